"""What drawing gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished file, and what its reader should be told."""

    content: bytes
    warnings: tuple[str, ...] = ()
