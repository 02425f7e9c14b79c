"""A map with a hostile text in every field that can hold one."""

from datetime import date

from argmap.model import (
    Annotation,
    Answer,
    Argument,
    ArgumentMap,
    Claim,
    Declaration,
    Document,
    Party,
    Quotation,
    Relation,
    RelationType,
    Section,
    Stance,
)
from argmap.source import NOWHERE, Span
from tests.hostile import ADDRESSES


def hostile_map(texts: tuple[str, ...], addresses: tuple[str, ...] = ADDRESSES) -> ArgumentMap:
    """A map with one text after the other in every field that can hold one."""
    documents = {
        f"{text} {number}": Document(
            f"{text} {number}",
            text,
            {
                "URL": addresses[number % len(addresses)],
                "publisher": text,
                "issued": text,
                "type": text,
                "language": text,
                "title-short": text,
            },
        )
        for number, text in enumerate(texts)
    }
    claims = [claim(number, text, f"{text} {number}") for number, text in enumerate(texts)]
    arguments = [
        Argument(f"{text} {number}", text, Span(1000 + number, 1001 + number), section=f"s{number}")
        for number, text in enumerate(texts)
    ]
    relations = [
        Relation(RelationType.ATTACK, argument.end, one.end)
        for argument, one in zip(arguments, claims, strict=True)
    ]
    return ArgumentMap(
        claims={one.title: one for one in claims},
        arguments={argument.title: argument for argument in arguments},
        relations=tuple(relations),
        sections={
            f"s{number}": Section(f"s{number}", 1, text, NOWHERE)
            for number, text in enumerate(texts)
        },
        parties={text: Party(text, text, (text,)) for text in texts},
        documents=documents,
        settings={"title": " ".join(texts[:3]), "language": texts[0]},
    )


def claim(number: int, text: str, document: str) -> Claim:
    annotation = Annotation(
        party=text,
        speaker=text,
        to=(text,),
        date=date(2024, 1, 1 + number % 28),
        cites=(Quotation(document, text, text, list(Stance)[number % 2]),),
        parts=(text,),
        meets=(text,),
        kind=text,
        conceded=(Declaration(text),),
        answered=(Answer(text, None, text),),
        scheme=text,
        note=text,
    )
    return Claim(
        f"{text} {number}",
        text,
        Span(number, number + 1),
        section=f"s{number}",
        tags=(text,),
        annotation=annotation,
    )
