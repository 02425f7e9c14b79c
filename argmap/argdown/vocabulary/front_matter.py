"""The front matter: which parties and documents there are, and what else is said of the whole."""

from collections.abc import Iterator

from argmap.argdown.settings.configuration import FOREIGN_KEYS, setting_keys
from argmap.argdown.syntax import Data
from argmap.argdown.vocabulary.documents import NONE_DESCRIBED, Described, documents_of
from argmap.argdown.vocabulary.expectations import expected_of
from argmap.argdown.vocabulary.fields import UNKNOWN_KEY
from argmap.argdown.vocabulary.moves import moves_of
from argmap.argdown.vocabulary.parties import parties_of
from argmap.argdown.vocabulary.rounds import round_faults
from argmap.argdown.vocabulary.vocabulary import Vocabulary
from argmap.argdown.vocabulary.worksheets import worksheet_of
from argmap.diagnostics import Diagnostic, Severity, nearest

FRONT_MATTER_KEYS = frozenset(
    {"parties", "documents", "expect", "moves", "origin", "rounds", "worksheet"}
)


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
    vocabulary = Vocabulary(
        parties,
        documents,
        front_matter.is_whole,
        speakers,
        expected,
        moves,
        knows_all_documents=described.is_whole,
    )
    found = (*faults, *more, *others, *rest, *last, *round_faults(front_matter))
    return vocabulary, (*found, *_misspelt_keys(front_matter))


def known_front_matter_keys() -> frozenset[str]:
    """The keys at the top of the front matter that mean something to argmap or Argdown."""
    return FRONT_MATTER_KEYS | FOREIGN_KEYS | setting_keys()


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
