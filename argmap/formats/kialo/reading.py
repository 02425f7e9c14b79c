"""A debate of Kialo as a network: entries by their numbers, links as documents."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.formats.exchange.conversion import format_error
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.kialo.numbers import Number, number_of, written
from argmap.model import Annotation, Document, Quotation
from argmap.source import SourceFile, Span

# The words before a claim's text in English, and as other languages have them.
STANCES = {
    "Pro": StepKind.SUPPORT,
    "Pour": StepKind.SUPPORT,
    "A favor": StepKind.SUPPORT,
    "A favore": StepKind.SUPPORT,
    "Voor": StepKind.SUPPORT,
    "Con": StepKind.ATTACK,
    "Contra": StepKind.ATTACK,
    "Kontra": StepKind.ATTACK,
    "Contre": StepKind.ATTACK,
    "En contra": StepKind.ATTACK,
    "Contro": StepKind.ATTACK,
    "Tegen": StepKind.ATTACK,
}
_ENGLISH = "Discussion Title:"

_TITLE = re.compile(r"\A\s*[^\r\n:]+:[^\S\r\n]*([^\r\n]*)")
_LINE = re.compile(
    r"^(?P<number>(?:\d+\.)+)[^\S\r\n]+"
    rf"(?:(?P<stance>(?i:{'|'.join(STANCES)}))\s?:(?:[^\S\r\n]+|$))?",
    re.MULTILINE,
)
_THESIS_DEPTH = 2
REFERENCE = re.compile(r"->\s*\w+\s+(\d+(?:\.\d+)*\.?)\s*\Z")
_LINK = re.compile(r"(?<!\\)\[([^\[\]]*)\]\(((?:[^\s()]|\([^\s()]*\))+)\)")
BREAKS = re.compile(r"\r\n?")
_ESCAPED = re.compile(r"\\([()\[\]])")

_FIRST_REPLY = re.compile(
    rf"\A[^\n:]+:[^\n]*\n\s*1\.[^\S\n]+[^\n]*(?:\n(?!1\.1\.)[^\n]*)*\n1\.1\.[^\S\n]+(?i:{'|'.join(STANCES)})\s?:"
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A numbered line with what follows it up to the next one.

    Attributes:
        text: Its words, still with escapes and links.
    """

    number: Number
    stance: str
    text: str
    span: Span


def network_from(source: SourceFile) -> tuple[Network, list[Loss]]:
    """The network that a debate says, and what of it could not be read.

    Raises:
        FormatError: It does not begin with `Discussion Title:`.
    """
    title = _TITLE.match(source.text)
    if title is None or not is_debate(source.text):
        message = "no line `Discussion Title:` at the beginning"
        raise format_error(source, Span(0, 0), message, "export the debate from Kialo as text")
    entries = list(_entries(source, title.end()))
    return _Reader(entries).network(title[1].strip())


def is_debate(text: str) -> bool:
    """Whether a text begins as a debate: in English by its first line, else by numbered stances."""
    if text.lstrip().startswith(_ENGLISH):
        return True
    return _TITLE.match(text) is not None and re.search(_FIRST_REPLY, text) is not None


def _entries(source: SourceFile, start: int) -> Iterator[_Entry]:
    """The numbered lines, each with its text up to the next."""
    marks = list(_marks(source.text, start))
    ends = [*(each.start() for each in marks[1:]), len(source.text)]
    for mark, end in zip(marks, ends, strict=False):
        text = BREAKS.sub("\n", source.text[mark.end() : end]).strip()
        yield _Entry(
            number_of(mark["number"]),
            (mark["stance"] or "").capitalize(),
            text,
            Span(*mark.span("number")),
        )


def _marks(text: str, start: int) -> Iterator[re.Match[str]]:
    """The beginnings of entries; other lines with a number belong to a text.

    A number has to come after its siblings, and right after them where neither
    Pro nor Con tells an entry from a text.
    """
    latest: dict[Number, int] = {(): 0}
    for mark in _LINE.finditer(text, start):
        *above, last = number = number_of(mark["number"])
        earlier = latest.get(tuple(above))
        if earlier is not None and (last == earlier + 1 or (mark["stance"] and last > earlier)):
            latest |= {tuple(above): last, number: 0}
            yield mark


class _Reader:
    """Reads the entries of one debate."""

    def __init__(self, entries: Iterable[_Entry]) -> None:
        self._entries = {entry.number: entry for entry in entries}
        self._losses: list[Loss] = []
        self._documents: dict[str, Document] = {}
        self._linked: dict[str, str] = {}

    def network(self, title: str) -> tuple[Network, list[Loss]]:
        """The debate, and what of it could not be read."""
        claims = [each for each in self._entries.values() if not REFERENCE.match(each.text)]
        statements = tuple(self._statement(each) for each in claims)
        steps = tuple(self._steps())
        settings = {"title": title} if title else {}
        network = Network(
            statements, steps, documents=self._documents, settings=settings, keeps_ids=False
        )
        return network, self._losses

    def _statement(self, entry: _Entry) -> Statement:
        links = list(dict.fromkeys(_LINK.findall(entry.text)))
        cites = tuple(self._cited(words, address) for words, address in links)
        question = entry.number == (1,) and self._has_theses()
        return Statement(
            id=written(entry.number),
            text=_ESCAPED.sub(r"\1", _LINK.sub(r"\1", entry.text)),
            annotation=Annotation(cites=cites, kind="question" if question else ""),
            span=entry.span,
        )

    def _has_theses(self) -> bool:
        """Whether the first line is a question, which lines without a stance answer."""
        return any(
            len(number) == _THESIS_DEPTH and not entry.stance
            for number, entry in self._entries.items()
        )

    def _cited(self, words: str, address: str) -> Quotation:
        """A citation of the document at an address, which goes by the first words for it."""
        if address not in self._linked:
            id_ = self._linked[address] = f"link-{len(self._linked) + 1}"
            title = _ESCAPED.sub(r"\1", words).strip() or address
            self._documents[id_] = Document(id_, title, {"title": title, "URL": address})
        return Quotation(self._linked[address])

    def _steps(self) -> Iterator[Step]:
        for number, entry in self._entries.items():
            start, target = self._claim(number), self._claim(number[:-1])
            if start is None or (number[:-1] and target is None):
                reason = "it refers to no claim of the debate"
                loss = dropped("reference", written(number), reason, span=entry.span)
                self._losses.append(loss)
            elif not entry.stance and len(number) > _THESIS_DEPTH:
                reason = "neither Pro nor Con stands there: a claim by itself"
                loss = changed("claim", written(number), reason, span=entry.span)
                self._losses.append(loss)
            elif entry.stance and target is not None:
                premises = (Premise(written(start)),)
                id_ = f"{written(number)}{entry.stance}"
                yield Step(id_, STANCES[entry.stance], premises, written(target), span=entry.span)

    def _claim(self, number: Number) -> Number | None:
        """The entry that states a claim, found by following references; None in a circle."""
        passed: set[Number] = set()
        while number in self._entries and number not in passed:
            passed.add(number)
            reference = REFERENCE.match(self._entries[number].text)
            if reference is None:
                return number
            number = number_of(reference[1])
        return None
