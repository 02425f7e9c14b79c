"""The documents that a front matter names: what is cited.

They are described under the field names of CSL-JSON 1.0.2, with dates as one
writes them in ISO 8601; `vocabulary` asks for them, and then finds each citation's
document among them.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary import csl
from argmap.argdown.vocabulary.fields import IMPOSSIBLE_DATE, UNFIT_VALUE, Fields, Path
from argmap.diagnostics import Diagnostic, Severity, nearest
from argmap.model import Document
from argmap.source import Span

OWN_FIELDS = frozenset(
    {"text", "archived", "translation", "translations", "behalf", "leaked", "license", "sha256"}
)
_KNOWN = tuple(sorted(OWN_FIELDS | csl.FIELDS))
_NAME_KEYS = (
    *("family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle"),
    *("comma-suffix", "static-ordering", "parse-names"),
)
_TRANSLATION_KEYS = ("from", "by", "official")
_COPY_KEYS = (
    *("language", "text", "sha256", "translation", "archived", "accessed", "license", "URL"),
    *("title", "translator"),
)
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Described(NamedTuple):
    """Documents that files beside the map describe.

    Attributes:
        is_whole: False where a file could not be read, or not all of it.
    """

    documents: Mapping[str, Document]
    is_whole: bool = True


NONE_DESCRIBED = Described({})


def libraries_of(front_matter: Data | None) -> tuple[tuple[str, Span], ...]:
    """The files that a front matter names as `documents`, and where it names them."""
    if front_matter is None:
        return ()
    fields = Fields(front_matter, front_matter.value)
    if isinstance(front_matter.value.get("documents"), Mapping):
        return ()
    items = fields.items("documents")
    return tuple((item, fields.span(*path)) for path, item in items if isinstance(item, str))


def documents_of(
    front_matter: Data, described: Described = NONE_DESCRIBED
) -> tuple[dict[str, Document], tuple[Diagnostic, ...]]:
    """The documents by their ids, in the order of the text, and what is wrong with them.

    Field values are text as written, save for names, which are lists of mappings,
    and for what has a structure of its own. What the front matter says of a document that a
    file describes is added to that.
    """
    fields = Fields(front_matter, front_matter.value)
    found = dict(described.documents)
    for path, documents in _mappings(fields):
        for name, value in documents.items():
            document = _document(fields, path, name, value)
            found[name] = _added(found[name], document) if name in found else document
    return found, tuple(fields.faults)


def _mappings(fields: Fields) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """The mappings from ids that the front matter has, with their paths."""
    for path, item in fields.items("documents"):
        if isinstance(item, Mapping):
            yield path, item
        elif not isinstance(item, str):
            fields.unfit("a mapping from ids, as `treaty: {title: The treaty}`, or a file", *path)


def _added(first: Document, second: Document) -> Document:
    """What a file says of a document, and what the front matter says, which holds."""
    fields = {**first.fields, **second.fields}
    return Document(
        second.id, fields.get("title") or second.id, fields, second.text or first.text, second.span
    )


def _document(fields: Fields, path: Path, name: str, value: Any) -> Document:
    span = fields.place(*path, name)
    if not isinstance(value, Mapping):
        if value is not None:
            fields.unfit("described by keys, as `{title: The treaty}`", *path, name)
        return Document(name, name, span=span)
    inner = fields.inner(value, *path, name)
    inner.unknown_keys(_KNOWN, "a document")
    _check_type(inner)
    described = {key: _field(inner, key) for key, given in value.items() if given is not None}
    described = {key: content for key, content in described.items() if content != ""}
    text = described.pop("text", None)
    title = described.get("title") or name
    return Document(name, title, described, text or None, span)


def _check_type(fields: Fields) -> None:
    kind = fields.value.get("type")
    if kind is None or kind in csl.TYPES:
        return
    near = nearest(str(kind), sorted(csl.TYPES))
    advice = f"did you mean `{near}`?" if near else "take a type of CSL, as `treaty` or `report`"
    message = f"there is no type of document `{kind}`"
    fields.note(UNFIT_VALUE, message, "type", advice=advice, severity=Severity.WARNING)


def _field(fields: Fields, key: str) -> Any:
    value = fields.value[key]
    if key in csl.DATES:
        return _iso_date(fields, key)
    if key in _READERS:
        return _READERS[key](fields)
    if key in csl.NAMES:
        return [_name(fields, path, item) for path, item in fields.items(key)]
    if isinstance(value, Mapping | list) and key not in ("title", "text"):
        return value
    return fields.text(key)


def _leaked(fields: Fields) -> bool | str:
    value = fields.value["leaked"]
    return value if isinstance(value, bool) else _iso_date(fields, "leaked")


def _translation(outer: Fields) -> dict[str, Any] | str:
    """From what language, by whom, and whether it is an official one; as far as that is said."""
    value = outer.value["translation"]
    if not isinstance(value, Mapping):
        return outer.text("translation")
    fields = outer.inner(value, "translation")
    fields.unknown_keys(_TRANSLATION_KEYS, "a translation")
    said: dict[str, Any] = {key: fields.text(key) for key in ("from", "by")}
    official = fields.flag("official")
    if isinstance(fields.value.get("official"), bool):
        said["official"] = official
    return {key: value for key, value in said.items() if value != ""}


def _translations(fields: Fields) -> list[dict[str, Any]]:
    """The translations that have a text of their own, each with the fields of a document."""
    found = []
    for path, item in fields.items("translations"):
        if not isinstance(item, Mapping):
            advice = "write `{language: ru, text: sources/treaty-ru.md}`"
            fields.unfit("described by keys", *path, advice=advice)
            continue
        inner = fields.inner(item, *path)
        inner.unknown_keys(_COPY_KEYS, "a translation")
        said = {key: _field(inner, key) for key in item if key in _COPY_KEYS}
        found.append({key: content for key, content in said.items() if content != ""})
    return found


def _sha256(fields: Fields) -> str:
    words = fields.text("sha256")
    if _SHA256.fullmatch(words):
        return words.lower()
    fields.unfit("64 hexadecimal digits", "sha256", advice="`argmap sources --fix` writes it")
    return ""


def _name(fields: Fields, path: tuple[str | int, ...], item: Any) -> Any:
    if not isinstance(item, Mapping):
        return {"literal": fields.text(*path)}
    fields.inner(item, *path).unknown_keys(_NAME_KEYS, "a name")
    return item


def _iso_date(fields: Fields, key: str) -> str:
    """A year, a month or a day in ISO form; empty if there is none such."""
    value = fields.value[key]
    if isinstance(value, Mapping):
        words = _from_parts(value.get("date-parts")) or str(value.get("raw", ""))
    else:
        words = fields.text(key)[:10] if isinstance(value, date) else fields.text(key)
    if parts := _DATE.fullmatch(words):
        year, month, day = (int(part or 1) for part in parts.groups())
        try:
            date(year, month, day)
        except ValueError:
            pass
        else:
            return words
    advice = "write a year, a month or a day, as 1999, 1999-11 or 1999-11-19"
    message = f"`{words}` is no date" if words else f"`{key}` holds no date"
    fields.note(IMPOSSIBLE_DATE, message, key, advice=advice)
    return ""


def _from_parts(parts: Any) -> str:
    """The first date of CSL-JSON's `date-parts`, a list of lists of numbers, in ISO form."""
    if not isinstance(parts, list) or not parts or not isinstance(parts[0], list):
        return ""
    year, *rest = (str(part) for part in parts[0][:3])
    return "-".join([year.zfill(4), *(part.zfill(2) for part in rest)])


_READERS: Mapping[str, Callable[[Fields], Any]] = {
    "leaked": _leaked,
    "sha256": _sha256,
    "translation": _translation,
    "translations": _translations,
}
