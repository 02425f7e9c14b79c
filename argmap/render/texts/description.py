"""A picture in words, for those who cannot see it: a line, and then all that it shows."""

from collections.abc import Iterator

from argmap.evaluation.status import Status
from argmap.render.figures.figure import Figure, Item, ItemKind
from argmap.render.wrap import clean, cut

_LINKS = 200
_MAIN_CLAIMS = 3
_OPEN = 20
_COLUMNS = 120


def summary_of(figure: Figure) -> str:
    """What the picture is, how much it shows, and its first main claims: its alternative text."""
    return " ".join(_summary(figure))


def description_of(figure: Figure) -> str:
    """Who says what for and against what, in sentences; a large map's outline tells the rest."""
    return " ".join([*_summary(figure), *_links(figure)])


def words_in(figure: Figure) -> Iterator[str]:
    """All words that a picture of the figure may show."""
    for item in figure.items:
        yield from (item.word, item.text, item.inferred_by, *item.sources)
    yield from (holder.name for holder in figure.holders)
    yield from (box.title for box in figure.boxes)


def _summary(figure: Figure) -> Iterator[str]:
    counts = ", ".join(_counts(figure))
    yield f"Argument map with {counts}." if counts else "Empty argument map."
    mains = [item for item in figure.items if item.kind is ItemKind.MAIN_CLAIM]
    for item in mains[:_MAIN_CLAIMS]:
        yield f"Main claim {item.reference}{_holder(item)}: {_sentence(item.text)}"
    more = len(mains) - _MAIN_CLAIMS
    if more > 0:
        yield f"And {more} more main claim{'s' if more > 1 else ''}."
    unanswered = [item.reference for item in figure.items if item.status is Status.UNANSWERED]
    if unanswered:
        rest = f" and {len(unanswered) - _OPEN} more" if len(unanswered) > _OPEN else ""
        by = f" by {clean(figure.answered_by)}" if figure.answered_by else ""
        yield f"Unanswered{by}: {', '.join(unanswered[:_OPEN])}{rest}."


def _links(figure: Figure) -> Iterator[str]:
    items = {item.id: item for item in figure.items}
    told: set[str] = set()
    for link in figure.links[:_LINKS]:
        start, target = items[link.start], items[link.target]
        words = "." if link.start in told else f"{_holder(start)}: {_sentence(start.text)}"
        yield f"{start.reference} {link.kind.value} {target.reference}{words}"
        told.add(link.start)
    more = len(figure.links) - _LINKS
    if more > 0:
        yield f"And {more} more links, which the outline tells."


def _counts(figure: Figure) -> Iterator[str]:
    for kind in ItemKind:
        count = sum(item.kind is kind for item in figure.items)
        if count:
            yield f"{count} {kind.value}{'s' if count > 1 else ''}"


def _holder(item: Item) -> str:
    return f", {clean(item.holder.name)}" if item.holder is not None else ""


def _sentence(text: str) -> str:
    """The text, shortened, with a full stop where it ends without a sign."""
    words = cut(text, width=_COLUMNS)
    return words if words[-1:] in {*".!?…。", ""} else f"{words}."
