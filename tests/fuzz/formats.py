"""`python -m tests.fuzz.formats [SECONDS]`: spoilt samples of every format, read and written.

Pieces of a sample are cut, doubled, moved or replaced by odd signs. Whatever comes of it is
read with a report or refused with its place, and what was read can be written.
"""

import random
import sys
import traceback
from pathlib import Path
from time import monotonic

from argmap.formats.exchange.conversion import FormatError
from argmap.formats.recognition import format_of
from argmap.formats.registry import dumps, loads
from argmap.source import SourceFile

SAMPLES = Path(__file__).parents[1] / "formats" / "samples"
LONGEST = 20_000
ODD = [
    "",
    "0",
    "-1",
    "null",
    "[]",
    "{}",
    '"',
    "\n",
    "\t",
    "<",
    ">",
    "&",
    ":",
    "#",
    "\ufeff",
    "é",
    "\0",
]
WRITTEN = (
    "argdown-text",
    "argmap",
    "aif",
    "xaif",
    "arguebuf",
    "sadface",
    "kialo",
    "gsn",
    "carneades",
)


def spoilt(text: str, chance: random.Random) -> str:
    """The text with a few pieces of it changed."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice([0, 1, 3, 20, 200]))
        other = chance.randrange(len(text) + 1)
        piece = chance.choice([*ODD, text[start:end] * 2, text[other : other + 30]])
        text = text[:start] + piece + text[end:]
    return text


def tried(text: str, form: str) -> str:
    """What went wrong in reading and writing a text; empty if nothing did."""
    try:
        argument_map = loads(SourceFile("file", text), form).argument_map
        for name in WRITTEN:
            dumps(argument_map, name)
    except FormatError as error:
        return "" if str(error).startswith("file:") else f"an error without its place: {error}"
    except Exception:  # noqa: BLE001  any other exception is what is sought
        return traceback.format_exc()
    return ""


def main(seconds: float) -> int:
    """The exit code: 1 if something was found, which is printed."""
    paths = [path for path in sorted(SAMPLES.rglob("*.*")) if path.name != "README.md"]
    texts = [path.read_text(encoding="utf-8-sig")[:LONGEST] for path in paths]
    forms = [format_of(SourceFile(str(each), each.read_text("utf-8-sig"))) for each in paths]
    end, seed, found = monotonic() + seconds, 0, set()
    while monotonic() < end:
        seed += 1
        chance = random.Random(seed)  # noqa: S311  no secret depends on it
        number = chance.randrange(len(texts))
        wrong = tried(spoilt(texts[number], chance), forms[number])
        kind = wrong.strip().splitlines()[-1:] and wrong.strip().splitlines()[-3:]
        if wrong and str(kind) not in found:
            found.add(str(kind))
            print(f"{paths[number].name}, seed {seed}:\n{wrong}")  # noqa: T201
    print(f"{seed} texts, {len(found)} faults")  # noqa: T201
    return min(1, len(found))


if __name__ == "__main__":
    raise SystemExit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 60))
