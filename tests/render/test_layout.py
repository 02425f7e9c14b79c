import os
import stat
import time
from pathlib import Path

import pytest

from argmap.errors import ArgmapError, LimitError
from argmap.render.graphviz import layout
from argmap.render.graphviz.layout import Output, lay_out

GRAPH = "digraph { a -> b }"


@pytest.fixture
def program(tmp_path):
    """Make a stand-in for Graphviz out of a shell script."""

    def make(script):
        path = tmp_path / "dot"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    return make


@pytest.mark.parametrize("to", Output)
def test_the_embedded_graphviz_draws_without_a_search_path(to, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert len(lay_out(GRAPH, to=to)) > 100


def test_the_system_graphviz_is_found_on_the_search_path(program, monkeypatch):
    path = program('echo "<svg></svg>"')
    monkeypatch.setenv("PATH", str(Path(path).parent) + os.pathsep + os.environ["PATH"])
    assert lay_out(GRAPH, to=Output.SVG, engine="system") == b"<svg></svg>\n"


def test_a_missing_graphviz_is_named(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ArgmapError, match="no `dot` on the search path"):
        lay_out(GRAPH, to=Output.SVG, engine="system")
    with pytest.raises(ArgmapError, match="/no/such/dot: this is no program"):
        lay_out(GRAPH, to=Output.SVG, engine="/no/such/dot")


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("exit 0", "ended with status 0 and drew nothing"),
        ("echo '<svg>'", "ended with status 0 and drew nothing"),
        ("echo 'Error: syntax error in line 1' >&2; exit 1", "status 1 .* syntax error in line 1"),
        ("kill -SEGV $$", "stopped by signal 11"),
    ],
)
def test_a_failure_is_told_and_leaves_nothing(program, script, message):
    with pytest.raises(ArgmapError, match=message):
        lay_out(GRAPH, to=Output.SVG, engine=program(script))


def test_a_layout_that_takes_too_long_ends_with_all_its_children(program, tmp_path):
    alive = tmp_path / "alive"
    path = program(f"(sleep 2; touch {alive}) & sleep 30")
    start = time.monotonic()
    with pytest.raises(LimitError, match=r"within 0.3 seconds.*--around.*argmap show"):
        lay_out(GRAPH, to=Output.SVG, engine=path, time_limit=0.3)
    assert time.monotonic() - start < 10
    time.sleep(max(0.0, start + 2.3 - time.monotonic()))
    assert not alive.exists()


def test_a_slow_layout_is_tried_again_with_fewer_refinements(program):
    path = program('case "$*" in *splines=line*) echo "<svg></svg>";; *) sleep 30;; esac')
    assert b"<svg>" in lay_out(GRAPH, to=Output.SVG, engine=path, time_limit=1)


def test_output_without_end_is_stopped(program, monkeypatch):
    monkeypatch.setattr(layout, "_OUTPUT", 100_000)
    with pytest.raises(LimitError, match="larger than"):
        lay_out(GRAPH, to=Output.SVG, engine=program("read graph; yes 2>/dev/null"), time_limit=5)


def test_memory_is_limited(program, monkeypatch):
    monkeypatch.setattr(layout, "_MEMORY", 100_000_000)
    path = program("read graph; echo Error: $(ulimit -v) >&2; exit 1")
    with pytest.raises(ArgmapError, match="97656"):
        lay_out(GRAPH, to=Output.SVG, engine=path)


def test_a_map_far_too_large_is_refused_at_once():
    with pytest.raises(LimitError, match="too large to draw"):
        lay_out("\n" * 100_000, to=Output.SVG)
