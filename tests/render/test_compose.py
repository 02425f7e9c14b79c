from dataclasses import replace
from datetime import date

import pytest

from argmap.errors import ArgmapError
from argmap.evaluation.status import Status
from argmap.model import (
    Annotation,
    Argument,
    ArgumentMap,
    Claim,
    End,
    Inference,
    Kind,
    Occurrence,
    Party,
    Quotation,
    Relation,
    RelationType,
    Section,
    Stance,
    Step,
)
from argmap.render.figures.compose import Documents, compose
from argmap.render.figures.figure import BoxKind, ItemKind, LinkKind
from argmap.render.figures.neighbourhood import around
from argmap.source import Span
from tests.render.charter import MAP, STATUSES


def claim(title, start=0, **annotation):
    return Claim(title, f"{title}.", Span(start, start + 1), annotation=Annotation(**annotation))


def sketch(title, start=0):
    return Argument(title, f"{title}.", Span(start, start + 1))


def reconstructed(title, *steps, start=0):
    """An argument from its steps: `P` is a premise, `-C` a conclusion."""
    made = []
    for name in steps:
        inference = Inference(Span(start, start), ("modus ponens",)) if name[0] == "-" else None
        made.append(Step(name.lstrip("-"), Occurrence(None, Span(start, start)), inference))
    return Argument(title, "", Span(start, start + 1), steps=tuple(made))


def map_of(*nodes, relations=(), **others):
    return ArgumentMap(
        claims={node.title: node for node in nodes if isinstance(node, Claim)},
        arguments={node.title: node for node in nodes if isinstance(node, Argument)},
        relations=tuple(relations),
        **others,
    )


def kinds(figure):
    return {item.reference: item.kind for item in figure.items}


def links(figure):
    names = {item.id: item.reference for item in figure.items}
    return [(names[link.start], link.kind, names[link.target]) for link in figure.links]


def test_items_have_references_in_the_order_of_the_text():
    figure = compose(MAP)
    assert [item.reference for item in figure.items] == (
        ["C1", "G1", "P1", "P2", "R1", "G2", "P3", "P4", "R2", "R3", "R4", "C2", "D1", "D2", "D3"]
    )
    assert [item.id for item in figure.items] == [f"n{n}" for n in range(1, 16)]


def test_a_claim_that_others_bear_on_is_a_main_claim():
    figure = compose(MAP)
    assert kinds(figure)["C1"] is ItemKind.MAIN_CLAIM
    assert kinds(figure)["C2"] is ItemKind.CLAIM
    assert kinds(compose(map_of(claim("Alone"))))["C1"] is ItemKind.CLAIM


def test_a_sketch_that_attacks_is_a_rebuttal_and_one_that_supports_an_argument():
    main, pro, contra = claim("Main"), sketch("Pro", 2), sketch("Contra", 4)
    relations = [
        Relation(RelationType.SUPPORT, pro.end, main.end),
        Relation(RelationType.ATTACK, contra.end, main.end),
    ]
    figure = compose(map_of(main, pro, contra, relations=relations))
    assert kinds(figure) == {
        "C1": ItemKind.MAIN_CLAIM,
        "G1": ItemKind.ARGUMENT,
        "R1": ItemKind.REBUTTAL,
    }
    assert links(figure) == [
        ("G1", LinkKind.SUPPORTS, "C1"),
        ("R1", LinkKind.REBUTS, "C1"),
    ]


def test_an_argument_in_steps_has_a_pill_for_each():
    nodes = [claim(title, start) for start, title in enumerate(["A", "B", "C", "D"])]
    figure = compose(map_of(*nodes, reconstructed("Arg", "A", "-B", "C", "-D", start=9)))
    assert links(figure) == [
        ("P1", LinkKind.JOINS, "G1.1"),
        ("G1.1", LinkKind.SUPPORTS, "C1"),
        ("C1", LinkKind.JOINS, "G1"),
        ("P2", LinkKind.JOINS, "G1"),
        ("G1", LinkKind.SUPPORTS, "C2"),
    ]


def test_a_reconstructed_argument_attacks_by_its_conclusion():
    nodes = [claim("Main"), claim("P", 1), claim("Against", 2)]
    argument = reconstructed("Arg", "P", "-Against", start=3)
    attack = Relation(RelationType.ATTACK, argument.end, nodes[0].end)
    figure = compose(map_of(*nodes, argument, relations=[attack]))
    assert ("R1", LinkKind.REBUTS, "C1") in links(figure)
    assert kinds(figure)["R1"] is ItemKind.REBUTTAL


def test_a_support_that_the_structure_shows_is_drawn_once():
    nodes = [claim("Main"), claim("P", 1)]
    argument = reconstructed("Arg", "P", "-Main", start=3)
    support = Relation(RelationType.SUPPORT, argument.end, nodes[0].end)
    figure = compose(map_of(*nodes, argument, relations=[support]))
    assert links(figure) == [("P1", LinkKind.JOINS, "G1"), ("G1", LinkKind.SUPPORTS, "C1")]


def test_an_undercut_ends_at_the_step():
    nodes = [claim(title, start) for start, title in enumerate(["A", "B", "C", "U"])]
    step = End(Kind.INFERENCE, "Arg", 1)
    undercut = Relation(RelationType.UNDERCUT, nodes[3].end, step)
    argument = reconstructed("Arg", "A", "-B", "-C", start=9)
    figure = compose(map_of(*nodes, argument, relations=[undercut]))
    assert ("R1", LinkKind.UNDERCUTS, "G1.1") in links(figure)


