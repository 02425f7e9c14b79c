"""Rounds and days as one names them."""

from argmap.evaluation.answers.timeline import Moment
from argmap.model import Answer, ArgumentMap, Declaration
from argmap.render.nodes import on_one_line


def moment(then: Moment, argument_map: ArgumentMap) -> str:
    """A day, or a round by the name that the map gives it: `2AC`, else `round 3`."""
    if not isinstance(then, int):
        return then.isoformat()
    return on_one_line(argument_map.round_names.get(then, "")) or f"round {then}"


def at(then: Moment, argument_map: ArgumentMap) -> str:
    """When something happened: `in round 3`, `on 2022-01-28`."""
    return f"{'in' if isinstance(then, int) else 'on'} {moment(then, argument_map)}"


def when(said: Answer | Declaration, argument_map: ArgumentMap) -> str:
    """The same of what somebody declared, after a blank; empty if that is not known."""
    then = said.on or said.round
    return f" {at(then, argument_map)}" if then else ""
