import pytest

from argmap.argdown.building.build import build
from argmap.argdown.building.rules import MODEL_RULES
from argmap.argdown.parsing.parser import parse
from argmap.model import Declaration, Range, Role
from argmap.source import SourceFile
from tests.argdown_model.reading import lines, read


def test_places_with_one_title_are_one_claim():
    argument_map, found = read("""
        [A]: First. #pro {a: {x: 1}, l: [1, 2]}

        [A]

        [B]: Other.
          + [A] #con {a: {y: 2}, l: [3]}
    """)
    claim = argument_map.claims["A"]
    assert [each.role for each in claim.occurrences] == [
        Role.TOP_LEVEL,
        Role.TOP_LEVEL,
        Role.RELATION,
    ]
    assert [each.is_reference for each in claim.occurrences] == [False, True, True]
    assert claim.text == "First. #pro"
    assert claim.tags == ("pro", "con")
    assert claim.data == {"a": {"x": 1, "y": 2}, "l": [3, 2]}
    assert set(found) == {"AM045"}


def test_last_words_count_unless_data_choose_others():
    argument_map, found = read("""
        [A]: One.

        [A]: Two.

        [B]: One. {isCanonical: true}

        [B]: Two.
    """)
    assert argument_map.claims["A"].text == "Two."
    assert argument_map.claims["B"].text == "One."
    assert found == ["AM063"]


def test_span_is_that_of_the_words_that_count():
    argument_map, _ = read("[A]\n\n[A]: One.\n")
    span = argument_map.claims["A"].span
    assert argument_map.source.text[span.start : span.end].strip() == "[A]: One."


def test_untitled_ones_are_numbered_when_their_relations_begin():
    argument_map, _ = read("""
        outer
          + inner
            - innermost

        (1) premise
        ----
        (2) conclusion
    """)
    texts = {title: claim.text for title, claim in argument_map.claims.items()}
    assert texts == {
        "Untitled 1": "outer",
        "Untitled 2": "inner",
        "Untitled 3": "innermost",
        "Untitled 5": "premise",
        "Untitled 6": "conclusion",
    }
    assert list(argument_map.arguments) == ["Untitled 4"]
    assert not argument_map.arguments["Untitled 4"].is_titled


def test_numbers_that_the_author_uses_are_passed_over():
    text = "[Untitled 1]: mine\n\nyours\n"
    ours, _ = read(text)
    assert list(ours.claims) == ["Untitled 1", "Untitled 2"]
    assert ours.claims["Untitled 1"].is_titled
    theirs, _ = read(text, compatible=True)
    assert list(theirs.claims) == ["Untitled 1"]
    assert len(theirs.claims["Untitled 1"].occurrences) == 2


@pytest.mark.parametrize(
    ("symbol", "relation"),
    [
        ("+", "[B] support [A]"),
        ("<+", "[B] support [A]"),
        ("+>", "[A] support [B]"),
        ("-", "[B] attack [A]"),
        ("->", "[A] attack [B]"),
        ("><", "[A] contradictory [B]"),
        ("_>", "[A] undercut [B]"),
        ("<_", "[B] undercut [A]"),
    ],
)
def test_symbols_give_relations_their_direction(symbol, relation):
    argument_map, _ = read(f"[A]\n  {symbol} [B]\n")
    assert lines(argument_map) == [relation]


def test_inner_relations_come_first_and_each_once():
    argument_map, _ = read("""
        [A]
          + <B>
            - <C>
          >< [D]

        [D]
          >< [A]

        <B>
          +> [A]
    """)
    assert lines(argument_map) == [
        "<C> attack <B>",
        "<B> support [A]",
        "[A] contradictory [D]",
    ]


def test_strict_mode_makes_relations_between_claims_logical():
    argument_map, _ = read("""
        ===
        model: {mode: strict}
        ===

        [A]
          + [B]
          - [C]
          + <D>

        [C]
          - [A]
    """)
    assert lines(argument_map) == ["[B] entails [A]", "[C] contrary [A]", "<D> support [A]"]


