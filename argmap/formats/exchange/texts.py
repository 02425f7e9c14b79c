"""Words out of marked-up text: tags are left out, never passed on."""

from html.parser import HTMLParser


def plain_text(markup: str) -> str:
    """The words of an HTML text; a `<br>` and the end of a paragraph are line breaks."""
    reader = _Words()
    reader.feed(markup)
    reader.close()
    return "".join(reader.words).strip()


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
