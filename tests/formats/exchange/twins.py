"""For each feature a map that differs from the small one in nothing but what the feature says."""

from collections.abc import Mapping

from argmap.formats.exchange.features import Feature
from argmap.model import ArgumentMap
from argmap.reading import parse
from tests.formats.exchange.features import TEXTS


def _otherwise(feature: Feature, words: str, others: str) -> str:
    return TEXTS[feature].replace(words, others)


TWO_ARGUMENTS = "<S>\n\n(1) [P]: p.\n----\n(2) [C]: c.\n\n<T>\n\n(1) [Q]: q.\n----\n(2) [C]\n"
_TWINS: Mapping[Feature, str] = {
    Feature.NAME: _otherwise(Feature.NAME, "The map", "Another"),
    Feature.TITLES: "[B]: The words.\n",
    Feature.SKETCHES: "[A]: a.\n  + [B]: b.\n",
    Feature.CHAINS: "<S>\n\n(1) [P]: p.\n----\n(2) [Q]: q.\n\n<T>\n\n(1) [Q]\n----\n(2) [C]: c.\n",
    Feature.LINKED: TWO_ARGUMENTS,
    Feature.ATTACK: "[A]: a.\n  + [B]: b.\n",
    Feature.UNDERCUT: "<S>\n\n(1) [P]: p.\n----\n(2) [C]: c.\n\n[U]: u.\n  -> [C]\n",
    Feature.CONTRADICTION: "[A]: a.\n  - [B]: b.\n",
    Feature.CONTRARY: "[A]: a.\n\n[B]: b.\n  >< [A]\n",
    Feature.ENTAILMENT: "[A]: a.\n  + [B]: b.\n",
    Feature.ORDER: "[A]: a.\n  + [C]: c.\n\n[B]: b.\n",
    Feature.HEADINGS: "# Another\n\n[A]: a.\n",
    Feature.EXPECTED: _otherwise(Feature.EXPECTED, "defeated", "stands"),
    Feature.MOVES: _otherwise(Feature.MOVES, "text: t", "text: u"),
    Feature.SCHEME: _otherwise(Feature.SCHEME, "Expert", "Popular"),
    Feature.ROLES: _otherwise(Feature.ROLES, "datum", "claim"),
    Feature.STRENGTH: "[A]: a. {strength: 0.5}\n",
    Feature.SPEAKER: "[A]: a. {speaker: Bo Birch}\n",
    Feature.PARTY: _otherwise(Feature.PARTY, "party: us", "party: them"),
    Feature.CONCESSION: _otherwise(Feature.CONCESSION, "conceded: them", "conceded: us"),
    Feature.ADDRESSEE: _otherwise(Feature.ADDRESSEE, "to: them", "to: us"),
    Feature.DATE: "[A]: a. {date: 2024-05-02}\n",
    Feature.PROVENANCE: "[A]: a. {behalf: the council}\n",
    Feature.DOCUMENT: _otherwise(Feature.DOCUMENT, "Report", "Letter"),
    Feature.BIBLIOGRAPHY: _otherwise(Feature.BIBLIOGRAPHY, "The press", "A press"),
    Feature.QUOTATION: _otherwise(Feature.QUOTATION, "The words", "Words"),
    Feature.LOCATOR: _otherwise(Feature.LOCATOR, "p. 3", "p. 4"),
    Feature.IMPLICIT: "[A]: a.\n",
    Feature.NOTE: "[A]: a. {note: Another}\n",
    Feature.TAGS: "[A]: a. #other\n",
    Feature.ASSUMED: "[A]: a.\n  + [B]: b.\n",
    Feature.UNDEVELOPED: "[A]: a.\n",
    Feature.ANSWERED: _otherwise(Feature.ANSWERED, "why: so", "why: not"),
    Feature.PARTS: "[A]: a. {parts: [one, three]}\n",
    Feature.DATA: "[A]: a. {page: 8}\n",
    Feature.SETTINGS: _otherwise(Feature.SETTINGS, "More", "Less"),
    Feature.ORIGIN: "[A]: a. {origin: {colour: red}}\n",
    Feature.IDS: _otherwise(Feature.IDS, "{}", "n8").replace("{{", "{").replace("}}", "}"),
    Feature.REPHRASE: '[A]: a.\n\n[B]: b. {preferred_to: "[A]"}\n',
    Feature.PREFERENCE: '[A]: a.\n\n[B]: b. {rephrases: "[A]"}\n',
}


def twin(feature: Feature) -> ArgumentMap:
    """The other map."""
    return parse(_TWINS[feature]).argument_map
