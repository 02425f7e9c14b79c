"""Small maps made in code: claims `a`, sketched arguments `<a>`, relations `"b -> a"`."""

import datetime as dt
from dataclasses import replace

from argmap.model import (
    Annotation,
    Argument,
    ArgumentMap,
    Claim,
    Declaration,
    End,
    Inference,
    Kind,
    Occurrence,
    Relation,
    RelationType,
    Role,
    Step,
)
from argmap.source import NOWHERE, Span

SYMBOLS = {
    "->": RelationType.ATTACK,
    "+>": RelationType.SUPPORT,
    "_>": RelationType.UNDERCUT,
    "><": RelationType.CONTRADICTORY,
}


def end(name):
    """`a` is a claim, `<a>` an argument, `<a>.2` the inference that yields its third statement."""
    if not name.startswith("<"):
        return End(Kind.CLAIM, name)
    title, _, step = name[1:].partition(">")
    return End(Kind.INFERENCE, title, int(step[1:])) if step else End(Kind.ARGUMENT, title)


def titles(ends):
    return [each.title for each in ends]


def node(name, party="", *, tags=(), role=Role.TOP_LEVEL, **annotation):
    """A claim stated on its own, or a sketched argument."""
    if isinstance(annotation.get("date"), str):
        annotation["date"] = dt.date.fromisoformat(annotation["date"])
    for key in ("conceded", "retracted"):
        if key in annotation:
            annotation[key] = tuple(map(declaration, annotation[key]))
    said = Annotation(party=party, **annotation)
    place = end(name)
    if place.kind is Kind.CLAIM:
        places = (Occurrence(f"Words of {name}.", NOWHERE, role),)
        return Claim(name, f"Words of {name}.", NOWHERE, places, tags=tags, annotation=said)
    return Argument(place.title, f"Words of {name}.", NOWHERE, tags=tags, annotation=said)


def declaration(word):
    """`A` is the word of a party, `A@3` its word in round 3, `A@2022-01-27` that of a day."""
    by, _, then = word.partition("@")
    if then.isdigit():
        return Declaration(by, round=int(then))
    return Declaration(by, dt.date.fromisoformat(then) if then else None)


def concluded(name, party="", **annotation):
    """A claim stated nowhere but as a conclusion."""
    return node(name, party, role=Role.MAIN_CONCLUSION, **annotation)


def structure(name, statements, party="", **annotation):
    """An argument with premises; `"p, q => m, r => c"` yields m on the way and c at last."""
    parts = [[claim.strip() for claim in part.split(",")] for part in statements.split("=>")]
    place = Occurrence(None, NOWHERE)
    steps = []
    for number, part in enumerate(parts):
        for index, claim in enumerate(part):
            inference = Inference(NOWHERE) if number and index == 0 else None
            steps.append(Step(claim, place, inference))
    return replace(node(name, party, **annotation), steps=tuple(steps))


def a_map(*nodes, relations=(), **fields):
    """A map of these nodes, each on a line of its own for want of a text."""
    nodes = [replace(each, span=Span(number, number)) for number, each in enumerate(nodes)]
    claims = {each.title: each for each in nodes if isinstance(each, Claim)}
    arguments = {each.title: each for each in nodes if isinstance(each, Argument)}
    return ArgumentMap(
        claims=claims,
        arguments=arguments,
        relations=tuple(_relation(*text.split()) for text in relations),
        **fields,
    )


def _relation(start, symbol, target):
    return Relation(SYMBOLS[symbol], end(start), end(target))


def bridge():
    """The worked example: A wants a bridge, B objects in round 2, A meets one half of one point."""
    return a_map(
        node("a1", "A", round=1),
        node("b1", "B", round=2, parts=("capital", "upkeep")),
        node("b2", "B", round=2),
        node("a2", "A", round=3, meets=("capital",)),
        node("b3", "B", round=4),
        relations=["b1 -> a1", "b2 -> a1", "a2 -> b1", "b3 -> a2"],
    )
