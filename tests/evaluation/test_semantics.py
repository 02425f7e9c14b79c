"""Every semantics against its definition, and against answers known from several solvers."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluation.abstract.bipolar import (
    BipolarFramework,
    closed_under_support,
    solve_bipolar,
    without_supports,
)
from argmap.evaluation.abstract.flattening import SupportReading
from argmap.evaluation.abstract.framework import framework_of
from argmap.evaluation.abstract.limits import Deadline, Limits
from argmap.evaluation.abstract.semantics import (
    Semantics,
    extension_with,
    extension_without,
    extensions,
    some_extension,
)
from argmap.evaluation.abstract.solve import Problem, Task, solve
from argmap.formats.abstract.apx import loads_bipolar
from argmap.formats.abstract.iccma_af import loads
from tests.evaluation import brute_force
from tests.evaluation.test_deletion import frameworks

DATA = Path(__file__).parents[1] / "conformance"
AF = sorted((DATA / "af").glob("*.json"))
BIPOLAR = sorted((DATA / "bipolar").glob("*.json"))
ONE_EXTENSION = {Semantics.GROUNDED, Semantics.IDEAL, Semantics.EAGER}
MOST_ASKED = 12
RESTING_ON_COMPLETENESS = {"CO", "GR", "PR", "ST", "SST", "ID", "EA"}


def all_of(framework, semantics):
    return sorted(extensions(framework, semantics, Deadline()))


@pytest.mark.parametrize("path", AF, ids=lambda path: path.stem)
def test_known_answers(path):
    """Counts and extensions of all semantics, and acceptance of all arguments or of a sample."""
    framework, faults = loads(path.with_suffix(".af").read_text())
    assert not faults
    for code, expected in json.loads(path.read_text())["semantics"].items():
        semantics = Semantics(code)
        found = all_of(framework, semantics)
        lines = "\n".join(" ".join(str(each + 1) for each in extension) for extension in found)
        assert (code, len(found)) == (code, expected["count"])
        assert (code, sha256(lines.encode()).hexdigest()) == (code, expected["sha256"])
        if semantics not in ONE_EXTENSION:
            check_acceptance(framework, semantics, expected)


def check_acceptance(framework, semantics, expected):
    step = max(1, len(framework) // MOST_ASKED)
    for number in range(0, len(framework), step):
        within = extension_with(framework, semantics, number, Deadline())
        without = extension_without(framework, semantics, number, Deadline())
        asked = (semantics, number + 1)
        assert (*asked, within is not None) == (*asked, number + 1 in expected["credulous"])
        assert (*asked, without is None) == (*asked, number + 1 in expected["skeptical"])
        assert within is None or number in within
        assert without is None or number not in without


@settings(max_examples=60)
@given(frameworks(most=7), st.sampled_from(Semantics))
def test_small_frameworks_agree_with_the_definitions(framework, semantics):
    expected = brute_force.extensions(len(framework), framework.attacks, semantics)
    assert all_of(framework, semantics) == expected
    some = some_extension(framework, semantics, Deadline())
    assert some in expected if expected else some is None
    for number in range(len(framework)):
        within = extension_with(framework, semantics, number, Deadline())
        without = extension_without(framework, semantics, number, Deadline())
        if any(number in each for each in expected):
            assert within in expected
            assert number in within
        else:
            assert within is None
        if all(number in each for each in expected):
            assert without is None
        else:
            assert without in expected
            assert number not in without


@settings(max_examples=40)
@given(frameworks(most=8))
def test_semantics_include_each_other_as_they_must(framework):
    found = {each: set(all_of(framework, each)) for each in Semantics}
    grounded, ideal, eager = (
        set().union(*found[each]) for each in (Semantics.GROUNDED, Semantics.IDEAL, Semantics.EAGER)
    )
    assert grounded <= ideal <= eager
    assert found[Semantics.STABLE] <= found[Semantics.SEMI_STABLE] <= found[Semantics.PREFERRED]
    assert found[Semantics.PREFERRED] <= found[Semantics.COMPLETE] <= found[Semantics.ADMISSIBLE]
    assert found[Semantics.ADMISSIBLE] <= found[Semantics.CONFLICT_FREE]
    assert found[Semantics.STABLE] <= found[Semantics.STAGE] <= found[Semantics.NAIVE]
    if found[Semantics.STABLE]:
        assert found[Semantics.STABLE] == found[Semantics.SEMI_STABLE] == found[Semantics.STAGE]


@pytest.mark.parametrize("semantics", Semantics)
def test_the_empty_framework_has_the_empty_extension(semantics):
    assert all_of(framework_of(0, []), semantics) == [()]


@pytest.mark.parametrize("path", BIPOLAR, ids=lambda path: path.stem)
@pytest.mark.parametrize("reading", [SupportReading.DEDUCTIVE, SupportReading.NECESSARY])
def test_supports_under_all_semantics_that_rest_on_completeness(path, reading):
    """The linear flattening has the extensions of the closure of attacks under support."""
    bipolar, faults = loads_bipolar(path.with_suffix(".bapx").read_text())
    assert not faults
    names = bipolar.framework.names
    flattening = without_supports(bipolar, reading)
    places = flattening.argument_of
    data = json.loads(path.read_text())
    known = data[reading.value]["semantics"]
    for code in RESTING_ON_COMPLETENESS & known.keys():
        expected = known[code]
        found = {
            tuple(sorted(name for number, name in enumerate(names) if places[number] in each))
            for each in all_of(flattening.framework, Semantics(code))
        }
        assert (code, found) == (code, {tuple(sorted(each)) for each in expected["extensions"]})


@pytest.mark.parametrize("reading", [SupportReading.DEDUCTIVE, SupportReading.NECESSARY])
@pytest.mark.parametrize("path", BIPOLAR, ids=lambda path: path.stem)
def test_attacks_that_follow_from_supports(path, reading):
    bipolar, _ = loads_bipolar(path.with_suffix(".bapx").read_text())
    closed = closed_under_support(bipolar, reading)
    known = json.loads(path.read_text())[reading.value]["derived_attacks"]
    found = {(closed.names[start], closed.names[target]) for start, target in closed.attacks}
    assert found == set(map(tuple, known))


def test_more_attacks_than_can_be_listed_are_told(monkeypatch):
    monkeypatch.setattr("argmap.evaluation.abstract.bipolar._MOST_ATTACKS", 3)
    bipolar = BipolarFramework(framework_of(4, [(0, 1)]), ((1, 2), (2, 3), (0, 3), (3, 0)))
    answer = solve_bipolar(Task(Problem.SOME, Semantics.STAGE), bipolar, SupportReading.DEDUCTIVE)
    assert (answer.verdict, "more than 3 attacks" in answer.cut) == (None, True)


def test_no_stable_extension_makes_scepticism_vacuous():
    answer = solve(Task(Problem.SCEPTICAL, Semantics.STABLE), framework_of(1, [(0, 0)]), 0)
    assert (answer.verdict, answer.is_vacuous) == (True, True)


THREE_PAIRS = framework_of(6, [(0, 1), (1, 0), (2, 3), (3, 2), (4, 5), (5, 4)])


def test_a_list_stops_at_its_limit_and_says_so():
    task = Task(Problem.ALL, Semantics.PREFERRED)
    answer = solve(task, THREE_PAIRS, limits=Limits(extensions=7))
    assert len(answer.extensions) == answer.number == 7
    assert "there are more" in answer.cut
    answer = solve(task, THREE_PAIRS, limits=Limits(extensions=8))
    assert (answer.number, answer.cut) == (8, "")


def test_independent_parts_are_counted_without_listing_their_combinations():
    task = Task(Problem.COUNT, Semantics.PREFERRED)
    assert solve(task, THREE_PAIRS, limits=Limits(extensions=2)).number == 8
    answer = solve(task, THREE_PAIRS, limits=Limits(extensions=1))
    assert answer.number is None
    assert answer.cut == "stopped after 1 extensions of one part; there are 1 or more"
    answer = solve(Task(Problem.COUNT, Semantics.STABLE), THREE_PAIRS, limits=Limits(seconds=0))
    assert (answer.number, "or more" in answer.cut) == (None, False)
    many = framework_of(200, [(number, number ^ 1) for number in range(200)])
    assert solve(task, many).number == 2**100


@settings(max_examples=60)
@given(frameworks(most=8), st.sampled_from(Semantics))
def test_counts_are_those_of_lists(framework, semantics):
    assert solve(Task(Problem.COUNT, semantics), framework).number == len(
        all_of(framework, semantics)
    )


def test_no_time_left_gives_no_verdict():
    framework = framework_of(2, [(0, 1), (1, 0)])
    task = Task(Problem.CREDULOUS, Semantics.PREFERRED)
    answer = solve(task, framework, 0, Limits(seconds=0))
    assert answer.verdict is None
    assert "0 seconds" in answer.cut
