"""For each feature a small map that needs it, and whether a map still says it."""

from collections.abc import Mapping

from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.network import Network
from argmap.formats.exchange.sayings import sayings
from argmap.model import ArgumentMap
from argmap.reading import parse
from tests.formats.exchange.told import names_in

_REPORT = "===\ndocuments: {{r: {{title: Report, {} }}}}\n===\n\n"
_CITING = _REPORT.format('URL: "https://example.org/r"')
_STRICT = "===\nmodel: {mode: strict}\n===\n\n"
_PARTIES = "===\nparties: {us: {name: Us}, them: {name: Them}}\n===\n\n"
_STRUCTURE = "<S>\n\n(1) [P]: p.\n(2) [Q]: q.\n-- {} --\n(3) [C]: c.\n"

# Ids are said as each format writes its own.
IDS = {"gsn": "G7", "carneades": "p7", "sadface": "00000000-0000-4000-8000-000000000007"}
TEXTS: Mapping[Feature, str] = {
    Feature.NAME: "===\ntitle: The map\n===\n\n[A]: a.\n",
    Feature.TITLES: "[A]: The words.\n",
    Feature.SKETCHES: "[A]: a.\n  + <B>: b.\n",
    Feature.CHAINS: "<S>\n\n(1) [P]: p.\n----\n(2) [Q]: q.\n----\n(3) [C]: c.\n",
    Feature.LINKED: _STRUCTURE.format("").replace("--  --", "----"),
    Feature.ATTACK: "[A]: a.\n  - [B]: b.\n",
    Feature.UNDERCUT: "<S>\n\n(1) [P]: p.\n----\n  _ [U]: u.\n(2) [C]: c.\n",
    Feature.CONTRADICTION: "[A]: a.\n  >< [B]: b.\n",
    Feature.CONTRARY: f"{_STRICT}[A]: a.\n  - [B]: b.\n",
    Feature.ENTAILMENT: f"{_STRICT}[A]: a.\n  + [B]: b.\n",
    Feature.REPHRASE: '[A]: a.\n\n[B]: b. {rephrases: "[A]"}\n',
    Feature.PREFERENCE: '[A]: a.\n\n[B]: b. {preferred_to: "[A]"}\n',
    Feature.SCHEME: _STRUCTURE.format("Expert Opinion"),
    Feature.ROLES: _STRUCTURE.format("Sign {roles: {P: datum, Q: warrant}}"),
    Feature.STRENGTH: "[A]: a. {strength: 0.4}\n",
    Feature.SPEAKER: "[A]: a. {speaker: Ada Ash}\n",
    Feature.PARTY: f"{_PARTIES}[A]: a. {{party: us}}\n",
    Feature.ADDRESSEE: f"{_PARTIES}[A]: a. {{to: them}}\n",
    Feature.CONCESSION: f"{_PARTIES}[A]: a. {{conceded: them}}\n",
    Feature.DATE: "[A]: a. {date: 2024-05-01}\n",
    Feature.PROVENANCE: "[A]: a. {behalf: the mayor}\n",
    Feature.MOVES: '===\nmoves: [{id: m, text: t, speaker: Ada, act: Asserting, about: "[A]"}]\n'
    "===\n\n[A]: a.\n",
    Feature.DOCUMENT: f"{_CITING}[A]: The Report says so. {{cites: r, kind: evidence}}\n",
    Feature.BIBLIOGRAPHY: f"{_REPORT.format('publisher: The press')}[A]: a. {{cites: r}}\n",
    Feature.QUOTATION: f"{_CITING}[A]: a. {{cites: {{document: r, quote: The words}}}}\n",
    Feature.LOCATOR: f"{_CITING}[A]: a. {{cites: {{document: r, locator: p. 3}}}}\n",
    Feature.IMPLICIT: "[A]: a. {implicit: true}\n",
    Feature.NOTE: "[A]: a. {note: A remark}\n",
    Feature.TAGS: "[A]: a. #tag\n",
    Feature.ASSUMED: "[A]: a.\n  + [B]: b. {kind: assumption}\n",
    Feature.UNDEVELOPED: "[A]: a. {undeveloped: true}\n",
    Feature.ANSWERED: f"{_PARTIES}[A]: a. {{answered: {{by: them, why: so}}}}\n",
    Feature.PARTS: "[A]: a. {parts: [one, two]}\n",
    Feature.EXPECTED: "===\nexpect: {grounded: {A: defeated}}\n===\n\n[A]: a.\n  - [B]: b.\n",
    Feature.HEADINGS: "# A heading\n\n[A]: a.\n",
    Feature.DATA: "[A]: a. {page: 7}\n",
    Feature.SETTINGS: "===\nsubTitle: More\n===\n\n[A]: a.\n",
    Feature.ORIGIN: "[A]: a. {origin: {colour: blue}}\n",
    Feature.ORDER: "[B]: b.\n\n[A]: a.\n  + [C]: c.\n",
    Feature.IDS: '[A]: a. {{origin: {{id: "{}"}}}}\n  + [B]: b.\n',
}


def small_map(feature: Feature, format_name: str) -> ArgumentMap:
    """A map that a format can only give back whole if it has the feature."""
    text = TEXTS[feature]
    if feature is Feature.IDS:
        text = text.format(IDS.get(format_name, "n7"))
    return parse(text).argument_map


def said_by(argument_map: ArgumentMap, feature: Feature) -> list[tuple[str, str]]:
    """All that a map says by a feature, without whose it is."""
    network = network_of(argument_map).network
    match feature:
        case Feature.HEADINGS:
            return [("heading", each.title) for each in argument_map.sections.values()]
        case Feature.ORDER:
            return [
                (
                    "order",
                    " ".join(each.text or each.title.lower() + "." for each in network.statements),
                )
            ]
        case Feature.IDS:
            ids = {each.id for each in network.statements}
            return [("id", id_) for id_ in (*IDS.values(), "n7") if id_ in ids]
        case _:
            return _said(network, feature)


def _said(network: Network, feature: Feature) -> list[tuple[str, str]]:
    names = names_in(network)
    found = (each for each in sayings(network) if each.feature is feature)
    is_told_by_id = feature is Feature.CHAINS
    return [(each.what, "" if is_told_by_id else names.plain(each.value)) for each in found]
