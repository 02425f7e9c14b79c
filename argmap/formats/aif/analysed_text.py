"""The text that an analysis in OVA is about, as a document, and the words marked in it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from argmap.formats.exchange.network import Network
from argmap.formats.exchange.texts import marked_words, plain_text
from argmap.formats.exchange.values import text_of
from argmap.model import Document, Quotation

TEXT = "text"
_TITLE = "The text analysed"


def with_text(network: Network, markup: str, said: Mapping[str, Any]) -> Network:
    """The network with the text as a document, quoted by the claims whose words are marked in it.

    Args:
        network: What the analysis says.
        markup: The text in HTML, a span around the words of each node, or of the locution
            that puts it forward.
        said: What else is known of the text, under the names that a document's fields have.
    """
    words = plain_text(markup)
    if not words and not any(said.values()):
        return network
    title = text_of(said.get("title")) or text_of(said.get("URL")) or _TITLE
    fields = {"title": title, **{key: each for key, each in said.items() if each}}
    fields |= {"abstract": words} if words else {}
    quoted = _quoted(network, marked_words(markup))
    statements = tuple(
        each._replace(
            annotation=replace(each.annotation, cites=(Quotation(TEXT, quote=quoted[each.id]),)),
        )
        if quoted.get(each.id)
        else each
        for each in network.statements
    )
    documents = {TEXT: Document(TEXT, title, fields)}
    return replace(network, statements=statements, documents=documents)


def without_text(network: Network) -> Network:
    """The network without the text and what is quoted from it: a file that has both says them."""
    statements = tuple(
        each._replace(
            annotation=replace(
                each.annotation,
                cites=tuple(cite for cite in each.annotation.cites if cite.document != TEXT),
            ),
        )
        if each.annotation.cites
        else each
        for each in network.statements
    )
    documents = {id_: each for id_, each in network.documents.items() if id_ != TEXT}
    return replace(network, statements=statements, documents=documents)


def _quoted(network: Network, marked: Mapping[str, str]) -> dict[str, str]:
    """The words marked for each claim; those of a locution are for what it is about."""
    about = {move.id: move.about for move in network.moves}
    known = {each.id for each in network.statements} | about.keys()
    quoted: dict[str, str] = {}
    for mark, words in marked.items():
        node = mark if mark in known else mark.removeprefix("node")
        quoted.setdefault(about.get(node) or node, words)
    return quoted
