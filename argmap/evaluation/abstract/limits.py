"""How long a question that may take exponential time is pursued."""

from time import monotonic
from typing import NamedTuple

from argmap.errors import LimitError


class Limits(NamedTuple):
    """Where to stop.

    Attributes:
        seconds: The time that one question may take; None for as long as it does.
        extensions: How many extensions are listed at most; None for all.
    """

    seconds: float | None = None
    extensions: int | None = None


UNLIMITED = Limits()


class Deadline:
    """The moment at which the time of a question is over."""

    def __init__(self, limits: Limits = UNLIMITED) -> None:
        self._seconds = limits.seconds
        self._end = None if limits.seconds is None else monotonic() + limits.seconds

    def check(self) -> None:
        """Does nothing while there is time.

        Raises:
            LimitError: The time is over.
        """
        if self._end is not None and monotonic() >= self._end:
            message = f"stopped after {self._seconds:g} seconds; allow more time, or ask for less"
            raise LimitError(message)