def test_a_premise_of_two_arguments_is_one_card_outside_their_boxes():
    nodes = [claim(title, start) for start, title in enumerate(["Shared", "Own", "X", "Y"])]
    first = reconstructed("First", "Shared", "Own", "-X", start=8)
    second = reconstructed("Second", "Shared", "-Y", start=9)
    figure = compose(map_of(*nodes, first, second))
    shared = next(item.id for item in figure.items if item.title == "Shared")
    assert list(kinds(figure).values()).count(ItemKind.PREMISE) == 2
    assert len(figure.boxes) == 1
    assert shared not in figure.boxes[0].items


def test_a_structure_without_inference_is_drawn_all_the_same():
    figure = compose(map_of(claim("A"), claim("B", 1), reconstructed("Arg", "A", "B", start=2)))
    assert links(figure) == [("P1", LinkKind.JOINS, "G1")]


def test_sources_say_who_when_and_where():
    said = replace(
        MAP,
        claims={
            "C": claim(
                "C",
                speaker="Sergey Lavrov",
                date=date(2022, 1, 27),
                cites=(
                    Quotation("charter", "para 8"),
                    Quotation("records", stance=Stance.ATTACK),
                    Quotation("unknown"),
                ),
            )
        },
        arguments={},
        relations=(),
    )
    card = compose(said).items[0]
    assert card.sources == (
        "Sergey Lavrov, 27 Jan 2022",
        "Charter, para 8; against: Summit records; unknown",
    )


def test_tags_are_no_words_of_a_claim():
    tagged = replace(claim("A"), text="So it is. #pro #(two words)", tags=("pro", "two words"))
    assert compose(map_of(tagged)).items[0].text == "So it is."


def test_documents_that_many_cite_get_no_note_unless_asked_for():
    claims = [claim(f"C{n}", n, cites=(Quotation("charter"),)) for n in range(9)]
    argument_map = map_of(*claims, documents=MAP.documents)
    notes = {
        documents: sum(
            item.kind is ItemKind.DOCUMENT
            for item in compose(argument_map, documents=documents).items
        )
        for documents in Documents
    }
    assert notes == {name: 3 if name is Documents.ALL else 0 for name in Documents}


@pytest.mark.parametrize(("claims", "notes"), [(59, 1), (60, 0)])
def test_documents_have_notes_while_the_picture_stays_within_sixty_items(claims, notes):
    nodes = [claim(f"C{n}", n) for n in range(claims - 1)]
    nodes.append(claim("Citing", claims, cites=(Quotation("charter"),)))
    figure = compose(map_of(*nodes, documents=MAP.documents))
    assert [item.kind for item in figure.items].count(ItemKind.DOCUMENT) == notes


def test_letters_appear_where_colours_repeat():
    parties = {name: Party(name, name) for name in "abcd"}
    three = [claim(name, party=name) for name in "abc"]
    assert [one.letter for one in compose(map_of(*three, parties=parties)).holders] == [""] * 3
    four = [*three, claim("d", party="d")]
    holders = compose(map_of(*four, parties=parties)).holders
    assert [one.letter for one in holders] == ["A", "B", "C", "D"]
    assert [one.slot for one in holders] == [0, 1, 2, 0]


def section(id_, level, parent=""):
    return Section(id_, level, f"Section {id_}", Span(0, 0), parent)


def test_sections_have_boxes_at_the_first_level_that_divides_the_map():
    sections = {"s1": section("s1", 1), "s2": section("s2", 2, "s1"), "s3": section("s3", 2, "s1")}
    sections["s4"] = section("s4", 3, "s3")
    claims = [
        replace(claim(title, n), section=where)
        for n, (title, where) in enumerate([("A", "s1"), ("B", "s2"), ("C", "s3"), ("D", "s4")])
    ]
    argument_map = map_of(*claims, sections=sections)
    boxes = compose(argument_map).boxes
    assert [(box.kind, box.title, box.items) for box in boxes] == [
        (BoxKind.SECTION, "Section s2", ("n2",)),
        (BoxKind.SECTION, "Section s3", ("n3", "n4")),
    ]
    assert compose(argument_map, sections=False).boxes == ()


def test_one_section_needs_no_box():
    argument_map = map_of(replace(claim("A"), section="s1"), sections={"s1": section("s1", 1)})
    assert compose(argument_map).boxes == ()


def test_no_item_stands_in_two_boxes():
    figure = compose(MAP)
    boxed = [item for box in figure.boxes for item in box.items]
    assert len(boxed) == len(set(boxed)) == 6
    assert [len(box.rows) for box in figure.boxes] == [1, 1]


def test_statuses_reach_their_cards():
    figure = compose(MAP, statuses=STATUSES)
    found = {item.reference: item.status for item in figure.items if item.status}
    assert found["C1"] is Status.UNDECIDED
    assert found["R4"] is Status.UNANSWERED
    assert list(figure.statuses) == list(Status)


def test_around_keeps_the_neighbourhood_and_whole_arguments():
    figure = around(compose(MAP), "[Duty]", depth=1)
    references = [item.reference for item in figure.items]
    assert references == ["C1", "R1", "G2", "P3", "P4", "D1"]
    assert [holder.id for holder in figure.holders] == ["a", "b"]
    assert around(compose(MAP), "R1", depth=1) == figure


def test_around_an_unknown_node_there_is_a_suggestion():
    with pytest.raises(ArgmapError, match="did you mean Membership"):
        around(compose(MAP), "Membersip")
