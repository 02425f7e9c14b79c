"""All that a network says, thing by thing, each with the feature that a format needs to say it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.network import Network, Statement, Step, StepKind
from argmap.model import UNANNOTATED, Annotation, Data, Expected, Quotation, Stance

Element: TypeAlias = Statement | Step

ANNOTATED: Mapping[str, Feature] = {
    "to": Feature.ADDRESSEE,
    "date": Feature.DATE,
    "round": Feature.DATE,
    "behalf": Feature.PROVENANCE,
    "published": Feature.PROVENANCE,
    "parts": Feature.PARTS,
    "meets": Feature.PARTS,
    "kind": Feature.ASSUMED,
    "conceded": Feature.CONCESSION,
    "retracted": Feature.CONCESSION,
    "answered": Feature.ANSWERED,
    "undeveloped": Feature.UNDEVELOPED,
    "strength": Feature.STRENGTH,
    "scheme": Feature.SCHEME,
    "implicit": Feature.IMPLICIT,
    "note": Feature.NOTE,
}
_KINDS: Mapping[StepKind, tuple[Feature, ...]] = {
    StepKind.ENTAILS: (Feature.ENTAILMENT,),
    StepKind.ATTACK: (Feature.ATTACK,),
    StepKind.CONTRARY: (Feature.CONTRADICTION, Feature.CONTRARY),
    StepKind.CONTRADICTORY: (Feature.CONTRADICTION,),
    StepKind.REPHRASE: (Feature.REPHRASE,),
    StepKind.PREFERENCE: (Feature.PREFERENCE,),
    StepKind.UNDERCUT: (Feature.UNDERCUT,),
}
LABEL = "expected label"
_EMPTY: tuple[Any, ...] = ("", None, (), [], {}, False)


class Saying(NamedTuple):
    """One thing that a network says.

    Attributes:
        feature: What a format has to be able to say.
        what: What is said: `speaker`, `date`, `linked premises`.
        whose: Of what it is said, in words that can follow `what`.
        value: How it is said.
    """

    feature: Feature
    what: str
    whose: str
    value: Any


def name_of(element: Element) -> str:
    """What people know an element by: its title, else its id."""
    return element.title or element.id


def owner_of(element: Element) -> str:
    """What a loss of something that is said of an element is told of: `of claim 7`."""
    return f"of {'argument' if isinstance(element, Step) else 'claim'} {name_of(element)}"


def sayings(network: Network, called: Callable[[Element], str] = name_of) -> Iterator[Saying]:
    """All that a network says besides texts and supports, in its order.

    Args:
        network: The network.
        called: What an element is called.
    """
    if network.title:
        yield Saying(Feature.NAME, "title", "of the map", network.title)
    for key, value in network.settings.items():
        if key != "title":
            feature = Feature.ORIGIN if key == "origin" else Feature.SETTINGS
            yield from _told(feature, str(key), "of the map", value)
    if network.keeps_ids and network.statements:
        ids = frozenset(each.id for each in network.statements)
        yield Saying(Feature.IDS, "ids", "of the map", ids)
    yield from _parties(network)
    yield from _documents(network)
    for statement in network.statements:
        name = called(statement)
        yield from _of_element(network, statement, "claim", name)
        if statement.is_sketch:
            yield Saying(Feature.SKETCHES, "sketch", name, statement.is_sketch)
    for step in network.steps:
        name = called(step)
        yield from _of_step(step, name)
        yield from _of_element(network, step, "argument", name)
    for move in network.moves:
        yield Saying(Feature.MOVES, "move", move.id, move.id)
        yield from _told(Feature.ORIGIN, "origin", f"of move {move.id}", move.origin)
    yield from labels_of(network.expected)


def sayings_of(network: Network, step: Step) -> Iterator[Saying]:
    """All that a network says of one step besides its ends, in a fixed order."""
    yield from _of_step(step, name_of(step))
    yield from _of_element(network, step, "argument", name_of(step))


def _parties(network: Network) -> Iterator[Saying]:
    """The parties; one that speaks under its own name is said by what it speaks."""
    speaking = {each.annotation.speaker for each in network.statements}
    speaking |= {move.speaker for move in network.moves}
    for party in network.parties.values():
        whose = f"of party {party.name}"
        if party.name not in speaking:
            yield Saying(Feature.PARTY, "party", party.name, party.name)
        if party.speakers != (party.name,):
            yield from _told(Feature.PARTY, "speakers", whose, party.speakers)
        yield from _told(Feature.ORIGIN, "origin", whose, party.origin)


def labels_of(expected: Expected) -> Iterator[Saying]:
    """What evaluation is expected to find; an `expected label` is grounded."""
    for label in expected.statuses:
        is_grounded = label.semantics == "grounded"
        what = LABEL if is_grounded else f"{label.semantics} label"
        yield Saying(Feature.EXPECTED, what, label.name, label.status)
    if expected.supports:
        yield Saying(Feature.EXPECTED, "support reading", "of the map", expected.supports)
    if expected.unanswered == ():
        yield Saying(Feature.EXPECTED, "expected lack", "of the map", "none")
    for label in expected.unanswered or ():
        yield Saying(Feature.EXPECTED, "expected lack", label.name, label.status)
    for label in expected.answered:
        yield Saying(Feature.EXPECTED, "expected reply", label.name, label.status)
    for party, owed in expected.owed.items():
        if not owed:
            yield Saying(Feature.EXPECTED, f"debt of {party}", "of the map", "none")
        for label in owed:
            yield Saying(Feature.EXPECTED, f"debt of {party}", label.name, label.status)


def _documents(network: Network) -> Iterator[Saying]:
    for document in network.documents.values():
        whose = f"of document {document.id}"
        yield Saying(Feature.DOCUMENT, "document", document.id, document.title)
        for key, value in document.fields.items():
            feature = Feature.DOCUMENT if key == "URL" else Feature.BIBLIOGRAPHY
            if key != "title":
                yield from _told(feature, str(key), whose, value)
        yield from _told(Feature.BIBLIOGRAPHY, "text", whose, document.text)


def _of_step(step: Step, name: str) -> Iterator[Saying]:
    for feature in _KINDS.get(step.kind, ()):
        yield Saying(feature, step.kind.value, name, step.kind)
    if len(step.premises) > 1:
        yield Saying(Feature.LINKED, "linked premises", name, len(step.premises))
    if roles := sorted(premise.role for premise in step.premises if premise.role):
        yield Saying(Feature.ROLES, "premise roles", name, roles)
    if step.text:
        yield Saying(Feature.SKETCHES, "text", f"of argument {name}", step.text)
    if step.argument not in {"", step.id}:
        yield Saying(Feature.CHAINS, "step", f"of argument {step.argument}", name)


def _of_element(network: Network, element: Element, what: str, name: str) -> Iterator[Saying]:
    whose = f"of {what} {name}"
    if element.title:
        yield Saying(Feature.TITLES, "title", whose, element.title)
    if element.tags:
        yield Saying(Feature.TAGS, "tags", whose, element.tags)
    for key, value in element.data.items() if element.data else ():
        yield from _told(Feature.DATA, str(key), whose, value)
    annotation = element.annotation
    if annotation is not UNANNOTATED:
        yield from _of_annotation(network, annotation, whose)


def _of_annotation(network: Network, annotation: Annotation, whose: str) -> Iterator[Saying]:
    if annotation.says_nothing:
        yield from _origin(annotation.origin, whose)
        return
    yield from _holder(network, annotation, whose)
    for field, feature in ANNOTATED.items():
        if (value := getattr(annotation, field)) not in _EMPTY:
            yield Saying(feature, field, whose, value)
    for cite in annotation.cites:
        yield from _cited(network, cite, whose)
    yield from _origin(annotation.origin, whose)


def _holder(network: Network, annotation: Annotation, whose: str) -> Iterator[Saying]:
    """Who says something: a speaker, a party, or a speaker for a party."""
    party = network.parties.get(annotation.party)
    name = party.name if party else annotation.party
    yield from _told(Feature.SPEAKER, "speaker", whose, annotation.speaker)
    if name != annotation.speaker:
        yield from _told(Feature.PARTY, "party", whose, name)


def _cited(network: Network, cite: Quotation, whose: str) -> Iterator[Saying]:
    document = network.documents.get(cite.document)
    title = document.title if document else cite.document
    yield Saying(Feature.DOCUMENT, "citation", whose, title)
    yield from _told(Feature.QUOTATION, "quotation", whose, cite.quote)
    for field in ("locator", "prefix", "suffix", "language"):
        yield from _told(Feature.LOCATOR, field, whose, getattr(cite, field))
    if cite.stance is not Stance.SUPPORT:
        yield Saying(Feature.LOCATOR, "stance", whose, cite.stance)


def _origin(origin: Data | None, whose: str) -> Iterator[Saying]:
    for key, value in (origin or {}).items():
        yield from _told(Feature.ORIGIN, str(key), whose, value)


def _told(feature: Feature, what: str, whose: str, value: Any) -> Iterator[Saying]:
    if value not in _EMPTY:
        yield Saying(feature, what, whose, value)
