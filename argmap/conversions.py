"""Files of any format turned into files of any other."""

from pathlib import Path
from typing import NamedTuple

from argmap.diagnostics import Diagnostic
from argmap.errors import ArgmapError
from argmap.formats.exchange.losses import Loss
from argmap.formats.registry import FORMATS, dumps
from argmap.reading import read_with_losses
from argmap.source import SourceFile

ARGDOWN = "argdown"


class Conversion(NamedTuple):
    """What became of one file.

    Attributes:
        content: The new file.
        source: The text that was read.
        diagnostics: What was wrong with it.
        losses: What was lost, in reading and then in writing.
    """

    content: bytes
    source: SourceFile
    diagnostics: tuple[Diagnostic, ...]
    losses: tuple[Loss, ...]


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
    content, more = dumps(argument_map, to)
    return Conversion(content, argument_map.source, diagnostics, (*losses, *more))


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
    if fitting:
        said = f"several formats end in {ending}"
    else:
        said = f"no format ends in {ending}" if ending else f"{output} has no ending"
    names = fitting or [each.name for each in written]
    message = f"{said}: say which with --to, one of {', '.join(names)}"
    raise ArgmapError(message)
