"""The command line gives the answers that several solvers agree on, in every format."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli.evaluate import evaluate
from argmap.cli.solve import solve
from argmap.formats.abstract import apx, iccma_af, tgf

DATA = Path(__file__).parents[1] / "conformance"
AF = sorted((DATA / "af").glob("*.json"))
BIPOLAR = sorted((DATA / "bipolar").glob("*.json"))
GRADUAL = sorted((DATA / "gradual").glob("*.json"))
WRITERS = {"af": iccma_af.dumps, "tgf": tgf.dumps, "i23": iccma_af.dumps, "apx": apx.dumps}


def asked(*arguments):
    result = CliRunner().invoke(solve, arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def witnesses(lines):
    assert all(line.split()[0] == "w" for line in lines)
    return [line.split()[1:] for line in lines]


@pytest.mark.parametrize("path", AF, ids=lambda path: path.stem)
def test_frameworks(path, tmp_path):
    """All extensions, and whether an argument is in some or in all of them."""
    text = path.with_suffix(".af").read_text()
    framework, _ = iccma_af.loads(text)
    for index, (code, known) in enumerate(json.loads(path.read_text())["semantics"].items()):
        form = list(WRITERS)[index % len(WRITERS)]
        file = tmp_path / f"framework.{form}"
        file.write_text(WRITERS[form](framework))
        found = asked("-p", f"EE-{code}", "-f", str(file))
        extensions = witnesses(found.splitlines())
        lines = "\n".join(" ".join(each) for each in extensions)
        assert sha256(lines.encode()).hexdigest() == known["sha256"]
        assert asked("-p", f"CE-{code}", "-f", str(file)) == f"{known['count']}\n"
        if len(framework):
            query = index * 7 % len(framework) + 1
            check_acceptance(code, str(file), query, known, extensions)


def check_acceptance(code, file, query, known, extensions):
    some = asked("-p", f"DC-{code}", "-f", file, "-a", str(query))
    verdict, *witness = some.splitlines()
    assert verdict == ("YES" if query in known["credulous"] else "NO")
    assert all(each in extensions and str(query) in each for each in witnesses(witness))
    assert len(witness) == (verdict == "YES")
    every = asked("-p", f"DS-{code}", "-f", file, "-a", str(query))
    verdict, *witness = every.splitlines()
    assert verdict == ("YES" if query in known["skeptical"] else "NO")
    assert all(each in extensions and str(query) not in each for each in witnesses(witness))
    assert len(witness) == (verdict == "NO")
    old = asked("-p", f"DS-{code}", "-f", file, "-a", str(query), "--output", "iccma19")
    assert old == f"{verdict}\n"


@pytest.mark.parametrize("path", BIPOLAR, ids=lambda path: path.stem)
@pytest.mark.parametrize("reading", ["deductive", "necessary"])
def test_frameworks_with_supports(path, reading):
    file = str(path.with_suffix(".bapx"))
    for code, known in json.loads(path.read_text())[reading]["semantics"].items():
        found = asked("-p", f"EE-{code}", "-f", file, "--supports", reading)
        extensions = {frozenset(each) for each in witnesses(found.splitlines())}
        assert extensions == {frozenset(each) for each in known["extensions"]}
        count = asked("-p", f"CE-{code}", "-f", file, "--supports", reading)
        assert count == f"{known['count']}\n"


@pytest.mark.parametrize("path", GRADUAL, ids=lambda path: path.stem)
def test_strengths(path):
    data = json.loads(path.read_text())
    lines = [f"[{name}]: So. {{strength: {score!r}}}" for name, score in data["base"].items()]
    lines += [f"[{target}]\n  - [{start}]" for start, target in data["attacks"]]
    lines += [f"[{target}]\n  + [{start}]" for start, target in data["supports"]]
    for code, known in data["strengths"].items():
        arguments = ("-", "--strength", code, "--format", "json")
        result = CliRunner().invoke(evaluate, arguments, input="\n\n".join(lines))
        assert result.exit_code == 0, result.output
        found = {each["title"]: each["strength"] for each in json.loads(result.stdout)["nodes"]}
        assert found == pytest.approx(known["values"], abs=known["tolerance"])
