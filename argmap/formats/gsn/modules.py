"""The modules of a case: a file names others beside it, which hold more elements."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from argmap.errors import ArgmapError
from argmap.files import read_source
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.unread import unread
from argmap.formats.exchange.values import mapping, strings
from argmap.formats.exchange.yaml_files import place, yaml_of
from argmap.source import NOWHERE, SourceFile, Span

MODULE = "module"


@dataclass(slots=True)
class Case:
    """All modules of one case.

    Attributes:
        module: What the first file says of its module.
        elements: What is said of each element, by its id.
        places: Where the elements of the first file stand.
        losses: What could not be read.
    """

    module: Mapping[str, Any] = field(default_factory=dict)
    elements: dict[str, dict[str, Any]] = field(default_factory=dict)
    places: dict[str, Span] = field(default_factory=dict)
    losses: list[Loss] = field(default_factory=list)


def case_of(source: SourceFile) -> Case:
    """The case of a file, with the files that it uses or extends.

    Raises:
        FormatError: The file itself is no YAML.
    """
    case = Case()
    folder = Path(source.name).resolve().parent
    waiting: list[SourceFile] = [source]
    seen: set[Path | str] = {Path(source.name).resolve()}
    modules: list[Mapping[str, Any]] = []
    while waiting:
        modules.append(_take(case, waiting.pop(0), is_first=not modules))
        for name in _names_of_others(modules[-1]):
            path = _path(folder, name)
            if (path or name) in seen:
                continue
            seen.add(path or name)
            try:
                waiting.append(_read(path, folder, name))
            except ArgmapError as error:
                case.losses.append(dropped(MODULE, name, str(error)))
    case.module = modules[0]
    for module in modules:
        _develop(case, module)
        case.losses.extend(_unread_extensions(module))
    return case


def _take(case: Case, source: SourceFile, *, is_first: bool) -> Mapping[str, Any]:
    """Adds the elements of a file to the case; returns what the file says of its module."""
    data, losses = yaml_of(source)
    case.losses.extend(losses)
    for key, value in data.value.items():
        if key == MODULE:
            continue
        if key in case.elements:
            reason = f"another file has it already; that of {source.name} is left out"
            case.losses.append(dropped("element", key, reason))
            continue
        if value and not isinstance(value, Mapping):
            reason = f"an element is a mapping, and here is {value!r:.40}"
            case.losses.append(dropped("element", key, reason, span=place(data, key)))
        case.elements[key] = dict(mapping(value))
        case.places[key] = place(data, key) if is_first else NOWHERE
    return mapping(data.value.get(MODULE))


def _names_of_others(module: Mapping[str, Any]) -> Iterator[str]:
    yield from strings(module.get("uses"))
    for each in _extensions(module):
        yield f"{each.get('module', '')}.gsn.yaml"


def _unread_extensions(module: Mapping[str, Any]) -> Iterator[Loss]:
    """Losses for what is said of extensions besides the module and what it develops."""
    for each in _extensions(module):
        yield from unread(each, ("module", "develops"), f"of the extension of {each.get('module')}")


def _extensions(module: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = module.get("extends")
    return [mapping(each) for each in found] if isinstance(found, list | tuple) else []


def _path(folder: Path, name: str) -> Path | None:
    """Where a file lies that a module names; None where no file can have the name."""
    try:
        return (folder / name).resolve()
    except ValueError:
        return None


def _read(path: Path | None, folder: Path, name: str) -> SourceFile:
    if path is None or not path.is_relative_to(folder) or not path.is_file():
        message = "there is no such file in the folder of the first one"
        raise ArgmapError(message)
    source = read_source(str(path))
    return SourceFile(name, source.text)


def _develop(case: Case, module: Mapping[str, Any]) -> None:
    """Puts elements of a module under those of the module that it extends."""
    for extension in _extensions(module):
        for goal, supporters in mapping(extension.get("develops")).items():
            said = case.elements.setdefault(str(goal), {})
            said["supportedBy"] = [*strings(said.get("supportedBy")), *strings(supporters)]
            said.pop("undeveloped", None)


def without_contradictions(case: Case) -> None:
    """Lets an element that is supported not be marked as undeveloped."""
    for id_, said in case.elements.items():
        if said.get("undeveloped") and said.get("supportedBy"):
            del said["undeveloped"]
            reason = "it is supported: not undeveloped"
            span = case.places.get(id_, NOWHERE)
            case.losses.append(changed("element", id_, reason, span=span))
