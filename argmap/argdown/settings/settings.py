"""The settings of a map, typed; `configuration` reads them from the front matter.

Each field is the setting of the same name: `group_depth` of `GroupSettings` is
`group.groupDepth`. Where Argdown's documentation spells a key otherwise than its
code does, the field knows both spellings.
"""

import re
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field
from enum import StrEnum
from typing import Any

from argmap.argdown.settings.values import (
    COLOR,
    COLORS,
    FLAG,
    NUMBER,
    SCHEME,
    TITLES,
    Color,
    ValueKind,
    kind_for,
)


class StatementSelection(StrEnum):
    """Which claims are drawn."""

    ALL = "all"
    WITH_TITLE = "with-title"
    TOP_LEVEL = "top-level"
    WITH_RELATIONS = "with-relations"
    NOT_USED_IN_ARGUMENT = "not-used-in-argument"
    WITH_MORE_THAN_ONE_RELATION = "with-more-than-one-relation"


class LabelMode(StrEnum):
    """What a node shows."""

    HIDE_UNTITLED = "hide-untitled"
    TITLE = "title"
    TEXT = "text"
    NONE = "none"


class Mode(StrEnum):
    """Whether support and attack between claims are logical relations."""

    LOOSE = "loose"
    STRICT = "strict"


def _setting(*keys: str, default: Any, kind: ValueKind | None = None) -> Any:
    """A field with other keys than its name, or a kind of value that its default does not show."""
    return field(default=default, metadata={"keys": keys, "kind": kind})


def _by_title(kind: ValueKind | type) -> Any:
    """A field for a mapping from titles, tags or the like to values of one kind."""
    return field(default_factory=dict, metadata={"each": kind})


def _many(kind: type | None = None) -> Any:
    """A field for a list of mappings; of the class that it stands in unless another is named."""
    return field(default=(), metadata={"items": kind})


def keys_of(setting: "Field[Any]") -> tuple[str, ...]:
    """The keys under which a setting may be given."""
    own: tuple[str, ...] = setting.metadata.get("keys", ())
    return own or (re.sub(r"_(\w)", lambda found: found[1].upper(), setting.name),)


def kind_of(setting: "Field[Any]") -> ValueKind:
    """What a setting that is a single value may be."""
    kind: ValueKind | None = setting.metadata.get("kind")
    return kind or kind_for(None if setting.default is MISSING else setting.default)


@dataclass(frozen=True, slots=True)
class Shortcode:
    """A code of the map's own, and the sign that it stands for."""

    unicode: str | None = _setting(default=None, kind=kind_for(""))


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """How the text is read."""

    mode: Mode = Mode.LOOSE
    remove_tags_from_text: bool = False
    transform_argument_relations: bool = True
    explode_arguments: bool = False
    shortcodes: Mapping[str, Shortcode] = _by_title(Shortcode)


@dataclass(frozen=True, slots=True)
class SelectionSettings:
    """What of the map is drawn; None for a list that is not given."""

    statement_selection_mode: StatementSelection = StatementSelection.WITH_TITLE
    exclude_disconnected: bool = True
    ignore_is_in_map: bool = False
    include_statements: frozenset[str] = frozenset()
    exclude_statements: frozenset[str] = frozenset()
    exclude_arguments: frozenset[str] = frozenset()
    selected_sections: frozenset[str] | None = _setting(default=None, kind=TITLES)
    selected_tags: frozenset[str] | None = _setting(default=None, kind=TITLES)
    select_elements_without_section: bool = False
    select_elements_without_tag: bool = False


@dataclass(frozen=True, slots=True)
class MapSettings:
    """What nodes show."""

    statement_label_mode: LabelMode = LabelMode.HIDE_UNTITLED
    argument_label_mode: LabelMode = LabelMode.HIDE_UNTITLED
    add_tags: bool = True


@dataclass(frozen=True, slots=True)
class SectionSettings:
    """Whether the sections of a title are drawn as groups, and closed; None if not said."""

    is_group: bool | None = _setting(default=None, kind=FLAG)
    is_closed: bool | None = _setting(default=None, kind=FLAG)


@dataclass(frozen=True, slots=True)
class RegroupSettings:
    """A section that stands in place of those of the text."""

    title: str = ""
    tags: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()
    is_closed: bool | None = _setting(default=None, kind=FLAG)
    children: tuple["RegroupSettings", ...] = _many()


@dataclass(frozen=True, slots=True)
class GroupSettings:
    """Which sections are drawn as groups.

    Attributes:
        group_depth: How many levels of headings, counted from the lowest.
        sections: By title. If there are any, other sections are groups only if
            their data say so.
        regroup: The sections to stand in place of those of the text.
    """

    group_depth: float = _setting(default=2, kind=NUMBER)
    sections: Mapping[str, SectionSettings] | None = field(
        default=None, metadata={"each": SectionSettings}
    )
    regroup: tuple[RegroupSettings, ...] = _many(RegroupSettings)
    ignore_is_group: bool = False
    ignore_is_closed: bool = False


