"""AML, the XML of Araucaria; it is read only.

A map keeps all that it says but the definitions of schemes in a `SCHEMESET`, and where a
claim stands in the text if its words are not the ones that stand there.
"""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from argmap.formats.exchange.conversion import Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.offsets import quotation_at
from argmap.formats.exchange.places import xml_ids
from argmap.formats.exchange.unread import unknown_word
from argmap.formats.exchange.unread_xml import unread_elements
from argmap.formats.exchange.xml_files import local_name, xml_of
from argmap.model import Annotation, Document, Quotation
from argmap.source import SourceFile

CARRIES = frozenset(
    {
        Feature.LINKED,
        Feature.ATTACK,
        Feature.SCHEME,
        Feature.SPEAKER,
        Feature.DOCUMENT,
        Feature.BIBLIOGRAPHY,
        Feature.QUOTATION,
        Feature.LOCATOR,
        Feature.IMPLICIT,
        Feature.ORIGIN,
        Feature.ORDER,
        Feature.IDS,
    }
)
_TEXT = "text"
_DEFINITIONS = "SCHEMESET"
_SAID = "EDATA"
_NOWHERE = "-1"
_YES_OR_NO = ("yes", "no")
_ANALYSIS = ("AUTHOR", "DATE", "SOURCE", "COMMENTS")
_LABELS = ("nodelabel", "supportlabel")
_KNOWN = {
    **dict.fromkeys(("ARG", "TEXT", "AU", "CA", "LA", "REFUTATION", _SAID, *_ANALYSIS), ()),
    "PROP": ("identifier", "missing", *_LABELS),
    "PROPTEXT": ("offset",),
    "OWNER": ("name",),
    "INSCHEME": ("scheme", "schid"),
}


def loads(source: SourceFile) -> Imported:
    """The analysis in a file, with the text that was analysed as a document.

    Raises:
        FormatError: It is no XML.
    """
    root = xml_of(source, declared="ARG")
    text = "".join("".join(each.itertext()) for each in root if local_name(each) == "TEXT")
    reader = _Reader(text)
    for each in root:
        if local_name(each) == "AU":
            reader.take(each)
        elif local_name(each) == _DEFINITIONS:
            reason = "a map names schemes and does not define them"
            reader.losses.append(dropped("scheme set", "of the file", reason))
    words = text.strip()
    said = {"title": "The text analysed", "abstract": words}
    network = Network(
        tuple(reader.in_order(root)),
        tuple(reader.steps),
        documents={_TEXT: Document(_TEXT, said["title"], said)} if words else {},
        settings=_settings(root),
    )
    defined = {each for each in root.iter() if local_name(each) == _DEFINITIONS}
    unknown = unread_elements(root, _KNOWN, besides=defined)
    losses = (*reader.losses, *reader.lone_schemes(), *unknown)
    return imported(network, losses, source, xml_ids)


def _settings(root: Element) -> dict[str, Any]:
    """Who made the analysis, and what they say of it."""
    said = {
        local_name(each).lower(): " ".join("".join(each.itertext()).split())
        for part in root
        if local_name(part) == _SAID
        for each in part
        if local_name(each) in _ANALYSIS
    }
    kept = {key: words for key, words in said.items() if words}
    return {"origin": {_SAID.lower(): kept}} if kept else {}


