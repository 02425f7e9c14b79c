"""What a map can be drawn as, and how: formats, styles and options."""

from dataclasses import dataclass
from enum import StrEnum

from argmap.evaluation.answers.timeline import Moment, Undated
from argmap.render.figures.compose import Documents
from argmap.render.figures.division import Division
from argmap.render.graphviz.dot import Direction
from argmap.render.graphviz.layout import EMBEDDED, TIME_LIMIT
from argmap.render.pictures.pdf import Orientation, Paper
from argmap.render.pictures.png import DPI
from argmap.render.pictures.posters import Grid, Scale
from argmap.render.theme import ThemeName


class Format(StrEnum):
    """What a map can be drawn as; the value is the ending of a file's name."""

    DOT = "dot"
    SVG = "svg"
    PNG = "png"
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"


class Style(StrEnum):
    """Whose look a picture has: argmap's own, or that of Argdown's own tools."""

    ARGMAP = "argmap"
    ARGDOWN = "argdown"


@dataclass(frozen=True, slots=True)
class Options:
    """How to draw.

    Attributes:
        style: Whose look; Argdown's follows the settings of the map, and of the
            options below only `engine`, `dpi` and `time_limit` count.
        theme: The colours.
        documents: Which documents get a note.
        sections: Whether headings get a box around what stands under them.
        collapse: Titles or ids of headings under which nothing is drawn but one card; in a
            picture those that the map closes are collapsed too.
        legend: Whether to explain the signs.
        rankdir: Which way the links run: from the reasons to what they bear on.
        as_of: A day or a round; if given, only what was there by then is drawn.
        undated: With `as_of`, when things came that have no day or round.
        section: Titles or ids of headings; if given, only what stands under them is
            drawn, with what it is directly linked to.
        tag: Tags; if given, only what has one of them is drawn, likewise.
        party: Ids or names of parties; if given, only what they hold is drawn, likewise.
        around: A title or reference; if given, only what is near it is drawn.
        depth: How many links away that may be.
        by: The id of a party, where the statuses tell of what it has answered.
        paper: The page of a PDF; on a sheet, what would be too small gets several.
        orientation: How a sheet is turned.
        pages: Into what a PDF is divided.
        poster: The sheets that a PDF fills, or its size on as many as it takes; None for
            one picture on one page.
        font: Paths of fonts for letters that the embedded ones lack, in a PDF.
        dpi: The resolution of a PNG.
        engine: `embedded`, `system` or the path of a Graphviz `dot`.
        time_limit: Seconds that a layout may take.
    """

    style: Style = Style.ARGMAP
    theme: ThemeName = ThemeName.LIGHT
    documents: Documents = Documents.AUTO
    sections: bool = True
    collapse: tuple[str, ...] = ()
    legend: bool = True
    rankdir: Direction = Direction.UP
    as_of: Moment | None = None
    undated: Undated = Undated.EARLY
    section: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    around: str = ""
    depth: int = 2
    by: str = ""
    paper: Paper = Paper.FIT
    orientation: Orientation = Orientation.AUTO
    pages: Division = Division.AUTO
    poster: Grid | Scale | None = None
    font: tuple[str, ...] = ()
    dpi: int = DPI
    engine: str = EMBEDDED
    time_limit: float = TIME_LIMIT


DEFAULTS = Options()
