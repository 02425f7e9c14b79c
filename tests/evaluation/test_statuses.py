"""Marks for pictures under several readings of what stands."""

from argmap.evaluation.marks import labelling_statuses, preferred_statuses
from argmap.evaluation.status import Status
from argmap.reading import parse

FLOATING = """\
[A]: One.
  - [B]: Two.

[B]
  - [A]

[C]: Three.
  - [A]
  - [B]

[D]: Four.
  - [C]
"""


def told(statuses):
    return {end.title: status for end, status in statuses.items()}


def test_what_every_preferred_extension_has_stands_though_no_cautious_reader_takes_it():
    argument_map = parse(FLOATING).argument_map
    assert set(told(labelling_statuses(argument_map)).values()) == {Status.UNDECIDED}
    assert told(preferred_statuses(argument_map)) == {
        "A": Status.UNDECIDED,
        "B": Status.UNDECIDED,
        "C": Status.DEFEATED,
        "D": Status.STANDS,
    }
