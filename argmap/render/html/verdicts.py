"""What a page says of a quotation that was looked for in the text of its document."""

from argmap.documents.quotations.verdicts import Outcome, Verdict

_SENTENCES = {
    Outcome.EXACT: "Stands word for word in the document{at}.",
    Outcome.NORMALISED: "Stands word for word in the document{at}, in other typography.",
    Outcome.AMBIGUOUS: "Stands word for word at several places of the document.",
    Outcome.MISPLACED: "Stands word for word in the document, but elsewhere:{at}.",
    Outcome.NEAR: "Stands in the document{at} in other words ({likeness:.0%} the same).",
    Outcome.DISORDERED: "Its parts stand in the document in another order.",
    Outcome.ABSENT: "Not found in the text of the document.",
    Outcome.UNCHECKED: "Not checked: {reason}.",
}
DOUBTFUL = frozenset({Outcome.NEAR, Outcome.DISORDERED, Outcome.ABSENT})
"""What calls for a second look."""


def words_of(verdict: Verdict) -> str:
    """Whether the words stand in the document, and where, in one sentence."""
    return _SENTENCES[verdict.outcome].format(
        at=f" at {verdict.locator}" if verdict.locator else "",
        likeness=verdict.likeness,
        reason=verdict.reason or "no text of the document is at hand",
    )
