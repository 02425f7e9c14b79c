"""A report of what nobody answered, for a terminal, for Markdown and for programs."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.evaluation.answers.findings import (
    Finding,
    Gap,
    Lack,
    OpenQuestion,
    Overturned,
    PartGap,
    Report,
)
from argmap.model import ArgumentMap, End, Kind
from argmap.render.texts.markdown import plain
from argmap.render.texts.nodes import (
    end_object,
    line_of,
    names_of,
    node_object,
    on_one_line,
    statement_of,
)
from argmap.render.wrap import wrap
from argmap.source import Span

WIDTH = 96

_NO_LIMIT = 10**9
_LACKS = {
    Lack.OPEN_ATTACK: "nobody replied",
    Lack.UNCHALLENGED: "nobody challenged it",
    Lack.NOT_BY_PARTY: "others replied",
    Lack.DROPPED: "dropped",
}


def as_text(report: Report, argument_map: ArgumentMap, *, width: int = WIDTH) -> str:
    """The report for a terminal of `width` columns.

    Control characters are made visible, so that a map cannot command the terminal.
    """
    words = _Words(argument_map)
    lines = [_summary(report, words), ""]
    for finding in report.findings:
        lines += wrap(words.statement(finding.end), width=width, lines=_NO_LIMIT)
        lines += _indented(words.facts(finding), width)
        lines += [f"    {on_one_line(argument_map.source.place(finding.span))}", ""]
    for heading, entries in _sections(report, words):
        lines += [heading, ""]
        for entry in entries:
            lines += wrap(words.statement(entry.end), width=width, lines=_NO_LIMIT)
            lines += _indented(entry.facts, width)
            lines += [f"    {on_one_line(argument_map.source.place(entry.span))}", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def as_markdown(report: Report, argument_map: ArgumentMap) -> str:
    """The report as a Markdown page: a section for each party that owes an answer."""
    words = _Words(argument_map)
    title = argument_map.title or "Argument map"
    lines = [f"# Unanswered: {plain(title)}", "", plain(_summary(report, words)), ""]
    for party, owed in words.by_debtor(report.findings).items():
        lines += [f"## Unanswered by {plain(words.party(party))}", ""]
        lines += _markdown_items(owed, argument_map, words, party)
    rest = [finding for finding in report.findings if not finding.owed]
    if rest:
        lines += ["## Unanswered, and owed by nobody named", ""]
        lines += _markdown_items(rest, argument_map, words, "")
    for heading, entries in _sections(report, words):
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
        "as_of": report.on.isoformat() if report.on else None,
        "after": report.after,
        "findings": [_finding_object(finding, argument_map) for finding in report.findings],
        "part_answered": [
            _entry_object(gap, argument_map) | {"met": gap.met, "unmet": gap.unmet}
            for gap in report.part_gaps
        ],
        "overturned": [
            _entry_object(each, argument_map)
            | {"replies": list(map(end_object, each.replies)), "contested": each.is_contested}
            for each in report.overturned
        ],
        "questions": [
            _entry_object(each, argument_map) | {"rejected": list(map(end_object, each.rejected))}
            for each in report.questions
        ],
        "undeveloped": [
            _entry_object(gap, argument_map) | {"intended": gap.is_intended}
            for gap in report.undeveloped
        ],
    }
    return json.dumps(value, indent=2) + "\n"


def facts_of(report: Report, argument_map: ArgumentMap) -> dict[End, list[str]]:
    """What the report says of each claim and argument, a phrase each."""
    words = _Words(argument_map)
    facts: dict[End, list[str]] = {}
    for finding in report.findings:
        facts.setdefault(finding.end, []).extend(words.facts(finding))
    for heading, entries in _sections(report, words):
        for entry in entries:
            about = "; ".join(entry.facts)
            facts.setdefault(entry.end, []).append(f"{heading}: {about}" if about else heading)
    return facts


class _Entry(NamedTuple):
    """A claim or an argument, and what is to be said of it."""

    end: End
    facts: tuple[str, ...]
    span: Span


class _Words:
    """Names and sentences for what a report speaks of."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map

    def statement(self, end: End) -> str:
        """Its name and its words, shortened."""
        return statement_of(self._map.node(end))

    def party(self, party: str) -> str:
        """The name of a party; of one that the map does not describe, its id."""
        known = self._map.parties.get(party)
        return on_one_line(known.name if known is not None else party)

    def by_debtor(self, findings: Iterable[Finding]) -> dict[str, list[Finding]]:
        """The findings by the parties that owe an answer, these in the order of the map."""
        owing: dict[str, list[Finding]] = {party: [] for party in self._map.parties}
        for finding in findings:
            for party in finding.owed_by:
                owing.setdefault(party, []).append(finding)
        return {party: owed for party, owed in owing.items() if owed}

    def facts(self, finding: Finding) -> Iterator[str]:
        """Who holds it, who owes the answer and why, and what falls: a sentence each."""
        yield self.lack(finding)
        for party in finding.owed_by:
            yield f"answer owed by {self.party(party)}: it attacks {self.targets(finding, party)}"
        if not finding.owed:
            yield from self.attack(finding)
        yield from self.drops(finding)
        yield from self.consequence(finding)

    def drops(self, finding: Finding) -> Iterator[str]:
        """Who passed it over and when, and whether a reply came late."""
        for drop in finding.drops:
            late = f", and replied in round {drop.answered_in}" if drop.answered_in else ""
            yield f"{self.party(drop.party)} passed it over in round {drop.turn}{late}"

    def attack(self, finding: Finding, party: str = "") -> Iterator[str]:
        """What it attacks; of a party's, if one is given."""
        if party:
            yield f"it attacks {self.targets(finding, party)}"
        elif finding.attacks:
            yield f"it attacks {self.names(finding.attacks)}"

    def lack(self, finding: Finding) -> str:
        """What is missing, whose claim it is, and since when."""
        holder = f"held by {self.party(finding.party)}" if finding.party else ""
        return ", ".join(filter(None, [_LACKS[finding.lack], holder, _since(finding)]))

    def targets(self, finding: Finding, party: str) -> str:
        """What it attacks of a party's, and how the party is bound to it."""
        debts = [debt for debt in finding.owed if debt.party == party]
        held = [debt.target for debt in debts if not debt.is_conceded]
        conceded = [debt.target for debt in debts if debt.is_conceded]
        parts = [self.names(held) if held else ""]
        parts.append(f"{self.names(conceded)}, which it conceded" if conceded else "")
        return " and ".join(filter(None, parts))

    def consequence(self, finding: Finding) -> Iterator[str]:
        """What falls if it stands; nothing if nothing does."""
        if finding.falls:
            verb = "falls" if len(finding.falls) == 1 else "fall"
            yield f"if it stands, {self.names(finding.falls)} {verb}"

    def names(self, ends: Sequence[End]) -> str:
        """Some names in a row, and how many more there are."""
        return names_of(ends, self._map)

    def held(self, party: str) -> tuple[str, ...]:
        """Who holds it, if that is known."""
        return (f"held by {self.party(party)}",) if party else ()


