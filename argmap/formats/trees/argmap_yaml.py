"""A notation in YAML for MindMup's argument maps: claims hold reasons, reasons hold claims.

It is read only. A reason whose name begins with `o` or a hyphen is an objection; a claim
that begins with a hyphen was not said in so many words. All that it says has a place in a map.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.exchange.conversion import Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import dropped
from argmap.formats.exchange.values import mapping, text_of
from argmap.formats.exchange.yaml_files import place, yaml_of
from argmap.formats.trees.forest import Forest
from argmap.model import Annotation
from argmap.source import SourceFile

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
        span = place(data, *path)
        id_, parent = "/".join(map(str, path)), "/".join(map(str, path[:-1]))
        if len(path) % 2:
            words = str(path[-1])
            annotation = Annotation(implicit=words.startswith("-"), note=_note(value))
            forest.add_claim(
                id_, words.removeprefix("-").strip(), parent, annotation=annotation, span=span
            )
        elif isinstance(value, Mapping) or value is None:
            is_against = str(path[-1])[:1] in {"o", "-"}
            annotation = _reason(mapping(value))
            forest.add_group(id_, parent, is_against=is_against, annotation=annotation, span=span)
        else:
            reason = "a reason holds claims, each with a colon after it"
            forest.losses.append(dropped("entry", str(path[-1]), reason, span=span))
    return imported(forest.network(), (*losses, *forest.losses), source)


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
