# ruff: noqa: E501  a text and what it gives are best seen in a line each
"""What the parser makes of texts, as short trees."""

import pytest

from argmap.argdown.parsing.parser import parse
from argmap.source import SourceFile
from tests.argdown.show import show_tree

TREES = {
    "a plain text": (
        "one line\nanother\n",
        [
            "claim 'one line/another'",
        ],
    ),
    "relations, nested": (
        "[A]: a\n  + <B>: b\n    - c\n      >< [D]\n  _> <E>\n",
        [
            "claim 'A' 'a'",
            "  <+ argument 'B' 'b'",
            "    <- claim 'c'",
            "      >< claim reference 'D'",
            "  _> argument reference 'E'",
        ],
    ),
    "a relation may join an outer level from between two columns": (
        "[A]\n  + a\n     + b\n   + c\n",
        [
            "claim reference 'A'",
            "  <+ claim 'a'",
            "    <+ claim 'b'",
            "  <+ claim 'c'",
        ],
    ),
    "text goes on over lines of any indentation": (
        "[A]: a\nb\n  + c\nd\n    e\n",
        [
            "claim 'A' 'a/b'",
            "  <+ claim 'c/d/e'",
        ],
    ),
    "tags and data after a reference": (
        "[A] #b #(c d) {e: 1}\n  + <F> #g\n",
        [
            "claim reference 'A' '{tag:#b }{tag:#(c d) }' {'e': 1}",
            "  <+ argument reference 'F' '{tag:#g}'",
        ],
    ),
    "data in its own line, before relations": (
        "[A]: a\n{b: 1}\n  + c\n",
        [
            "claim 'A' 'a' {'b': 1}",
            "  <+ claim 'c'",
        ],
    ),
    "emphasis, links, mentions": (
        "[A]: *b **c*** @[D] [e](f) .A. \\* g\n",
        [
            "claim 'A' '{italic-start:*}b {italic-end:*}{italic-start:*}c{italic-end:*}{italic-start:*}{italic-end:* }{statement-mention:@[D] }{link:[e](f) }{shortcode:.A. }{escape:\\* }g'",
        ],
    ),
    "line ends around a text are not part of it": (
        "[A]:\na\n\nb\n",
        [
            "claim 'A' 'a'",
            "claim 'b'",
        ],
    ),
    "a structure": (
        "(1) a\n(2) [B]: b {c: 1}\n  - <D>: d\n-----\n(3) e\n(4) f\n-- g, h {i: j} --\n  <_ <K>: k\n(5) [L]\n",
        [
            "structure",
            "  claim 'a'",
            "  claim 'B' 'b ' {'c': 1}",
            "    <- argument 'D' 'd'",
            "  inference",
            "  claim 'e'",
            "  claim 'f'",
            "  inference 'g' 'h' {'i': 'j'}",
            "    <_ argument 'K' 'k'",
            "  claim reference 'L'",
        ],
    ),
    "an inference over lines": (
        "(1) a\n--\nb \\, c, d\n{e: 1}\n--\n(2) f\n",
        [
            "structure",
            "  claim 'a'",
            "  inference 'b , c' 'd' {'e': 1}",
            "  claim 'f'",
        ],
    ),
    "an empty inference over lines": (
        "(1) a\n--\n{b: 1}\n--\n(2) c",
        [
            "structure",
            "  claim 'a'",
            "  inference {'b': 1}",
            "  claim 'c'",
        ],
    ),
    "lists": (
        "* a\n* <B>: b\n  + c\n* [D]\n\n1. e\n2. f\n",
        [
            "list",
            "  claim 'a'",
            "  argument 'B' 'b'",
            "    <+ claim 'c'",
            "  claim reference 'D'",
            "ordered list",
            "  claim 'e'",
            "  claim 'f'",
        ],
    ),
    "headings": (
        "# a #b\n{c: 1}\n\n## d\n",
        [
            "heading 1 'a {tag:#b}' {'c': 1}",
            "heading 2 'd'",
        ],
    ),
    "front matter": (
        "// first\n\n===\na: 1\n===\n\nb\n",
        [
            "front matter {'a': 1}",
            "claim 'b'",
        ],
    ),
    "nothing but front matter": (
        "===\na: 1\n===\n",
        [
            "front matter {'a': 1}",
        ],
    ),
    "an empty relation": (
        "[A]\n  +\n  + b\n",
        [
            "claim reference 'A'",
            "  <+ claim",
            "  <+ claim 'b'",
        ],
    ),
    "a block of blanks below a comment is none": (
        "a\n\n// b\n  \n",
        [
            "claim 'a'",
        ],
    ),
    "a title may have odd signs in it": (
        '[A "b" {c}]: d\n\n< e -> f >: g\n',
        [
            "claim 'A \"b\" {c}' 'd'",
            "argument ' e -> f ' 'g'",
        ],
    ),
}


