"""What a map says besides what Argdown's JSON has a place for: the things to be told as lost."""

from argmap.formats.exchange.network import TOLD_APART, Network, Statement, Step, StepKind
from argmap.formats.exchange.values import without
from argmap.model import Argument, ArgumentMap, Node


def beside_argdown(argument_map: ArgumentMap) -> Network:
    """The map's front matter and its annotated elements, under the titles that the JSON has.

    Texts and relations are carried, so nothing is told of them, and most elements of a
    large map are no more than that.
    """
    annotated = [node for node in argument_map.nodes if not node.annotation.says_nothing]
    whole = [node for node in annotated if not _has_structure(node)]
    return Network(
        statements=tuple(map(_statement, sorted(whole, key=lambda node: node.span.start))),
        steps=tuple(map(_step, filter(_has_structure, annotated))),
        parties=argument_map.parties,
        documents=argument_map.documents,
        moves=argument_map.moves,
        settings=without(argument_map.settings, TOLD_APART),
        expected=argument_map.expected,
    )


def _has_structure(node: Node) -> bool:
    return isinstance(node, Argument) and bool(node.steps)


def _statement(node: Node) -> Statement:
    return Statement(node.title, node.text, annotation=node.annotation)


def _step(node: Node) -> Step:
    return Step(node.title, StepKind.SUPPORT, (), "", annotation=node.annotation)
