"""Why a claim stands or does not, in sentences."""

from collections.abc import Sequence

from argmap.evaluation.status import Status
from argmap.evaluation.why import Reason
from argmap.model import ArgumentMap
from argmap.render.texts.nodes import name_of, names_of

_SENTENCES = 40


def why_text(
    reasons: Sequence[Reason], argument_map: ArgumentMap, *, most: int = _SENTENCES
) -> str:
    """A sentence for each reason, nearest first, and how many there are besides `most`."""
    lines = [sentence_of(reason, argument_map) for reason in reasons[:most]]
    if len(reasons) > most:
        lines.append(f"... and {len(reasons) - most} more")
    return "\n".join(lines) + "\n"


def sentence_of(reason: Reason, argument_map: ArgumentMap) -> str:
    """The reason in a sentence."""
    attackers, needs = (
        names_of(ends, argument_map) if ends else "" for ends in (reason.attackers, reason.needs)
    )
    match reason.status:
        case Status.STANDS:
            grounds = [f"what attacks it is defeated: {attackers}" if attackers else ""]
            grounds += [f"what it rests on stands: {needs}" if needs else ""]
            because = " and ".join(filter(None, grounds)) or "nothing attacks it"
        case Status.DEFEATED:
            because = f"it is attacked by {attackers}, which stands" if attackers else ""
            because = because or f"what it rests on is defeated: {needs}"
        case _:
            grounds = [f"so is what attacks it: {attackers}" if attackers else ""]
            grounds += [f"so is what it rests on: {needs}" if needs else ""]
            because = " and ".join(filter(None, grounds)) or "it attacks itself"
    verb = "stands" if reason.status is Status.STANDS else f"is {reason.status}"
    return f"{_subject(reason, argument_map)} {verb}: {because}."


def _subject(reason: Reason, argument_map: ArgumentMap) -> str:
    name = name_of(argument_map.node(reason.end))
    if not reason.together:
        return name
    return f"{name}, together with {names_of(reason.together, argument_map)},"
