"""Reading the file of a document's words, whatever its form."""

import hashlib
from pathlib import Path, PurePath

from argmap.documents.texts.text import Text, pages_in, paragraphs_in
from argmap.errors import ArgmapError
from argmap.files import read_below

MAX_BYTES = 32 * 1024 * 1024
MARKDOWN_ENDINGS = frozenset({".md", ".markdown", ".mdown"})
HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
PDF_START = b"%PDF-"


def read_text(folder: Path, name: str, *, language: str = "") -> Text:
    """The words of a file in the folder of a map or below it.

    The ending of its name tells Markdown and HTML from plain text, its first bytes tell PDF.

    Args:
        folder: The folder of the map.
        name: The path of the file, from that folder.
        language: The language of its words, which no file tells reliably.

    Raises:
        ArgmapError: The file lies elsewhere, is missing, unreadable, no ordinary file, too
            large, not UTF-8, or not of the form that it should be.
    """
    content = read_below(folder, name, limit=MAX_BYTES)
    sha256 = hashlib.sha256(content).hexdigest()
    if content.startswith(PDF_START):
        from argmap.documents.texts.pdf import words_of_pdf  # noqa: PLC0415  needs pypdf

        words = words_of_pdf(content, name)
        return Text(name, words, tuple(paragraphs_in(words)), pages_in(words), sha256, language)
    return _of_characters(_decoded(content, name), name, sha256, language)


def _of_characters(content: str, name: str, sha256: str, language: str) -> Text:
    ending = PurePath(name).suffix.lower()
    if ending in MARKDOWN_ENDINGS:
        from argmap.documents.texts.markdown import words_of_markdown  # noqa: PLC0415  slow to load

        return Text(name, *words_of_markdown(content), (), sha256, language)
    if ending in HTML_ENDINGS:
        from argmap.documents.texts.html import words_of_html  # noqa: PLC0415  few maps need it

        return Text(name, *words_of_html(content), (), sha256, language)
    return Text(name, content, tuple(paragraphs_in(content)), pages_in(content), sha256, language)


def _decoded(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"line {line} of {name} is not UTF-8; save the file as UTF-8"
        raise ArgmapError(message) from None
