"""The JSON of Argdown's own tools as a map."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.annotation import annotation_of, kind_of
from argmap.argdown.vocabulary.vocabulary import Vocabulary
from argmap.formats.argdown_json.members import ROLES
from argmap.formats.argdown_json.relations import END_TYPES
from argmap.formats.argdown_json.text import RANGE_TYPES, RANGE_VALUES
from argmap.formats.exchange.json_files import places
from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.unread import unknown_word
from argmap.formats.exchange.values import mapping, mappings, strings, text_of
from argmap.model import (
    Annotation,
    Argument,
    ArgumentMap,
    Claim,
    Document,
    End,
    Inference,
    Kind,
    Occurrence,
    Party,
    Range,
    Relation,
    RelationType,
    Section,
    Step,
)
from argmap.source import NOWHERE, SourceFile

_ROLE_OF = {name: role for role, name in ROLES.items()}
_KIND_OF = {name: kind for kind, name in END_TYPES.items()}
_CLAIM = END_TYPES[Kind.CLAIM]
_MIDNIGHT = re.compile(r"(\d{4}-\d{2}-\d{2})T00:00:00\.000Z")
_MADE_UP = re.compile(r"Untitled \d+")


def is_made_up(title: str) -> bool:
    """Whether a title is one that Argdown's tools give to what has none."""
    return title.startswith("Untitled ") and _MADE_UP.fullmatch(title) is not None


def map_from(value: Mapping[str, Any], source: SourceFile) -> tuple[ArgumentMap, tuple[Loss, ...]]:
    """The map under `arguments`, `statements`, `relations` and `sections`.

    Args:
        value: What the file holds.
        source: The file, for the places of what is named.
    """
    reader = _Reader(value, source)
    return reader.argument_map(), tuple(reader.losses)


