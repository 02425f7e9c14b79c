"""The XML of the argumentative microtexts: text units, and edges between units or on edges.

It carries claims, linked premises, support, support by example, attack, undercut, what is
implicit and the two parties of a text. Contradictions become two rebuttals.

It cannot carry: titles, arguments in a sentence as such, arguments of several steps as one,
contraries as such, entailment as such, rephrases, preferences, other schemes, premise
roles, strengths, speakers, other parties, addressees, concessions, dates, provenance,
moves, documents and their bibliography, quotations and their locators, notes, tags, what is
assumed or undeveloped, answers elsewhere, parts, expected labels, headings, other data,
settings, other tools' data, ids.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element, SubElement

from argmap.formats.exchange.conversion import Exported, Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.places import xml_ids
from argmap.formats.exchange.respelt import BLANKS, one_line, respelt
from argmap.formats.exchange.sayings import owner_of
from argmap.formats.exchange.uncarried import uncarried
from argmap.formats.exchange.unread_xml import unread_elements
from argmap.formats.exchange.xml_files import xml_of, xml_safe, xml_text
from argmap.model import Annotation, ArgumentMap, Party
from argmap.source import NOWHERE, SourceFile

CARRIES = frozenset(
    {
        Feature.NAME,
        Feature.LINKED,
        Feature.ATTACK,
        Feature.UNDERCUT,
        Feature.IMPLICIT,
        Feature.ORDER,
    }
)
PARTIES = {"pro": Party("pro", "Proponent"), "opp": Party("opp", "Opponent")}

_INSTEAD = {
    Feature.CONTRADICTION: "it is a rebuttal each way now",
    Feature.SCHEME: "it is a plain support now",
    Feature.PARTY: "it is the proponent or the opponent now",
}
_EXAMPLE = "Example"
_KNOWN = {
    "arggraph": ("id", "topic_id", "stance"),
    "edu": ("id", "implicit"),
    "joint": ("id",),
    "adu": ("id", "type"),
    "edge": ("id", "src", "trg", "type"),
}
_KINDS = {
    "sup": StepKind.SUPPORT,
    "exa": StepKind.SUPPORT,
    "reb": StepKind.ATTACK,
    "und": StepKind.UNDERCUT,
}


@dataclass(slots=True)
class _Parts:
    """The elements of a text by their kinds."""

    words: dict[str, str] = field(default_factory=dict)
    unsaid: set[str] = field(default_factory=set)
    units: dict[str, str] = field(default_factory=dict)
    joints: set[str] = field(default_factory=set)
    edges: list[Mapping[str, str]] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)


def loads(source: SourceFile) -> Imported:
    """The text in a file; its two parties are the proponent and the opponent.

    Raises:
        FormatError: It is no XML.
    """
    root = xml_of(source)
    parts = _parts(root)
    parts.losses.extend(unread_elements(root, _KNOWN))
    inside = _segments(parts)
    statements = tuple(_statement(unit, inside.get(unit, []), parts) for unit in parts.units)
    steps, losses = _steps(parts)
    about = {key: root.attrib[key] for key in ("topic_id", "stance") if key in root.attrib}
    title = root.get("id", "")
    settings = {**({"title": title} if title else {}), **({"origin": about} if about else {})}
    network = Network(statements, steps, parties=PARTIES, settings=settings)
    return imported(network, (*parts.losses, *losses), source, xml_ids)


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a text of one unit a claim."""
    network, losses = network_of(argument_map)
    names = {each.id: f"a{number}" for number, each in enumerate(network.statements, 1)}
    names |= {each.id: f"c{number}" for number, each in enumerate(network.steps, 1)}
    root = Element("arggraph", id=network.title or "map")
    for number, statement in enumerate(network.statements, 1):
        segment = SubElement(root, "edu", id=f"e{number}")
        segment.text = statement.text or statement.title
        if statement.annotation.implicit:
            segment.set("implicit", "true")
    opponents = list(network.parties)[1:]
    for statement in network.statements:
        side = "opp" if statement.annotation.party in opponents else "pro"
        SubElement(root, "adu", id=names[statement.id], type=side)
    for number, statement in enumerate(network.statements, 1):
        SubElement(
            root, "edge", id=f"s{number}", src=f"e{number}", trg=names[statement.id], type="seg"
        )
    written = [each for step in network.steps for each in _written(step, names)]
    for each in written:
        SubElement(root, "edge", each)
    lost = uncarried(_without_sides(network), CARRIES, _INSTEAD)
    words = respelt(network, {"text": _as_read, "name": xml_safe}, BLANKS)
    return Exported(xml_text(root), (*losses, *lost, *words, *_implicit_steps(network)))


def _as_read(text: str) -> str:
    return one_line(str(xml_safe(text)))


def _implicit_steps(network: Network) -> Iterator[Loss]:
    """A loss for each step that nobody said: only text units can be implicit."""
    for step in network.steps:
        if step.annotation.implicit:
            yield dropped("implicit", owner_of(step), "only text can be implicit")


