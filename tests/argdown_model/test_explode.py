from argmap.model import Role
from tests.argdown_model.reading import lines, read

FRONT = "===\nmodel: {explodeArguments: true}\n===\n\n"
CHAIN = """<X>: text {rank: 1}

(1) [A]
(2) [B]
-- {uses: [1]} --
(3) [M]
(4) [D]
----
  <_ <U>
(5) [C]
"""


def test_each_inference_becomes_an_argument():
    argument_map, found = read(FRONT + CHAIN + "\n[T]\n  + <X>\n")
    steps = {
        title: [(step.claim, step.occurrence.role) for step in argument.steps]
        for title, argument in argument_map.arguments.items()
    }
    assert steps == {
        "X - 1": [("A", Role.PREMISE), ("M", Role.MAIN_CONCLUSION)],
        "X - 2": [("M", Role.PREMISE), ("D", Role.PREMISE), ("C", Role.MAIN_CONCLUSION)],
        "U": [],
    }
    assert lines(argument_map) == ["<U> undercut <X - 2>/2", "[C] support [T]"]
    assert argument_map.arguments["X - 2"].data == {"rank": 1}
    places = argument_map.claims["M"].occurrences
    assert [(each.role, each.argument) for each in places] == [
        (Role.MAIN_CONCLUSION, "X - 1"),
        (Role.PREMISE, "X - 2"),
    ]
    assert found == []


def test_relations_to_an_argument_go_to_its_last_part():
    front = FRONT.replace("true", "true, transformArgumentRelations: false")
    argument_map, _ = read(front + CHAIN + "\n[T]\n  + <X>\n")
    assert lines(argument_map)[-1] == "<X - 2> support [T]"


def test_arguments_of_one_step_stay():
    argument_map, _ = read(FRONT + "<X>\n\n(1) [A]\n----\n(2) [B]\n")
    assert list(argument_map.arguments) == ["X"]
    assert argument_map.claims["A"].occurrences[0].argument == "X"


def test_argument_stays_whole_where_a_title_is_taken():
    argument_map, found = read(FRONT + CHAIN + "\n<X - 2>: y\n")
    assert list(argument_map.arguments) == ["X", "U", "X - 2"]
    assert found == ["AM064"]


def test_bad_numbers_are_passed_over():
    text = CHAIN.replace("uses: [1]", "from: [0, 2, 3, x]")
    argument_map, found = read(FRONT + text)
    assert [step.claim for step in argument_map.arguments["X - 1"].steps] == ["B", "M"]
    assert found == ["AM065"] * 3


def test_an_argument_that_is_taken_apart_leaves_its_title():
    steps = "\n\n(1) a\n----\n(2) b\n----\n(3) c\n\n"
    text = f"===\nmodel: {{explodeArguments: true}}\n===\n\n<X - 1>: x{steps}<X>: y{steps}"
    argument_map, found = read(text)
    assert list(argument_map.arguments) == ["X - 1 - 1", "X - 1 - 2", "X - 1", "X - 2"]
    assert found == []


def exploded_compatibly(text):
    return read(FRONT + text, compatible=True)[0]


def test_compatibly_the_parts_come_last_and_undercuts_of_inferences_are_lost():
    argument_map = exploded_compatibly(CHAIN + "\n<X>\n  <_ <V>\n  + <W>\n  +> [T]\n")
    assert list(argument_map.arguments) == ["U", "V", "W", "X - 1", "X - 2"]
    assert lines(argument_map) == [
        "<V> undercut <X - 2>",
        "<W> support <X - 2>",
        "[C] support [T]",
    ]


def test_compatibly_an_argument_of_one_step_is_undercut_at_its_inference():
    text = "<X>\n  <_ <V>\n\n<X>\n\n(1) [A]\n----\n(2) [B]\n"
    assert lines(exploded_compatibly(text)) == ["<V> undercut <X>/1"]


def test_compatibly_words_in_structures_count_for_more_than_words_elsewhere():
    text = "<X>\n\n(1) [A]: first\n(2) [A]: second\n----\n(3) [B]: b\n(4) [R]\n----\n(5) [C]: c\n"
    argument_map = exploded_compatibly(text + "\n[A]: third\n\n[C]: other\n\n[D]: d\n")
    texts = {title: claim.text for title, claim in argument_map.claims.items()}
    assert texts == {"A": "first", "B": "b", "R": "", "C": "c", "D": "d"}
    assert read(FRONT + text + "\n[A]: third\n")[0].claims["A"].text == "third"


def test_compatibly_from_at_a_conclusion_counts_beside_uses_only():
    text = "<X>\n\n(1) [A]\n(2) [B]\n----\n(3) [C] {DATA}\n----\n(4) [D]\n"
    ways = {
        "from: [1]": ["A", "B", "C"],
        "from: [1], uses: yes": ["A", "C"],
        "uses: [2]": ["B", "C"],
    }
    for data, claims in ways.items():
        argument = exploded_compatibly(text.replace("DATA", data)).arguments["X - 1"]
        assert [step.claim for step in argument.steps] == claims
    sane, _ = read(FRONT + text.replace("DATA", "from: [1]"))
    assert [step.claim for step in sane.arguments["X - 1"].steps] == ["A", "C"]


def test_compatibly_a_conclusion_may_follow_from_itself():
    text = "<X>\n\n(1) [A]\n-- {uses: [2]} --\n(2) [B]\n"
    places = exploded_compatibly(text).claims["B"].occurrences
    assert [(each.role, each.argument) for each in places] == [
        (Role.PREMISE, "X"),
        (Role.MAIN_CONCLUSION, "X"),
    ]
