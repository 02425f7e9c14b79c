"""Satisfiability of clauses, by the solver Glucose of python-sat (the extra `solve`).

Its extension module is called as `pysat.solvers` calls it. That module itself takes longer to load
than most questions take to answer.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Self

from argmap.diagnostics import ArgmapError
from argmap.evaluation.abstract.limits import Deadline

if TYPE_CHECKING:
    from types import TracebackType

_CONFLICTS_BETWEEN_CHECKS = 500
_LEAVE_SIGNALS, _HOLD_THREADS = 0, 0


class Sat:
    """Clauses over the variables 1, 2, ...; a negative number is a negated variable.

    It holds memory outside of Python: use it in a `with` statement.
    """

    def __init__(self, variables: int, deadline: Deadline) -> None:
        self._variables = variables
        self._deadline = deadline
        self._is_refuted = False
        self._solvers = _solvers()
        self._glucose = self._solvers.glucose41_new()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: "TracebackType | None",
    ) -> None:
        self._solvers.glucose41_del(self._glucose)

    def variable(self) -> int:
        """A new variable."""
        self._variables += 1
        return self._variables

    def add(self, clause: Sequence[int]) -> None:
        """Demands that one of these hold; none holds of no literals."""
        if clause:
            self._solvers.glucose41_add_cl(self._glucose, clause)
        else:
            self._is_refuted = True

    def add_all(self, clauses: Iterable[Sequence[int]]) -> None:
        """Demands that of each of these clauses, none of which is empty, one literal hold."""
        add, glucose = self._solvers.glucose41_add_cl, self._glucose
        for clause in clauses:
            add(glucose, clause)

    def prefer(self, variables: Iterable[int]) -> None:
        """Makes the search try first that these hold."""
        self._solvers.glucose41_setphases(self._glucose, list(variables))

    def model(self, assumptions: Iterable[int] = ()) -> Sequence[int] | None:
        """Some model under the assumptions, its literals by variable; None if there is none.

        Raises:
            LimitError: The time is over.
        """
        if self._is_refuted:
            return None
        solvers, glucose, assumed = self._solvers, self._glucose, list(assumptions)
        while True:
            self._deadline.check()
            solvers.glucose41_cbudget(glucose, _CONFLICTS_BETWEEN_CHECKS)
            found = solvers.glucose41_solve_lim(glucose, assumed, _LEAVE_SIGNALS, _HOLD_THREADS)
            if found is not None:
                break
        if not found:
            return None
        model: Sequence[int] | None = solvers.glucose41_model(glucose)
        return model or []


def _solvers() -> Any:
    try:
        import pysolvers  # noqa: PLC0415  an extra, and needed here only
    except ImportError as error:
        message = "this question needs a SAT solver; install it with: pip install 'argmap[solve]'"
        raise ArgmapError(message) from error
    return pysolvers
