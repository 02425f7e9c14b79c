"""Kialo's text export: numbered lines, each a Pro or a Con of the line one number up.

It carries claims, their order, support and attack, and links to documents. It does not
carry linked premises (each becomes a line of its own), undercuts (a Con under the first
premise), contradictions (a Con), titles, speakers, dates, tags, schemes, strengths, premise
roles, notes, quotations, rephrases, preferences, moves, what is implicit or assumed,
headings, ids and expected labels. Nor does it carry arguments in a sentence as such,
arguments of several steps as one, contraries as such, entailment as such, parties apart
from speakers, addressees, concessions, the bibliography, locators, what is undeveloped,
answers elsewhere, parts, other data, settings, other tools' data and provenance.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.formats.exchange.conversion import Exported, Imported, format_error, imported
from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.from_map import network_of
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Premise, Statement, Step, StepKind
from argmap.formats.exchange.sayings import name_of
from argmap.formats.exchange.uncarried import uncarried
from argmap.model import Annotation, ArgumentMap, Document, Quotation
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

CARRIES = frozenset({Feature.NAME, Feature.ATTACK, Feature.DOCUMENT, Feature.ORDER})

_TITLE = re.compile(r"\A\s*[^\r\n:]+:[^\S\r\n]*([^\r\n]*)")
_LINE = re.compile(
    rf"^(?P<number>(?:\d+\.)+)[^\S\r\n]+(?:(?P<stance>{'|'.join(STANCES)})\s?:(?:[^\S\r\n]+|$))?",
    re.MULTILINE,
)
_REFERENCE = re.compile(r"->\s*\w+\s+((?:\d+\.)+)\s*\Z")
_LINK = re.compile(r"(?<!\\)\[([^\[\]]*)\]\(((?:[^\s()]|\([^\s()]*\))+)\)")
_BREAKS = re.compile(r"\r\n?")
_ESCAPED = re.compile(r"\\([()\[\]])")
_BRACKET = re.compile(r"[()\[\]]")

_INSTEAD = {
    Feature.LINKED: "each premise is a reason of its own now",
    Feature.UNDERCUT: "it is a Con under the first premise now",
    Feature.CONTRADICTION: "it is a Con under the second claim now",
}

_FIRST_REPLY = re.compile(
    rf"\A[^\n:]+:[^\n]*\n\s*1\.[^\S\n]+[^\n]*(?:\n(?!1\.1\.)[^\n]*)*\n1\.1\.[^\S\n]+(?:{'|'.join(STANCES)})\s?:"
)

Number = tuple[int, ...]


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


def loads(source: SourceFile) -> Imported:
    """The debate in a file.

    Raises:
        FormatError: It does not begin with `Discussion Title:`.
    """
    title = _TITLE.match(source.text)
    if title is None or not is_debate(source.text):
        message = "no line `Discussion Title:` at the beginning"
        raise format_error(source, Span(0, 0), message, "export the debate from Kialo as text")
    entries = list(_entries(source, title.end()))
    network, losses = _Reader(entries).network(title[1].strip())
    return imported(network, losses, source)


def is_debate(text: str) -> bool:
    """Whether a text begins as a debate: in English by its first line, else by numbered stances."""
    if text.lstrip().startswith(_ENGLISH):
        return True
    return _TITLE.match(text) is not None and re.search(_FIRST_REPLY, text) is not None


def dumps(argument_map: ArgumentMap) -> Exported:
    """The map as a debate: what leads nowhere are theses, all else stands below them."""
    network, losses = network_of(argument_map)
    writer = _Writer(network)
    lines = list(writer.lines())
    title = network.title or "Untitled"
    text = f"Discussion Title: {' '.join(title.split())}\n\n" + "".join(f"{x}\n" for x in lines)
    lost = uncarried(network, CARRIES, _INSTEAD)
    return Exported(text.encode(), (*losses, *lost, *writer.losses, *_uncited(network)))


def _entries(source: SourceFile, start: int) -> Iterator[_Entry]:
    """The numbered lines, each with its text up to the next."""
    marks = list(_marks(source.text, start))
    ends = [*(each.start() for each in marks[1:]), len(source.text)]
    for mark, end in zip(marks, ends, strict=False):
        text = _BREAKS.sub("\n", source.text[mark.end() : end]).strip()
        yield _Entry(
            _number(mark["number"]), mark["stance"] or "", text, Span(*mark.span("number"))
        )


def _marks(text: str, start: int) -> Iterator[re.Match[str]]:
    """The beginnings of entries; other lines with a number belong to a text.

    A number has to come after its siblings, and right after them where neither
    Pro nor Con tells an entry from a text.
    """
    latest: dict[Number, int] = {(): 0}
    for mark in _LINE.finditer(text, start):
        *above, last = number = _number(mark["number"])
        earlier = latest.get(tuple(above))
        if earlier is not None and (last == earlier + 1 or (mark["stance"] and last > earlier)):
            latest |= {tuple(above): last, number: 0}
            yield mark


def _number(words: str) -> Number:
    return tuple(int(part) for part in words.split(".") if part)


class _Reader:
    """Reads the entries of one debate."""

    def __init__(self, entries: Iterable[_Entry]) -> None:
        self._entries = {entry.number: entry for entry in entries}
        self._losses: list[Loss] = []
        self._documents: dict[str, Document] = {}

    def network(self, title: str) -> tuple[Network, list[Loss]]:
        """The debate, and what of it could not be read."""
        claims = [each for each in self._entries.values() if not _REFERENCE.match(each.text)]
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
            id=_written(entry.number),
            text=_ESCAPED.sub(r"\1", _LINK.sub(r"\1", entry.text)),
            annotation=Annotation(cites=cites, kind="question" if question else ""),
            span=entry.span,
        )

    def _has_theses(self) -> bool:
        """Whether the first line is a question, which lines without a stance answer."""
        return any(len(number) == 2 and not entry.stance for number, entry in self._entries.items())

    def _cited(self, words: str, address: str) -> Quotation:
        known = {document.fields["URL"]: id_ for id_, document in self._documents.items()}
        id_ = known.get(address, f"link-{len(self._documents) + 1}")
        title = _ESCAPED.sub(r"\1", words).strip() or address
        self._documents.setdefault(id_, Document(id_, title, {"title": title, "URL": address}))
        return Quotation(id_)

    def _steps(self) -> Iterator[Step]:
        for number, entry in self._entries.items():
            start, target = self._claim(number), self._claim(number[:-1])
            if start is None or (number[:-1] and target is None):
                reason = "it refers to no claim of the debate"
                loss = dropped("reference", _written(number), reason, span=entry.span)
                self._losses.append(loss)
            elif entry.stance and target is not None:
                premises = (Premise(_written(start)),)
                id_ = f"{_written(number)}{entry.stance}"
                yield Step(id_, STANCES[entry.stance], premises, _written(target), span=entry.span)

    def _claim(self, number: Number) -> Number | None:
        """The entry that states a claim, found by following references; None in a circle."""
        passed: set[Number] = set()
        while number in self._entries and number not in passed:
            passed.add(number)
            reference = _REFERENCE.match(self._entries[number].text)
            if reference is None:
                return number
            number = _number(reference[1])
        return None


def _written(number: Number) -> str:
    return "".join(f"{part}." for part in number)


class _Writer:
    """Writes one network as the lines of a debate.

    Attributes:
        losses: What a debate cannot hold.
    """

    def __init__(self, network: Network) -> None:
        self.losses: list[Loss] = []
        self._network = network
        self._statements = {each.id: each for each in network.statements}
        self._replies = self._replies_by_claim()
        self._numbers: dict[str, Number] = {}

    def _replies_by_claim(self) -> dict[str, list[tuple[str, str]]]:
        """For each claim the claims that stand below it, with the words for their stance."""
        steps = {step.id: step for step in self._network.steps}
        replies: dict[str, dict[tuple[str, str], None]] = {}
        for step in self._network.steps:
            if step.kind in {StepKind.REPHRASE, StepKind.PREFERENCE}:
                continue
            target = step.target
            while target in steps:
                target = steps[target].premises[0].id
            stance = "Con" if step.kind.is_attack else "Pro"
            for premise in step.premises:
                replies.setdefault(target, {})[premise.id, stance] = None
        return {target: list(found) for target, found in replies.items()}

    def lines(self) -> Iterator[str]:
        """The lines of all claims; what leads nowhere stands at the top."""
        replying = {reply for replies in self._replies.values() for reply, _ in replies}
        top = [each.id for each in self._network.statements if each.id not in replying]
        place = 0
        for id_ in (*top, *self._statements):
            if id_ not in self._numbers:
                place += 1
                yield from self._entry(id_, "", (place,))

    def _entry(self, id_: str, stance: str, number: Number) -> Iterator[str]:
        """The line of a claim and those of its replies, in the order of their numbers."""
        waiting = [(id_, stance, number)]
        while waiting:
            id_, stance, number = waiting.pop()
            lead = f"{_written(number)} {stance and f'{stance}: '}"
            if id_ in self._numbers:
                yield f"{lead}-> See {_written(self._numbers[id_])}"
                continue
            self._numbers[id_] = number
            yield lead + self._text(self._statements[id_])
            replies = self._replies.get(id_, [])
            waiting += reversed(
                [(reply, word, (*number, place)) for place, (reply, word) in enumerate(replies, 1)]
            )

    def _text(self, statement: Statement) -> str:
        """The words with links to the documents; one that they do not name stands after them."""
        text = _escaped(statement.text or statement.title)
        for cite in statement.annotation.cites:
            words, link = self._link(cite)
            if link and words in text:
                text = text.replace(words, link, 1)
            elif link:
                reason = f"they name {words} now, which they link to"
                self.losses.append(changed("words", f"of claim {name_of(statement)}", reason))
                text = f"{text} {link}"
        return text

    def _link(self, cite: Quotation) -> tuple[str, str]:
        """The words for a document and the link behind them; no link if it has no address."""
        document = self._network.documents.get(cite.document)
        address = document.fields.get("URL") if document else None
        if document is None or not address:
            self.losses.append(dropped("document", cite.document, "it has no address to link to"))
            return "", ""
        words = _escaped(document.title)
        return words, f"[{words}]({address})"


def _uncited(network: Network) -> Iterator[Loss]:
    """A loss for each document that no claim links to, and for what steps cite."""
    cited = {cite.document for each in network.statements for cite in each.annotation.cites}
    for document in network.documents:
        if document not in cited:
            yield dropped("document", document, "no claim of the debate cites it")
    for step in network.steps:
        for _ in step.annotation.cites:
            reason = "only claims have links"
            yield dropped("citation", f"of argument {name_of(step)}", reason)


def _escaped(text: str) -> str:
    return _BRACKET.sub(lambda bracket: "\\" + bracket[0], text)
