"""Where words come from, in words, whatever a file says of it."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.argdown.vocabulary.documents import documents_of
from argmap.argdown.yaml.data import load
from argmap.documents.library.items import document_of, item_of
from argmap.documents.provenance import provenance_of
from argmap.model import Document

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)
KEYS = ("behalf", "recipient", "event-date", "available-date", "issued", "translation", "leaked")


@given(st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_anything_can_be_told(fields):
    """Documents come from many programs, whose values no rule of ours has seen."""
    words = provenance_of(Document("d", "D", fields))
    assert words == "" or words.endswith(".")


def test_provenance_survives_as_csl():
    """What CSL has no field for stands under `custom`, and is read from there."""
    text = (
        "{documents: {d: {title: D, behalf: us, leaked: true, event-date: 2022-01-28,"
        " translation: {from: Dutch, official: false}}}}"
    )
    (document,) = documents_of(load(text, 0)[0])[0].values()
    again, faults = document_of(item_of(document), "d")
    assert faults == []
    assert provenance_of(again) == provenance_of(document)
    assert provenance_of(again) == (
        "On behalf of us. Said on 2022-01-28. Unofficial translation from the Dutch. Leaked."
    )
