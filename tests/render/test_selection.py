"""Parts of a map that one can ask for, and marks that tell of one party."""

import json
from datetime import date

import pytest

from argmap.errors import ArgmapError
from argmap.evaluation.answers.statuses import answer_statuses_by
from argmap.evaluation.status import Status
from argmap.reading import parse
from argmap.render.draw import draw
from argmap.render.figures.compose import compose
from argmap.render.figures.selection import held_by, tagged
from argmap.render.graphviz.dot import Direction, dot_text
from argmap.render.graphviz.layout import Output, lay_out
from argmap.render.options import Format, Options

DEBATE = """\
===
title: Uniforms
parties: {for: {name: Team For}, against: {name: Team Against}}
documents: {study: {title: A study}, poll: {title: A poll}}
rounds: [opening, reply]
===

[Uniforms]: Wear uniforms. #rule {party: for, date: 2024-03-01, round: 1}
  + <Mornings>: Nobody loses time. #time {party: for, date: 2024-03-02, round: 1, cites: study}
    - <Ties>: Ties take time. #time {party: against, date: 2024-03-04, round: 2}
      - <Polo>: No ties then. {party: for, date: 2024-03-05, round: 2, cites: poll}
  - <Freedom>: We show who we are. {party: against, date: 2024-03-03, round: 1}

<Joint>

(1) [One]: Cloth is dear. #cost
(2) [Two]: Dear things divide. {party: against}
----
(3) [Divided]: A class is divided.
  -> [Uniforms]
"""
MAP = parse(DEBATE).argument_map


def titles(figure):
    return [item.title for item in figure.items]


def test_a_tag_chooses_what_has_it_and_what_that_is_linked_to():
    assert titles(tagged(compose(MAP), ["#time"])) == [
        "Uniforms",
        "Mornings",
        "Ties",
        "Polo",
        "study",
    ]


def test_a_premise_comes_with_its_whole_argument():
    assert titles(tagged(compose(MAP), ["cost"])) == ["Joint", "One", "Two", "Divided"]


def test_a_party_is_known_by_its_id_and_by_its_name():
    chosen = [titles(held_by(compose(MAP), [name])) for name in ("against", "team AGAINST")]
    assert chosen[0] == chosen[1]
    assert chosen[0] == [
        *("Uniforms", "Mornings", "Ties", "Polo", "Freedom"),
        *("Joint", "One", "Two", "Divided"),
    ]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"tag": ("tim",)}, "nothing in the map has the tag tim; did you mean time?"),
        ({"by": "fox"}, "there is no party fox in "),
        ({"party": ("Team Fox",)}, "no party Team Fox holds anything in the map"),
    ],
)
def test_what_is_not_there_is_told(options, message):
    with pytest.raises(ArgmapError, match=message.replace("?", r"\?")):
        draw(MAP, Format.DOT, options=Options(**options))


def outline(**options) -> str:
    return draw(MAP, Format.TEXT, options=Options(**options)).content.decode()


def test_several_wishes_narrow_one_another():
    told = outline(tag=("time",), party=("against",))
    assert "Ties" in told
    assert "[Uniforms]" not in told


def test_a_map_as_of_a_day_keeps_its_references():
    told = outline(as_of=date(2024, 3, 3))
    assert told.startswith("Uniforms, as of 3 Mar 2024\n")
    assert "R3 rebuts <Freedom>" in told
    assert "Ties" not in told
    assert "A study" in told
    assert "A poll" not in told


def test_a_map_as_of_a_round_says_which():
    told = outline(as_of=1)
    assert told.startswith("Uniforms, as of opening\n")
    assert "Ties" not in told


def test_a_page_as_of_a_day_knows_nothing_of_later_days():
    page = draw(MAP, Format.HTML, options=Options(as_of=date(2024, 3, 3))).content.decode()
    assert "Freedom" in page
    assert "Ties" not in page


def test_marks_by_a_party_tell_of_its_answers_alone():
    statuses = {end.title: status for end, status in answer_statuses_by(MAP, "for").items()}
    assert statuses["Ties"] is Status.ANSWERED
    assert statuses["Freedom"] is Status.UNANSWERED
    assert not {"Uniforms", "Mornings", "Polo"} & statuses.keys()


def test_legend_and_description_say_whose_answers_are_marked():
    statuses = answer_statuses_by(MAP, "for")
    svg = draw(MAP, Format.SVG, statuses=statuses, options=Options(by="for")).content.decode()
    assert ">not answered by Team For<" in svg.replace("\xa0", " ").replace("> not", ">not")
    assert "Unanswered by Team For: " in svg


@pytest.mark.parametrize(
    ("rankdir", "is_above", "is_left"),
    [
        (Direction.UP, True, None),
        (Direction.DOWN, False, None),
        (Direction.RIGHT, None, False),
        (Direction.LEFT, None, True),
    ],
)
def test_links_run_the_way_that_is_asked_for(rankdir, is_above, is_left):

    figure = compose(parse("[A]: One.\n  + [B]: Two.\n").argument_map)
    drawn = json.loads(lay_out(dot_text(figure, rankdir=rankdir), to=Output.JSON))
    (x, y), (other_x, other_y) = (
        map(float, node["pos"].split(",")) for node in drawn["objects"] if node["name"] != "argmap"
    )
    if is_above is not None:
        assert (y > other_y) is is_above
    if is_left is not None:
        assert (x < other_x) is is_left
