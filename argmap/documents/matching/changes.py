"""How the words of a quotation differ from those of its source, word by word."""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.documents.matching.typography import normalised

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcode


_normalised_word = lru_cache(maxsize=1 << 14)(normalised)


class Change(NamedTuple):
    """Some words that are the same in both, or that differ.

    Attributes:
        quoted: The words of the quotation, a blank between them; empty where it left some out.
        actual: Those of the source; empty where the quotation added some.
        is_same: True if they differ in typography at most.
    """

    quoted: str
    actual: str
    is_same: bool


def changes_between(quoted: str, actual: str) -> tuple[Change, ...]:
    """What of a quotation stands in its source, in the order of both.

    The fewest words are added, left out and replaced (Levenshtein 1966).
    """
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  most quotations are verbatim

    first, second = quoted.split(), actual.split()
    operations = Levenshtein.opcodes(
        list(map(_normalised_word, first)), list(map(_normalised_word, second))
    )
    return tuple(
        Change(
            " ".join(first[each.src_start : each.src_end]),
            " ".join(second[each.dest_start : each.dest_end]),
            each.tag == "equal",
        )
        for each in operations
    )


def likeness(quoted: str, actual: str) -> float:
    """How alike two wordings are, from 0 to 100, typography apart.

    Twice the number of characters that they have in common, in order, by the number of all.
    """
    from rapidfuzz import fuzz  # noqa: PLC0415  most quotations are verbatim

    return fuzz.ratio(normalised(quoted), normalised(actual))


class Stretch(NamedTuple):
    """Words of a text that correspond to those wanted.

    Attributes:
        first: The number of the first one that is wanted.
        last: That of the last one.
        missing_before: How many of those wanted come before it and have none that is the same.
        missing_after: How many come after it.
        same: How many of those wanted are among them, in their order.
    """

    first: int
    last: int
    missing_before: int
    missing_after: int
    same: int


def stretch_like(wanted: Sequence[str], words: Sequence[str]) -> Stretch | None:
    """The words among which most of those wanted are, in their order; None if none is.

    That is their longest common subsequence, without words that stand far from the rest.
    """
    from rapidfuzz.distance import Indel  # noqa: PLC0415  most quotations are verbatim

    operations = list(Indel.opcodes(wanted, words))
    kept = _without_outliers(_without_outliers(operations)[::-1])[::-1]
    same = [each for each in kept if each.tag == "equal"]
    if not same:
        return None
    first, last = same[0], same[-1]
    return Stretch(
        first=_latest_start(same[:2], wanted, words),
        last=_earliest_end(same[-2:], wanted, words) - 1,
        missing_before=first.src_start,
        missing_after=len(wanted) - last.src_end,
        same=sum(each.src_end - each.src_start for each in same),
    )


def _latest_start(
    beginning: "Sequence[Opcode]", wanted: Sequence[str], words: Sequence[str]
) -> int:
    """Where the first words that are the same begin; right before the next ones if they can."""
    first, following = beginning[0], beginning[-1]
    start = following.dest_start - (first.src_end - first.src_start)
    is_there = words[start : following.dest_start] == wanted[first.src_start : first.src_end]
    return start if is_there else first.dest_start


def _earliest_end(end: "Sequence[Opcode]", wanted: Sequence[str], words: Sequence[str]) -> int:
    """Where the last words that are the same end; right after the ones before if they can."""
    before, last = end[0], end[-1]
    stop = before.dest_end + last.src_end - last.src_start
    is_there = words[before.dest_end : stop] == wanted[last.src_start : last.src_end]
    return stop if is_there else last.dest_end


def _without_outliers(operations: "list[Opcode]") -> "list[Opcode]":
    """The operations from the first that is not cut off from the rest by more than it holds."""
    start = held = 0
    for number, each in enumerate(operations):
        if each.tag == "equal":
            held += each.src_end - each.src_start
        if each.tag == "insert" and each.dest_end - each.dest_start > 2 * held:
            start, held = number + 1, 0
    return operations[start:]
