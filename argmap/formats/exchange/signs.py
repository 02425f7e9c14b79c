"""What the words or the colour of a line say of how it bears, in tools that have only lines."""

import re
from colorsys import rgb_to_hls

from argmap.formats.exchange.network import StepKind

_ATTACK = re.compile(
    r"attack|undercut|\bcon\b|contra|object|rebut|oppos|against|defeat|conflict|\bred\b|^-$"
)
_SUPPORT = re.compile(
    r"support|\bpro\b|reason|evidence|infer|entail|because|\bfor\b|\bgreen\b|^\+$"
)
_COLOR = re.compile(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:[0-9a-f]{2})?")
_PALE = 0.3
_RED = (340, 20)
_GREEN = (80, 165)


def kind_by_words(words: str) -> StepKind | None:
    """An attack or a support, as the words say it; None if they say neither."""
    said = words.strip().casefold()
    if _ATTACK.search(said):
        return StepKind.ATTACK
    if _SUPPORT.search(said):
        return StepKind.SUPPORT
    return None


def kind_by_color(color: str) -> StepKind | None:
    """An attack for a red and a support for a green, written as `#cc0000`; None for any other."""
    found = _COLOR.fullmatch(color.strip().casefold())
    if found is None:
        return None
    hue, _, saturation = rgb_to_hls(*(int(each, 16) / 255 for each in found.groups()))
    degrees = hue * 360
    if saturation < _PALE:
        return None
    if degrees >= _RED[0] or degrees <= _RED[1]:
        return StepKind.ATTACK
    return StepKind.SUPPORT if _GREEN[0] <= degrees <= _GREEN[1] else None
