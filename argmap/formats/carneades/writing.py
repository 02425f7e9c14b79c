"""A network as a mapping of Carneades 4."""

from collections.abc import Iterable
from typing import Any

from argmap.formats.carneades.reading import (
    ARGUMENT_KEYS,
    ASSUMPTION,
    STATEMENT_KEYS,
    STATUSES,
    WEIGHT,
)
from argmap.formats.carneades.terms import as_term, complement, undercutter_of
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.keepsakes import KEPT, KEY, keepsake, map_keepsake
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Statement, Step, StepKind
from argmap.formats.exchange.origins import ROLES
from argmap.formats.exchange.sayings import LABEL, labels_of, name_of
from argmap.formats.exchange.values import mapping, without
from argmap.model import Document, Quotation

CARRIES = frozenset(
    {
        Feature.LINKED,
        Feature.UNDERCUT,
        Feature.CONTRADICTION,
        Feature.SCHEME,
        Feature.ROLES,
        Feature.SPEAKER,
        Feature.DOCUMENT,
        Feature.BIBLIOGRAPHY,
        Feature.QUOTATION,
        Feature.CONTRARY,
        Feature.EXPECTED,
        Feature.ORDER,
        Feature.IDS,
        *KEPT,
    }
)
INSTEAD = {Feature.ATTACK: "it is an argument for what denies its target now"}
_LABELS = {status: label for label, status in STATUSES.items()}


