"""A picture in dots, for where neither SVG nor PDF can be shown."""

from argmap.errors import LimitError
from argmap.render.graphviz.layout import EMBEDDED, TIME_LIMIT, Output, lay_out

DPI = 144
MAX_PIXELS = 100_000_000

_ADVICE = "lower --dpi, show a part of the map (--around) or draw an SVG or a PDF"


def draw_png(
    dot: str,
    size: tuple[float, float],
    *,
    engine: str = EMBEDDED,
    time_limit: float = TIME_LIMIT,
    dpi: int = DPI,
) -> bytes:
    """The PNG of a graph.

    Args:
        dot: The graph in the DOT language.
        size: Width and height in points, known from its layout.
        engine: See `lay_out`.
        time_limit: Seconds.
        dpi: Dots per inch; at 72 a point is a dot.

    Raises:
        LimitError: The picture would have more than a hundred million dots.
    """
    width, height = (round(side * dpi / 72) for side in size)
    if width * height > MAX_PIXELS:
        message = f"the picture would be {width} x {height} dots; {_ADVICE}"
        raise LimitError(message)
    return lay_out(dot, to=Output.PNG, engine=engine, time_limit=time_limit, dpi=dpi)
