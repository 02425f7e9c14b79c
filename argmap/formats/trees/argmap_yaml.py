"""A notation in YAML for MindMup's argument maps: claims hold reasons, reasons hold claims.

It is read only. A reason whose name begins with `o` or a hyphen is an objection; a claim
that begins with a hyphen was not said in so many words. A map keeps all that it says but
the names of reasons.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from argmap.formats.exchange.conversion import Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import dropped
from argmap.formats.exchange.values import mapping, text_of
from argmap.formats.exchange.yaml_files import place, yaml_of
from argmap.formats.trees.forest import Forest
from argmap.model import Annotation
from argmap.source import SourceFile, Span

CARRIES = frozenset(
    {
        Feature.LINKED,
        Feature.ATTACK,
        Feature.IMPLICIT,
        Feature.NOTE,
        Feature.STRENGTH,
        Feature.ORDER,
    }
)
_ABOUT_REASON = ("label", "strength", "note")
_HIGHEST_STRENGTH = 4

Path = tuple[str | int, ...]


def loads(source: SourceFile) -> Imported:
    """The map in a file; a claim goes by its path in the text.

    Raises:
        FormatError: It is no YAML.
    """
    data, losses = yaml_of(source)
    forest = Forest()
    for path, value in _in_order(data.value):
        take = _take_claim if len(path) % 2 else _take_reason
        take(forest, path, value, place(data, *path))
    network = replace(forest.network(), keeps_ids=False)
    return imported(network, (*losses, *forest.losses), source)


def _take_claim(forest: Forest, path: Path, value: Any, span: Span) -> None:
    id_, parent = _ids(path)
    words = str(path[-1])
    said = Annotation(implicit=words.startswith("-"), note=_note(value))
    forest.add_claim(id_, words.removeprefix("-").strip(), parent, annotation=said, span=span)
    if not isinstance(value, Mapping) and value not in (None, "", []):
        reason = f"a claim holds reasons and notes, not {value}"
        forest.losses.append(dropped("value", f"of {words}", reason, span=span))


def _take_reason(forest: Forest, path: Path, value: Any, span: Span) -> None:
    id_, parent = _ids(path)
    name = str(path[-1])
    if value is not None and not isinstance(value, Mapping):
        reason = "a reason holds claims, each with a colon after it"
        forest.losses.append(dropped("entry", name, reason, span=span))
        return
    said, width = _reason(mapping(value)), mapping(value).get("strength")
    if said.strength is None and width is not None:
        reason = f"it is a number from 0 to {_HIGHEST_STRENGTH}, not {width}"
        forest.losses.append(dropped("strength", f"of {name}", reason, span=span))
    is_against = name[:1] in {"o", "-"}
    forest.add_group(id_, parent, is_against=is_against, annotation=said, span=span)


def _ids(path: Path) -> tuple[str, str]:
    """The id of what stands at a path, and of what it stands in."""
    names = [str(each) for each in path]
    return "/".join(names), "/".join(names[:-1])


def _in_order(value: Mapping[str, Any]) -> Iterator[tuple[Path, Any]]:
    """Claims (at uneven depth) and reasons with their paths, each before what it holds."""
    waiting: list[tuple[Path, Any]] = [((key,), each) for key, each in value.items()]
    waiting.reverse()
    while waiting:
        path, held = waiting.pop()
        yield path, held
        passed_over = ("note",) if len(path) % 2 else _ABOUT_REASON
        below = [
            ((*path, key), each)
            for key, each in mapping(held).items()
            if key not in passed_over or isinstance(each, Mapping)
        ]
        waiting.extend(reversed(below))


def _note(value: Any) -> str:
    return text_of(mapping(value).get("note")).strip()


def _reason(value: Mapping[str, Any]) -> Annotation:
    """What is said of a reason; how wide its line is drawn, up to 4, is its strength."""
    width = value.get("strength")
    is_width = isinstance(width, int | float) and 0 <= width <= _HIGHEST_STRENGTH
    label = text_of(value.get("label"))
    return Annotation(
        note="\n".join(filter(None, (label, _note(value)))),
        strength=width / _HIGHEST_STRENGTH if is_width and width is not None else None,
    )
