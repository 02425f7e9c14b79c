"""A picture of many trees: laid out apart and side by side in time, then stacked.

Graphviz takes much longer for a large graph than for its parts, and uses one
processor. So a figure of many trees is given to it in batches.
"""

import os
from collections.abc import Callable

from argmap.errors import LimitError
from argmap.render.figures.figure import Figure
from argmap.render.figures.parts import cut
from argmap.render.figures.trees import batches_of
from argmap.render.graphviz.layout import ADVICE
from argmap.render.pictures.svg import stack_svgs

BATCH = 1_500
LARGEST_TREE = 20_000


def is_forest(figure: Figure) -> bool:
    """True if a figure is too large to be laid out at once."""
    return len(figure.items) > 2 * BATCH


def draw_forest(
    figure: Figure, lay_out: Callable[[Figure, Figure | None], bytes], *, legend: bool
) -> str:
    """The SVG of a figure, its trees in batches one below the other.

    Args:
        figure: What to draw.
        lay_out: What makes an SVG of a part, with a legend that explains a figure.
        legend: Whether to explain the signs at the bottom.

    Raises:
        LimitError: One tree alone is too large to be laid out.
    """
    batches = list(batches_of(figure, size=BATCH))
    refuse_tangle(max(map(len, batches)))
    jobs: list[tuple[list[str], Figure | None]] = [(batch, None) for batch in batches]
    if legend:
        jobs.append(([], figure))
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  few maps are so large

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        pictures = pool.map(lambda job: lay_out(cut(figure, job[0]), job[1]), jobs)
        return stack_svgs(pictures, figure)


def refuse_tangle(size: int) -> None:
    """Refuses a tree of so many claims and arguments if it is too large to be laid out.

    Raises:
        LimitError: It is.
    """
    if size > LARGEST_TREE:
        message = f"{size:,} claims and arguments hang together, too many to lay out; {ADVICE}"
        raise LimitError(message)
