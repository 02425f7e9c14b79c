"""All maps of a folder, drawn and reported: what `export/` holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from argmap.diagnostics import ArgmapError, Diagnostic
from argmap.documents.quotations.verification import verify
from argmap.evaluation.answers.findings import Report
from argmap.evaluation.answers.unanswered import unanswered
from argmap.files import write_whole
from argmap.model import ArgumentMap
from argmap.pipeline import StatusReading, read, statuses_of
from argmap.render import DEFAULTS, Format, Options, draw
from argmap.render.pictures.pdf import Paper
from argmap.render.texts.report import as_markdown
from argmap.render.theme import ThemeName

ENDING = ".argdown"
PICTURES = {
    "map.dot": (Format.DOT, DEFAULTS),
    "map.svg": (Format.SVG, DEFAULTS),
    "map.png": (Format.PNG, DEFAULTS),
    "map.pdf": (Format.PDF, Options(theme=ThemeName.PRINT, paper=Paper.A4)),
    "outline.md": (Format.MARKDOWN, DEFAULTS),
}
REPORT = "unanswered.md"


@dataclass(frozen=True, slots=True)
class Export:
    """What argmap makes of one map.

    Attributes:
        folder: Where the files belong.
        files: Their contents by name.
        diagnostics: What was wrong with the map's text.
        warnings: What the reader of the pictures should be told.
    """

    argument_map: ArgumentMap
    folder: Path
    files: Mapping[str, bytes]
    report: Report
    diagnostics: tuple[Diagnostic, ...]
    warnings: tuple[str, ...]

    def stale(self) -> Iterator[Path]:
        """The files that are missing or differ from what argmap makes today."""
        for name, content in self.files.items():
            path = self.folder / name
            if not path.is_file() or path.read_bytes() != content:
                yield path

    def write(self) -> tuple[Path, ...]:
        """The files that had to be written; a file that is already right is left alone.

        Raises:
            ArgmapError: A file cannot be written.
        """
        stale = tuple(self.stale())
        self.folder.mkdir(parents=True, exist_ok=True)
        for path in stale:
            write_whole(str(path), self.files[path.name])
        return stale


def maps_in(folder: Path) -> tuple[Path, ...]:
    """The maps of a folder, by name.

    Raises:
        ArgmapError: There is no such folder, or it holds no map.
    """
    if not folder.is_dir():
        message = f"{folder} is not a folder; name the folder that holds the maps"
        raise ArgmapError(message)
    maps = tuple(sorted(folder.glob(f"*{ENDING}")))
    if not maps:
        message = f"{folder} holds no map; a map is a file that ends in {ENDING}"
        raise ArgmapError(message)
    return maps


def export(path: Path, to: Path) -> Export:
    """All that argmap makes of a map, not yet written.

    Raises:
        ArgmapError: The map cannot be read, or a picture cannot be made.
    """
    reading = read(str(path))
    argument_map = reading.argument_map
    statuses = statuses_of(argument_map, StatusReading.ANSWERED)
    verdicts = verify(argument_map, argument_map.source.folder).verdicts
    files: dict[str, bytes] = {}
    warnings: dict[str, None] = {}
    for name, (form, options) in PICTURES.items():
        drawing = draw(argument_map, form, statuses=statuses, verdicts=verdicts, options=options)
        files[name] = drawing.content
        warnings |= dict.fromkeys(drawing.warnings)
    report = unanswered(argument_map)
    files[REPORT] = as_markdown(report, argument_map).encode()
    return Export(argument_map, to / path.stem, files, report, reading.diagnostics, tuple(warnings))
