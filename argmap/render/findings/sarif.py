"""Findings as a SARIF log, which code scanning, editors and other viewers read.

SARIF is the Static Analysis Results Interchange Format, version 2.1.0 (OASIS 2020). Columns
are counted in UTF-16 code units, which is what its readers take for granted. Every finding has a
fingerprint made of its code and its line's text, so that it is known again when lines move.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import Any, NamedTuple
from urllib.parse import quote

from argmap.diagnostics import Diagnostic, Rule, Severity, visible
from argmap.source import SourceFile, Span

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT = "%SRCROOT%"

_HEADING = re.compile(r"^\*[^*]*\*[:,]?\s*")
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


class Found(NamedTuple):
    """What was found in one text, in its order."""

    source: SourceFile
    diagnostics: Sequence[Diagnostic]


def sarif(found: Iterable[Found], rules: Iterable[Rule], *, command: str, version: str) -> str:
    """One log with one run: all findings, and the page of each rule that one of them is of.

    Args:
        found: The findings, text by text.
        rules: All rules that there are.
        command: The command that found them; logs of different commands stand side by side.
        version: That of argmap.
    """
    found = list(found)
    codes = {diagnostic.code for each in found for diagnostic in each.diagnostics}
    used = [rule for rule in rules if rule.code in codes]
    places = {rule.code: place for place, rule in enumerate(used)}
    driver = {
        "name": "argmap",
        "semanticVersion": version,
        "rules": [_rule(rule) for rule in used],
    }
    run = {
        "tool": {"driver": driver},
        "automationDetails": {"id": f"argmap {command}/"},
        "invocations": [{"executionSuccessful": True}],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that argmap ran in."}}},
        "columnKind": "utf16CodeUnits",
        "results": list(_results(found, places)),
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2) + "\n"


def address(name: str) -> str:
    """A file as a URI reference: relative to the working folder if it lies in it."""
    path = PurePath(name)
    if path.is_absolute():
        folder = PurePath(os.path.realpath(os.curdir))
        if not path.is_relative_to(folder):
            return path.as_uri()
        path = path.relative_to(folder)
    return quote(path.as_posix())


def _rule(rule: Rule) -> dict[str, Any]:
    summary, matter, *_ = [*rule.page.strip().split("\n\n"), ""]
    matter = _HEADING.sub("", matter)
    return {
        "id": rule.code,
        "name": _pascal(rule.name),
        "shortDescription": {"text": _sentence(" ".join(summary.split()))},
        "fullDescription": {"text": _sentence(" ".join((matter or summary).split()))},
        "help": {"text": rule.page.strip(), "markdown": rule.page.strip()},
        "properties": {"tags": ["argument-map"]},
    }


def _results(found: Sequence[Found], places: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    seen: dict[str, int] = {}
    for each in found:
        for diagnostic in each.diagnostics:
            source, span = each.source.origin(diagnostic.span)
            fingerprint = _fingerprint(diagnostic, source, span)
            seen[fingerprint] = seen.get(fingerprint, 0) + 1
            yield {
                "ruleId": diagnostic.code,
                **({"ruleIndex": places[diagnostic.code]} if diagnostic.code in places else {}),
                "level": _LEVELS[diagnostic.severity],
                "message": {"text": _message(diagnostic)},
                "locations": [{"physicalLocation": _location(source, span)}],
                "partialFingerprints": {
                    "primaryLocationLineHash": f"{fingerprint}:{seen[fingerprint]}"
                },
            }


def _message(diagnostic: Diagnostic) -> str:
    """What is wrong and what to do; nothing in it is a link, as `[text](1)` would be."""
    parts = [diagnostic.message, diagnostic.help]
    text = " ".join(_sentence(visible(part)) for part in parts if part)
    return text.replace("](", "] (")


def _sentence(words: str) -> str:
    words = words[:1].upper() + words[1:]
    return words if words[-1:] in {*".!?", ""} else f"{words}."


def _location(source: SourceFile, span: Span) -> dict[str, Any]:
    start, end = source.utf16_position(span.start), source.utf16_position(span.end)
    place = {"uri": address(source.name)}
    if not place["uri"].startswith("file:"):
        place["uriBaseId"] = ROOT
    region = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }
    return {"artifactLocation": place, "region": region}


def _fingerprint(diagnostic: Diagnostic, source: SourceFile, span: Span) -> str:
    line = source.line(source.position(span.start).line)
    said = f"{source.name}\n{diagnostic.code}\n{line.strip()}"
    return sha256(said.encode(errors="surrogatepass")).hexdigest()[:16]


def _pascal(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("-"))
