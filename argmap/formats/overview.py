"""Which format can say what: a table, made of what the formats' modules declare."""

from argmap.formats.exchange.features import Feature
from argmap.formats.registry import FORMATS, Format, carries

_HEADING = """\
# Formats

What argmap reads and writes, and what each format can say. What a format cannot say, or
says in another way, is told when a map is converted; the docstring of each module in
`argmap/formats` says how. `argmap convert --features` prints this page.

"""


def overview() -> str:
    """The table in Markdown: a row a format, a column a feature."""
    head = ["format", "way", *(feature.value for feature in Feature)]
    rows = [head, ["---"] * len(head), *map(_row, FORMATS.values())]
    return _HEADING + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _row(form: Format) -> list[str]:
    can_say = carries(form.name)
    marks = ["yes" if feature in can_say else "-" for feature in Feature]
    return [f"{form.title} (`{form.name}`)", form.ways, *marks]
