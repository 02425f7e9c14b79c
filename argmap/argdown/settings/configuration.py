"""The settings that a front matter gives, and what is wrong with them.

A setting that cannot be read keeps its default, so that the map can be drawn all the same.
"""

from collections.abc import Mapping
from dataclasses import Field, fields, is_dataclass
from typing import Any, NamedTuple, TypeVar

from argmap.argdown import syntax
from argmap.argdown.settings.settings import (
    ArgumentStyle,
    ClosedGroupStyle,
    DataSettings,
    DotSettings,
    GroupStyle,
    Settings,
    StatementStyle,
    keys_of,
    kind_of,
)
from argmap.argdown.settings.values import ValueKind
from argmap.diagnostics import Diagnostic, Severity, nearest
from argmap.model import Data

UNKNOWN_SETTING = "AM070"
INVALID_SETTING = "AM071"

FOREIGN_KEYS = frozenset(
    [
        *("abstract", "author", "authors", "dagre"),
        *("date", "graphml", "html", "images", "include"),
        *("inputPath", "lang", "logLevel", "logParserErrors", "markdown"),
        *("outputPath", "parser", "pdf", "plugins", "process"),
        *("processes", "saveAs", "sourceHighlighter", "subTitle", "svg"),
        *("svgToPdf", "title", "vizJs", "vizjs", "webComponent"),
    ]
)
"""Keys at the top of the front matter that Argdown knows and that are no settings here."""

_UNUSED = {
    DotSettings: frozenset({"measureLineWidth"}),
    ArgumentStyle: frozenset({"lineWidth", "images"}),
    StatementStyle: frozenset({"lineWidth", "images"}),
    GroupStyle: frozenset({"lineWidth"}),
    ClosedGroupStyle: frozenset({"lineWidth"}),
    DataSettings: frozenset({"switchToBlockFormatIfMultiline"}),
}

_MODE = "frontMatterSettingsMode"
_SECTIONS = {
    key: section.name
    for section in fields(Settings)
    for setting in fields(type(section.default))  # type: ignore[arg-type]  # all are dataclasses
    for key in keys_of(setting)
}
"""The section to which each key of a setting belongs."""

_T = TypeVar("_T")
_Path = tuple[str | int, ...]


def setting_keys() -> frozenset[str]:
    """The keys at the top of the front matter that hold settings."""
    return frozenset(key for setting in fields(Settings) for key in keys_of(setting))


def settings_of(front_matter: Data) -> Settings:
    """The settings that the front matter gives."""
    return _Reader().top(front_matter)


def setting_faults(front_matter: syntax.Data | None) -> tuple[Diagnostic, ...]:
    """A warning for each setting that is not known, and for each value that means nothing."""
    if front_matter is None:
        return ()
    reader = _Reader()
    reader.top(front_matter.value)
    reader.misplaced_mode(front_matter.value)
    reader.misplaced_at_top(front_matter.value)
    return tuple(_diagnostic(fault, front_matter) for fault in reader.faults)


def configuration_faults(configuration: syntax.Data) -> tuple[Diagnostic, ...]:
    """As `setting_faults`, of a configuration file, where nothing but settings may stand."""
    reader = _Reader()
    reader.top(configuration.value)
    reader.unknown_at_top(configuration.value)
    return tuple(_diagnostic(fault, configuration) for fault in reader.faults)


class _Fault(NamedTuple):
    """What is wrong with the setting at a path."""

    code: str
    path: _Path
    message: str
    help: str = ""


def _diagnostic(fault: _Fault, front_matter: syntax.Data) -> Diagnostic:
    is_key = fault.code == UNKNOWN_SETTING
    places = (front_matter.places, front_matter.values)
    found = [each[fault.path] for each in places if fault.path in each]
    span = found[0 if is_key else -1] if found else front_matter.span
    return Diagnostic(fault.code, Severity.WARNING, fault.message, span, fault.help)


