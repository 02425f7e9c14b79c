"""BRAT's stand-off annotations of essays (`.ann`); they are read only.

The essay is a document; if its text lies beside the file, quotations can be checked in it.
Where words stand in it, and attributes other than a stance, stay with what other tools
said. What a map cannot keep: events, equivalences, normalizations, relations other than
supports and attacks, and notes on anything but a unit.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from argmap.formats.exchange.conversion import Imported, format_error, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, dropped, guessed
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.model import Annotation, Document, Quotation
from argmap.source import SourceFile, Span

CARRIES = frozenset(
    {
        Feature.ATTACK,
        Feature.NOTE,
        Feature.DOCUMENT,
        Feature.QUOTATION,
        Feature.ORIGIN,
        Feature.ORDER,
        Feature.IDS,
    }
)

_UNIT = re.compile(r"(T\S+)\t(\S+) ([\d ;]+)\t(.*)")
_RELATION = re.compile(r"(R\S+)\t(\S+) \w+:(\S+) \w+:(\S+)\s*")
_ATTRIBUTE = re.compile(r"([AM]\S+)\t(\S+) (\S+)(?: (.*?))?\s*")
_REMARK = re.compile(r"(#\S*)\t\S+ (\S+)\t(.*)")
_ESSAY = "essay"
_MAJOR = "MajorClaim"
_STANCE = "Stance"
_FOR, _AGAINST = "For", "Against"
_KINDS = {
    "supports": StepKind.SUPPORT,
    "support": StepKind.SUPPORT,
    "attacks": StepKind.ATTACK,
    "attack": StepKind.ATTACK,
}


@dataclass(frozen=True, slots=True)
class _Unit:
    """A piece of the text that says something; its type is the first thing that a line says."""

    type: str
    words: str
    place: str
    span: Span


@dataclass(slots=True)
class _Essay:
    """What the lines say."""

    units: dict[str, _Unit] = field(default_factory=dict)
    attributes: dict[str, dict[str, str]] = field(default_factory=dict)
    remarks: dict[str, list[str]] = field(default_factory=dict)
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
    again = [id_ for id_, unit in essay.units.items() if unit.type == _MAJOR and id_ != thesis]
    network = Network(
        statements=tuple(_statement(essay, id_, again) for id_ in essay.units if id_ not in again),
        steps=tuple(_steps(essay, thesis, again)),
        documents={_ESSAY: _document(Path(source.name))},
    )
    return imported(network, (*essay.losses, *_strays(essay)), source)


def _document(path: Path) -> Document:
    """The essay, whose text lies beside its annotations under the same name, if it is there."""
    text = path.with_suffix(".txt") if path.name else path
    said = {"title": path.stem or _ESSAY}
    return Document(_ESSAY, said["title"], said, text=text.name if text.is_file() else None)


def _strays(essay: _Essay) -> Iterator[Loss]:
    """Losses for what is said of no unit, and for stances where they say nothing."""
    has_thesis = any(unit.type == _MAJOR for unit in essay.units.values())
    for id_, notes in essay.remarks.items():
        if id_ not in essay.units:
            yield dropped("note", f"of {id_}", f"only units have notes: {' '.join(notes)}")
    for id_, said in essay.attributes.items():
        words = ", ".join(f"{key} {word}" for key, word in said.items())
        if id_ not in essay.units:
            yield dropped("attribute", f"of {id_}", f"only units have attributes: {words}")
        elif (stance := said.get(_STANCE)) is None:
            continue
        elif not has_thesis:
            yield dropped("stance", f"of {id_}", f"there is no {_MAJOR} that it is {stance}")
        elif stance not in {_FOR, _AGAINST}:
            yield guessed("stance", f"of {id_}", f"`{stance}` is no stance: taken for `{_FOR}`")


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
    unit = _UNIT.fullmatch(line)
    if unit and unit[1] not in essay.units:
        essay.units[unit[1]] = _Unit(unit[2], " ".join(unit[4].split()), unit[3], span)
    elif (relation := _RELATION.fullmatch(line)) and relation[2].lower() in _KINDS:
        premises = (Premise(relation[3]),)
        kind = _KINDS[relation[2].lower()]
        essay.relations.append(Step(relation[1], kind, premises, relation[4], span=span))
    elif attribute := _ATTRIBUTE.fullmatch(line):
        essay.attributes.setdefault(attribute[3], {})[attribute[2]] = attribute[4] or "yes"
    elif remark := _REMARK.fullmatch(line):
        essay.remarks.setdefault(remark[2], []).append(remark[3].strip())
    else:
        id_, _, words = line.partition("\t")
        reason = "its id is taken already" if unit else "a map has no place for it"
        essay.losses.append(dropped("line", id_, f"{reason}: {' '.join(words.split())}", span=span))


def _statement(essay: _Essay, id_: str, again: Collection[str]) -> Statement:
    unit = essay.units[id_]
    places = [id_, *again] if unit.type == _MAJOR else [id_]
    units = [essay.units[each] for each in places]
    said = {
        key: word
        for each in places
        for key, word in essay.attributes.get(each, {}).items()
        if key != _STANCE
    }
    said["place"] = "; ".join(each.place for each in units)
    annotation = Annotation(
        cites=tuple(Quotation(_ESSAY, quote=each.words) for each in units),
        note="\n".join(note for each in places for note in essay.remarks.get(each, ())),
        origin={"type": unit.type, **said},
    )
    return Statement(id_, unit.words, annotation=annotation, span=unit.span)


def _steps(essay: _Essay, thesis: str, again: Collection[str]) -> Iterator[Step]:
    """The relations, and what the stances say of the thesis."""
    for step in essay.relations:
        is_again = step.target in again
        yield step._replace(target=thesis) if is_again else step
    for id_, said in essay.attributes.items():
        if _STANCE in said and id_ in essay.units and thesis:
            kind = StepKind.ATTACK if said[_STANCE] == _AGAINST else StepKind.SUPPORT
            span = essay.units[id_].span
            yield Step(f"{id_}/{_STANCE}", kind, (Premise(id_),), thesis, span=span)
