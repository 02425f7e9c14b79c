"""argmap's vocabulary in the free YAML of Argdown: what a map may name, and what may be said."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.model import Annotation, Document, Expected, Move, Party

ANNOTATION_KEYS = tuple(Annotation.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The parties and documents that a map may name.

    Attributes:
        is_whole: False where the front matter is broken; then an unknown id is no fault.
        knows_all_documents: False where a file of documents could not be read.
        speakers: The ids of the parties that list a speaker.
        expected: What evaluation should find.
        moves: What was said in the dialogue.
    """

    parties: Mapping[str, Party] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    is_whole: bool = True
    speakers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    expected: Expected = field(default_factory=Expected)
    moves: tuple[Move, ...] = ()
    knows_all_documents: bool = True
