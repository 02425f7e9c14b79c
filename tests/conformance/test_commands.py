"""argmap's command writes what Argdown's own command writes, for maps as people have them.

Needs npm's `@argdown/cli` on the search path; without it the tests are skipped.
"""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from argmap.cli.commands import commands
from tests.differential.dot_summary import summary

HERE = Path(__file__).parent
NAMES = [
    "011-relation-nesting-three-deep",
    "018-strict-mode",
    "022-pcs-two-steps",
    "024-pcs-relations-in-pcs",
    "030-group-depth",
    "037-color-settings",
    "042-mentions",
    "056-windows-line-endings",
    "073-label-modes",
    "079-rank-data",
    "082-transform-off",
]
FILES = [
    *sorted((HERE.parent.parent / "maps").glob("*.argdown")),
    *(HERE / "argdown" / f"{name}.argdown" for name in NAMES),
]
# Where an element ends is told by other rules: for Argdown it takes in what stands below it.
ENDS = {"endLine", "endColumn", "endOffset"}

ARGDOWN = shutil.which("argdown")

pytestmark = pytest.mark.skipif(
    ARGDOWN is None,
    reason="the command `argdown` is not installed: npm install -g @argdown/cli",
)


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def path(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_the_same_json(path: Path, tmp_path: Path):
    theirs = written_by_argdown(path, tmp_path, "json")
    output = tmp_path / "ours.json"
    run("convert", str(path), str(output), "--to", "argdown", "--argdown-compat")
    ours = output.read_text(encoding="utf-8")
    assert comparable(json.loads(ours)) == comparable(json.loads(theirs))


def test_the_same_dot(path: Path, tmp_path: Path):
    theirs = written_by_argdown(path, tmp_path, "map", "-f", "dot")
    output = tmp_path / "ours.dot"
    run("draw", str(path), "-o", str(output), "--style", "argdown", "--argdown-compat")
    assert summary(output.read_text(encoding="utf-8")) == summary(theirs)


def written_by_argdown(path: Path, folder: Path, *command: str) -> str:
    subprocess.run([ARGDOWN, *command, path, folder], check=True, stdout=subprocess.DEVNULL)
    [output] = folder.iterdir()
    return output.read_text(encoding="utf-8")


def run(*arguments: str) -> None:
    CliRunner().invoke(commands, arguments, catch_exceptions=False)


def comparable(value: object) -> object:
    """JSON without where elements end, and without blanks at the end of texts."""
    match value:
        case dict():
            return {key: comparable(each) for key, each in value.items() if key not in ENDS}
        case list():
            return [comparable(each) for each in value]
        case str():
            return value.rstrip()
    return value
