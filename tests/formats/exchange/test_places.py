"""Where ids stand in a file is told for what its reader read without places."""

import pytest

from argmap.formats.exchange import places
from argmap.formats.exchange.losses import dropped
from argmap.formats.exchange.network import Network, Statement
from argmap.source import NOWHERE, SourceFile, Span


@pytest.mark.parametrize(
    ("find", "text", "start"),
    [
        (places.json_keys, '{"x": "a", "a" : {}}', 12),
        (places.xml_ids, "<x grid='a'><y id = 'a'/></x>", 21),
        (places.xml_ids, '<y k="v" identifier="a"/>', 21),
        (places.words, "arg(a). att(a,b).", 4),
        (places.words, "# a is first\np af a\na b\n", 20),
    ],
)
def test_an_id_is_found_where_it_stands_as_an_id(find, text, start):
    assert find(SourceFile("file", text))["a"] == Span(start, start + 1)


def test_what_has_a_place_keeps_it():
    network = Network((Statement("a", "one", span=Span(7, 8)), Statement("b", "two")))
    first, second = places.placed(network, {"a": Span(1, 2), "b": Span(3, 4)}).statements
    assert (first.span, second.span) == (Span(7, 8), Span(3, 4))


def test_a_loss_is_placed_by_the_id_that_its_name_ends_in():
    losses = [dropped("edge", "e 1", "why"), dropped("key", "of node n", "why")]
    losses.append(dropped("edge", "other", "why"))
    known = {"e 1": Span(1, 4), "n": Span(5, 6)}
    spans = [each.span for each in places.placed_losses(losses, known)]
    assert spans == [Span(1, 4), Span(5, 6), NOWHERE]
