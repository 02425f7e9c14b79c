"""Places go out as W3C selectors, and quotations are read from them."""

import pytest

from argmap.documents.quotations.selectors import quotation_from, selectors_of
from argmap.documents.quotations.verdicts import Outcome
from tests.documents.texts import plain_text, verdict_on

WORDS = "The minister said the bridge is safe. An engineer said the bridge is safe, too.\n"
ANNOTATION = {
    "source": "https://example.org/report",
    "selector": [
        {
            "type": "TextQuoteSelector",
            "exact": "the bridge is safe",
            "prefix": "The minister said ",
            "suffix": ". An engineer",
        },
        {"type": "TextPositionSelector", "start": 18, "end": 36},
    ],
}


def test_a_quote_selector_finds_its_place_again():
    cited = quotation_from(ANNOTATION["selector"], "report")
    assert cited is not None
    verdict = verdict_on(cited.quote, WORDS, prefix=cited.prefix, suffix=cited.suffix)
    assert verdict.outcome is Outcome.EXACT
    assert verdict.spans == ((18, 36),)
    assert verdict_on(cited.quote, WORDS).outcome is Outcome.AMBIGUOUS


def test_a_position_selector_alone_needs_the_text():
    position = {"type": "TextPositionSelector", "start": 18, "end": 36}
    assert quotation_from(position, "report") is None
    cited = quotation_from(position, "report", plain_text(WORDS))
    assert cited is not None
    assert cited.quote == "the bridge is safe"


def test_what_is_found_is_given_as_both_selectors_of_each_piece():
    verdict = verdict_on("The minister ... the bridge is safe, too", WORDS)
    (first, _), (_, last) = selectors_of(verdict)
    assert first["exact"] == "The minister"
    assert first["prefix"] == ""
    assert WORDS[last["start"] : last["end"]] == "the bridge is safe, too"


@pytest.mark.parametrize(
    "selectors",
    [
        None,
        [],
        ["text"],
        {"type": "XPathSelector", "value": "/p"},
        {"type": "TextQuoteSelector", "exact": None},
        {"type": "TextPositionSelector", "start": "1", "end": 2},
        {"type": "TextPositionSelector", "start": 5, "end": 2},
        {"type": "TextPositionSelector", "start": 0, "end": 10**9},
    ],
)
def test_what_selects_nothing_gives_nothing(selectors: object):
    assert quotation_from(selectors, "report", plain_text(WORDS)) is None
