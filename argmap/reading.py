"""From a file in any format to a map: the first half of the pipeline."""

from dataclasses import replace
from pathlib import Path, PurePath
from typing import NamedTuple

from argmap.argdown.building.build import build
from argmap.argdown.building.include import with_inclusions
from argmap.argdown.parsing.parser import parse as parse_argdown
from argmap.argdown.settings.config_file import CONFIG_FILE, load_configuration
from argmap.argdown.settings.configuration import configuration_faults
from argmap.argdown.syntax import Data
from argmap.diagnostics import ArgmapError, Diagnostic, in_order
from argmap.documents.library.loading import load_libraries
from argmap.files import MAX_BYTES, MAX_DATA_BYTES, STANDARD_STREAM, read_source
from argmap.formats.exchange.losses import Loss, as_diagnostic
from argmap.model import ArgumentMap
from argmap.source import SourceFile

ARGDOWN_ENDINGS = frozenset({".argdown", ".ad", ".adown", ".argdn"})
DATA_ENDINGS = frozenset({".json", ".af", ".apx", ".bapx", ".tgf"})
ARGDOWN_NAMES = frozenset({"argdown", "argdown-text"})


class Reading(NamedTuple):
    """A map, and what was found wrong while reading it, in the order of the text.

    Attributes:
        argument_map: All that could be built.
        diagnostics: The faults of the text; what the checks find is not among them.
    """

    argument_map: ArgumentMap
    diagnostics: tuple[Diagnostic, ...]


def read(path: str, *, compatible: bool = False, form: str = "", config: str = "") -> Reading:
    """The map in a file and in what it includes, or in the standard input for `-`.

    Args:
        path: The file. What it includes must stand in its folder or below.
        compatible: Read Argdown as version 1.7.5 of it does even where that is plainly a mistake.
        form: The name of its format; without it the content tells. A file that ends in
            `.argdown` is Argdown.
        config: A file of settings as `argdown.config.json`, for maps in Argdown; empty for none.

    Raises:
        ArgmapError: A file cannot be read as text, or is of no known format.
    """
    reading, losses = read_with_losses(path, compatible=compatible, form=form, config=config)
    found = (*reading.diagnostics, *map(as_diagnostic, losses))
    return reading._replace(diagnostics=in_order(found)) if losses else reading


def read_with_losses(
    path: str, *, compatible: bool = False, form: str = "", config: str = ""
) -> tuple[Reading, tuple[Loss, ...]]:
    """The map in a file as `read` gives it, and apart from it what of the file it does not hold."""
    is_data = PurePath(path).suffix in DATA_ENDINGS
    source = read_source(path, limit=MAX_DATA_BYTES if is_data else MAX_BYTES)
    if form not in ARGDOWN_NAMES and PurePath(path).suffix not in ARGDOWN_ENDINGS:
        form = form or _recognised(source)
        if form not in ARGDOWN_NAMES:
            return _read_other(source, form)
    faults: tuple[Diagnostic, ...] = ()
    if path != STANDARD_STREAM:
        source, faults = with_inclusions(source, Path(path))
    reading = _read_source(source, compatible=compatible, config=config)
    return reading._replace(diagnostics=in_order((*faults, *reading.diagnostics))), ()


def parse(
    text: str, *, name: str = "<text>", compatible: bool = False, folder: Path | None = None
) -> Reading:
    """The map in a text. Nothing is included.

    Args:
        text: The text of the map.
        name: What stands for the file in messages.
        compatible: As for `read`.
        folder: The folder of the texts of its documents; without it their words are unchecked.
    """
    return _read_source(SourceFile(name, text, folder=folder), compatible=compatible)


def _recognised(source: SourceFile) -> str:
    from argmap.formats.recognition import format_of  # noqa: PLC0415  most files are Argdown

    return format_of(source)


def _read_other(source: SourceFile, form: str) -> tuple[Reading, tuple[Loss, ...]]:
    from argmap.formats.registry import loads  # noqa: PLC0415  most files are Argdown

    argument_map, losses = loads(source, form)
    found_in = replace(argument_map.source, folder=source.folder)
    return Reading(replace(argument_map, source=found_in), ()), losses


def _read_source(source: SourceFile, *, compatible: bool, config: str = "") -> Reading:
    configuration: Data | None = None
    found: tuple[Diagnostic, ...] = ()
    if config:
        source, configuration, found = _with_configuration(source, config)
    document, faults = parse_argdown(source)
    described, source, others = load_libraries(document.front_matter, source)
    argument_map, more = build(
        document,
        source,
        compatible=compatible,
        configuration=configuration,
        described=described,
    )
    return Reading(argument_map, in_order((*found, *faults, *others, *more)))


def _with_configuration(
    source: SourceFile, path: str
) -> tuple[SourceFile, Data | None, tuple[Diagnostic, ...]]:
    """The source with a configuration file beside it, what that says, and what is wrong with it."""
    if PurePath(path).suffix != ".json":
        message = (
            f"{path} is no configuration that argmap reads, which would not run a program "
            f"such as argdown.config.js; write the settings as {CONFIG_FILE}"
        )
        raise ArgmapError(message)
    given = read_source(path)
    source, offset = source.beside(given)
    configuration, found = load_configuration(given, offset)
    more = () if configuration is None else configuration_faults(configuration)
    return source, configuration, (*found, *more)
