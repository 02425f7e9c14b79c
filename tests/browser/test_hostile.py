"""Hostile texts in every field of a map: nothing in a picture or a page runs or loads."""

from datetime import date

import pytest

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
from argmap.render import Documents, Format, Options, draw
from argmap.source import NOWHERE, Span
from tests.browser.pages import viewer
from tests.hostile import ADDRESSES, SENTINEL, TEXTS


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


BATCHES = tuple(TEXTS[start : start + 40] for start in range(0, len(TEXTS), 40))


@pytest.fixture
def watched(context_of, tmp_path):
    """What opens a file and says what it asked for."""
    page = context_of().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(f"dialog {dialog.message}"))

    def opened(content: str, name: str):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        asked.clear()
        page.goto(path.as_uri())
        return page, [url for url in asked if url != path.as_uri()]

    yield opened
    page.close()


def ran(page) -> bool:
    page.wait_for_timeout(150)
    return page.evaluate(f"window.{SENTINEL} !== undefined")


@pytest.mark.parametrize("texts", BATCHES, ids=range(len(BATCHES)))
def test_no_text_runs_or_loads_anything_in_the_viewer(watched, texts):
    options = Options(documents=Documents.ALL)
    page, asked = watched(viewer(hostile_map(texts), options), "map.html")
    for number in range(len(texts)):
        page.evaluate(
            f"location.hash = '#' + JSON.parse(document.getElementById('_data')"
            f".textContent).nodes[{number}].id"
        )
    page.keyboard.press("o")
    page.keyboard.press("/")
    page.keyboard.type("e")
    assert not ran(page)
    assert asked == []


def test_no_text_runs_or_loads_anything_in_an_svg(watched):
    options = Options(documents=Documents.ALL)
    svg = draw(hostile_map(TEXTS[:106]), Format.SVG, options=options).content.decode()
    page, asked = watched(svg, "map.svg")
    assert not ran(page)
    assert asked == []
    page, asked = watched(f"<!DOCTYPE html><body>{svg.partition('?>')[2]}", "inline.html")
    assert not ran(page)
    assert asked == []


def test_the_browser_would_run_what_is_not_escaped(watched):
    """The sentinel works: the same texts, put into a page as they are, do run."""
    page, _ = watched(f"<!DOCTYPE html><body>{TEXTS[0]}{TEXTS[19]}", "bare.html")
    assert ran(page)


def test_texts_are_shown_as_they_are(watched):
    page, _ = watched(viewer(hostile_map(("<b>bold</b> & <i>more</i>",))), "map.html")
    page.locator(".node").first.click()
    assert page.locator(".details .text").inner_text() == "<b>bold</b> & <i>more</i>"
