"""Which sentences of a document are relied on by whom, answered by whom, and cited by nobody."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.documents.coverage import Coverage, coverage_of
from argmap.documents.quotations.verification import verify
from argmap.model import Annotation, ArgumentMap, Claim, Document, Party, Quotation
from argmap.reading import parse
from argmap.source import Span

CHARTER = """\
# Charter

- Read at the library.

## article 1

Every state is free. No state may harm others. All are equal.

## article 2

Disputes are settled by talks. The court decides.
"""
HEAD = """\
===
parties: {river: River states, coast: Coast states, press: The press}
documents: {charter: {title: Charter, text: charter.md}, lost: {title: Lost}}
===

"""


def covered(text: str, folder: Path, charter: str = CHARTER) -> Coverage:
    (folder / "charter.md").write_text(charter, encoding="utf-8")
    argument_map = parse(HEAD + text).argument_map
    (coverage,) = coverage_of(verify(argument_map, folder), "charter")
    return coverage


def sides(coverage: Coverage) -> list[str]:
    """For each sentence its number and who relies on it."""
    return [f"{each.number} {' '.join(each.sides)}".rstrip() for each in coverage.sentences]


def replies(coverage: Coverage, number: int) -> list[tuple[str, str]]:
    (sentence,) = [each for each in coverage.sentences if each.number == number]
    return [(reply.party, reply.end.title) for reply in sentence.replies]


def cites(quote: str, locator: str = "") -> str:
    place = f", locator: {locator}" if locator else ""
    return f"cites: {{document: charter{place}, quote: {quote}}}"


def test_who_quotes_a_sentence_relies_on_it(tmp_path: Path):
    text = f"[Free]: Free. {{party: river, {cites('Every state is free.')}}}\n"
    assert sides(covered(text, tmp_path)) == ["1 river", "2", "3", "4", "5"]


def test_a_quotation_over_two_sentences_touches_both(tmp_path: Path):
    text = f"[A]: A. {{party: coast, {cites('is free. No state may')}}}\n"
    coverage = covered(text, tmp_path)
    assert sides(coverage)[:3] == ["1 coast", "2 coast", "3"]
    assert [each.is_quoted for each in coverage.sentences] == [True, True, False, False, False]


def test_a_locator_without_words_points_at_all_sentences_there(tmp_path: Path):
    text = "[A]: A. {party: coast, cites: {document: charter, locator: article 2}}\n"
    coverage = covered(text, tmp_path)
    assert sides(coverage) == ["1", "2", "3", "4 coast", "5 coast"]
    assert not any(each.is_quoted for each in coverage.sentences)


def test_for_a_claim_that_nobody_holds_those_rely_whom_it_speaks_for(tmp_path: Path):
    text = (
        f"[Words]: What it says. {{{cites('Every state is free.')}}}\n"
        "  +> [Ours]: It is for us. {party: river}\n"
        "  +> [Theirs]: It is for us too. {party: coast}\n"
    )
    assert sides(covered(text, tmp_path))[0] == "1 river coast"


def test_a_premise_is_answered_where_its_argument_is(tmp_path: Path):
    text = (
        "<Step>: A step. {party: river}\n\n"
        f"(1) [Free]: Free. {{party: river, {cites('Every state is free.')}}}\n"
        "----\n"
        "  <_ [No step]: It does not follow. {party: coast}\n"
        "(2) [So]: So it is. {party: river}\n"
        "  - [Not so]: It is not. {party: press}\n"
    )
    coverage = covered(text, tmp_path)
    assert replies(coverage, 1) == [("coast", "No step"), ("press", "Not so")]
    assert replies(coverage, 2) == []


def test_nobody_answers_itself(tmp_path: Path):
    text = (
        f"[Free]: Free. {{party: river, {cites('Every state is free.')}}}\n"
        "  - [Or not]: Or not. {party: river}\n"
        "  - [By nobody]: By nobody.\n"
    )
    assert replies(covered(text, tmp_path), 1) == []


def test_nobody_relies_on_words_that_are_brought_against_it(tmp_path: Path):
    text = (
        "[Closed]: Not free. {party: river, cites: "
        "{document: charter, quote: Every state is free., stance: attack}}\n"
        "  - [Open]: Free. {party: coast}\n"
    )
    coverage = covered(text, tmp_path)
    assert sides(coverage)[0] == "1"
    assert replies(coverage, 1) == []
    assert next(coverage.sentences).is_quoted


def test_what_is_not_there_is_told_apart(tmp_path: Path):
    text = (
        f"[A]: A. {{party: river, {cites('Nothing of the kind.')}}}\n\n"
        "[B]: B. {party: coast, cites: charter}\n"
    )
    coverage = covered(text, tmp_path)
    assert [use.end.title for use in coverage.unplaced] == ["A", "B"]
    assert not any(each.uses for each in coverage.sentences)


def test_the_note_on_the_copy_counts_only_if_it_is_cited(tmp_path: Path):
    text = f"[A]: A. {{party: river, {cites('Read at the library.')}}}\n"
    coverage = covered(text, tmp_path)
    assert sides(coverage) == ["1 river", "2", "3", "4", "5", "6"]
    plain = covered("[A]: A.\n", tmp_path, "Just one. And two.\n")
    assert [each.number for each in plain.sentences] == [1, 2]


def test_a_document_without_a_text_has_no_coverage(tmp_path: Path):
    argument_map = parse(HEAD + "[A]: A. {cites: lost}\n").argument_map
    assert coverage_of(verify(argument_map, tmp_path), "lost") == ()
    with pytest.raises(KeyError):
        coverage_of(verify(argument_map, tmp_path), "none")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 150), st.integers(3, 60)), max_size=5))
def test_a_sentence_is_quoted_just_if_a_quotation_has_words_of_it(tmp_path_factory, stretches):
    """Whatever is quoted, no sentence is counted twice and none is left out."""
    folder = tmp_path_factory.mktemp("coverage")
    words = CHARTER.partition("article 1")[2].split()
    plain = " ".join(word for word in words if word not in ("##", "article", "2"))
    quotes = [plain[start : start + length].strip() for start, length in stretches]
    claims = {
        f"C{number}": Claim(
            f"C{number}",
            "",
            Span(number, number + 1),
            annotation=Annotation(party="river", cites=(Quotation("charter", quote=quote),)),
        )
        for number, quote in enumerate(quotes)
        if quote
    }
    (folder / "charter.md").write_text(CHARTER, encoding="utf-8")
    argument_map = ArgumentMap(
        claims=claims,
        parties={"river": Party("river", "River states")},
        documents={"charter": Document("charter", "Charter", text="charter.md")},
    )
    verification = verify(argument_map, folder)
    (coverage,) = coverage_of(verification, "charter")
    spans = [span for verdict in verification.verdicts for span in verdict.spans]
    # A stretch of a few letters may stand in the note on the copy, which then counts.
    numbers = [each.number for each in coverage.sentences]
    assert numbers in ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6])
    for sentence in coverage.sentences:
        touched = any(
            one.start < sentence.span.end and sentence.span.start < one.end for one in spans
        )
        assert sentence.is_quoted == touched
