"""Argdown written from a map says what the map says."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from argmap.formats.argdown_text.data import flow
from argmap.formats.argdown_text.writer import write
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.losses import dropped
from argmap.formats.exchange.to_map import map_of
from argmap.model import UNANNOTATED
from argmap.reading import parse, read
from argmap.source import SourceFile
from tests.formats.exchange.networks import networks, plain

ROOT = Path(__file__).parents[2]
TEXTS = sorted((ROOT / "maps").glob("*.argdown")) + sorted(
    (ROOT / "tests/conformance/argdown").glob("*.argdown")
)


def shape(argument_map):
    """What a map says, without places and without how often it says it."""
    return (
        {title: _said(claim) for title, claim in argument_map.claims.items()},
        {
            title: (_said(each), [(line.claim, line.inference and line.inference.rules)
                                  for line in each.steps])
            for title, each in argument_map.arguments.items()
        },
        {(each.type, each.start, each.target) for each in argument_map.relations},
        [(each.title, each.level) for each in argument_map.sections.values()],
        argument_map.expected and len(argument_map.expected.grounded),
    )  # fmt: skip


def _said(node):
    cites = tuple(replace(each, span=(0, 0)) for each in node.annotation.cites)
    answered = tuple(replace(each, span=(0, 0)) for each in node.annotation.answered)
    annotation = replace(node.annotation, cites=cites, answered=answered)
    return node.text, set(node.tags), annotation


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_map_read_and_written_is_the_same_map(path):
    argument_map = read(str(path)).argument_map
    written = write(argument_map)
    lost = [each.kind for each in written.losses if each.kind == "inference"]
    assert lost or shape(parse(written.text).argument_map) == shape(argument_map)


def test_an_inference_from_nothing_leaves_its_conclusion():
    """As where a premise could not be read."""
    written = write(parse("<A>\n\n(1) <B>\n----\n(2) [C]: c\n").argument_map)
    assert "(1) [C]: c" in written.text
    reason = "it starts at nothing, so what it concludes is a premise now"
    assert dropped("inference", "of argument A", reason) in written.losses
    assert [*parse(written.text).argument_map.claims] == ["C"]


@given(networks())
def test_what_came_from_another_tool_survives_as_text(network):
    argument_map = map_of(network, SourceFile("x.json", "")).argument_map
    again, diagnostics = parse(write(argument_map).text)[:2]
    assert [each.message for each in diagnostics if each.severity == "error"] == []
    back = plain(network_of(again).network)
    titled = [each._replace(title="") for each in back.statements]
    assert tuple(titled) == plain(network).statements
    assert {_joined(each) for each in back.steps} == {_joined(each) for each in network.steps}


def _joined(step):
    premises = frozenset(premise.id for premise in step.premises)
    return step.id, step.kind, premises, step.target, step.annotation.scheme


class TestValues:
    @pytest.mark.parametrize(
        ("value", "written"),
        [
            ("Ada Ash", "Ada Ash"),
            ("no", '"no"'),
            ("1999", '"1999"'),
            ("a: b", '"a: b"'),
            ("a } b", '"a \\u007d b"'),
            ("===", '"\\u003d\\u003d="'),
            ("a=b <B>", '"a=b <B>"'),
            ("<!-- a", '"\\u003c!-- a"'),
            ([1, 0.5, True, None], "[1, 0.5, true, null]"),
            ({"id": "7", "links": {"5": "6"}}, '{id: "7", links: {"5": "6"}}'),
        ],
    )
    def test_values_stand_in_one_line(self, value, written):
        assert flow(value) == written


def test_reasons_stand_under_what_they_are_for():
    text = "<B>: b.\n\n[A]: a.\n  + <B>\n  - <C>: c.\n"
    assert write(parse(text).argument_map).text == "[A]: a.\n  + <B>: b.\n  - <C>: c.\n"


def test_what_argdown_cannot_say_is_told():
    network = parse("===\nmodel: {mode: strict}\n===\n\n[A]\n  + [B]\n  - [C]\n").argument_map
    loose = replace(network, settings={})
    assert [(loss.kind, loss.reason) for loss in write(loose).losses] == [
        ("entails", "in a loose map it is a support"),
        ("contrary", "in a loose map it is an attack"),
    ]


def test_deep_chains_are_cut_into_blocks():
    lines = ["[C0]: c."] + [f"{'  ' * n}+ [C{n}]: c." for n in range(1, 20)]
    argument_map = parse("\n".join(lines)).argument_map
    text = write(argument_map).text
    assert max(len(line) - len(line.lstrip()) for line in text.splitlines()) == 14
    assert shape(parse(text).argument_map) == shape(argument_map)


def test_an_unannotated_map_has_no_front_matter():
    assert write(parse("[A]: a.").argument_map).text == "[A]: a.\n"
    assert parse("[A]: a.").argument_map.claims["A"].annotation is UNANNOTATED


def test_all_that_is_expected_is_written():
    text = (
        "===\nparties: {a: {}, b: {}}\n"
        "expect: {preferred: {X: defensible}, grounded: {X: undecided}, unanswered: [],"
        " answered: [X], owed: {a: [Y], b: []}}\n"
        "===\n\n[X]: One.\n  >< [Y]: Two.\n"
    )
    argument_map = parse(text).argument_map
    again = parse(write(argument_map).text).argument_map

    def said(expected):
        return (
            [(each.semantics, each.name, each.status) for each in expected.all],
            expected.unanswered,
            {party: len(some) for party, some in expected.owed.items()},
        )

    assert said(again.expected) == said(argument_map.expected)
    assert again.expected.unanswered == ()
