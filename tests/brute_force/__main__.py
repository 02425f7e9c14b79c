"""Compares every semantics and task with the definitions, and these with clingo.

    python -m tests.brute_force [--count N] [--seed N] [--most N]

All frameworks of up to 3 arguments come first, then random ones, then random ones with supports.
Without the package clingo there is no second opinion on what the definitions say.
"""

import argparse
import sys
from itertools import chain
from time import perf_counter

from tests.brute_force.compare import bipolar_differences, differences
from tests.brute_force.frameworks import every_framework, random_bipolar, random_framework
from tests.evaluation.brute_force import all_extensions

SHOWN = 5


def main():
    options = arguments()
    seeds = range(options.seed, options.seed + options.count)
    attacking = chain(every_framework(3), (random_framework(seed, options.most) for seed in seeds))
    bad = tried = 0
    start = perf_counter()
    for framework in attacking:
        tried += 1
        found = [*differences(framework), *second_opinion(framework)]
        bad += tell(found, len(framework), framework.attacks)
    print(f"{tried} frameworks, {bad} answered wrongly ({perf_counter() - start:.0f} s)")
    with_supports = (random_bipolar(seed, options.most - 2) for seed in seeds)
    for bipolar in with_supports:
        found = list(bipolar_differences(bipolar))
        bad += tell(found, len(bipolar.framework), bipolar.framework.attacks, bipolar.supports)
    print(f"{len(seeds)} with supports; {bad} of all wrong ({perf_counter() - start:.0f} s)")
    return 1 if bad else 0


def arguments():
    parser = argparse.ArgumentParser(prog="python -m tests.brute_force")
    parser.add_argument("--count", type=int, default=10_000, help="how many random ones")
    parser.add_argument("--seed", type=int, default=0, help="the seed of the first")
    parser.add_argument("--most", type=int, default=8, help="how many arguments at most")
    return parser.parse_args()


def second_opinion(framework):
    """The semantics that the definitions and clingo understand differently."""
    try:
        from tests.brute_force.asp import all_extensions as as_programs  # noqa: PLC0415  optional
    except ImportError:
        return []
    size, attacks = len(framework), framework.attacks
    defined, programmed = all_extensions(size, attacks), as_programs(size, attacks)
    return [f"clingo {code}" for code in defined if defined[code] != programmed[code]]


def tell(found, size, *relations):
    """Prints what is wrong with the answers about a framework; True if something is."""
    if found:
        print(f"{size} arguments, {' supports '.join(map(str, relations))}: {found[:SHOWN]}")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
