"""Maps of other tools read and written, against the JSON library alone and against arguebuf."""

import argparse
import gc
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from argmap.formats.aif import aifdb
from argmap.source import SourceFile

SIZES = (1_000, 10_000, 100_000, 1_000_000)
PEER_SIZES = (10, 1_000, 10_000)
_READ = {
    "arguebuf": "import arguebuf; arguebuf.load.file(sys.argv[1])",
    "argmap": (
        "from argmap.files import read_source; from argmap.formats.aif import aifdb;"
        "aifdb.loads(read_source(sys.argv[1]))"
    ),
}


def formats(arguments: argparse.Namespace) -> None:
    """AIF of growing size, and the same files read by arguebuf with its imports."""
    gc.disable()  # as the command line does
    print("  nodes   json s  read s  write s  (read + write) / json   us a node")
    for size in SIZES:
        text = analysis(size)
        times = _times(text, runs=arguments.runs if size < SIZES[-1] else 1)
        plain, read, written = times
        ratio = (read + written) / plain
        each = 1e6 * (read + written) / size
        print(f"{size:7}  {plain:7.3f} {read:7.3f}  {written:7.3f}  {ratio:20.1f}  {each:10.1f}")
    for size in PEER_SIZES:
        _beside_arguebuf(size, arguments.runs)


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


def _times(text: str, *, runs: int) -> tuple[float, float, float]:
    """The best of several runs, in seconds: the JSON library both ways, reading, writing."""
    plain, read, written = [], [], []
    for _ in range(runs):
        gc.collect()
        start = perf_counter()
        json.dumps(json.loads(text), indent=2)
        plain.append(perf_counter() - start)
        start = perf_counter()
        argument_map = aifdb.loads(SourceFile("analysis.json", text)).argument_map
        read.append(perf_counter() - start)
        start = perf_counter()
        aifdb.dumps(argument_map)
        written.append(perf_counter() - start)
        del argument_map
    return min(plain), min(read), min(written)


def _beside_arguebuf(size: int, runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "analysis.json"
        path.write_text(analysis(size), encoding="utf-8")
        times = {name: _process(code, path, runs) for name, code in _READ.items()}
    told = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in times.items())
    ratio = times["arguebuf"] / times["argmap"]
    print(f"{size} nodes read with imports: {told}: {ratio:.1f} times faster")


def _process(code: str, path: Path, runs: int) -> float:
    best = float("inf")
    for _ in range(runs):
        start = perf_counter()
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", f"import sys; {code}", path], check=True
        )
        best = min(best, perf_counter() - start)
    return best
