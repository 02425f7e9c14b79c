"""Satisfiability of clauses, by the solver MiniSat of python-sat (the extra `solve`).

MiniSat (Eén & Sörensson 2004) takes a third to a tenth of the time of Glucose 4 and half of that of
CaDiCaL on random frameworks, and as long on others. Its later version, taken here, tries what is
preferred first at every turn, the release 2.2 only at the first one.

Its extension module is called as `pysat.solvers` calls it. That module itself takes longer to load
than most questions take to answer.
"""

from collections.abc import Iterable, Sequence
from time import monotonic
from typing import TYPE_CHECKING, Any, Self

from argmap.errors import ArgmapError
from argmap.evaluation.abstract.limits import Deadline

if TYPE_CHECKING:
    from types import TracebackType

_FIRST_CONFLICTS = 500
_SHORT_ROUND = 0.2
"""Rounds of the search shorter than this many seconds are followed by ones twice as long."""
_LEAVE_SIGNALS, _HOLD_THREADS = 0, 0


class Sat:
    """Clauses over the variables 1, 2, ...; a negative number is a negated variable.

    It holds memory outside of Python: use it in a `with` statement.

    Raises:
        LimitError: The time is over before it begins.
    """

    def __init__(self, variables: int, deadline: Deadline) -> None:
        deadline.check()
        self._variables = variables
        self._deadline = deadline
        self._is_refuted = False
        self._solvers = _solvers()
        self._minisat = self._solvers.minisatgh_new()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: "TracebackType | None",
    ) -> None:
        self._solvers.minisatgh_del(self._minisat)

    def variable(self) -> int:
        """A new variable."""
        self._variables += 1
        return self._variables

    def add(self, clause: Sequence[int]) -> None:
        """Demands that one of these hold; none holds of no literals."""
        if clause:
            self._solvers.minisatgh_add_cl(self._minisat, clause)
        else:
            self._is_refuted = True

    def add_all(self, clauses: Iterable[Sequence[int]]) -> None:
        """Demands that of each of these clauses, none of which is empty, one literal hold."""
        add, minisat = self._solvers.minisatgh_add_cl, self._minisat
        for clause in clauses:
            add(minisat, clause)

    def prefer(self, variables: Iterable[int]) -> None:
        """Makes the search try first that these hold."""
        self._solvers.minisatgh_setphases(self._minisat, list(variables))

    def model(self, assumptions: Iterable[int] = ()) -> Sequence[int] | None:
        """Some model under the assumptions, its literals by variable; None if there is none.

        Raises:
            LimitError: The time is over.
        """
        if self._is_refuted:
            return None
        solvers, minisat, assumed = self._solvers, self._minisat, list(assumptions)
        conflicts = _FIRST_CONFLICTS
        while True:
            self._deadline.check()
            begun = monotonic()
            solvers.minisatgh_cbudget(minisat, conflicts)
            found = solvers.minisatgh_solve_lim(minisat, assumed, _LEAVE_SIGNALS, _HOLD_THREADS)
            if found is not None:
                break
            if monotonic() - begun < _SHORT_ROUND:
                conflicts *= 2
        if not found:
            return None
        model: Sequence[int] | None = solvers.minisatgh_model(minisat)
        return model or []


class SatSearch:
    """A search for sets of numbered arguments; use it in a `with` statement, as its clauses.

    Variable 1 says that argument 0 is in a set, and so on.
    """

    def __init__(self, size: int, sat: Sat) -> None:
        self._size = size
        self._sat = sat

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: "TracebackType | None",
    ) -> None:
        self._sat.__exit__(kind, error, traceback)

    def _set_under(self, assumptions: Iterable[int]) -> tuple[int, ...] | None:
        """The arguments of a set under assumptions; None if there is none."""
        model = self._sat.model(assumptions)
        if model is None:
            return None
        return tuple([number for number, literal in enumerate(model[: self._size]) if literal > 0])


def _solvers() -> Any:
    try:
        import pysolvers  # noqa: PLC0415  an extra, and needed here only
    except ImportError as error:
        message = "this question needs a SAT solver; install it with: pip install 'argmap[solve]'"
        raise ArgmapError(message) from error
    return pysolvers