def _sections(report: Report, words: _Words) -> Iterator[tuple[str, tuple[_Entry, ...]]]:
    """What a report says besides its findings: headings and what stands below each."""
    sections = {
        "Answered in part": tuple(_part_entry(gap, words) for gap in report.part_gaps),
        "Answered, but no answer stands": tuple(
            _overturned_entry(each, words) for each in report.overturned
        ),
        "Open questions": tuple(_question_entry(each, words) for each in report.questions),
        "Without support": tuple(_gap_entry(gap, words) for gap in report.undeveloped),
    }
    yield from ((heading, entries) for heading, entries in sections.items() if entries)


def _part_entry(gap: PartGap, words: _Words) -> _Entry:
    met = f"{len(gap.met)} of {len(gap.met) + len(gap.unmet)} parts met"
    unmet = f"not met: {', '.join(map(on_one_line, gap.unmet))}"
    return _Entry(gap.end, (met, unmet, *words.held(gap.party)), gap.span)


def _overturned_entry(each: Overturned, words: _Words) -> _Entry:
    verdict = "contested" if each.is_contested else "defeated"
    replies = f"{verdict}: {words.names(each.replies)}"
    return _Entry(each.end, (replies, *words.held(each.party)), each.span)


def _question_entry(each: OpenQuestion, words: _Words) -> _Entry:
    rejected = (f"defeated: {words.names(each.rejected)}",) if each.rejected else ()
    return _Entry(each.end, (*rejected, *words.held(each.party)), each.span)


def _gap_entry(gap: Gap, words: _Words) -> _Entry:
    intended = ("left undeveloped on purpose",) if gap.is_intended else ()
    return _Entry(gap.end, (*words.held(gap.party), *intended), gap.span)


def _summary(report: Report, words: _Words) -> str:
    by = f" by {words.party(report.by)}" if report.by else ""
    by += f" after round {report.after}" if report.after else ""
    by += f" as of {report.on.isoformat()}" if report.on else ""
    state = "dropped" if report.after else "unanswered"
    claims = sum(finding.end.kind is Kind.CLAIM for finding in report.findings)
    counts = [_count(claims, "claim"), _count(len(report.findings) - claims, "argument")]
    what = " and ".join(filter(None, counts))
    if not what:
        return f"Nothing {'was dropped' if report.after else 'is left unanswered'}{by}."
    verb = "is" if len(report.findings) == 1 else "are"
    return f"{what} {verb} {state}{by}."


def _count(number: int, noun: str) -> str:
    if not number:
        return ""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _since(finding: Finding) -> str:
    if finding.date is not None:
        return f"since {finding.date.isoformat()}"
    return f"since round {finding.round}" if finding.round is not None else ""


def _indented(facts: Iterable[str], width: int) -> Iterator[str]:
    for fact in facts:
        lines = wrap(fact, width=max(width - 6, 20), lines=_NO_LIMIT)
        yield from (("      " if number else "    ") + line for number, line in enumerate(lines))


def _markdown_items(
    findings: Sequence[Finding], argument_map: ArgumentMap, words: _Words, party: str
) -> Iterator[str]:
    for number, finding in enumerate(findings, 1):
        line = line_of(finding.span, argument_map)
        note = plain(f"{words.lack(finding)}; line {line}")
        yield f"{number}. {plain(words.statement(finding.end))} *({note})*"
        indent = " " * (len(str(number)) + 2)
        facts = [
            *words.attack(finding, party),
            *words.drops(finding),
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
        "drops": [
            {"party": drop.party, "turn": drop.turn, "answered_in": drop.answered_in}
            for drop in finding.drops
        ],
    }


def _entry_object(
    entry: PartGap | Overturned | OpenQuestion | Gap, argument_map: ArgumentMap
) -> dict[str, object]:
    return node_object(entry.end, argument_map) | {"party": entry.party or None}
