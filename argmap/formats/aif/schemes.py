"""Names of argumentation schemes and of what is done by a locution, as AIF's tools write them."""

import re
from functools import lru_cache

from argmap.formats.exchange.network import StepKind

KINDS = {
    "RA": StepKind.SUPPORT,
    "CA": StepKind.ATTACK,
    "MA": StepKind.REPHRASE,
    "PA": StepKind.PREFERENCE,
}
TYPES = {
    StepKind.SUPPORT: "RA",
    StepKind.ENTAILS: "RA",
    StepKind.ATTACK: "CA",
    StepKind.UNDERCUT: "CA",
    StepKind.CONTRARY: "CA",
    StepKind.CONTRADICTORY: "CA",
    StepKind.REPHRASE: "MA",
    StepKind.PREFERENCE: "PA",
}
DEFAULTS = {
    "RA": "Default Inference",
    "CA": "Default Conflict",
    "MA": "Default Rephrase",
    "PA": "Default Preference",
}
SCHEME_IDS = {"RA": "72", "CA": "71", "MA": "144", "PA": "161"}
ASSERTING = "Asserting"
ARGUING = "Arguing"
AGREEING = "Agreeing"
ANALYSING = "Analysing"

_NAMELESS = frozenset({"", "RA", "CA", "MA", "PA", "TA", "YA", "Conflict", "Default", "Inference"})
_SIGNS = {
    "conflict": StepKind.ATTACK,
    "attack": StepKind.ATTACK,
    "rephrase": StepKind.REPHRASE,
    "preference": StepKind.PREFERENCE,
}
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PREFIX = re.compile(r"^Argument\s*[Ff]rom\s*|^ArgumentFrom")


@lru_cache(maxsize=1024)
def scheme_name(name: str) -> str:
    """A scheme's name as people write it, `Expert Opinion`; empty for a default one."""
    words = " ".join(_HUMP.sub(" ", _PREFIX.sub("", name.strip())).split())
    if words in _NAMELESS or words.startswith(("Default ", "YA_")):
        return ""
    return words


def is_question(act: str) -> bool:
    """Whether what is done by a locution leaves its content open."""
    return "Questioning" in act or act == "Challenging"


def is_assertion(act: str) -> bool:
    """Whether who does this holds the content."""
    return not is_question(act) and act not in {AGREEING, ANALYSING}


def kind_by_words(text: str) -> StepKind:
    """What a scheme node whose type is not said does, by its words; a support if they tell none."""
    words = text.casefold()
    return next((kind for sign, kind in _SIGNS.items() if sign in words), StepKind.SUPPORT)
