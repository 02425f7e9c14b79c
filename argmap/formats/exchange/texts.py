"""Words out of marked-up text: HTML's tags are left out; what is none of them is a word."""

import re
from html.parser import HTMLParser

_TAGS = frozenset(
    re.findall(
        r"\w+",
        """
        a abbr b big blockquote body br button center cite code dd del div dl dt em font form
        h1 h2 h3 h4 h5 h6 head hr html i iframe img input ins label li link mark meta object ol
        p pre q s script small span strike strong style sub sup svg table tbody td tfoot th
        thead title tr tt u ul video
        """,
    )
)


def plain_text(markup: str) -> str:
    """The words of an HTML text; a `<br>` and the end of a paragraph are line breaks."""
    return "".join(_read(markup).words).strip()


def marked_words(markup: str) -> dict[str, str]:
    """The words inside each `<span>` of an HTML text that has an id, by that id."""
    return {id_: "".join(words).strip() for id_, words in _read(markup).marked.items()}


def _read(markup: str) -> "_Words":
    reader = _Words()
    reader.feed(markup)
    reader.close()
    return reader


class _Words(HTMLParser):
    """Gathers the words of a text.

    Attributes:
        words: All of them.
        marked: Those inside each span, by its id.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.marked: dict[str, list[str]] = {}
        self._open: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        for id_ in filter(None, self._open):
            self.marked[id_].append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            self.handle_data(self.get_starttag_text() or "")
        elif tag == "br":
            self.handle_data("\n")
        elif tag == "span":
            id_ = dict(attrs).get("id") or ""
            self._open.append(id_)
            self.marked |= {id_: self.marked.get(id_, [])} if id_ else {}

    def handle_endtag(self, tag: str) -> None:
        if tag == "span" and self._open:
            self._open.pop()
        if tag not in _TAGS:
            self.handle_data(f"</{tag}>")
        if tag in {"p", "div", "li"}:
            self.words.append("\n")
