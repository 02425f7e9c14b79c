"""Words that look like a format's own signs come back as they were, or the report names them."""

import pytest

from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.to_map import map_of
from argmap.formats.registry import FORMATS
from argmap.model import Annotation
from argmap.source import SourceFile
from tests.formats.exchange.silence import lost_in_silence, passed, told_and_not_lost

TWO_WAYS = [each.name for each in FORMATS.values() if each.reads and each.writes]
BLANKS = ["Two\nlines", "Two\n\nparagraphs", "a\r\nb", " begins", "ends ", "tab\there", "a  b"]
SIGNS = [
    "no\u00a0break\u2003wide",
    "\u202eturned\u202c",
    "\ufeffmark",
    "e\u0301 or \u00e9",
    "\U0001f600",
]
BREAKS = ["\x85next", "\u2028separate", "\x07bell", "\\[x\\]", "\\", "a]b", "a>b", "a}b"]
MARKUP = ["**bold** _it_ [words](https://e.org)", "`code`", "$x$", "a & b <b>c</b> &amp; &lt;"]
ARGDOWN = [
    "#tag and #(long tag)",
    "(1) numbered",
    "-- rule --",
    "----",
    "===",
    "+ support",
    "+> out",
]
ARGDOWN += ["+> out", "[A]: b", "<A>: b", "@[A] and @<B>", "{a: b}", "// comment", "/* c */"]
ARGDOWN += ["<!-- c -->"]
YAML = ["'", '"', "null", "true", "12", "0x1F", "2024-05-01", "~", "x: y", "x #y", "- - x", "? x"]
KIALO = ["1. Con: x", "1.1. Pro: y", "-> See 1.", "Discussion Title: x", "Pro: x", "Con: y"]
KIALO += ["x\n1.1. Con: fake", "x\n2. fake"]
OTHERS = ["arg(a).", "p af 3", "#", "% c", "Ada : said", "G1", "None", "Untitled 3", "a, b", "a,b"]
SCHEMES = ["PhD view", "Default Inference", "Argument From X", "YA_1", "RA", "Example", "x,"]
WORDS = [*BLANKS, *SIGNS, *BREAKS, *MARKUP, *ARGDOWN, *YAML, *KIALO, *OTHERS, *SCHEMES]


def network_with(words, where):
    """Two premises for a claim and an attack; what is said somewhere are the words."""
    said = {name: words for name in ("note", "speaker") if name == where}
    scheme = Annotation(scheme=words if where == "scheme" else "")
    first = f"{words} one" if where == "text" else "The words of c0."
    statements = (
        Statement("c0", first, words if where == "title" else "", annotation=Annotation(**said)),
        Statement("c1", words if where == "text" else "The words of c1."),
        Statement("c2", "The words of c2."),
    )
    premises = Premise("c1", words if where == "role" else ""), Premise("c2")
    steps = (
        Step("s0", StepKind.SUPPORT, premises, "c0", annotation=scheme),
        Step("s1", StepKind.ATTACK, (Premise("c2"),), "c1"),
    )
    return Network(statements, steps, settings={"title": words if where == "name" else "T"})


@pytest.mark.parametrize("where", ["text", "title", "note", "speaker", "scheme", "role", "name"])
@pytest.mark.parametrize("name", TWO_WAYS)
def test_odd_words_come_back_or_are_told(name, where):
    assert [words for words in WORDS if not is_honest(words, where, name)] == []


def is_honest(words, where, name):
    """Whether all that is lost is told, and no more."""
    argument_map, _ = map_of(network_with(words, where), SourceFile("x", ""))
    again, losses = passed(argument_map, name)
    silent = lost_in_silence(argument_map, again, name, losses)
    return not silent and not told_and_not_lost(argument_map, again, name, losses)
