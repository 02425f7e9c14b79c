"""What a map says besides what Argdown's JSON has a place for: the things to be told as lost."""

from collections.abc import Iterator
from dataclasses import replace

from argmap.formats.exchange.network import TOLD_APART, Network, Statement, Step, StepKind
from argmap.formats.exchange.values import without
from argmap.model import Argument, ArgumentMap, Document, Node, Party
from argmap.source import NOWHERE


def beside_argdown(argument_map: ArgumentMap) -> Network:
    """The map's front matter and its annotated elements, under the titles that the JSON has.

    Texts and relations are carried, so nothing is told of them, and most elements of a
    large map are no more than that. Neither is of parties and documents that are named
    by their ids and of which there is no more.
    """
    named = {id_ for node in argument_map.nodes for id_ in _names(node)}
    parties = {id_ for id_, each in argument_map.parties.items() if id_ in named and _is_bare(each)}
    documents = {
        id_ for id_, each in argument_map.documents.items() if id_ in named and _is_bare(each)
    }
    annotated = [
        _without_names(node, parties, documents)
        for node in argument_map.nodes
        if not node.annotation.says_nothing
    ]
    whole = [node for node in annotated if not _has_structure(node)]
    return Network(
        statements=tuple(map(_statement, sorted(whole, key=lambda node: node.span.start))),
        steps=tuple(map(_step, filter(_has_structure, annotated))),
        parties=without(argument_map.parties, parties),
        documents=without(argument_map.documents, documents),
        moves=argument_map.moves,
        settings=without(argument_map.settings, TOLD_APART),
        expected=argument_map.expected,
    )


def _is_bare(named: Party | Document) -> bool:
    """Whether no more is known of a party or a document than its id."""
    if isinstance(named, Party):
        return replace(named, span=NOWHERE) == Party(named.id, named.id)
    fields = {"title": named.id, **named.fields}
    return fields == {"title": named.id} and named.title == named.id and not named.text


def _names(node: Node) -> Iterator[str]:
    """The parties and documents that a file names with an element."""
    said = node.annotation
    yield from (said.party, *said.conceded_by, *said.retracted_by)
    yield from (cite.document for cite in said.cites)


def _without_names(node: Node, parties: set[str], documents: set[str]) -> Node:
    """The element without the parties and documents that it names of these."""
    said = node.annotation
    if not (parties or documents):
        return node
    kept = replace(
        said,
        party="" if said.party in parties else said.party,
        cites=tuple(each for each in said.cites if each.document not in documents),
    )
    return node if kept == said else replace(node, annotation=kept)


def _has_structure(node: Node) -> bool:
    return isinstance(node, Argument) and bool(node.steps)


def _statement(node: Node) -> Statement:
    return Statement(node.title, node.text, annotation=node.annotation)


def _step(node: Node) -> Step:
    return Step(node.title, StepKind.SUPPORT, (), "", annotation=node.annotation)
