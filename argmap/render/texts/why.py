"""Why a claim stands or does not, and what would change that, in sentences."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.status import Status
from argmap.evaluation.verdicts import Verdict, status_word
from argmap.evaluation.why.changes import Way
from argmap.evaluation.why.explanation import Explanation, Obstacles, Reversal, View
from argmap.evaluation.why.reasons import Reason
from argmap.model import ArgumentMap, End
from argmap.render.nodes import end_object, name_of, names_of, node_object, on_one_line
from argmap.render.texts.verdict_words import (
    ALWAYS_REJECTED,
    AMONG_SEVERAL,
    no_extension,
)

SENTENCES = 40
"""How many reasons are told at most; JSON has all."""

_VIEWS = {
    Status.STANDS: "An extension has it",
    Status.DEFEATED: "An extension attacks it",
    Status.UNDECIDED: "An extension leaves it open",
}


class Section(NamedTuple):
    """A heading and sentences below it."""

    heading: str
    sentences: tuple[str, ...]


class WhyWords:
    """An explanation in sentences."""

    def __init__(self, explanation: Explanation, argument_map: ArgumentMap) -> None:
        self._told = explanation
        self._map = argument_map
        self._name = name_of(argument_map.node(explanation.end))

    def summary(self) -> str:
        """The verdict, in a sentence."""
        told = self._told
        if told.verdict is None:
            return no_extension(told.semantics)
        under = f"under {told.semantics.word} semantics"
        if told.verdict is Verdict.UNKNOWN:
            return f"What {self._name} comes to {under} is unknown: {on_one_line(told.cut)}."
        if told.semantics is Semantics.GROUNDED:
            return f"{self._name} {_is(status_word(told.verdict, told.semantics))} {under}."
        is_always = told.is_settled and told.verdict is Verdict.REJECTED
        words = ALWAYS_REJECTED if is_always else AMONG_SEVERAL[told.verdict]
        verdict, _, meaning = words.partition(": ")
        return f"{self._name} is {verdict} {under}: {meaning}."

    def sections(self, *, most: int = SENTENCES) -> Iterator[Section]:
        """The reasons, up to `most` a view, and what would change the verdict."""
        for number, view in enumerate(self._told.views):
            yield Section(self._view_heading(view, number), tuple(self._reasons(view, most)))
        if self._told.obstacles is not None:
            obstacles = tuple(self._obstacles(self._told.obstacles))
            yield Section("Why no extension has it", obstacles)
        if changes := tuple(self._changes()):
            yield Section("What would change that", changes)
        if self._told.views and self._told.cut:
            yield Section("Not all was worked out", (f"{_capital(on_one_line(self._told.cut))}.",))

    def _view_heading(self, view: View, number: int) -> str:
        if self._told.semantics is Semantics.GROUNDED:
            return "Why"
        if self._told.is_settled:
            return "Why: grounded semantics, the most cautious, settle it already"
        if self._told.verdict is Verdict.ACCEPTED and number:
            return "Another extension has it for other reasons"
        return _VIEWS[view.status]

    def _reasons(self, view: View, most: int) -> Iterator[str]:
        """A sentence for each reason, nearest first, and how many there are besides."""
        for reason in view.reasons[:most]:
            yield sentence_of(reason, self._map)
        if len(view.reasons) > most:
            yield f"... and {len(view.reasons) - most} more"
        if self._told.semantics is Semantics.GROUNDED and view.status is Status.UNDECIDED:
            yield (
                "The attacks run in a circle, and grounded semantics take no side in one: "
                "`--semantics preferred` shows what can be held together."
            )

    def _obstacles(self, obstacles: Obstacles) -> Iterator[str]:
        if self._told.end in obstacles.attackers:
            yield "It attacks itself."
        others = [each for each in obstacles.attackers if each != self._told.end]
        if others:
            yield f"No extension defeats what attacks it: {self._names(others)}."
        if obstacles.needs:
            yield f"No extension has what it needs: {self._names(obstacles.needs)}."
        if obstacles == Obstacles():
            yield "Each attack on it is defeated in some extension, but in none are all of them."

    def _changes(self) -> Iterator[str]:
        """What would change the verdict: by answers and by withdrawals if they differ."""
        answers, withdrawals = self._told.reversal, self._told.withdrawal
        if answers is None or withdrawals is None:
            return
        if answers == withdrawals:
            yield self._change(answers, "withdrawn or met by an answer that stands")
        else:
            yield self._change(answers, "met by an answer that nothing attacks")
            yield self._change(withdrawals, "withdrawn")

    def _change(self, reversal: Reversal, done: str) -> str:
        """The fewest other claims with which something must be done, in a sentence."""
        cut = on_one_line(reversal.cut)
        if not reversal.is_possible:
            return f"Nothing would, whatever else were {done}: {self._only_itself()}."
        if reversal.changed is None:
            least = f"at least {reversal.at_least} others {done}, perhaps more"
            return f"That is not known; it takes {least}: {cut}."
        each = "each " if len(reversal.changed) > 1 else ""
        verb = self._then(reversal.verdict)
        sentence = (
            f"If {self._names(reversal.changed)} were {each}{done}, {self._name} would {verb}"
        )
        if cut:
            return f"{sentence}. Perhaps fewer would do: {cut}."
        return f"{sentence}{'; fewer would not do' if reversal.at_least > 1 else ''}."

    def _only_itself(self) -> str:
        if self._told.verdict is Verdict.ACCEPTED:
            return f"it takes a reply to {self._name} itself"
        return "what keeps it from standing is its own"

    def _then(self, verdict: Verdict | None) -> str:
        """What the verdict would be, after `would`."""
        if verdict is None:
            return "no longer be accepted"
        word = status_word(verdict, self._told.semantics)
        return "stand" if word == Status.STANDS else f"be {word}"

    def _names(self, ends: Sequence[End]) -> str:
        return names_of(ends, self._map)


def sentence_of(reason: Reason, argument_map: ArgumentMap) -> str:
    """The reason in a sentence."""
    attackers, needs, clashes = (
        names_of(ends, argument_map) if ends else ""
        for ends in (reason.attackers, reason.needs, reason.clashes)
    )
    match reason.status:
        case Status.STANDS:
            grounds = [
                f"what attacks it is defeated: {attackers}" if attackers else "",
                f"what attacks it does not stand: {clashes}" if clashes else "",
                f"what it needs stands: {needs}" if needs else "",
            ]
            because = " and ".join(filter(None, grounds)) or "nothing attacks it"
        case Status.DEFEATED:
            stand = "stands" if len(reason.attackers) == 1 else "stand"
            grounds = [
                f"it is attacked by {attackers}, which {stand}" if attackers else "",
                f"what it needs is defeated: {needs}" if needs else "",
            ]
            because = ", and ".join(filter(None, grounds))
        case _:
            grounds = [
                f"what attacks it is undecided, too: {attackers}" if attackers else "",
                f"what it needs is undecided, too: {needs}" if needs else "",
                f"it attacks what stands: {clashes}" if clashes else "",
            ]
            because = " and ".join(filter(None, grounds)) or "it attacks itself"
    return f"{_subject(reason, argument_map)} {_is(reason.status)}: {because}."


def why_object(explanation: Explanation, argument_map: ArgumentMap) -> dict[str, object]:
    """The explanation for programs."""
    verdict, semantics = explanation.verdict, explanation.semantics
    return {
        "why": node_object(explanation.end, argument_map),
        "semantics": semantics.word,
        "supports": explanation.supports.value,
        "status": None if verdict is None else status_word(verdict, semantics),
        "settled_by_grounded": explanation.is_settled,
        "views": [
            {"status": view.status.value, "reasons": list(map(_reason_object, view.reasons))}
            for view in explanation.views
        ],
        "obstacles": _obstacles_object(explanation.obstacles),
        "change": _reversal_object(explanation.reversal, semantics, Way.ANSWERED),
        "withdrawal": _reversal_object(explanation.withdrawal, semantics, Way.WITHDRAWN),
        "stopped": explanation.cut or None,
    }


def _reason_object(reason: Reason) -> dict[str, object]:
    return end_object(reason.end) | {
        "status": reason.status.value,
        "together": _objects(reason.together),
        "attackers": _objects(reason.attackers),
        "needs": _objects(reason.needs),
        "clashes": _objects(reason.clashes),
    }


def _obstacles_object(obstacles: Obstacles | None) -> dict[str, object] | None:
    if obstacles is None:
        return None
    return {"attackers": _objects(obstacles.attackers), "needs": _objects(obstacles.needs)}


def _reversal_object(
    reversal: Reversal | None, semantics: Semantics, way: Way
) -> dict[str, object] | None:
    if reversal is None:
        return None
    verdict = reversal.verdict
    return {
        "possible": reversal.is_possible,
        way.value: None if reversal.changed is None else _objects(reversal.changed),
        "status": None if verdict is None else status_word(verdict, semantics),
        "at_least": reversal.at_least,
        "stopped": reversal.cut or None,
    }


def _objects(ends: Sequence[End]) -> list[dict[str, object]]:
    return [end_object(end) for end in ends]


def _subject(reason: Reason, argument_map: ArgumentMap) -> str:
    name = name_of(argument_map.node(reason.end))
    if not reason.together:
        return name
    return f"{name}, together with {names_of(reason.together, argument_map)},"


def _is(status: str) -> str:
    return "stands" if status == Status.STANDS else f"is {status}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
