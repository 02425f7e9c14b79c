"""How a claim or an argument fares in the dispute, in a word."""

from enum import StrEnum

from argmap.evaluation.abstract.grounded import Label


class Status(StrEnum):
    """How a claim or an argument fares in the dispute."""

    STANDS = "stands"
    DEFEATED = "defeated"
    UNDECIDED = "undecided"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"


STATUS_OF = {
    Label.IN: Status.STANDS,
    Label.OUT: Status.DEFEATED,
    Label.UNDECIDED: Status.UNDECIDED,
}
