"""All data of free form in a map, changed in one way: what elements say besides the vocabulary."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias, TypeVar

from argmap.model import (
    Annotation,
    Argument,
    ArgumentMap,
    Claim,
    Data,
    Inference,
    Move,
    Occurrence,
    Party,
    Section,
    Step,
)

Change: TypeAlias = Callable[[Data | None], Data | None]

_Node = TypeVar("_Node", Claim, Argument)
_Carrier = TypeVar("_Carrier", Section, Inference)
_Imported = TypeVar("_Imported", Annotation, Party, Move)
_T = TypeVar("_T")


def with_free_data(argument_map: ArgumentMap, change: Change) -> ArgumentMap:
    """The map with a change made to the free data of each of its elements.

    Args:
        argument_map: The map.
        change: Gives the data as it shall be; where it gives the same object, nothing is copied.
    """
    return replace(
        argument_map,
        claims=_each(argument_map.claims, lambda claim: _node(claim, change)),
        arguments=_each(argument_map.arguments, lambda argument: _argument(argument, change)),
        sections=_each(argument_map.sections, lambda section: _carrier(section, change)),
        parties=_each(argument_map.parties, lambda party: _origin(party, change)),
        documents=_each(
            argument_map.documents, lambda each: replace(each, fields=change(each.fields) or {})
        ),
        moves=tuple(_origin(each, change) for each in argument_map.moves),
        settings=change(argument_map.settings) or {},
    )


def _each(elements: Mapping[str, _T], changed: Callable[[_T], _T]) -> dict[str, _T]:
    return {key: changed(element) for key, element in elements.items()}


def _argument(argument: Argument, change: Change) -> Argument:
    steps = tuple(_step(each, change) for each in argument.steps)
    return replace(_node(argument, change), steps=steps) if steps else _node(argument, change)


def _step(step: Step, change: Change) -> Step:
    inference = step.inference and _carrier(step.inference, change)
    return replace(step, occurrence=_occurrence(step.occurrence, change), inference=inference)


def _node(node: _Node, change: Change) -> _Node:
    annotation = _origin(node.annotation, change)
    data = change(node.data) if node.data else node.data
    if data is not node.data or annotation is not node.annotation:
        node = replace(node, data=data, annotation=annotation)
    if any(each.data for each in node.occurrences):
        occurrences = tuple(_occurrence(each, change) for each in node.occurrences)
        node = replace(node, occurrences=occurrences)
    return node


def _occurrence(occurrence: Occurrence, change: Change) -> Occurrence:
    data = change(occurrence.data) if occurrence.data else occurrence.data
    return occurrence if data is occurrence.data else occurrence._replace(data=data)


def _carrier(element: _Carrier, change: Change) -> _Carrier:
    data = change(element.data)
    return element if data is element.data else replace(element, data=data)


def _origin(element: _Imported, change: Change) -> _Imported:
    origin = change(element.origin) if element.origin else element.origin
    return element if origin is element.origin else replace(element, origin=origin)
