"""What front matter and data say in argmap's vocabulary, and what is told about mistakes."""

from dataclasses import fields, replace
from datetime import date

import pytest

from argmap.argdown.building.build import build
from argmap.argdown.parsing.parser import parse
from argmap.argdown.vocabulary.annotation import annotation_of, kind_of, merge
from argmap.argdown.vocabulary.dates import dates_in
from argmap.argdown.vocabulary.documents import Described, documents_of, libraries_of
from argmap.argdown.vocabulary.foreign_keys import heading_faults, inference_faults
from argmap.argdown.vocabulary.front_matter import known_front_matter_keys, vocabulary_of
from argmap.argdown.vocabulary.moves import moves_of
from argmap.argdown.vocabulary.vocabulary import Vocabulary
from argmap.argdown.vocabulary.worksheets import Worksheet, worksheet_in, worksheet_of
from argmap.argdown.yaml.data import load, load_front_matter
from argmap.diagnostics import Diagnostic, Severity
from argmap.model import UNANNOTATED, Annotation, Answer, Declaration, Document, Quotation, Stance
from argmap.source import NOWHERE, SourceFile

FRONT_MATTER = """===
title: Homework
parties:
  pupils: {name: Pupils, speakers: [Mia, Jonas]}
  staff: {name: Staff, speakers: [Mr Lee, Jonas]}
  parents: Parents
documents:
  study-2019: {type: report, title: A study of homework, issued: 2019-05}
  "1.10": {title: A decimal one}
===
"""


def vocabulary(text: str = FRONT_MATTER) -> Vocabulary:
    found, faults = vocabulary_of(load_front_matter(text, 0)[0])
    assert faults == ()
    return found


