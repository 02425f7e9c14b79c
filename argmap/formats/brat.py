"""BRAT's stand-off annotations of essays (`.ann`); they are read only.

What they say and a map does not hold: the notes of annotators on lines other than
claims, and events.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from argmap.formats.exchange.conversion import Imported, format_error, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.model import Annotation, Document, Quotation
from argmap.source import SourceFile, Span

CARRIES = frozenset(
    {Feature.ATTACK, Feature.NOTE, Feature.DOCUMENT, Feature.QUOTATION, Feature.ORDER, Feature.IDS}
)

_UNIT = re.compile(r"(T\S+)\t(\S+) ([\d ;]+)\t(.*)")
_RELATION = re.compile(r"(R\S+)\t(\S+) Arg1:(\S+) Arg2:(\S+)\s*")
_ATTRIBUTE = re.compile(r"([AM]\S+)\t(\S+) (\S+)(?: (.*?))?\s*")
_REMARK = re.compile(r"(#\S*)\t\S+ (\S+)\t(.*)")
_ESSAY = "essay"
_MAJOR = "MajorClaim"
_STANCE = "Stance"
_KINDS = {"supports": StepKind.SUPPORT, "attacks": StepKind.ATTACK}


@dataclass(frozen=True, slots=True)
class _Unit:
    """A piece of the text that says something; its type is the first thing that a line says."""

    type: str
    words: str
    span: Span


@dataclass(slots=True)
class _Essay:
    """What the lines say."""

    units: dict[str, _Unit] = field(default_factory=dict)
    attributes: dict[str, dict[str, str]] = field(default_factory=dict)
    remarks: dict[str, str] = field(default_factory=dict)
    relations: list[Step] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)


def loads(source: SourceFile) -> Imported:
    """The annotated claims of an essay, with the essay as the document that they stand in.

    All major claims say one thing in several places: the thesis. A claim's stance is how it
    bears on that.

    Raises:
        FormatError: No line of it marks a piece of text.
    """
    essay = _essay(source)
    if not essay.units:
        raise format_error(source, Span(0, 0), "no annotations: no line begins as `T1<tab>Claim`")
    thesis = next((id_ for id_, unit in essay.units.items() if unit.type == _MAJOR), "")
    again = {id_ for id_, unit in essay.units.items() if unit.type == _MAJOR} - {thesis}
    name = PurePath(source.name).stem
    network = Network(
        statements=tuple(_statement(essay, id_, again) for id_ in essay.units if id_ not in again),
        steps=tuple(_steps(essay, thesis, again)),
        documents={_ESSAY: Document(_ESSAY, name, {"title": name})},
    )
    return imported(network, essay.losses, source)


def _essay(source: SourceFile) -> _Essay:
    essay = _Essay()
    offset = 0
    for line in source.text.splitlines(keepends=True):
        if line.strip():
            _take(essay, line.rstrip("\r\n"), offset)
        offset += len(line)
    return essay


def _take(essay: _Essay, line: str, offset: int) -> None:
    span = Span(offset, offset + len(line))
    if unit := _UNIT.fullmatch(line):
        essay.units[unit[1]] = _Unit(unit[2], " ".join(unit[4].split()), span)
    elif (relation := _RELATION.fullmatch(line)) and relation[2] in _KINDS:
        premises = (Premise(relation[3]),)
        kind = _KINDS[relation[2]]
        essay.relations.append(Step(relation[1], kind, premises, relation[4], span=span))
    elif attribute := _ATTRIBUTE.fullmatch(line):
        essay.attributes.setdefault(attribute[3], {})[attribute[2]] = attribute[4] or "yes"
    elif remark := _REMARK.fullmatch(line):
        essay.remarks[remark[2]] = remark[3].strip()
    else:
        reason = "it is no unit, relation, attribute or note that a map has a place for"
        essay.losses.append(dropped("line", line.split("\t", 1)[0], reason, span=span))


def _statement(essay: _Essay, id_: str, again: Collection[str]) -> Statement:
    unit = essay.units[id_]
    said = {key: each for key, each in essay.attributes.get(id_, {}).items() if key != _STANCE}
    places = [unit, *(essay.units[each] for each in again if unit.type == _MAJOR)]
    annotation = Annotation(
        cites=tuple(Quotation(_ESSAY, quote=each.words) for each in sorted(places, key=_start)),
        note=essay.remarks.get(id_, ""),
        origin={"type": unit.type, **said},
    )
    return Statement(id_, unit.words, annotation=annotation, span=unit.span)


def _start(unit: _Unit) -> int:
    return unit.span.start


def _steps(essay: _Essay, thesis: str, again: Collection[str]) -> Iterator[Step]:
    """The relations, and what the stances say of the thesis."""
    for step in essay.relations:
        is_again = step.target in again
        yield step._replace(target=thesis) if is_again else step
    for id_, said in essay.attributes.items():
        if _STANCE in said and id_ in essay.units and thesis:
            kind = StepKind.ATTACK if said[_STANCE] == "Against" else StepKind.SUPPORT
            span = essay.units[id_].span
            yield Step(f"{id_}/{_STANCE}", kind, (Premise(id_),), thesis, span=span)
