"""Viewers of maps, and how Chromium is started to look at them."""

from argmap.evaluation.marks import StatusReading, statuses_of
from argmap.model import ArgumentMap
from argmap.reading import parse
from argmap.render.draw import draw
from argmap.render.options import Format, Options

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WINDOW = {"width": 1280, "height": 800}


def viewer(source: str | ArgumentMap, options: Options | None = None) -> str:
    argument_map = parse(source).argument_map if isinstance(source, str) else source
    statuses = statuses_of(argument_map, StatusReading.ANSWERED)
    drawing = draw(argument_map, Format.HTML, statuses=statuses, options=options or Options())
    return drawing.content.decode()
