"""The page that says which format can say what is the one that the formats themselves make."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import argmap.formats
from argmap.formats.exchange.features import Feature
from argmap.formats.overview import overview
from argmap.formats.registry import FORMATS, carries

PAGE = Path(argmap.formats.__file__).parent / "FORMATS.md"


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == overview()


WORDS = {
    Feature.TITLES: "titles",
    Feature.LINKED: "linked premises",
    Feature.ATTACK: "attack",
    Feature.UNDERCUT: "undercuts?",
    Feature.CONTRADICTION: "contradictions?",
    Feature.REPHRASE: "rephrases?",
    Feature.PREFERENCE: "preferences?",
    Feature.SCHEME: "schemes?",
    Feature.ROLES: "premise roles",
    Feature.STRENGTH: "strengths?",
    Feature.SPEAKER: "speakers?",
    Feature.DATE: "dates?",
    Feature.PROVENANCE: "provenance",
    Feature.MOVES: "moves",
    Feature.DOCUMENT: "documents?",
    Feature.QUOTATION: "quotations?",
    Feature.IMPLICIT: "implicit",
    Feature.NOTE: "notes?",
    Feature.TAGS: "tags",
    Feature.ASSUMED: "assumed",
    Feature.EXPECTED: "expected",
    Feature.HEADINGS: "headings",
    Feature.ORDER: "order",
    Feature.IDS: "ids",
    Feature.NAME: "names? of the map|title of the whole",
    Feature.SKETCHES: "in a sentence",
    Feature.CHAINS: "several steps",
    Feature.CONTRARY: "contrar(y|ies)",
    Feature.ENTAILMENT: "entailments?",
    Feature.PARTY: "part(y|ies)",
    Feature.ADDRESSEE: "addressees?",
    Feature.CONCESSION: "concessions?",
    Feature.BIBLIOGRAPHY: "bibliography",
    Feature.LOCATOR: "locators?",
    Feature.UNDEVELOPED: "undeveloped",
    Feature.ANSWERED: "answers elsewhere",
    Feature.PARTS: "parts",
    Feature.DATA: "other data",
    Feature.SETTINGS: "settings",
    Feature.ORIGIN: "other tools' data",
}


@pytest.mark.parametrize("form", FORMATS.values(), ids=list(FORMATS))
def test_a_format_has_the_functions_that_it_is_listed_with(form):
    module = import_module(f"argmap.formats.{form.module}")
    assert hasattr(module, "loads") >= form.reads
    assert hasattr(module, "dumps") >= form.writes


WRITTEN = [form for form in FORMATS.values() if form.writes]


@pytest.mark.parametrize("form", WRITTEN, ids=[form.name for form in WRITTEN])
def test_a_docstring_names_all_that_a_format_cannot_carry(form):
    module = import_module(f"argmap.formats.{form.module}")
    missing = set(Feature) - carries(form.name)
    words = " ".join(module.__doc__.split())
    unnamed = [
        each.value
        for each in Feature
        if each in missing and not re.search(rf"\b({WORDS[each]})\b", words, re.IGNORECASE)
    ]
    assert unnamed == []
