"""What a map, a report and an evaluation show of themselves in a notebook."""

import re
from xml.etree import ElementTree as ET

import pytest

import argmap
from argmap.errors import LimitError
from argmap.evaluation.answers.findings import Report
from argmap.render import notebook
from argmap.render.pictures.svg import parse_svg
from tests.hostile import TEXTS
from tests.worksheets.debates import DEBATE

EXECUTABLE = re.compile(
    r"<\s*(script|iframe|object|embed|foreignobject|style|link|meta|animate|set)\b"
    r"|\son\w+\s*=|javascript:|xlink:href|\shref=",
    re.IGNORECASE,
)


def read(text=DEBATE):
    return argmap.parse(text).argument_map


def tags_of(markup):
    """Everything between angle brackets: what a browser would take for more than text."""
    return "".join(re.findall(r"<[^>]*>", re.sub(r">[^<]*<", "><", markup)))


def test_a_map_shows_its_picture_and_its_outline():
    bundle = read()._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/markdown", "text/html", "image/svg+xml"}
    for content in bundle.values():
        assert "A tie takes time, too." in content
    assert "! UNANSWERED" in bundle["text/html"]
    assert parse_svg(bundle["image/svg+xml"].encode()).tag.endswith("svg")


def test_a_report_shows_what_is_unanswered():
    bundle = argmap.unanswered(read())._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/markdown"}
    assert "<Shoes>" in bundle["text/plain"]
    assert "Shoes" in bundle["text/markdown"]


def test_a_report_made_by_hand_shows_itself_as_any_object_does():
    report = Report(())
    assert report._repr_mimebundle_() == {"text/plain": repr(report)}


def test_an_evaluation_shows_what_stands():
    bundle = argmap.evaluate(read())._repr_mimebundle_()
    assert "● STANDS" in bundle["text/html"]
    assert " DEFEATED" in bundle["image/svg+xml"]
    assert "stand" in bundle["text/markdown"]


def test_neither_report_nor_evaluation_differs_for_the_map_it_shows():
    assert argmap.unanswered(read()) == argmap.unanswered(read())
    assert "argument_map" not in repr(argmap.unanswered(read()))
    assert argmap.evaluate(read()) == argmap.evaluate(read())


def test_nothing_in_it_can_run():
    text = "[A]: Yes.\n" + "".join(
        f"  - <R{number}>: {' '.join(one.split())}\n" for number, one in enumerate(TEXTS)
    )
    argument_map = read(text)
    for shown in (argument_map, argmap.unanswered(argument_map), argmap.evaluate(argument_map)):
        bundle = shown._repr_mimebundle_()
        for kind in ("text/html", "image/svg+xml"):
            assert not EXECUTABLE.search(tags_of(bundle.get(kind, "")))
        assert not re.search(r"(?<!\\)<\w", bundle["text/markdown"])


def test_two_pictures_in_one_page_have_no_id_in_common():
    one, other = (read(text)._repr_mimebundle_()["text/html"] for text in (DEBATE, "[A]: Yes."))
    ids = [set(re.findall(r'\bid="([^"]+)"', page)) for page in (one, other)]
    assert all(ids)
    assert ids[0].isdisjoint(ids[1])


def test_a_map_too_large_for_a_picture_shows_its_outline():
    text = "[A]: Yes.\n" + "".join(f"  - <R{n}>: Reason {n}.\n" for n in range(400))
    bundle = read(text)._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/markdown"}
    assert "Reason 399." in bundle["text/plain"]


def test_a_map_that_cannot_be_laid_out_in_time_shows_its_outline(monkeypatch):
    def too_slow(*_, **__):
        raise LimitError

    monkeypatch.setattr(notebook, "lay_out", too_slow)
    assert set(read()._repr_mimebundle_()) == {"text/plain", "text/markdown"}


@pytest.mark.parametrize("text", ["", "# Only a heading\n", "[A]: Alone.\n", "[A]\n  - [A]\n"])
def test_an_odd_map_shows_itself_too(text):
    argument_map = read(text)
    for shown in (argument_map, argmap.unanswered(argument_map), argmap.evaluate(argument_map)):
        assert shown._repr_mimebundle_()["text/plain"]


def test_the_page_is_well_formed():
    ET.fromstring(read()._repr_mimebundle_()["text/html"])  # noqa: S314  our own picture
