"""A map as an exercise: blanks, word bank, links and questions, and their key."""

import pytest

from argmap.errors import ArgmapError
from argmap.render.figures.figure import Blank, LinkKind
from tests.worksheets.debates import DEBATE, exercise


def by_reference(figure):
    return {item.reference: item for item in figure.items}


def test_the_sheet_has_room_where_the_key_has_words():
    made = exercise(kinds=("rebuttal",))
    sheet, key = by_reference(made.sheet), by_reference(made.key)
    assert (sheet["R1"].text, key["R1"].text) == ("", "A tie takes time, too.")
    assert sheet["R1"].blank == key["R1"].blank == Blank(len(key["R1"].text))
    assert sheet["G1"] == key["G1"]
    assert sheet["G1"].blank is None


def test_no_answer_is_anywhere_in_the_sheet():
    made = exercise(kinds=("rebuttal",), links=True, bank=True)
    told = repr(made.sheet)
    for item in made.key.items:
        if item.blank:
            assert item.text not in told
    assert "rebut" not in told.lower()


def test_the_bank_holds_the_words_left_out_shuffled():
    made = exercise(kinds=("rebuttal",), bank=True)
    key = by_reference(made.key)
    answers = [f"{entry.letter}: {entry.words}" for entry in made.bank]
    assert sorted(answers) == sorted(item.text for item in key.values() if item.blank)
    assert [entry.letter for entry in made.bank] == ["A", "B", "C", "D"]
    in_order = [item.text[3:] for item in key.values() if item.blank]
    assert [entry.words for entry in made.bank] != in_order


def test_seeds_shuffle_the_bank_in_different_ways():
    banks = {exercise(kinds=("rebuttal",), bank=True, seed=seed).bank for seed in range(4)}
    assert len(banks) > 1
    assert exercise(bank=True, seed=7) == exercise(bank=True, seed=7)


def test_a_long_bank_goes_on_with_two_letters():
    text = "[A]: Yes.\n" + "".join(f"  - <R{n}>: No {n}.\n" for n in range(30))
    letters = [entry.letter for entry in exercise(text, every=1, bank=True).bank]
    assert letters[25:28] == ["Z", "AA", "AB"]
    assert len(set(letters)) == 30


def test_links_alone_are_asked_if_no_blanks_are():
    made = exercise(links=True)
    assert not any(item.blank for item in made.sheet.items)
    assert {link.name for link in made.key.links} == {"", "supports", "rebuts"}
    assert {link.name for link in made.sheet.links} == {""}


def test_all_that_bears_by_itself_looks_alike():
    made = exercise(links=True)
    references = {item.id: item.reference for item in made.sheet.items}
    kinds = {(references[link.start][0], link.kind) for link in made.sheet.links}
    assert ("S", LinkKind.BEARS) in kinds
    assert ("G", LinkKind.SUPPORTS) in kinds
    assert ("P", LinkKind.JOINS) in kinds
    assert not {"REBUTTAL"} & {item.word for item in made.sheet.items}
    assert [one for one in references.values() if one[0] == "S"] == ["S1", "S2", "S3", "S4", "S5"]


def test_a_map_without_links_to_ask_for():
    text = "<A>\n\n(1) [P]: Yes.\n(2) [Q]: Yes.\n----\n(3) [C]: So.\n"
    with pytest.raises(ArgmapError, match="no links to ask for"):
        exercise(text, links=True)


def test_questions_are_answered_by_references():
    made = exercise(questions=True)
    assert [question.words for question in made.questions] == [
        "Which claims has Team Uniform not answered?",
        "Which claims has Team Own Clothes not answered?",
    ]
    assert [question.answer for question in made.questions] == ["R3, R4", "R2"]


def test_questions_in_a_map_without_parties():
    text = "[A]: Yes.\n  - <B>: No.\n    - <C>: But yes.\n"
    (question,) = exercise(text, questions=True).questions
    assert question == ("Which rebuttals has nobody answered?", "R2")


def test_who_has_answered_everything_is_told_so():
    text = DEBATE.replace("- <Freedom>", "+ <Freedom>").replace("  - <Shoes>", "  + <Shoes>")
    answers = [question.answer for question in exercise(text, questions=True).questions]
    assert answers[0] == "None: Team Uniform has answered them all."


def test_instructions_tell_each_task():
    made = exercise(kinds=("rebuttal",), bank=True, links=True, questions=True)
    assert made.instructions == (
        "Fill in the blanks with words from the word bank, or write their letters.",
        "Write in each box on an arrow what it stands for: supports or rebuts.",
        "Answer the questions with the references that stand on the cards.",
    )


def test_instructions_of_ones_own():
    assert exercise(instructions="Think.").instructions == ("Think.",)