@pytest.mark.parametrize("name", TREES)
def test_tree(name):
    text, tree = TREES[name]
    assert show_tree(text).splitlines() == tree


def _document(text):
    return parse(SourceFile("map", text))[0]


def test_spans_reach_from_the_title_to_the_data():
    text = "[A]: a\n  b {c: 1}\n  + <D> #e\n"
    (claim,) = _document(text).blocks
    (relation,) = claim.relations
    assert text[slice(*claim.span)] == "[A]: a\n  b {c: 1}"
    assert text[slice(*claim.data.span)] == "{c: 1}"
    assert text[slice(*relation.span)] == "+ <D> #e"
    assert text[slice(*relation.element.span)] == "<D> #e"


def test_spans_of_a_structure():
    text = "<A>\n\n(1) b\n-- c --\n  <_ d\n(2) e\n"
    structure = _document(text).blocks[1]
    conclusion = structure.statements[1]
    assert text[slice(*structure.span)] == text.strip().split("\n\n")[1]
    assert text[slice(*conclusion.span)] == "(2) e"
    assert text[slice(*conclusion.inference.span)] == "-- c --"
    assert text[slice(*conclusion.inference.relations[0].span)] == "<_ d"


def test_spans_of_lists_and_headings():
    text = "# a {b: 1}\n\n* c\n* d\n\n"
    heading, items = _document(text).blocks
    assert text[slice(*heading.span)] == "# a {b: 1}"
    assert text[slice(*items.span)] == "* c\n* d"


def test_comments_keep_their_words_and_places():
    text = "// a\nb /* c\n */ d\n\n<!-- e -->\n"
    comments = _document(text).comments
    assert [comment.text for comment in comments] == ["// a", "/* c\n */", "<!-- e -->"]
    assert all(text[slice(*comment.span)] == comment.text for comment in comments)


def test_pieces_keep_their_words_and_places():
    text = "[A]: a *b* #c\n d\n"
    (claim,) = _document(text).blocks
    assert all(text[slice(*piece.span)] == piece.text for piece in claim.content)


DEPTH = 10_000


def test_relations_may_be_ten_thousand_deep():
    text = "[A]\n" + "".join(f"{' ' * level}+ a\n" for level in range(1, DEPTH + 1))
    (element,) = _document(text).blocks
    depth = 0
    while element.relations:
        (relation,) = element.relations
        element, depth = relation.element, depth + 1
    assert depth == DEPTH


def test_emphasis_may_be_ten_thousand_deep():
    text = "*_" * DEPTH + "a" + "_*" * DEPTH
    (claim,) = _document(text).blocks
    assert len(claim.content) == 4 * DEPTH + 1


def test_structures_may_be_ten_thousand_steps_long():
    text = "(1) a\n" + "----\n(2) b\n" * DEPTH
    (structure,) = _document(text).blocks
    assert len(structure.statements) == DEPTH + 1