class _Reader:
    """Reads trees of units from the top down.

    Attributes:
        statements: The claims so far.
        steps: What joins them.
        losses: What could not be read.
    """

    def __init__(self, text: str) -> None:
        self.statements: list[Statement] = []
        self.steps: list[Step] = []
        self.losses: list[Loss] = []
        self._text = text
        self._schemes: dict[str, list[str]] = {}
        self._shared: set[str] = set()
        self._units: dict[str, Element] = {}

    def in_order(self, root: Element) -> list[Statement]:
        """The claims in the order of the file; they are read level by level."""
        places = {unit: place for place, unit in enumerate(root.iter())}
        return sorted(self.statements, key=lambda each: places[self._units[each.id]])

    def take(self, root: Element) -> None:
        """Takes in a unit with all that hangs from it."""
        waiting = [(root, self._claim(root))]
        while waiting:
            unit, id_ = waiting.pop(0)
            for group in unit:
                kind = local_name(group)
                if kind not in {"CA", "LA", "REFUTATION"}:
                    continue
                below = [(each, self._claim(each)) for each in group if local_name(each) == "AU"]
                waiting.extend(below)
                self._join(kind, [each for _, each in below], id_)

    def _join(self, kind: str, premises: list[str], target: str) -> None:
        """A linked group is one step; convergent reasons and refutations are one each."""
        step = StepKind.ATTACK if kind == "REFUTATION" else StepKind.SUPPORT
        groups = [premises] if kind == "LA" else [[each] for each in premises]
        for group in groups:
            shared = [
                name for name in self._schemes.get(target, ()) if self._is_shared(name, group)
            ]
            self._shared.update(shared)
            if len(shared) > 1:
                reason = f"only the first, {shared[0].partition('/')[0]}, is kept"
                self.losses.append(changed("schemes", f"of {target}", reason))
            annotation = Annotation(scheme=shared[0].partition("/")[0] if shared else "")
            id_ = f"{target}/{len(self.steps) + 1}"
            self.steps.append(
                Step(id_, step, tuple(map(Premise, group)), target, annotation=annotation)
            )

    def lone_schemes(self) -> Iterator[Loss]:
        """A loss for each scheme that is marked at one end only, so that no step follows it."""
        for id_, names in self._schemes.items():
            for name in names:
                if name not in self._shared:
                    reason = f"{name.partition('/')[0]} spans no conclusion with its premises"
                    yield dropped("scheme", f"of {id_}", reason)

    def _is_shared(self, scheme: str, premises: list[str]) -> bool:
        """Whether a scheme spans a conclusion and its premises: all of them are marked with it."""
        return bool(premises) and all(scheme in self._schemes.get(each, ()) for each in premises)

    def _claim(self, unit: Element) -> str:
        """Takes in the claim of a unit; returns its id."""
        claim = next((each for each in unit if local_name(each) == "PROP"), unit)
        id_ = claim.get("identifier", "")
        if not id_ or id_ in self._units:
            id_ = f"{id_ or 'AU'}.{len(self.statements) + 1}"
        self._units[id_] = unit
        parts = {local_name(each): each for each in claim}
        text = parts.get("PROPTEXT")
        as_written = "".join(text.itertext()) if text is not None else ""
        offset = text.get("offset", _NOWHERE) if text is not None else _NOWHERE
        missing = claim.get("missing", "no")
        self.losses += unknown_word(missing, _YES_OR_NO, f"`missing` of {id_}", taken_for="no")
        owners = [each.get("name", "") for each in claim if local_name(each) == "OWNER"]
        self._schemes[id_] = list(_schemes(claim))
        origin: dict[str, Any] = {key: claim.attrib[key] for key in _LABELS if claim.get(key)}
        origin |= {"owners": owners[1:]} if owners[1:] else {}
        annotation = Annotation(
            speaker=owners[0] if owners else "",
            implicit=missing == "yes",
            cites=self._cites(id_, offset, as_written),
            origin=origin or None,
        )
        words = " ".join(as_written.split())
        self.statements.append(Statement(id_, words, annotation=annotation))
        return id_

    def _cites(self, claim: str, offset: str, words: str) -> tuple[Quotation, ...]:
        """The claim's words where they stand in the text; an offset of -1 says that they do not."""
        if offset == _NOWHERE:
            return ()
        found = quotation_at(_TEXT, self._text, _number(offset), words)
        if found is None:
            reason = f"at {offset} of the text there are other words"
            self.losses.append(dropped("offset", f"of claim {claim}", reason))
        quotation = found or Quotation(_TEXT, quote=" ".join(words.split()))
        return (quotation,) if self._text.strip() else ()


def _number(offset: str) -> int:
    return int(offset) if offset.isdecimal() else -1


def _schemes(claim: Element) -> Iterator[str]:
    """The schemes that a claim has a part in, each with the number of its use."""
    for each in claim:
        if local_name(each) == "INSCHEME":
            yield f"{each.get('scheme', '')}/{each.get('schid', '')}"
