"""Files of any format turned into files of any other, one by one or a folder at a time."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from argmap.diagnostics import ArgmapError, as_text
from argmap.formats.exchange.losses import as_lines, as_objects
from argmap.formats.registry import FORMATS, dumps
from argmap.reading import read_with_losses

ARGDOWN = "argdown"
_FEW = 4


class Conversion(NamedTuple):
    """What became of one file.

    Attributes:
        content: The new file.
        diagnostics: What was wrong with the text that was read, for people.
        lost: What was lost, in reading and then in writing, a line each.
        losses: The same for programs.
    """

    content: bytes
    diagnostics: str
    lost: tuple[str, ...]
    losses: tuple[dict[str, object], ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a file could not be converted."""

    reason: str


def convert_file(
    path: str, to: str, *, form: str = "", compatible: bool = False, config: str = ""
) -> Conversion:
    """A file in another format, not yet written.

    Args:
        path: The file, or `-` for the standard input.
        to: The name of a format that can be written.
        form: The name of the file's format; without it the content tells.
        compatible: Read Argdown as version 1.7.5 of it does.
        config: A file of settings for maps in Argdown; empty for none.

    Raises:
        ArgmapError: The file cannot be read, or one of the formats is none.
    """
    (argument_map, diagnostics), losses = read_with_losses(
        path, compatible=compatible, form=form, config=config
    )
    source = argument_map.source
    written = dumps(argument_map, to)
    all_losses = (*losses, *written.losses)
    return Conversion(
        written.content,
        as_text(diagnostics, source),
        tuple(as_lines(all_losses, source)),
        tuple(as_objects(all_losses, source)),
    )


def convert_files(
    paths: tuple[Path, ...],
    to: str,
    *,
    form: str = "",
    compatible: bool = False,
    config: str = "",
) -> Iterator[tuple[Path, Conversion | Failure]]:
    """Each file with what became of it, in their order; many are converted in parallel."""
    convert = partial(_converted, to=to, form=form, compatible=compatible, config=config)
    if len(paths) <= _FEW:
        yield from zip(paths, map(convert, paths), strict=True)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  a file alone needs none

    with ProcessPoolExecutor() as executor:
        yield from zip(paths, executor.map(convert, paths), strict=True)


def files_in(folder: Path) -> tuple[Path, ...]:
    """The files of a folder and of those inside it, by name; hidden ones are left out.

    Raises:
        ArgmapError: There are none.
    """
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    found = tuple(
        path for path in files if not any(part[0] == "." for part in path.relative_to(folder).parts)
    )
    if not found:
        message = f"{folder} holds no files"
        raise ArgmapError(message)
    return found


def format_to_write(name: str, output: str) -> str:
    """The name of the format to write: the one given, else the one that an ending tells.

    `argdown` is the text, save where the output's ending is another one: then it is
    the JSON of Argdown's own tools.

    Raises:
        ArgmapError: No format is named, and the ending tells none or several.
    """
    file = Path(output).name.lower()
    if name == ARGDOWN:
        is_text = Path(file).suffix in {"", ".argdown"} and output != "-"
        return "argdown-text" if is_text else "argdown-json"
    written = [each for each in FORMATS.values() if each.writes]
    endings = [each.ending for each in written if file.endswith(each.ending)]
    ending = max(endings, key=len, default=Path(file).suffix)
    fitting = [each.name for each in written if each.ending == ending]
    if name or len(fitting) == 1:
        return name or fitting[0]
    said = f"several formats end in {ending}" if fitting else f"no format ends in {ending}"
    names = fitting or [each.name for each in written]
    message = f"{said}: say which with --to, one of {', '.join(names)}"
    raise ArgmapError(message)


def _converted(
    path: Path, *, to: str, form: str, compatible: bool, config: str
) -> Conversion | Failure:
    try:
        return convert_file(str(path), to, form=form, compatible=compatible, config=config)
    except ArgmapError as error:
        return Failure(str(error))
