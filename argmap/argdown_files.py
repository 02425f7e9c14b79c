"""Files in Argdown, with what they include, their settings and the documents described beside them.

`reading` calls it for a file that is in no other format.
"""

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TypeAlias

from argmap.argdown.building.build import build
from argmap.argdown.building.include import with_inclusions
from argmap.argdown.parsing.parser import parse
from argmap.argdown.settings import CONFIG_FILE
from argmap.argdown.settings.config_file import load_configuration
from argmap.argdown.settings.configuration import configuration_faults
from argmap.argdown.syntax import Data
from argmap.contents import STANDARD_STREAM
from argmap.diagnostics import Diagnostic, in_order
from argmap.documents.library.loading import load_libraries
from argmap.errors import ArgmapError
from argmap.files import read_source
from argmap.model import ArgumentMap
from argmap.source import SourceFile

Read: TypeAlias = tuple[ArgumentMap, tuple[Diagnostic, ...]]
"""A map, and what is wrong with its text, in the order of the text."""


def map_in_file(
    source: SourceFile,
    path: str,
    *,
    compatible: bool = False,
    config: str = "",
    glance: Callable[[str], None] | None = None,
) -> Read:
    """The map in the text of a file and in what that includes.

    Args:
        source: The text.
        path: Where it was read; what it includes must stand in its folder or below. Nothing is
            included in the standard input.
        compatible: Read Argdown as version 1.7.5 of it does even where that is plainly a mistake.
        config: A file of settings as `argdown.config.json`; empty for none.
        glance: Called with the whole text before it is read, unless settings stand beside it;
            what it raises is raised.

    Raises:
        ArgmapError: The settings cannot be read.
    """
    faults: tuple[Diagnostic, ...] = ()
    if path != STANDARD_STREAM:
        source, faults = with_inclusions(source, Path(path))
    if glance is not None and not config:
        glance(source.text)
    argument_map, more = map_in(source, compatible=compatible, config=config)
    return argument_map, in_order((*faults, *more))


def map_in(source: SourceFile, *, compatible: bool = False, config: str = "") -> Read:
    """The map in a text, including nothing; else as `map_in_file`."""
    configuration: Data | None = None
    found: tuple[Diagnostic, ...] = ()
    if config:
        source, configuration, found = _with_configuration(source, config)
    document, faults = parse(source)
    described, source, others = load_libraries(document.front_matter, source)
    argument_map, more = build(
        document,
        source,
        compatible=compatible,
        configuration=configuration,
        described=described,
    )
    return argument_map, in_order((*found, *faults, *others, *more))


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
