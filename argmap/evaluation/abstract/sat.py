"""Satisfiability of clauses, by the solver of python-sat (the extra `solve`)."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Self

from argmap.diagnostics import ArgmapError
from argmap.evaluation.abstract.limits import Deadline

if TYPE_CHECKING:
    from types import TracebackType

_CONFLICTS_BETWEEN_CHECKS = 500


class Sat:
    """Clauses over the variables 1, 2, ...; a negative number is a negated variable.

    It holds memory outside of Python: use it in a `with` statement.
    """

    def __init__(self, variables: int, deadline: Deadline) -> None:
        self._variables = variables
        self._deadline = deadline
        self._is_refuted = False
        self._solver = _new_solver()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: "TracebackType | None",
    ) -> None:
        self._solver.delete()

    def variable(self) -> int:
        """A new variable."""
        self._variables += 1
        return self._variables

    def add(self, clause: Sequence[int]) -> None:
        """Demands that one of these hold; none holds of no literals."""
        if clause:
            self._solver.add_clause(clause)
        else:
            self._is_refuted = True

    def add_all(self, clauses: Iterable[Sequence[int]]) -> None:
        """Demands that of each of these clauses, none of which is empty, one literal hold."""
        add = self._solver.add_clause
        for clause in clauses:
            add(clause)

    def prefer(self, variables: Iterable[int]) -> None:
        """Makes the search try first that these hold."""
        self._solver.set_phases(list(variables))

    def model(self, assumptions: Iterable[int] = ()) -> Sequence[int] | None:
        """Some model under the assumptions, its literals by variable; None if there is none.

        Raises:
            LimitError: The time is over.
        """
        if self._is_refuted:
            return None
        assumed = list(assumptions)
        while True:
            self._deadline.check()
            self._solver.conf_budget(_CONFLICTS_BETWEEN_CHECKS)
            found = self._solver.solve_limited(assumptions=assumed)
            if found is not None:
                break
        model: Sequence[int] | None = self._solver.get_model() if found else None
        return model


def _new_solver() -> Any:
    try:
        from pysat.solvers import Glucose4  # noqa: PLC0415  an extra, and needed here only
    except ImportError as error:
        message = "this question needs a SAT solver; install it with: pip install 'argmap[solve]'"
        raise ArgmapError(message) from error
    return Glucose4()
