from argmap.model import ArgumentMap
from argmap.reading import parse
from argmap.render.figures.compose import compose
from argmap.render.texts.description import description_of, summary_of
from argmap.render.texts.hierarchy import bearings_of
from tests.render.charter import MAP, STATUSES

DISPUTE = """\
===
parties: {a: {name: Ann}, b: {name: Ben}}
===

[Tax]: Taxes should fall {party: a}
  - [Debt]: Debt would grow. {party: b}
  + [Growth]: Growth follows. {party: a}
"""


def figure_of(text: str):
    return compose(parse(text).argument_map)


def rows(text: str) -> list[str]:
    return [
        " ".join(
            [bearing.item.reference, *(one.reference for one in bearing.supports), "|"]
            + [one.reference for one in bearing.attacks]
        )
        for bearing in bearings_of(figure_of(text))
    ]


def test_the_summary_counts_names_the_main_claims_and_what_is_open():
    summary = summary_of(compose(MAP, statuses=STATUSES))
    assert summary.startswith("Argument map with 1 main claim, 1 claim, 4 rebuttals, 4 premises")
    assert "Main claim C1, State A: Admitting a new member to the alliance breaks" in summary
    assert summary.endswith("Unanswered: R2, R4, C2.")
    assert summary_of(compose(ArgumentMap())) == "Empty argument map."


def test_the_description_says_who_attacks_what():
    assert description_of(figure_of(DISPUTE)) == (
        "Argument map with 1 main claim, 1 claim, 1 rebuttal. "
        "Main claim C1, Ann: Taxes should fall. "
        "R1 rebuts C1, Ben: Debt would grow. "
        "C2 supports C1, Ann: Growth follows."
    )


def test_what_says_two_things_is_told_once():
    text = "[A]: One.\n  - [C]: Three.\n\n[B]: Two.\n  - [C]\n"
    assert description_of(figure_of(text)).endswith("R1 rebuts C1: Three. R1 rebuts C2.")


def test_long_lists_are_cut_and_counted():
    claims = "".join(f"[C{n}]: Claim {n}.\n  - <A{n}>: Against {n}.\n\n" for n in range(210))
    description = description_of(figure_of(claims))
    assert "And 207 more main claims." in description
    assert description.endswith("And 10 more links, which the outline tells.")
    four = "".join(f"[C{n}]: Claim {n}.\n  - <A{n}>: Against {n}.\n\n" for n in range(4))
    assert "And 1 more main claim." in description_of(figure_of(four))


def test_a_row_for_each_that_something_bears_on():
    assert rows(DISPUTE) == ["C1 C2 | R1"]


def test_what_excludes_one_another_is_told_of_both():
    assert rows("[A]: One.\n  >< [B]: Two.\n") == ["C1 | C2", "C2 | C1"]
