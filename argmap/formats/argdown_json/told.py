"""What is said of elements as their data, where a map did not come from Argdown."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from argmap.formats.exchange.annotations import annotated
from argmap.model import UNANNOTATED, Argument, ArgumentMap, Claim

_Node = TypeVar("_Node", Claim, Argument)


def with_data(argument_map: ArgumentMap) -> ArgumentMap:
    """The map with all that is said of its elements in their data too.

    A map read from Argdown has it there already, and is the same map.
    """
    return replace(
        argument_map,
        claims=_told(argument_map.claims),
        arguments=_told(argument_map.arguments),
    )


def _told(nodes: Mapping[str, _Node]) -> Mapping[str, _Node]:
    told = {title: new for title, node in nodes.items() if (new := _with_data(node)) is not node}
    return {**nodes, **told} if told else nodes


def _with_data(node: _Node) -> _Node:
    annotation = node.annotation
    if annotation is UNANNOTATED:
        return node
    if annotation.kind in node.tags:
        annotation = replace(annotation, kind="")
    said = annotated(None, annotation)
    data = node.data or {}
    return node if not said or said.keys() & data.keys() else replace(node, data={**said, **data})