def mapping_of(network: Network) -> tuple[dict[str, Any], tuple[Loss, ...]]:
    """The mapping that says what a network says, and what of the network it does not hold."""
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
        self._terms = _unique(as_term(each.id) for each in network.statements)
        self._names = dict(zip((each.id for each in network.statements), self._terms, strict=True))
        self._name_denials()
        named = _unique(each.id for each in network.steps)
        self._arguments = dict(zip((each.id for each in network.steps), named, strict=True))
        if network.keeps_ids and any(name != id_ for id_, name in self._names.items()):
            reason = "those that are no terms are made into some"
            self.losses.append(changed("ids", "of the map", reason))
        self._denials: dict[str, str] = {}
        self._issues: dict[str, list[str]] = {}

    def mapping(self) -> dict[str, Any]:
        """The mapping; what is empty is left out."""
        network = self._network
        origin = mapping(network.settings.get("origin"))
        title = {"title": network.title} if network.title else {}
        kept = map_keepsake(network, besides=("origin",))
        arguments = self._written_arguments()
        self._add_rivals()
        statements = {self._names[each.id]: self._statement(each) for each in network.statements}
        issues = mapping(origin.get("issues"))
        said = {
            "meta": {
                **title,
                **mapping(origin.get("meta")),
                **({KEY: kept} if kept else {}),
            },
            "references": {each.id: _reference(each) for each in network.documents.values()},
            **{key: each for key, each in origin.items() if key not in {"meta", "issues"}},
            "statements": statements | self._denials,
            "arguments": arguments,
            "issues": {
                id_: {"positions": positions, **mapping(issues.get(id_))}
                for id_, positions in self._issues.items()
            },
            "tests": self._tests(),
        }
        return {key: value for key, value in said.items() if value}

    def _name_denials(self) -> None:
        """Names what denies a statement `¬` and its name: only so it is known to deny it."""
        named: set[str] = set()
        taken = set(self._terms)
        for step in self._network.steps:
            if step.kind is not StepKind.CONTRADICTORY:
                continue
            one, other = step.premises[0].id, step.target
            name = complement(self._names[one])
            if name == self._names[other]:
                continue
            if name in taken or other in named:
                reason = "both may be false now: one of them denies another"
                self.losses.append(changed(step.kind.value, name_of(step), reason))
            else:
                self._names[other] = name
                named |= {one, other}
                taken.add(name)
        self._terms = list(self._names.values())

    def _statement(self, statement: Statement) -> dict[str, Any]:
        annotation = statement.annotation
        origin = mapping(annotation.origin)
        is_assumed = annotation.kind == ASSUMPTION
        cites = list(dict.fromkeys(each.document for each in annotation.cites))
        is_said = annotation.cites == tuple(map(Quotation, cites)) and self._are_listed(cites)
        elsewhere = ["origin", *(["cites"] if is_said else []), *(["kind"] if is_assumed else [])]
        kept = keepsake(statement, besides=elsewhere)
        source = {"source": cites[0] if len(cites) == 1 else cites} if cites else {}
        meta = {**mapping(origin.get("meta")), **source, **({KEY: kept} if kept else {})}
        return {
            "text": statement.text or statement.title,
            **({"assumed": True} if is_assumed else {}),
            **without(origin, STATEMENT_KEYS),
            **({"meta": meta} if meta else {}),
        }

    def _are_listed(self, documents: Iterable[str]) -> bool:
        return all(each in self._network.documents for each in documents)

    def _written_arguments(self) -> dict[str, Any]:
        undercut = {step.target for step in self._network.steps if step.kind is StepKind.UNDERCUT}
        return {
            self._arguments[step.id]: self._argument(step, is_undercut=step.id in undercut)
            for step in self._network.steps
            if step.kind in {StepKind.SUPPORT, StepKind.ENTAILS} or _is_attack(step)
        }

    def _argument(self, step: Step, *, is_undercut: bool) -> dict[str, Any]:
        origin = mapping(step.annotation.origin)
        roles = [ROLES] if _are_named(step) else []
        elsewhere = ("scheme", "strength", "origin", *roles)
        kept = keepsake(step, besides=elsewhere, called=self._named)
        meta = {**mapping(origin.get("meta")), **({KEY: kept} if kept else {})}
        scheme = step.annotation.scheme
        undercutter = undercutter_of(self._arguments[step.id])
        return {
            **({"scheme": scheme} if scheme else {}),
            "premises": self._premises(step),
            "conclusion": self._conclusion(step),
            **({"undercutter": undercutter} if is_undercut else {}),
            **({WEIGHT: step.annotation.strength} if step.annotation.strength is not None else {}),
            **without(origin, ARGUMENT_KEYS),
            **({"meta": meta} if meta else {}),
        }

    def _named(self, id_: str) -> str:
        return self._names.get(id_) or self._arguments.get(id_, id_)

    def _premises(self, step: Step) -> list[str] | dict[str, str]:
        ids = [self._names[premise.id] for premise in step.premises]
        if not _are_named(step):
            return ids
        return {premise.role: id_ for premise, id_ in zip(step.premises, ids, strict=True)}

    def _conclusion(self, step: Step) -> str:
        if step.kind is StepKind.UNDERCUT:
            return undercutter_of(self._arguments[step.target])
        target = self._names.get(step.target)
        if target is None:
            self.losses.append(changed(step.kind.value, step.id, "it bears on what it concludes"))
            return self._concluded(step.target, step)
        return self._denied(step.target) if step.kind.is_attack else target

    def _concluded(self, argument: str, step: Step) -> str:
        """What stands for an argument where something supports or attacks it."""
        concluded = next(each for each in self._network.steps if each.id == argument)
        if concluded.target in self._names:
            is_for = step.kind.is_attack == concluded.kind.is_attack
            return self._names[concluded.target] if is_for else self._denied(concluded.target)
        return undercutter_of(self._arguments[argument])

    def _denied(self, id_: str) -> str:
        """What denies a statement: made if there is no such statement, and a rival of it."""
        name = self._names[id_]
        denial = complement(name)
        if denial not in self._terms and denial not in self._denials:
            statement = next(each for each in self._network.statements if each.id == id_)
            words = statement.text or statement.title
            self._denials[denial] = f"It is not so: {words}"
            self._add_issue(f"about {name}", name, denial)
        return denial

    def _add_rivals(self) -> None:
        for step in self._network.steps:
            if step.kind.is_symmetric:
                (premise,) = step.premises[:1]
                if premise.id == step.target:
                    reason = "a position cannot be a rival of itself"
                    self.losses.append(dropped(step.kind.value, name_of(step), reason))
                    continue
                self._add_issue(step.id, self._names[premise.id], self._names[step.target])

    def _add_issue(self, id_: str, one: str, other: str) -> None:
        """Rivals; a statement is a position of one issue only, so issues that share one join."""
        touched = [key for key, found in self._issues.items() if one in found or other in found]
        positions = [position for key in touched for position in self._issues.pop(key)]
        joined = list(dict.fromkeys((*positions, one, other)))
        self._issues[touched[0] if touched else id_] = joined

    def _tests(self) -> dict[str, list[str]]:
        tests: dict[str, list[str]] = {}
        for each in self._network.expected.grounded:
            if each.name in self._names:
                tests.setdefault(_LABELS[each.status], []).append(self._names[each.name])
            else:
                self.losses.append(dropped("expected label", each.name, "only statements have one"))
        others = (each for each in labels_of(self._network.expected) if each.what != LABEL)
        for other in others:
            reason = "there are labels under grounded semantics only"
            self.losses.append(dropped(other.what, other.whose, reason))
        return tests


def _is_attack(step: Step) -> bool:
    return step.kind in {StepKind.ATTACK, StepKind.UNDERCUT}


def _are_named(step: Step) -> bool:
    """Whether every premise has a role of its own, so that premises can be told by them."""
    roles = [premise.role for premise in step.premises]
    return all(roles) and len(set(roles)) == len(roles)


def _unique(names: Iterable[str]) -> list[str]:
    """The names, those that are taken already with a number."""
    given: dict[str, None] = {}
    for name in names:
        found, number = name, 1
        while found in given:
            number += 1
            found = f"{name}_{number}"
        given[found] = None
    return list(given)


def _reference(document: Document) -> dict[str, Any]:
    words = {"text": document.text} if document.text else {}
    return {"title": document.title, **document.fields, **words}
