"""MindMup's maps for argument visualisation (`.mup`); they are read only.

What hangs from a claim without a group between is a note on it in a map with a theme for
arguments, unless groups hang from it: then it is a claim by itself, since a note has no
reasons. In a map with another theme it is a claim. Links between claims that say nothing
of how they bear stay under `see_also` with what else the file said, as do connectors.
What a map cannot keep: images, themes, styles and places of ideas.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from argmap.formats.exchange.conversion import Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.json_files import json_object, places
from argmap.formats.exchange.losses import Loss, changed, dropped, guessed
from argmap.formats.exchange.texts import plain_text
from argmap.formats.exchange.unread import unread, unread_items
from argmap.formats.exchange.values import mappings, text_of, without
from argmap.formats.trees.forest import Forest
from argmap.model import Annotation
from argmap.source import NOWHERE, SourceFile, Span

CARRIES = frozenset(
    {
        Feature.LINKED,
        Feature.ATTACK,
        Feature.UNDERCUT,
        Feature.IMPLICIT,
        Feature.NOTE,
        Feature.NAME,
        Feature.ORIGIN,
        Feature.ORDER,
        Feature.IDS,
    }
)
_IMPLICIT = "attr_implicit_claim"
_STICKY = "sticky_note"
_READ = ("group", "note", "attachment", "icon", "styleNames", "parentConnector", "contentLocked")
_DRAWN = ("style", "position", "collapsed")
_MAP_KEYS = ("id", "formatVersion", "title", "attr", "ideas", "links")
_IDEA_KEYS = ("id", "title", "attr", "ideas")
_ATTACHED = ("content", "contentType")
_LATEST = 3
_THEMES_FOR_ARGUMENTS = re.compile(r"arg", re.IGNORECASE)
_GROUP_TITLES = ("", "group", "supporting", "opposing")


@dataclass(frozen=True, slots=True)
class _Idea:
    """A node with the id of what it hangs from, and how that is called: `claim` or `group`."""

    value: Mapping[str, Any]
    parent: str = ""
    parent_kind: str = ""

    @property
    def id(self) -> str:
        return text_of(self.value.get("id"))

    @property
    def attributes(self) -> Mapping[str, Any]:
        return _object(self.value, "attr")

    @property
    def title(self) -> str:
        return plain_text(text_of(self.value.get("title")))

    @property
    def is_group(self) -> bool:
        return text_of(self.attributes.get("group")) in {"supporting", "opposing"}

    @property
    def is_sticky(self) -> bool:
        return _STICKY in _styles(self)


def loads(source: SourceFile) -> Imported:
    """The map in a file, of format version 2 or 3.

    Raises:
        FormatError: It is no JSON.
    """
    value = json_object(source)
    reader = _Reader(value, places(source, "id"))
    for idea in _in_order(value):
        reader.take(idea)
    is_wrapped = value.get("id") == "root"
    network = reader.forest.network(text_of(value.get("title")) if is_wrapped else "")
    return imported(network, (*reader.forest.losses, *_unread(value)), source)


def _unread(value: Mapping[str, Any]) -> Iterator[Loss]:
    """What is said of the whole and a map does not hold."""
    is_wrapped = value.get("id") == "root" or "id" not in value
    if is_wrapped:
        yield from unread_items(value.get("ideas"), "of the map")
        yield from unread(value, _MAP_KEYS, "of the map")
        yield from unread(_object(value, "attr"), ("theme",), "of the map")
    version = value.get("formatVersion", _LATEST)
    if version not in range(1, _LATEST + 1):
        yield guessed("formatVersion", "of the map", f"{version} is not known: read as {_LATEST}")
    yield from unread_items(value.get("links"), "of links")
    for link in mappings(value.get("links")):
        ends = f"{text_of(link.get('ideaIdFrom'))} to {text_of(link.get('ideaIdTo'))}"
        yield from unread(link, ("ideaIdFrom", "ideaIdTo", "attr"), f"of link {ends}")


def _in_order(value: Mapping[str, Any]) -> Iterator[_Idea]:
    """All ideas, each before those that hang from it; up to version 2 the file is one idea."""
    is_wrapped = value.get("id") == "root" or "id" not in value
    waiting = [_Idea(each) for each in _children(value)] if is_wrapped else [_Idea(value)]
    waiting.reverse()
    while waiting:
        idea = waiting.pop()
        yield idea
        kind = "group" if idea.is_group else "claim"
        below = [_Idea(each, idea.id, kind) for each in _children(idea.value)]
        waiting.extend(reversed(below))


def _children(value: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """What hangs from an idea by rank: the right side from its middle, then the left side."""
    ranked = [
        (_rank(key), each)
        for key, each in _object(value, "ideas").items()
        if isinstance(each, Mapping)
    ]
    return [each for rank, each in sorted(ranked, key=lambda pair: (pair[0] < 0, abs(pair[0])))]


def _rank(key: str) -> float:
    try:
        return float(key)
    except ValueError:
        return float("inf")


class _Reader:
    def __init__(self, value: Mapping[str, Any], spans: Mapping[str, Span]) -> None:
        self.forest = Forest()
        self._links = _links(value)
        self._spans = spans
        theme = text_of(_object(value, "attr").get("theme"))
        self._is_argued = not theme or _THEMES_FOR_ARGUMENTS.search(theme) is not None

    def take(self, idea: _Idea) -> None:
        """Takes in an idea for what it is."""
        span = self._spans.get(idea.id, NOWHERE)
        self._tell(idea, span)
        if idea.is_group and idea.parent:
            is_against = idea.attributes["group"] == "opposing"
            annotation = self._annotation(idea)
            self.forest.add_group(
                idea.id, idea.parent, is_against=is_against, annotation=annotation, span=span
            )
        elif idea.is_sticky:
            self._take_note(idea)
        elif idea.parent_kind == "claim" and self._is_argued and not _children(idea.value):
            self._take_note(idea)
            reason = f"it hangs from {idea.parent} and does not say why: a note on it"
            self.forest.losses.append(changed("claim", idea.id, reason, span=span))
        else:
            self._take_claim(idea, span)

    def _take_note(self, idea: _Idea) -> None:
        """Takes in a note; of what is said of the note itself only words can be kept."""
        said = self._annotation(idea)
        self.forest.add_note("\n".join(filter(None, (idea.title, said.note))), idea.parent)
        told = {**(said.origin or {}), "implicit": said.implicit or ""}
        self.forest.losses += unread(told, (), f"of note {idea.id}")

    def _tell(self, idea: _Idea, span: Span) -> None:
        """Notes what of an idea a map does not hold."""
        whose = f"of idea {idea.id}"
        losses = self.forest.losses
        if "icon" in idea.attributes:
            losses.append(dropped("image", whose, "a map has no images", span=span))
        losses += unread(idea.value, (*_IDEA_KEYS, "formatVersion"), whose, span=span)
        losses += unread_items(idea.value.get("ideas"), f"below idea {idea.id}")
        drawn = {key: idea.attributes[key] for key in _DRAWN if key in idea.attributes}
        losses += unread(drawn, (), whose, span=span)
        for key, known in (("note", ("text", "index")), ("attachment", _ATTACHED)):
            losses += unread(_object(idea.attributes, key), known, f"of the {key} {whose}")

    def _take_claim(self, idea: _Idea, span: Span) -> None:
        annotation = self._annotation(idea)
        self.forest.add_claim(idea.id, idea.title, idea.parent, annotation=annotation, span=span)
        if idea.parent_kind == "claim":
            reason = f"it hangs from {idea.parent} and does not say why: a claim by itself"
            self.forest.losses.append(changed("claim", idea.id, reason, span=span))

    def _annotation(self, idea: _Idea) -> Annotation:
        attributes = idea.attributes
        label = text_of(_object(attributes, "parentConnector").get("label"))
        note = text_of(_object(attributes, "note").get("text"))
        attached = plain_text(text_of(_object(attributes, "attachment").get("content")))
        connector = without(_object(attributes, "parentConnector"), ("label",))
        title = idea.title if idea.is_group and idea.title not in _GROUP_TITLES else ""
        see_also = self._links.get(idea.id, [])
        origin = {
            **without(attributes, (*_READ, *_DRAWN)),
            **({"connector": connector} if connector else {}),
            **({"see_also": see_also} if see_also else {}),
        }
        return Annotation(
            implicit=_IMPLICIT in _styles(idea),
            note="\n".join(filter(None, (title, label, note, attached))),
            origin=origin or None,
        )


def _links(value: Mapping[str, Any]) -> dict[str, list[Any]]:
    """By the id of an idea, those that it is joined to, with what is said of each link."""
    found: dict[str, list[Any]] = {}
    for link in mappings(value.get("links")):
        start, end = text_of(link.get("ideaIdFrom")), text_of(link.get("ideaIdTo"))
        said = _object(link, "attr")
        found.setdefault(start, []).append({"id": end, **said} if said else end)
    return found


def _styles(idea: _Idea) -> list[Any]:
    names = idea.attributes.get("styleNames")
    return names if isinstance(names, list) else []


def _object(value: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = value.get(key)
    return found if isinstance(found, Mapping) else {}
