"""The claims that nobody answered, who owes the answer, and what falls if they stand.

Three questions are kept apart: whether a reply was made, whether it met every part
of the claim, and whether the reply itself stands. What is looked at are claims, and
arguments without premises and conclusion; a reconstructed argument is looked at through
its claims.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

from argmap.evaluation.abstract.grounded import Label, grounding_of
from argmap.evaluation.answers.burdens import Burdens, Debt
from argmap.evaluation.answers.deletion import changes_without
from argmap.evaluation.answers.dropped import Drops
from argmap.evaluation.answers.effective import overturned
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
from argmap.evaluation.answers.parts import part_gaps
from argmap.evaluation.answers.questions import is_question, open_questions
from argmap.evaluation.answers.replies import Replies, main_claims, moves, replies_in
from argmap.evaluation.answers.timeline import (
    Entrance,
    Moment,
    Undated,
    Unit,
    as_of,
    entrances,
    finest_unit,
    require_any,
    unit_of,
)
from argmap.evaluation.answers.undeveloped import undeveloped
from argmap.evaluation.dispute import Dispute, dispute_of
from argmap.evaluation.framework import translation_of_dispute
from argmap.model import ArgumentMap, Declaration, End
from argmap.source import Span


def unanswered(  # noqa: PLR0913  each option is one question of the user's
    argument_map: ArgumentMap,
    *,
    by: str | None = None,
    owed: bool = False,
    reasons: bool = False,
    on: Moment | None = None,
    undated: Undated = Undated.EARLY,
    after: Moment | None = None,
) -> Report:
    """The claims and arguments that lack a reply or support, or whose replies do not suffice.

    Without `by` the findings are the attacks and the main claims to which nobody replied, and
    the attacks to which somebody did, but not all who owe a reply. With each it is told who let
    it drop, if the map has rounds, or else days; so it is of what was answered late.

    Args:
        argument_map: The map.
        by: The id of a party: all that others hold and it has not replied to.
        owed: Only what a party owes a reply to; open questions and claims without support are then
            left out of the report.
        reasons: Without `by`, also the reasons that nobody challenged.
        on: The map as it was at the end of this day or round.
        undated: What to do with things that have no date or round.
        after: Only what entered by this round or day, and a party owed a reply to and passed
            over in its next turn.

    Raises:
        ArgmapError: Nothing has the date or the round that is asked about; or something has none,
            and `undated` says that this is an error.
    """
    whole = argument_map
    if on is not None:
        argument_map = as_of(argument_map, on, undated=undated)
    lacks = _Lacks(dispute_of(argument_map))
    grounds = _Grounds(lacks.dispute)
    if after is not None:
        dropped = lacks.dropped_after(after, argument_map, by, undated)
        findings = _findings(lacks, grounds, dropped)
        return Report(findings, by=by or "", on=on, after=after, argument_map=whole)
    if by is not None:
        found = lacks.by_party(by, owed=owed)
    else:
        found = lacks.by_anybody(owed=owed, reasons=reasons)
    unit = finest_unit(lacks.times) if on is None else unit_of(on)
    drops = lacks.drops(unit, argument_map, by, undated)
    report = replace(_report(lacks, grounds, found, drops, by), on=on, argument_map=whole)
    return replace(report, questions=(), undeveloped=()) if owed else report


def open_attacks(argument_map: ArgumentMap) -> tuple[End, ...]:
    """Those of them that attack something."""
    lacks = _Lacks(dispute_of(argument_map))
    return lacks.ends(
        number
        for number in lacks.moves
        if lacks.dispute.targets[number] and not lacks.replies.has_reply[number]
    )


class _Missing(NamedTuple):
    """What is missing of a reply, who owes it, and who let it drop."""

    lack: Lack
    owed: tuple[Debt, ...]
    drops: tuple[Drop, ...] = ()


class _Lacks:
    """Which nodes of a dispute lack a reply.

    Attributes:
        moves: The nodes looked at: claims and sketched arguments.
    """

    def __init__(self, dispute: Dispute) -> None:
        self.dispute = dispute
        self.replies: Replies = replies_in(dispute)
        self.moves = moves(dispute)
        self._burdens = Burdens(dispute, self.replies.repliers.__getitem__)

    @cached_property
    def times(self) -> tuple[Entrance, ...]:
        """When each node entered the dispute."""
        return entrances(self.dispute)

    def ends(self, numbers: Iterable[int]) -> tuple[End, ...]:
        """Nodes as ends of relations."""
        return tuple(self.dispute.ends[number] for number in numbers)

    def by_party(self, party: str, *, owed: bool = False) -> dict[int, _Missing]:
        """What a party has not replied to; if asked, only what it owes a reply to."""
        found = {}
        for number in self.moves:
            own = self.dispute.parties[number] == party
            if own or party in self.replies.repliers[number]:
                continue
            missing = self._missing(number)
            if not owed or any(debt.party == party for debt in missing.owed):
                found[number] = missing
        return found

    def by_anybody(self, *, owed: bool, reasons: bool) -> dict[int, _Missing]:
        """What lacks a reply by anybody, or by a party that owes one."""
        shown = set(self.moves if reasons else main_claims(self.dispute))
        found = {}
        for number in self.moves:
            missing = self._missing(number)
            is_shown = self.dispute.targets[number] or (
                number in shown and not is_question(self.dispute.nodes[number])
            )
            if missing.owed or (is_shown and not owed and missing.lack is not Lack.NOT_BY_PARTY):
                found[number] = missing
        return found

    def drops(
        self, unit: Unit, argument_map: ArgumentMap, by: str | None, undated: Undated
    ) -> dict[int, tuple[Drop, ...]]:
        """What one party, or any, ever passed over in its turn, with the first such turns."""
        if unit is Unit.STEP:
            return {}
        drops = Drops(argument_map, self.dispute, self.times, unit, undated=undated)
        return drops.first_by_number(by=by)

    def dropped_after(
        self, moment: Moment, argument_map: ArgumentMap, by: str | None, undated: Undated
    ) -> dict[int, _Missing]:
        """What one party, or any, passed over in its turn after a moment."""
        unit = unit_of(moment)
        require_any(self.times, unit)
        drops = Drops(argument_map, self.dispute, self.times, unit, undated=undated)
        found: dict[int, _Missing] = {}
        for number, owed, drop in drops.after(moment, by=by):
            before = found.get(number, _Missing(Lack.DROPPED, ()))
            found[number] = _Missing(Lack.DROPPED, (*before.owed, *owed), (*before.drops, drop))
        return found

    def _missing(self, number: int) -> _Missing:
        owed = self._burdens.debts(number)
        if self.replies.has_reply[number]:
            return _Missing(Lack.NOT_BY_PARTY, owed)
        attacks = self.dispute.targets[number]
        return _Missing(Lack.OPEN_ATTACK if attacks else Lack.UNCHALLENGED, owed)


class _Grounds:
    """What stands in a dispute, and what would stand without some of it."""

    def __init__(self, dispute: Dispute) -> None:
        self._size = len(dispute.nodes)
        self._translation = translation_of_dispute(dispute)
        self._grounding = grounding_of(self._translation.framework)

    @property
    def labels(self) -> tuple[Label, ...]:
        """The label of each node; after these, those of auxiliary arguments."""
        return self._grounding.labels

    def changes_without(self, number: int) -> dict[int, Label]:
        """The nodes whose label changes if one is deleted, with the new labels."""
        lacking = self._translation.flattening.lacking
        removed = (number, lacking[number]) if number in lacking else (number,)
        changes = changes_without(self._translation.framework, self._grounding, removed)
        return {each: label for each, label in changes.items() if each < self._size}


def _report(
    lacks: _Lacks,
    grounds: _Grounds,
    found: Mapping[int, _Missing],
    drops: Mapping[int, tuple[Drop, ...]],
    by: str | None,
) -> Report:
    dispute, labels = lacks.dispute, grounds.labels
    missing = {number: each._replace(drops=drops.get(number, ())) for number, each in found.items()}
    return Report(
        findings=_findings(lacks, grounds, missing),
        part_gaps=tuple(sorted(part_gaps(dispute, by=by), key=_place)),
        overturned=tuple(sorted(overturned(dispute, lacks.replies, labels, by=by), key=_place)),
        questions=tuple(sorted(open_questions(dispute, labels), key=_place)),
        undeveloped=tuple(sorted(undeveloped(dispute, by=by), key=_place)),
        noted=tuple(sorted(_noted(dispute, by), key=_place)),
        earlier_drops=tuple(sorted(_earlier_drops(dispute, drops, found), key=_place)),
        by=by or "",
    )


def _earlier_drops(
    dispute: Dispute, drops: Mapping[int, tuple[Drop, ...]], found: Container[int]
) -> Iterator[EarlierDrop]:
    """What was dropped and is not among what was found."""
    for number, turns in drops.items():
        if number not in found:
            span = dispute.nodes[number].span
            yield EarlierDrop(dispute.ends[number], dispute.parties[number], turns, span)


def _noted(dispute: Dispute, by: str | None) -> Iterator[NotedAnswer]:
    """The answers noted by hand; with `by`, those of that party."""
    for number, node in enumerate(dispute.nodes):
        for answer in node.annotation.answered:
            if by in (None, answer.by):
                yield NotedAnswer(dispute.ends[number], dispute.parties[number], answer, node.span)


def _findings(
    lacks: _Lacks, grounds: _Grounds, found: Mapping[int, _Missing]
) -> tuple[Finding, ...]:
    dispute, times = lacks.dispute, lacks.times

    def finding(number: int, missing: _Missing) -> Finding:
        changes = grounds.changes_without(number)
        return Finding(
            end=dispute.ends[number],
            lack=missing.lack,
            party=dispute.parties[number],
            attacks=lacks.ends(dispute.targets[number]),
            owed=missing.owed,
            falls=lacks.ends(each for each, label in changes.items() if label is Label.IN),
            changes=len(changes),
            date=times[number].date,
            round=times[number].round,
            span=dispute.nodes[number].span,
            drops=missing.drops,
            retracted=_retraction(dispute, number),
            conceded=_concessions(dispute, number),
        )

    return tuple(sorted((finding(*each) for each in found.items()), key=_rank))


def _retraction(dispute: Dispute, number: int) -> Declaration | None:
    """The word of the party that holds it that it holds it no longer."""
    for each in dispute.nodes[number].annotation.retracted:
        if each.by == dispute.parties[number]:
            return each
    return None


def _concessions(dispute: Dispute, number: int) -> tuple[Declaration, ...]:
    """The word of each party that accepts it and has not taken that back."""
    said = dispute.nodes[number].annotation
    return said.conceded and tuple(each for each in said.conceded if each.by in said.accepted_by)


def _place(entry: PartGap | Overturned | OpenQuestion | Gap | NotedAnswer | EarlierDrop) -> Span:
    return entry.span


def _rank(finding: Finding) -> tuple[int, date, float, Span]:
    """The place of a finding in a report."""
    return (
        -finding.changes,
        finding.date or date.max,
        float("inf") if finding.round is None else finding.round,
        finding.span,
    )
