"""The colours that a map's settings, data and tags give to its claims, arguments and sections.

A step from the map to its picture, for Argdown's own DOT and JSON.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter

from argmap.argdown.settings.configuration import settings_of
from argmap.argdown.settings.settings import ColorSettings
from argmap.argdown.settings.values import Color, is_color
from argmap.argdown.view.color_schemes import COLOR_SCHEMES
from argmap.model import ArgumentMap, Data, Node, Occurrence, RelationType, Section
from argmap.source import NOWHERE

_RELATION_COLORS: Mapping[str, Color] = {
    RelationType.ATTACK: "#ff0000",
    RelationType.SUPPORT: "#00ff00",
    RelationType.UNDERCUT: "#551A8B",
    RelationType.ENTAILS: "#00ff00",
    RelationType.CONTRARY: "#ff0000",
    RelationType.CONTRADICTORY: "#ff0000",
}


@dataclass(frozen=True, slots=True)
class TagColor:
    """A tag's colour, None if it has none; of several tags the highest priority counts."""

    color: str | None = None
    priority: float | None = None


_NO_COLOR = TagColor()


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of a map; None where a colour is asked for that does not exist.

    Attributes:
        claims: By title.
        arguments: By title.
        sections: By id.
        chosen_sections: The ids of those whose colour is not just that of their level.
        levels: The colours of groups, the outermost first.
        relations: By type.
        tags: By tag, in the order of the text.
    """

    claims: Mapping[str, str | None]
    arguments: Mapping[str, str | None]
    sections: Mapping[str, str | None]
    chosen_sections: frozenset[str]
    levels: tuple[str, ...]
    relations: Mapping[RelationType, str | None]
    tags: Mapping[str, TagColor]

    def group_color(self, section: str, level: int) -> str | None:
        """The colour of a section drawn as a group at a level."""
        if section in self.chosen_sections:
            return self.sections[section]
        return _at_level(self.levels, level)


def colors_of(argument_map: ArgumentMap) -> Colors:
    """The colours of a map."""
    settings = settings_of(argument_map.settings).color
    painter = _Painter(settings, tags_of(argument_map))
    sections = argument_map.sections
    return Colors(
        claims={
            title: painter.node_color(claim, settings.statement_colors)
            for title, claim in argument_map.claims.items()
        },
        arguments={
            title: painter.node_color(argument, settings.argument_colors)
            for title, argument in argument_map.arguments.items()
        },
        sections={id_: painter.section_color(section) for id_, section in sections.items()},
        chosen_sections=frozenset(
            id_ for id_, section in sections.items() if painter.has_own_color(section)
        ),
        levels=settings.group_color_scheme,
        relations={type_: painter.relation_color(type_) for type_ in RelationType},
        tags=painter.tags,
    )


def tags_of(argument_map: ArgumentMap) -> tuple[str, ...]:
    """Each tag of a map once, in the order of the text."""
    places: list[Occurrence | Section] = [
        occurrence
        for node in argument_map.nodes
        if node.tags
        for occurrence in node.occurrences
        if occurrence.tags
    ]
    sections = argument_map.sections.values()
    headings = [each for each in sections if each.tags and each.span is not NOWHERE]
    tagged = sorted([*places, *headings], key=attrgetter("span.start"))
    return tuple(dict.fromkeys(tag for each in tagged for tag in each.tags))


def _at_level(colors: tuple[str, ...], level: int) -> str | None:
    return colors[min(len(colors), level) - 1] if colors else None


class _Painter:
    """Knows the schemes and the colours of tags."""

    def __init__(self, settings: ColorSettings, tags: tuple[str, ...]) -> None:
        self._settings = settings
        scheme = settings.color_scheme
        if isinstance(scheme, str):
            scheme = COLOR_SCHEMES.get(scheme, COLOR_SCHEMES["default"])
        self._scheme = scheme
        uses_tags = settings.colorize_by_tag or settings.colorize_groups_by_tag
        self.tags = {
            tag: self._tag_color(tag, place, scheme) if uses_tags else TagColor()
            for place, tag in enumerate(tags)
        }
        self._group_tags = {
            tag: self._tag_color(tag, place, settings.group_color_scheme)
            for place, tag in enumerate(tags)
        }

    def _tag_color(self, tag: str, place: int, scheme: tuple[str, ...]) -> TagColor:
        own = self._settings.tag_colors.get(tag)
        if own is None:
            return TagColor(scheme[place + 1] if place + 1 < len(scheme) else None)
        priority = own.get("priority") if isinstance(own, Mapping) else None
        return TagColor(
            _resolve(own, scheme), priority if isinstance(priority, int | float) else None
        )

    def node_color(self, node: Node, by_title: Mapping[str, Color]) -> str | None:
        """By its data, else by its title, else by its tags, else the first of the scheme."""
        if own := _color_data(node, self._settings):
            return _resolve(own["color"], self._scheme)
        if node.title in by_title:
            return _resolve(by_title[node.title], self._scheme)
        if self._settings.colorize_by_tag and node.tags:
            return _resolve(_leading(node.tags, self.tags).color, self._scheme)
        return self._scheme[0] if self._scheme else None

    def section_color(self, section: Section) -> str | None:
        """By its data, else by its title, else by its tags, else by its level."""
        scheme = self._settings.group_color_scheme
        if own := _color_data(section, self._settings):
            return _resolve(own["color"], scheme)
        if section.title in self._settings.group_colors:
            return _resolve(self._settings.group_colors[section.title], scheme)
        if self._settings.colorize_groups_by_tag and section.tags:
            return _resolve(_leading(section.tags, self._group_tags).color, scheme)
        return _at_level(scheme, section.level)

    def has_own_color(self, section: Section) -> bool:
        """True if its colour is not just that of its level."""
        return (
            bool(_color_data(section, self._settings).get("color"))
            or bool(self._settings.group_colors.get(section.title))
            or (self._settings.colorize_groups_by_tag and bool(section.tags))
        )

    def relation_color(self, type_: RelationType) -> str | None:
        """As the settings say, under its name or the one that Argdown's documentation has."""
        own = self._settings.relation_colors
        color = own.get(type_)
        if color is None and type_ is RelationType.CONTRADICTORY:
            color = own.get("contradiction")
        return _resolve(_RELATION_COLORS[type_] if color is None else color, self._scheme)


def _color_data(element: Node | Section, settings: ColorSettings) -> Data:
    """The data of an element if they say its colour, and be it none; else nothing."""
    if settings.ignore_color_data or element.data is None or "color" not in element.data:
        return {}
    return element.data


def _leading(tags: tuple[str, ...], colors: Mapping[str, TagColor]) -> TagColor:
    """The colour of the tag with the highest priority, of equals the first."""
    return max((colors.get(tag, _NO_COLOR) for tag in tags), key=lambda each: each.priority or 0)


def _resolve(color: object, scheme: tuple[str, ...]) -> str | None:
    """A colour as `#rrggbb`, given so or by its place in the scheme.

    What a mapping gives as its `color` is taken as it is.
    """
    if isinstance(color, Mapping):
        color = color.get("color")
        if isinstance(color, str):
            return color
    if isinstance(color, int) and not isinstance(color, bool):
        color = scheme[color] if 0 <= color < len(scheme) else None
    return color if is_color(color) else None
