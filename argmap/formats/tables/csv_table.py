"""A table as CSV, for spreadsheets; it is written only.

It carries what the columns of `rows` name. The table of nodes has titles, which are
arguments in a sentence, strengths, speakers, parties, addressees, concessions, dates,
provenance, what is implicit, assumed or undeveloped, notes, tags, parts, headings and the
order; that of edges has steps, so arguments of several steps, linked premises, attack,
undercuts, contradictions, schemes, quotations and locators; that of documents has the
documents and their bibliography.

None can carry: the name of the map, contraries as such, entailment as such, rephrases,
preferences, premise roles, dialogue moves, answers elsewhere, expected labels, other
data, settings, other tools' data, ids.
"""

from argmap.formats.exchange.conversion import Exported
from argmap.formats.tables.lost import lost_in_table
from argmap.formats.tables.rows import CARRIES as TABLED
from argmap.formats.tables.rows import COLUMNS, rows_of
from argmap.model import ArgumentMap
from argmap.spreadsheets import csv_text

CARRIES = TABLED


def dumps(argument_map: ArgumentMap, *, form: str) -> Exported:
    """A table of the map: `form` is `nodes`, `edges` or `documents`."""
    rows = rows_of(argument_map, form)
    cells = [[_cell(value) for value in row.values()] for row in rows]
    content = csv_text([COLUMNS[form], *cells])
    return Exported(content.encode(), lost_in_table(argument_map, form))


def _cell(value: object) -> str:
    if value is None:
        return ""
    return "yes" if value is True else str(value)
