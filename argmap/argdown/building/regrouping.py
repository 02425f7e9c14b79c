"""What the settings that regroup a map leave undone."""

from collections.abc import Iterator

from argmap.argdown import syntax
from argmap.argdown.building.rules import UNDRAWN_GROUP
from argmap.argdown.settings.settings import GroupSettings
from argmap.diagnostics import Diagnostic, Severity
from argmap.source import NOWHERE


def undrawn_groups(
    group: GroupSettings, depth: int, *said: syntax.Data | None
) -> Iterator[Diagnostic]:
    """A warning for each outermost section that takes the place of headings and is no group.

    Args:
        group: The settings.
        depth: The lowest level of the headings of the text.
        said: Where the settings may stand: the front matter and a configuration file.
    """
    if depth == 0 or depth <= group.group_depth:
        return
    places = {path: span for each in said if each for path, span in each.values.items()}
    for index, section in enumerate(group.regroup):
        name = f"`{section.title}`" if section.title else "a section without a title"
        yield Diagnostic(
            UNDRAWN_GROUP.code,
            Severity.WARNING,
            f"{name} is not drawn as a group, for the headings of the text go down to "
            f"level {depth}, and `groupDepth` is {group.group_depth}",
            places.get(("group", "regroup", index), NOWHERE),
            f"set `groupDepth: {depth}`",
        )
