"""What claims and arguments come to, for a terminal, for Markdown and for programs.

There are four reports: the verdicts of a semantics, the strengths of a gradual one, and
why one claim has its verdict or its strength. Each is offered as text, as Markdown and as JSON.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias, assert_never

from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.gradual.strengths import MapStrengths
from argmap.evaluation.verdicts import GROUNDED, Evaluation, Verdict, status_word
from argmap.evaluation.why.contributions import StrengthReasons
from argmap.evaluation.why.explanation import Explanation
from argmap.model import ArgumentMap, End
from argmap.render.nodes import (
    end_object,
    line_of,
    names_of,
    node_object,
    on_one_line,
    statement_of,
)
from argmap.render.texts.contributions import (
    contribution_sentences,
    strength_reasons_object,
    strength_summary,
    strength_word,
)
from argmap.render.texts.markdown import plain
from argmap.render.texts.verdict_words import (
    ALWAYS_REJECTED,
    AMONG_SEVERAL,
    no_extension,
)
from argmap.render.texts.why import WhyWords, why_object
from argmap.render.wrap import wrap

WIDTH = 96

Outcome: TypeAlias = Evaluation | MapStrengths | Explanation | StrengthReasons

_NO_LIMIT = 10**9
_COUNTED = GROUNDED | {Verdict.ACCEPTED: "stand"}


class _Page(NamedTuple):
    """A report before it is laid out: a sentence, then headings and what stands below each.

    Attributes:
        groups: Sentences, or claims and arguments with what is to be said before each.
        notes: What is to be said at the end.
    """

    title: str
    summary: str
    groups: Mapping[str, Sequence[str | tuple[str, End]]]
    notes: tuple[str, ...] = ()


def as_text(outcome: Outcome, argument_map: ArgumentMap) -> str:
    """The report for a terminal; it has nothing in it that steers one."""
    page = _page(outcome, argument_map)
    lines = [*wrap(page.summary, width=WIDTH, lines=_NO_LIMIT), ""]
    for heading, entries in page.groups.items():
        lines += [_capital(heading), ""] if heading else []
        for entry in entries:
            words = entry if isinstance(entry, str) else _statement(entry, argument_map)
            first, *rest = wrap(words, width=WIDTH - 4, lines=_NO_LIMIT)
            lines += [f"  {first}", *(f"      {line}" for line in rest)]
        lines.append("")
    for note in page.notes:
        lines += [*wrap(note, width=WIDTH, lines=_NO_LIMIT), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def as_markdown(outcome: Outcome, argument_map: ArgumentMap) -> str:
    """The report as a Markdown page."""
    page = _page(outcome, argument_map)
    lines = [f"# {plain(page.title)}", "", plain(page.summary), ""]
    for heading, entries in page.groups.items():
        lines += [f"## {plain(_capital(heading))}", ""] if heading else []
        for entry in entries:
            if isinstance(entry, str):
                lines.append(f"- {plain(entry)}")
            else:
                line = line_of(argument_map.node(entry[1]).span, argument_map)
                lines.append(f"- {plain(_statement(entry, argument_map))} *(line {line})*")
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
        case Explanation():
            value = why_object(outcome, argument_map)
        case StrengthReasons():
            value = strength_reasons_object(outcome, argument_map)
        case _:
            assert_never(outcome)
    return json.dumps(value, indent=2) + "\n"


def _statement(entry: tuple[str, End], argument_map: ArgumentMap) -> str:
    mark, end = entry
    return mark + statement_of(argument_map.node(end))


def _page(outcome: Outcome, argument_map: ArgumentMap) -> _Page:
    match outcome:
        case Evaluation():
            return _verdicts_page(outcome, argument_map)
        case MapStrengths():
            return _strengths_page(outcome, argument_map)
        case Explanation():
            return _why_page(outcome, argument_map)
        case StrengthReasons():
            return _strength_reasons_page(outcome, argument_map)
        case _:
            assert_never(outcome)


def _why_page(explanation: Explanation, argument_map: ArgumentMap) -> _Page:
    words = WhyWords(explanation, argument_map)
    groups = {section.heading: section.sentences for section in words.sections()}
    title = f"Why: {names_of([explanation.end], argument_map)}"
    return _Page(title, words.summary(), groups)


def _strength_reasons_page(found: StrengthReasons, argument_map: ArgumentMap) -> _Page:
    sentences = tuple(contribution_sentences(found, argument_map))
    title = f"Why: {names_of([found.end], argument_map)}"
    return _Page(title, strength_summary(found, argument_map), {"": sentences})


def _verdicts_page(evaluation: Evaluation, argument_map: ArgumentMap) -> _Page:
    if evaluation.extensions:
        sets: dict[str, Sequence[str | tuple[str, End]]] = {
            f"extension {number}": [("", end) for end in members] or ["It has nothing."]
            for number, members in enumerate(evaluation.extensions, 1)
        }
        return _Page(_title("Extensions", argument_map), _summary(evaluation), sets)
    groups: dict[str, list[tuple[str, End]]] = {heading: [] for heading in _headings(evaluation)}
    for end in evaluation.verdicts:
        groups[_heading(evaluation, end)].append(("", end))
    groups = {heading: entries for heading, entries in groups.items() if entries}
    return _Page(_title("Evaluation", argument_map), _summary(evaluation), groups)


def _title(word: str, argument_map: ArgumentMap) -> str:
    return f"{word}: {argument_map.title or 'Argument map'}"


def _headings(evaluation: Evaluation) -> Iterator[str]:
    """All headings that there can be, in their order."""
    if evaluation.semantics is Semantics.GROUNDED:
        yield from GROUNDED.values()
    for verdict, words in AMONG_SEVERAL.items():
        if verdict is Verdict.REJECTED:
            yield ALWAYS_REJECTED
        yield words


def _heading(evaluation: Evaluation, end: End) -> str:
    verdict = evaluation.verdicts[end]
    if evaluation.semantics is Semantics.GROUNDED and verdict in GROUNDED:
        return GROUNDED[verdict]
    return ALWAYS_REJECTED if end in evaluation.always_rejected else AMONG_SEVERAL[verdict]


def _summary(evaluation: Evaluation) -> str:
    """How many extensions there are, and how many claims and arguments have which status."""
    if evaluation.has_extension is False:
        return no_extension(evaluation.semantics)
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


def _strengths_page(found: MapStrengths, argument_map: ArgumentMap) -> _Page:
    """The strongest first, what has no strength last; else in the order of the map."""
    ranked = sorted(found.values, key=lambda end: -_rank(found.values[end]))
    entries = [(f"{strength_word(found.values[end])} ", end) for end in ranked]
    notes = tuple(
        f"Not converged: {names_of(members, argument_map)} still changed by {amplitude:.2g} a "
        "round. A circle that does not settle has no strengths, nor has what depends on it."
        for members, amplitude in found.unsettled
    )
    if found.cut:
        notes += (f"Some circles are left open: {found.cut}.",)
    summary = f"Strengths under {found.semantics}, from 0 to 1."
    return _Page(
        _title("Strengths", argument_map), summary, {"": entries} if entries else {}, notes
    )


def _rank(value: float | None) -> float:
    return -1.0 if value is None else round(value, 3)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _evaluation_object(evaluation: Evaluation, argument_map: ArgumentMap) -> dict[str, object]:
    is_counted = evaluation.count is not None
    return {
        "semantics": evaluation.semantics.word,
        "has_extension": evaluation.has_extension,
        "extensions": evaluation.count,
        "stopped": evaluation.cut or None,
        **({"sets": [*map(_objects, evaluation.extensions)]} if evaluation.extensions else {}),
        "nodes": [
            node_object(end, argument_map)
            | {"status": status_word(evaluation.verdicts[end], evaluation.semantics)}
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
        "stopped": found.cut or None,
    }


def _objects(ends: Sequence[End]) -> list[dict[str, object]]:
    return [end_object(end) for end in ends]
