"""What a report of unanswered claims says, in phrases: for texts, pages and other programs."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from argmap.documents.provenance import utterance_of
from argmap.evaluation.answers.findings import (
    Drop,
    EarlierDrop,
    Finding,
    Gap,
    Lack,
    NotedAnswer,
    OpenQuestion,
    Overturned,
    PartGap,
    Report,
)
from argmap.model import ArgumentMap, End, Kind
from argmap.render.nodes import names_of, on_one_line, statement_of
from argmap.render.texts.moments import at, moment, when
from argmap.source import Span

_LACKS = {
    Lack.OPEN_ATTACK: "nobody replied",
    Lack.UNCHALLENGED: "nobody challenged it",
    Lack.NOT_BY_PARTY: "only others replied",
    Lack.DROPPED: "",
}


class Entry(NamedTuple):
    """A claim or an argument, and what is to be said of it."""

    end: End
    facts: tuple[str, ...]
    span: Span


class ReportWords:
    """Names and phrases for what a report speaks of."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map

    def summary(self, report: Report) -> str:
        """What was asked and how much was found, in a sentence."""
        by = f" by {self.party(report.by)}" if report.by else ""
        by += f" after {moment(report.after, self._map)}" if report.after else ""
        by += f" as of {moment(report.on, self._map)}" if report.on else ""
        claims = sum(finding.end.kind is Kind.CLAIM for finding in report.findings)
        counts = [_count(claims, "claim"), _count(len(report.findings) - claims, "argument")]
        what = " and ".join(filter(None, counts))
        if not what:
            return f"Nothing {'was dropped' if report.after else 'is left unanswered'}{by}."
        verb = "is" if len(report.findings) == 1 else "are"
        if report.after:
            verb = "was" if len(report.findings) == 1 else "were"
        return f"{what} {verb} {'dropped' if report.after else 'unanswered'}{by}."

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
        """Who holds it, who owes the answer and why, and what falls: a phrase each."""
        yield from self.state(finding)
        for party in finding.owed_by:
            yield f"answer owed by {self.party(party)}: it attacks {self._targets(finding, party)}"
        if not finding.owed:
            yield from self.attack(finding)
        yield from self.consequence(finding)

    def state(self, finding: Finding) -> Iterator[str]:
        """What is missing, whose claim it is, since when, and who concedes it or took it back."""
        lack = _LACKS[finding.lack]
        holder = f"held by {self.party(finding.party)}" if finding.party else ""
        if said := ", ".join(filter(None, [lack, holder, self._since(finding)])):
            yield said
        yield from map(self.drop, finding.drops)
        if uttered := utterance_of(self._map.node(finding.end).annotation, self._map, day=False):
            yield on_one_line(uttered)
        for each in finding.conceded:
            yield f"conceded by {self.party(each.by)}{when(each, self._map)}"
        if finding.retracted is not None:
            yield f"retracted{when(finding.retracted, self._map)}: no answer is owed"

    def drop(self, drop: Drop) -> str:
        """Who let it drop and when, and whether a reply came late."""
        then = f"who spoke {at(drop.turn, self._map)} and did not reply"
        late = f"; answered late {at(drop.answered_in, self._map)}" if drop.answered_in else ""
        return f"dropped by {self.party(drop.party)}, {then}{late}"

    def attack(self, finding: Finding, party: str = "") -> Iterator[str]:
        """What it attacks; of a party's, if one is given."""
        if party:
            yield f"it attacks {self._targets(finding, party)}"
        elif finding.attacks:
            yield f"it attacks {self.names(finding.attacks)}"

    def consequence(self, finding: Finding) -> Iterator[str]:
        """What falls if it stands; nothing if nothing does."""
        if finding.falls:
            verb = "falls" if len(finding.falls) == 1 else "fall"
            yield f"if it stands, {self.names(finding.falls)} {verb}"

    def names(self, ends: Sequence[End]) -> str:
        """Some names in a row, and how many more there are."""
        return names_of(ends, self._map)

    def parts(self, gap: PartGap) -> Entry:
        """What was answered in part: how many parts a reply meets, and which none does."""
        count = f"{len(gap.met)} of {len(gap.met) + len(gap.unmet)}"
        if gap.has_named_parts:
            met, unmet = f"{count} parts met", ", ".join(map(on_one_line, gap.unmet))
        else:
            met = f"{count} premises met"
            *some, last = map(self._premise, gap.unmet)
            unmet = " and ".join(filter(None, [", ".join(some), last]))
        return Entry(gap.end, (met, f"not met: {unmet}", *self._held(gap.party)), gap.span)

    def overturned(self, each: Overturned) -> Entry:
        """An attack to which no reply stands: which replies there are."""
        verdict = "undecided or defeated" if each.is_contested else "defeated"
        replies = f"{verdict}: {self.names(each.replies)}"
        return Entry(each.end, (replies, *self._held(each.party)), each.span)

    def question(self, each: OpenQuestion) -> Entry:
        """An open question: which answers to it were defeated."""
        rejected = (f"defeated: {self.names(each.rejected)}",) if each.rejected else ()
        return Entry(each.end, (*rejected, *self._held(each.party)), each.span)

    def earlier_drop(self, each: EarlierDrop) -> Entry:
        """What was dropped in its time: by whom, and when the reply came."""
        return Entry(each.end, (*map(self.drop, each.drops), *self._held(each.party)), each.span)

    def noted(self, each: NotedAnswer) -> Entry:
        """An answer noted by hand: by whom, when and where."""
        why = f": {on_one_line(each.answer.why)}" if each.answer.why else ""
        answer = f"by {self.party(each.answer.by)}{when(each.answer, self._map)}{why}"
        return Entry(each.end, (answer, *self._held(each.party)), each.span)

    def gap(self, gap: Gap) -> Entry:
        """A claim without support: whether that is on purpose."""
        intended = ("left undeveloped on purpose",) if gap.is_intended else ()
        return Entry(gap.end, (*self._held(gap.party), *intended), gap.span)

    def _since(self, finding: Finding) -> str:
        turn = moment(finding.round, self._map) if finding.round is not None else ""
        day = moment(finding.date, self._map) if finding.date is not None else ""
        if turn and day:
            return f"since {turn} ({day})"
        return f"since {turn or day}" if turn or day else ""

    def _premise(self, title: str) -> str:
        """A premise, and who concedes it."""
        end = End(Kind.CLAIM, title)
        conceding = [self.party(party) for party in self._map.node(end).annotation.accepted_by]
        note = f" (conceded by {', '.join(conceding)})" if conceding else ""
        return f"{self.names([end])}{note}"

    def _targets(self, finding: Finding, party: str) -> str:
        """What it attacks of a party's, and how the party is bound to it."""
        debts = [debt for debt in finding.owed if debt.party == party]
        held = [debt.target for debt in debts if not debt.is_conceded]
        conceded = [debt.target for debt in debts if debt.is_conceded]
        parts = [self.names(held) if held else ""]
        parts.append(f"{self.names(conceded)}, which it conceded" if conceded else "")
        return " and ".join(filter(None, parts))

    def _held(self, party: str) -> tuple[str, ...]:
        return (f"held by {self.party(party)}",) if party else ()


def sections_of(report: Report, words: ReportWords) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """What a report says besides its findings: headings and what stands below each."""
    overturned = [each for each in report.overturned if not each.is_contested]
    contested = [each for each in report.overturned if each.is_contested]
    sections = {
        "Answered in part": map(words.parts, report.part_gaps),
        "Answered, but no answer stands": map(words.overturned, overturned),
        "Contested: whether an answer stands is undecided": map(words.overturned, contested),
        "Dropped earlier": map(words.earlier_drop, report.earlier_drops),
        "Open questions": map(words.question, report.questions),
        "Answered outside the map": map(words.noted, report.noted),
        "Without support": map(words.gap, report.undeveloped),
    }
    for heading, entries in sections.items():
        if found := tuple(entries):
            yield heading, found


def _count(number: int, noun: str) -> str:
    if not number:
        return ""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
