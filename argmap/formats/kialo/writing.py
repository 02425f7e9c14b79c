"""A network as the lines of a debate: what leads nowhere are theses, all else stands below them."""

import re
from collections.abc import Iterator

from argmap.formats.exchange.features import Feature
from argmap.formats.exchange.losses import Loss, changed, dropped
from argmap.formats.exchange.network import Network, Statement, StepKind
from argmap.formats.exchange.respelt import one_line
from argmap.formats.exchange.sayings import owner_of
from argmap.formats.kialo.numbers import Number, written
from argmap.formats.kialo.reading import BREAKS, REFERENCE, STANCES
from argmap.model import Quotation

CARRIES = frozenset({Feature.NAME, Feature.ATTACK, Feature.DOCUMENT, Feature.ORDER})

INSTEAD = {
    Feature.LINKED: "each premise is a reason of its own now",
    Feature.UNDERCUT: "it is a Con under the first premise now",
    Feature.CONTRADICTION: "it is a Con under the second claim now",
}

_NUMBERED = re.compile(r"\n(?=(?:\d+\.)+[^\S\r\n])")
_STANCE = re.compile(rf"\A({'|'.join(STANCES)})\s?:")
_BRACKET = re.compile(r"[()\[\]]")


def text_of(network: Network) -> tuple[str, tuple[Loss, ...]]:
    """The debate, and what of the network is lost in it although a debate has words for it."""
    writer = _Writer(network)
    title = one_line(network.title) or "Untitled"
    lines = "".join(f"{line}\n" for line in writer.lines())
    return f"Discussion Title: {title}\n\n{lines}", (*writer.losses, *_uncited(network))


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
            lead = f"{written(number)} {stance and f'{stance}: '}"
            if id_ in self._numbers:
                yield f"{lead}-> See {written(self._numbers[id_])}"
                continue
            self._numbers[id_] = number
            yield lead + self._text(self._statements[id_], stance)
            replies = self._replies.get(id_, [])
            waiting += reversed(
                [(reply, word, (*number, place)) for place, (reply, word) in enumerate(replies, 1)]
            )

    def _text(self, statement: Statement, stance: str) -> str:
        """The words with links to the documents; one that they do not name stands after them."""
        words = statement.text or statement.title
        plain = as_entry(words, stance)
        if plain != words and statement.text:
            reason = "written so that it is read as the text of one entry"
            self.losses.append(changed("text", owner_of(statement), reason))
        text = _escaped(plain)
        for cite in statement.annotation.cites:
            words, link = self._link(cite)
            if link and words in text:
                text = text.replace(words, link, 1)
            elif link:
                reason = f"they name {words} now, which they link to"
                self.losses.append(changed("words", owner_of(statement), reason))
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
            yield dropped("citation", owner_of(step), reason)


def as_entry(text: str, stance: str) -> str:
    """A text of which no line is read as an entry, and that is no reference and says no stance."""
    text = _NUMBERED.sub(" ", BREAKS.sub("\n", text).strip())
    if REFERENCE.match(text):
        text = text.replace("->", "→", 1)
    return text if stance else _STANCE.sub(r"\1 -", text)


def _escaped(text: str) -> str:
    return _BRACKET.sub(lambda bracket: "\\" + bracket[0], text)
