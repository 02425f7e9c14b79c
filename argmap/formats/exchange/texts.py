"""Words alone, out of HTML and out of Argdown: what is marked up in them is left out."""

from html.parser import HTMLParser

from argmap.model import Node


def plain_text(markup: str) -> str:
    """The words of an HTML text; a `<br>` and the end of a paragraph are line breaks."""
    reader = _Words()
    reader.feed(markup)
    reader.close()
    return "".join(reader.words).strip()


def wording(node: Node) -> str:
    """What a claim or an argument says, without the tags that stand among its words."""
    ranges = next((each.ranges for each in node.occurrences if each.text == node.text), ())
    words, at = [], 0
    for tag in sorted((each for each in ranges if each.type == "tag"), key=lambda tag: tag.start):
        words.append(node.text[at : tag.start].rstrip())
        at = tag.end
    return "".join((*words, node.text[at:])) if words else node.text


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag == "br":
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"p", "div", "li"}:
            self.words.append("\n")