class _Reader:
    """Reads one file.

    Attributes:
        losses: What could not be read so far.
    """

    def __init__(self, value: Mapping[str, Any], source: SourceFile) -> None:
        self.losses: list[Loss] = []
        self._value = value
        self._source = source
        self._spans = places(source, "title")
        named = tuple(self._named("party", "conceded", "retracted", by="by"))
        self._parties = {each: Party(each, each) for each in named}
        cited = tuple(self._named("cites", by="document"))
        self._documents = {each: Document(each, each) for each in cited}
        self._vocabulary = Vocabulary(self._parties, self._documents, is_whole=False)
        self._steps_at: dict[tuple[str, int], int] = {}

    def argument_map(self) -> ArgumentMap:
        """The map."""
        claims = {
            title: Claim(**self._stated(title, each)) for title, each in self._listed("statements")
        }
        arguments = {
            title: Argument(
                **self._stated(title, each), steps=tuple(self._steps(title, each, claims))
            )
            for title, each in self._listed("arguments")
        }
        ends = {each.end for each in claims.values()}
        ends |= {each.end for each in arguments.values()}
        ends |= {end for each in arguments.values() for end in _inferences(each)}
        return ArgumentMap(
            source=self._source,
            claims=claims,
            arguments=arguments,
            relations=tuple(self._relations(ends)),
            sections={each.id: each for each in self._sections(self._value.get("sections"), "")},
            parties=self._parties,
            documents=self._documents,
        )

    def _named(self, *keys: str, by: str) -> Iterator[str]:
        """The parties or documents that data name: the file does not list them."""
        for kind in ("statements", "arguments"):
            for _, each in self._listed(kind):
                data = mapping(each.get("data"))
                for said in (data.get(key) for key in keys):
                    yield from strings(said)
                    items = [said] if isinstance(said, Mapping) else said
                    yield from (text_of(item.get(by)) for item in mappings(items) if by in item)

    def _listed(self, key: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        found = self._value.get(key)
        for title, each in found.items() if isinstance(found, Mapping) else ():
            if isinstance(each, Mapping):
                yield str(title), each

    def _stated(self, title: str, value: Mapping[str, Any]) -> dict[str, Any]:
        """What claims and arguments have in common."""
        occurrences = tuple(_occurrence(each) for each in mappings(value.get("members")))
        tags, data = _tags(value), _data(value)
        return {
            "title": title,
            "text": _text(occurrences),
            "span": self._spans.get(title, NOWHERE),
            "occurrences": occurrences,
            "section": text_of(value.get("section")),
            "tags": tags,
            "data": data,
            "annotation": self._annotation(data, tags),
            "is_titled": not is_made_up(title),
        }

    def _annotation(self, data: Mapping[str, Any] | None, tags: Iterable[str]) -> Annotation:
        said = {**(data or {})}
        if kind := kind_of(text_of(said.get("kind")), tags):
            said["kind"] = kind
        return annotation_of(Data(said, NOWHERE, {}), self._vocabulary)[0]

    def _steps(
        self, argument: str, value: Mapping[str, Any], claims: Mapping[str, Claim]
    ) -> Iterator[Step]:
        read = 0
        for place, each in enumerate(mappings(value.get("pcs"))):
            title = text_of(each.get("title"))
            if title in claims:
                self._steps_at[argument, place] = read
                read += 1
                yield Step(title, _occurrence(each), _inference(each))
            else:
                self._lose("statement", title, f"<{argument}> states it, but it is not listed")

    def _relations(self, ends: set[End]) -> Iterator[Relation]:
        types = set(RelationType)
        for each in mappings(self._value.get("relations")):
            type_ = text_of(each.get("relationType"))
            start, target = _end(each, "from"), self._target(each)
            for kind in filter(None, (text_of(each.get(key)) for key in ("fromType", "toType"))):
                whose = f"of {start.title} to {target.title}"
                self.losses += unknown_word(kind, _KIND_OF, whose, taken_for=_CLAIM)
            missing = next((end for end in (start, target) if end not in ends), None)
            if type_ not in types:
                self._lose("relation", f"{start.title} to {target.title}", f"no type is `{type_}`")
            elif missing is not None:
                self._lose("relation", type_, f"there is no {_named(missing)} to join")
            else:
                yield Relation(RelationType(type_), start, target)

    def _target(self, value: Mapping[str, Any]) -> End:
        """What a relation bears on; an inference is known by its conclusion's place."""
        target = _end(value, "to")
        place = value.get("conclusionIndex")
        if target.kind is not Kind.INFERENCE or not isinstance(place, int):
            return target
        return target._replace(step=self._steps_at.get((target.title, place)))

    def _sections(self, value: Any, parent: str) -> Iterator[Section]:
        for each in mappings(value):
            id_, level = text_of(each.get("id")), each.get("level")
            yield Section(
                id_,
                level if isinstance(level, int) else 1,
                text_of(each.get("title")),
                NOWHERE,
                parent,
                _tags(each),
                _data(each),
                tuple(_ranges(text_of(each.get("title")), each.get("ranges"))),
            )
            yield from self._sections(each.get("children"), id_)

    def _lose(self, kind: str, name: str, reason: str) -> None:
        span = self._spans.get(name, NOWHERE)
        self.losses.append(dropped(kind, name, reason, span=span))


def _occurrence(value: Mapping[str, Any]) -> Occurrence:
    words = text_of(value.get("text"))
    text = None if value.get("isReference") and not words else words
    return Occurrence(
        text,
        NOWHERE,
        _ROLE_OF.get(text_of(value.get("role"))),
        text_of(value.get("argumentTitle")),
        text_of(value.get("section")),
        _tags(value),
        _data(value),
        tuple(_ranges(text or "", value.get("ranges"))),
    )


def _text(occurrences: tuple[Occurrence, ...]) -> str:
    """The words that count: those of the place that says so, else the last that are said."""
    texts = [each for each in occurrences if each.text]
    chosen = [each for each in texts if each.data and each.data.get("isCanonical")]
    return ((chosen or texts or [Occurrence("", NOWHERE)])[-1].text) or ""


def _tags(value: Mapping[str, Any]) -> tuple[str, ...]:
    tags = value.get("tags")
    return tuple(map(text_of, tags)) if isinstance(tags, list) else ()


def _data(value: Mapping[str, Any]) -> Mapping[str, Any] | None:
    data = value.get("data")
    return _dated(data) if isinstance(data, Mapping) and data else None


def _dated(value: Any) -> Any:
    """Data in which what was written as a day is one again."""
    match value:
        case Mapping():
            return {str(key): _dated(each) for key, each in value.items()}
        case list():
            return [_dated(each) for each in value]
        case str() if found := _MIDNIGHT.fullmatch(value):
            try:
                return dt.date.fromisoformat(found[1])
            except ValueError:
                return value
    return value


def _inference(value: Mapping[str, Any]) -> Inference | None:
    inference = value.get("inference")
    if not isinstance(inference, Mapping):
        return None
    rules = inference.get("inferenceRules")
    return Inference(
        NOWHERE, tuple(map(text_of, rules)) if isinstance(rules, list) else (), _data(inference)
    )


def _end(value: Mapping[str, Any], way: str) -> End:
    kind = _KIND_OF.get(text_of(value.get(f"{way}Type")), Kind.CLAIM)
    return End(kind, text_of(value.get(way)))


def _inferences(argument: Argument) -> Iterator[End]:
    """The inferences of an argument, each by the place of its conclusion."""
    for place, step in enumerate(argument.steps):
        if step.inference is not None:
            yield End(Kind.INFERENCE, argument.title, place)


def _named(end: End) -> str:
    return f"inference of {end.title}" if end.kind is Kind.INFERENCE else end.title


def _ranges(text: str, value: Any) -> Iterator[Range]:
    """What is marked up in a text; the file counts UTF-16 units, ends included."""
    units = text.encode("utf-16-le", "surrogatepass")
    for each in mappings(value):
        type_, start, stop = text_of(each.get("type")), each.get("start"), each.get("stop")
        if type_ in RANGE_TYPES and isinstance(start, int) and isinstance(stop, int):
            before = units[: 2 * start].decode("utf-16-le", "replace")
            within = units[2 * start : 2 * stop + 2].decode("utf-16-le", "replace")
            said = text_of(each.get(RANGE_VALUES.get(type_, "")))
            yield Range(type_, len(before), len(before) + len(within), said)
