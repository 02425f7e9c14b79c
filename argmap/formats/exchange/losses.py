"""What a conversion could not carry, element by element."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.source import NOWHERE, SourceFile, Span

RULES = (
    Rule(
        "AM092",
        "loss-in-reading",
        """Something in another tool's file has no place in a map.

*Why it matters*: what a map does not hold cannot be drawn, checked or answered.

*Example*: an edge of an AIF file that ends at a node which the file does not have.

*Instead*: mend the file in the tool that made it; or leave it, if the map can do without.
""",
    ),
)


class Fate(StrEnum):
    """What became of something that did not fit."""

    DROPPED = "dropped"
    CHANGED = "changed"
    GUESSED = "guessed"


class Loss(NamedTuple):
    """Something that one end of a conversion says and the other cannot.

    Attributes:
        fate: What became of it.
        kind: What it is: `claim`, `argument`, `edge`, `document`, `speaker` and the like.
        name: How the map or the file calls it: a title or an id.
        reason: Why, in words that can follow a colon.
        span: Where it stands in the file that was read; nowhere if that is not known.
    """

    fate: Fate
    kind: str
    name: str
    reason: str
    span: Span = NOWHERE


def dropped(kind: str, name: str, reason: str, *, span: Span = NOWHERE) -> Loss:
    """Something that is not in the result."""
    return Loss(Fate.DROPPED, kind, name, reason, span)


def changed(kind: str, name: str, reason: str, *, span: Span = NOWHERE) -> Loss:
    """Something that is in the result as something else."""
    return Loss(Fate.CHANGED, kind, name, reason, span)


def guessed(kind: str, name: str, reason: str, *, span: Span = NOWHERE) -> Loss:
    """Something that the file leaves open and the result does not."""
    return Loss(Fate.GUESSED, kind, name, reason, span)


def as_diagnostic(loss: Loss) -> Diagnostic:
    """The loss as something found in the file that was read."""
    message = f"{loss.fate.value} {loss.kind} {loss.name}: {loss.reason}"
    return Diagnostic("AM092", Severity.WARNING, message, loss.span)


def as_lines(losses: Iterable[Loss], source: SourceFile) -> list[str]:
    """The losses for people: the place, the fate, what it is, and why.

    What was lost in the same way is one line, with the first and the number of the others.
    """
    alike: dict[tuple[Fate, str, str], list[Loss]] = {}
    for loss in losses:
        alike.setdefault((loss.fate, loss.kind, loss.reason), []).append(loss)
    return [_line(*each, source=source) for each in alike.values()]


def as_objects(losses: Iterable[Loss], source: SourceFile) -> list[dict[str, Any]]:
    """The losses for programs, in their order; the line is 0 where it is not known."""
    return [
        {
            "fate": loss.fate.value,
            "kind": loss.kind,
            "name": loss.name,
            "reason": loss.reason,
            "line": source.position(loss.span.start).line if loss.span.end else 0,
        }
        for loss in losses
    ]


def _line(first: Loss, *others: Loss, source: SourceFile) -> str:
    more = f" and {len(others)} more" if others else ""
    fate, kind, name, reason, _ = first
    return f"{_place(first, source)}: {fate.value} {kind} {name}{more}: {reason}"


def _place(loss: Loss, source: SourceFile) -> str:
    return source.place(loss.span) if loss.span.end else source.name
