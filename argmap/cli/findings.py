"""Findings written for other tools."""

from collections.abc import Callable, Iterable, Mapping

from argmap import __version__
from argmap.pipeline import RULES
from argmap.render.findings.github import github
from argmap.render.findings.sarif import Found, sarif


def _as_sarif(found: Iterable[Found], command: str) -> str:
    return sarif(found, RULES, command=command, version=__version__)


def _as_github(found: Iterable[Found], _command: str) -> str:
    return github(found)


FINDINGS_WRITERS: Mapping[str, Callable[[Iterable[Found], str], str]] = {
    "sarif": _as_sarif,
    "github": _as_github,
}
"""How findings are written for other tools; what is given is the command that found them."""
