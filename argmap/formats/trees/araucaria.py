"""AML, the XML of Araucaria; it is read only.

What it says and a map does not hold: the definitions of scheme sets.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from argmap.formats.exchange.conversion import Imported, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
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
        Feature.QUOTATION,
        Feature.IMPLICIT,
        Feature.ORDER,
        Feature.IDS,
    }
)
_TEXT = "text"
_DEFINITIONS = "SCHEMESET"


def loads(source: SourceFile) -> Imported:
    """The analysis in a file, with the text that was analysed as a document.

    Raises:
        FormatError: It is no XML.
    """
    root = xml_of(source)
    words = " ".join("".join(each.itertext()) for each in root if local_name(each) == "TEXT")
    reader = _Reader(has_text=bool(words.strip()))
    for each in root:
        if local_name(each) == "AU":
            reader.take(each)
        elif local_name(each) == _DEFINITIONS and len(each):
            reason = "a map names schemes and does not define them"
            reader.losses.append(dropped("scheme set", "", reason))
    said = {"title": "The text analysed", "abstract": words.strip()}
    documents = {_TEXT: Document(_TEXT, said["title"], said)} if words.strip() else {}
    network = Network(tuple(reader.statements), tuple(reader.steps), documents=documents)
    return imported(network, reader.losses, source)


class _Reader:
    """Reads trees of units from the top down.

    Attributes:
        statements: The claims so far.
        steps: What joins them.
        losses: What could not be read.
    """

    def __init__(self, *, has_text: bool) -> None:
        self.statements: list[Statement] = []
        self.steps: list[Step] = []
        self.losses: list[Loss] = []
        self._has_text = has_text
        self._schemes: dict[str, list[str]] = {}
        self._taken: set[str] = set()

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
            if len(shared) > 1:
                reason = f"only the first, {shared[0]}, is kept"
                self.losses.append(changed("schemes", f"of {target}", reason))
            annotation = Annotation(scheme=shared[0].partition("/")[0] if shared else "")
            id_ = f"{target}/{len(self.steps) + 1}"
            self.steps.append(
                Step(id_, step, tuple(map(Premise, group)), target, annotation=annotation)
            )

    def _is_shared(self, scheme: str, premises: list[str]) -> bool:
        """Whether a scheme spans a conclusion and its premises: all of them are marked with it."""
        return bool(premises) and all(scheme in self._schemes.get(each, ()) for each in premises)

    def _claim(self, unit: Element) -> str:
        """Takes in the claim of a unit; returns its id."""
        claim = next((each for each in unit if local_name(each) == "PROP"), unit)
        id_ = claim.get("identifier", "")
        if not id_ or id_ in self._taken:
            id_ = f"{id_ or 'AU'}.{len(self.statements) + 1}"
        self._taken.add(id_)
        parts = {local_name(each): each for each in claim}
        text = parts.get("PROPTEXT")
        words = " ".join("".join(text.itertext()).split()) if text is not None else ""
        owners = [each.get("name", "") for each in claim if local_name(each) == "OWNER"]
        self._schemes[id_] = list(_schemes(claim))
        annotation = Annotation(
            speaker=owners[0] if owners else "",
            implicit=claim.get("missing") == "yes",
            cites=self._cites(text, words),
            origin={"owners": owners[1:]} if owners[1:] else None,
        )
        self.statements.append(Statement(id_, words, annotation=annotation))
        return id_

    def _cites(self, text: Element | None, words: str) -> tuple[Quotation, ...]:
        is_placed = text is not None and text.get("offset", "-1") != "-1"
        return (Quotation(_TEXT, quote=words),) if self._has_text and is_placed else ()


def _schemes(claim: Element) -> Iterator[str]:
    """The schemes that a claim has a part in, each with the number of its use."""
    for each in claim:
        if local_name(each) == "INSCHEME":
            yield f"{each.get('scheme', '')}/{each.get('schid', '')}"
