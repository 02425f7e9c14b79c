"""From the syntax tree to the map: the places of the text that speak of one thing, together.

The third stage of the flow. The parser has said what is written where; here claims and
arguments get their titles, roles, sections and data, and relations get their direction.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from argmap.argdown import syntax
from argmap.argdown.building.content import EMPTY, Content, content_of
from argmap.argdown.building.drafts import Draft, Link
from argmap.argdown.building.explode import exploded, invalid_uses
from argmap.argdown.building.relations import Links
from argmap.argdown.building.rules import (
    LOST_RELATION,
    OVERRIDDEN_DEFINITION,
    SECOND_RECONSTRUCTION,
    UNDERCUT_OF_CLAIM,
)
from argmap.argdown.building.shortcodes import SHORTCODES
from argmap.argdown.settings.configuration import setting_faults, settings_of
from argmap.argdown.settings.settings import Mode, ModelSettings
from argmap.argdown.syntax import Symbol
from argmap.argdown.view.groups import regrouped
from argmap.argdown.vocabulary.annotation import annotation_of, kind_of, merge
from argmap.argdown.vocabulary.vocabulary import (
    Vocabulary,
    heading_faults,
    inference_faults,
    vocabulary_of,
)
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.model import (
    Annotation,
    Argument,
    ArgumentMap,
    Claim,
    Inference,
    Kind,
    Occurrence,
    RelationType,
    Role,
    Section,
    Step,
)
from argmap.source import SourceFile, Span

_TYPES = {
    Symbol.SUPPORTS: RelationType.SUPPORT,
    Symbol.SUPPORTED_BY: RelationType.SUPPORT,
    Symbol.ATTACKS: RelationType.ATTACK,
    Symbol.ATTACKED_BY: RelationType.ATTACK,
    Symbol.UNDERCUTS: RelationType.UNDERCUT,
    Symbol.UNDERCUT_BY: RelationType.UNDERCUT,
    Symbol.CONTRADICTS: RelationType.CONTRADICTORY,
}
_FROM_PARENT = frozenset({Symbol.SUPPORTS, Symbol.ATTACKS, Symbol.UNDERCUTS, Symbol.CONTRADICTS})
_UNTITLED = re.compile(r"[\[<](Untitled \d+)[\]>]")
_SHORTCODE = re.compile(r"\.\S+?\.|:\S+?:")

_Element = syntax.Statement | syntax.Argument


def build(
    document: syntax.Document, source: SourceFile, *, compatible: bool = False
) -> tuple[ArgumentMap, tuple[Diagnostic, ...]]:
    """The map that a document describes, and what is wrong with it.

    Args:
        document: The syntax tree.
        source: The text that it was read from.
        compatible: Read as Argdown 1.7.5 does even where that is plainly a mistake;
            `DIFFERENCES.md` beside this module tells where.
    """
    front_matter = document.front_matter
    settings = settings_of(front_matter.value if front_matter else {})
    vocabulary, faults = vocabulary_of(front_matter)
    reader = _Reader(source, settings.model, vocabulary, compatible=compatible)
    for block in document.blocks:
        reader.read(block)
    argument_map = replace(
        reader.argument_map(),
        parties=vocabulary.parties,
        documents=vocabulary.documents,
        settings=front_matter.value if front_matter else {},
        expected=vocabulary.expected,
        moves=vocabulary.moves,
    )
    found = [*faults, *setting_faults(front_matter), *reader.faults]
    for argument in argument_map.arguments.values():
        if argument.steps:
            found.extend(invalid_uses(argument))
    if settings.model.explode_arguments:
        argument_map, more = exploded(argument_map)
        found.extend(more)
    return regrouped(argument_map, settings.group.regroup), tuple(found)


@dataclass(slots=True)
class _Frame:
    """An element whose relations are being read, and its relation to the one above."""

    element: _Element
    content: Content
    draft: Draft
    rest: Iterator[syntax.Relation]
    relation: syntax.Relation | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """What an element at the top of a tree is there for.

    Attributes:
        role: The role of a claim; None in a list.
        argument: The title of the argument in whose structure it stands.
        inference: The inference that yields it.
    """

    role: Role | None
    argument: str = ""
    inference: Draft | None = None


_AT_TOP = _Place(Role.TOP_LEVEL)
_IN_LIST = _Place(None)
_IN_RELATION = _Place(Role.RELATION)


class _Reader:
    """All that has been read so far."""

    def __init__(
        self,
        source: SourceFile,
        settings: ModelSettings,
        vocabulary: Vocabulary,
        *,
        compatible: bool,
    ) -> None:
        self.faults: list[Diagnostic] = []
        self._source = source
        self._settings = settings
        self._vocabulary = vocabulary
        self._compatible = compatible
        signs = settings.shortcodes.items()
        own = {code: sign.unicode for code, sign in signs if sign.unicode is not None}
        self._shortcodes = {**SHORTCODES, **own} if own else SHORTCODES
        self._claims: dict[str, Draft] = {}
        self._arguments: dict[str, Draft] = {}
        self._links = Links(compatible=compatible)
        self._sections: dict[str, Section] = {}
        self._section = ""
        self._previous: Draft | None = None
        self._last_inference: Draft | None = None
        self._untitled = 0
        self._taken = frozenset() if compatible else frozenset(_UNTITLED.findall(source.text))

    def read(self, block: syntax.Block) -> None:
        """Takes in a block of the document."""
        argument = None
        match block:
            case syntax.Statement():
                self._read_tree(block, _AT_TOP)
            case syntax.Argument():
                argument = self._read_tree(block, _AT_TOP)
            case syntax.Structure():
                self._read_structure(block)
            case syntax.Heading():
                self._read_heading(block)
            case syntax.ItemList():
                for item in block.items:
                    self._read_tree(item, _IN_LIST)
            case _:
                assert_never(block)
        self._previous = argument

    def _read_tree(self, root: _Element, place: _Place) -> Draft:
        """The element and all that is indented below it; the innermost is completed first."""
        if not root.relations:
            return self._complete(root, self._content(root), place)
        top = self._open(root)
        frames = [top]
        while True:
            frame = frames[-1]
            relation = next(frame.rest, None)
            if relation is not None and relation.element.relations:
                frames.append(self._open(relation.element, relation))
            elif relation is not None:
                element = relation.element
                child = self._complete(element, self._content(element), _IN_RELATION)
                self._relate(frame, relation, child, place if frame is top else _IN_RELATION)
            elif frame.relation is None:
                return self._complete(root, frame.content, place, frame.draft)
            else:
                frames.pop()
                child = self._complete(frame.element, frame.content, _IN_RELATION, frame.draft)
                above = frames[-1]
                self._relate(above, frame.relation, child, place if above is top else _IN_RELATION)

    def _open(self, element: _Element, relation: syntax.Relation | None = None) -> _Frame:
        content = self._content(element)
        return _Frame(element, content, self._draft(element), iter(element.relations), relation)

    def _content(self, element: _Element | syntax.Heading) -> Content:
        if not element.content:
            return EMPTY
        return content_of(
            element.content,
            shortcodes=self._shortcodes,
            remove_tags=self._settings.remove_tags_from_text,
            compatible=self._compatible,
        )

    def _draft(self, element: _Element) -> Draft:
        """The claim or argument that an element speaks of."""
        if isinstance(element, syntax.Statement):
            return self._named(Kind.CLAIM, self._claims, element.title, element.span)
        return self._named(Kind.ARGUMENT, self._arguments, element.title, element.span)

    def _named(self, kind: Kind, drafts: dict[str, Draft], title: str | None, span: Span) -> Draft:
        is_titled = title is not None
        if title is None:
            title = self._new_title()
        elif self._compatible:
            is_titled = not title.startswith("Untitled")
        draft = drafts.get(title)
        if draft is None:
            draft = drafts[title] = Draft(kind, title, is_titled=is_titled, span=span)
        return draft

    def _new_title(self) -> str:
        while True:
            self._untitled += 1
            title = f"Untitled {self._untitled}"
            if title not in self._taken:
                return title

    def _complete(
        self, element: _Element, content: Content, place: _Place, draft: Draft | None = None
    ) -> Draft:
        """Adds the place that an element is to the claim or argument that it speaks of."""
        if draft is None:
            draft = self._draft(element)
        data = element.data
        occurrence = Occurrence(
            None if element.is_reference else content.text,
            element.span,
            place.role if draft.kind is Kind.CLAIM else Role.DESCRIPTION,
            place.argument,
            self._section,
            content.tags,
            None if data is None else data.value,
            () if element.is_reference else content.ranges,
        )
        draft.add(occurrence)
        if data is not None:
            annotation, faults = annotation_of(data, self._vocabulary)
            draft.annotation = merge(draft.annotation, annotation)
            self.faults.extend(faults)
        return draft

    def _relate(
        self, frame: _Frame, relation: syntax.Relation, child: Draft, place: _Place
    ) -> None:
        """Links an element to the one above it."""
        parent = frame.draft
        if relation.symbol is Symbol.UNDERCUT_BY and parent.kind is Kind.CLAIM:
            instead = self._last_inference if self._compatible else place.inference
            parent = instead or parent
        self._link(relation, parent, child)

    def _link(self, relation: syntax.Relation, parent: Draft, child: Draft) -> None:
        start, target = (parent, child) if relation.symbol in _FROM_PARENT else (child, parent)
        link = Link(_TYPES[relation.symbol], start, target, relation.span)
        self._links.add(link)
        if link.type is RelationType.UNDERCUT and target.kind is Kind.CLAIM:
            self._fault(
                UNDERCUT_OF_CLAIM,
                f"{target.name} is a claim, which cannot be undercut",
                relation.span,
                f"write `-` to attack it, or undercut an argument for {target.name}",
            )

    def _fault(
        self,
        rule: Rule,
        message: str,
        span: Span,
        advice: str,
        severity: Severity = Severity.WARNING,
    ) -> None:
        self.faults.append(Diagnostic(rule.code, severity, message, span, advice))

    def _read_heading(self, heading: syntax.Heading) -> None:
        content = self._content(heading)
        parent = self._section
        while parent and self._sections[parent].level >= heading.level:
            parent = self._sections[parent].parent
        self._section = f"s{len(self._sections) + 1}"
        self._sections[self._section] = Section(
            self._section,
            heading.level,
            content.text,
            heading.span,
            parent,
            content.tags,
            None if heading.data is None else heading.data.value,
            content.ranges,
        )
        self.faults.extend(heading_faults(heading.data))

    def _read_structure(self, structure: syntax.Structure) -> None:
        argument = self._argument_of(structure)
        if self._section:
            argument.section = self._section
        last = structure.statements[-1]
        for index, numbered in enumerate(structure.statements):
            inference = None
            if numbered.inference is not None:
                inference = Draft(Kind.INFERENCE, argument.title, step=index)
                self._read_inference(numbered.inference, inference)
            role = _role_of(numbered, is_last=numbered is last)
            place = _Place(role, argument.title, inference)
            claim = self._read_tree(numbered.statement, place)
            step = Step(claim.title, claim.occurrences[-1], self._inference(numbered.inference))
            argument.steps.append(step)
            if role is Role.MAIN_CONCLUSION:
                argument.conclusion, argument.inference = claim, inference

    def _argument_of(self, structure: syntax.Structure) -> Draft:
        """The argument described right before; else one without a title."""
        argument = self._previous
        if argument is not None and not argument.steps:
            return argument
        if argument is not None:
            self._fault(
                SECOND_RECONSTRUCTION,
                f"{argument.name} has a premise-conclusion structure already",
                structure.span,
                "give this one to an argument of its own",
                Severity.ERROR,
            )
        return self._named(Kind.ARGUMENT, self._arguments, None, structure.span)

    def _read_inference(self, inference: syntax.Inference, draft: Draft) -> None:
        self._last_inference = draft
        self.faults.extend(inference_faults(inference.data))
        for relation in inference.relations:
            self._link(relation, draft, self._read_tree(relation.element, _IN_RELATION))

    def _inference(self, inference: syntax.Inference | None) -> Inference | None:
        if inference is None:
            return None
        rules = tuple(_SHORTCODE.sub(self._sign_of, rule) for rule in inference.rules)
        data = None if inference.data is None else inference.data.value
        return Inference(inference.span, rules, data)

    def _sign_of(self, code: "re.Match[str]") -> str:
        return self._shortcodes.get(code[0], code[0])

    def argument_map(self) -> ArgumentMap:
        """The map as far as it has been read."""
        settings = self._settings
        relations, lost = self._links.settled(
            transform_arguments=settings.transform_argument_relations,
            strict=settings.mode is Mode.STRICT,
        )
        for link in lost:
            self._fault(
                LOST_RELATION,
                f"{link.start.name} speaks against its own main conclusion",
                link.span,
                "give it another conclusion, or take the relation out",
            )
        return ArgumentMap(
            source=self._source,
            claims={title: self._claim(draft) for title, draft in self._ordered(self._claims)},
            arguments={
                title: self._argument(draft) for title, draft in self._ordered(self._arguments)
            },
            relations=relations,
            sections=self._sections,
        )

    def _ordered(self, drafts: dict[str, Draft]) -> list[tuple[str, Draft]]:
        """In the order of the text; for Argdown, titles that are whole numbers come first."""
        items = list(drafts.items())
        if self._compatible:
            items.sort(key=lambda item: _number_of(item[0]))
        return items

    def _claim(self, draft: Draft) -> Claim:
        canonical = self._canonical(draft)
        return Claim(
            draft.title,
            (canonical.text or "") if canonical else "",
            canonical.span if canonical else draft.span,
            tuple(draft.occurrences),
            draft.section or draft.occurrences[0].section,
            draft.tags,
            draft.data,
            _annotation(draft),
            draft.is_titled,
        )

    def _argument(self, draft: Draft) -> Argument:
        canonical = self._canonical(draft)
        return Argument(
            draft.title,
            (canonical.text or "") if canonical else "",
            canonical.span if canonical else draft.span,
            tuple(draft.occurrences),
            tuple(draft.steps),
            draft.section or (draft.occurrences[0].section if draft.occurrences else ""),
            draft.tags,
            draft.data,
            _annotation(draft),
            draft.is_titled,
        )

    def _canonical(self, draft: Draft) -> Occurrence | None:
        """The place whose words count; those that differ are told of, unless data choose it."""
        if len(draft.occurrences) == 1:
            only = draft.occurrences[0]
            return None if only.text is None else only
        canonical = draft.canonical
        if canonical is None or (canonical.data is not None and canonical.data.get("isCanonical")):
            return canonical
        for other in draft.occurrences:
            if other.text and canonical.text and other.text != canonical.text:
                self._fault(
                    OVERRIDDEN_DEFINITION,
                    f"{draft.name} is defined with other words further on",
                    other.span,
                    "refer to it by its title alone, or give this another title",
                )
        return canonical


def _annotation(draft: Draft) -> Annotation:
    annotation = draft.annotation
    if draft.tags and not annotation.kind and (kind := kind_of("", draft.tags)):
        return replace(annotation, kind=kind)
    return annotation


def _role_of(numbered: syntax.NumberedStatement, *, is_last: bool) -> Role:
    if numbered.inference is None:
        return Role.PREMISE
    return Role.MAIN_CONCLUSION if is_last else Role.INTERMEDIARY_CONCLUSION


def _number_of(title: str) -> int:
    """The whole number that a title is written as; for others one above all of them."""
    is_number = title.isascii() and title.isdigit() and str(int(title[:10])) == title
    return min(int(title), _NO_INDEX) if is_number else _NO_INDEX


_NO_INDEX = 2**32 - 1
