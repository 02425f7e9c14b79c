"""What the verdicts on quotations mean for a picture: a word for each that a card has room for."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias, assert_never

from argmap.documents.quotations.verdicts import Outcome, Verdict
from argmap.model import End, Quotation
from argmap.render.figures.figure import Fidelity

Verdicts: TypeAlias = Mapping[tuple[End, Quotation], Verdict]
"""By a claim or an argument and what it cites."""

NO_VERDICTS: Verdicts = MappingProxyType({})


def by_citation(verdicts: Iterable[Verdict]) -> Verdicts:
    """The verdicts by what they are about."""
    return {(verdict.end, verdict.quotation): verdict for verdict in verdicts}


def fidelity_of(outcome: Outcome) -> Fidelity | None:
    """The word for an outcome; None for what could not be checked."""
    match outcome:
        case Outcome.EXACT | Outcome.NORMALISED | Outcome.AMBIGUOUS:
            return Fidelity.VERIFIED
        case Outcome.NEAR | Outcome.DISORDERED:
            return Fidelity.NEAR
        case Outcome.MISPLACED:
            return Fidelity.ELSEWHERE
        case Outcome.ABSENT:
            return Fidelity.ABSENT
        case Outcome.UNCHECKED:
            return None
        case _:
            assert_never(outcome)


def counted(verdicts: Iterable[Verdict]) -> str:
    """How many quotations are verified, near and so on, in a phrase; empty for none."""
    counts = Counter(fidelity_of(verdict.outcome) for verdict in verdicts)
    told = [f"{counts[each]} {each}" for each in Fidelity if counts[each]]
    return f"quoted: {', '.join(told)}" if told else ""
