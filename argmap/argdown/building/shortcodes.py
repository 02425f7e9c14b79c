"""The words between dots or colons that stand for a sign: `.A.` is a for-all sign.

Every name works between dots and between colons alike.
"""

from collections.abc import Mapping
from types import MappingProxyType

_SIGNS = {
    "A": "\N{FOR ALL}",
    "E": "\N{THERE EXISTS}",
    "O": "\N{MATHEMATICAL SANS-SERIF BOLD CAPITAL O}",
    "P": "\N{MATHEMATICAL SANS-SERIF BOLD CAPITAL P}",
    "->": "\N{RIGHTWARDS ARROW}",
    "<->": "\N{LEFT RIGHT ARROW}",
    "~": "\N{NOT SIGN}",
    "^": "\N{LOGICAL AND}",
    "v": "\N{LOGICAL OR}",
    "v_": "\N{XOR}",
    "<>": "\N{WHITE DIAMOND}",
    "[]": "\N{WHITE MEDIUM SQUARE}",
    "happy": "\N{GRINNING FACE}",
    "smile": "\N{WHITE SMILING FACE}",
    "smiley": "\N{WHITE SMILING FACE}",
    "laugh": "\N{SMILING FACE WITH OPEN MOUTH AND TIGHTLY-CLOSED EYES}",
    "lol": "\N{SMILING FACE WITH OPEN MOUTH AND TIGHTLY-CLOSED EYES}",
    "rofl": "\N{ROLLING ON THE FLOOR LAUGHING}",
    "joy": "\N{FACE WITH TEARS OF JOY}",
    "heart": "\N{HEAVY BLACK HEART}",
    "?": "\N{BLACK QUESTION MARK ORNAMENT}",
    "question": "\N{BLACK QUESTION MARK ORNAMENT}",
    "love": "\N{SMILING FACE WITH HEART-SHAPED EYES}",
    "wink": "\N{WINKING FACE}",
    "shush": "\N{FACE WITH FINGER COVERING CLOSED LIPS}",
    "meh": "\N{NEUTRAL FACE}",
    "eye-roll": "\N{FACE WITH ROLLING EYES}",
    "sad": "\N{CRYING FACE}",
    "disappointed": "\N{DISAPPOINTED FACE}",
    "scream": "\N{FACE SCREAMING IN FEAR}",
    "+1": "\N{THUMBS UP SIGN}",
    "up": "\N{THUMBS UP SIGN}",
    "-1": "\N{THUMBS DOWN SIGN}",
    "down": "\N{THUMBS DOWN SIGN}",
    "think": "\N{THINKING FACE}",
    "star": "\N{WHITE MEDIUM STAR}",
    "y": "\N{HEAVY CHECK MARK}",
    "agree": "\N{HEAVY CHECK MARK}",
    "n": "\N{CROSS MARK}",
    "disagree": "\N{CROSS MARK}",
}

SHORTCODES: Mapping[str, str] = MappingProxyType(
    {f"{mark}{name}{mark}": sign for name, sign in _SIGNS.items() for mark in ".:"}
    # Between colons a smile is drawn in colour: the variation selector asks for the emoji.
    | {":smile:": "\N{WHITE SMILING FACE}\N{VARIATION SELECTOR-16}"}
)
"""The sign of each built-in shortcode, by the code as written."""
