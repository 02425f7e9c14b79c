"""A dispute turn by turn, for a terminal, for Markdown and for programs."""

import json
from collections.abc import Iterable, Iterator

from argmap.evaluation.answers.chronology import Chronology, Deed, Event, Turn
from argmap.evaluation.answers.findings import Finding
from argmap.evaluation.answers.timeline import Moment, Unit
from argmap.model import ArgumentMap, End
from argmap.render.nodes import (
    end_object,
    name_of,
    names_of,
    node_object,
    on_one_line,
    statement_of,
)
from argmap.render.texts.markdown import plain
from argmap.render.texts.report_words import ReportWords
from argmap.render.wrap import wrap

WIDTH = 96

_NO_LIMIT = 10**9


def as_text(found: Chronology, argument_map: ArgumentMap, *, width: int = WIDTH) -> str:
    """The turns for a terminal of `width` columns."""
    words = _Words(found, argument_map)
    lines: list[str] = []
    for turn in found.turns:
        lines += [words.heading(turn), ""]
        lines += _indented(map(words.event, turn.events), 2, width)
        if summary := words.summary(turn):
            lines += ["", *_indented([summary], 2, width)]
            lines += _indented(words.new(turn), 4, width)
        if dropped := words.dropped(turn):
            lines += _indented([dropped], 2, width)
        if kept := words.kept(turn):
            lines += _indented([kept], 2, width)
        if settled := words.settled(turn):
            lines += _indented([settled], 2, width)
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def as_markdown(found: Chronology, argument_map: ArgumentMap) -> str:
    """The turns as a Markdown page, a section each."""
    words = _Words(found, argument_map)
    lines = [f"# Timeline: {plain(argument_map.title or 'Argument map')}", ""]
    for turn in found.turns:
        lines += [f"## {plain(words.heading(turn))}", ""]
        lines += [f"- {plain(words.event(event))}" for event in turn.events]
        if summary := words.summary(turn):
            lines += ["", plain(summary), ""]
            lines += [f"- {plain(finding)}" for finding in words.new(turn)]
        if dropped := words.dropped(turn):
            lines += ["", plain(dropped)]
        if kept := words.kept(turn):
            lines += ["", plain(kept)]
        if settled := words.settled(turn):
            lines += ["", plain(settled)]
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def as_json(found: Chronology, argument_map: ArgumentMap) -> str:
    """The turns for programs: one JSON object, in ASCII."""
    value = {
        "unit": found.unit.value,
        "by": found.by or None,
        "owed": found.is_owed,
        "turns": [_turn_object(turn, argument_map) for turn in found.turns],
    }
    return json.dumps(value, indent=2) + "\n"


