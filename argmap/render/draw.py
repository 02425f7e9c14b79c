"""A map as a file to look at, in whatever format is asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from argmap.documents.quotations.verdicts import Verdict
from argmap.errors import ArgmapError
from argmap.evaluation.answers.timeline import as_of
from argmap.evaluation.status import Status
from argmap.model import ArgumentMap, End
from argmap.render.drawing import Drawing
from argmap.render.figures.compose import NO_STATUSES, Documents, compose
from argmap.render.figures.figure import Figure
from argmap.render.figures.groups import closed_sections, collapsed
from argmap.render.figures.neighbourhood import around
from argmap.render.figures.parts import sections_named
from argmap.render.figures.quoted import by_citation
from argmap.render.figures.selection import held_by, present_in, tagged
from argmap.render.figures.trees import largest_tree, largest_tree_in
from argmap.render.graphviz.dot import dot_text
from argmap.render.graphviz.layout import Output, lay_out
from argmap.render.options import DEFAULTS, Format, Options, Style
from argmap.render.pictures.fonts import font_warnings
from argmap.render.pictures.forest import draw_forest, is_forest, refuse_tangle
from argmap.render.pictures.pages import READABLE, Press
from argmap.render.pictures.pdf import draw_pdf, picture_size
from argmap.render.pictures.png import draw_png
from argmap.render.pictures.posters import draw_poster
from argmap.render.pictures.svg import finish_svg, parse_svg
from argmap.render.texts.description import words_in
from argmap.render.texts.outline import markdown_outline, text_outline
from argmap.render.theme import Theme, theme_named

_FOR_PDF = ("paper", "orientation", "pages", "poster", "font")


def draw(
    argument_map: ArgumentMap,
    to: Format,
    *,
    statuses: Mapping[End, Status] = NO_STATUSES,
    verdicts: Sequence[Verdict] = (),
    options: Options = DEFAULTS,
) -> Drawing:
    """The map as a file of that format, the same bytes for the same map and options.

    Args:
        argument_map: The map.
        to: The format.
        statuses: What to mark on claims and arguments.
        verdicts: What was found of its quotations, which cards and pages tell.
        options: What to show, and how.

    Raises:
        ArgmapError: A section, a tag, a party or a node is unknown, nothing has a day or a round,
            a font cannot be used, or Graphviz is missing or failed.
        LimitError: The map is too large for the format or for the time allowed.
    """
    if options.style is Style.ARGDOWN:
        return _drawing_as_argdown(argument_map, to, options)
    if to is Format.SVG and not _is_of_part(argument_map, to, options):
        refuse_tangle(largest_tree(argument_map))
    then = argument_map
    if options.as_of is not None:
        then = as_of(argument_map, options.as_of, undated=options.undated)
    figure = compose(
        argument_map,
        statuses=statuses,
        verdicts=by_citation(verdicts),
        documents=_documents(to, options),
        sections=options.sections,
    )
    figure = _narrowed(figure, argument_map, then, to, options)
    warnings = tuple(_warnings(figure, to, options))
    drawing = _drawing(figure, to, options, lambda: _page(figure, then, verdicts, options))
    return Drawing(drawing.content, (*warnings, *drawing.warnings))


def refuse_unread(text: str, to: Format, *, options: Options = DEFAULTS) -> None:
    """Refuses a text whose map is too large to be drawn whole, without reading it.

    Where only reading tells how much is drawn, nothing is refused here; `draw` still may.

    Raises:
        LimitError: The map is too large.
    """
    is_whole = not _narrows(options) and options.style is Style.ARGMAP and "isClosed" not in text
    if to is Format.SVG and is_whole:
        refuse_tangle(largest_tree_in(text))


def _documents(to: Format, options: Options) -> Documents:
    """Which documents get a note; in an outline their notes are never in the way."""
    if options.documents is Documents.AUTO and to in {Format.TEXT, Format.MARKDOWN}:
        return Documents.CITED
    return options.documents


def _narrowed(
    figure: Figure, argument_map: ArgumentMap, then: ArgumentMap, to: Format, options: Options
) -> Figure:
    """What is to be drawn of all of it; each option narrows what is left by those before."""
    if options.by:
        figure = replace(figure, answered_by=argument_map.party(options.by).name)
    if options.as_of is not None:
        figure = present_in(figure, then, options.as_of)
    closed = (*options.collapse, *_closed(argument_map, to, options))
    if closed:
        figure = collapsed(figure, closed)
    if options.section:
        figure = sections_named(figure, options.section)
    if options.tag:
        figure = tagged(figure, options.tag)
    if options.party:
        figure = held_by(figure, options.party)
    if options.around:
        figure = around(figure, options.around, depth=options.depth)
    return figure


def _is_of_part(argument_map: ArgumentMap, to: Format, options: Options) -> bool:
    """True where less is drawn than the whole map."""
    return _narrows(options) or bool(_closed(argument_map, to, options))


def _narrows(options: Options) -> bool:
    narrowing = (options.section, options.tag, options.party, options.around, options.collapse)
    return options.as_of is not None or any(narrowing)


def _closed(argument_map: ArgumentMap, to: Format, options: Options) -> tuple[str, ...]:
    """The sections that a picture shows closed, unless a part of it is asked for."""
    is_picture = to in {Format.DOT, Format.SVG, Format.PNG, Format.PDF}
    if not is_picture or not options.sections or options.section or options.around:
        return ()
    return closed_sections(argument_map)


def _drawing(figure: Figure, to: Format, options: Options, page: Callable[[], str]) -> Drawing:
    match to:
        case Format.TEXT:
            content = text_outline(figure)
        case Format.MARKDOWN:
            content = markdown_outline(figure)
        case Format.DOT:
            content = _dot(figure, options)
        case Format.SVG:
            content = _whole_svg(figure, options, theme_named(options.theme))
        case Format.HTML:
            content = page()
        case Format.PDF:
            return _pdf(figure, options)
        case Format.PNG:
            return Drawing(_png(_dot(figure, options), options))
        case _:
            assert_never(to)
    return Drawing(content.encode())


def _pdf(figure: Figure, options: Options) -> Drawing:
    """The figure on pages, and which of them are too small to read."""
    paper, orientation = options.paper, options.orientation
    if options.poster is not None:
        svg = _svg(figure, options)
        poster = draw_poster(
            svg, figure, options.poster, paper=paper, orientation=orientation, fonts=options.font
        )
        return Drawing(poster)
    press = Press(
        figure, paper, lambda part: _svg(part, options), orientation, division=options.pages
    )
    sheets = press.sheets()
    content = draw_pdf(sheets, figure, paper=paper, orientation=orientation, fonts=options.font)
    return Drawing(content, tuple(press.warnings(sheets)))


def _drawing_as_argdown(argument_map: ArgumentMap, to: Format, options: Options) -> Drawing:
    """The picture that Argdown's own tools make.

    Raises:
        ArgmapError: These have no such format.
    """
    from argmap.render.graphviz.argdown_dot import argdown_dot  # noqa: PLC0415  seldom asked for

    dot = argdown_dot(argument_map)
    match to:
        case Format.DOT:
            return Drawing(dot.encode())
        case Format.SVG:
            return Drawing(_laid_out(dot, options))
        case Format.PNG:
            return Drawing(_png(dot, options))
        case Format.PDF | Format.HTML | Format.TEXT | Format.MARKDOWN:
            message = f"the argdown style has no {to}: draw dot, svg or png, or leave --style out"
            raise ArgmapError(message)
        case _:
            assert_never(to)


def _page(
    figure: Figure, argument_map: ArgumentMap, verdicts: Sequence[Verdict], options: Options
) -> str:
    """The figure as a page to explore, whose legend is no part of the picture."""
    from argmap.render.html.cards import cards_of  # noqa: PLC0415
    from argmap.render.html.colors import MARKS  # noqa: PLC0415  seldom asked for
    from argmap.render.html.remarks import remarks_of  # noqa: PLC0415
    from argmap.render.html.viewer import viewer_page  # noqa: PLC0415

    svg = _whole_svg(figure, replace(options, legend=False), MARKS)
    remarks = remarks_of(argument_map, by=options.by)
    cards = cards_of(figure, argument_map, remarks, verdicts)
    return viewer_page(svg, figure, argument_map, cards=cards, theme=options.theme)


def _dot(figure: Figure, options: Options) -> str:
    explained = figure if options.legend else None
    theme = theme_named(options.theme)
    return dot_text(figure, theme=theme, explained=explained, rankdir=options.rankdir)


def _svg(figure: Figure, options: Options) -> bytes:
    """The figure as Graphviz draws it."""
    return _laid_out(_dot(figure, options), options)


def _whole_svg(figure: Figure, options: Options, theme: Theme) -> str:
    """The figure as a finished SVG; one too large for one layout tree by tree."""

    def lay_out(part: Figure, explained: Figure | None) -> bytes:
        dot = dot_text(part, theme=theme, explained=explained, rankdir=options.rankdir)
        return _laid_out(dot, options)

    if is_forest(figure):
        return draw_forest(figure, lay_out, legend=options.legend)
    return finish_svg(lay_out(figure, figure if options.legend else None), figure)


def _laid_out(dot: str, options: Options) -> bytes:
    engine, limit = options.engine, options.time_limit
    return lay_out(dot, to=Output.SVG, engine=engine, time_limit=limit)


def _png(dot: str, options: Options) -> bytes:
    size = picture_size(parse_svg(_laid_out(dot, options)))
    engine, limit = options.engine, options.time_limit
    return draw_png(dot, size, engine=engine, time_limit=limit, dpi=options.dpi)


def _warnings(figure: Figure, to: Format, options: Options) -> Iterator[str]:
    if to in {Format.PDF, Format.PNG}:
        text = "".join(words_in(figure))
        yield from font_warnings(text, options.font, takes_fonts=to is Format.PDF)
    ignored = [name for name in _FOR_PDF if getattr(options, name) != getattr(DEFAULTS, name)]
    if ignored and to is not Format.PDF:
        yield f"{', '.join(f'--{name}' for name in ignored)} says something of a PDF only"
    if to in {Format.SVG, Format.PNG, Format.PDF} and len(figure.items) > READABLE:
        yield (
            f"the picture has {len(figure.items)} items and is hard to read: "
            "show a part of it (--section, --around)"
        )
