"""A reveal as a presentation."""

import io
import sys

import pytest

from argmap.errors import ArgmapError
from argmap.render.reveal.presentation import Form, presented
from tests.reveal.test_pictures import reveal

pptx = pytest.importorskip("pptx", reason="python-pptx is not installed")


def slides():
    return pptx.Presentation(io.BytesIO(presented(reveal(), Form.PPTX).content)).slides


def words(shapes):
    for shape in shapes:
        if shape.has_text_frame and shape.text_frame.text:
            yield shape.text_frame.text
        if shape.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.GROUP:
            yield from words(shape.shapes)


def places(shapes):
    return {shape.name: (shape.left, shape.top) for shape in shapes if shape.name[0] in "CRG"}


def test_there_is_a_slide_with_a_title_for_each_step():
    titles = [slide.shapes.title.text_frame.text for slide in slides()]
    assert titles == [f"{number}/7 · School uniforms" for number in range(1, 8)]


def test_words_are_words():
    first, *_, last = slides()
    assert "Our school should introduce a" in " ".join(words(first.shapes))
    assert "A tie takes time" not in " ".join(words(first.shapes))
    assert "A tie takes time" in " ".join(words(last.shapes))


def test_cards_are_groups_with_names_that_stay_where_they_are():
    shown = [places(slide.shapes) for slide in slides()]
    whole = shown[-1]
    assert {"C1", "R1", "G1"} <= whole.keys()
    for step in shown:
        for name in step.keys() & whole.keys():
            assert step[name] == whole[name]


def test_what_appears_stands_in_the_notes():
    notes = [slide.notes_slide.notes_text_frame.text for slide in slides()]
    assert notes[2] == "REBUTTAL R1 · Team Own Clothes rebuts G1: A tie takes time, too."


def test_everything_lies_on_the_slide():
    presentation = pptx.Presentation(io.BytesIO(presented(reveal(), Form.PPTX).content))
    for slide in presentation.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= presentation.slide_width
            assert shape.top + shape.height <= presentation.slide_height


def test_without_the_library_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(ArgmapError, match=r"argmap\[slides\]"):
        presented(reveal(), Form.PPTX)
