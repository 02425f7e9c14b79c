"""Kialo's text export, read and written."""

from collections import Counter
from pathlib import Path

import pytest

from argmap.formats import kialo
from argmap.formats.exchange.conversion import FormatError
from argmap.formats.exchange.from_map import network_of
from argmap.formats.recognition import format_of
from argmap.reading import parse
from argmap.source import SourceFile

SAMPLES = Path(__file__).parent / "samples" / "kialo"


def sample(name):
    return SourceFile(name, (SAMPLES / name).read_text(encoding="utf-8"))


def loads(text):
    return kialo.loads(SourceFile("debate.txt", f"Discussion Title: T\n\n{text}"))


@pytest.mark.parametrize(
    ("name", "claims", "supports", "attacks"),
    [
        ("debate-6148.txt", 105, 42, 63),
        ("synthetic-edge-cases.txt", 6, 2, 4),
        ("synthetic-multi-thesis.txt", 5, 1, 2),
    ],
)
def test_the_samples_have_their_claims_and_reasons(name, claims, supports, attacks):
    argument_map, losses = kialo.loads(sample(name))
    kinds = Counter(relation.type.value for relation in argument_map.relations)
    assert len(argument_map.claims) == claims
    assert kinds == {"support": supports, "attack": attacks}
    assert losses == ()


def test_a_debate_read_and_written_is_the_same_debate():
    text = kialo.dumps(kialo.loads(sample("debate-6148.txt")).argument_map).content
    again = kialo.loads(SourceFile("again", text.decode())).argument_map
    first = kialo.loads(sample("debate-6148.txt")).argument_map
    assert set(again.claims) == set(first.claims)
    assert {tuple(each)[:3] for each in map(_ends, again.relations)} == {
        tuple(each)[:3] for each in map(_ends, first.relations)
    }


def _ends(relation):
    return relation.type, relation.start, relation.target


class TestReading:
    def test_a_text_may_go_over_lines_and_hold_numbers(self):
        text = "1. Thesis\n1.1. Con: It costs\n2.5 million\n\n7. not a claim\n"
        claims = loads(text).argument_map.claims
        assert list(claims)[1] == "It costs 2.5 million 7. not a claim"

    def test_a_reference_is_one_more_relation_of_a_claim(self):
        argument_map = loads(
            "1. T\n1.1. Pro: a\n1.2. Con: b\n1.2.1. Con: -> See 1.1.\n"
        ).argument_map
        assert [(r.type.value, r.start.title, r.target.title) for r in argument_map.relations] == [
            ("support", "a", "T"), ("attack", "b", "T"), ("attack", "a", "b"),
        ]  # fmt: skip

    def test_references_in_a_circle_are_told(self):
        _, losses = loads("1. T\n1.1. Pro: -> See 1.2.\n1.2. Pro: -> See 1.1.\n")
        assert [loss.name for loss in losses] == ["1.1.", "1.2."]

    def test_links_are_documents(self):
        text = (
            "1. See the [survey \\(2019\\)](https://example.org/s) and [it](https://example.org/s)."
        )
        argument_map = loads(text).argument_map
        (claim,) = argument_map.claims.values()
        assert claim.text == "See the survey (2019) and it."
        assert [document.fields["URL"] for document in argument_map.documents.values()] == [
            "https://example.org/s"
        ]

    def test_theses_answer_a_question(self):
        claims = loads("1. Which?\n1.1. This.\n1.2. That.\n").argument_map.claims
        assert [claim.annotation.kind for claim in claims.values()] == ["question", "", ""]

    def test_another_file_is_refused_with_its_place(self):
        with pytest.raises(FormatError, match=r"x.txt:1:1: no line `Discussion Title:`"):
            kialo.loads(SourceFile("x.txt", "1. Claim\n"))

    def test_lines_may_end_as_on_windows_and_blanks_be_hard(self):
        argument_map = loads("1. a\r\n1.1. Pro:\u00a0b\r\nmore\r\n").argument_map
        assert [claim.text for claim in argument_map.claims.values()] == ["a", "b\nmore"]
        assert [relation.type for relation in argument_map.relations] == ["support"]

    def test_addresses_may_hold_parentheses(self):
        (document,) = loads("1. [it](https://e.org/a_(b)).").argument_map.documents.values()
        assert document.fields["URL"] == "https://e.org/a_(b)"

    @pytest.mark.parametrize(
        "text",
        [
            "Titre : T\n\n1. a\n1.1. Pour : b\n1.2. Contre : -> Voir 1.1.\n",
            "Diskussionstitel: T\n\n1. a\n1.1. Pro: b\n1.2. Kontra: -> Siehe 1.1.\n",
            "Título: T\n\n1. a\n1.1. A favor: b\n1.2. En contra: -> Ver 1.1.\n",
        ],
    )
    def test_other_languages_have_their_words(self, text):
        source = SourceFile("debate.txt", text)
        relations = kialo.loads(source).argument_map.relations
        assert format_of(source) == "kialo"
        assert [(each.type, each.start.title) for each in relations] == [
            ("support", "b"), ("attack", "b"),
        ]  # fmt: skip


class TestWriting:
    def test_reasons_stand_below_by_number(self):
        text = "===\ntitle: T\n===\n\n[A]: a (x).\n  + [B]: b.\n  - [C]: c.\n    - [B]\n"
        assert kialo.dumps(parse(text).argument_map).content.decode() == (
            "Discussion Title: T\n\n"
            "1. a \\(x\\).\n1.1. Pro: b.\n1.2. Con: c.\n1.2.1. Con: -> See 1.1.\n"
        )

    def test_what_kialo_cannot_say_is_told(self):
        text = "<A>\n\n(1) p\n(2) q\n----\n(3) [C]: c\n\n<A>\n  _ [U]: u {speaker: Ada}\n"
        content, losses = kialo.dumps(parse(text).argument_map)
        assert "1.1. Pro: p\n1.1.1. Con: u\n1.2. Pro: q\n" in content.decode()
        told = {(loss.fate.value, loss.kind) for loss in losses}
        assert {
            ("changed", "undercut"),
            ("changed", "linked premises"),
            ("dropped", "speaker"),
        } <= (told)

    def test_a_document_without_address_is_told(self):
        text = "===\ndocuments: {d: {title: D}}\n===\n\n[A]: a {cites: d}\n"
        losses = kialo.dumps(parse(text).argument_map).losses
        assert ("document", "d") in {(loss.kind, loss.name) for loss in losses}

    def test_a_circle_is_written_once(self):
        argument_map = parse("[A]: a\n  + [B]: b\n    + [A]\n").argument_map
        lines = kialo.dumps(argument_map).content.decode().splitlines()[2:]
        assert lines == ["1. a", "1.1. Pro: b", "1.1.1. Pro: -> See 1."]

    def test_the_network_is_not_deep_in_recursion(self):
        lines = [f"[C{n}]: c{n}\n  + [C{n + 1}]\n" for n in range(1500)]
        argument_map = parse("\n".join(lines)).argument_map
        assert kialo.dumps(argument_map).content.count(b"\n") == 1503
        assert len(network_of(argument_map).network.steps) == 1500