RECONSTRUCTION = """
    <X>

    (1) [P]
    ----
    (2) [M]
    ----
    (3) [C]
"""


def test_relations_of_a_reconstructed_argument_are_those_of_its_parts():
    argument_map, found = read(
        f"""
        [T]
          + <X>
            <_ <U>
            - <V>
          + [C]
        {RECONSTRUCTION}
    """.replace("\n    ", "\n        ")
    )
    assert sorted(lines(argument_map)) == [
        "<U> undercut <X>/2",
        "<V> attack <X>",
        "[C] support [T]",
    ]
    assert found == []


def test_transformation_can_be_turned_off():
    argument_map, _ = read("""
        ===
        model: {transformArgumentRelations: false}
        ===

        [T]
          + <X>

        <X>

        (1) [P]
        ----
        (2) [C]
    """)
    assert lines(argument_map) == ["<X> support [T]"]


@pytest.mark.parametrize(("symbol", "found"), [("+", []), ("-", ["AM061"])])
def test_what_an_argument_says_of_its_own_conclusion_is_dropped(symbol, found):
    argument_map, codes = read(f"[C]: c\n  {symbol} <X>\n\n<X>\n\n(1) p\n----\n(2) [C]\n")
    assert lines(argument_map) == []
    assert codes == found


def test_attack_on_argument_gives_way_to_attack_on_its_premise():
    argument_map, _ = read("""
        <X>
          - [A]
          - [B]
          - [D]

        (1) [P]
          - [A]
          >< [B]
        (2) [Q]
        ----
        (3) [C]
    """)
    assert sorted(lines(argument_map)) == [
        "[A] attack [P]",
        "[D] attack <X>",
        "[P] contradictory [B]",
    ]


def test_structure_belongs_to_the_argument_right_before():
    argument_map, _ = read("""
        <X>: text

        // a comment

        (1) [P]
        -- Rule .->., other {uses: [1]} --
        (2) [C]

        <Y>

        # Heading

        (1) [P]
        ----
        (2) [C]
    """)
    argument = argument_map.arguments["X"]
    assert [step.claim for step in argument.steps] == ["P", "C"]
    assert argument.conclusion.inference.rules == ("Rule \N{RIGHTWARDS ARROW}", "other")
    assert argument.conclusion.inference.data == {"uses": [1]}
    assert argument_map.arguments["Y"].steps == ()
    assert len(argument_map.arguments["Untitled 1"].steps) == 2
    assert argument_map.arguments["Untitled 1"].section == "s1"
    roles = [each.role for each in argument_map.claims["C"].occurrences]
    assert roles == [Role.MAIN_CONCLUSION, Role.MAIN_CONCLUSION]


def test_second_structure_becomes_an_argument_of_its_own():
    text = "<X>\n\n(1) p\n----\n(2) c\n\n<X>\n\n(1) q\n----\n(2) d\n"
    argument_map, found = read(text)
    assert found == ["AM060"]
    assert len(argument_map.arguments["X"].steps) == 2
    assert len(argument_map.arguments["Untitled 3"].steps) == 2


def test_undercut_below_a_conclusion_meets_the_inference():
    text = """
        (1) p
        ----
        (2) [C]
          <_ <U>
            <_ <V>

        [Lone]
          <_ <W>
    """
    ours, found = read(text)
    assert lines(ours) == [
        "<V> undercut <U>",
        "<U> undercut <Untitled 1>/1",
        "<W> undercut [Lone]",
    ]
    assert found == ["AM062"]
    theirs, _ = read(text, compatible=True)
    assert lines(theirs)[-1] == "<W> undercut <Untitled 1>/1"


def test_undercuts_below_the_inference():
    argument_map, _ = read("(1) p\n----\n  <_ <U>: u\n    - <V>\n(2) c\n")
    assert lines(argument_map) == ["<V> attack <U>", "<U> undercut <Untitled 1>/1"]


def test_relation_to_itself_is_lost_only_for_argdown():
    text = "[A]\n  + [B]\n  + [A]\n"
    assert lines(read(text)[0]) == ["[B] support [A]", "[A] support [A]"]
    assert lines(read(text, compatible=True)[0]) == ["[B] support [A]"]


