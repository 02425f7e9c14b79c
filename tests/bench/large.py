"""`python -m tests.bench large`: a map of a million claims, from the file to every answer.

A program's file, argmap's own JSON, is read; then it is asked what stands, what is unanswered
in every sense and how strong all is. Argdown text of a tenth of the size is read beside it.
"""

import argparse
import gc
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

SIZES = (10_000, 100_000, 1_000_000)
PARTIES = "AB"
ROUNDS = 8


def large(arguments: argparse.Namespace) -> None:
    """Prints the processor seconds of each step and the most memory so far."""
    with tempfile.TemporaryDirectory() as folder:
        for size in arguments.sizes or SIZES:
            data, text = Path(folder, "map.json"), Path(folder, "map.argdown")
            data.write_text("".join(as_json(size)), encoding="utf-8")
            text.write_text("".join(as_argdown(size // 10)), encoding="utf-8")
            for path, claims in ((data, size), (text, size // 10)):
                told = f"{path.suffix[1:]}, {path.stat().st_size / 1e6:.0f} MB"
                print(f"{claims:,} claims ({told})", flush=True)
                subprocess.run([sys.executable, "-m", __name__, path], check=True)


def debate(size: int) -> Iterator[tuple[int, str, int, str, int]]:
    """Claims in a tree: number, party, round, whether it attacks or supports, and what."""
    dice = random.Random(size)  # noqa: S311  a map to time, no secret
    yield 0, "A", 1, "", 0
    for number in range(1, size):
        party, kind = dice.choice(PARTIES), dice.choice(("attack", "support"))
        target = dice.randrange(max(0, number - 50), number)
        yield number, party, 1 + number * ROUNDS // size, kind, target


def as_json(size: int) -> Iterator[str]:
    """The debate as argmap's own JSON, without what is as it is by default."""
    parties = ", ".join(f'"{each}": {{"id": "{each}", "name": "{each}"}}' for each in PARTIES)
    yield f'{{"argmap": 1, "source": "", "map": {{"parties": {{{parties}}}, "claims": {{\n'
    mark = ""
    for number, party, turn, _, _ in debate(size):
        said = f'"annotation": {{"party": "{party}", "round": {turn}}}'
        words = f'"title": "c{number}", "text": "Claim {number} is so.", "span": [0, 0]'
        yield f'{mark}"c{number}": {{{words}, {said}}}'
        mark = ",\n"
    yield '}, "relations": [\n'
    mark = ""
    for number, _, _, kind, target in debate(size):
        if kind:
            yield f'{mark}["{kind}", ["claim", "c{number}", null], ["claim", "c{target}", null]]'
            mark = ",\n"
    yield "]}}\n"


def as_argdown(size: int) -> Iterator[str]:
    """The debate as text."""
    yield f"===\nparties: {{{', '.join(PARTIES)}}}\n===\n\n"
    for number, party, turn, kind, target in debate(size):
        data = f"{{party: {party}, round: {turn}}}"
        yield f"[c{number}]: Claim {number} is so. {data}\n"
        if kind:
            yield f"  {'->' if kind == 'attack' else '+>'} [c{target}]\n"
        yield "\n"


def measure(path: str) -> None:
    """Reads a map and asks all questions about it."""
    from argmap.evaluation.answers.unanswered import unanswered  # noqa: PLC0415  timed with the rest
    from argmap.evaluation.gradual.formulas import Gradual  # noqa: PLC0415
    from argmap.evaluation.gradual.strengths import strengths_in  # noqa: PLC0415
    from argmap.evaluation.marks import labelling_statuses  # noqa: PLC0415
    from argmap.reading import read  # noqa: PLC0415

    gc.disable()  # as the command line does
    argument_map = read(path).argument_map
    told("read")
    questions = {
        "what stands": lambda: labelling_statuses(argument_map),
        "unanswered": lambda: unanswered(argument_map),
        "by a party": lambda: unanswered(argument_map, by="A"),
        "owed by it": lambda: unanswered(argument_map, by="A", owed=True),
        "as of a round": lambda: unanswered(argument_map, on=ROUNDS // 2),
        "dropped": lambda: unanswered(argument_map, by="A", after=ROUNDS // 2),
        "strengths": lambda: strengths_in(argument_map, Gradual.DF_QUAD),
    }
    for name, question in questions.items():
        start = process_time()
        question()
        told(name, since=start)


def told(name: str, *, since: float = 0.0) -> None:
    """Prints how long a step took, in seconds of the processor, and the most memory so far."""
    seconds = process_time() - since
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {name:14} {seconds:7.2f} s {peak:7.0f} MiB", flush=True)


if __name__ == "__main__":
    measure(sys.argv[1])
