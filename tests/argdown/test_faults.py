# ruff: noqa: E501, RUF001  a text and what it gives are best seen in a line each, odd signs and all
"""Each fault that the parser finds, with its place and its words."""

import pytest

from argmap.argdown.parsing.parser import parse
from argmap.argdown.rules import RULES
from argmap.source import SourceFile
from tests.argdown.show import show_faults, show_tree

FAULTS = {
    "title that is not closed": (
        "[A: a\n  + <B: b\n\n[a\n",
        [
            "1:1 AM039 `[` begins no title here, since no `]` closes it in its line",
            "2:5 AM039 `<` begins no title here, since no `>` closes it in its line",
            "4:1 AM039 `[` begins no title here, since no `]` closes it in its line",
        ],
    ),
    "tag for a heading": (
        "#Trams are good.  \n\n##Two\n\n#pro,\n\n#(two words) x\n\n[A]: a\n  + #pro b\n",
        [
            "1:1 AM052 `#Trams are good.` is a claim that begins with a tag, not a heading",
            "3:1 AM052 `##Two` is a claim that begins with a tag, not a heading",
            "5:1 AM052 `#pro,` is a claim that begins with a tag, not a heading",
        ],
    ),
    "full-width signs": (
        "［A］: a\n\n【B】\n\n＜C＞：c\n\n（１２） d\n\n＃ E\n\n【F】 f\n\n（g）\n\n[H]\n  - 《I》: i\n",
        [
            "1:1 AM053 `［A］` is text, since its signs are not those of Argdown",
            "3:1 AM053 `【B】` is text, since its signs are not those of Argdown",
            "5:1 AM053 `＜C＞` is text, since its signs are not those of Argdown",
            "7:1 AM053 `（１２）` is text, since its signs are not those of Argdown",
            "9:1 AM053 `＃` is text, since its signs are not those of Argdown",
            "16:5 AM053 `《I》` is text, since its signs are not those of Argdown",
        ],
    ),
    "tag that is not closed": (
        "[A]: a #(two words\n  + b #(x) #() c\n\nd #(e\n",
        [
            "1:8 AM054 `#(` begins a tag that goes on in the next line, since no `)` closes it in this one",
            "4:3 AM054 `#(` begins no tag here, since no `)` closes it in this one",
        ],
    ),
    "tabs and blanks": (
        "[A]\n\t- b\n  - c\n\n[A]\n\t- b\n\t  - c\n\n[A]\n  - b\n\n[A]\n\t- b\n",
        [
            "3:3 AM055 `-` is indented by 2 signs, of which a tab is one, as is a blank",
        ],
    ),
    "tab below a blank": (
        "[A]\n - b\n\t- c\n",
        [
            "3:2 AM055 `-` is indented by 1 sign, of which a tab is one, as is a blank",
        ],
    ),
    "nothing but a no-break space after a reference": (
        "[A]\r\N{NO-BREAK SPACE}\r",
        [
            "2:1 AM007 `no-break space` follows `[A]`, after which no text can stand",
        ],
    ),
    "no parent after an empty line": (
        "[A]: a\n\n  + b\n\n[C]: c\n",
        [
            "3:3 AM001 `+` begins a relation, but no claim or argument stands above it",
        ],
    ),
    "no parent at the top": (
        "- a\n",
        [
            "1:1 AM001 `-` begins a relation, but no claim or argument stands above it",
        ],
    ),
    "no parent below a heading": (
        "# A\n  + b\n",
        [
            "2:3 AM001 `+` begins a relation, but a heading cannot have relations",
        ],
    ),
    "relation at the margin": (
        "[A]: a\n+ b\n",
        [
            "2:1 AM002 a line that begins with `+` is a relation, and relations are indented",
        ],
    ),
    "text that begins with a hyphen": (
        "It is\n-5 degrees cold.\n",
        [
            "2:1 AM002 a line that begins with `-` is a relation, and relations are indented",
        ],
    ),
    "left of the first relation": (
        "[A]\n    + a\n  + b\n",
        [
            "3:3 AM003 `+` is not indented as any relation above it",
        ],
    ),
    "nothing after a symbol": (
        "[A]\n  +\n\nb\n",
        [
            "2:3 AM004 nothing follows `+`",
        ],
    ),
    "nothing after a symbol but data": (
        "[A]\n  - {b: 1}\n",
        [
            "2:3 AM004 nothing follows `-`",
        ],
    ),
    "nothing after a number": (
        "(1)",
        [
            "1:1 AM004 nothing follows `(1)`",
        ],
    ),
    "nothing after a list mark": (
        "* \n\nb",
        [
            "1:1 AM004 nothing follows `*`",
        ],
    ),
    "nothing in a line": (
        "[A]\n  +\n  - b\n",
        [
            "2:3 AM034 nothing follows `+` in this line",
        ],
    ),
    "nothing after a definition": (
        "[A]:\n\nb\n",
        [
            "1:1 AM005 `[A]:` defines nothing: no text follows it",
        ],
    ),
    "nothing after an argument's definition": (
        "<A>: {b: 1}\n",
        [
            "1:1 AM005 `<A>:` defines nothing: no text follows it",
        ],
    ),
    "a heading of data": (
        "# {a: 1}\n",
        [
            "1:1 AM033 nothing follows `#`",
        ],
    ),
    "a reference in a text": (
        "He said [sic] that.\n",
        [
            "1:9 AM006 `[sic]` is read as a claim's title here, inside a text",
        ],
    ),
    "an argument in a text": (
        "If a < b and c > d then.\n",
        [
            "1:6 AM006 `< b and c >` is read as an argument's title here, inside a text",
        ],
    ),
    "a definition in a text": (
        "[A]: a\n  + b [C]: c\n",
        [
            "2:7 AM006 `[C]:` is read as a claim's title here, inside a text",
        ],
    ),
    "a definition in the next line": (
        "[A]: a\n[B]: b\n",
        [
            "2:1 AM006 `[B]:` is read as a claim's title here, inside a text",
        ],
    ),
    "a reference in emphasis": (
        "*a [B]*\n",
        [
            "1:4 AM006 `[B]` is read as a claim's title here, inside a text",
        ],
    ),
    "text after a reference": (
        "[A] and more\n",
        [
            "1:5 AM007 `and more` follows `[A]`, after which no text can stand",
        ],
    ),
    "text below a reference": (
        "[A] #b\nmore\n",
        [
            "2:1 AM007 `more` follows `[A]`, after which no text can stand",
        ],
    ),
    "a reference after a reference": (
        "[A] [B]\n",
        [
            "1:5 AM007 `[B]` follows `[A]`, after which no text can stand",
        ],
    ),
    "text after an argument": (
        "<A> {b: 1} c\n",
        [
            "1:12 AM021 `c` stands after the data of its element",
        ],
    ),
    "text below data": (
        "[A]: a\n  + b {c: 1}\nmore\n",
        [
            "3:1 AM021 `more` stands after the data of its element",
        ],
    ),
    "an argument as premise": (
        "(1) <A>\n----\n(2) b\n",
        [
            "1:5 AM008 the argument `<A>` stands as premise or conclusion (1)",
        ],
    ),
    "an argument as conclusion": (
        "(1) a\n----\n(2) <B>: b\n",
        [
            "3:5 AM008 the argument `<B>:` stands as premise or conclusion (2)",
        ],
    ),
    "an argument that contradicts": (
        "[A]\n  >< <B>\n",
        [
            "2:6 AM026 `><` relates claims, and `<B>` is an argument",
        ],
    ),
    "premises right below a text": (
        "<A>: a\n(1) b\n----\n(2) c\n",
        [
            "2:1 AM009 the premises that begin with `(1)` follow the line above directly",
        ],
    ),
    "a number in a text": (
        "As said in\n(1) above.\n",
        [
            "2:1 AM010 a line that begins with `(1)` is a premise or conclusion, also inside a text",
        ],
    ),
    "premises alone": (
        "(1) a\n(2) b\n",
        [
            "2:1 AM011 these numbered statements lead to no conclusion",
        ],
    ),
    "a premise after the conclusion": (
        "(1) a\n----\n(2) b\n(3) c\n\nd",
        [
            "4:1 AM011 these numbered statements lead to no conclusion",
        ],
    ),
    "text after a premise": (
        "(1) [A]\nb\n----\n(2) c\n",
        [
            "2:1 AM007 `b` follows `[A]`, after which no text can stand",
        ],
    ),
    "no conclusion": (
        "(1) a\n----\n\nb\n",
        [
            "2:1 AM012 no conclusion follows the inference",
        ],
    ),
    "text for a conclusion": (
        "(1) a\n----\nb\n",
        [
            "3:1 AM012 no conclusion follows the inference",
        ],
    ),
    "two inferences": (
        "(1) a\n----\n----\n(2) b\n",
        [
            "3:1 AM012 no conclusion follows the inference",
        ],
    ),
    "an empty line before the inference": (
        "(1) a\n\n-----\n(2) b\n\nc\n",
        [
            "1:1 AM036 an empty line cuts the premises off from their conclusion",
        ],
    ),
    "an empty line after the inference": (
        "(1) a\n-- b --\n\n(2) c\n",
        [
            "2:1 AM036 an empty line cuts the premises off from their conclusion",
        ],
    ),
    "an empty line between premises": (
        "(1) a\n\n(2) b\n----\n(3) c\n",
        [
            "1:1 AM036 an empty line cuts the premises off from their conclusion",
        ],
    ),
    "an inference in a text": (
        "a\n----\nb\n",
        [
            "2:1 AM013 a line that begins with `--` is an inference, and no numbered premises stand above it",
        ],
    ),
    "an inference without end": (
        "(1) a\n-- b\n\nc\n",
        [
            "3:1 AM014 the inference that begins with `-- b` has no `--` at its end",
        ],
    ),
    "an inference that swallows the conclusion": (
        "(1) a\n-- b\n(2) c\n",
        [
            "3:1 AM014 the inference that begins with `-- b` has no `--` at its end",
        ],
    ),
    "a comma alone": (
        "(1) a\n-- , b --\n(2) c\n",
        [
            "2:4 AM015 this comma has no inference rule before it",
        ],
    ),
    "a comma too much": (
        "(1) a\n-- b, --\n(2) c\n",
        [
            "2:7 AM015 no inference rule follows the comma here",
        ],
    ),
    "text behind an inference": (
        "(1) a\n---- b\n(2) c\n",
        [
            "2:6 AM015 `b` stands behind the hyphens that end the inference",
        ],
    ),
    "a support of an inference": (
        "(1) a\n----\n  + b\n(2) c\n",
        [
            "3:3 AM027 `+` stands below an inference, which can only be undercut",
        ],
    ),
    "italic text without end": (
        "The snake_case name\nis long.\n",
        [
            "1:10 AM016 `_` in `snake_case` begins italic text that does not end",
        ],
    ),
    "bold text without end": (
        "[A]: **a\n\n[B]: b\n",
        [
            "1:6 AM016 `**` in `**a` begins bold text that does not end",
        ],
    ),
    "the innermost emphasis": (
        "*a __b*\n",
        [
            "1:4 AM016 `__` in `__b*` begins bold text that does not end",
        ],
    ),
    "a list below a premise": (
        "(1) [A]\n    - b\n* c\n",
        [
            "3:1 AM025 `*` begins a list inside a paragraph",
        ],
    ),
    "emphasis that a relation cuts": (
        "*a\n  + b*\n",
        [
            "1:1 AM016 `*` in `*a` begins italic text that does not end",
        ],
    ),
    "a heading in a paragraph": (
        "a\n# b\n",
        [
            "2:1 AM017 `#` begins a heading inside a paragraph",
        ],
    ),
    "front matter in the middle": (
        "a\n\n===\nb: 1\n===\n",
        [
            "3:1 AM018 front matter can only be the first thing in a text",
        ],
    ),
    "text after front matter": (
        "===\na: 1\n===\n[B]: b\n",
        [
            "4:1 AM019 `[B]:` follows the front matter without an empty line",
        ],
    ),
    "front matter without end": (
        "===\na: 1\n\nb\n",
        [
            "1:1 AM020 `===` is text here: no second `===` ends the front matter",
        ],
    ),
    "data at the start": (
        "{a: 1}\n",
        [
            "1:1 AM030 data begins a paragraph, so there is nothing that it could belong to",
        ],
    ),
    "data after data": (
        "[A] {b: 1}\n{c: 1}\n",
        [
            "2:1 AM030 there is already data before this",
        ],
    ),
    "a list in a paragraph": (
        "a\n* b\n",
        [
            "2:1 AM025 `*` begins a list inside a paragraph",
        ],
    ),
    "a year in a paragraph": (
        "It was in\n1999. It rained.\n",
        [
            "2:1 AM025 `1999.` begins a list inside a paragraph",
        ],
    ),
    "two kinds of list": (
        "* a\n1. b\n",
        [
            "2:1 AM025 `1.` begins another kind of list inside this one",
        ],
    ),
    "a list in a list": (
        "* a\n  * b\n",
        [
            "2:3 AM025 `*` is indented otherwise than the items above it",
        ],
    ),
    "a relation at the margin of a list": (
        "* a\n + b\n",
        [
            "2:2 AM003 `+` is not indented as any relation above it",
        ],
    ),
    "a backslash at the end": (
        "a \\\nb\n",
        [
            "1:3 AM028 this backslash has no character after it",
        ],
    ),
    "a comment without end": (
        "a <!-- b <!-- c\n",
        [
            "1:3 AM024 `<!--` is text here: no `-->` follows",
        ],
    ),
    "another comment without end": (
        "a /* b\n",
        [
            "1:3 AM024 `/*` is text here: no `*/` follows",
        ],
    ),
    "an address": (
        "See https://a.b/c, please.\n",
        [
            "1:5 AM031 `https://a.b/c` is cut: `//` begins a comment, so the rest of the line is lost",
        ],
    ),
    "an address that is not cut": (
        "See [this](https://a.b/c) or that: // no address\n",
        [],
    ),
    "data over lines with CR LF": (
        "a {b: 1,\r\nc: 2}\r\n",
        [
            "1:3 AM035 `{b:` begins no data here and is text",
        ],
    ),
    "a bracket in a title": (
        "[A] b [C]: d\n",
        [
            "1:1 AM038 all of `[A] b [C]:` is one title",
        ],
    ),
    "blanks below a comment, before a heading": (
        "a\n\n// b\n  \n# c\n",
        [
            "5:1 AM037 the blanks in the line above `#` are text, since only a comment stands between them and an empty line",
        ],
    ),
    "an empty map": (
        "",
        [
            "1:1 AM029 this map is empty",
        ],
    ),
    "a comment alone": (
        "// a\n",
        [
            "1:5 AM029 this map is empty",
        ],
    ),
    "YAML that is broken": (
        "[A]: a {b: [1}\n",
        [
            "1:14 AM040 a comma or a closing bracket is missing before this",
        ],
    ),
    "many errors, one a block": (
        "[A]\n- b\n\nc [d]\n\n[E]: e\n\n(1) f\n",
        [
            "2:1 AM002 a line that begins with `-` is a relation, and relations are indented",
            "4:3 AM006 `[d]` is read as a claim's title here, inside a text",
            "8:1 AM011 these numbered statements lead to no conclusion",
        ],
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_faults(name):
    text, faults = FAULTS[name]
    assert show_faults(text) == faults


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_has_help_and_a_rule(name):
    text, _ = FAULTS[name]
    found = parse(SourceFile("map", text))[1]
    codes = {rule.code for rule in RULES}
    assert all(diagnostic.help for diagnostic in found)
    assert all(diagnostic.code in codes or diagnostic.code >= "AM040" for diagnostic in found)


def test_the_span_is_the_culprit():
    text = "He said [sic] that.\n"
    (found,) = parse(SourceFile("map", text))[1]
    assert text[slice(*found.span)] == "[sic]"
    assert found.help.startswith(r"write `\[sic\]`")


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("[A]: a\n  => <B>: b\n", "write `+` for a support or `-` for an attack in place of `=>`"),
        (
            "[A]: a\n  \u2192 <B>\n",
            "write `+` for a support or `-` for an attack in place of `\u2192`",
        ),
        ("[A]: a\n  + - <B>: b\n", "in place of `+ -`"),
        ("[A]: a - <B>: b\n", "begin a line with `- <B>:`, indented"),
        ("```\n[A]: a\n```\n", "take out the line of backticks above it"),
        ("a\n[A]: b\n", "put an empty line above it"),
        ("---\ntitle: a\n---\n", "begin and end front matter with `===`"),
        ("[A]\n  --> <B>\n", "write `+>` for a support, `->` for an attack"),
        ("[A]\n  * <B>\n", "write `+` for a support or `-` for an attack in place of `*`"),
        ("[A] : a\n", "write `[A]:`, with the colon"),
        ("[A]\uff1aa\n", "write `[A]:`, with the colon"),
        ("[A]\n\N{NO-BREAK SPACE}\n", "delete it"),
        ("[A]\r \r", "delete it"),
        ("[A] -> [B]\n", "begin a new line with `+` for a support or `-` for an attack"),
        ("[A]\n  \u2192 <B>\n", "in place of `\u2192`"),
        ("\uff3bA\uff3d: a\n", "write `[A]`"),
        ("\uff1cA\uff1e\n", "write `<A>`"),
        ("\uff08\uff11\uff09 a\n", "write `(1)`"),
        ("#Trams\n", "put a blank behind the sign: `# Trams`"),
        ("(1) a\n-\n(2) b\n", "write `----` between premises and conclusion"),
    ],
)
def test_the_advice_fits_what_was_meant(text, advice):
    found = parse(SourceFile("map", text))[1]
    assert advice in found[0].help


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (
            "[A]: a\n  + b\n  - c [d]\n\ne\n",
            "claim 'A' 'a'\n  <+ claim 'b'\n  <- claim 'c '\nclaim 'e'",
        ),
        (
            "[A] a\n  + [B] b\n    - [C]: c\n  * [D]: d\n    - [E]: e\n  - [F]: f\n",
            "claim reference 'A'\n  <+ claim reference 'B'\n    <- claim 'C' 'c'\n  <- claim 'F' 'f'",
        ),
        ("[A]: a\n- [B]: b\n  + c\n", "claim 'A' 'a'\n  <- claim 'B' 'b'\n    <+ claim 'c'"),
        ("[A]: a\n    + [B]: b\n  - c\n", "claim 'A' 'a'\n  <+ claim 'B' 'b'\n  <- claim 'c'"),
        (
            "*[A]: a*\n  + **b\n  - c** d\n",
            "claim '{italic-start:*}'\n  <+ claim '{bold-start:**}b'\n  <- claim 'cd'",
        ),
        ("[A]:\n\n[B]\n  + {c: 1}\n", "claim 'A'\nclaim reference 'B'"),
        (
            "(1) a\n(2) <B>\n----\n(3) c\n\nd\n",
            "structure\n  claim 'a'\n  inference\n  claim 'c'\nclaim 'd'",
        ),
        ("(1) <B>\n\nc\n", "claim 'c'"),
        ("(1) a\n\n-----\n(2) b\n", "structure\n  claim 'a'\n  inference\n  claim 'b'"),
        ("* a\n* {b: 1}\n", "list\n  claim 'a'"),
        ("===\na: 1\n===\nb\n", "front matter {'a': 1}\nclaim 'b'"),
    ],
)
def test_what_stands_around_a_fault_is_kept(text, tree):
    assert show_tree(text) == tree


def test_many_faults_are_found_in_one_text():
    text = "\n\n".join(f"a [b] {number}" for number in range(100))
    found = parse(SourceFile("map", text))[1]
    assert [diagnostic.code for diagnostic in found] == ["AM006"] * 100


def test_a_long_culprit_is_cut():
    (fault,) = show_faults(f"a [{'b' * 100}]\n")
    assert f"`[{'b' * 36}...` is read" in fault