def test_numbers_as_titles_come_first_only_for_argdown():
    text = "[b]: x\n\n[10]: x\n\n[2]: x\n\n[02]: x\n"
    assert list(read(text)[0].claims) == ["b", "10", "2", "02"]
    assert list(read(text, compatible=True)[0].claims) == ["2", "10", "b", "02"]


@pytest.mark.parametrize("title", ["constructor", "__proto__", "toString"])
def test_any_word_may_be_a_title(title):
    argument_map, found = read(f"[{title}]: x\n  + <{title}>: y\n")
    assert list(argument_map.claims) == list(argument_map.arguments) == [title]
    assert found == []


def test_sections_and_what_stands_in_them():
    argument_map, _ = read("""
        [Before]: x

        # One *two* #tag {isGroup: false}

        [A]

        [In]: x

        ### Deep

        [A]: y

        [B]: x {isInGroup: false}

        [In] {isInGroup: true}

        ## Middle

        [C]: x
    """)
    sections = argument_map.sections
    assert [(each.title, each.level, each.parent) for each in sections.values()] == [
        ("One two #tag", 1, ""),
        ("Deep", 3, "s1"),
        ("Middle", 2, "s1"),
    ]
    assert sections["s1"].tags == ("tag",)
    assert sections["s1"].ranges == (Range("italic", 4, 7), Range("tag", 8, 12, "tag"))
    assert {title: claim.section for title, claim in argument_map.claims.items()} == {
        "Before": "",
        "A": "s2",
        "In": "s2",
        "B": "s2",
        "C": "s3",
    }


def test_items_of_lists_have_no_role():
    argument_map, _ = read("* [A]: x\n  + <B>\n* <C>: y\n")
    assert argument_map.claims["A"].occurrences[0].role is None
    assert argument_map.arguments["C"].occurrences[0].role is Role.DESCRIPTION
    assert lines(argument_map) == ["<B> support [A]"]


def test_annotations_of_all_places_count():
    argument_map, found = read("""
        ===
        title: T
        parties: {us: {name: We}, them: {name: They}}
        ===

        [A]: x {party: us}
          - <B>: y #rebuttal

        [A] {conceded: [them]}
    """)
    annotation = argument_map.claims["A"].annotation
    assert (annotation.party, annotation.conceded) == ("us", (Declaration("them"),))
    assert argument_map.arguments["B"].annotation.kind == "rebuttal"
    assert list(argument_map.parties) == ["us", "them"]
    assert argument_map.title == "T"
    assert found == []


def test_depth_does_not_matter():
    text = "[A]\n" + "".join(f"{' ' * depth}+ <X{depth}>\n" for depth in range(1, 2000))
    source = SourceFile("deep", text)
    argument_map, _ = build(parse(source)[0], source)
    assert len(argument_map.relations) == 1999


def test_codes_of_rules_are_distinct():
    codes = [rule.code for rule in MODEL_RULES]
    assert len(set(codes)) == len(codes)


OF_FILES = {"AM066", "AM067", "AM068"}
EXAMPLES = [rule for rule in MODEL_RULES if "*Example*" in rule.page and rule.code not in OF_FILES]


@pytest.mark.parametrize("rule", EXAMPLES, ids=lambda rule: rule.name)
def test_example_raises_its_code(rule):
    example = rule.page.partition("*Example*")[2].partition("*Instead*")[0]
    assert rule.code in read(example)[1]


def test_support_for_a_premise_leaves_an_attack_on_its_argument():
    argument_map, _ = read("""
        <X>

        (1) [P]: p
        ----
        (2) [C]: c

        [A]: a
          -> <X>
          +> [P]
    """)
    assert lines(argument_map) == ["[A] attack <X>", "[A] support [P]"]


def test_a_reference_that_begins_with_a_bracket_and_a_line_end():
    argument_map, found = read("[\n[A]\n\n<\n<B>\n\n[\nC]")
    assert (list(argument_map.claims), list(argument_map.arguments)) == (["A", "C"], ["B"])
    assert found == []
