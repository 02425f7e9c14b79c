"""A document's words are read from text, Markdown, HTML and PDF, and from nothing else."""

import hashlib
import os
from io import BytesIO
from pathlib import Path

import pytest
from fpdf import FPDF

from argmap.documents.texts.reading import read_text
from argmap.documents.texts.text import Text
from argmap.errors import ArgmapError


def read(folder: Path, name: str, content: str | bytes) -> Text:
    data = content.encode() if isinstance(content, str) else content
    (folder / name).write_bytes(data)
    return read_text(folder, name)


def blocks(text: Text) -> list[tuple[int, str]]:
    return [(block.level, text.words[slice(*block.span)]) for block in text.blocks]


def test_a_plain_text_has_paragraphs_and_lines_as_the_file(tmp_path: Path):
    text = read(tmp_path, "a.txt", "\ufeffOne\r\ntwo.\r\n \r\nThree.\r\n")
    assert text.words == "One\ntwo.\n \nThree.\n"
    assert blocks(text) == [(0, "One\ntwo."), (0, "Three.")]


def test_a_form_feed_begins_a_page(tmp_path: Path):
    text = read(tmp_path, "a.txt", "First.\fSecond\npage.\f")
    assert [text.words[slice(*page)] for page in text.pages] == ["First.", "Second\npage.", ""]
    assert blocks(text) == [(0, "First."), (0, "Second\npage.")]


def test_the_hash_is_that_of_the_bytes_of_the_file(tmp_path: Path):
    content = b"\xef\xbb\xbfWords.\r\n"
    assert read(tmp_path, "a.txt", content).sha256 == hashlib.sha256(content).hexdigest()


MARKDOWN = """\
# The *title*

A **bold** claim, [linked](https://example.org "there") &amp;
on two lines.<br>

> Quoted `code`.

8. The eighth.
9. The ninth.

| a | b |
|---|---|
| c | d |

    verbatim *words*
"""


def test_markdown_is_read_without_its_marks(tmp_path: Path):
    text = read(tmp_path, "a.md", MARKDOWN)
    assert blocks(text) == [
        (1, "The title"),
        (0, "A bold claim, linked &\non two lines."),
        (0, "Quoted code."),
        (0, "8. The eighth."),
        (0, "9. The ninth."),
        *((0, cell) for cell in "abcd"),
        (0, "verbatim *words*"),
    ]


def test_markdown_keeps_words_on_the_lines_of_the_file(tmp_path: Path):
    text = read(tmp_path, "a.md", MARKDOWN)
    lines = text.words.split("\n")
    assert lines[0] == "The title"
    assert lines[3] == "on two lines."
    assert lines[8] == "9. The ninth."
    assert lines[12] == "c d"


HTML = """\
<!doctype html><html><head><title>No words of the page</title><style>p {}</style>
<script>"<p>not this</p>"</script></head><body><h2 class=x>The
title</h2><!-- nor this --><p>A <b>bold</b> claim &amp;<br>a second   line<p>Not closed
<div>In a box</div>after it<ul><li>An item</ul></body></html>
"""


def test_html_is_read_as_one_sees_it(tmp_path: Path):
    text = read(tmp_path, "a.html", HTML)
    assert blocks(text) == [
        (2, "The title"),
        (0, "A bold claim &\na second line"),
        (0, "Not closed"),
        (0, "In a box"),
        (0, "after it"),
        (0, "An item"),
    ]


def pdf_of(*pages: str) -> bytes:
    document = FPDF()
    document.set_font("helvetica", size=12)
    for words in pages:
        document.add_page()
        document.multi_cell(0, text=words)
    return bytes(document.output())


def test_a_pdf_is_read_page_by_page(tmp_path: Path):
    text = read(tmp_path, "a.pdf", pdf_of("The first page.", "The second page."))
    assert [text.words[slice(*page)].strip() for page in text.pages] == [
        "The first page.",
        "The second page.",
    ]


def test_a_pdf_is_told_by_its_content(tmp_path: Path):
    assert read(tmp_path, "a.txt", pdf_of("Words.")).words.strip() == "Words."


def locked_pdf() -> bytes:
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415  only here

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf_of("Words."))))
    writer.encrypt("password", algorithm="RC4-128")
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        (
            "latin.txt",
            "Stra\u00dfe\nStra\u00dfe".encode("latin-1"),
            "line 1 of latin.txt is not UTF-8",
        ),
        ("empty.pdf", pdf_of(""), "holds pictures of pages but no text"),
        ("damaged.pdf", b"%PDF-1.7\nno more", "damaged.pdf cannot be read as a PDF"),
        ("locked.pdf", locked_pdf(), "locked.pdf is locked by a password"),
    ],
)
@pytest.mark.filterwarnings("ignore")
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(
    tmp_path: Path, name: str, content: bytes, reason: str
):
    with pytest.raises(ArgmapError, match=reason):
        read(tmp_path, name, content)


@pytest.mark.parametrize(
    "name",
    [
        "../secret.txt",
        "../sources_secret/secret.txt",
        "/etc/passwd",
        "/proc/self/environ",
        "file:///etc/passwd",
        "C:\\secret.txt",
        "\\\\server\\share",
        "link.txt",
        "pipe",
        "missing.txt",
        ".",
        "nul\0l",
    ],
)
def test_only_ordinary_files_below_the_folder_are_read(tmp_path: Path, name: str):
    folder = tmp_path / "sources"
    folder.mkdir()
    (tmp_path / "sources_secret").mkdir()
    for secret in (tmp_path / "secret.txt", tmp_path / "sources_secret" / "secret.txt"):
        secret.write_text("a secret", encoding="utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(folder / "pipe")
    with pytest.raises(ArgmapError) as refusal:
        read_text(folder, name)
    assert "a secret" not in str(refusal.value)
    assert "root:" not in str(refusal.value)


def test_a_huge_file_is_refused_unread(tmp_path: Path):
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(5 * 1024**3)
    with pytest.raises(ArgmapError, match="larger than 32 MB"):
        read_text(tmp_path, "huge.txt")


@pytest.mark.parametrize("unit", ["<", "<!--", "<a ", "<a b='", "&", "<![CDATA[", "</", "<div>"])
def test_hostile_html_is_read_in_no_time(tmp_path: Path, unit: str):
    """A parser for which this takes long would hang here."""
    read(tmp_path, "hostile.html", unit * 100_000)
