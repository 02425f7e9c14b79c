"""What can be put right is put right by edits, and nothing else of the map's text changes."""

import difflib
import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.argdown.edits import edited
from argmap.documents.fixes.fixing import FixKind, fixes_of
from argmap.documents.quotations.verdicts import Outcome
from argmap.documents.quotations.verification import Verification, verify
from argmap.errors import ArgmapError
from argmap.files import rewrite
from argmap.reading import parse, read

WORDS = """\
Charter

8. Each participating State has an equal right to security. Each State also has the "right" to
neutrality. They will not strengthen their secu-
rity at the expense of the security of other States.

9. No State may be left behind.

10. No State can be left behind.
"""
MAP = """\
===
title: Styles of writing
documents:
  charter:
    title: Charter   # a comment
    text: charter.txt
    translations: [{language: de, text: charta.txt}]
  other:
    text: charter.txt
    sha256: 0000000000000000000000000000000000000000000000000000000000000000
===

// A comment, and blanks:\t

[Flow]:   A claim.   {cites: [{document: charter, quote: "Each participating
    State has a equal right
    to   security."}, charter]}
  - <Under it>: A reason.
    {cites: {document: charter, quote: 'They will strengthen their security at the expense'}}

<Block>: More. {
cites:
  - document: charter
    quote: Each State has the "right" to neutrality.
  - quote: >-
      Each participating State has
      an equal right to peace.
    document: charter
}

(1) [Premise]: In a structure.
  {cites: {document: charter, quote: "Each State also has the \\"right\\" to be neutral"}}
(2) [Doubtful]: Two places. {cites: {document: charter, quote: "No State shall be left behind."}}
----
(3) [Absent]: Nowhere. {cites: {document: charter, quote: "fish in the sea"}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "charter.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "charta.txt").write_text("8. Jeder Staat.\n", encoding="utf-8")
    return tmp_path


def verified(path: Path) -> Verification:
    argument_map = read(str(path)).argument_map
    return verify(argument_map, argument_map.source.folder)


def fixed(path: Path) -> str:
    """The text with all fixes made."""
    verification = verified(path)
    edits = [edit for fix in fixes_of(verification) for edit in fix.edits]
    return edited(verification.argument_map.source.text, edits)


def changed_lines(before: str, after: str) -> list[str]:
    return [
        line[2:]
        for line in difflib.ndiff(before.splitlines(), after.splitlines())
        if line.startswith("+ ")
    ]


EXPECTED = """\
    sha256: HASH
    translations: [{language: de, text: charta.txt, sha256: HASH}]
