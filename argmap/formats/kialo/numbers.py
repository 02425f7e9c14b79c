"""Numbers of entries in a debate: `1.2.1.` is the first reply to the second reply to the thesis."""

from typing import TypeAlias

Number: TypeAlias = tuple[int, ...]


def number_of(words: str) -> Number:
    """The number that words like `1.2.1.` tell."""
    return tuple(int(part) for part in words.split(".") if part)


def written(number: Number) -> str:
    """A number as debates write it, each part with its dot."""
    return "".join(f"{part}." for part in number)
