"""In which order a map is revealed, and what each step shows."""

from itertools import pairwise

import pytest

from argmap.errors import ArgmapError
from argmap.evaluation.answers.statuses import answer_statuses
from argmap.evaluation.answers.timeline import Undated
from argmap.reading import parse
from argmap.render.figures.compose import Documents, compose
from argmap.render.reveal.frames import frames_of
from argmap.render.reveal.steps import Order, steps_of
from tests.worksheets.debates import DEBATE

DATED = """\
===
parties: {a: Anna, b: Ben}
documents: {d: {title: A report}}
===
[Trees]: Plant more trees. {party: a, date: 2024-03-01}
  - <Leaves>: Who sweeps the leaves? {party: b, date: 2024-03-04, cites: d}
  + <Shade>: Trees give shade. {party: a, date: 2024-03-01, cites: d}
  + <Birds>: Birds like them.
"""


def steps(text=DEBATE, order=Order.ARGUMENT, **options):
    argument_map = parse(text).argument_map
    figure = compose(argument_map, documents=Documents.ALL)
    references = {item.id: item.reference for item in figure.items}
    found = steps_of(figure, argument_map, order, **options)
    return [(step.heading, [references[item] for item in step.items]) for step in found]


def frames(text=DEBATE, order=Order.ARGUMENT):
    argument_map = parse(text).argument_map
    figure = compose(argument_map)
    found = steps_of(figure, argument_map, order)
    return figure, frames_of(figure, argument_map, found, answer_statuses)


def test_in_the_order_of_the_argument_each_claim_is_followed_by_what_bears_on_it():
    assert [items for _, items in steps()] == [
        ["C1"],
        ["G1"],
        ["R1"],
        ["R2"],
        ["R3"],
        ["G2", "P1", "P2"],
        ["R4"],
    ]


def test_by_round_all_of_a_round_appears_at_once():
    assert steps(order=Order.ROUND) == [
        ("Round 1", ["C1", "G1", "G2", "P1", "P2"]),
        ("Round 2", ["R1", "R3", "R4"]),
        ("Round 3", ["R2"]),
    ]


def test_by_date_what_has_none_was_there_before():
    assert steps(DATED, Order.DATE) == [
        ("Without a date", ["G2"]),
        ("1 Mar 2024", ["C1", "G1", "D1"]),
        ("4 Mar 2024", ["R1"]),
    ]


def test_what_has_no_date_may_also_come_last_or_be_an_error():
    assert steps(DATED, Order.DATE, undated=Undated.LATE)[-1] == ("Without a date", ["G2"])
    with pytest.raises(ArgmapError, match="<Birds> has no date; give it one"):
        steps(DATED, Order.DATE, undated=Undated.ERROR)


@pytest.mark.parametrize(
    ("order", "advice"), [(Order.DATE, "date: 2022-01-27"), (Order.ROUND, "round: 1")]
)
def test_a_map_without_dates_or_rounds_says_what_to_do(order, advice):
    with pytest.raises(ArgmapError, match=f"nothing in the map has a {order}.*{advice}"):
        steps("[A]: Yes.\n  - <B>: No.", order)


def test_a_document_comes_with_what_cites_it_first():
    assert steps(DATED)[1] == ("", ["R1", "D1"])


def test_circles_are_revealed_too():
    assert steps("[A]: Yes.\n  - [B]: No.\n    - [A]") == [("", ["R1"]), ("", ["R2"])]


@pytest.mark.parametrize("order", [Order.ARGUMENT, Order.ROUND])
def test_every_item_appears_once_and_stays(order):
    figure, found = frames(order=order)
    new = [item for frame in found for item in frame.new]
    assert sorted(new) == sorted(item.id for item in figure.items)
    for before, after in pairwise(found):
        kept = {item.id for item in before.figure.items}
        assert {item.id for item in after.figure.items} == kept | set(after.new)


def test_a_link_appears_with_the_later_of_its_ends():
    figure, found = frames()
    assert set(found[-1].figure.links) == set(figure.links)
    for frame in found:
        shown = {item.id for item in frame.figure.items}
        whole = {link for link in figure.links if {link.start, link.target} <= shown}
        assert set(frame.figure.links) == whole


def test_statuses_are_those_of_the_step():
    """An attack is unanswered until its answer is revealed."""
    _, found = frames()
    seen = [
        {item.reference: item.status for item in frame.figure.items}.get("R1") for frame in found
    ]
    assert seen == [None, None, "unanswered", *["answered"] * 4]


def test_the_last_frame_has_the_statuses_of_the_whole():
    _, found = frames()
    whole = compose(
        parse(DEBATE).argument_map, statuses=answer_statuses(parse(DEBATE).argument_map)
    )
    assert found[-1].figure.items == whole.items


def test_captions_tell_what_appears_and_what_it_bears_on():
    _, found = frames()
    assert found[0].captions == (
        ("MAIN CLAIM C1 · Team Uniform", "", "Our school should introduce a uniform."),
    )
    assert found[2].captions == (
        ("REBUTTAL R1 · Team Own Clothes", "rebuts G1", "A tie takes time, too."),
    )
    assert [caption.bearing for caption in found[5].captions] == [
        "supports C1",
        "is a premise of G2",
        "is a premise of G2",
    ]
