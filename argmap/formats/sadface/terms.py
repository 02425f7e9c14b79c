"""The words of SADFace: types of nodes, names of conflicts, fields of resources."""

from argmap.formats.exchange.network import StepKind
from argmap.formats.exchange.values import text_of
from argmap.model import Document

OWN = "sadface"
TEXT = "text"
ATOM, SCHEME, INFERENCE, CONFLICT = "atom", "scheme", "inference", "conflict"
KINDS = {
    "conflict": StepKind.ATTACK,
    "attack": StepKind.ATTACK,
    "defeat": StepKind.ATTACK,
    "rebuttal": StepKind.ATTACK,
    "undercut": StepKind.ATTACK,
    "disagree": StepKind.CONTRADICTORY,
    "rephrase": StepKind.REPHRASE,
    "preference": StepKind.PREFERENCE,
}
NAMES = {
    StepKind.ATTACK: "attack",
    StepKind.UNDERCUT: "attack",
    StepKind.CONTRARY: "disagree",
    StepKind.CONTRADICTORY: "disagree",
    StepKind.REPHRASE: "rephrase",
    StepKind.PREFERENCE: "preference",
}
FIELDS = {
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
    "author": "author",
    "year": "issued",
    "publisher": "publisher",
    "journal": "container-title",
    "volume": "volume",
    "pages": "page",
}


def words_of(document: Document) -> str:
    """The text of a document, as far as the file holds it."""
    return text_of(document.fields.get("abstract"))