def _statement(unit: str, segments: list[str], parts: _Parts) -> Statement:
    """The claim of a unit; implicit if nobody said any of its words."""
    said = Annotation(
        party=parts.units[unit], implicit=bool(segments) and parts.unsaid >= {*segments}
    )
    words = " ".join(parts.words[each] for each in segments)
    return Statement(unit, words, annotation=said)


def _parts(root: Element) -> _Parts:
    parts = _Parts()
    for element in root:
        id_ = element.get("id", "")
        match element.tag:
            case "edu":
                parts.words[id_] = one_line("".join(element.itertext()))
                parts.unsaid |= {id_} if element.get("implicit") == "true" else set()
            case "joint":
                parts.joints.add(id_)
            case "adu":
                side = element.get("type", "")
                parts.units[id_] = side if side in PARTIES else ""
                if side and side not in PARTIES:
                    reason = "a unit is `pro` or `opp`: it has no party"
                    parts.losses.append(dropped("type", f"{side} of adu {id_}", reason))
            case "edge":
                parts.edges.append(element.attrib)
            case _:
                pass
    return parts


def _segments(parts: _Parts) -> dict[str, list[str]]:
    """The segments of each unit in the order of the text, also those behind a joint."""
    leads: dict[str, list[str]] = {}
    for each in parts.edges:
        if _is_segment(each):
            leads.setdefault(each.get("src", ""), []).append(each.get("trg", ""))
    inside: dict[str, list[str]] = {}
    for segment, words in parts.words.items():
        targets = [
            unit
            for target in leads.get(segment, ())
            for unit in (leads.get(target, ()) if target in parts.joints else (target,))
        ]
        known = [each for each in targets if each in parts.units]
        for unit in known:
            inside.setdefault(unit, []).append(segment)
        if not known:
            parts.losses.append(dropped("edu", segment, f"no unit has its words: {words}"))
    return inside


def _is_segment(edge: Mapping[str, str]) -> bool:
    return edge.get("type") == "seg"


def _steps(parts: _Parts) -> tuple[tuple[Step, ...], list[Loss]]:
    """All inferences first, since premises and undercuts may name one further down."""
    losses: list[Loss] = []
    steps: dict[str, Step] = {}
    for edge in parts.edges:
        id_, kind = edge.get("id", ""), edge.get("type", "")
        if kind in _KINDS:
            scheme = Annotation(scheme=_EXAMPLE if kind == "exa" else "")
            premises = (Premise(edge.get("src", "")),)
            target = edge.get("trg", "")
            steps[id_] = Step(id_, _KINDS[kind], premises, target, annotation=scheme)
        elif kind not in {"seg", "add"}:
            losses.append(dropped("edge", id_, f"there is no type `{kind}`"))
    for edge in parts.edges:
        if edge.get("type") == "add":
            target = edge.get("trg", "")
            if target in steps:
                added = (*steps[target].premises, Premise(edge.get("src", "")))
                steps[target] = steps[target]._replace(premises=added)
            else:
                losses.append(dropped("edge", edge.get("id", ""), f"there is no edge {target}"))
    return tuple(steps.values()), losses


def _written(step: Step, names: Mapping[str, str]) -> list[dict[str, str]]:
    """The edges for a step: its own, and one for each further premise."""
    if step.kind in {StepKind.REPHRASE, StepKind.PREFERENCE}:
        return []
    name, (first, *rest) = names[step.id], step.premises
    own = {"id": name, "src": names[first.id], "trg": names[step.target], "type": _type(step)}
    added = [
        {"id": f"{name}_{number}", "src": names[each.id], "trg": name, "type": "add"}
        for number, each in enumerate(rest, 2)
    ]
    back = {**own, "id": f"{name}_back", "src": own["trg"], "trg": own["src"]}
    return [own, *added, *([back] if step.kind.is_symmetric else [])]


def _type(step: Step) -> str:
    if step.kind is StepKind.UNDERCUT:
        return "und"
    if step.kind.is_attack:
        return "reb"
    return "exa" if step.annotation.scheme == _EXAMPLE else "sup"


def _without_sides(network: Network) -> Network:
    """The network without what a text says by its two sides and by its kinds of edges."""
    sides = [
        id_
        for id_, party in network.parties.items()
        if replace(party, span=NOWHERE) == PARTIES.get(id_)
    ]
    unsaid = (
        each._replace(annotation=replace(each.annotation, party=""))
        if each.annotation.party in sides
        else each
        for each in network.statements
    )
    parties = {id_: each for id_, each in network.parties.items() if id_ not in sides}
    steps = (
        each._replace(annotation=replace(each.annotation, scheme=""))
        if each.annotation.scheme and _type(each) == "exa"
        else each
        for each in network.steps
    )
    return replace(network, statements=tuple(unsaid), steps=tuple(steps), parties=parties)
