"""What a map keeps of a file beyond what it says: ids, and what steps said that are relations now.

`to_map` puts it into the annotations of claims and arguments, under `origin` and as notes;
`identifiers` and `from_map` take it out again by the same keys.
"""

from dataclasses import replace
from typing import Any

from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.naming import NOTES, Names
from argmap.formats.exchange.network import Network, Step, StepKind
from argmap.formats.exchange.sayings import name_of, sayings_of
from argmap.model import UNANNOTATED, Annotation, Data

ABOUT = "about"
BEARING = "bearing"
ID = "id"
LINKS = "links"
ROLES = "roles"
SCHEME = "scheme"
STEPS = "steps"

_KEPT_BY_RELATIONS = frozenset(
    {
        Feature.SCHEME,
        Feature.ORIGIN,
        Feature.LINKED,
        Feature.REPHRASE,
        Feature.PREFERENCE,
        Feature.CONTRADICTION,
        Feature.CONTRARY,
    }
)


class Origins:
    """What each element of a network keeps in the map.

    Attributes:
        losses: What of the steps that became relations or notes finds no place.
    """

    def __init__(self, network: Network, names: Names) -> None:
        self.losses: list[Loss] = []
        self._network = network
        self._names = names
        self._links: dict[str, dict[str, dict[str, Any]]] = {}
        self._notes: dict[str, dict[StepKind, list[str]]] = {}
        self._gather()

    def annotation(self, id_: str, annotation: Annotation, **more: Any) -> Annotation:
        """What is said of an element, its id and those of the relations that start at it."""
        origin = self._origin(id_, annotation.origin, more)
        notes = self._notes.get(id_)
        if notes is None:
            says_more = origin or not annotation.says_nothing
            return annotation.with_origin(origin) if says_more else UNANNOTATED
        rephrased, preferred = (
            tuple(notes.get(kind, ())) for kind in (StepKind.REPHRASE, StepKind.PREFERENCE)
        )
        return replace(annotation, rephrases=rephrased, preferred_to=preferred, origin=origin)

    def _origin(self, id_: str, said: Data | None, more: Data) -> Data | None:
        """What the file said of an element, its id first and the ids of its relations last."""
        if not self._network.keeps_ids:
            return said or None
        ids = {ID: id_, **more}
        origin = {**ids, **said, **ids} if said else ids
        links = self._links.get(id_)
        return {**origin, LINKS: links} if links else origin

    def _gather(self) -> None:
        """Gathers, by element, the ids and notes that steps without an argument leave there."""
        for step in self._network.steps:
            if self._names.is_inner(step):
                continue
            if step.kind in NOTES or step.kind.is_symmetric:
                self._lose_what_relations_cannot_say(step)
            for number, premise in enumerate(step.premises, 1):
                links = self._links.setdefault(premise.id, {}).setdefault(step.kind.value, {})
                is_new = step.target not in links
                links.setdefault(step.target, _link(step, number))
                if step.kind in NOTES:
                    self._note(step, premise.id, is_new=is_new)

    def _note(self, step: Step, start: str, *, is_new: bool) -> None:
        if not is_new:
            self._lose(step, "another step says the same")
        elif {start, step.target} <= self._names.ends.keys():
            notes = self._notes.setdefault(start, {})
            notes.setdefault(step.kind, []).append(self._names.of(step.target))
        else:
            self._lose(step, "a note can only join claims and arguments")

    def _lose_what_relations_cannot_say(self, step: Step) -> None:
        """Losses for what is said of a step that is no argument: it keeps its scheme and id."""
        if len(step.premises) > 1:
            reason = "each of them does by itself what they did together"
            self.losses.append(changed("linked premises", name_of(step), reason, span=step.span))
        for saying in sayings_of(self._network, step):
            if saying.feature not in _KEPT_BY_RELATIONS:
                reason = f"a {step.kind.value} says no more than what it joins"
                self.losses.append(dropped(saying.what, saying.whose, reason, span=step.span))

    def _lose(self, step: Step, reason: str) -> None:
        self.losses.append(dropped(step.kind.value, step.id, reason, span=step.span))


def _link(step: Step, number: int) -> Any:
    """What is kept of a step that becomes a relation: its id, its scheme and what else there is."""
    id_ = step.id if number == 1 else f"{step.id}/{number}"
    if step.annotation is UNANNOTATED:
        return id_
    said = {**(step.annotation.origin or {})}
    if step.annotation.scheme:
        said[SCHEME] = step.annotation.scheme
    return {**said, ID: id_} if said else id_
