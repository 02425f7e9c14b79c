"""A reveal as a page: one picture, of which each step shows more; by keys, buttons or touch."""

from collections.abc import Sequence

from argmap.render.figures.figure import Figure
from argmap.render.html.colors import with_variables
from argmap.render.html.page import markup, page
from argmap.render.pictures.svg import finish_svg, inlined
from argmap.render.reveal.frames import Frame
from argmap.render.reveal.pictures import Film
from argmap.render.theme import ThemeName

_PREFIX = "_"
KEYS = (
    (("→", "Space", "Page down"), "next step"),
    (("←", "Backspace", "Page up"), "step before"),
    (("Home", "End"), "first step, last step"),
)


def reveal_page(
    film: Film,
    frames: Sequence[Frame],
    whole: Figure,
    *,
    theme: ThemeName = ThemeName.LIGHT,
) -> str:
    """The page, which loads nothing; without its script it shows the whole and tells all steps.

    Args:
        film: The pictures, drawn in the colours `MARKS`.
        frames: What each step shows.
        whole: All that is shown at the end.
        theme: The colours that the page starts with.
    """
    svg = inlined(finish_svg(film.negative(), whole), prefix=_PREFIX)
    return page(
        "reveal",
        title=whole.title or "Argument map",
        language=whole.language,
        theme=theme,
        styles=("reveal.css",),
        scripts=("reveal.js",),
        data={"pieces": _pieces(film), "steps": film.steps},
        svg=markup(with_variables(svg)),
        frames=frames,
        key_list=KEYS,
    )


def _pieces(film: Film) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    """The ids of what is not always seen, with the steps at which it is."""
    always = ((1, film.steps),)
    return [
        (_PREFIX + piece.element.attrib["id"], piece.runs)
        for piece in film.pieces
        if piece.runs != always
    ]
