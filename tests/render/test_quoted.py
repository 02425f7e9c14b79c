"""What became of quoted words is told by a word where a card names the work."""

from pathlib import Path

import pytest

from argmap.documents.quotations.verdicts import Outcome
from argmap.documents.quotations.verification import verify
from argmap.reading import parse
from argmap.render.draw import draw
from argmap.render.figures.compose import compose
from argmap.render.figures.figure import Fidelity, Figure, ItemKind
from argmap.render.figures.quoted import by_citation, fidelity_of
from argmap.render.graphviz.legend import legend
from argmap.render.options import Format
from argmap.render.theme import LIGHT

CHARTER = (
    "# Charter\n\n## para 1\n\nEvery state is free.\n\n## para 2\n\nNo state may harm others.\n"
)
MAP = """\
===
documents:
  charter: {title: Charter, publisher: The assembly, text: charter.md}
  letter: {title: Letter}
===

[Free]: Free. {cites: [
  {document: charter, locator: para 1, quote: Every state is free},
  {document: charter, quote: No state must harm others},
  {document: letter, quote: Dear all}]}
  - [Not]: Not so. {cites: [
    {document: charter, locator: para 1, quote: No state may harm others},
    {document: charter, quote: Whatever one may wish for}]}
"""


def dispute(folder: Path):
    (folder / "charter.md").write_text(CHARTER, encoding="utf-8")
    argument_map = parse(MAP).argument_map
    return argument_map, verify(argument_map, folder).verdicts


def figure_of(folder: Path) -> Figure:
    argument_map, verdicts = dispute(folder)
    return compose(argument_map, verdicts=by_citation(verdicts))


def test_a_card_says_of_each_work_what_was_found(tmp_path: Path):
    free, attack, *_ = figure_of(tmp_path).items
    assert free.sources == ("Letter", "verified: Charter, para 1", "near: Charter")
    assert attack.sources == ("elsewhere: Charter, para 1", "absent: Charter")


def test_a_note_counts_what_became_of_its_words(tmp_path: Path):
    notes = [item for item in figure_of(tmp_path).items if item.kind is ItemKind.DOCUMENT]
    assert [note.sources for note in notes] == [
        ("The assembly", "quoted: 1 verified, 1 near, 1 elsewhere, 1 absent"),
        (),
    ]


def test_without_verdicts_a_card_only_names_the_works(tmp_path: Path):
    argument_map, _ = dispute(tmp_path)
    figure = compose(argument_map)
    assert figure.items[0].sources == ("Charter, para 1; Charter; Letter",)
    assert list(figure.fidelities) == []
    assert "QUOTED" not in legend(figure, LIGHT)


def test_the_legend_explains_just_what_occurs(tmp_path: Path):
    table = legend(figure_of(tmp_path), LIGHT)
    for words in ("QUOTED", "word for word in the document", "not in it"):
        assert words in table
    argument_map, verdicts = dispute(tmp_path)
    figure = compose(argument_map, verdicts=by_citation(verdicts[:1]))
    table = legend(figure, LIGHT)
    assert "verified" in table
    assert "absent" not in table


@pytest.mark.parametrize("outcome", list(Outcome))
def test_only_what_was_not_compared_has_no_word(outcome: Outcome):
    assert (fidelity_of(outcome) is None) == (outcome is Outcome.UNCHECKED)
    if outcome in {Outcome.ABSENT, Outcome.NEAR, Outcome.DISORDERED}:
        assert fidelity_of(outcome) is not Fidelity.VERIFIED


def test_an_outline_says_it_too(tmp_path: Path):
    argument_map, verdicts = dispute(tmp_path)
    outline = draw(argument_map, Format.TEXT, verdicts=verdicts).content.decode()
    assert "absent: Charter" in outline