@dataclass(frozen=True, slots=True)
class ColorSettings:
    """The colours of nodes, edges and groups."""

    color_scheme: str | tuple[str, ...] = _setting(default="default", kind=SCHEME)
    group_color_scheme: tuple[str, ...] = _setting(
        default=("#DADADA", "#BABABA", "#AAAAAA"), kind=COLORS
    )
    relation_colors: Mapping[str, Color] = _by_title(COLOR)
    tag_colors: Mapping[str, Color] = _by_title(COLOR)
    statement_colors: Mapping[str, Color] = _by_title(COLOR)
    argument_colors: Mapping[str, Color] = _by_title(COLOR)
    group_colors: Mapping[str, Color] = _by_title(COLOR)
    colorize_by_tag: bool = _setting("colorizeByTag", "colorByTags", "colorByTag", default=True)
    colorize_groups_by_tag: bool = _setting(
        "colorizeGroupsByTag", "colorGroupsByTags", "colorGroupsByTag", default=False
    )
    ignore_color_data: bool = False
    statement_font_color: str = "#000000"
    argument_font_color: str = "#000000"
    group_font_color: str = "#000000"


@dataclass(frozen=True, slots=True)
class TitleStyle:
    """How the title in a label is set; the size in points."""

    font: str = "arial"
    font_size: float = 10.0
    bold: bool = True
    characters_in_line: int = 40


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How the text in a label is set; the size in points."""

    font: str = "arial"
    font_size: float = 10.0
    bold: bool = False
    characters_in_line: int = 40


@dataclass(frozen=True, slots=True)
class ArgumentStyle:
    """How an argument is drawn; the width in points."""

    shape: str = "box"
    style: str = "filled, rounded"
    margin: str = "0.11,0.055"
    min_width: float = 180.0
    title: TitleStyle = TitleStyle()
    text: TextStyle = TextStyle()


@dataclass(frozen=True, slots=True)
class StatementStyle:
    """How a claim is drawn; the width in points."""

    shape: str = "box"
    style: str = "filled,rounded,bold"
    margin: str = "0.11,0.055"
    min_width: float = 180.0
    title: TitleStyle = TitleStyle()
    text: TextStyle = TextStyle()


@dataclass(frozen=True, slots=True)
class GroupStyle:
    """How a group is drawn."""

    font: str = "arial"
    font_size: float = 12.0
    bold: bool = False
    characters_in_line: int = 80
    margin: str = "8"


@dataclass(frozen=True, slots=True)
class ClosedGroupStyle:
    """How a group is drawn whose members are not shown."""

    font: str = "arial"
    font_size: float = 12.0
    bold: bool = False
    characters_in_line: int = 80
    margin: str = "0.2"


@dataclass(frozen=True, slots=True)
class EdgeStyle:
    """How relations are drawn."""

    pen_width: float = _setting("penWidth", "penwidth", default=1.0)
    arrow_size: float = _setting("arrowSize", "arrowsize", default=1.0)


@dataclass(frozen=True, slots=True)
class RankSettings:
    """Nodes drawn side by side, by their titles."""

    statements: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DotSettings:
    """How the map is written as DOT."""

    graphname: str = _setting("graphname", "graphName", default="Argument Map")
    use_html_labels: bool = True
    map_bg_color: str = "transparent"
    edge: EdgeStyle = EdgeStyle()
    group: GroupStyle = GroupStyle()
    closed_group: ClosedGroupStyle = ClosedGroupStyle()
    argument: ArgumentStyle = ArgumentStyle()
    statement: StatementStyle = StatementStyle()
    graph_viz_settings: Mapping[str, str] = _by_title(kind_for(""))
    same_rank: tuple[RankSettings, ...] = _many(RankSettings)


class FrontMatterMode(StrEnum):
    """Which settings hold where a front matter and a configuration file both give some."""

    PRIORITY = "priority"
    DEFAULT = "default"
    IGNORE = "ignore"


@dataclass(frozen=True, slots=True)
class DataSettings:
    """How front matters are read.

    Attributes:
        front_matter_settings_mode: Whether they override the configuration file, stand
            back behind it, or set nothing. It means something only in that file.
    """

    front_matter_settings_mode: FrontMatterMode = FrontMatterMode.PRIORITY


@dataclass(frozen=True, slots=True)
class JsonSettings:
    """How the map is written as JSON."""

    spaces: int = 2
    remove_embedded_relations: bool = False
    export_map: bool = True
    export_sections: bool = True
    export_tags: bool = True
    export_data: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings that mean something here."""

    model: ModelSettings = ModelSettings()
    selection: SelectionSettings = SelectionSettings()
    map: MapSettings = MapSettings()
    group: GroupSettings = GroupSettings()
    color: ColorSettings = ColorSettings()
    dot: DotSettings = DotSettings()
    json: JsonSettings = JsonSettings()
    data: DataSettings = DataSettings()
