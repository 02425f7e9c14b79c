"""A preferred extension, found component by component.

Preferred semantics can be decided along the strongly connected components, each after all that
bear on it (Baroni, Giacomin & Guida 2005): what is accepted before defeats some arguments of a
component and leaves others undefended; among the rest a maximal admissible set is looked for.
Before that whatever defends itself is accepted, which often leaves little to look for.
"""

from collections.abc import Container, Iterable, Sequence

from argmap.evaluation.abstract.acceptance import Acceptance
from argmap.evaluation.abstract.components import components
from argmap.evaluation.abstract.encoding import Rule
from argmap.evaluation.abstract.framework import Framework
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.reduct import Reduct, reduct_of, restricted
from argmap.evaluation.abstract.search import Extension, Search


def grown_to_preferred(reduct: Reduct, core: Iterable[int], deadline: Deadline) -> Extension:
    """A preferred extension of the whole that includes an admissible set of the rest.

    Raises:
        LimitError: The time is over.
    """
    acceptance = Acceptance(reduct.rest, core)
    acceptance.accept_what_defends_itself()
    left = acceptance.left()
    growth = _Growth(restricted(reduct.rest, left), deadline)
    growth.decide_all()
    return reduct.whole([*acceptance.accepted, *(left[each] for each in growth.accepted)])


class _Growth:
    """What has been accepted in the components so far."""

    def __init__(self, framework: Framework, deadline: Deadline) -> None:
        self._framework = framework
        self._deadline = deadline
        self._defeated = [False] * len(framework)
        self.accepted: list[int] = []

    def decide_all(self) -> None:
        """Accepts a preferred extension."""
        for members in components(self._framework.attackers):
            self._decide(members)

    def _decide(self, members: Sequence[int]) -> None:
        """Accepts as much of a component as can be, given what is accepted before it."""
        left = [each for each in members if not self._defeated[each]]
        if len(left) == 1:
            found = [] if self._is_barred(left[0], ()) else left
        else:
            found = self._found(left)
        self.accepted.extend(found)
        for number in found:
            for target in self._framework.targets[number]:
                self._defeated[target] = True

    def _found(self, left: Sequence[int]) -> list[int]:
        local = reduct_of(self._barring(left))
        grown: Extension = ()
        if local.members:
            with Search(local.rest, Rule.ADMISSIBLE, self._deadline) as search:
                grown = search.grown(())
        return [left[each] for each in local.whole(grown)]

    def _barring(self, left: Sequence[int]) -> Framework:
        """The framework of these, in which what cannot be defended attacks itself."""
        framework = restricted(self._framework, left)
        inside = set(left)
        barred = {place for place, each in enumerate(left) if self._is_barred(each, inside)}
        if not barred:
            return framework
        return Framework(_with_loops(framework.targets, barred))

    def _is_barred(self, number: int, inside: Container[int]) -> bool:
        """True if something attacks it that is neither inside nor defeated."""
        return any(
            not self._defeated[each] and each not in inside
            for each in self._framework.attackers[number]
        )


def _with_loops(
    groups: tuple[tuple[int, ...], ...], numbers: Container[int]
) -> tuple[tuple[int, ...], ...]:
    return tuple(
        (*group, number) if number in numbers and number not in group else group
        for number, group in enumerate(groups)
    )
