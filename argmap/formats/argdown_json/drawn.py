"""What is drawn of a map, in Argdown's JSON: nodes in groups, and edges."""

from json.encoder import encode_basestring as quote

from argmap.argdown.settings.configuration import settings_of
from argmap.argdown.view.colors import Colors
from argmap.argdown.view.groups import Group, group_view, section_flags
from argmap.argdown.view.map_view import MapEdge, MapNode, map_view
from argmap.formats.argdown_json.text import FLAGS, json_array, json_object, said
from argmap.model import ArgumentMap


class DrawnWriter:
    """Writes what is drawn of one map."""

    def __init__(self, argument_map: ArgumentMap, colors: Colors) -> None:
        self._map = argument_map
        self._settings = settings_of(argument_map.settings)
        self._colors = colors

    def written(self) -> str:
        """The nodes, in their groups, and the edges."""
        flags = section_flags(self._map, self._settings.group)
        view = group_view(map_view(self._map), self._map, flags)
        groups: dict[str, list[str]] = {}
        for id_, group in reversed(tuple(view.groups.items())):
            inside = [*map(self._map_node, group.nodes), *reversed(groups.pop(id_, []))]
            groups.setdefault(group.parent, []).append(self._group(group, inside))
        nodes = [*reversed(groups.get("", [])), *map(self._map_node, view.nodes)]
        return json_object(
            {"nodes": json_array(nodes), "edges": json_array(map(_edge, view.edges))}
        )

    def _map_node(self, node: MapNode) -> str:
        colors, settings = self._colors, self._settings.color
        by_title = colors.claims if node.is_claim else colors.arguments
        font = settings.statement_font_color if node.is_claim else settings.argument_font_color
        return json_object(
            {
                "id": quote(node.id),
                "title": said(node.node.title),
                "type": '"statement-map-node"' if node.is_claim else '"argument-map-node"',
                "labelTitle": said(node.label_title),
                "labelText": said(node.label_text),
                "tags": json_array(map(quote, node.tags)) if node.tags else "",
                "color": said(by_title[node.node.title]),
                "fontColor": said(font),
            }
        )

    def _group(self, group: Group, children: list[str]) -> str:
        section = group.section
        return json_object(
            {
                "id": quote(section.id),
                "title": quote(section.title),
                "type": '"group-map-node"',
                "color": said(self._colors.group_color(section.id, group.level)),
                "fontColor": quote(self._settings.color.group_font_color),
                "isClosed": FLAGS[group.is_closed],
                "level": str(group.level),
                "labelTitle": quote(section.title),
                "children": json_array(children),
                "parent": said(group.parent),
            }
        )


def _edge(edge: MapEdge) -> str:
    return json_object(
        {
            "id": quote(edge.id),
            "type": '"map-edge"',
            "relationType": quote(edge.type.value),
            "from": quote(edge.start),
            "to": quote(edge.target),
            "fromEquivalenceClass": said(edge.start_claim),
            "toEquivalenceClass": said(edge.target_claim),
        }
    )
