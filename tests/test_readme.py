"""What the README shows is what argmap does."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ARGDOWN = re.compile(r"^```argdown\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)\)")


def _commands() -> list[tuple[str, str]]:
    """Each command that the README shows, and the output under it."""
    found = []
    for block in CONSOLE.findall(README):
        for part in block.split("$ ")[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output))
    return found


@pytest.mark.parametrize(
    ("command", "output"), [pytest.param(*shown, id=shown[0]) for shown in _commands()]
)
def test_a_command_gives_the_output_shown(
    command: str, output: str, tmp_path: Path, request: pytest.FixtureRequest
):
    for folder in ("maps", "export"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    program, *arguments = shlex.split(command)
    assert program == "argmap"
    done = subprocess.run(
        [sys.executable, "-m", "argmap", *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    if request.config.getoption("--update"):
        _update(f"$ {command}\n{output}", f"$ {command}\n{done.stdout}")
    else:
        assert done.stdout == output


def _update(before: str, after: str) -> None:
    path = ROOT / "README.md"
    path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")


def test_the_map_shown_is_a_map_of_the_project():
    maps = [path.read_text(encoding="utf-8") for path in (ROOT / "maps").glob("*.argdown")]
    shown = ARGDOWN.findall(README)
    assert shown
    for text in shown:
        assert any(text in whole for whole in maps)


@pytest.mark.parametrize("program", PYTHON.findall(README))
def test_a_program_shown_runs(program: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    exec(compile(program, "README.md", "exec"), {})  # noqa: S102  the README's own example


@pytest.mark.parametrize("target", sorted(set(LINK.findall(README))))
def test_a_link_leads_to_a_file(target: str):
    assert (ROOT / target).exists()
