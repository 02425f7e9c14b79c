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
    """The folder of the package: the one given, or one in the user's cache."""
    if shutil.which("node") is None:
        message = "there is no Node"
        raise ReferenceMissingError(message)
    if given is not None:
        if not (given / "package.json").is_file():
            message = f"{given} holds no npm package"
            raise ReferenceMissingError(message)
        return given
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "argmap-differential"
    folder = cache / "node_modules" / "@argdown" / "core"
    if not folder.is_dir():
        install(cache)
    return folder


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
