"""LKIF, the XML of Carneades before version 4; it is read only.

What it says and a map does not hold: proof standards, and the values of statements, which
stay with what the file said of them.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from argmap.formats.carneades.reading import ASSUMPTION
from argmap.formats.exchange.conversion import Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.values import without
from argmap.formats.exchange.xml_files import local_name, xml_of
from argmap.model import Annotation
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
        Feature.ORDER,
        Feature.IDS,
    }
)
_ARGUMENT = ("id", "direction", "scheme", "weight", "title")


def loads(source: SourceFile) -> Imported:
    """The argument graph in a file.

    Raises:
        FormatError: It is no XML.
    """
    root = xml_of(source)
    statements = {each.get("id", ""): each for each in _all(root, "statement")}
    losses: list[Loss] = []
    network = Network(
        statements=tuple(_statement(each) for each in statements.values()),
        steps=tuple(step for each in _all(root, "argument") for step in _steps(each, losses)),
        settings=_settings(root),
    )
    denied = {
        premise.id.removeprefix("not ")
        for step in network.steps
        for premise in step.premises
        if premise.id not in statements
    }
    return imported(_with_denials(network, denied), losses, source)


def _all(root: Element, name: str) -> Iterator[Element]:
    return (each for each in root.iter() if local_name(each) == name)


def _statement(element: Element) -> Statement:
    texts = [" ".join("".join(each.itertext()).split()) for each in _all(element, "s")]
    is_assumed = element.get("assumption") == "true"
    annotation = Annotation(
        kind=ASSUMPTION if is_assumed else "",
        origin=without(element.attrib, ("id", "assumption", "summary")) or None,
    )
    id_ = element.get("id", "")
    return Statement(id_, (texts or [""])[0] or element.get("summary", ""), annotation=annotation)


def _steps(element: Element, losses: list[Loss]) -> Iterator[Step]:
    """The argument, and an undercut for each of its exceptions."""
    id_ = element.get("id", "")
    target = next((each.get("statement", "") for each in _all(element, "conclusion")), "")
    parts = list(_all(element, "premise"))
    ordinary = [each for each in parts if each.get("type") != "exception"]
    kind = StepKind.ATTACK if element.get("direction") == "con" else StepKind.SUPPORT
    annotation = Annotation(
        scheme=element.get("scheme", ""),
        strength=_weight(element, losses),
        origin=without(element.attrib, _ARGUMENT) or None,
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


def _settings(root: Element) -> dict[str, str]:
    titles = (each.get("title", "") for each in _all(root, "argument-graph"))
    title = next(titles, "")
    return {"title": title} if title else {}
