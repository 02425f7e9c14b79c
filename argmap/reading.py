"""From a file in any format to a map: the first half of the pipeline.

What reads a format is loaded once a file of that format comes.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from argmap.contents import MAX_BYTES, MAX_DATA_BYTES
from argmap.diagnostics import Diagnostic, in_order
from argmap.files import read_source
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


def read(
    path: str,
    *,
    compatible: bool = False,
    form: str = "",
    config: str = "",
    glance: Callable[[str], None] | None = None,
) -> Reading:
    """The map in a file and in what it includes, or in the standard input for `-`.

    Args:
        path: The file. What it includes must stand in its folder or below.
        compatible: Read Argdown as version 1.7.5 of it does even where that is plainly a mistake.
        form: The name of its format; without it the content tells. A file that ends in
            `.argdown` is Argdown.
        config: A file of settings as `argdown.config.json`, for maps in Argdown; empty for none.
        glance: Called with a text in Argdown before it is read, unless settings stand beside it;
            what it raises is raised.

    Raises:
        ArgmapError: A file cannot be read as text, or is of no known format.
    """
    reading, losses = read_with_losses(
        path, compatible=compatible, form=form, config=config, glance=glance
    )
    found = (*reading.diagnostics, *map(as_diagnostic, losses))
    return reading._replace(diagnostics=in_order(found)) if losses else reading


def read_with_losses(
    path: str,
    *,
    compatible: bool = False,
    form: str = "",
    config: str = "",
    glance: Callable[[str], None] | None = None,
) -> tuple[Reading, tuple[Loss, ...]]:
    """The map in a file as `read` gives it, and apart from it what of the file it does not hold."""
    is_named_data = bool(form) and form not in ARGDOWN_NAMES
    is_data = is_named_data or PurePath(path).suffix in DATA_ENDINGS
    source = read_source(path, limit=MAX_DATA_BYTES if is_data else MAX_BYTES)
    if form not in ARGDOWN_NAMES and PurePath(path).suffix not in ARGDOWN_ENDINGS:
        form, source = (form, source) if form else _recognised(source)
        if form not in ARGDOWN_NAMES:
            return _read_other(source, form)
    return _read_argdown(source, path, compatible=compatible, config=config, glance=glance), ()


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
    from argmap.argdown_files import map_in  # noqa: PLC0415  see above

    return Reading(*map_in(SourceFile(name, text, folder=folder), compatible=compatible))


def _recognised(source: SourceFile) -> tuple[str, SourceFile]:
    from argmap.formats.recognition import recognised  # noqa: PLC0415  see above

    return recognised(source)


def _read_other(source: SourceFile, form: str) -> tuple[Reading, tuple[Loss, ...]]:
    from argmap.formats.registry import loads  # noqa: PLC0415  see above

    argument_map, losses = loads(source, form)
    found = argument_map.source
    found_in = SourceFile(found.name, found.text, found.parts, source.folder)
    return Reading(replace(argument_map, source=found_in), ()), losses


def _read_argdown(source: SourceFile, path: str, **options: Any) -> Reading:
    from argmap.argdown_files import map_in_file  # noqa: PLC0415  see above

    return Reading(*map_in_file(source, path, **options))