class _Words:
    """Phrases for what happened in a turn."""

    def __init__(self, found: Chronology, argument_map: ArgumentMap) -> None:
        self._found = found
        self._map = argument_map
        self._words = ReportWords(argument_map)

    def heading(self, turn: Turn) -> str:
        """The day, or the round by its name if it has one."""
        if turn.moment is None:
            what = "date" if self._found.unit is Unit.DATE else "round"
            return f"Without a {what}, taken as {self._found.undated}"
        if not isinstance(turn.moment, int):
            return turn.moment.isoformat()
        name = on_one_line(self._map.round_names.get(turn.moment, ""))
        return f"Round {turn.moment}: {name}" if name else f"Round {turn.moment}"

    def event(self, event: Event) -> str:
        """Who did what."""
        node = self._map.node(event.end)
        party = self._words.party(event.party) if event.party else ""
        if event.deed is not Deed.SAID:
            done = _DONE[event.deed]
            if event.deed is Deed.RETRACTED and event.party in node.annotation.conceded_by:
                done = "no longer concedes"
            return f"{party or 'Somebody'} {done} {name_of(node)}"
        said = on_one_line(node.annotation.speaker)
        who = f"{said} ({party})" if said and party else said or party
        against = f" (against {names_of(event.against, self._map)})" if event.against else ""
        return f"{f'{who}: ' if who else ''}{statement_of(node)}{against}"

    def summary(self, turn: Turn) -> str:
        """How much is unanswered at the end; empty if that was not looked at."""
        if turn.moment is None and not (turn.unanswered or turn.settled):
            return ""
        what = "owed an answer" if self._found.is_owed else "unanswered"
        by = f" by {self._words.party(self._found.by)}" if self._found.by else ""
        then = "At the end" if turn.moment is not None else "With these"
        count, new = len(turn.unanswered), len(turn.new)
        if not count:
            return f"{then} nothing is {what}{by}."
        verb = "is" if count == 1 else "are"
        which = ":" if new == count else f", {new} of them new:" if new else ", none of them new."
        return f"{then} {count} {verb} {what}{by}{which}"

    def new(self, turn: Turn) -> Iterator[str]:
        """What is newly unanswered at the end, with who owes an answer."""
        for finding in turn.unanswered:
            if finding.end in turn.new:
                owing = () if self._found.by else finding.owed_by
                debts = ", ".join(f"owed by {self._words.party(party)}" for party in owing)
                name = name_of(self._map.node(finding.end))
                yield f"{name} ({debts})" if debts else name

    def dropped(self, turn: Turn) -> str:
        """What a party passed over that spoke in this turn; empty if nothing was."""
        found = (
            f"{name_of(self._map.node(finding.end))} (by {self._words.party(drop.party)})"
            for finding in turn.unanswered
            for drop in finding.drops
            if drop.turn == turn.moment
        )
        names = ", ".join(found)
        return f"Dropped: {names}" if names else ""

    def kept(self, turn: Turn) -> str:
        """What was unanswered before and is so at the end, too; empty if nothing is."""
        new = set(turn.new)
        kept = [finding.end for finding in turn.unanswered if finding.end not in new]
        return f"Still: {self._names(kept)}" if kept else ""

    def settled(self, turn: Turn) -> str:
        """What is no longer unanswered; empty if nothing is."""
        return f"No longer: {self._names(turn.settled)}" if turn.settled else ""

    def _names(self, ends: Iterable[End]) -> str:
        return ", ".join(name_of(self._map.node(end)) for end in ends)


_DONE = {
    Deed.CONCEDED: "concedes",
    Deed.RETRACTED: "takes back",
    Deed.ANSWERED: "answers outside the map",
}


def _indented(texts: Iterator[str] | list[str], indent: int, width: int) -> Iterator[str]:
    """Each text at an indent, what it goes on with four columns further in."""
    room = max(width - indent - 4, 20)
    for text in texts:
        first, *rest = wrap(text, width=room, lines=_NO_LIMIT)
        yield " " * indent + first
        yield from (" " * (indent + 4) + line for line in rest)


def _turn_object(turn: Turn, argument_map: ArgumentMap) -> dict[str, object]:
    return {
        "moment": _moment(turn.moment),
        "events": [_event_object(event, argument_map) for event in turn.events],
        "unanswered": [_finding_object(finding, turn.new) for finding in turn.unanswered],
        "settled": [end_object(end) for end in turn.settled],
    }


def _event_object(event: Event, argument_map: ArgumentMap) -> dict[str, object]:
    return node_object(event.end, argument_map) | {
        "deed": event.deed.value,
        "party": event.party or None,
        "speaker": argument_map.node(event.end).annotation.speaker or None,
        "against": [end_object(end) for end in event.against],
    }


def _finding_object(finding: Finding, new: tuple[End, ...]) -> dict[str, object]:
    return end_object(finding.end) | {
        "new": finding.end in new,
        "dropped_by": [drop.party for drop in finding.drops],
        "owed_by": list(finding.owed_by),
        "lack": finding.lack.value,
    }


def _moment(moment: Moment | None) -> int | str | None:
    return moment if moment is None or isinstance(moment, int) else moment.isoformat()
