"""How long it takes to look for many quotations in many long documents."""

import argparse
import random
import time
from collections.abc import Callable, Sequence
from operator import add
from typing import NamedTuple

from argmap.documents.quotations.checking import PreparedText, check_quotation
from argmap.documents.quotations.verdicts import Outcome
from argmap.documents.texts.text import Text, paragraphs_in
from argmap.model import End, Kind, Quotation

LENGTH = 200_000
DOCUMENTS, QUOTATIONS = 50, 1000
_VOCABULARY = 8000
_PARAGRAPH, _SENTENCE, _LINE = 120, 24, 14
_END = End(Kind.CLAIM, "A")
_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "is")]


class Workload(NamedTuple):
    """Documents and quotations from them, by the number of the document."""

    documents: Sequence[str]
    quotations: Sequence[tuple[int, str]]


def documents(_arguments: argparse.Namespace) -> None:
    """1,000 quotations in 50 documents of 200,000 characters; twice as many, twice as long."""
    kinds: dict[str, Callable[[random.Random, list[str]], list[str]]] = {
        "exact": lambda _, words: words,
        "near": _near,
        "absent": _absent,
    }
    texts = _documents(2 * DOCUMENTS)
    short, long = texts[:DOCUMENTS], list(map(add, texts[:DOCUMENTS], texts[DOCUMENTS:]))
    for name, change in kinds.items():
        base = _timed(_workload(short, QUOTATIONS, change), name)
        more = _timed(_workload(short, 2 * QUOTATIONS, change), name)
        longer = _timed(_workload(long, QUOTATIONS, change), name)
        print(
            f"{name:7} {base:6.2f} s   twice the quotations: {more / base:.2f}"
            f"   twice the length: {longer / base:.2f}"
        )


def _timed(workload: Workload, kind: str) -> float:
    """The processor time to prepare the documents and look for all quotations, in seconds."""
    start = time.process_time()
    texts = [
        Text(f"{n}", words, tuple(paragraphs_in(words))) for n, words in enumerate(workload[0])
    ]
    prepared = list(map(PreparedText, texts))
    found = [
        check_quotation(Quotation("d", quote=quote), _END, prepared[number]).outcome
        for number, quote in workload.quotations
    ]
    seconds = time.process_time() - start
    wrong = sum(outcome is not Outcome(kind) for outcome in found)
    if wrong:
        print(f"{wrong} of {len(found)} are not {kind}")
    return seconds


def _workload(
    texts: Sequence[str],
    count: int,
    change: Callable[[random.Random, list[str]], list[str]],
) -> Workload:
    chance = random.Random(7)  # noqa: S311  no secrets here
    quotations = []
    all_words = [text.split() for text in texts]
    for number in range(count):
        document = number % len(texts)
        words = all_words[document]
        start = chance.randrange(len(words) - 40)
        quoted = words[start : start + chance.randrange(12, 40)]
        quotations.append((document, " ".join(change(chance, quoted))))
    return Workload(texts, quotations)


def _near(chance: random.Random, words: list[str]) -> list[str]:
    """One word is replaced and one is left out."""
    changed = list(words)
    changed[chance.randrange(2, len(words) - 2)] = "another"
    del changed[chance.randrange(2, len(changed) - 2)]
    return changed


def _absent(chance: random.Random, words: list[str]) -> list[str]:
    """The words of the document in another order."""
    return chance.sample(words, len(words))


def _documents(count: int) -> list[str]:
    chance = random.Random(42)  # noqa: S311  no secrets here
    vocabulary = [
        "".join(chance.choices(_SYLLABLES, k=chance.randrange(1, 5))) for _ in range(_VOCABULARY)
    ]
    weights = [1 / (rank + 3) for rank in range(_VOCABULARY)]
    return [_document(chance, vocabulary, weights) for _ in range(count)]


def _document(chance: random.Random, vocabulary: list[str], weights: list[float]) -> str:
    words = chance.choices(vocabulary, weights, k=LENGTH // 5)
    lines, length = [], 0
    for number, word in enumerate(words):
        is_last = number % _PARAGRAPH == _PARAGRAPH - 1
        mark = "." if number % _SENTENCE == _SENTENCE - 1 else ""
        gap = mark + ("\n\n" if is_last else "\n" if number % _LINE == _LINE - 1 else " ")
        lines.append(word + gap)
        length += len(word) + len(gap)
        if length >= LENGTH:
            break
    return "".join(lines)
