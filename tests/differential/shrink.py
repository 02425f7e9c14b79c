"""A smaller document that is still read differently."""

import re

from tests.differential.compare import differences

ROUNDS = 25


def shrunk(text, reference):
    """The text with all taken out that can be: blocks, lines, then words.

    The difference stays at one of the places where the whole text has it.
    """
    [answer] = reference.answers([text])
    wanted = places(text, answer)
    for split in (r"(?<=\n\n)", r"(?<=\n)", r"(?<=[ ,])"):
        for _ in range(ROUNDS):
            parts = re.split(split, text)
            candidates = ["".join(parts[:i] + parts[i + 1 :]) for i in range(len(parts))]
            candidates = [each for each in candidates if each.strip() and each != text]
            smaller = first_different(candidates, reference, wanted)
            if smaller is None:
                break
            text = smaller
    return text


def first_different(texts, reference, wanted):
    """The first of the texts that is still read differently."""
    answers = reference.answers(texts) if texts else []
    for text, answer in zip(texts, answers, strict=True):
        if wanted & places(text, answer):
            return text
    return None


def places(text, answer):
    """Where the readings differ, without indices."""
    return {re.sub(r"\d+", "", each.path) for each in differences(text, answer)}
