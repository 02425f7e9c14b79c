"""The map itself: claims, arguments, relations, parties and documents.

Every reader builds these types and everything after reads them. They are plain
values: nothing here knows the text format, the graph or a picture. What is
worked out about a map, as a status or a layout, is returned beside it. What a
large map has very many of is a `NamedTuple`, which is made and hashed in a third
of the time of a frozen dataclass.
"""

from argmap.model.annotation import UNANNOTATED, Annotation, Answer, Declaration
from argmap.model.argument_map import ArgumentMap, Move, Section
from argmap.model.cited import Document, Party, Quotation, Stance
from argmap.model.data import Data
from argmap.model.expected import Expectation, Expected
from argmap.model.nodes import Argument, Claim, End, Inference, Kind, Node, Step, title_span
from argmap.model.occurrences import Occurrence, Range, Role
from argmap.model.relations import Relation, RelationType

__all__ = [
    "UNANNOTATED",
    "Annotation",
    "Answer",
    "Argument",
    "ArgumentMap",
    "Claim",
    "Data",
    "Declaration",
    "Document",
    "End",
    "Expectation",
    "Expected",
    "Inference",
    "Kind",
    "Move",
    "Node",
    "Occurrence",
    "Party",
    "Quotation",
    "Range",
    "Relation",
    "RelationType",
    "Role",
    "Section",
    "Stance",
    "Step",
    "title_span",
]
