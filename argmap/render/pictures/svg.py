"""The finished SVG: what Graphviz drew, made accessible and safe to show in any page.

Text stays text. Only elements and attributes on a list pass, so that no script,
foreign object, style sheet or outside reference can.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import TypeAlias
from xml.etree import ElementTree as ET

from argmap.errors import ArgmapError
from argmap.render.direction import reads_from_right
from argmap.render.figures.figure import Figure
from argmap.render.links import safe_address
from argmap.render.metrics import characters_without_glyph, width_in_points
from argmap.render.texts.description import description_of
from argmap.render.wrap import clean

FONTS = "Arimo, Arial, Helvetica, 'Liberation Sans', sans-serif"

SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
HREF = f"{{{_XLINK}}}href"
_TOOLTIP = f"{{{_XLINK}}}title"
Size: TypeAlias = tuple[float, float]

_ELEMENTS = frozenset({"svg", "g", "title", "a", "path", "polygon", "polyline", "ellipse", "text"})
_ATTRIBUTES = frozenset(
    {
        *("id", "class", "transform", "viewBox", "width", "height"),
        *("fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity"),
        *("d", "points", "cx", "cy", "rx", "ry", "x", "y", "text-anchor"),
        *(
            "direction",
            "font-family",
            "font-weight",
            "font-style",
            "font-size",
            HREF,
            f"{{{_XML}}}space",
        ),
    }
)
_NAMING = frozenset({"id", "aria-labelledby", "aria-describedby"})
_LEGEND = frozenset({f"{SVG}polygon", f"{SVG}path", f"{SVG}text"})
"""What of a graph is drawn by itself: the ground, which comes first, and the legend."""
_X = re.compile(r"(-?[\d.]+),")
_INSET = 6.0
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def finish_svg(content: bytes, figure: Figure) -> str:
    """The SVG of a figure with its title and description, scaling with the page it is in.

    Args:
        content: What Graphviz wrote for it.
        figure: What it shows.

    Raises:
        ArgmapError: Graphviz wrote what is not on the list of safe elements.
    """
    root = _safe(content)
    _describe(root, figure)
    return _written(root)


def stack_svgs(contents: Iterable[bytes], figure: Figure) -> str:
    """The SVG of a figure whose parts were drawn apart, one below the other.

    Args:
        contents: What Graphviz wrote for each part.
        figure: What they show together.

    Raises:
        ArgmapError: Graphviz wrote what is not on the list of safe elements.
    """
    root = ET.Element(f"{SVG}svg")
    background = ET.SubElement(root, f"{SVG}polygon")
    width = height = 0.0
    for content in contents:
        part = _safe(content)
        page = next(part.iter(f"{SVG}polygon"))
        background.set("fill", page.get("fill", "none"))
        place = ET.SubElement(root, f"{SVG}g", {"transform": f"translate(0 {height:.2f})"})
        place.extend(part)
        width = max(width, _points(part, "width"))
        height += _points(part, "height")
    background.set("points", f"0,0 {width:.2f},0 {width:.2f},{height:.2f} 0,{height:.2f}")
    root.attrib |= {"viewBox": f"0 0 {width:.2f} {height:.2f}"}
    root.attrib |= {"width": f"{width:.2f}pt", "height": f"{height:.2f}pt"}
    _describe(root, figure)
    return _written(root)


def framed_svg(
    content: bytes, figure: Figure, *, place: str, around: Iterable[ET.Element], size: Size
) -> str:
    """The SVG of a figure with words around the picture.

    Args:
        content: What Graphviz wrote for the figure.
        figure: What it shows.
        place: Where the picture stands, as a `transform`.
        around: What stands around it: elements that argmap made.
        size: Width and height of the whole, in points.

    Raises:
        ArgmapError: Graphviz wrote what is not on the list of safe elements.
    """
    root = _sheet(size)
    ET.SubElement(root, f"{SVG}g", {"transform": place}).extend(_safe(content))
    _add_words(root, around)
    _describe(root, figure)
    return _written(root)


def gathered_svg(
    contents: Iterable[tuple[bytes, str]],
    figure: Figure,
    *,
    around: Iterable[ET.Element],
    size: Size,
    ground: str,
) -> str:
    """The SVG of several states of a figure, each at a place of its own; they have no ids.

    Args:
        contents: What Graphviz wrote for each, and where it stands, as a `transform`.
        figure: What they show together.
        around: What stands around them: elements that argmap made.
        size: Width and height of the whole, in points.
        ground: The colour behind all.

    Raises:
        ArgmapError: Graphviz wrote what is not on the list of safe elements.
    """
    root = _sheet(size)
    width, height = (f"{side:.2f}" for side in size)
    points = f"0,0 {width},0 {width},{height} 0,{height}"
    ET.SubElement(root, f"{SVG}polygon", {"points": points, "fill": ground})
    for content, place in contents:
        group = ET.SubElement(root, f"{SVG}g", {"transform": place})
        group.extend(_safe(content))
        for element in group.iter():
            element.attrib.pop("id", None)
    _add_words(root, around)
    _describe(root, figure)
    return _written(root)


def inlined(svg: str, *, prefix: str, width: str = "") -> str:
    """A finished SVG as it stands in an HTML page.

    Its ids begin with the prefix, so that two pictures can stand in one page. It has no
    `style`, which the page may forbid: its style sheet has to say how the picture scales. A
    width with its unit may say how wide it is at most.
    """
    root = ET.fromstring(svg)  # noqa: S314  finished here, hence without document type
    root.attrib.pop("style")
    if width:
        root.set("width", width)
        del root.attrib["height"]
    for element in root.iter():
        for name in _NAMING & element.attrib.keys():
            element.set(name, prefix + element.attrib[name])
    return svg_text(root)


def language_tag(language: str) -> str:
    """The language as a BCP 47 tag; English where the map says something else."""
    return language if _LANGUAGE.fullmatch(language) else "en"


def parse_svg(content: bytes) -> ET.Element:
    """The tree of Graphviz's output, whose document type is left out unread.

    What reads from the right is put at the right of its card, and the legend after the map.
    """
    start = content.index(b"<svg")
    root = ET.fromstring(content[start:])  # noqa: S314  no document type, hence no entities
    for graph in root:
        legend = [one for one in graph if one.tag in _LEGEND][1:]
        graph[:] = [*(one for one in graph if one not in legend), *legend]
    for group in root.iter(f"{SVG}g"):
        if (group.get("class") or "").startswith("node"):
            _align(group)
    return root


def _align(card: ET.Element) -> None:
    """Put paragraphs that read from the right at the right edge of their card."""
    texts = list(card.iter(f"{SVG}text"))
    edges = [
        float(x) for one in card.iter(f"{SVG}polygon") for x in _X.findall(one.attrib["points"])
    ]
    for _, lines in groupby(
        texts, key=lambda line: (line.get("font-size"), line.get("font-weight"))
    ):
        paragraph = list(lines)
        if edges and reads_from_right(" ".join(line.text or "" for line in paragraph)):
            for line in paragraph:
                line.attrib |= {"x": f"{max(edges) - _INSET:.2f}", "text-anchor": "end"}
                line.set("direction", "rtl")


def _sheet(size: Size) -> ET.Element:
    """An empty picture of that size."""
    width, height = (f"{side:.2f}" for side in size)
    root = ET.Element(f"{SVG}svg", {"viewBox": f"0 0 {width} {height}"})
    root.attrib |= {"width": f"{width}pt", "height": f"{height}pt"}
    return root


def _add_words(root: ET.Element, around: Iterable[ET.Element]) -> None:
    """Add elements that argmap made, their texts in its fonts."""
    words = ET.SubElement(root, f"{SVG}g", {"font-family": FONTS})
    words.extend(around)
    for element in words.iter(f"{SVG}text"):
        _fit(element, element.text or "")


def without_ground(content: bytes) -> bytes:
    """What Graphviz wrote, without the page that it painted behind the picture."""
    root = parse_svg(content)
    graph = root[0]
    ground = graph.find(f"{SVG}polygon")
    if ground is not None:
        graph.remove(ground)
    return svg_text(root).encode()


def _safe(content: bytes) -> ET.Element:
    """What Graphviz drew, with tooltips as titles and nothing that is not on the lists.

    Raises:
        ArgmapError: An element is not on the list of elements.
    """
    root = parse_svg(content)
    for graph in root:
        graph.set("font-family", FONTS)
        for title in graph.findall(f"{SVG}title"):
            graph.remove(title)
        for group in graph.findall(f"{SVG}g"):
            _keep_tooltips(group)
    _clean(root)
    return root


def _points(element: ET.Element, name: str) -> float:
    return float(element.attrib[name].removesuffix("pt"))


def _written(root: ET.Element) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{svg_text(root)}\n'


def svg_text(root: ET.Element) -> str:
    """An SVG as text, in which its own elements have no prefix."""
    ET.register_namespace("", SVG[1:-1])
    ET.register_namespace("xlink", _XLINK)
    return ET.tostring(root, encoding="unicode")


def _keep_tooltips(group: ET.Element) -> None:
    """Make the tooltip of a node, an edge or a box the title of its group.

    Graphviz puts it on a link to nowhere, and a generated name in the title.
    """
    link = next((one for one in group.iter(f"{SVG}a") if _TOOLTIP in one.attrib), None)
    title = group.find(f"{SVG}title")
    if title is not None and link is not None:
        title.text = link.attrib[_TOOLTIP]
    elif title is not None:
        group.remove(title)
    wrappers = [child for child in group if (child.get("id") or "").startswith("a_")]
    for wrapper in wrappers:
        place = list(group).index(wrapper)
        group[place : place + 1] = _drawn(wrapper)


def _drawn(wrapper: ET.Element) -> list[ET.Element]:
    """What stands in a link that Graphviz made; the link itself if it leads somewhere."""
    link = wrapper[0]
    if HREF in link.attrib:
        return [link]
    return list(link)


def _clean(root: ET.Element) -> None:
    """Leave only attributes that are on the list.

    Raises:
        ArgmapError: An element is not on the list of elements.
    """
    for element in root.iter():
        if element.tag.removeprefix(SVG) not in _ELEMENTS:
            message = f"Graphviz drew <{element.tag}>, which has no place in a map"
            raise ArgmapError(message)
        for name in [name for name in element.attrib if name not in _ATTRIBUTES]:
            del element.attrib[name]
        if element.text and element.tag == f"{SVG}text":
            _fit(element, element.text)
        if element.get("direction") == "rtl":
            element.set("text-anchor", "start")
        if HREF in element.attrib:
            element.set(HREF, safe_address(element.attrib[HREF]))


def _fit(element: ET.Element, text: str) -> None:
    """Say how wide the text was taken to be, for where none of the fonts is at hand.

    How wide letters are that these fonts lack, nobody knows.
    """
    element.attrib.pop("font-family", None)
    if characters_without_glyph(text):
        return
    size = float(element.attrib["font-size"])
    width = width_in_points(text, size, bold=element.get("font-weight") == "bold")
    element.set("textLength", f"{width:.2f}")
    element.set("lengthAdjust", "spacingAndGlyphs")


def _describe(root: ET.Element, figure: Figure) -> None:
    """Give the picture its title, and its description for those who do not see it."""
    width = root.attrib.pop("width", "").removesuffix("pt")
    height = root.attrib.pop("height", "").removesuffix("pt")
    root.attrib |= {
        "width": width,
        "height": height,
        "style": "max-width:100%;height:auto",
        "role": "img",
        "aria-labelledby": "map-title",
        "aria-describedby": "map-description",
        "lang": language_tag(figure.language),
        f"{{{_XML}}}lang": language_tag(figure.language),
    }
    title = ET.Element(f"{SVG}title", {"id": "map-title"})
    title.text = clean(figure.title) or "Argument map"
    description = ET.Element(f"{SVG}desc", {"id": "map-description"})
    description.text = description_of(figure)
    for element in (title, description):
        element.tail = "\n"
    root[0:0] = [title, description]
