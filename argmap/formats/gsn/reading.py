"""A case as a network: goals are statements, strategies and supports are steps."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.respelt import one_line
from argmap.formats.exchange.unread import unread
from argmap.formats.exchange.values import strings, text_of, without
from argmap.formats.gsn.kinds import REMARKS, SOLUTIONS, ElementKind, kind_of
from argmap.formats.gsn.modules import Case
from argmap.model import Annotation, Document, Expectation, Expected, Quotation
from argmap.source import NOWHERE, Span

EVIDENCE = "evidence"
ASSUMPTION = "assumption"
CONTEXT = "inContextOf"

READ = frozenset(
    {"text", "supportedBy", CONTEXT, "undeveloped", "challenges", "defeated", "url", "nodeType"}
)
URL = "url"
_CONTEXT_KEYS = frozenset({"text", "nodeType"})
_FLAGS = ("undeveloped", "defeated")
_RELATION = re.compile(r"(\S+)\s*->\s*(\S+)")
MEANT = {
    ElementKind.ASSUMPTION: ASSUMPTION,
    ElementKind.SOLUTION: EVIDENCE,
    ElementKind.COUNTER_SOLUTION: EVIDENCE,
}


def network_from(case: Case) -> tuple[Network, tuple[Loss, ...]]:
    """The network that a case says, and what of it could not be read."""
    reader = _Reader(case)
    return reader.network(), (*case.losses, *reader.losses)


def support(owner: str, supporter: str) -> str:
    """The id of the support from one element for another."""
    return f"{owner}/{supporter}"


def challenge(challenger: str, target: str) -> str:
    """The id of the attack on an element, or on a relation of two."""
    return f"{challenger} challenges {target}"


class _Reader:
    """Reads one case.

    Attributes:
        losses: What could not be read so far.
    """

    def __init__(self, case: Case) -> None:
        self.losses: list[Loss] = []
        self._case = case
        self._kinds: dict[str, ElementKind] = {}
        for id_, said in case.elements.items():
            kind = kind_of(id_, text_of(said.get("nodeType")))
            if kind is None:
                reason = "neither its id nor its `nodeType` says what it is"
                self.losses.append(dropped("element", id_, reason, span=self._span(id_)))
            else:
                self._kinds[id_] = kind
        self._supporters = {
            id_: [each for each in strings(said.get("supportedBy")) if self._is_known(id_, each)]
            for id_, said in case.elements.items()
            if id_ in self._kinds
        }
        self._strategies = {
            id_: owners
            for id_, kind in self._kinds.items()
            if kind is ElementKind.STRATEGY and (owners := self._owners(id_))
            if any(each in self._kinds for each in self._supporters[id_])
        }

    def network(self) -> Network:
        """The network."""
        self._tell()
        module = self._case.module
        title = text_of(module.get("name"))
        kept = without(module, ("name", "uses", "extends"))
        origin = {"module": kept} if kept else {}
        return Network(
            statements=tuple(self._statements()),
            steps=(*self._supports(), *self._remarks(), *self._challenges()),
            documents=dict(self._documents()),
            settings={
                **({"title": title} if title else {}),
                **({"origin": origin} if origin else {}),
            },
            expected=Expected(tuple(self._expected())),
        )

    def _tell(self) -> None:
        """Notes what is said of contexts and by flags, and that a map cannot hold."""
        named = {each for id_ in self._kinds for each in strings(self._said(id_).get(CONTEXT))}
        for id_, kind in self._kinds.items():
            said, span = self._said(id_), self._span(id_)
            for flag in _FLAGS:
                if said.get(flag) not in (None, True, False):
                    reason = f"it is true or false, not {said[flag]}"
                    self.losses.append(dropped(flag, f"of {id_}", reason, span=span))
            if kind is ElementKind.CONTEXT:
                self.losses.extend(unread(said, _CONTEXT_KEYS, f"of context {id_}", span=span))
                if id_ not in named:
                    reason = f"nothing is in this context: {_words(said.get('text'))}"
                    self.losses.append(dropped("context", id_, reason, span=span))

    def _said(self, id_: str) -> Mapping[str, Any]:
        return self._case.elements[id_]

    def _is_known(self, owner: str, id_: str) -> bool:
        if id_ in self._kinds:
            return True
        reason = f"there is no element {id_}"
        self.losses.append(dropped("reference", f"of {owner}", reason, span=self._span(owner)))
        return False

    def _owners(self, id_: str) -> list[str]:
        return [owner for owner, supporters in self._supporters.items() if id_ in supporters]

    def _statements(self) -> Iterator[Statement]:
        for id_, kind in self._kinds.items():
            if kind is not ElementKind.CONTEXT and id_ not in self._strategies:
                said = self._case.elements[id_]
                yield Statement(
                    id_,
                    _words(said.get("text")),
                    is_sketch=kind is ElementKind.STRATEGY,
                    annotation=self._annotation(id_, said, kind),
                    span=self._span(id_),
                )

    def _annotation(self, id_: str, said: Mapping[str, Any], kind: ElementKind) -> Annotation:
        contexts = {
            each: _words(self._case.elements[each].get("text"))
            for each in strings(said.get(CONTEXT))
            if self._is_known(id_, each) and self._kinds[each] is ElementKind.CONTEXT
        }
        read = READ if kind in SOLUTIONS else READ - {URL}
        origin = {
            **without(said, read),
            **({CONTEXT: contexts} if contexts else {}),
        }
        return Annotation(
            kind=MEANT.get(kind, ""),
            undeveloped=said.get("undeveloped") is True,
            cites=(Quotation(id_),) if kind in SOLUTIONS and text_of(said.get("url")) else (),
            note="\n".join(text for text in contexts.values() if text),
            origin=origin or None,
        )

    def _documents(self) -> Iterator[tuple[str, Document]]:
        for id_, kind in self._kinds.items():
            url = text_of(self._case.elements[id_].get("url"))
            if url and kind in SOLUTIONS:
                title = _words(self._case.elements[id_].get("text")) or url
                yield id_, Document(id_, title, {"title": title, "URL": url})

    def _supports(self) -> Iterator[Step]:
        """A strategy with what it rests on is one step; any other support is a step of its own."""
        for owner, supporters in self._supporters.items():
            if owner in self._strategies:
                yield from self._strategy(owner)
                continue
            for each in supporters:
                if each not in self._strategies:
                    yield self._support(owner, each)

    def _support(self, owner: str, supporter: str) -> Step:
        premises = (Premise(supporter),)
        id_ = support(owner, supporter)
        return Step(id_, StepKind.SUPPORT, premises, owner, span=self._span(owner))

    def _strategy(self, id_: str) -> Iterator[Step]:
        said = self._case.elements[id_]
        premises = [each for each in self._supporters[id_] if each not in self._strategies]
        for number, owner in enumerate(self._strategies[id_], 1):
            yield Step(
                id_ if number == 1 else f"{id_}/{number}",
                StepKind.SUPPORT,
                tuple(map(Premise, dict.fromkeys(premises))),
                owner,
                text=_words(said.get("text")),
                annotation=self._annotation(id_, said, ElementKind.STRATEGY),
                span=self._span(id_),
            )

    def _remarks(self) -> Iterator[Step]:
        """What is assumed, and what justifies, bears on the goal or the strategy it stands by."""
        for owner in self._kinds:
            for each in strings(self._case.elements[owner].get(CONTEXT)):
                kind = self._kinds.get(each)
                if kind in REMARKS:
                    is_assumed = kind is ElementKind.ASSUMPTION
                    scheme = Annotation(scheme="" if is_assumed else kind.value)
                    premises, id_ = (Premise(each),), support(owner, each)
                    span = self._span(each)
                    yield Step(id_, StepKind.SUPPORT, premises, owner, annotation=scheme, span=span)

    def _challenges(self) -> Iterator[Step]:
        for id_ in self._kinds:
            for target in strings(self._case.elements[id_].get("challenges")):
                relation = _RELATION.fullmatch(target)
                hit = self._relation(relation[1], relation[2]) if relation else target
                is_step = relation is not None or target in self._strategies
                kind = StepKind.UNDERCUT if is_step else StepKind.ATTACK
                step = challenge(id_, target)
                yield Step(step, kind, (Premise(id_),), hit, span=self._span(id_))

    def _relation(self, owner: str, other: str) -> str:
        """The step that a relation between two elements is."""
        if other in self._strategies:
            return other
        is_challenge = owner in strings(self._case.elements.get(other, {}).get("challenges"))
        return challenge(other, owner) if is_challenge else support(owner, other)

    def _expected(self) -> Iterator[Expectation]:
        for id_, kind in self._kinds.items():
            if kind is not ElementKind.CONTEXT and self._case.elements[id_].get("defeated") is True:
                yield Expectation(id_, "defeated", self._span(id_), "grounded")

    def _span(self, id_: str) -> Span:
        return self._case.places.get(id_, NOWHERE)


def _words(value: Any) -> str:
    return one_line(text_of(value))
