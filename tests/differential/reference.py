"""The reference implementation, run in one Node process for many documents."""

import json
import os
import shutil
import subprocess
from pathlib import Path

PACKAGE = "@argdown/core@1.7.5"
DRIVER = Path(__file__).with_name("reference.mjs")


class ReferenceMissingError(Exception):
    """Node or the package is not there."""


def core_folder(given):
    """The folder of the package: the one given, or one in the user's cache, made if it lacks."""
    if given is None and not installed_folder().is_dir():
        install(_cache())
    return present_folder(given or installed_folder())


def installed_folder():
    """Where the package is: in the folder that ARGDOWN_CORE names, else in the user's cache."""
    named = os.environ.get("ARGDOWN_CORE")
    return Path(named) if named else _cache() / "node_modules" / "@argdown" / "core"


def present_folder(folder):
    """The folder, if it holds a package and there is a Node to run it."""
    if shutil.which("node") is None:
        message = "there is no Node"
        raise ReferenceMissingError(message)
    if not (folder / "package.json").is_file():
        message = f"{folder} holds no npm package"
        raise ReferenceMissingError(message)
    return folder


def _cache():
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "argmap-differential"


def install(cache):
    npm = shutil.which("npm")
    if npm is None:
        message = "there is no npm to install @argdown/core with"
        raise ReferenceMissingError(message)
    cache.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--ignore-scripts", "--no-audit", "--prefix", str(cache), PACKAGE]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        message = f"npm could not install {PACKAGE}: {done.stderr.strip()[:200]}"
        raise ReferenceMissingError(message)


class Reference:
    """Asks the reference implementation."""

    def __init__(self, core):
        self._command = ["node", str(DRIVER), str(core)]

    def answers(self, texts):
        """What it makes of each text."""
        lines = "".join(json.dumps(text) + "\n" for text in texts)
        done = subprocess.run(
            self._command, check=True, input=lines, stdout=subprocess.PIPE, encoding="utf-8"
        )
        return [json.loads(line) for line in done.stdout.split("\n") if line]
