"""Tables as CSV that is safe to open: no cell of it is taken for a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

# The last four signs are the wide forms of the others, which some spreadsheets read alike.
_FORMULA = re.compile("[\t\r]|[\\s\"'\u2018\u2019\u201c\u201d]*[=+@\uff1d\uff0b\uff0d\uff20-]")


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """The rows as CSV, every cell in quotes (RFC 4180).

    A cell that a spreadsheet would run begins with an apostrophe (OWASP, CSV injection).
    """
    content = io.StringIO()
    writer = csv.writer(content, quoting=csv.QUOTE_ALL)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return content.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
