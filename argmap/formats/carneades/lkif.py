"""LKIF, the XML of Carneades before version 4; it is read only.

A map keeps all that it says of an argument graph but weights that are no numbers from 0 to
1. Proof standards and the values of statements stay with what other tools said; what a
premise assumes is an assumption. Sources, theories and rules are not carried.
"""

from collections.abc import Collection, Iterator, Mapping
from itertools import chain
from xml.etree.ElementTree import Element

from argmap.formats.carneades.first_lkif import renew
from argmap.formats.carneades.reading import ASSUMPTION
from argmap.formats.exchange.conversion import Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.places import xml_ids
from argmap.formats.exchange.unread import unknown_word
from argmap.formats.exchange.unread_xml import unread_elements
from argmap.formats.exchange.values import without
from argmap.formats.exchange.xml_files import elements_named, local_name, xml_of
from argmap.model import Annotation, Data
from argmap.source import SourceFile

CARRIES = frozenset(
    {
        Feature.LINKED,
        Feature.ATTACK,
        Feature.UNDERCUT,
        Feature.CONTRADICTION,
        Feature.SCHEME,
        Feature.ROLES,
        Feature.STRENGTH,
        Feature.ASSUMED,
        Feature.NAME,
        Feature.TITLES,
        Feature.ORIGIN,
        Feature.ORDER,
        Feature.IDS,
    }
)
_ARGUMENT = ("id", "direction", "scheme", "weight", "title")
_GRAPH = ("id", "title", "main-issue")
_KNOWN: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("lkif", "argument-graphs", "statements", "arguments", "premises"), ()),
    "argument-graph": _GRAPH,
    "statement": ("id", "value", "assumption", "standard", "summary"),
    "s": (),
    "argument": _ARGUMENT,
    "conclusion": ("statement",),
    "premise": ("statement", "polarity", "type", "role"),
}
_DIRECTIONS = ("pro", "con")
_POLARITIES = ("positive", "negative")
_ORDINARY, _EXCEPTION = "ordinary", "exception"
_PREMISES = (_ORDINARY, ASSUMPTION, _EXCEPTION)


def loads(source: SourceFile) -> Imported:
    """The argument graph in a file.

    Raises:
        FormatError: It is no XML.
    """
    root = xml_of(source)
    renew(root)
    statements = {each.get("id", ""): each for each in elements_named(root, "statement")}
    assumed = {
        _meant(each) for each in elements_named(root, "premise") if each.get("type") == ASSUMPTION
    }
    losses: list[Loss] = []
    network = Network(
        statements=tuple(_statement(each, assumed) for each in statements.values()),
        steps=tuple(
            step for each in elements_named(root, "argument") for step in _steps(each, losses)
        ),
        settings=_settings(root),
    )
    denied = {
        premise.id.removeprefix("not ")
        for step in network.steps
        for premise in step.premises
        if premise.id not in statements
    }
    unknown = chain(unread_elements(root, _KNOWN), _unknown_words(root), _other_graphs(root))
    return imported(_with_denials(network, denied), (*losses, *unknown), source, xml_ids)


def _unknown_words(root: Element) -> Iterator[Loss]:
    """Losses for words that are none of those that an attribute may have."""
    for each in elements_named(root, "argument"):
        owner = f"`direction` of {each.get('id', '')}"
        yield from unknown_word(each.get("direction", "pro"), _DIRECTIONS, owner, taken_for="pro")
    for each in elements_named(root, "premise"):
        owner = f"of premise {each.get('statement', '')}"
        polarity, type_ = each.get("polarity", "positive"), each.get("type", _ORDINARY)
        yield from unknown_word(polarity, _POLARITIES, f"`polarity` {owner}", taken_for="positive")
        yield from unknown_word(type_, _PREMISES, f"`type` {owner}", taken_for=_ORDINARY)


def _other_graphs(root: Element) -> Iterator[Loss]:
    """A loss for each graph after the first: what they say stands in one map."""
    for each in list(elements_named(root, "argument-graph"))[1:]:
        name = each.get("title", "") or each.get("id", "")
        yield changed("argument graph", name, "it is one map with the first now")


def _statement(element: Element, assumed: Collection[str]) -> Statement:
    texts = [" ".join("".join(each.itertext()).split()) for each in elements_named(element, "s")]
    id_ = element.get("id", "")
    is_assumed = element.get("assumption") == "true" or id_ in assumed
    annotation = Annotation(
        kind=ASSUMPTION if is_assumed else "",
        origin=_kept(element, ("id", "assumption", "summary")),
    )
    return Statement(id_, " ".join(texts) or element.get("summary", ""), annotation=annotation)


def _kept(element: Element, read: Collection[str]) -> Data | None:
    """The attributes that say more than is read."""
    known = _KNOWN[local_name(element)]
    more = without(element.attrib, read).items()
    return {key: each for key, each in more if key in known and each} or None


def _steps(element: Element, losses: list[Loss]) -> Iterator[Step]:
    """The argument, and an undercut for each of its exceptions."""
    id_ = element.get("id", "")
    target = next((each.get("statement", "") for each in elements_named(element, "conclusion")), "")
    parts = list(elements_named(element, "premise"))
    ordinary = [each for each in parts if each.get("type") != _EXCEPTION]
    kind = StepKind.ATTACK if element.get("direction") == "con" else StepKind.SUPPORT
    annotation = Annotation(
        scheme=element.get("scheme", ""),
        strength=_weight(element, losses),
    )
    premises = tuple(Premise(_meant(each), each.get("role", "")) for each in ordinary)
    yield Step(id_, kind, premises, target, element.get("title", ""), annotation=annotation)
    for number, each in enumerate((each for each in parts if each not in ordinary), 1):
        premise = Premise(_meant(each), each.get("role", ""))
        yield Step(f"{id_}/exception{number}", StepKind.UNDERCUT, (premise,), id_)


def _meant(premise: Element) -> str:
    """The statement of a premise; for a negative one, the statement that denies it."""
    name = premise.get("statement", "")
    return f"not {name}" if premise.get("polarity") == "negative" else name


def _weight(element: Element, losses: list[Loss]) -> float | None:
    weight = element.get("weight", "")
    try:
        strength = float(weight) if weight else None
    except ValueError:
        strength = -1.0
    if strength is None or 0 <= strength <= 1:
        return strength
    reason = f"a strength is a number from 0 to 1, not {weight}"
    losses.append(dropped("weight", f"of {element.get('id', '')}", reason))
    return None


def _with_denials(network: Network, denied: set[str]) -> Network:
    """The network with a statement for each one that is denied in a premise."""
    made = [each for each in network.statements if each.id in denied]
    return Network(
        statements=(
            *network.statements,
            *(Statement(f"not {each.id}", f"It is not so: {each.text}") for each in made),
        ),
        steps=(
            *network.steps,
            *(
                Step(
                    f"not {each.id}/denial",
                    StepKind.CONTRADICTORY,
                    (Premise(f"not {each.id}"),),
                    each.id,
                )
                for each in made
            ),
        ),
        settings=network.settings,
    )


def _settings(root: Element) -> Data:
    graph = next(elements_named(root, "argument-graph"), None)
    if graph is None:
        return {}
    title, origin = graph.get("title", ""), _kept(graph, ("title",))
    return {**({"title": title} if title else {}), **({"origin": origin} if origin else {})}
