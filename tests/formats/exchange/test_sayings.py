"""Nothing that the model can say of a network is left out when losses are told."""

from dataclasses import fields

from argmap.formats.exchange.sayings import ANNOTATED
from argmap.model import Annotation, Document, Move, Party, Quotation

# What is told by names, places, ids, and by steps of their own.
ELSEWHERE = {
    Annotation: {"party", "speaker", "cites", "rephrases", "preferred_to", "origin"},
    Quotation: {"document", "quote", "span"},
    Document: {"id", "title", "fields", "span"},
    Party: {"id", "span", "name"},
    Move: {"id", "text", "speaker", "time", "act", "about", "replies_to", "span"},
}
TOLD = {
    Annotation: set(ANNOTATED),
    Quotation: {"locator", "prefix", "suffix", "language", "stance"},
    Document: {"text"},
    Party: {"speakers", "origin"},
    Move: {"origin"},
}


def test_every_field_of_the_model_is_told():
    for type_, told in TOLD.items():
        assert {each.name for each in fields(type_)} == told | ELSEWHERE[type_], type_
