"""PDF, page by page, as pypdf extracts it."""

import logging
from io import BytesIO
from typing import TYPE_CHECKING

from argmap.errors import ArgmapError

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_PAGES = 2000


def words_of_pdf(content: bytes, name: str) -> str:
    """The words of a PDF, with a form feed between pages.

    Raises:
        ArgmapError: pypdf is not installed; the file is damaged, locked, or has too many
            pages or no text.
    """
    try:
        import pypdf  # noqa: PLC0415  few maps cite a PDF
    except ImportError:
        message = f"{name} is a PDF, for which pypdf is needed: pip install 'argmap[pdf]'"
        raise ArgmapError(message) from None
    # What it would log is told by the error, and may hold bytes of the file.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages = _pages(pypdf.PdfReader(BytesIO(content)), name)
    except ArgmapError:
        raise
    except Exception as error:  # noqa: BLE001  a damaged file may fail anywhere within pypdf
        message = f"{name} cannot be read as a PDF: {error}"
        raise ArgmapError(message) from None
    if not any(map(str.strip, pages)):
        message = f"{name} holds pictures of pages but no text; have its text recognised first"
        raise ArgmapError(message)
    return "\f".join(pages)


def _pages(reader: "PdfReader", name: str) -> list[str]:
    if reader.is_encrypted:
        message = f"{name} is locked by a password; save it without one"
        raise ArgmapError(message)
    if len(reader.pages) > MAX_PAGES:
        message = f"{name} has more than {MAX_PAGES} pages; keep the ones that are cited"
        raise ArgmapError(message)
    return [page.extract_text().replace("\f", "\n") for page in reader.pages]
