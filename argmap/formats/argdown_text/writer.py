"""A map as Argdown text: its headings, its nodes, and under each what bears on it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from argmap.formats.argdown_text.data import flow
from argmap.formats.argdown_text.front_matter import front_matter
from argmap.formats.argdown_text.words import rule_words, tag, tags_in, words
from argmap.formats.exchange.annotations import annotated
from argmap.formats.exchange.details import wordings_lost
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.respelt import BLANKS, one_line
from argmap.model import (
    Argument,
    ArgumentMap,
    Claim,
    End,
    Inference,
    Kind,
    Node,
    Occurrence,
    Relation,
    RelationType,
    Role,
    Section,
)

DEPTH = 6
_INDENT = "  "
_IN_STRUCTURES = frozenset({Role.PREMISE, Role.INTERMEDIARY_CONCLUSION, Role.MAIN_CONCLUSION})
_SIGNS = {
    RelationType.SUPPORT: "+",
    RelationType.ENTAILS: "+",
    RelationType.ATTACK: "-",
    RelationType.CONTRARY: "-",
    RelationType.CONTRADICTORY: "><",
    RelationType.UNDERCUT: "_",
}


class Written(NamedTuple):
    """The text of a map, and what of the map it does not say."""

    text: str
    losses: tuple[Loss, ...]


def data_of(node: Node) -> Mapping[str, Any]:
    """What braces behind a node say: its annotation, and what else its data holds."""
    return annotated(node.data, node.annotation)


def write(
    argument_map: ArgumentMap, said: Callable[[Node], Mapping[str, Any]] = data_of
) -> Written:
    """The map as Argdown: headings and nodes in the map's order, each node once in full.

    A node stands under the first one that it bears on, up to six deep; from there
    on it begins a block of its own.

    Args:
        argument_map: The map.
        said: What the braces behind a node say.
    """
    blocks = list(_Writer(argument_map, said).blocks())
    text = front_matter(argument_map) + "\n".join(blocks)
    return Written(text, tuple(_losses(argument_map)))


class _Writer:
    """Writes the nodes of one map, each once in full."""

    def __init__(
        self, argument_map: ArgumentMap, said: Callable[[Node], Mapping[str, Any]]
    ) -> None:
        self._map = argument_map
        self._said = said
        self._defined: set[End] = set()
        self._expanded: set[End] = set()
        self._under: dict[End, list[tuple[str, End]]] = {}
        for relation in argument_map.relations:
            above, below = _above_and_below(relation)
            self._under.setdefault(above, []).append((_SIGNS[relation.type], below))
        self._leading = {_above_and_below(relation)[1] for relation in argument_map.relations}

    def blocks(self) -> Iterator[str]:
        """Headings and blocks, each ending with a line break."""
        nodes: dict[str, list[Node]] = {}
        for node in sorted(self._map.nodes, key=lambda node: node.span.start):
            nodes.setdefault(node.section, []).append(node)
        yield from self._blocks_of(nodes.get("", []))
        for section in self._map.sections.values():
            yield _heading(section)
            yield from self._blocks_of(nodes.get(section.id, []))

    def _blocks_of(self, nodes: list[Node]) -> Iterator[str]:
        """What is for nothing else first, with its reasons; then what no reason led to."""
        for node in sorted(nodes, key=lambda node: node.end in self._leading):
            if isinstance(node, Argument) and node.steps:
                yield "".join(f"{line}\n" for line in self._structure(node))
            if self._is_to_expand(node):
                yield "".join(f"{line}\n" for line in self._tree(node.end, 0))

    def _is_to_expand(self, node: Node) -> bool:
        if node.end in self._expanded:
            return False
        return node.end in self._under or not (node.end in self._defined or _is_in_structure(node))

    def _tree(self, end: End, level: int) -> Iterator[str]:
        """A node's line and under it what bears on it."""
        yield self._head(end)
        self._expanded.add(end)
        for sign, below in self._under.get(end, ()):
            indent = _INDENT * (level + 1)
            if level < DEPTH and self._may_nest(below, end):
                first, *rest = self._tree(below, level + 1)
                yield f"{indent}{sign} {first}"
                yield from rest
            else:
                yield f"{indent}{sign} {self._reference(below)}"

    def _may_nest(self, below: End, above: End) -> bool:
        node = self._map.node(below)
        is_new = below not in self._expanded and node.section == self._map.node(above).section
        is_structure = isinstance(node, Argument) and bool(node.steps)
        return is_new and not is_structure and not _is_in_structure(node)

    def _head(self, end: End) -> str:
        """The node in full where it was not yet written, else a reference."""
        node = self._map.node(end)
        if end in self._defined:
            return node.name
        self._defined.add(end)
        occurrence = _definition(node)
        ranges = occurrence.ranges if occurrence and occurrence.text == node.text else ()
        text = words(node.text, ranges)
        tags = dict.fromkeys(node.tags)
        for each in tags_in(ranges):
            tags.pop(each, None)
        data = self._said(node)
        parts = [f"{node.name}:" if text else node.name, text, *map(tag, tags)]
        return " ".join(part for part in (*parts, flow(data) if data else "") if part)

    def _reference(self, end: End) -> str:
        return self._map.node(end).name

    def _structure(self, argument: Argument) -> Iterator[str]:
        yield self._head(argument.end)
        yield ""
        for place, step in enumerate(argument.steps):
            if step.inference is not None and place:
                yield _inference(step.inference)
                for sign, below in self._under.get(_at(argument, place), ()):
                    yield f"{_INDENT}<{sign} {self._reference(below)}"
            yield f"({place + 1}) {self._line(step.claim)}"

    def _line(self, title: str) -> str:
        """A claim as a premise or a conclusion; in full where only structures state it."""
        claim = self._map.claims[title]
        return self._head(claim.end) if _is_in_structure(claim) else claim.name


