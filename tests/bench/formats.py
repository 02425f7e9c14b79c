"""Maps of other tools read and written, against the JSON library alone and against arguebuf."""

import argparse
import gc
import json
import random
import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any, TypeVar

from argmap.formats.aif import aifdb
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.to_map import map_of
from argmap.source import SourceFile
from tests.bench.processes import show, side_by_side

_T = TypeVar("_T")
SIZES = (1_000, 10_000, 100_000, 1_000_000)
_PYTHON = (sys.executable, "-W", "ignore", "-c")
PEER_SIZES = (10, 1_000, 10_000)
_READ = {
    "arguebuf": "import arguebuf; arguebuf.load.file(sys.argv[1])",
    "argmap": (
        "from argmap.files import read_source; from argmap.formats.aif import aifdb;"
        "aifdb.loads(read_source(sys.argv[1]))"
    ),
}


def formats(arguments: argparse.Namespace) -> None:
    """AIF of growing size, and the same files read by arguebuf with its imports.

    The ratios are those of reading and writing to what the JSON library takes for both: of all
    of it, and of what is left without the steps between a network and a map, the model's own.
    """
    for size in PEER_SIZES:
        _beside_arguebuf(size, arguments.runs)
    gc.disable()  # as the command line does
    print("  nodes   json s  read s  write s  model s  / json  rest / json  us a node  peak MiB")
    for size in arguments.sizes or SIZES:
        plain, read, written, model = _times(
            analysis(size), runs=arguments.runs if size < SIZES[-1] else 1
        )
        ratio, rest = (read + written) / plain, (read + written - model) / plain
        each = 1e6 * (read + written) / size
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{size:7}  {plain:7.3f} {read:7.3f}  {written:7.3f}  {model:7.3f}  {ratio:6.1f}"
            f"  {rest:11.1f}  {each:9.1f}  {peak:8.0f}"
        )


def analysis(size: int) -> str:
    """AIFdb's JSON of so many nodes: claims in trees of supports and attacks, an inference each."""
    chance = random.Random(size)  # noqa: S311  a generator of samples, not of secrets
    nodes, edges = [{"nodeID": "0", "text": "Claim 0 is so.", "type": "I"}], []
    for number in range(1, size // 2):
        claim, scheme = str(2 * number), str(2 * number + 1)
        kind = chance.choice(["RA", "RA", "CA"])
        target = str(2 * chance.randrange(max(0, number - 50), number))
        nodes.append({"nodeID": claim, "text": f"Claim {number} is so, people say.", "type": "I"})
        nodes.append({"nodeID": scheme, "text": kind, "type": kind})
        edges.append({"edgeID": str(len(edges)), "fromID": claim, "toID": scheme})
        edges.append({"edgeID": str(len(edges)), "fromID": scheme, "toID": target})
    return json.dumps({"nodes": nodes, "edges": edges, "locutions": []}, indent=2)


def _times(text: str, *, runs: int) -> tuple[float, ...]:
    """The best of several runs, in seconds of the processor: the JSON library, reading, writing,
    and the steps between a network and a map.
    """
    source = SourceFile("analysis.json", text)
    taken: list[tuple[float, ...]] = []
    for _ in range(runs):
        gc.collect()
        plain, _ = _timed(lambda: json.dumps(json.loads(text), indent=2))
        read, done = _timed(aifdb.loads, source)
        written, _ = _timed(aifdb.dumps, done.argument_map)
        unmapping, unmapped = _timed(network_of, done.argument_map)
        del done
        mapping, _ = _timed(map_of, unmapped.network, source)
        taken.append((plain, read, written, unmapping + mapping))
    return tuple(map(min, zip(*taken, strict=True)))


def _timed(do: Callable[..., _T], *arguments: Any) -> tuple[float, _T]:
    start = process_time()
    done = do(*arguments)
    return process_time() - start, done


def _beside_arguebuf(size: int, runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "analysis.json"
        path.write_text(analysis(size), encoding="utf-8")
        commands = {
            f"{name}: {size} nodes": [*_PYTHON, f"import sys; {code}", str(path)]
            for name, code in _READ.items()
        }
        print(show(side_by_side(commands, runs=runs)))
