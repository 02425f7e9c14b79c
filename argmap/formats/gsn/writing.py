"""A network as a case: ids begin with what an element is."""

from dataclasses import replace
from typing import Any

from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Statement, Step, StepKind
from argmap.formats.exchange.sayings import LABEL, labels_of, name_of
from argmap.formats.exchange.values import mapping, without
from argmap.formats.gsn.kinds import PREFIXES, REMARKS, SOLUTIONS, ElementKind, kind_of
from argmap.formats.gsn.modules import MODULE
from argmap.formats.gsn.reading import ASSUMPTION, CONTEXT, EVIDENCE, MEANT, READ, URL

CARRIES = frozenset(
    {
        Feature.NAME,
        Feature.SKETCHES,
        Feature.UNDEVELOPED,
        Feature.ORIGIN,
        Feature.LINKED,
        Feature.ATTACK,
        Feature.UNDERCUT,
        Feature.NOTE,
        Feature.ASSUMED,
        Feature.EXPECTED,
        Feature.ORDER,
        Feature.IDS,
    }
)
INSTEAD = {
    Feature.CONTRADICTION: "the first challenges the second now",
    Feature.DOCUMENT: "only its address is kept, by what is evidence and cites it",
}
_CHALLENGES = frozenset(
    {StepKind.ATTACK, StepKind.UNDERCUT, StepKind.CONTRARY, StepKind.CONTRADICTORY}
)


def mapping_of(network: Network) -> tuple[dict[str, Any], tuple[Loss, ...]]:
    """The mapping that says what a network says, and what of it could not be said."""
    writer = _Writer(network)
    return writer.mapping(), tuple(writer.losses)


