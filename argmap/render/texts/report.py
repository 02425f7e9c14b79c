"""A report of what nobody answered, for a terminal, for Markdown and for programs."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from argmap.evaluation.answers.findings import (
    Drop,
    EarlierDrop,
    Finding,
    Gap,
    NotedAnswer,
    OpenQuestion,
    Overturned,
    PartGap,
    Report,
)
from argmap.evaluation.answers.timeline import Moment
from argmap.model import Answer, ArgumentMap, Declaration, End
from argmap.render.nodes import end_object, line_of, node_object, on_one_line
from argmap.render.texts.markdown import plain
from argmap.render.texts.report_words import ReportWords, sections_of
from argmap.render.wrap import wrap

WIDTH = 96

_NO_LIMIT = 10**9


def as_text(report: Report, argument_map: ArgumentMap, *, width: int = WIDTH) -> str:
    """The report for a terminal of `width` columns.

    Control characters are made visible, so that a map cannot command the terminal.
    """
    words = ReportWords(argument_map)
    lines = [words.summary(report), ""]
    for finding in report.findings:
        lines += wrap(words.statement(finding.end), width=width, lines=_NO_LIMIT)
        lines += _indented(words.facts(finding), width)
        lines += [f"    {on_one_line(argument_map.source.place(finding.span))}", ""]
    for heading, entries in sections_of(report, words):
        lines += [heading, ""]
        for entry in entries:
            lines += wrap(words.statement(entry.end), width=width, lines=_NO_LIMIT)
            lines += _indented(entry.facts, width)
            lines += [f"    {on_one_line(argument_map.source.place(entry.span))}", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def as_markdown(report: Report, argument_map: ArgumentMap) -> str:
    """The report as a Markdown page: a section for each party that owes an answer."""
    words = ReportWords(argument_map)
    title = argument_map.title or "Argument map"
    lines = [f"# Unanswered: {plain(title)}", "", plain(words.summary(report)), ""]
    for party, owed in words.by_debtor(report.findings).items():
        lines += [f"## Unanswered by {plain(words.party(party))}", ""]
        lines += _markdown_items(owed, argument_map, words, party)
    rest = [finding for finding in report.findings if not finding.owed]
    if rest:
        lines += ["## Unanswered, and owed by nobody named", ""]
        lines += _markdown_items(rest, argument_map, words, "")
    for heading, entries in sections_of(report, words):
        lines += [f"## {heading}", ""]
        for entry in entries:
            line = line_of(entry.span, argument_map)
            notes = plain("; ".join([*entry.facts, f"line {line}"]))
            lines.append(f"- {plain(words.statement(entry.end))} *({notes})*")
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def as_json(report: Report, argument_map: ArgumentMap) -> str:
    """The report for programs: one JSON object, in ASCII.

    Lines and columns count from 1, columns in code points.
    """
    value = {
        "by": report.by or None,
        "as_of": _moment(report.on),
        "after": _moment(report.after),
        "findings": [_finding_object(finding, argument_map) for finding in report.findings],
        "part_answered": [
            _entry_object(gap, argument_map) | _part_object(gap) for gap in report.part_gaps
        ],
        "overturned": [
            _entry_object(each, argument_map)
            | {"replies": list(map(end_object, each.replies)), "contested": each.is_contested}
            for each in report.overturned
        ],
        "dropped_earlier": [
            _entry_object(each, argument_map) | {"drops": list(map(_drop_object, each.drops))}
            for each in report.earlier_drops
        ],
        "questions": [
            _entry_object(each, argument_map) | {"rejected": list(map(end_object, each.rejected))}
            for each in report.questions
        ],
        "answered_elsewhere": [
            _entry_object(each, argument_map)
            | {"why": each.answer.why}
            | _declaration_object(each.answer)
            for each in report.noted
        ],
        "undeveloped": [
            _entry_object(gap, argument_map) | {"intended": gap.is_intended}
            for gap in report.undeveloped
        ],
    }
    return json.dumps(value, indent=2) + "\n"


def facts_of(report: Report, argument_map: ArgumentMap) -> dict[End, list[str]]:
    """What the report says of each claim and argument, a phrase each."""
    words = ReportWords(argument_map)
    facts: dict[End, list[str]] = {}
    for finding in report.findings:
        facts.setdefault(finding.end, []).extend(words.facts(finding))
    for heading, entries in sections_of(report, words):
        for entry in entries:
            about = "; ".join(entry.facts)
            facts.setdefault(entry.end, []).append(f"{heading}: {about}" if about else heading)
    return facts


def _indented(facts: Iterable[str], width: int) -> Iterator[str]:
    for fact in facts:
        lines = wrap(fact, width=max(width - 6, 20), lines=_NO_LIMIT)
        yield from (("      " if number else "    ") + line for number, line in enumerate(lines))


def _markdown_items(
    findings: Sequence[Finding], argument_map: ArgumentMap, words: ReportWords, party: str
) -> Iterator[str]:
    for number, finding in enumerate(findings, 1):
        line = line_of(finding.span, argument_map)
        note = plain("; ".join([*words.state(finding), f"line {line}"]))
        yield f"{number}. {plain(words.statement(finding.end))} *({note})*"
        indent = " " * (len(str(number)) + 2)
        facts = [
            *words.attack(finding, party),
            *words.consequence(finding),
        ]
        yield from (f"{indent}- {plain(fact)}" for fact in facts)
    yield ""


def _finding_object(finding: Finding, argument_map: ArgumentMap) -> dict[str, object]:
    return node_object(finding.end, argument_map) | {
        "lack": finding.lack.value,
        "party": finding.party or None,
        "date": finding.date.isoformat() if finding.date else None,
        "round": finding.round,
        "attacks": [end_object(end) for end in finding.attacks],
        "owed": [
            {"party": debt.party, "target": end_object(debt.target), "conceded": debt.is_conceded}
            for debt in finding.owed
        ],
        "falls": [end_object(end) for end in finding.falls],
        "changes": finding.changes,
        "drops": list(map(_drop_object, finding.drops)),
        "retracted": _declaration_object(finding.retracted) if finding.retracted else None,
        "conceded": list(map(_declaration_object, finding.conceded)),
    }


def _drop_object(drop: Drop) -> dict[str, object]:
    answered_in = _moment(drop.answered_in)
    return {"party": drop.party, "turn": _moment(drop.turn), "answered_in": answered_in}


def _part_object(gap: PartGap) -> dict[str, object]:
    return {
        "parts": "named" if gap.has_named_parts else "premises",
        "met": gap.met,
        "unmet": gap.unmet,
        "score": len(gap.met) / (len(gap.met) + len(gap.unmet)),
    }


def _declaration_object(said: Answer | Declaration) -> dict[str, object]:
    on = said.on.isoformat() if said.on else None
    return {"by": said.by, "on": on, "round": said.round}


def _moment(then: Moment | None) -> int | str | None:
    return then.isoformat() if isinstance(then, date) else then


def _entry_object(
    entry: PartGap | Overturned | OpenQuestion | Gap | NotedAnswer | EarlierDrop,
    argument_map: ArgumentMap,
) -> dict[str, object]:
    return node_object(entry.end, argument_map) | {"party": entry.party or None}
