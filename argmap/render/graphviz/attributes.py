"""How each item, link and box of a figure looks: its Graphviz attributes."""

from typing import assert_never

from argmap.render.figures.figure import Box, BoxKind, Item, ItemKind, Link, LinkKind
from argmap.render.graphviz.labels import (
    card,
    group_card,
    link_box,
    link_label,
    note,
    party_colors,
    pill,
    pill_width,
    section_title,
)
from argmap.render.graphviz.legend import link_color
from argmap.render.graphviz.quoting import Markup, Values
from argmap.render.theme import Theme
from argmap.render.wrap import clean

_PILL_MARGIN = 8.6
_TOOLTIP_LENGTH = 2000

_UNLABELLED = frozenset(
    {LinkKind.JOINS, LinkKind.SUPPORTS, LinkKind.CITED_FOR, LinkKind.CITED_AGAINST}
)
_BOTH_ENDS: Values = {"arrowhead": "tee", "arrowtail": "tee", "dir": "both"}
LINES: dict[LinkKind, Values] = {
    LinkKind.JOINS: {"penwidth": 1.6, "arrowhead": "none", "weight": 3},
    LinkKind.SUPPORTS: {"penwidth": 1.8, "arrowhead": "normal", "arrowsize": 0.8},
    LinkKind.ENTAILS: {"penwidth": 1.8, "arrowhead": "normal", "arrowsize": 0.8},
    LinkKind.REBUTS: {"penwidth": 1.8, "style": "dashed", "arrowhead": "tee"},
    LinkKind.UNDERCUTS: {
        "penwidth": 1.8,
        "style": "dashed",
        "arrowhead": "odiamond",
        "arrowsize": 0.9,
    },
    LinkKind.EXCLUDES: {"penwidth": 1.8, "style": "dashed", **_BOTH_ENDS},
    LinkKind.CONTRADICTS: {"penwidth": 1.8, "style": "dashed", **_BOTH_ENDS},
    LinkKind.CITED_FOR: {
        "penwidth": 1.1,
        "style": "dotted",
        "arrowhead": "vee",
        "arrowsize": 0.6,
    },
    LinkKind.CITED_AGAINST: {
        "penwidth": 1.1,
        "style": "dotted",
        "arrowhead": "tee",
        "arrowsize": 0.6,
    },
    LinkKind.BEARS: {"penwidth": 1.8, "arrowhead": "vee", "arrowsize": 0.8},
}


def item_attributes(item: Item, theme: Theme) -> Values:
    """The form of an item, and what it is called, classed and explained as."""
    attributes: Values = {
        "id": item.reference,
        "class": _classes(item),
        "tooltip": _tooltip(item),
    }
    match item.kind:
        case ItemKind.INFERENCE:
            return attributes | _pill_attributes(item, theme)
        case ItemKind.DOCUMENT:
            return attributes | _note_attributes(item, theme)
        case ItemKind.GROUP:
            return attributes | {"label": Markup(group_card(item, theme))}
        case _:
            return attributes | {"label": Markup(card(item, theme))}


def link_attributes(link: Link, start: str, target: str, theme: Theme, *, labelled: bool) -> Values:
    """The line of a link between two references."""
    name = link.kind.name.lower().replace("_", "-")
    attributes: Values = {
        "id": f"{start}-{name}-{target}",
        "class": name,
        "tooltip": f"{start} {link.kind.value} {target}",
        "color": link_color(link.kind, theme),
    }
    attributes |= LINES[link.kind]
    if link.blank is not None:
        attributes |= {"label": Markup(link_box(link.name, link.blank, theme))}
    elif labelled:
        attributes |= _line_label(link.kind, theme)
    return attributes


def box_attributes(box: Box, theme: Theme, *, top: str) -> Values:
    """The form of a box; its title stands at the side that Graphviz calls `top`."""
    match box.kind:
        case BoxKind.ARGUMENT:
            return {
                "class": "argument-box",
                "style": "rounded,filled",
                "fillcolor": theme.group,
                "color": theme.rule,
                "penwidth": 0.8,
                "margin": 10,
                "label": "",
            }
        case BoxKind.SECTION:
            return {
                "class": "section",
                "style": "rounded",
                "color": theme.rule,
                "penwidth": 0.8,
                "margin": 14,
                "labelloc": top,
                "labeljust": "l",
                "label": Markup(section_title(box.title, theme)),
            }
        case _:
            assert_never(box.kind)


def _pill_attributes(item: Item, theme: Theme) -> Values:
    attributes: Values = {
        "shape": "box",
        "style": "rounded,filled",
        "fillcolor": theme.card,
        "color": party_colors(item, theme).ink,
        "penwidth": 1.4,
        "height": 0.28,
        "margin": "0.12,0.03",
        "label": Markup(pill(item, theme)),
    }
    if item.status is None and not item.is_steady:
        attributes["width"] = round((pill_width(item) + 2 * _PILL_MARGIN) / 72, 3)
    return attributes


def _note_attributes(item: Item, theme: Theme) -> Values:
    """A folded sheet; its address as XML has it, which Graphviz 2.43 writes as it comes."""
    attributes: Values = {
        "shape": "note",
        "style": "filled",
        "fillcolor": theme.group,
        "color": theme.rule,
        "margin": "0.04,0.02",
        "label": Markup(note(item, theme)),
    }
    if item.address:
        attributes["URL"] = item.address.replace("&", "&amp;")
    return attributes


def _classes(item: Item) -> str:
    classes = [item.kind.value.replace(" ", "-")]
    if item.holder is not None:
        classes.append(f"party-{item.holder.slot + 1}")
    if item.status is not None:
        classes.append(item.status.value)
    return " ".join(classes)


def _tooltip(item: Item) -> str:
    """The whole text behind what a card has room for, and how it came about."""
    origin = f" ({item.provenance})" if item.provenance else ""
    rules = f" (inference: {item.inferred_by})" if item.inferred_by else ""
    title = f"{item.name}: " if item.name and item.title != item.text else ""
    text = clean(f"{item.word} {item.reference}. {title}{item.text}{rules}{origin}")
    return text if len(text) <= _TOOLTIP_LENGTH else text[: _TOOLTIP_LENGTH - 1] + "…"


def _line_label(kind: LinkKind, theme: Theme) -> Values:
    """The name of a link, on a ground of its own, for the line may run behind it."""
    if kind in _UNLABELLED:
        return {}
    return {"label": Markup(link_label(kind.value, link_color(kind, theme), theme))}