class _Writer:
    """Writes one network.

    Attributes:
        losses: What could not be said so far.
    """

    def __init__(self, network: Network) -> None:
        self.losses: list[Loss] = []
        self._network = network
        self._statements = {each.id: each for each in network.statements}
        self._steps = {each.id: each for each in network.steps}
        self._counters = _counters(network)
        self._assumed = _assumed(network)
        self._remarks = dict.fromkeys(self._assumed, ElementKind.ASSUMPTION) | {
            step.premises[0].id: ElementKind(step.annotation.scheme)
            for step in network.steps
            if _is_marked(step)
        }
        supports = {StepKind.SUPPORT, StepKind.ENTAILS}
        targets = {step.target for step in network.steps if step.kind in supports}
        self._challenged_pairs = {
            (step.target, premise.id)
            for step in network.steps
            if step.kind in _CHALLENGES
            for premise in step.premises
        }
        self._backed = targets & self._steps.keys()
        self._supported = targets | {step.id for step in network.steps if step.kind in supports}
        self._supporting = {
            premise.id
            for step in network.steps
            if step.kind in supports
            for premise in step.premises
        }
        self._elements: dict[str, dict[str, Any]] = {}
        self._ids = self._named()
        if network.keeps_ids and any(name != id_ for id_, name in self._ids.items()):
            reason = "one that does not begin with what the element is gives way to one that does"
            self.losses.append(changed("ids", "of the map", reason))

    def mapping(self) -> dict[str, Any]:
        """The mapping: the module if it has a name, then the elements in the map's order."""
        network = self._network
        kept = mapping(mapping(network.settings.get("origin")).get(MODULE))
        module = {**({"name": network.title} if network.title else {}), **kept}
        elements: list[Statement | Step] = [*network.statements]
        elements += [step for step in network.steps if self._is_strategy(step)]
        for each in sorted(elements, key=lambda each: each.span.start):
            said = self._strategy(each) if isinstance(each, Step) else self._element(each)
            self._elements[self._ids[each.id]] = said
        for step in network.steps:
            self._join(step)
            self._lose_what_only_elements_have(step)
        for expectation in network.expected.grounded:
            if expectation.status == "defeated" and expectation.name in self._ids:
                self._elements[self._ids[expectation.name]]["defeated"] = True
            else:
                reason = "only what is defeated can be said"
                self.losses.append(dropped("expected label", expectation.name, reason))
        for other in labels_of(network.expected):
            if other.what != LABEL:
                reason = "only what is defeated can be said"
                self.losses.append(dropped(other.what, other.whose, reason))
        return {**({MODULE: module} if module else {}), **self._elements}

    def _lose_what_only_elements_have(self, step: Step) -> None:
        said = step.annotation
        only: dict[str, object] = {"kind": said.kind}
        if not self._is_strategy(step):
            only |= {"note": said.note, "undeveloped": said.undeveloped, "text": step.text}
            only |= mapping(said.origin)
        for what, value in only.items():
            if value:
                self._lose(what, "argument", step, "only what has an element of its own says it")

    def _named(self) -> dict[str, str]:
        """An id for each element: its own if that begins with what it is, else the next number."""
        kinds = {each.id: self._kind(each) for each in self._network.statements}
        strategies = (each for each in self._network.steps if self._is_strategy(each))
        kinds |= {each.id: ElementKind.STRATEGY for each in strategies}
        ids = {id_: id_ for id_, kind in kinds.items() if kind_of(id_, "") is kind}
        last = dict.fromkeys(ElementKind, 0)
        for id_, kind in kinds.items():
            while id_ not in ids:
                last[kind] += 1
                found = f"{PREFIXES[kind]}{last[kind]}"
                if found not in kinds and found not in ids.values():
                    ids[id_] = found
        return ids

    def _kind(self, statement: Statement) -> ElementKind:
        is_counter = statement.id in self._counters
        if statement.id in self._remarks:
            return self._remarks[statement.id]
        if statement.is_sketch:
            return ElementKind.STRATEGY
        if statement.annotation.kind == EVIDENCE:
            return ElementKind.COUNTER_SOLUTION if is_counter else ElementKind.SOLUTION
        return ElementKind.COUNTER_GOAL if is_counter else ElementKind.GOAL

    def _is_strategy(self, step: Step) -> bool:
        """Whether a support needs an element of its own."""
        if step.kind not in {StepKind.SUPPORT, StepKind.ENTAILS} or self._is_remark(step):
            return False
        says_more = step.text or step.title or step.annotation.note or step.annotation.undeveloped
        return (
            len(step.premises) > 1
            or bool(says_more)
            or step.id in self._backed
            or (step.target, step.premises[0].id) in self._challenged_pairs
        )

    def _is_remark(self, step: Step) -> bool:
        """Whether a support is said by a context, as an assumption or a justification."""
        return _is_marked(step) or step.premises[0].id in self._assumed

    def _element(self, statement: Statement) -> dict[str, Any]:
        said: dict[str, Any] = {"text": statement.text or statement.title}
        if not said["text"]:
            said = {}
        kind = self._kind(statement)
        if kind is ElementKind.STRATEGY and statement.id in self._supported & self._supporting:
            reason = "it is the strategy that leads from what supports it to what it supports"
            self.losses.append(changed("sketch", name_of(statement), reason))
        for cite in statement.annotation.cites:
            document = self._network.documents.get(cite.document)
            url = document.fields.get("URL") if document else None
            if url and kind in SOLUTIONS and "url" not in said:
                said["url"] = str(url)
            else:
                reason = "only a solution has one, by its address"
                self.losses.append(dropped("document", cite.document, reason))
        annotated = self._annotated(statement)
        if statement.annotation.kind not in {"", MEANT.get(kind, "")}:
            reason = "elements are goals, evidence, assumptions and the like"
            self._lose("kind", "claim", statement, reason)
        return {**said, **annotated}

    def _lose(self, what: str, owner: str, element: Statement | Step, reason: str) -> None:
        self.losses.append(dropped(what, f"of {owner} {name_of(element)}", reason))

    def _strategy(self, step: Step) -> dict[str, Any]:
        text = step.text or step.title
        return {**({"text": text} if text else {}), **self._annotated(step)}

    def _annotated(self, element: Statement | Step) -> dict[str, Any]:
        annotation = element.annotation
        origin = mapping(annotation.origin)
        contexts = {str(key): str(text) for key, text in mapping(origin.get(CONTEXT)).items()}
        if annotation.note and annotation.note != "\n".join(filter(None, contexts.values())):
            contexts = {self._free_context(): annotation.note}
        for id_, text in contexts.items():
            self._elements.setdefault(id_, {"text": text} if text else {})
        return {
            **without(origin, READ - {URL}),
            **({"undeveloped": True} if self._is_undeveloped(element) else {}),
            **({CONTEXT: list(contexts)} if contexts else {}),
        }

    def _is_undeveloped(self, element: Statement | Step) -> bool:
        """Whether to mark an element so; one that rests on something cannot be."""
        if element.annotation.undeveloped and element.id in self._supported:
            owner = "argument" if isinstance(element, Step) else "claim"
            self._lose("undeveloped", owner, element, "it is supported")
        return element.annotation.undeveloped and element.id not in self._supported

    def _free_context(self) -> str:
        number = sum(each.startswith("C") for each in self._elements) + 1
        while f"C{number}" in self._elements:
            number += 1
        return f"C{number}"

    def _join(self, step: Step) -> None:
        """Writes a step at the element that it starts at or leads to."""
        starts = [self._ids[premise.id] for premise in step.premises if premise.id in self._ids]
        if step.kind in _CHALLENGES:
            self._challenge(step, starts)
        elif self._is_remark(step):
            self._add(self._owner(step), CONTEXT, starts)
        elif step.kind not in {StepKind.SUPPORT, StepKind.ENTAILS}:
            return
        elif step.target in self._steps and not self._is_strategy(step):
            reason = "it is one of the reasons that the strategy rests on now"
            self.losses.append(changed("backing", step.title or step.id, reason))
            self._add(self._owner(step), "supportedBy", starts)
        elif self._is_strategy(step):
            self._add(self._ids[step.id], "supportedBy", starts)
            self._add(self._owner(step), "supportedBy", [self._ids[step.id]])
        else:
            self._add(self._owner(step), "supportedBy", starts)

    def _owner(self, step: Step) -> str:
        """The element that a step bears on in the end."""
        target = step.target
        while target not in self._ids:
            target = self._steps[target].target
        return self._ids[target]

    def _challenge(self, step: Step, starts: list[str]) -> None:
        if len(starts) > 1:
            reason = "each of its premises challenges by itself now"
            self.losses.append(changed(step.kind.value, step.title or step.id, reason))
        for start in starts:
            self._add(start, "challenges", [self._challenged(step)])

    def _challenged(self, step: Step) -> str:
        if step.target in self._ids:
            return self._ids[step.target]
        hit = self._steps[step.target]
        premise = hit.premises[0].id
        return f"{self._owner(hit)} -> {self._ids.get(premise, premise)}"

    def _add(self, id_: str, key: str, values: list[str]) -> None:
        said = self._elements[id_]
        said[key] = list(dict.fromkeys([*said.get(key, ()), *values]))


