"""A slice of what `python -m tests.brute_force` compares."""

import pytest

from argmap.evaluation.abstract import encoding
from tests.brute_force.compare import bipolar_differences, differences
from tests.brute_force.frameworks import every_framework, random_bipolar, random_framework
from tests.evaluation.brute_force import all_extensions

SEEDS = range(1_000_000, 1_000_020)


def test_every_task_on_all_frameworks_of_up_to_two_arguments():
    assert [list(differences(each)) for each in every_framework(2)] == [[]] * 19


@pytest.mark.parametrize("seed", SEEDS)
def test_every_task_on_random_frameworks(seed):
    assert not list(differences(random_framework(seed, 7)))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_task_where_variables_say_what_is_attacked(seed, monkeypatch):
    monkeypatch.setattr(encoding, "_FEW", 0)
    assert not list(differences(random_framework(seed, 7)))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_task_on_random_frameworks_with_supports(seed):
    assert not list(bipolar_differences(random_bipolar(seed, 5)))


@pytest.mark.parametrize("seed", SEEDS)
def test_clingo_understands_the_definitions_likewise(seed):
    pytest.importorskip("clingo", reason="pip install clingo for a second opinion")
    from tests.brute_force import asp  # noqa: PLC0415  needs clingo

    framework = random_framework(seed, 7)
    size, attacks = len(framework), framework.attacks
    assert asp.all_extensions(size, attacks) == all_extensions(size, attacks)