[Flow]:   A claim.   {cites: [{document: charter, locator: para 8, quote: "Each participating
    State has an equal right
    {cites: {document: charter, locator: para 8, quote: 'They will not strengthen their security \
at the expense'}}
    locator: para 8
    quote: Each State also has the "right" to neutrality.
  - locator: para 8
    quote: "Each participating State has an equal right to security."
  {cites: {document: charter, locator: para 8, quote: "Each State also has the \\"right\\" to \
neutrality"}}
"""


def test_each_way_of_writing_is_kept(folder: Path):
    path = folder / "map.argdown"
    path.write_text(MAP, encoding="utf-8")
    changed = re.sub(r"[0-9a-f]{64}", "HASH", "\n".join(changed_lines(MAP, fixed(path))))
    assert f"{changed}\n" == EXPECTED


def test_what_is_put_right_is_right(folder: Path):
    path = folder / "map.argdown"
    path.write_text(MAP, encoding="utf-8")
    before = [verdict.outcome for verdict in verified(path).verdicts]
    path.write_text(fixed(path), encoding="utf-8")
    after = {verdict.end.title: verdict for verdict in verified(path).verdicts}
    assert before.count(Outcome.NEAR) == 6
    assert [title for title, each in after.items() if not each.outcome.is_verbatim] == [
        "Doubtful",
        "Absent",
    ]
    assert fixes_of(verified(path)) == ()


def test_what_needs_a_judgement_is_left_alone(folder: Path):
    path = folder / "map.argdown"
    path.write_text(MAP, encoding="utf-8")
    kinds = [fix.kind for fix in fixes_of(verified(path))]
    assert kinds.count(FixKind.WORDS) == 5
    assert kinds.count(FixKind.HASH) == 2
    assert "0" * 64 in fixed(path)


def test_line_ends_stay_as_they_are(folder: Path):
    path = folder / "map.argdown"
    text = "\r\n".join(
        [
            *("===", "documents:", "  charter:", "    title: Charter", "    text: charter.txt"),
            *("===", "", "[A]: One."),
            '  {cites: {document: charter, quote: "Each participating State has a equal right"}}',
        ]
    )
    path.write_bytes(text.encode())
    after = fixed(path).split("\r\n")
    assert len(after) == 10
    assert after[5].startswith("    sha256: ")
    assert after[9].endswith(
        'locator: para 8, quote: "Each participating State has an equal right"}}'
    )
    assert not any("\n" in line for line in after)


def test_what_an_included_file_says_is_left_to_it(folder: Path):
    (folder / "part.argdown").write_text(MAP.partition("blanks:\t\n")[2], encoding="utf-8")
    path = folder / "map.argdown"
    path.write_text(MAP.partition("// A")[0] + "\n@include(part.argdown)\n", encoding="utf-8")
    assert {fix.kind for fix in fixes_of(verified(path))} == {FixKind.HASH}
    assert "@include(part.argdown)" in edited(
        path.read_text(encoding="utf-8"),
        [edit for fix in fixes_of(verified(path)) for edit in fix.edits],
    )


SENTENCE = (
    *("They", "will", "not", "strengthen", "their", "power", "at", "the", "expense", "of"),
    *("the", "peace", "of", "other", "States"),
)
MISQUOTED = st.builds(
    lambda place, words, is_added: (
        *SENTENCE[:place],
        *words,
        *SENTENCE[place + (not is_added) :],
    ),
    st.integers(1, len(SENTENCE) - 2),
    st.sampled_from([(), ("never",), ("really",), ("all:", "of"), ("some,", "of")]),
    st.booleans(),
)


@given(MISQUOTED, st.sampled_from(['"{}"', "'{}'", "{}"]), st.sampled_from([" ", "\n    ", "  "]))
def test_a_misquotation_written_in_any_way_is_put_right(
    tmp_path_factory: pytest.TempPathFactory, words: tuple[str, ...], style: str, gap: str
):
    folder = tmp_path_factory.getbasetemp()
    (folder / "peace.txt").write_text(f"8. {' '.join(SENTENCE)}.\n", encoding="utf-8")
    text = (
        "===\ndocuments: {peace: {text: peace.txt}}\n===\n\n[A]: One.\n"
        f"  {{cites: {{document: peace, quote: {style.format(gap.join(words))}}}}} // kept\n"
    )
    before = verify(parse(text, folder=folder).argument_map, folder)
    # A bare text ends at a comma, and is none with a colon in it.
    assume([each.quotation.quote.split() for each in before.verdicts] == [list(words)])
    after = edited(text, [edit for fix in fixes_of(before) for edit in fix.edits])
    (verdict,) = verify(parse(after, folder=folder).argument_map, folder).verdicts
    assert verdict.quotation.quote.split() == list(SENTENCE)
    assert after.endswith("// kept\n")


def test_a_file_that_was_changed_meanwhile_is_not_written(tmp_path: Path):
    path = tmp_path / "map.argdown"
    path.write_text("new", encoding="utf-8")
    with pytest.raises(ArgmapError, match="changed meanwhile"):
        rewrite(str(path), "old", "fixed")
    assert path.read_text(encoding="utf-8") == "new"


def test_a_byte_order_mark_stays(tmp_path: Path):
    path = tmp_path / "map.argdown"
    path.write_bytes(b"\xef\xbb\xbfold\r\n")
    rewrite(str(path), "old\r\n", "fixed\r\n")
    assert path.read_bytes() == b"\xef\xbb\xbffixed\r\n"
