# ruff: noqa: E501  a text and what it gives are best seen in a line each
"""The traps of Argdown's lexer, each with the tokens that Argdown 1.7.5 makes of it."""

import pytest

from tests.argdown.show import show_tokens

TOKENS = {
    "a text over lines": (
        "one line\nanother",
        "TEXT(one line) NEWLINE TEXT(another)",
    ),
    "several empty lines are one": (
        "a\n\n \t\n\nb",
        "TEXT(a) EMPTY_LINE TEXT(b)",
    ),
    "lines end with CR LF too": (
        "a\r\nb\r\n\r\nc",
        "TEXT(a) NEWLINE TEXT(b) EMPTY_LINE TEXT(c)",
    ),
    "lines that end with CR make no empty line": (
        "a\r\rb",
        "TEXT(a) NEWLINE NEWLINE TEXT(b)",
    ),
    "a comment goes to the end of its line": (
        "a // b\nc",
        "TEXT(a ) NEWLINE TEXT(c)",
    ),
    "a line comment needs a line end": (
        "a // b",
        "TEXT(a // b)",
    ),
    "an address is cut": (
        "See http://x.y/z and\ngo on",
        "TEXT(See http:) NEWLINE TEXT(go on)",
    ),
    "comments may span lines": (
        "a /* b\n\nc */ d <!-- e --> f",
        "TEXT(a ) TEXT(d ) TEXT(f)",
    ),
    "an unclosed comment is text": (
        "a <!-- b",
        "TEXT(a <!-- b)",
    ),
    "a comment in its own line takes the line end with it": (
        "a\n// c\n  + b",
        "TEXT(a) NEWLINE INDENT RELATION(+) TEXT(b) DEDENT",
    ),
    "a comment after an empty line takes all line ends": (
        "a\n\n// c\n\n\nb",
        "TEXT(a) EMPTY_LINE TEXT(b)",
    ),
    "a comment before an empty line leaves it": (
        "a\n// c\n\nb",
        "TEXT(a) NEWLINE EMPTY_LINE TEXT(b)",
    ),
    "blanks below a comment make a line": (
        "a\n\n// c\n \nb",
        "TEXT(a) EMPTY_LINE NEWLINE TEXT(b)",
    ),
    "front matter": (
        "===\na: 1\n===\n\nb",
        "FRONT_MATTER(===\na: 1\n===) EMPTY_LINE TEXT(b)",
    ),
    "three equals signs end it within a value": (
        "=== a: b === c ===\n\nd",
        "FRONT_MATTER(=== a: b ===) TEXT(c ===) EMPTY_LINE TEXT(d)",
    ),
    "six equals signs are whole front matter": (
        "======\n\nb",
        "FRONT_MATTER(======) EMPTY_LINE TEXT(b)",
    ),
    "five are text": (
        "=====",
        "TEXT(=====)",
    ),
    "equals signs within a text are text": (
        "a === b === c",
        "TEXT(a === b === c)",
    ),
    "but not after a mark": (
        ") === b ===",
        "TEXT() ) FRONT_MATTER(=== b ===)",
    ),
    "data": (
        "a {b: 1}\n",
        "TEXT(a ) DATA({b: 1}) NEWLINE",
    ),
    "braces in braces": (
        "a {b: {c: 1}, d: {}}\n",
        "TEXT(a ) DATA({b: {c: 1}, d: {}}) NEWLINE",
    ),
    "data ends before a blank and text": (
        "a {b: 1} {c: 2}",
        "TEXT(a ) DATA({b: 1}) DATA({c: 2})",
    ),
    "a comma after a brace goes on": (
        "a {b: {c: 1} , d: 2} e",
        "TEXT(a ) DATA({b: {c: 1} , d: 2}) TEXT(e)",
    ),
    "data goes on to the last brace": (
        "a {b}c{d} e",
        "TEXT(a ) DATA({b}c{d}) TEXT(e)",
    ),
    "an open brace is text": (
        "a { b",
        "TEXT(a { b)",
    ),
    "data over lines": (
        "a {\nb: 1\n}\n  + c",
        "TEXT(a ) DATA({\nb: 1\n}) NEWLINE INDENT RELATION(+) TEXT(c) DEDENT",
    ),
    "no data over lines with CR LF": (
        "a {b: 1,\r\nc: 2}",
        "TEXT(a {b: 1,) NEWLINE TEXT(c: 2})",
    ),
    "all relation symbols": (
        "[A]\n +> a\n -> b\n _> c\n <+ d\n <- e\n <_ f\n >< g\n + h\n - i\n _ j",
        "STATEMENT_REFERENCE([A]) NEWLINE INDENT RELATION(+>) TEXT(a) NEWLINE RELATION(->) TEXT(b) NEWLINE RELATION(_>) TEXT(c) NEWLINE RELATION(<+) TEXT(d) NEWLINE RELATION(<-) TEXT(e) NEWLINE RELATION(<_) TEXT(f) NEWLINE RELATION(><) TEXT(g) NEWLINE RELATION(+) TEXT(h) NEWLINE RELATION(-) TEXT(i) NEWLINE RELATION(_) TEXT(j) DEDENT",
    ),
    "most symbols need no blank": (
        "[A]\n -b\n +c",
        "STATEMENT_REFERENCE([A]) NEWLINE INDENT RELATION(-) TEXT(b) NEWLINE RELATION(+) TEXT(c) DEDENT",
    ),
    "an underscore does": (
        "[A]\n _b_",
        "STATEMENT_REFERENCE([A]) NEWLINE ITALIC_START(_) TEXT(b) ITALIC_END(_)",
    ),
    "a quote counts as a blank": (
        "[A]\n' + b",
        "STATEMENT_REFERENCE([A]) NEWLINE INDENT RELATION(+) TEXT(b) DEDENT",
    ),
    "a tab counts as one blank": (
        "[A]\n\t+ a\n  - b",
        "STATEMENT_REFERENCE([A]) NEWLINE INDENT RELATION(+) TEXT(a) NEWLINE INDENT RELATION(-) TEXT(b) DEDENT DEDENT",
    ),
    "a column between two levels joins the lower": (
        "[A]\n  + a\n     + b\n   + c\n  + d",
        "STATEMENT_REFERENCE([A]) NEWLINE INDENT RELATION(+) TEXT(a) NEWLINE INDENT RELATION(+) TEXT(b) NEWLINE DEDENT RELATION(+) TEXT(c) NEWLINE RELATION(+) TEXT(d) DEDENT",
    ),
    "a column left of the first ends the tree": (
        "[A]\n    + a\n  + b",
        "STATEMENT_REFERENCE([A]) NEWLINE INDENT RELATION(+) TEXT(a) NEWLINE DEDENT RELATION(+) TEXT(b)",
    ),
    "hyphens alone are an inference": (
        "(1) a\n----\n(2) b",
        "NUMBER((1)) TEXT(a) NEWLINE INFERENCE_START(--) INFERENCE_END(--) NEWLINE NUMBER((2)) TEXT(b)",
    ),
    "an inference with rules and data": (
        "(1) a\n-- b, c.d {e: 1} --\n(2) f",
        "NUMBER((1)) TEXT(a) NEWLINE INFERENCE_START(--) TEXT(b) COMMA(,) TEXT(c.d ) DATA({e: 1}) INFERENCE_END(--) NEWLINE NUMBER((2)) TEXT(f)",
    ),
    "an inference over lines": (
        "(1) a\n--\nb\n--\n(2) c",
        "NUMBER((1)) TEXT(a) NEWLINE INFERENCE_START(--) NEWLINE TEXT(b) NEWLINE INFERENCE_END(--) NEWLINE NUMBER((2)) TEXT(c)",
    ),
    "one hyphen does not end it": (
        "(1) a\n-- b-c --\n(2) d",
        "NUMBER((1)) TEXT(a) NEWLINE INFERENCE_START(--) TEXT(b-c ) INFERENCE_END(--) NEWLINE NUMBER((2)) TEXT(d)",
    ),
    "what means something elsewhere is text in it": (
        "(1) a\n-- [b] <c> *d* @e #f = / /* g */ --\n(2) h",
        "NUMBER((1)) TEXT(a) NEWLINE INFERENCE_START(--) TEXT([b] <c> *d* @e #f = / ) INFERENCE_END(--) NEWLINE NUMBER((2)) TEXT(h)",
    ),
    "comments and escapes mean the same in it": (
        "(1) a\n-- <!-- b --> < \\, .A. {c --\n(2) d",
        "NUMBER((1)) TEXT(a) NEWLINE INFERENCE_START(--) TEXT(< ) ESCAPE(\\, ) SHORTCODE(.A. ) TEXT({c ) INFERENCE_END(--) NEWLINE NUMBER((2)) TEXT(d)",
    ),
    "an empty line ends it": (
        "(1) a\n-- b\n\nc",
        "NUMBER((1)) TEXT(a) NEWLINE INFERENCE_START(--) TEXT(b) NEWLINE EMPTY_LINE TEXT(c)",
    ),
    "after an empty line hyphens are a relation": (
        "a\n\n----",
        "TEXT(a) EMPTY_LINE RELATION(-) TEXT(---)",
    ),
    "hyphens within a line are text": (
        "a -- b",
        "TEXT(a -- b)",
    ),
    "a number at the start of a line": (
        "(1) a\n  (2) b",
        "NUMBER((1)) TEXT(a) NEWLINE NUMBER((2)) TEXT(b)",
    ),
    "a number elsewhere": (
        "a (1)",
        "TEXT(a (1))",
    ),
    "only ASCII digits count": (
        "(\u0663) a",
        "TEXT((\u0663) a)",
    ),
    "list items": (
        "* a\n* b\n  + c\n1. d",
        "INDENT UNORDERED_ITEM(*) TEXT(a) NEWLINE UNORDERED_ITEM(*) TEXT(b) NEWLINE INDENT RELATION(+) TEXT(c) NEWLINE DEDENT ORDERED_ITEM(1.) TEXT(d) DEDENT",
    ),
    "an asterisk without a blank is no item": (
        "*a*",
        "ITALIC_START(*) TEXT(a) ITALIC_END(*)",
    ),
    "a number at the end of the text is no item": (
        "1.",
        "TEXT(1.)",
    ),
    "headings": (
        "# a\n## b\n  # c",
        "HEADING(# ) TEXT(a) NEWLINE HEADING(## ) TEXT(b) NEWLINE HEADING(# ) TEXT(c)",
    ),
    "a number sign within a line": (
        "a # b",
        "TEXT(a # b)",
    ),
    "tags": (
        "#a-b_c #(d e)#f #g[h",
        "TAG(#a-b_c ) TAG(#(d e)) TAG(#f ) TAG(#g[h)",
    ),
    "a tag may have a line end in it": (
        "a #(b\nc) d",
        "TEXT(a ) TAG(#(b\nc) ) TEXT(d)",
    ),
    "a tag of parentheses needs words": (
        "a #() #(b",
        "TEXT(a #() #(b)",
    ),
    "a language is no tag": (
        "C# is",
        "TEXT(C# is)",
    ),
    "emphasis": (
        "*a* **b** _c_ __d__.",
        "ITALIC_START(*) TEXT(a) ITALIC_END(* ) BOLD_START(**) TEXT(b) BOLD_END(** ) ITALIC_START(_) TEXT(c) ITALIC_END(_ ) BOLD_START(__) TEXT(d) BOLD_END(__) TEXT(.)",
    ),
    "emphasis begins within a word": (
        "snake_case",
        "TEXT(snake) ITALIC_START(_) TEXT(case)",
    ),
    "emphasis ends only before a blank or a mark": (
        "*a*b *c*, d",
        "ITALIC_START(*) TEXT(a) ITALIC_START(*) TEXT(b ) ITALIC_START(*) TEXT(c) ITALIC_END(*) TEXT(, d)",
    ),
    "a sign between blanks is text": (
        "a * b",
        "TEXT(a * b)",
    ),
    "emphasis may end after a blank": (
        "a *b * c",
        "TEXT(a ) ITALIC_START(*) TEXT(b ) ITALIC_END(* ) TEXT(c)",
    ),
    "emphasis in emphasis": (
        "**a *b* c**",
        "BOLD_START(**) TEXT(a ) ITALIC_START(*) TEXT(b) ITALIC_END(* ) TEXT(c) BOLD_END(**)",
    ),
    "only the innermost emphasis ends": (
        "*a _b* c_ ",
        "ITALIC_START(*) TEXT(a ) ITALIC_START(_) TEXT(b* c) ITALIC_END(_ )",
    ),
    "emphasis is forgotten at an empty line": (
        "*a\n\nb* c",
        "ITALIC_START(*) TEXT(a) EMPTY_LINE TEXT(b* c)",
    ),
    "many signs in a row": (
        "a ******* b",
        "TEXT(a ) BOLD_START(**) BOLD_END(**) BOLD_START(**) TEXT(* b)",
    ),
    "a link": (
        "[a b](c) d",
        "LINK([a b](c) ) TEXT(d)",
    ),
    "a link over lines": (
        "[a\nb](c)",
        "LINK([a\nb](c))",
    ),
    "links need words and an address": (
        "[c]() [](b)",
        "STATEMENT_REFERENCE([c]) TEXT(() [](b))",
    ),
    "definitions within a text": (
        "[A]: a <B>: b",
        "STATEMENT_DEFINITION([A]:) TEXT(a ) ARGUMENT_DEFINITION(<B>:) TEXT(b)",
    ),
    "a definition goes on to a bracket with a colon": (
        "[A] b [C]: d",
        "STATEMENT_DEFINITION([A] b [C]:) TEXT(d)",
    ),
    "references": (
        "[A] <B>",
        "STATEMENT_REFERENCE([A]) ARGUMENT_REFERENCE(<B>)",
    ),
    "references do not begin with a hyphen": (
        "[-a] <-b>",
        "TEXT([-a] <-b>)",
    ),
    "definitions may": (
        "[-a]: b",
        "STATEMENT_DEFINITION([-a]:) TEXT(b)",
    ),
    "no line end in a title": (
        "[A\nB]",
        "TEXT([A) NEWLINE TEXT(B])",
    ),
    "a title needs a character": (
        "[] a <> b",
        "TEXT([] a <> b)",
    ),
    "less and greater make a title": (
        "a < b and c > d",
        "TEXT(a ) ARGUMENT_REFERENCE(< b and c >) TEXT(d)",
    ),
    "mentions": (
        "@[A] @<B>, @c @[d\n] @<e",
        "STATEMENT_MENTION(@[A] ) ARGUMENT_MENTION(@<B>) TEXT(, @c @[d) NEWLINE TEXT(] @<e)",
    ),
    "shortcodes, known or not": (
        ".A. :b: e.g. 1.5 ... a.b.c",
        "SHORTCODE(.A. ) SHORTCODE(:b: ) TEXT(e) SHORTCODE(.g. ) TEXT(1.5 ) SHORTCODE(... ) TEXT(a) SHORTCODE(.b.) TEXT(c)",
    ),
    "a backslash and the blanks after its character": (
        "\\[a\\]  b \\\\ \\  c",
        "ESCAPE(\\[) TEXT(a) ESCAPE(\\]  ) TEXT(b ) ESCAPE(\\\\ ) ESCAPE(\\  ) TEXT(c)",
    ),
    "a backslash at the end of a line": (
        "a \\\nb \\",
        "TEXT(a \\) NEWLINE TEXT(b \\)",
    ),
    "a mark takes one blank, more are dropped": (
        "a -  b ,c ;  d",
        "TEXT(a - ) TEXT(b ,c ; ) TEXT(d)",
    ),
}


@pytest.mark.parametrize("name", TOKENS)
def test_tokens(name):
    text, tokens = TOKENS[name]
    assert show_tokens(text) == tokens


def test_a_line_separator_ends_a_title_but_not_a_line():
    separator = chr(0x2028)
    assert show_tokens(f"[a{separator}b]") == f"TEXT([a{separator}b])"


def test_a_comment_with_a_separator_in_it_is_text():
    text = f"a <!-- b{chr(0x2029)}c -->"
    assert show_tokens(text) == f"TEXT({text})"


def test_no_emphasis_begins_before_a_no_break_space():
    text = f"a *{chr(0xA0)}b"
    assert show_tokens(text) == f"TEXT({text})"


def test_characters_beyond_the_basic_plane_are_not_part_of_tags():
    assert show_tokens(f"#{chr(0xE9)} #{chr(0x1F600)}") == (
        f"TAG(#{chr(0xE9)} ) TEXT(#{chr(0x1F600)})"
    )
