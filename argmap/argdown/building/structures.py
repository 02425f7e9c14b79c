"""Premise-conclusion structures: the steps of the arguments that they reconstruct."""

import re

from argmap.argdown import syntax
from argmap.argdown.building.draft_map import DraftMap
from argmap.argdown.building.drafts import Draft
from argmap.argdown.building.rules import SECOND_RECONSTRUCTION
from argmap.argdown.building.trees import IN_RELATION, Place, add_link, read_tree
from argmap.argdown.vocabulary.foreign_keys import inference_faults
from argmap.diagnostics import Severity
from argmap.model import Inference, Kind, Role, Step

_SHORTCODE = re.compile(r"\.\S+?\.|:\S+?:")


def read_structure(draft_map: DraftMap, structure: syntax.Structure, before: Draft | None) -> None:
    """Takes in a structure; it is that of the argument described right before, if there is one."""
    argument = _argument_of(draft_map, structure, before)
    argument.structure = structure.span
    if draft_map.section:
        argument.section = draft_map.section
    last = structure.statements[-1]
    for index, numbered in enumerate(structure.statements):
        inference = None
        if numbered.inference is not None:
            inference = Draft(Kind.INFERENCE, argument.title, step=index)
            _read_inference(draft_map, numbered.inference, inference)
        role = _role_of(numbered, is_last=numbered is last)
        place = Place(role, argument.title, inference)
        claim = read_tree(draft_map, numbered.statement, place)
        yielded_by = _inference(draft_map, numbered.inference)
        argument.steps.append(Step(claim.title, claim.occurrences[-1], yielded_by))
        if role is Role.MAIN_CONCLUSION:
            argument.conclusion, argument.inference = claim, inference


def _argument_of(draft_map: DraftMap, structure: syntax.Structure, before: Draft | None) -> Draft:
    """The argument described right before; else one without a title."""
    if before is None:
        return draft_map.untitled_argument(structure.span)
    if not before.steps:
        return before
    draft_map.fault(
        SECOND_RECONSTRUCTION,
        f"{before.name} has a premise-conclusion structure already",
        structure.span,
        "give this one to an argument of its own",
        Severity.ERROR,
    )
    return draft_map.untitled_argument(structure.span)


def _role_of(numbered: syntax.NumberedStatement, *, is_last: bool) -> Role:
    if numbered.inference is None:
        return Role.PREMISE
    return Role.MAIN_CONCLUSION if is_last else Role.INTERMEDIARY_CONCLUSION


def _read_inference(draft_map: DraftMap, inference: syntax.Inference, draft: Draft) -> None:
    draft_map.last_inference = draft
    draft_map.faults.extend(inference_faults(inference.data))
    for relation in inference.relations:
        child = read_tree(draft_map, relation.element, IN_RELATION)
        add_link(draft_map, relation, draft, child)


def _inference(draft_map: DraftMap, inference: syntax.Inference | None) -> Inference | None:
    if inference is None:
        return None
    signs = draft_map.shortcodes
    rules = tuple(
        _SHORTCODE.sub(lambda code: signs.get(code[0], code[0]), rule) for rule in inference.rules
    )
    data = None if inference.data is None else inference.data.value
    return Inference(inference.span, rules, data)
