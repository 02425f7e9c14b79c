"""What makes a claim as strong as it is, in sentences and for programs."""

from collections.abc import Iterator

from argmap.evaluation.why.contributions import Contribution, StrengthReasons
from argmap.model import ArgumentMap
from argmap.render.nodes import end_object, name_of, node_object, on_one_line

_DIGITS = 3


def strength_summary(found: StrengthReasons, argument_map: ArgumentMap) -> str:
    """The strength and the base score, in a sentence."""
    name = name_of(argument_map.node(found.end))
    base = f"its base score is {strength_word(found.base)}"
    if found.strength is None and found.cut:
        return f"{name} has no strength yet under {found.semantics}; {base}."
    if found.strength is None:
        return f"{name} has no strength under {found.semantics}: it does not converge; {base}."
    strength = strength_word(found.strength)
    return f"{name} has a strength of {strength} under {found.semantics}; {base}."


def contribution_sentences(found: StrengthReasons, argument_map: ArgumentMap) -> Iterator[str]:
    """What each neighbour does to the strength: that with the largest effect first."""
    for each in found.contributions:
        yield _sentence(each, argument_map)
    if not found.contributions and not found.cut:
        yield "Nothing attacks it and nothing supports it."
    if len(found.contributions) > 1:
        yield "Each effect is that of removing one alone; they need not add up."
    if found.cut:
        yield f"Not all was worked out: {on_one_line(found.cut)}."


def strength_word(value: float | None) -> str:
    """A strength as reports show it."""
    return "not converged" if value is None else f"{value:.{_DIGITS}f}"


def strength_reasons_object(found: StrengthReasons, argument_map: ArgumentMap) -> dict[str, object]:
    """The strength and the contributions for programs."""
    return {
        "why": node_object(found.end, argument_map),
        "semantics": found.semantics.value,
        "strength": found.strength,
        "base": found.base,
        "contributions": [
            end_object(each.end)
            | {
                "relation": "attack" if each.is_attack else "support",
                "strength": each.strength,
                "without": each.without,
                "effect": each.effect,
            }
            for each in found.contributions
        ],
        "stopped": found.cut or None,
    }


def _sentence(each: Contribution, argument_map: ArgumentMap) -> str:
    verb = "attacks" if each.is_attack else "supports"
    name = name_of(argument_map.node(each.end))
    told = f"{name} ({strength_word(each.strength)}) {verb} it"
    if each.without is None:
        return f"{told}; without it the strength would not converge."
    without = f"without it the strength would be {strength_word(each.without)}"
    if each.effect is None:
        return f"{told}; {without}."
    size = strength_word(abs(each.effect))
    if float(size) == 0:
        return f"{told} and changes nothing."
    return f"{told} and {'adds' if each.effect > 0 else 'takes'} {size}; {without}."
