"""The viewer: a map as a page to explore, with its picture, its outline and its tables.

Without its script the page still has all of them. The script adds what moves: it takes the
links from the page's data, and everything that it shows from the page itself.
"""

from collections.abc import Sequence

from argmap.model import ArgumentMap
from argmap.render.figures.figure import Figure, ItemKind, LinkKind
from argmap.render.graphviz.legend import meaning_of
from argmap.render.html.cards import Card
from argmap.render.html.choices import (
    Moments,
    kind_choices,
    moments_of,
    party_choices,
    status_choices,
)
from argmap.render.html.colors import with_variables
from argmap.render.html.outline import branches_of
from argmap.render.html.page import markup, page
from argmap.render.pictures.pages import READABLE
from argmap.render.pictures.svg import inlined
from argmap.render.texts.hierarchy import bearings_of, entries_of
from argmap.render.theme import ThemeName

_PREFIX = "_"
_SCRIPTS = (
    "vendor/panzoom.min.js",
    "viewer/map.js",
    "viewer/trees.js",
    "viewer/picture.js",
    "viewer/view.js",
    "viewer/minimap.js",
    "viewer/panels.js",
    "viewer/filter.js",
    "viewer/search.js",
    "viewer/keys.js",
    "viewer/viewer.js",
)
KEYS = (
    (("↑", "↓"), "to what it bears on, to what bears on it"),
    (("←", "→"), "to what stands beside it"),
    (("Enter",), "details; once more, into them"),
    (("Space",), "collapse or expand what bears on it"),
    (("Home",), "to the first main claim"),
    (("/",), "search"),
    (("+", "-", "0"), "zoom in, zoom out, show the whole map"),
    (("o",), "outline"),
    (("Esc",), "close"),
    (("?",), "these keys"),
)


def viewer_page(
    svg: str,
    figure: Figure,
    argument_map: ArgumentMap,
    *,
    cards: Sequence[Card],
    theme: ThemeName = ThemeName.LIGHT,
) -> str:
    """The page of a map.

    Args:
        svg: The finished picture, drawn in the colours `MARKS`.
        figure: What it shows.
        argument_map: The map.
        cards: What is told of each of its items.
        theme: The colours that the page starts with.
    """
    by_item = {card.item.id: card for card in cards}
    moments = moments_of(cards, argument_map)
    return page(
        "viewer",
        title=figure.title or "Argument map",
        language=figure.language,
        theme=theme,
        styles=("viewer.css",),
        scripts=_SCRIPTS,
        data=_data(figure, cards, moments),
        figure=figure,
        svg=markup(with_variables(inlined(svg, prefix=_PREFIX))),
        cards=cards,
        by_item=by_item,
        branches=branches_of(figure, by_item),
        bearings=tuple(bearings_of(figure)),
        documents=[card for card in cards if card.item.kind is ItemKind.DOCUMENT],
        parties=tuple(party_choices(figure)),
        kinds=tuple(kind_choices(figure)),
        statuses=tuple(status_choices(figure)),
        key_list=KEYS,
        lines=[kind for kind in figure.link_kinds if kind is not LinkKind.JOINS],
        meanings={status: meaning_of(status, figure) for status in figure.statuses},
        moments=moments.labels,
    )


def _data(figure: Figure, cards: Sequence[Card], moments: Moments) -> dict[str, object]:
    """What the script needs to know: the graph, and by what it can be filtered."""
    numbers = {card.item.id: number for number, card in enumerate(cards)}
    slots = {holder: number for number, holder in enumerate(figure.holders)}
    return {
        "nodes": [
            {
                "id": card.slug,
                "drawn": _PREFIX + card.item.reference,
                "kind": card.item.kind.value,
                "party": slots.get(card.item.holder, -1) if card.item.holder else -1,
                "status": card.item.status.value if card.item.status else "",
                "moment": moment,
            }
            for card, moment in zip(cards, moments.of, strict=True)
        ],
        "links": [
            {
                "kind": link.kind.name.lower().replace("_", "-"),
                "start": numbers[link.start],
                "target": numbers[link.target],
            }
            for link in figure.links
        ],
        "roots": [numbers[one.item.id] for one in entries_of(figure) if one.link is None],
        "moments": moments.labels,
        "collapsed": len(cards) > READABLE,
    }
