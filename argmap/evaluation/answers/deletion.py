"""What the grounded labelling would be without some arguments, worked out where it changes."""

from collections import deque
from collections.abc import Collection

from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.grounded import Grounding, Label


def changes_without(
    framework: Framework, grounding: Grounding, removed: Collection[int]
) -> dict[int, Label]:
    """The arguments whose grounded label changes if some are deleted, with the new labels.

    The deleted ones are not among them. What rests on the deleted arguments is first
    made undecided, which keeps every label that has a derivation without them;
    then the labelling is continued from there. So only what is affected is visited, and what
    it attacks.
    """
    if all(grounding.labels[number] is Label.OUT for number in removed):
        return {}  # whoever is out defeats nothing and holds nothing up
    revision = _Revision(framework, grounding)
    revision.delete(removed)
    return revision.changes(removed)


class _Revision:
    """A labelling on its way from one framework to a smaller one, where it differs."""

    def __init__(self, framework: Framework, grounding: Grounding) -> None:
        self._framework = framework
        self._grounding = grounding
        self._labels: dict[int, Label] = {}
        self._open: dict[int, int] = {}
        self._standing: dict[int, int] = {}

    def delete(self, removed: Collection[int]) -> None:
        """Takes arguments out and labels the rest anew."""
        revised = self._resting_on(removed)
        touched = dict.fromkeys(revised)
        for number in removed:
            self._relabel(number, Label.OUT)
            touched.update(dict.fromkeys(self._framework.targets[number]))
        for number in revised:
            self._relabel(number, Label.UNDECIDED)
        self._continue(touched)

    def changes(self, removed: Collection[int]) -> dict[int, Label]:
        """The new labels that differ from the old ones, but for those of what was removed."""
        return {
            number: label
            for number, label in sorted(self._labels.items())
            if number not in removed and label is not self._grounding.labels[number]
        }

    def _resting_on(self, removed: Collection[int]) -> list[int]:
        """The arguments whose label was derived from those removed, without these."""
        labels, defeaters = self._grounding.labels, self._grounding.defeaters
        seen = set(removed)
        found: list[int] = []
        waiting = list(removed)
        while waiting:
            number = waiting.pop()
            for target in self._framework.targets[number]:
                was_defeated = labels[number] is Label.IN and defeaters[target] == number
                was_freed = labels[number] is Label.OUT and labels[target] is Label.IN
                rests = was_defeated or (was_freed and number not in removed)
                if rests and target not in seen:
                    seen.add(target)
                    found.append(target)
                    waiting.append(target)
        return found

    def _continue(self, touched: Collection[int]) -> None:
        """Labels what can be labelled now, beginning with the arguments given."""
        known, grounding = self._labels, self._grounding
        waiting = deque(touched)
        while waiting:
            number = waiting.popleft()
            if known.get(number, grounding.labels[number]) is not Label.UNDECIDED:
                continue
            if self._standing.get(number, grounding.standing_attackers[number]):
                label = Label.OUT
            elif not self._open.get(number, grounding.open_attackers[number]):
                label = Label.IN
            else:
                continue
            self._relabel(number, label)
            waiting.extend(self._framework.targets[number])

    def _relabel(self, number: int, label: Label) -> None:
        """Sets a label, and keeps count of what it means for the arguments attacked."""
        before = self._labels.get(number, self._grounding.labels[number])
        self._labels[number] = label
        targets = self._framework.targets[number]
        if opened := (label is not Label.OUT) - (before is not Label.OUT):
            _add(opened, self._open, targets, self._grounding.open_attackers)
        if raised := (label is Label.IN) - (before is Label.IN):
            _add(raised, self._standing, targets, self._grounding.standing_attackers)


def _add(
    difference: int, counts: dict[int, int], numbers: tuple[int, ...], before: tuple[int, ...]
) -> None:
    """Changes the counts of some arguments, which are as before where they are not known."""
    for number in numbers:
        counts[number] = counts.get(number, before[number]) + difference
