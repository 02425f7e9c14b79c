"""What a verdict is called, under grounded semantics and where there may be several extensions."""

from argmap.evaluation.abstract.semantics import Semantics
from argmap.evaluation.verdicts import Verdict

AMONG_SEVERAL = {
    Verdict.ACCEPTED: "accepted: every extension has it",
    Verdict.DEFENSIBLE: "defensible: some extensions have it",
    Verdict.REJECTED: "rejected: no extension has it, and some attack it",
    Verdict.UNDECIDED: "undecided: no extension has it, and none attacks it",
    Verdict.UNKNOWN: "unknown: the work was stopped",
}
ALWAYS_REJECTED = "rejected: every extension attacks it"


def no_extension(semantics: Semantics) -> str:
    """That a semantics, which can only be stable semantics, says nothing."""
    word = semantics.word
    return (
        f"There is no {word} extension: under {word} semantics nothing can be said of any "
        "claim. Semi-stable semantics are the nearest that always say something."
    )
