from argmap.evaluation.abstract.framework import framework_of
from argmap.evaluation.abstract.grounded import Label, grounded_extension, grounded_labelling


def test_reinstatement():
    framework = framework_of(3, [(0, 1), (1, 2)])
    assert grounded_labelling(framework) == (Label.IN, Label.OUT, Label.IN)


def test_mutual_attack_is_undecided():
    assert grounded_labelling(framework_of(2, [(0, 1), (1, 0)])) == (Label.UNDECIDED,) * 2


def test_an_argument_against_itself_is_never_in():
    assert grounded_labelling(framework_of(1, [(0, 0)])) == (Label.UNDECIDED,)


def test_no_arguments():
    assert grounded_extension(framework_of(0, [])) == ()


def test_a_million_arguments_in_a_line():
    size = 1_000_000
    framework = framework_of(size, ((number, number + 1) for number in range(size - 1)))
    assert grounded_extension(framework) == tuple(range(0, size, 2))
