"""What claims and arguments come to, for a terminal, for Markdown and for programs.

There are three reports: the verdicts of a semantics, the strengths of a gradual one, and
why one claim has its status. Each is offered as text, as Markdown and as JSON.
"""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias, assert_never

from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.gradual.strengths import MapStrengths
from argmap.evaluation.status import Status
from argmap.evaluation.verdicts import Evaluation, Verdict
from argmap.evaluation.why import Reason
from argmap.model import ArgumentMap, End
from argmap.render.texts.markdown import plain
from argmap.render.texts.nodes import (
    end_object,
    line_of,
    names_of,
    node_object,
    on_one_line,
    statement_of,
)
from argmap.render.texts.why import why_text
from argmap.render.wrap import wrap

WIDTH = 96

Outcome: TypeAlias = Evaluation | MapStrengths | tuple[Reason, ...]

_NO_LIMIT = 10**9
_GROUNDED = {
    Verdict.ACCEPTED: Status.STANDS.value,
    Verdict.REJECTED: Status.DEFEATED.value,
    Verdict.UNDECIDED: Status.UNDECIDED.value,
}
_COUNTED = _GROUNDED | {Verdict.ACCEPTED: "stand"}
_AMONG_SEVERAL = {
    Verdict.ACCEPTED: "accepted: every extension has it",
    Verdict.DEFENSIBLE: "defensible: some extensions have it",
    Verdict.REJECTED: "rejected: no extension has it, and some attack it",
    Verdict.UNDECIDED: "undecided: no extension has it, and none attacks it",
    Verdict.UNKNOWN: "unknown: the work was stopped",
}
_ALWAYS_REJECTED = "rejected: every extension attacks it"


class _Page(NamedTuple):
    """A report before it is laid out: a sentence, then headings and what stands below each."""

    title: str
    summary: str
    groups: dict[str, list[tuple[str, End]]]
    notes: tuple[str, ...] = ()


