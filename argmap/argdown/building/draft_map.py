"""The map while it is being read: drafts by their titles, and what is wrong so far."""

import re

from argmap.argdown import syntax
from argmap.argdown.building.content import EMPTY, Content, content_of
from argmap.argdown.building.drafts import Draft
from argmap.argdown.building.relations import Links
from argmap.argdown.building.shortcodes import SHORTCODES
from argmap.argdown.settings.settings import ModelSettings
from argmap.argdown.vocabulary.vocabulary import Vocabulary
from argmap.diagnostics import Diagnostic, Rule, Severity
from argmap.model import Kind, Section
from argmap.source import Span

_UNTITLED = re.compile(r"[\[<](Untitled \d+)[\]>]")


class DraftMap:
    """All that has been read of a text so far.

    Attributes:
        settings: How to read it.
        vocabulary: What the front matter declares.
        compatible: Whether to read as Argdown 1.7.5 does, even where that is plainly a mistake.
        shortcodes: The sign of each shortcode as written.
        claims: By title, in the order in which they are first named.
        arguments: Likewise.
        sections: By id.
        section: The id of the section that is being read; empty before the first.
        last_inference: The last one that was read; None before the first.
    """

    def __init__(
        self, text: str, settings: ModelSettings, vocabulary: Vocabulary, *, compatible: bool
    ) -> None:
        self.settings = settings
        self.vocabulary = vocabulary
        self.compatible = compatible
        signs = settings.shortcodes.items()
        own = {code: sign.unicode for code, sign in signs if sign.unicode is not None}
        self.shortcodes = {**SHORTCODES, **own} if own else SHORTCODES
        self.claims: dict[str, Draft] = {}
        self.arguments: dict[str, Draft] = {}
        self.links = Links(compatible=compatible)
        self.sections: dict[str, Section] = {}
        self.section = ""
        self.last_inference: Draft | None = None
        self.faults: list[Diagnostic] = []
        self._untitled = 0
        may_be_taken = not compatible and "Untitled " in text
        self._taken = frozenset(_UNTITLED.findall(text) if may_be_taken else ())

    def draft_of(self, element: syntax.Element) -> Draft:
        """The claim or argument that an element speaks of."""
        if isinstance(element, syntax.Statement):
            return self._named(Kind.CLAIM, self.claims, element.title, element.span)
        return self._named(Kind.ARGUMENT, self.arguments, element.title, element.span)

    def untitled_argument(self, span: Span) -> Draft:
        """An argument that has no title in the text."""
        return self._named(Kind.ARGUMENT, self.arguments, None, span)

    def content_of(self, element: syntax.Element | syntax.Heading) -> Content:
        """What the running text of an element says."""
        if not element.content:
            return EMPTY
        return content_of(
            element.content,
            shortcodes=self.shortcodes,
            remove_tags=self.settings.remove_tags_from_text,
            compatible=self.compatible,
        )

    def fault(
        self,
        rule: Rule,
        message: str,
        span: Span,
        advice: str,
        severity: Severity = Severity.WARNING,
    ) -> None:
        """Notes what is wrong."""
        self.faults.append(Diagnostic(rule.code, severity, message, span, advice))

    def _named(self, kind: Kind, drafts: dict[str, Draft], title: str | None, span: Span) -> Draft:
        is_titled = title is not None
        if title is None:
            title = self._new_title()
        elif self.compatible:
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