class _Reader:
    """Reads mappings into the dataclasses of the settings, and notes what does not fit."""

    def __init__(self) -> None:
        self.faults: list[_Fault] = []

    def top(self, front_matter: Data) -> Settings:
        given = {
            setting.name: self._nested(setting, front_matter[key], (key,))
            for setting in fields(Settings)
            for key in keys_of(setting)
            if front_matter.get(key) is not None
        }
        return Settings(**given)

    def misplaced_mode(self, front_matter: Data) -> None:
        """Notes that a front matter cannot say whether it is heeded itself."""
        data = front_matter.get("data")
        if isinstance(data, Mapping) and _MODE in data:
            message = f"`data.{_MODE}` sets nothing in a front matter"
            advice = "write it in `argdown.config.json`"
            self.faults.append(_Fault(UNKNOWN_SETTING, ("data", _MODE), message, advice))

    def misplaced_at_top(self, front_matter: Data) -> None:
        """Notes each key that is a setting of some section and stands beside the sections.

        The front matter may hold any keys, so that one that is a plain word is let be.
        """
        for key in front_matter:
            if key != key.lower() and key in _SECTIONS:
                message = f"`{key}` sets nothing at the top of the front matter"
                advice = f"write it as `{_SECTIONS[key]}: {{{key}: ...}}`"
                self.faults.append(_Fault(UNKNOWN_SETTING, (key,), message, advice))

    def unknown_at_top(self, configuration: Data) -> None:
        """Notes each key at the top of a configuration file that Argdown does not know."""
        known = dict.fromkeys(sorted(setting_keys() | FOREIGN_KEYS))
        for key in configuration:
            if key not in known:
                self._unknown((key,), known)

    def _nested(self, setting: "Field[Any]", value: Any, path: _Path) -> Any:
        return self._mapping(type(setting.default), value, path)

    def _mapping(self, settings: type[_T], value: object, path: _Path) -> _T:
        """The settings that a mapping gives; those of other values are all default."""
        if not isinstance(value, Mapping):
            self._invalid(path, "a mapping of settings")
            return settings()
        known = {key: each for each in fields(settings) for key in keys_of(each)}  # type: ignore[arg-type]  # all are dataclasses
        given: dict[str, Any] = {}
        for key, content in value.items():
            if key in known:
                result = (
                    None
                    if content is None
                    else self._value(settings, known[key], content, (*path, key))
                )
                if result is not None:
                    given[known[key].name] = result
            elif key not in _UNUSED.get(settings, ()):
                self._unknown((*path, key), known)
        return settings(**given)

    def _value(self, settings: type, setting: "Field[Any]", value: Any, path: _Path) -> Any:
        if "each" in setting.metadata:
            return self._by_title(setting.metadata["each"], value, path)
        if "items" in setting.metadata:
            return self._items(setting.metadata["items"] or settings, value, path)
        if is_dataclass(setting.default):
            return self._nested(setting, value, path)
        return self._single(kind_of(setting), value, path)

    def _single(self, kind: ValueKind, value: object, path: _Path) -> Any:
        result = kind.read(value)
        if result is None:
            self._invalid(path, kind.name, nearest(str(value), kind.choices))
            return kind.instead
        return result

    def _by_title(self, kind: ValueKind | type, value: Any, path: _Path) -> Any:
        if not isinstance(value, Mapping):
            return self._invalid(path, "a mapping")
        results = {
            title: self._single(kind, each, (*path, title))
            if isinstance(kind, ValueKind)
            else self._mapping(kind, each, (*path, title))
            for title, each in value.items()
            if each is not None
        }
        return {title: result for title, result in results.items() if result is not None}

    def _items(self, kind: type, value: Any, path: _Path) -> Any:
        if not isinstance(value, list | tuple):
            return self._invalid(path, "a list of mappings")
        return tuple(self._mapping(kind, each, (*path, index)) for index, each in enumerate(value))

    def _invalid(self, path: _Path, kind: str, near: str | None = None) -> None:
        message = f"`{_name(path)}` has to be {kind}"
        advice = f"did you mean `{near}`?" if near else "as it is, it sets nothing"
        self.faults.append(_Fault(INVALID_SETTING, path, message, advice))

    def _unknown(self, path: _Path, known: Mapping[str, object]) -> None:
        near = nearest(str(path[-1]), known)
        advice = f"did you mean `{near}`?" if near else f"known are {_listed(known)}"
        message = f"there is no setting `{_name(path)}`"
        self.faults.append(_Fault(UNKNOWN_SETTING, path, message, advice))


def _name(path: _Path) -> str:
    return ".".join(map(str, path))


def _listed(names: Mapping[str, object]) -> str:
    return ", ".join(f"`{name}`" for name in names)
