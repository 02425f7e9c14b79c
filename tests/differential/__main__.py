"""Reads random documents with argmap and with the reference implementation, and compares.

    python -m tests.differential [--count N] [--seed N] [--core FOLDER] [--shrink]

Needs Node, and the npm package @argdown/core in FOLDER; without it, the package is
installed into a folder in the user's cache.
"""

import argparse
import sys
from pathlib import Path

from tests.differential.compare import differences
from tests.differential.documents import document
from tests.differential.reference import Reference, ReferenceMissingError, core_folder
from tests.differential.shrink import shrunk

SHOWN = 12


def main():
    options = arguments()
    try:
        reference = Reference(core_folder(options.core))
    except ReferenceMissingError as error:
        print(f"skipped: {error}")
        return 0
    seeds = range(options.seed, options.seed + options.count)
    texts = [document(seed) for seed in seeds]
    answers = reference.answers(texts)
    valid = sum("failure" not in answer for answer in answers)
    bad = 0
    for seed, text, answer in zip(seeds, texts, answers, strict=True):
        if differences(text, answer):
            bad += 1
            if bad <= options.show:
                show(seed, text, reference, shrinks=options.shrink)
    print(f"{len(texts)} documents, {valid} of them valid, {bad} read differently")
    return 1 if bad else 0


def arguments():
    parser = argparse.ArgumentParser(prog="python -m tests.differential")
    parser.add_argument("--count", type=int, default=1000, help="how many documents")
    parser.add_argument("--seed", type=int, default=0, help="the seed of the first")
    parser.add_argument("--core", type=Path, help="the folder of @argdown/core")
    parser.add_argument("--show", type=int, default=5, help="how many differences to show")
    parser.add_argument("--shrink", action="store_true", help="make them small first")
    return parser.parse_args()


def show(seed, text, reference, *, shrinks):
    if shrinks:
        text = shrunk(text, reference)
    [answer] = reference.answers([text])
    print(f"--- seed {seed}\n{text!a}")
    for difference in list(differences(text, answer))[:SHOWN]:
        print(f"  {difference.path}")
        print(f"    ours:   {difference.ours!a}\n    theirs: {difference.theirs!a}")


if __name__ == "__main__":
    sys.exit(main())
