from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.model import Annotation, ArgumentMap, Claim, Quotation, Relation, RelationType
from argmap.render.draw import draw
from argmap.render.figures.compose import Documents, compose
from argmap.render.options import Format
from argmap.render.texts.outline import markdown_outline, text_outline
from argmap.source import Span
from tests.hostile import TEXTS
from tests.render.charter import MAP, STATUSES
from tests.render.test_dot import map_of

EXPECTED = """\
Membership and the Charter

C1 main claim [Membership]: Admitting a new member to the alliance breaks no commitment under
the Charter.
State A; undecided; line 1
  + G1 supports <from the text>
    State A; line 11
    · P1 premise [Free choice]: Each state is free to choose or change its security
      arrangements, including alliances.
      State A; Charter, § 8, sentence 2; line 21
    · P2 premise [No exception]: The Charter states that freedom without any exception.
      State A; defeated; line 31
      - R3 rebuts [Sentence 3]: Sentence 3 of the same paragraph is the exception.
        State B; stands; Charter; line 91
"""


def chain(count, *, is_circle=False):
    claims = [Claim(f"C{n}", f"Claim {n}.", Span(n, n + 1)) for n in range(count)]
    relations = [
        Relation(RelationType.ATTACK, claims[n].end, claims[n - 1].end)
        for n in range(0 if is_circle else 1, count)
    ]
    return ArgumentMap(claims={claim.title: claim for claim in claims}, relations=tuple(relations))


def test_the_outline_runs_from_the_main_claim_down():
    text = text_outline(compose(MAP, statuses=STATUSES))
    assert text.startswith(EXPECTED)
    assert text.endswith("\n  D3 Summit records. 1999-11-19\n")
    assert "Third states; UNANSWERED; Summit records; line 111" in text


def test_a_reply_to_two_claims_is_told_once():
    claims = [Claim(name, f"{name}.", Span(n, n + 1)) for n, name in enumerate("ABCD")]
    pairs = [(2, 0), (2, 1), (3, 2)]
    relations = tuple(Relation(RelationType.ATTACK, claims[a].end, claims[b].end) for a, b in pairs)
    both = ArgumentMap(claims={one.title: one for one in claims}, relations=relations)
    text = text_outline(compose(both))
    assert text.count("R1 rebuts") == 2
    assert "- R1 rebuts [C] (see above)" in text
    assert text.count("R2 rebuts") == 1


def test_circles_are_told_once():
    text = text_outline(compose(chain(5, is_circle=True)))
    assert text.count(" rebuts ") == 5
    assert text.count("(see above)") == 1


def test_ten_thousand_replies_deep():
    figure = compose(chain(10_000))
    for outline in (text_outline(figure), markdown_outline(figure)):
        assert "(9999) R9999 rebuts" in outline.replace("\\", "")
        assert len(outline) < 2_000_000


def test_markdown_takes_texts_as_they_are():
    odd = replace(MAP.claims["Membership"], text="*no* <b>HTML</b> [link](x) `code` # $x$")
    outline = markdown_outline(compose(ArgumentMap(claims={"Membership": odd})))
    assert r"\*no\* \<b\>HTML\</b\> \[link\](x) \`code\` \# \$x\$" in outline
    assert "- **D1** Charter" in markdown_outline(compose(MAP))


def test_a_table_tells_supports_and_attacks():
    figure = compose(MAP, statuses=STATUSES)
    text = text_outline(figure)
    assert "\n\nSupports and attacks\n  C1 supported by G1, C2; attacked by R1\n" in text
    markdown = markdown_outline(figure)
    assert "| Of | Supported by | Attacked by |\n| --- | --- | --- |\n" in markdown
    assert "| **C1** \\[Membership\\] | G1, C2 | R1 |\n" in markdown
    assert "Supports and attacks" not in text_outline(compose(ArgumentMap()))


def test_colour_marks_links_and_open_claims():
    text = text_outline(compose(MAP, statuses=STATUSES), color=True)
    assert "\x1b[31m-\x1b[0m R1 rebuts" in text
    assert "\x1b[1;33m" in text


def test_no_text_commands_the_terminal():
    texts = (*TEXTS, "".join(map(chr, (*range(32), *range(127, 160)))))
    outline = text_outline(compose(map_of(texts), documents=Documents.ALL))
    assert all(one == "\n" or (ord(one) >= 32 and not 127 <= ord(one) < 160) for one in outline)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=6), st.integers(30, 120))
def test_any_text_has_an_outline(texts, width):
    figure = compose(map_of(texts))
    text_outline(figure, width=width).encode("utf-8")
    markdown_outline(figure).encode("utf-8")


def test_an_outline_lists_its_documents_however_large_the_map_is():
    claims = {f"C{n}": Claim(f"C{n}", "", Span(n, n + 1)) for n in range(99)}
    cites = (Quotation("charter"),)
    claims["Citing"] = Claim("Citing", "", Span(99, 100), annotation=Annotation(cites=cites))
    argument_map = ArgumentMap(claims=claims, documents=MAP.documents)
    for to, heading in ((Format.TEXT, "\nDocuments\n"), (Format.MARKDOWN, "\n## Documents\n")):
        assert heading in draw(argument_map, to).content.decode()
    assert b"DOCUMENT" not in draw(argument_map, Format.DOT).content
