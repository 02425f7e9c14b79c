"""Texts for tests: made from words, as if they had been read from a file."""

from argmap.documents.quotations.checking import PreparedText, check_quotation
from argmap.documents.quotations.verdicts import Verdict
from argmap.documents.texts.markdown import words_of_markdown
from argmap.documents.texts.text import Text, pages_in, paragraphs_in
from argmap.model import End, Kind, Quotation

CLAIM = End(Kind.CLAIM, "A claim")


def plain_text(words: str) -> Text:
    return Text("text.txt", words, tuple(paragraphs_in(words)), pages_in(words))


def markdown_text(content: str) -> Text:
    return Text("text.md", *words_of_markdown(content))


def verdict_on(quote: str, words: str, **said: str) -> Verdict:
    """The verdict on a quotation from a plain text."""
    return check_quotation(
        Quotation("text", quote=quote, **said), CLAIM, PreparedText(plain_text(words))
    )


def words_found(verdict: Verdict) -> list[str]:
    """The words of the text that were found for each piece of the quotation."""
    assert verdict.text is not None
    return [" ".join(verdict.text.words[slice(*span)].split()) for span in verdict.spans]
