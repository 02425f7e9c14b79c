"""The headings of a map in Argdown's JSON: a tree, each with what stands inside it."""

from json.encoder import encode_basestring as quote

from argmap.argdown.settings.configuration import settings_of
from argmap.argdown.view.colors import Colors
from argmap.argdown.view.groups import SectionFlags, said_flags, section_flags
from argmap.formats.argdown_json.text import (
    FLAGS,
    data_text,
    json_array,
    json_object,
    ranges_of,
    said,
)
from argmap.model import ArgumentMap, Section
from argmap.source import NOWHERE


class SectionsWriter:
    """Writes the sections of one map."""

    def __init__(self, argument_map: ArgumentMap, colors: Colors) -> None:
        self._map = argument_map
        self._settings = settings_of(argument_map.settings)
        self._colors = colors

    def written(self, *, with_map: bool) -> str:
        """The sections at the top; each holds those inside it, so these are written first."""
        find_flags = section_flags if with_map else said_flags
        flags = find_flags(self._map, self._settings.group)
        ends = self._section_ends()
        children: dict[str, list[str]] = {}
        for id_, section in reversed(tuple(self._map.sections.items())):
            inside = children.pop(id_, [])
            section_text = self._section(section, inside, ends.get(id_, {}), flags[id_])
            children.setdefault(section.parent, []).append(section_text)
        return json_array(reversed(children.get("", [])))

    def _section(
        self,
        section: Section,
        children: list[str],
        end: dict[str, str],
        flags: SectionFlags,
    ) -> str:
        return json_object(
            {
                "type": '"section"',
                "id": quote(section.id),
                "level": str(section.level),
                "title": quote(section.title),
                "children": json_array(reversed(children)),
                "parent": said(section.parent),
                "tags": json_array(map(quote, section.tags)) if section.tags else "",
                "data": data_text(section.data, wanted=self._settings.json.export_data),
                "ranges": ranges_of(section.title, section.ranges),
                **self._beginning(section),
                "fontColor": quote(self._settings.color.group_font_color),
                "color": said(self._colors.sections[section.id]),
                **end,
                "isGroup": FLAGS[flags.is_group],
                "isClosed": FLAGS[flags.is_closed],
            }
        )

    def _beginning(self, section: Section) -> dict[str, str]:
        """The place of the heading, which sections that regroup a map do not have."""
        if section.span is NOWHERE:
            return {}
        begins = self._map.source.position(section.span.start)
        return {"startLine": str(begins.line), "startColumn": str(begins.column)}

    def _section_ends(self) -> dict[str, dict[str, str]]:
        """Where each section ends: on the line before the next heading of its level or a higher."""
        position = self._map.source.position
        last = position(len(self._map.source.text.rstrip()))
        ends: dict[str, dict[str, str]] = {}
        is_open: list[Section] = []
        for section in self._map.sections.values():
            while is_open and is_open[-1].level >= section.level:
                line = position(section.span.start).line - 1
                ends[is_open.pop().id] = {"endLine": str(line), "endColumn": "0"}
            is_open.append(section)
        end = {"endLine": str(last.line), "endColumn": str(max(1, last.column - 1))}
        return ends | {section.id: end for section in is_open}