def _counters(network: Network) -> frozenset[str]:
    """The statements that challenge something, and those that support these alone."""
    supported: dict[str, set[str]] = {}
    counters: set[str] = set()
    for step in network.steps:
        starts = {premise.id for premise in step.premises}
        if step.kind in _CHALLENGES:
            counters |= starts
        else:
            for start in starts:
                supported.setdefault(start, set()).add(step.target)
    while more := {each for each in supported if supported[each] <= counters} - counters:
        counters |= more
    return frozenset(counters)


def _assumed(network: Network) -> frozenset[str]:
    """The assumptions that support something each by itself, and that nothing supports."""
    supports = (StepKind.SUPPORT, StepKind.ENTAILS)
    supported = {step.target for step in network.steps if step.kind in supports}
    starting: dict[str, list[Step]] = {}
    for step in network.steps:
        for premise in step.premises:
            starting.setdefault(premise.id, []).append(step)
    return frozenset(
        each.id
        for each in network.statements
        if each.annotation.kind == ASSUMPTION and not each.is_sketch and each.id not in supported
        if (steps := starting.get(each.id)) and all(map(_is_plain, steps))
    )


def _is_plain(step: Step) -> bool:
    """Whether a step is no more than a support from one claim."""
    says_more = step.title or step.text or step.argument or step.tags or step.data
    is_alone = step.kind is StepKind.SUPPORT and len(step.premises) == 1
    return is_alone and step.annotation.says_nothing and not says_more


def without_remarks(network: Network) -> Network:
    """The network without the schemes that stand for being a context."""
    plain = (
        each._replace(annotation=replace(each.annotation, scheme="")) if _is_marked(each) else each
        for each in network.steps
    )
    return replace(network, steps=tuple(plain))


def _is_marked(step: Step) -> bool:
    """Whether a support says by its scheme that it is an assumption or a justification."""
    return step.annotation.scheme in set(REMARKS) and len(step.premises) == 1