def _above_and_below(relation: Relation) -> tuple[End, End]:
    """Argdown writes the reason below its target, and what holds both ways in its order."""
    if relation.type is RelationType.CONTRADICTORY:
        return relation.start, relation.target
    return relation.target, relation.start


def _at(argument: Argument, place: int) -> End:
    return End(Kind.INFERENCE, argument.title, place)


def _inference(inference: Inference) -> str:
    rules = ", ".join(map(rule_words, inference.rules))
    data = flow(inference.data) if inference.data else ""
    said = " ".join(part for part in (rules, data) if part)
    return f"-- {said} --" if said else "----"


def _is_in_structure(node: Node) -> bool:
    """True for a claim that only premises and conclusions state."""
    stated = [each.role for each in node.occurrences if not each.is_reference]
    return isinstance(node, Claim) and bool(stated) and all(r in _IN_STRUCTURES for r in stated)


def _definition(node: Node) -> Occurrence | None:
    return next((each for each in node.occurrences if each.text == node.text), None)


def _heading(section: Section) -> str:
    title = words(section.title, section.ranges)
    said = [tag(each) for each in section.tags if each not in set(tags_in(section.ranges))]
    data = flow(section.data) if section.data else ""
    return " ".join(part for part in ("#" * section.level, title, *said, data) if part) + "\n"


def _losses(argument_map: ArgumentMap) -> Iterator[Loss]:
    yield from _changed_relations(argument_map)
    for node in argument_map.nodes:
        yield from _changed_words(node)
    yield from wordings_lost(argument_map)


def _changed_words(node: Node) -> Iterator[Loss]:
    if isinstance(node, Argument) and node.steps and node.steps[0].inference is not None:
        reason = "it starts at nothing, so what it concludes is a premise now"
        yield dropped("inference", f"of argument {node.title}", reason)
    if not node.is_titled:
        yield changed("title", node.name, "none was given, so one was made")
    if not _is_one_line(node.text):
        yield changed("text", node.name, BLANKS)
    for rule in _rules(node):
        if one_line(rule.replace("\ufeff", " ")) != rule:
            yield changed("scheme", f"of argument {node.title}", BLANKS)


def _changed_relations(argument_map: ArgumentMap) -> Iterator[Loss]:
    strict = _is_strict(argument_map)
    for relation in argument_map.relations:
        between_claims = relation.start.kind is relation.target.kind is Kind.CLAIM
        name = argument_map.node(relation.start).name
        match relation.type:
            case RelationType.ENTAILS if not strict:
                yield changed("entails", name, "in a loose map it is a support")
            case RelationType.CONTRARY if not strict:
                yield changed("contrary", name, "in a loose map it is an attack")
            case RelationType.SUPPORT if strict and between_claims:
                yield changed("support", name, "between claims of a strict map it is entailment")
            case RelationType.ATTACK if strict and between_claims:
                yield changed("attack", name, "between claims of a strict map they are contrary")
            case _:
                pass


def _rules(node: Node) -> Iterator[str]:
    for step in node.steps if isinstance(node, Argument) else ():
        yield from step.inference.rules if step.inference else ()


def _is_one_line(text: str) -> bool:
    """Whether single blanks are all that stands between the words of a text."""
    return "\n" not in text and "  " not in text and one_line(text) == text


def _is_strict(argument_map: ArgumentMap) -> bool:
    model = argument_map.settings.get("model")
    return isinstance(model, Mapping) and model.get("mode") == "strict"