def faults_of(text: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a front matter."""
    return vocabulary_of(load(text, 0)[0])[1]


def annotated(text: str) -> Annotation:
    """What a text without faults says, with the places left out."""
    found, faults = annotation_of(load(text, 0)[0], vocabulary())
    assert faults == ()
    return found


def only_fault(text: str) -> Diagnostic:
    _, (fault,) = annotation_of(load(text, 0)[0], vocabulary())
    return fault


def at(text: str, fault: Diagnostic) -> str:
    """What a fault points at."""
    return text[fault.span.start : fault.span.end]


class TestFrontMatter:
    def test_parties_have_names_and_speakers(self) -> None:
        parties = vocabulary().parties
        assert list(parties) == ["pupils", "staff", "parents"]
        assert parties["pupils"].speakers == ("Mia", "Jonas")
        assert parties["parents"].name == "Parents"
        start, end = parties["staff"].span
        assert FRONT_MATTER[start:end] == "staff"

    def test_documents_are_described_in_text(self) -> None:
        text = "documents: {d: {title: T, volume: 1.10, ISBN: 0123, issued: 1999, text: a.md}}"
        document = vocabulary_of(load(text, 0)[0])[0].documents["d"]
        assert (document.title, document.text) == ("T", "a.md")
        assert document.fields == {
            "title": "T",
            "volume": "1.10",
            "ISBN": "0123",
            "issued": "1999",
        }

    @pytest.mark.parametrize(
        ("written", "issued"),
        [
            ("1999", "1999"),
            ("1999-11", "1999-11"),
            ("1999-11-19", "1999-11-19"),
            ("1999-11-19T10:00:00Z", "1999-11-19"),
            ("{date-parts: [[1999, 5]]}", "1999-05"),
        ],
    )
    def test_documents_may_be_of_a_year_a_month_or_a_day(self, written: str, issued: str) -> None:
        text = f"documents: {{d: {{issued: {written}}}}}"
        found, faults = vocabulary_of(load(text, 0)[0])
        assert faults == ()
        assert found.documents["d"].fields == {"issued": issued}

    def test_names_of_people_come_in_one_form(self) -> None:
        text = "documents: {d: {author: [OSCE, {family: Lavrov}], editor: Somebody}}"
        fields = vocabulary_of(load(text, 0)[0])[0].documents["d"].fields
        assert fields["author"] == [{"literal": "OSCE"}, {"family": "Lavrov"}]
        assert fields["editor"] == [{"literal": "Somebody"}]

    def test_what_has_several_values_stays_as_it_is(self) -> None:
        text = "documents: {d: {title: T, keyword: [a, b], custom: {pages: 3}}}"
        fields = vocabulary_of(load(text, 0)[0])[0].documents["d"].fields
        assert (fields["keyword"], fields["custom"]) == (["a", "b"], {"pages": 3})

    def test_a_document_may_be_without_a_description(self) -> None:
        found, faults = vocabulary_of(load("documents: {d: }", 0)[0])
        assert (found.documents["d"].title, faults) == ("d", ())

    def test_a_document_without_a_title_is_called_by_its_id(self) -> None:
        assert vocabulary_of(load("documents: {d: {}}", 0)[0])[0].documents["d"].title == "d"

    @pytest.mark.parametrize(
        ("text", "code", "severity", "where", "advice"),
        [
            ("titel: x", "AM045", "warning", "titel", "title"),
            ("partys: {}", "AM045", "warning", "partys", "parties"),
            ("parties: {a: {speaker: B}}", "AM045", "warning", "speaker", "speakers"),
            ("{x: &x {speaker: B}, parties: {west: *x}}", "AM045", "warning", "west", "speakers"),
            ("parties: [a, b]", "AM049", "error", "[a, b]", ""),
            ("documents: {d: {titel: T}}", "AM045", "warning", "titel", "title"),
            ("documents: {d: {type: treatty}}", "AM049", "warning", "treatty", "treaty"),
            ("documents: {d: {issued: 1999-13}}", "AM048", "error", "1999-13", "1999-11"),
            ("documents: {d: {issued: May 1999}}", "AM048", "error", "May 1999", "1999-11"),
            ("documents: {d: {accessed: {}}}", "AM048", "error", "{}", "1999-11"),
            ("documents: {d: The report}", "AM049", "error", "The report", ""),
            ("documents: 5", "AM049", "error", "5", ""),
        ],
    )
    def test_faults(self, text: str, code: str, severity: str, where: str, advice: str) -> None:
        (fault,) = faults_of(text)
        assert (fault.code, fault.severity) == (code, severity)
        assert at(text, fault) == where
        assert advice in fault.help

    def test_keys_of_argdown_and_of_ones_own_are_no_faults(self) -> None:
        assert faults_of("{subTitle: x, model: {}, dot: {}, licence: MIT}") == ()
        assert {"parties", "documents", "title", "color"} <= known_front_matter_keys()

    @pytest.mark.parametrize("said", ["[1AC, 1NC]", "{1: 1AC, 2: 1NC}", '{"1": 1AC}'])
    def test_rounds_have_names(self, said: str) -> None:
        assert faults_of(f"{{rounds: {said}}}") == ()

    @pytest.mark.parametrize("said", ["1AC", "{0: 1AC}", "{first: 1AC}", "[[1AC]]"])
    def test_what_names_no_round_is_told(self, said: str) -> None:
        (fault,) = faults_of(f"{{rounds: {said}}}")
        assert fault.code == "AM049"

    def test_none_is_fine(self) -> None:
        assert vocabulary_of(None) == (Vocabulary(), ())


class TestAnnotation:
    def test_all_keys(self) -> None:
        found = annotated(
            "{party: staff, speaker: Mr Lee, to: [pupils, Everybody], date: 2024-03-02, round: 2,"
            " parts: [a, b], meets: c, kind: evidence, conceded: [pupils, parents],"
            " undeveloped: true, strength: 1}"
        )
        assert found == Annotation(
            party="staff",
            speaker="Mr Lee",
            to=("pupils", "Everybody"),
            date=date(2024, 3, 2),
            round=2,
            parts=("a", "b"),
            meets=("c",),
            kind="evidence",
            conceded=(Declaration("pupils"), Declaration("parents")),
            undeveloped=True,
            strength=1.0,
        )

    def test_concessions_and_retractions_have_a_time(self) -> None:
        found = annotated(
            "{conceded: [pupils, {by: staff, round: 2}], retracted: {by: staff, on: 2024-03-02}}"
        )
        assert found.conceded == (Declaration("pupils"), Declaration("staff", round=2))
        assert found.retracted == (Declaration("staff", date(2024, 3, 2)),)
        assert (found.accepted_by, found.retracted_by) == (("pupils",), ("staff",))

    def test_an_answer_has_a_round(self) -> None:
        (answer,) = annotated("{answered: {by: staff, round: 3}}").answered
        assert answer.round == 3

    def test_keys_of_argdown_are_no_faults(self) -> None:
        assert annotated("{isInMap: true, color: 1, rank: a, isCanonical: true}") == UNANNOTATED

    @pytest.mark.parametrize("data", [None, load("{}", 0)[0]])
    def test_no_data_says_nothing(self, data: None) -> None:
        assert annotation_of(data, vocabulary()) == (UNANNOTATED, ())

    def test_a_speaker_implies_the_party(self) -> None:
        assert annotated("{speaker: Mia}").party == "pupils"

    def test_an_unknown_speaker_implies_none(self) -> None:
        assert annotated("{speaker: Somebody else}").party == ""

    def test_a_party_named_by_its_speaker(self) -> None:
        found = annotated("{party: Mia, answered: {by: Mr Lee}}")
        assert (found.party, found.answered[0].by) == ("pupils", "staff")

    def test_a_time_of_day_is_left_out(self) -> None:
        assert annotated("{date: 2024-03-02T10:00:00Z}").date == date(2024, 3, 2)

    @pytest.mark.parametrize(
        ("cites", "quotations"),
        [
            ("study-2019", [Quotation("study-2019")]),
            ("1.10", [Quotation("1.10")]),
            ("[study-2019, 1.10]", [Quotation("study-2019"), Quotation("1.10")]),
            (
                "{document: study-2019, locator: 1.20, quote: some words, stance: attack}",
                [Quotation("study-2019", "1.20", "some words", Stance.ATTACK)],
            ),
            (
                "[{document: study-2019, locator: 1:20}, study-2019]",
                [Quotation("study-2019", "1:20"), Quotation("study-2019")],
            ),
        ],
    )
    def test_citations(self, cites: str, quotations: list[Quotation]) -> None:
        found = annotated(f"{{cites: {cites}}}").cites
        without_places = [
            Quotation(each.document, each.locator, each.quote, each.stance) for each in found
        ]
        assert without_places == quotations
        assert all(each.span != NOWHERE for each in found)

    def test_answers(self) -> None:
        (answer,) = annotated("{answered: {by: staff, on: 2024-03-02, why: it is known}}").answered
        assert (answer.by, answer.on, answer.why) == ("staff", date(2024, 3, 2), "it is known")

    @pytest.mark.parametrize(
        ("text", "code", "severity", "where", "advice"),
        [
            ("{partty: staff}", "AM045", "warning", "partty", "`party`"),
            ("{xyzzy: 1}", "AM045", "note", "xyzzy", "pass over"),
            ("{party:staff}", "AM045", "warning", "party:staff", "blank after the colon"),
            ("{kind: evidence, and so on}", "AM045", "warning", "and so on", "double quotes"),
            ("{party: staf}", "AM046", "error", "staf", "`staff`"),
            ("{party: nobody known}", "AM046", "error", "nobody known", "declare it"),
            ("{party: [staff, pupils]}", "AM049", "error", "[staff, pupils]", ""),
            ("{conceded: [staff, pupil]}", "AM046", "error", "pupil", "`pupils`"),
            ("{retracted: {by: pupil}}", "AM046", "error", "pupil", "`pupils`"),
            ("{conceded: {on: 2024-03-02}}", "AM051", "error", "{on: 2024-03-02}", "`by: PARTY`"),
            ("{retracted: {by: staff, round: 0}}", "AM049", "error", "0", ""),
            ("{to: [Mia, stafff]}", "AM046", "warning", "stafff", "`staff`"),
            ("{speaker: Mr. Lee}", "AM050", "warning", "Mr. Lee", "Mr Lee"),
            ("{speaker: Mia, party: staff}", "AM050", "warning", "Mia", "other party"),
            ("{speaker: Jonas}", "AM050", "warning", "Jonas", "for whom"),
            ("{date: 2024-13-01}", "AM048", "error", "2024-13-01", "2022-01-27"),
            ("{date: 2024-02-30}", "AM048", "error", "2024-02-30", "2022-01-27"),
            ("{date: 2024}", "AM048", "error", "2024", "2022-01-27"),
            ("{date: yesterday}", "AM048", "error", "yesterday", "2022-01-27"),
            ("{round: 0}", "AM049", "error", "0", ""),
            ("{round: true}", "AM049", "error", "true", ""),
            ("{round: 1.5}", "AM049", "error", "1.5", ""),
            ("{strength: 1.01}", "AM049", "error", "1.01", ""),
            ("{strength: .nan}", "AM049", "error", ".nan", ""),
            ("{strength: much}", "AM049", "error", "much", ""),
            ("{undeveloped: yes}", "AM049", "error", "yes", ""),
            ("{kind: rebutal}", "AM049", "warning", "rebutal", "`rebuttal`"),
            ("{cites: [study-2019, [x]]}", "AM049", "error", "[x]", ""),
            ("{cites: {document: [x]}}", "AM049", "error", "[x]", ""),
            ("{date: [2024]}", "AM049", "error", "[2024]", ""),
            ("{cites: study-2018}", "AM047", "error", "study-2018", "`study-2019`"),
            ("{cites: [study-2019, {quote: x}]}", "AM051", "error", "{quote: x}", "document"),
            ("{cites: {document: 1.10, qoute: x}}", "AM045", "warning", "qoute", "`quote`"),
            ("{cites: {document: 1.10, stance: against}}", "AM049", "error", "against", ""),
            ("{answered: {on: 2024-01-01}}", "AM051", "error", "{on: 2024-01-01}", "by"),
            ("{answered: {by: stuff}}", "AM046", "error", "stuff", "`staff`"),
            ("{answered: {by: staff, on: 2024-1-1}}", "AM048", "error", "2024-1-1", ""),
            ("{answered: yesterday}", "AM049", "error", "yesterday", ""),
        ],
    )
    def test_faults(self, text: str, code: str, severity: str, where: str, advice: str) -> None:
        fault = only_fault(text)
        assert (fault.code, fault.severity) == (code, severity)
        assert at(text, fault) == where
        assert advice in fault.help

    def test_what_is_wrong_is_left_out_and_the_rest_kept(self) -> None:
        text = "{party: staf, round: 0, date: 2024-13-01, cites: [study-2018, study-2019]}"
        found, faults = annotation_of(load(text, 0)[0], vocabulary())
        assert len(faults) == 4
        assert (found.party, found.round, found.date) == ("", None, None)
        assert [each.document for each in found.cites] == ["study-2018", "study-2019"]

    def test_where_the_front_matter_is_broken_ids_are_not_called_unknown(self) -> None:
        broken, found = load("parties: {staff: Staff}\ndocuments: {a: b: c}", 0)
        assert found
        names, _ = vocabulary_of(broken)
        data, _ = load("{party: pupils, cites: study}", 0)
        annotation, faults = annotation_of(data, names)
        assert faults == ()
        assert annotation.cites[0].document == "study"

    def test_a_fault_in_an_alias_is_told_where_the_alias_stands(self) -> None:
        text = "{answered: &a {by: staff, on: 2024-03-02}, speaker: *a}"
        assert at(text, only_fault(text)) == "*a"


class TestOtherElements:
    def test_a_claims_keys_mean_nothing_on_a_heading(self) -> None:
        (fault,) = heading_faults(load("{isGroup: true, party: staff}", 0)[0])
        assert (fault.code, fault.severity) == ("AM045", Severity.WARNING)
        assert "after a claim" in fault.help

    def test_an_inference_has_keys_of_its_own(self) -> None:
        assert inference_faults(load("{uses: [1]}", 0)[0]) == ()
        (fault,) = inference_faults(load("{use: [1]}", 0)[0])
        assert fault.help == "did you mean `uses`?"

    def test_no_data_is_fine(self) -> None:
        assert heading_faults(None) == inference_faults(None) == ()


def test_a_tag_gives_the_kind_unless_the_data_do() -> None:
    assert kind_of("", ("green", "rebuttal", "evidence")) == "rebuttal"
    assert kind_of("evidence", ("rebuttal",)) == "evidence"
    assert kind_of("", ("green",)) == ""


class TestMerge:
    first = Annotation(
        party="staff",
        round=1,
        cites=(Quotation("a"),),
        conceded=(Declaration("pupils"),),
        undeveloped=True,
    )
    second = Annotation(
        party="pupils",
        date=date(2024, 3, 2),
        cites=(Quotation("b"), Quotation("a")),
        answered=(Answer("staff"),),
        strength=0.0,
    )

    def test_lists_are_joined_and_the_later_value_holds(self) -> None:
        assert merge(self.first, self.second) == Annotation(
            party="pupils",
            date=date(2024, 3, 2),
            round=1,
            cites=(Quotation("a"), Quotation("b")),
            conceded=(Declaration("pupils"),),
            answered=(Answer("staff"),),
            undeveloped=True,
            strength=0.0,
        )

    def test_with_nothing_it_stays_as_it_is(self) -> None:
        assert merge(self.first, UNANNOTATED) == self.first
        assert merge(UNANNOTATED, self.first) == self.first

    def test_no_field_is_forgotten(self) -> None:
        full = annotated(
            "{party: staff, speaker: Mr Lee, to: [pupils], date: 2024-03-02, round: 2,"
            " cites: study-2019, parts: [a], meets: c, kind: evidence, conceded: [pupils],"
            " answered: {by: pupils}, undeveloped: true, strength: 1, behalf: himself,"
            " published: 2024-03-03}"
        )
        assert merge(full, Annotation(parts=("b",))) == replace(full, parts=("a", "b"))


def test_every_field_of_an_annotation_is_read():
    vocabulary = vocabulary_of(load("{parties: {us: {}}, documents: {d: {}}}", 0)[0])[0]
    text = (
        "{party: us, speaker: Ada, to: us, behalf: herself, date: 2022-01-27, "
        "published: 2022-01-28, round: 2, cites: d, parts: a, "
        "meets: b, kind: evidence, conceded: us, retracted: us, answered: [{by: us}], "
        "undeveloped: true, strength: 0.5, scheme: s, implicit: true, note: n, "
        "rephrases: r, preferred_to: p, origin: {id: 1}}"
    )
    annotation, faults = annotation_of(load(text, 0)[0], vocabulary)
    unread = [name for name in (each.name for each in fields(Annotation))
              if getattr(annotation, name) == getattr(UNANNOTATED, name)]  # fmt: skip
    assert (unread, faults) == ([], ())


def test_the_moves_of_a_dialogue_are_read():
    text = "{moves: [{id: 1, speaker: Ada, act: Asserting, about: A}, {id: 2, replies_to: 1}, 7]}"
    found, faults = moves_of(load(text, 0)[0])
    assert [(move.id, move.speaker, move.replies_to) for move in found] == [
        ("1", "Ada", ()), ("2", "", ("1",)),
    ]  # fmt: skip
    assert [fault.code for fault in faults] == ["AM049"]


def test_an_origin_is_a_mapping():
    _, faults = annotation_of(load("{origin: 7}", 0)[0], Vocabulary())
    assert [fault.message for fault in faults] == ["`origin` has to be a mapping"]


class TestWorksheet:
    def said(self, text: str) -> Worksheet | None:
        found, faults = worksheet_of(load(text, 0)[0], vocabulary().parties)
        assert faults == ()
        return found

    def test_all_keys(self) -> None:
        found = self.said(
            "worksheet: {tag: '#a', kind: [rebuttal, premise], party: staff, depth: [1, 2],"
            " every: 2, links: true, bank: true, questions: true, instructions: Think.}"
        )
        assert found == Worksheet(
            tags=("a",),
            kinds=("rebuttal", "premise"),
            parties=("staff",),
            depths=(1, 2),
            every=2,
            links=True,
            bank=True,
            questions=True,
            instructions="Think.",
        )

    def test_nothing_need_be_said_of_it(self) -> None:
        assert self.said("worksheet: {}") == Worksheet()
        assert self.said("title: x") is None

    def test_settings_hold_it_too(self) -> None:
        assert worksheet_in({"worksheet": {"every": 2}}) == Worksheet(every=2)
        assert worksheet_in({}) is None

    @pytest.mark.parametrize(
        ("text", "code", "where", "advice"),
        [
            ("worksheet: yes", "AM049", "yes", "every: 3"),
            ("worksheet: {evry: 2}", "AM045", "evry", "every"),
            ("worksheet: {every: 0}", "AM049", "0", ""),
            ("worksheet: {every: 1.5}", "AM049", "1.5", ""),
            ("worksheet: {depth: [1, x]}", "AM049", "x", ""),
            ("worksheet: {bank: yes}", "AM049", "yes", "write `true`"),
            ("{parties: {staff: }, worksheet: {party: stafff}}", "AM046", "stafff", "staff"),
            ("worksheet: {party: staff}", "AM046", "staff", "by its id"),
        ],
    )
    def test_faults(self, text: str, code: str, where: str, advice: str) -> None:
        (fault,) = faults_of(text)
        assert (fault.code, at(text, fault)) == (code, where)
        assert advice in fault.help


def test_the_quote_selector_of_a_citation_gives_its_words():
    text = "cites: {document: study-2019, selector: [{type: TextQuoteSelector, exact: no}]}"
    annotation, faults = annotation_of(load(text, 0)[0], vocabulary())
    assert [(each.quote, each.prefix) for each in annotation.cites] == [("no", "")]
    assert faults == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "cites: {document: study-2019, selector: {type: XPathSelector}}",
            "`selector` has to be a `TextQuoteSelector`",
        ),
        ("strength: strong", "`strength` has to be a number from 0 to 1"),
    ],
)
def test_an_annotation_that_does_not_fit_is_told(text, message):
    _, faults = annotation_of(load(text, 0)[0], vocabulary())
    assert [fault.message for fault in faults] == [message]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("sha256: abc", "`sha256` has to be 64 hexadecimal digits"),
        ("translations: [in words]", "`translations` has to be described by keys"),
    ],
)
def test_a_document_that_does_not_fit_is_told(fields, message):
    text = f"===\ndocuments:\n  treaty: {{title: T, {fields}}}\n===\n"
    _, faults = vocabulary_of(load_front_matter(text, 0)[0])
    assert [fault.message for fault in faults] == [message]


def test_a_day_that_is_in_no_calendar_is_no_date():
    assert dates_in("2020-02-31") == ()


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("2020-02", [(2020, 2)]),
        ("2020/2021-05-06", [(2020,), (2021, 5, 6)]),
        ("May 2020", []),
    ],
)
def test_dates_of_documents_may_be_parts_and_spans(words, dates):
    assert [each.parts for each in dates_in(words)] == dates


@pytest.mark.parametrize(("written", "strength"), [("0.25", 0.25), ("1", 1.0), ("null", None)])
def test_strength_from_0_to_1(written, strength):
    found, faults = annotation_of(load(f"{{strength: {written}}}", 0)[0], vocabulary())
    assert (found.strength, faults) == (strength, ())


def test_what_a_file_describes_and_the_front_matter_adds_to():
    treaty = Document("treaty", "A treaty", {"title": "A treaty", "type": "treaty"})
    report = Document("report", "A report")
    described = Described({"treaty": treaty, "report": report})
    digest = "A" * 64
    text = f"""===
documents:
  - literature.bib
  - treaty: {{title: The treaty, text: treaty.md, sha256: {digest}}}
  - 3
===

[A]: a {{cites: [treaty]}}
"""
    data, _ = load_front_matter(text[: text.index("\n\n")], 0)
    assert [text[span.start : span.end] for _, span in libraries_of(data)] == ["literature.bib"]
    documents, faults = documents_of(data, described)
    assert [each.message for each in faults] == [
        "`documents` has to be a mapping from ids, as `treaty: {title: The treaty}`, or a file"
    ]
    assert documents["treaty"].fields == {
        "title": "The treaty",
        "type": "treaty",
        "sha256": digest.lower(),
    }
    assert (documents["treaty"].title, documents["treaty"].text) == ("The treaty", "treaty.md")

    source = SourceFile("map.argdown", text)
    argument_map, _ = build(parse(source)[0], source, described=described)
    assert list(argument_map.documents) == ["treaty"]


def test_no_front_matter_and_documents_by_their_ids_name_no_file():
    assert libraries_of(None) == ()
    assert libraries_of(load_front_matter(FRONT_MATTER, 0)[0]) == ()