def as_text(outcome: Outcome, argument_map: ArgumentMap) -> str:
    """The report for a terminal; it has nothing in it that steers one."""
    if isinstance(outcome, tuple):
        return why_text(outcome, argument_map)
    page = _page(outcome, argument_map)
    lines = [*wrap(page.summary, width=WIDTH, lines=_NO_LIMIT), ""]
    for heading, entries in page.groups.items():
        lines += [_capital(heading), ""] if heading else []
        for mark, end in entries:
            words = mark + statement_of(argument_map.node(end))
            first, *rest = wrap(words, width=WIDTH - 4, lines=_NO_LIMIT)
            lines += [f"  {first}", *(f"      {line}" for line in rest)]
        lines.append("")
    for note in page.notes:
        lines += [*wrap(note, width=WIDTH, lines=_NO_LIMIT), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def as_markdown(outcome: Outcome, argument_map: ArgumentMap) -> str:
    """The report as a Markdown page."""
    title = argument_map.title or "Argument map"
    if isinstance(outcome, tuple):
        lines = [f"# Why: {plain(names_of([outcome[0].end], argument_map))}", ""]
        lines += [f"- {plain(line)}" for line in why_text(outcome, argument_map).splitlines()]
        return "\n".join(lines) + "\n"
    page = _page(outcome, argument_map)
    lines = [f"# {page.title}: {plain(title)}", "", plain(page.summary), ""]
    for heading, entries in page.groups.items():
        lines += [f"## {plain(_capital(heading))}", ""] if heading else []
        for mark, end in entries:
            node = argument_map.node(end)
            words = plain(mark + statement_of(node))
            lines.append(f"- {words} *(line {line_of(node.span, argument_map)})*")
        lines.append("")
    lines += [f"{plain(note)}\n" for note in page.notes]
    return "\n".join(lines).rstrip("\n") + "\n"


def as_json(outcome: Outcome, argument_map: ArgumentMap) -> str:
    """The report for programs: one JSON object, in ASCII."""
    value: dict[str, object]
    match outcome:
        case Evaluation():
            value = _evaluation_object(outcome, argument_map)
        case MapStrengths():
            value = _strengths_object(outcome, argument_map)
        case tuple():
            value = {"why": [_reason_object(reason) for reason in outcome]}
        case _:
            assert_never(outcome)
    return json.dumps(value, indent=2) + "\n"


def _page(outcome: Evaluation | MapStrengths, argument_map: ArgumentMap) -> _Page:
    if isinstance(outcome, MapStrengths):
        return _strengths_page(outcome, argument_map)
    groups: dict[str, list[tuple[str, End]]] = {heading: [] for heading in _headings(outcome)}
    for end in outcome.verdicts:
        groups[_heading(outcome, end)].append(("", end))
    groups = {heading: entries for heading, entries in groups.items() if entries}
    return _Page("Evaluation", _summary(outcome), groups)


def _headings(evaluation: Evaluation) -> Iterator[str]:
    """All headings that there can be, in their order."""
    if evaluation.semantics is Semantics.GROUNDED:
        yield from _GROUNDED.values()
    for verdict, words in _AMONG_SEVERAL.items():
        if verdict is Verdict.REJECTED:
            yield _ALWAYS_REJECTED
        yield words


def _heading(evaluation: Evaluation, end: End) -> str:
    verdict = evaluation.verdicts[end]
    if evaluation.semantics is Semantics.GROUNDED and verdict in _GROUNDED:
        return _GROUNDED[verdict]
    return _ALWAYS_REJECTED if end in evaluation.always_rejected else _AMONG_SEVERAL[verdict]


def _summary(evaluation: Evaluation) -> str:
    """How many extensions there are, and how many claims and arguments have which status."""
    word = evaluation.semantics.word
    if evaluation.has_extension is False:
        return (
            f"There is no {word} extension: under {word} semantics nothing can be said of any "
            "claim. Semi-stable semantics are the nearest that always say something."
        )
    verdicts = list(evaluation.verdicts.values())
    counts = {verdict: verdicts.count(verdict) for verdict in Verdict if verdict in verdicts}
    words = _COUNTED if evaluation.semantics is Semantics.GROUNDED else {}
    told = ", ".join(f"{count} {words.get(each, each)}" for each, count in counts.items())
    summary = _capital(f"{_extensions(evaluation)}: {told or 'nothing to evaluate'}.")
    return f"{summary} {_capital(on_one_line(evaluation.cut))}." if evaluation.cut else summary


def _extensions(evaluation: Evaluation) -> str:
    word, count = evaluation.semantics.word, evaluation.count
    if evaluation.cut or evaluation.semantics is Semantics.GROUNDED:
        return f"{word} semantics"
    if count is None:
        return f"too many {word} extensions to list"
    return f"1 {word} extension" if count == 1 else f"{count} {word} extensions"


def _status(evaluation: Evaluation, end: End) -> str:
    verdict = evaluation.verdicts[end]
    words = _GROUNDED if evaluation.semantics is Semantics.GROUNDED else {}
    return words.get(verdict, verdict.value)


def _strengths_page(found: MapStrengths, argument_map: ArgumentMap) -> _Page:
    """The strongest first, what has no strength last; else in the order of the map."""
    ranked = sorted(found.values, key=lambda end: -_rank(found.values[end]))
    entries = [(f"{_shown(found.values[end])} ", end) for end in ranked]
    notes = tuple(
        f"Not converged: {names_of(members, argument_map)} still changed by {amplitude:.2g} a "
        "round. A circle that does not settle has no strengths, nor has what depends on it."
        for members, amplitude in found.unsettled
    )
    summary = f"Strengths under {found.semantics}, from 0 to 1."
    return _Page("Strengths", summary, {"": entries} if entries else {}, notes)


def _rank(value: float | None) -> float:
    return -1.0 if value is None else round(value, 3)


def _shown(value: float | None) -> str:
    return "not converged" if value is None else f"{value:.3f}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _evaluation_object(evaluation: Evaluation, argument_map: ArgumentMap) -> dict[str, object]:
    is_counted = evaluation.count is not None
    return {
        "semantics": evaluation.semantics.word,
        "has_extension": evaluation.has_extension,
        "extensions": evaluation.count,
        "stopped": evaluation.cut or None,
        "nodes": [
            node_object(end, argument_map)
            | {"status": _status(evaluation, end)}
            | ({"always_attacked": end in evaluation.always_rejected} if is_counted else {})
            for end in evaluation.verdicts
        ],
    }


def _strengths_object(found: MapStrengths, argument_map: ArgumentMap) -> dict[str, object]:
    return {
        "strength": found.semantics.value,
        "nodes": [
            node_object(end, argument_map) | {"strength": value}
            for end, value in found.values.items()
        ],
        "not_converged": [
            {"members": _objects(members), "amplitude": amplitude}
            for members, amplitude in found.unsettled
        ],
    }


def _reason_object(reason: Reason) -> dict[str, object]:
    return end_object(reason.end) | {
        "status": reason.status.value,
        "together": _objects(reason.together),
        "attackers": _objects(reason.attackers),
        "needs": _objects(reason.needs),
    }


def _objects(ends: Sequence[End]) -> list[dict[str, object]]:
    return [end_object(end) for end in ends]
