"""All maps of a folder, drawn and reported: what `export/` holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from argmap.argdown.vocabulary.worksheets import Worksheet, worksheet_in
from argmap.diagnostics import Diagnostic
from argmap.documents.coverage import coverages_of
from argmap.documents.quotations.verification import verify
from argmap.errors import ArgmapError
from argmap.evaluation.answers.findings import Report
from argmap.evaluation.answers.unanswered import unanswered
from argmap.evaluation.marks import StatusReading, statuses_of
from argmap.files import write_whole
from argmap.model import ArgumentMap
from argmap.reading import read
from argmap.render.coverage.page import coverage_page
from argmap.render.draw import draw
from argmap.render.figures.compose import compose
from argmap.render.options import DEFAULTS, Format, Options
from argmap.render.pictures.pdf import Paper
from argmap.render.pictures.pdf_content import is_same_pdf
from argmap.render.reveal import presentation as reveals
from argmap.render.reveal.steps import Order
from argmap.render.texts.report import as_markdown
from argmap.render.theme import ThemeName
from argmap.render.worksheets import handout as handouts

ENDING = ".argdown"
PICTURES = {
    "map.dot": (Format.DOT, DEFAULTS),
    "map.svg": (Format.SVG, DEFAULTS),
    "map-dark.svg": (Format.SVG, Options(theme=ThemeName.DARK)),
    "map.png": (Format.PNG, DEFAULTS),
    "map-print.pdf": (Format.PDF, Options(theme=ThemeName.PRINT, paper=Paper.A4)),
    "map.html": (Format.HTML, DEFAULTS),
    "outline.md": (Format.MARKDOWN, DEFAULTS),
}
REPORT = "unanswered.md"
COVERAGE = "coverage.html"
HANDOUTS = {
    "worksheet.pdf": (handouts.Form.PDF, False),
    "worksheet.svg": (handouts.Form.SVG, False),
    "key.pdf": (handouts.Form.PDF, True),
}
REVEALS = {"steps.html": reveals.Form.HTML, "steps.svg": reveals.Form.SVG}


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
            if not path.is_file() or not _is_same(path, content):
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

    A map whose front matter has a `worksheet` is for teaching: it gets that worksheet with its
    key, and its steps, by rounds if it has any. A map that cites documents whose text is at hand
    gets a page with these, sentence by sentence.

    Raises:
        ArgmapError: The map cannot be read, or a picture cannot be made.
    """
    reading = read(str(path))
    argument_map = reading.argument_map
    statuses = statuses_of(argument_map, StatusReading.ANSWERED)
    verification = verify(argument_map, argument_map.source.folder)
    verdicts = verification.verdicts
    files: dict[str, bytes] = {}
    warnings: dict[str, None] = {}
    for name, (form, options) in PICTURES.items():
        drawing = draw(argument_map, form, statuses=statuses, verdicts=verdicts, options=options)
        files[name] = drawing.content
        warnings |= dict.fromkeys(drawing.warnings)
    report = unanswered(argument_map)
    files[REPORT] = as_markdown(report, argument_map).encode()
    if coverages := coverages_of(verification):
        files[COVERAGE] = coverage_page(coverages, argument_map).encode()
    worksheet = worksheet_in(argument_map.settings)
    if worksheet is not None:
        files |= dict(_for_teaching(argument_map, worksheet))
    return Export(argument_map, to / path.stem, files, report, reading.diagnostics, tuple(warnings))


def _is_same(path: Path, content: bytes) -> bool:
    found = path.read_bytes()
    return is_same_pdf(found, content) if path.suffix == ".pdf" else found == content


def _for_teaching(argument_map: ArgumentMap, worksheet: Worksheet) -> Iterator[tuple[str, bytes]]:
    exercise = handouts.handout_of(argument_map, worksheet)
    for name, (form, is_key) in HANDOUTS.items():
        yield name, handouts.handout(exercise, form, is_key=is_key).content
    has_rounds = any(node.annotation.round for node in argument_map.nodes)
    order = Order.ROUND if has_rounds else Order.ARGUMENT
    judge = partial(statuses_of, reading=StatusReading.ANSWERED)
    steps = reveals.reveal_of(compose(argument_map), argument_map, judge, order=order)
    for name, way in REVEALS.items():
        yield name, reveals.presented(steps, way).content
