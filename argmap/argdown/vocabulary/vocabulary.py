"""argmap's vocabulary in the free YAML of Argdown: which parties and documents there are.

`build` reads the front matter with it, and then each claim's data with `annotation`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from argmap.argdown.settings.configuration import FOREIGN_KEYS, setting_keys
from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary import rules as data_rules
from argmap.argdown.vocabulary.documents import NONE_DESCRIBED, Described, documents_of
from argmap.argdown.vocabulary.expectations import expected_of
from argmap.argdown.vocabulary.fields import UNKNOWN_KEY, Fields
from argmap.argdown.vocabulary.moves import moves_of
from argmap.argdown.vocabulary.parties import parties_of
from argmap.argdown.vocabulary.rounds import round_faults
from argmap.argdown.vocabulary.worksheets import worksheet_of
from argmap.diagnostics import Diagnostic, Severity, nearest
from argmap.model import Annotation, Document, Expected, Move, Party

RULES = data_rules.RULES
FRONT_MATTER_KEYS = frozenset(
    {"parties", "documents", "expect", "moves", "origin", "rounds", "worksheet"}
)
ANNOTATION_KEYS = tuple(Annotation.__dataclass_fields__)
_HEADING_KEYS = ("color", "fontColor", "isClosed", "isGroup", "isInMap", "rank")
_INFERENCE_KEYS = ("from", "roles", "uses")


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


def vocabulary_of(
    front_matter: Data | None, described: Described = NONE_DESCRIBED
) -> tuple[Vocabulary, tuple[Diagnostic, ...]]:
    """The parties and documents of a front matter, and what is wrong with them.

    A key at its top that argmap and Argdown do not know, but that is near one they
    do, is a fault too.
    """
    if front_matter is None:
        return Vocabulary(), ()
    parties, faults = parties_of(front_matter)
    documents, more = documents_of(front_matter, described)
    expected, others = expected_of(front_matter, parties)
    moves, rest = moves_of(front_matter)
    _, last = worksheet_of(front_matter, parties)
    speakers: dict[str, tuple[str, ...]] = {}
    for party in parties.values():
        for speaker in party.speakers:
            speakers[speaker] = (*speakers.get(speaker, ()), party.id)
    vocabulary = Vocabulary(parties, documents, front_matter.is_whole, speakers, expected, moves)
    vocabulary = replace(vocabulary, knows_all_documents=described.is_whole)
    found = (*faults, *more, *others, *rest, *last, *round_faults(front_matter))
    return vocabulary, (*found, *_misspelt_keys(front_matter))


def known_front_matter_keys() -> frozenset[str]:
    """The keys at the top of the front matter that mean something to argmap or Argdown."""
    return FRONT_MATTER_KEYS | FOREIGN_KEYS | setting_keys()


def heading_faults(data: Data | None) -> tuple[Diagnostic, ...]:
    """A finding for each key of a heading's data that means nothing there."""
    return _foreign_keys(data, _HEADING_KEYS, "a heading")


def inference_faults(data: Data | None) -> tuple[Diagnostic, ...]:
    """A finding for each key of an inference's data that means nothing there."""
    return _foreign_keys(data, _INFERENCE_KEYS, "an inference")


def _misspelt_keys(front_matter: Data) -> Iterator[Diagnostic]:
    known = sorted(known_front_matter_keys())
    for key in front_matter.value:
        if key not in known and (near := nearest(key, known)) is not None:
            yield Diagnostic(
                UNKNOWN_KEY,
                Severity.WARNING,
                f"there is no key `{key}` for the front matter",
                front_matter.places.get((key,), front_matter.span),
                f"did you mean `{near}`?",
            )


def _foreign_keys(data: Data | None, known: Iterable[str], what: str) -> tuple[Diagnostic, ...]:
    if data is None:
        return ()
    misplaced = [key for key in data.value if key in ANNOTATION_KEYS and key not in known]
    fields = Fields(data, {key: data.value[key] for key in data.value if key not in misplaced})
    fields.unknown_keys(known, what)
    for key in misplaced:
        message = f"the key `{key}` means nothing for {what}"
        advice = "write it after a claim or an argument"
        span = fields.place(key)
        fields.faults.append(Diagnostic(UNKNOWN_KEY, Severity.WARNING, message, span, advice))
    return tuple(fields.faults)
