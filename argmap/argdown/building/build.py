"""From the syntax tree to the map: the places of the text that speak of one thing, together.

The third stage of the flow. The parser has said what is written where; here claims and
arguments get their titles, roles, sections and data, and relations get their direction.
"""

from dataclasses import replace
from typing import assert_never

from argmap.argdown import syntax
from argmap.argdown.building.draft_map import DraftMap
from argmap.argdown.building.explode import exploded, invalid_uses
from argmap.argdown.building.explode_compatibly import exploded_compatibly
from argmap.argdown.building.finish import (
    finished_arguments,
    finished_claims,
    finished_relations,
)
from argmap.argdown.building.regrouping import undrawn_groups
from argmap.argdown.building.structures import read_structure
from argmap.argdown.building.trees import AT_TOP, IN_LIST, read_tree
from argmap.argdown.lexing.patterns import BLANKS
from argmap.argdown.settings.config_file import combined
from argmap.argdown.settings.configuration import setting_faults, settings_of
from argmap.argdown.view.groups import depth_of, regrouped
from argmap.argdown.vocabulary.documents import NONE_DESCRIBED, Described
from argmap.argdown.vocabulary.foreign_keys import heading_faults
from argmap.argdown.vocabulary.front_matter import vocabulary_of
from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentMap, Section
from argmap.source import SourceFile


def build(
    document: syntax.Document,
    source: SourceFile,
    *,
    compatible: bool = False,
    configuration: syntax.Data | None = None,
    described: Described = NONE_DESCRIBED,
) -> tuple[ArgumentMap, tuple[Diagnostic, ...]]:
    """The map that a document describes, and what is wrong with it.

    Args:
        document: The syntax tree.
        source: The text that it was read from.
        compatible: Read as Argdown 1.7.5 does even where that is plainly a mistake;
            `DIFFERENCES.md` beside this module tells where.
        configuration: What a configuration file says, beside the front matter.
        described: The documents in the files that the front matter names. The map gets those
            of them that it cites.
    """
    front_matter = document.front_matter
    said = front_matter.value if front_matter else {}
    if configuration is not None:
        said = combined(said, configuration.value)
    settings = settings_of(said)
    vocabulary, faults = vocabulary_of(front_matter, described)
    draft_map = DraftMap(source.text, settings.model, vocabulary, compatible=compatible)
    _read(draft_map, document.blocks)
    argument_map = ArgumentMap(
        source=source,
        relations=finished_relations(draft_map),
        claims=finished_claims(draft_map),
        arguments=finished_arguments(draft_map),
        sections=draft_map.sections,
        parties=vocabulary.parties,
        documents=vocabulary.documents,
        settings=said,
        expected=vocabulary.expected,
        moves=vocabulary.moves,
    )
    argument_map = _without_uncited(argument_map, described)
    found = [*faults, *setting_faults(front_matter), *draft_map.faults]
    for argument in argument_map.arguments.values():
        if argument.steps:
            found.extend(invalid_uses(argument))
    if settings.model.explode_arguments:
        explode = exploded_compatibly if compatible else exploded
        argument_map, more = explode(argument_map)
        found.extend(more)
    depth = depth_of(argument_map.sections.values())
    found.extend(undrawn_groups(settings.group, depth, front_matter, configuration))
    return regrouped(argument_map, settings.group), tuple(found)


def _without_uncited(argument_map: ArgumentMap, described: Described) -> ArgumentMap:
    """The map without documents that only a file describes and nothing cites."""
    if not described.documents:
        return argument_map
    cited = {cite.document for node in argument_map.nodes for cite in node.annotation.cites}
    kept = {
        name: document
        for name, document in argument_map.documents.items()
        if name in cited or document is not described.documents.get(name)
    }
    return replace(argument_map, documents=kept)


def _read(draft_map: DraftMap, blocks: tuple[syntax.Block, ...]) -> None:
    """Takes in the blocks; a structure belongs to an argument that is the block before it."""
    before = None
    for block in blocks:
        argument = None
        match block:
            case syntax.Statement():
                read_tree(draft_map, block, AT_TOP)
            case syntax.Argument():
                argument = read_tree(draft_map, block, AT_TOP)
            case syntax.Structure():
                read_structure(draft_map, block, before)
            case syntax.Heading():
                _read_heading(draft_map, block)
            case syntax.ItemList():
                for item in block.items:
                    read_tree(draft_map, item, IN_LIST)
            case _:
                assert_never(block)
        before = argument


def _read_heading(draft_map: DraftMap, heading: syntax.Heading) -> None:
    sections = draft_map.sections
    parent = draft_map.section
    while parent and sections[parent].level >= heading.level:
        parent = sections[parent].parent
    draft_map.section = id_ = f"s{len(sections) + 1}"
    content = draft_map.content_of(heading)
    sections[id_] = Section(
        id_,
        heading.level,
        content.text.strip(BLANKS),
        heading.span,
        parent,
        content.tags,
        None if heading.data is None else heading.data.value,
        content.ranges,
    )
    draft_map.faults.extend(heading_faults(heading.data))
