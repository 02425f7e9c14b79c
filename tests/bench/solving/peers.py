"""Other solvers that can be had from the package registry, in an environment of their own."""

import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[3]
ARGMAP = str(Path(sys.executable).with_name("argmap"))
PACKAGES = {
    "clingo": "clingo",
    "pygarg": "pygarg python-sat",
    "formal-argumentation": "formal-argumentation[sat,z3]",
    "py_arg": "python-argumentation",
}
"""What each peer is installed by."""


def environment() -> Path:
    """The folder of the environment of the peers, made when first asked for."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "argmap" / "solvers"
    if not (folder / "bin" / "python").exists():
        venv.create(folder, with_pip=True)
    return folder


def installed(folder: Path) -> list[str]:
    """The peers that could be installed; it is told which could not."""
    found = []
    for name, packages in PACKAGES.items():
        install = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", *packages.split()]
        if subprocess.run(install, check=False, stderr=subprocess.DEVNULL).returncode:
            print(f"{name}: the package registry has no {packages}")
        else:
            found.append(name)
    return found


def starting(name: str, folder: Path) -> Sequence[str]:
    """How a solver is started and asked nothing."""
    python = str(folder / "bin" / "python")
    return {
        "argmap": [ARGMAP, "solve", "--problems"],
        "clingo": [python, "-c", "import clingo"],
        "pygarg": [python, "-m", "pygarg", "--problems"],
        "formal-argumentation": [str(folder / "bin" / "iccma-cli"), "--help"],
        "py_arg": [python, "-c", "import py_arg.algorithms.semantics.get_preferred_extensions"],
    }[name]


def command(name: str, folder: Path, task: str, file: str, query: int) -> Sequence[str]:
    """How a solver is asked; `file` is without its ending."""
    python = str(folder / "bin" / "python")
    asked = ["-p", task, "-f", f"{file}.af", "-a", str(query)]
    match name:
        case "argmap":
            return [ARGMAP, "solve", *asked]
        case "clingo":
            script = "tests.bench.solving.with_clingo"
            return [python, "-m", script, task, f"{file}.lp", str(query)]
        case "pygarg":
            return [python, "-m", "pygarg", "-fo", "dimacs", *asked]
        case "formal-argumentation":
            return [str(folder / "bin" / "iccma-cli"), *asked]
        case _:
            script = "tests.bench.solving.with_py_arg"
            return [python, "-m", script, task, f"{file}.af", str(query)]
