"""An outline in Markdown: what bears on a claim is a list under it.

It carries claims, arguments with their premises, titles, supports, attacks of every
kind, speakers, dates, documents, quotations and their locators, as words.

It cannot carry: arguments in a sentence as such, contraries as such, entailment as such,
rephrases, preferences,
schemes, premise roles, strengths, parties apart from speakers, addressees, concessions,
provenance, dialogue moves, the bibliography, what is implicit, notes, tags,
what is assumed, what is undeveloped, answers elsewhere, parts, expected labels,
headings, other data, settings, other tools' data, ids.
"""

import re
from collections.abc import Iterator

from argmap.formats.drawings.view import DRAWN
from argmap.formats.exchange.conversion import Exported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.losses import Loss, dropped
from argmap.formats.exchange.network import Network
from argmap.formats.exchange.sayings import sayings
from argmap.formats.exchange.uncarried import selectors_lost, uncarried
from argmap.formats.exchange.wording import wording
from argmap.graph import Edge, document_key, edges_of
from argmap.model import ArgumentMap, Node, Quotation

CARRIES = (DRAWN - {Feature.SKETCHES}) | {
    Feature.SPEAKER,
    Feature.DATE,
    Feature.QUOTATION,
    Feature.LOCATOR,
}

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_LINE_START = re.compile(r"^(\d+)([.)])|^([+=-])")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_DEEPEST = 10


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as nested lists from its main claims down; an element is told once."""
    network, losses = network_of(argument_map)
    lines = [f"# {_plain(argument_map.title or 'Argument map')}", ""]
    lines += _Outline(argument_map).lines()
    lost = (*uncarried(network, CARRIES, {}), *selectors_lost(network), *_against(network))
    return Exported(("\n".join(lines) + "\n").encode(), (*losses, *lost))


def _against(network: Network) -> Iterator[Loss]:
    """A loss for each citation that speaks against what cites it: the words do not say so."""
    for saying in sayings(network):
        if saying.what == "stance":
            yield dropped(saying.what, saying.whose, "it does not say which way a document speaks")


class _Outline:
    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map
        self._nodes = {node.name: node for node in argument_map.nodes}
        self._bearing: dict[str, list[Edge]] = {}
        self._has_target: set[str] = set()
        for edge in edges_of(argument_map):
            if edge.start in self._nodes:
                self._bearing.setdefault(edge.target, []).append(edge)
                self._has_target.add(edge.start)
        self._told: set[str] = set()

    def lines(self) -> Iterator[str]:
        """The lines; what bears on nothing comes first, then what circles leave over."""
        for key in (*(each for each in self._nodes if each not in self._has_target), *self._nodes):
            if key not in self._told:
                yield from self._tree(key)
        if self._map.documents:
            yield from ("", "## Documents", "")
        for document in self._map.documents.values():
            address = document.fields.get("URL")
            place = f", {_plain(str(address))}" if address else ""
            yield f"- {_plain(document.title)} ({_plain(document_key(document.id))}{place})"

    def _tree(self, root: str) -> Iterator[str]:
        waiting = [(root, "", 0)]
        while waiting:
            key, word, depth = waiting.pop()
            indent = "  " * min(depth, _DEEPEST)
            if key in self._told:
                yield f"{indent}- {word}**{_plain(key[1:-1])}** (told above)"
                continue
            self._told.add(key)
            yield f"{indent}- {word}{self._words(self._nodes[key])}"
            below = [(each.start, _word(each), depth + 1) for each in self._bearing.get(key, ())]
            waiting.extend(reversed(below))

    def _words(self, node: Node) -> str:
        said = node.annotation
        party = self._map.parties.get(said.party)
        who = said.speaker or (party.name if party else said.party)
        when = said.date.isoformat() if said.date else ""
        told = ", ".join(filter(None, (who, when)))
        title = f"**{_plain(node.title)}**" if node.is_titled else ""
        words = _plain(wording(node))
        return " ".join(
            filter(
                None,
                (
                    f"{title}:" if title and words else title,
                    words,
                    f"({_plain(told)})" if told else "",
                    *map(_cited, said.cites),
                ),
            )
        )


def _word(edge: Edge) -> str:
    role = edge.attributes.get("role")
    if role == "premise":
        return "premise: "
    return f"{edge.attributes.get('how', 'supports')}: "


def _cited(quotation: Quotation) -> str:
    place = f", {_plain(quotation.locator)}" if quotation.locator else ""
    quote = f": “{_plain(quotation.quote)}”" if quotation.quote else ""
    return f"({_plain(quotation.document)}{place}{quote})"


def _plain(text: str) -> str:
    """The text in one line, so that nothing in it is markup."""
    words = _SIGNS.sub(r"\\\1", _CONTROL.sub(" ", " ".join(text.split())))
    return _LINE_START.sub(lambda found: f"{found[1] or ''}\\{found[2] or found[3]}", words)
