"""Gradual semantics: how strong an argument is, given its base score and what bears on it.

Each formula takes the base score w from 0 to 1, and the attackers and the supporters as pairs of
strength and base score. Empty sums are 0 and empty products 1, so what nothing bears on keeps
its base score.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from math import exp, log, prod
from typing import NamedTuple

_LARGEST_EXPONENT = 700.0


class Bearing(NamedTuple):
    """An attacker or a supporter."""

    strength: float
    base: float


Bearings = Sequence[Bearing]
Formula = Callable[[float, Bearings, Bearings], float]


class Gradual(StrEnum):
    """A gradual semantics."""

    H_CATEGORISER = "h-categoriser"
    MAX_BASED = "max-based"
    CARD_BASED = "card-based"
    DF_QUAD = "dfquad"
    SQUARED_DF_QUAD = "squared-dfquad"
    EULER = "euler"
    QUADRATIC_ENERGY = "qe"
    SQUARED_ENERGY = "squared-energy"
    MLP = "mlp"


ATTACK_ONLY = frozenset({Gradual.H_CATEGORISER, Gradual.MAX_BASED, Gradual.CARD_BASED})
"""The semantics that know no supports."""


def h_categoriser(base: float, attackers: Bearings, _supporters: Bearings) -> float:
    """The base score over 1 plus the sum (Besnard & Hunter 2001; weighted: Amgoud et al. 2017)."""
    return base / (1 + sum(each.strength for each in attackers))


def max_based(base: float, attackers: Bearings, _supporters: Bearings) -> float:
    """The base score over 1 plus the strongest (Amgoud et al. 2017)."""
    return base / (1 + max((each.strength for each in attackers), default=0.0))


def card_based(base: float, attackers: Bearings, _supporters: Bearings) -> float:
    """The base score over 1 plus the number of attackers and their mean (Amgoud et al. 2017).

    Attackers without a base score do not count.
    """
    counted = [each.strength for each in attackers if each.base > 0]
    if not counted:
        return base
    return base / (1 + len(counted) + sum(counted) / len(counted))


def df_quad(base: float, attackers: Bearings, supporters: Bearings) -> float:
    """Discontinuity-free quantitative debates (Rago et al. 2016)."""
    return _moved(base, _joint(attackers, 1), _joint(supporters, 1))


def squared_df_quad(base: float, attackers: Bearings, supporters: Bearings) -> float:
    """The same with squared strengths, which weak ones change less."""
    return _moved(base, _joint(attackers, 2), _joint(supporters, 2))


def euler(base: float, attackers: Bearings, supporters: Bearings) -> float:
    """The Euler-based formula (Amgoud & Ben-Naim 2018)."""
    if base == 0:
        return 0.0
    energy = min(_energy(attackers, supporters, 1), _LARGEST_EXPONENT)
    return 1 - (1 - base**2) / (1 + base * exp(energy))


def quadratic_energy(base: float, attackers: Bearings, supporters: Bearings) -> float:
    """The quadratic energy model (Potyka 2018)."""
    energy = _energy(attackers, supporters, 1)
    pull = energy**2 / (1 + energy**2)
    return base + (1 - base) * pull if energy > 0 else base - base * pull


def squared_energy(base: float, attackers: Bearings, supporters: Bearings) -> float:
    """An energy of squared strengths, met without squaring it again."""
    energy = _energy(attackers, supporters, 2)
    pull = abs(energy) / (1 + abs(energy))
    return base + (1 - base) * pull if energy > 0 else base - base * pull


def mlp(base: float, attackers: Bearings, supporters: Bearings) -> float:
    """A neuron with a logistic activation (Potyka 2021); base scores 0 and 1 stay what they are."""
    if base in {0.0, 1.0}:
        return base
    argument = log(base / (1 - base)) + _energy(attackers, supporters, 1)
    if argument >= 0:
        return 1 / (1 + exp(-argument))
    grown = exp(max(argument, -_LARGEST_EXPONENT))
    return grown / (1 + grown)


FORMULAS: dict[Gradual, Formula] = {
    Gradual.H_CATEGORISER: h_categoriser,
    Gradual.MAX_BASED: max_based,
    Gradual.CARD_BASED: card_based,
    Gradual.DF_QUAD: df_quad,
    Gradual.SQUARED_DF_QUAD: squared_df_quad,
    Gradual.EULER: euler,
    Gradual.QUADRATIC_ENERGY: quadratic_energy,
    Gradual.SQUARED_ENERGY: squared_energy,
    Gradual.MLP: mlp,
}


def _joint(bearings: Bearings, power: int) -> float:
    """What strengths come to together: none is 0, and one of 1 is 1."""
    return 1 - prod(1 - each.strength**power for each in bearings)


def _moved(base: float, against: float, for_: float) -> float:
    """The base score moved towards 0 or 1 by the difference."""
    if against >= for_:
        return base - base * (against - for_)
    return base + (1 - base) * (for_ - against)


def _energy(attackers: Bearings, supporters: Bearings, power: int) -> float:
    lifting = sum(each.strength**power for each in supporters)
    return lifting - sum(each.strength**power for each in attackers)
