"""How one node bears on another."""

from enum import StrEnum
from typing import NamedTuple

from argmap.model.nodes import End
from argmap.source import NOWHERE, Span


class RelationType(StrEnum):
    """How one node bears on another."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    ENTAILS = "entails"
    CONTRARY = "contrary"
    CONTRADICTORY = "contradictory"


class Relation(NamedTuple):
    """`start` speaks for or against `target`.

    Contrary and contradictory hold both ways; `start` is the one written first.
    """

    type: RelationType
    start: End
    target: End
    span: Span = NOWHERE
