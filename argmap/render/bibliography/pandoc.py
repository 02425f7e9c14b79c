"""Pandoc run as a child process: it sorts and words entries after a citation style.

It is told of no file but the style, and its sandbox keeps it from reading any other and from
the network.
"""

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from argmap.errors import ArgmapError, LimitError

_TIME_LIMIT = 60.0


def cited(items: Sequence[dict[str, Any]], style: Path, *, language: str) -> dict[str, Any]:
    """The bibliography of these items as a document of pandoc, an entry a block.

    Args:
        items: The works as CSL-JSON, whose ids hold no blanks.
        style: The file of the citation style.
        language: That of its terms, as `en` or `pt-BR`; the style's own if pandoc lacks it.

    Raises:
        ArgmapError: Pandoc is missing or failed.
        LimitError: It took too long.
    """
    options = ("--citeproc", "--csl", str(style), "--metadata", f"lang={language}")
    document: dict[str, Any] = json.loads(converted(json.dumps(items), "csljson", "json", *options))
    return document


def converted(content: str, form: str, to: str, *options: str) -> str:
    """What pandoc makes of a content in one of its formats.

    Raises:
        ArgmapError: Pandoc is missing or failed.
        LimitError: It took too long.
    """
    command = [_program(), "--sandbox", "--wrap=none", "-f", form, "-t", to, *options]
    try:
        done = subprocess.run(  # noqa: S603  the program is the one installed
            command, input=content.encode(), capture_output=True, timeout=_TIME_LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        message = f"the bibliography was not finished within {_TIME_LIMIT:g} seconds"
        raise LimitError(message) from None
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        message = f"pandoc made no bibliography: {reason[-1] if reason else 'it does not say why'}"
        raise ArgmapError(message)
    return done.stdout.decode()


def _program() -> str:
    """The pandoc of its Python package, or else that of the system."""
    try:
        import pypandoc  # noqa: PLC0415  an extra

        program: str | None = pypandoc.get_pandoc_path()
    except (ImportError, OSError):
        program = shutil.which("pandoc")
    if program is None:
        message = "a bibliography needs pandoc: install it, or argmap[bibliography]"
        raise ArgmapError(message)
    return program
