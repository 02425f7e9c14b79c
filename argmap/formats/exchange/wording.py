"""What an element says, without what Argdown marks up within its words."""

from argmap.model import Node


def wording(node: Node) -> str:
    """What a claim or an argument says, without the tags that stand among its words."""
    ranges = next((each.ranges for each in node.occurrences if each.text == node.text), ())
    if not ranges:
        return node.text
    words, at = [], 0
    for tag in sorted((each for each in ranges if each.type == "tag"), key=lambda tag: tag.start):
        words.append(node.text[at : tag.start].rstrip())
        at = tag.end
    return "".join((*words, node.text[at:])) if words else node.text
