"""New words for a YAML text, written so that as little of it changes as can be."""

import json
import re

from argmap.argdown.edits import Edit
from argmap.source import Span

_WORD = re.compile(r"\S+")
_PLAIN = re.compile(r"[^\W\d_][\w .()/§¶-]*(?<! )")
_MEANT_OTHERWISE = frozenset({"true", "false", "null", "yes", "no", "on", "off"})
_FLOW = re.compile(r"[,\[\]{}]|: |:$| #")


def reworded(source: str, span: Span, before: str, after: str) -> list[Edit]:
    """The edits that turn the text written at a place into another one.

    Words that stay are not touched, nor are the line breaks between them. What is written in
    another way than with quotation marks or in bare words is written anew.

    Args:
        source: The text of the map.
        span: Where the YAML text stands in it, with its quotation marks.
        before: What it says.
        after: What it is to say.
    """
    written = source[slice(*span)]
    mark = written[:1] if written[:1] in ("'", '"') else ""
    inner = written[1:-1] if mark else written
    offset = span.start + len(mark)
    words = [*_WORD.finditer(inner)]
    is_as_said = [word[0] for word in words] == before.split()
    if not is_as_said or written[:1] in ("|", ">") or not _fits(after, mark):
        return [Edit(_trimmed(source, span), json.dumps(after, ensure_ascii=False))]
    return _word_edits([Span(offset + w.start(), offset + w.end()) for w in words], before, after)


def written(words: str) -> str:
    """Words as a YAML text of one line, in quotation marks where they need any."""
    if _PLAIN.fullmatch(words) and words.casefold() not in _MEANT_OTHERWISE:
        return words
    return json.dumps(words, ensure_ascii=False)


def _word_edits(places: list[Span], before: str, after: str) -> list[Edit]:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  only fixing needs it

    old, new = before.split(), after.split()
    edits = []
    for each in Levenshtein.opcodes(old, new):
        words = " ".join(new[each.dest_start : each.dest_end])
        match each.tag:
            case "replace":
                first, last = places[each.src_start], places[each.src_end - 1]
                edits.append(Edit(Span(first.start, last.end), words))
            case "insert" if each.src_start < len(places):
                start = places[each.src_start].start
                edits.append(Edit(Span(start, start), f"{words} "))
            case "insert":
                end = places[-1].end
                edits.append(Edit(Span(end, end), f" {words}"))
            case "delete":
                edits.append(Edit(_with_gap(places, each.src_start, each.src_end), ""))
            case _:
                pass
    return edits


def _with_gap(places: list[Span], first: int, end: int) -> Span:
    """Some words and the white space after them; at the end of the text that before them."""
    if end < len(places):
        return Span(places[first].start, places[end].start)
    return Span(places[first - 1].end if first else places[first].start, places[end - 1].end)


def _trimmed(source: str, span: Span) -> Span:
    """The span without the white space at its end, which belongs to the lines after a block."""
    return Span(span.start, span.start + len(source[slice(*span)].rstrip()))


def _fits(words: str, mark: str) -> bool:
    """True if words mean themselves between such quotation marks, or without any."""
    if mark:
        return mark not in words and not (mark == '"' and "\\" in words)
    return not _FLOW.search(words) and words[:1].isalpha()
