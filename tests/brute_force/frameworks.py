"""Small frameworks: all there are, and random ones of all densities."""

import random
from itertools import product

from argmap.evaluation.abstract.framework import BipolarFramework, framework_of


def every_framework(most):
    """All frameworks of up to so many arguments."""
    for size in range(most + 1):
        pairs = list(product(range(size), repeat=2))
        for chosen in product((False, True), repeat=len(pairs)):
            attacks = [pair for pair, is_chosen in zip(pairs, chosen, strict=True) if is_chosen]
            yield framework_of(size, attacks)


def random_framework(seed, most):
    """A framework of up to so many arguments; the same seed gives the same."""
    dice = random.Random(seed)
    size = dice.randint(0, most)
    return framework_of(size, _pairs(dice, size, dice.choice((0.1, 0.2, 0.3, 0.5))))


def random_bipolar(seed, most):
    """A framework with supports, some of them in circles."""
    dice = random.Random(seed)
    size = dice.randint(1, most)
    attacks = _pairs(dice, size, dice.choice((0.1, 0.2, 0.3)))
    supports = _pairs(dice, size, dice.choice((0.1, 0.2)))
    return BipolarFramework(framework_of(size, attacks), tuple(supports))


def _pairs(dice, size, density):
    return [pair for pair in product(range(size), repeat=2) if dice.random() < density]
