"""The report on documents as a page to read and to print."""

from argmap.documents.quotations.verification import Verification
from argmap.render.figures.compose import language_of
from argmap.render.html.page import page
from argmap.render.sources.entries import sections_of, summary


def sources_page(verification: Verification) -> str:
    """A page of its own, which loads nothing and runs nothing; words that differ are marked."""
    argument_map = verification.argument_map
    return page(
        "sources",
        title=f"Sources: {argument_map.title}".removesuffix(": "),
        language=language_of(argument_map),
        styles=("sources.css",),
        summary=summary(verification),
        sections=list(sections_of(verification)),
    )
