import sys

import pytest

from argmap.errors import ArgmapError
from argmap.evaluation.abstract.limits import Deadline
from argmap.evaluation.abstract.sat import Sat


def test_a_missing_solver_is_told_with_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pysolvers", None)
    with pytest.raises(ArgmapError, match=r"pip install 'argmap\[solve\]'"):
        Sat(0, Deadline())


def test_nothing_holds_of_no_literals():
    with Sat(1, Deadline()) as sat:
        assert sat.model() is not None
        sat.add([])
        assert sat.model() is None
