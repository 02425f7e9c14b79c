"""A table as Parquet, for data frames; it is written only, with pyarrow.

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

import io

from argmap.errors import ArgmapError
from argmap.formats.exchange.conversion import Exported
from argmap.formats.tables.lost import lost_in_table
from argmap.formats.tables.rows import CARRIES as TABLED
from argmap.formats.tables.rows import COLUMNS, rows_of
from argmap.model import ArgumentMap

CARRIES = TABLED
_NUMBERS = {"round": "int64", "step": "int64", "strength": "float64"}
_FLAGS = frozenset({"implicit", "undeveloped"})


def dumps(argument_map: ArgumentMap, *, form: str) -> Exported:
    """A table of the map: `form` is `nodes`, `edges` or `documents`.

    Raises:
        ArgmapError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415  an extra
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        message = "Parquet needs pyarrow: install argmap[parquet]"
        raise ArgmapError(message) from None
    types = {name: getattr(pa, _NUMBERS.get(name, "string"))() for name in COLUMNS[form]}
    types |= {name: pa.bool_() for name in _FLAGS & set(types)}
    rows = rows_of(argument_map, form)
    content = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows, schema=pa.schema(types)), content)
    return Exported(content.getvalue(), lost_in_table(argument_map, form))
