"""XML as other tools write it: entities and document types are refused, places are kept."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, indent, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from argmap.formats.exchange.conversion import format_error
from argmap.source import SourceFile, Span

_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]*>")
_DOCUMENT_TYPE = r"<!DOCTYPE\s+{}\s+SYSTEM\s+([\"'])[\w.-]+\1\s*>"
_SIGN = re.compile(r"[^\r\n]")
_BREAK = re.compile(r"\r\n?")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_of(source: SourceFile, *, declared: str = "") -> Element:
    """The root element of a text.

    Args:
        source: The text.
        declared: The document type that the format's own tools declare. If it only names
            a file beside it, the declaration is passed over; the file is never read.

    Raises:
        FormatError: It is no XML, or declares a document type or an entity.
    """
    try:
        text = _DECLARATION.sub(_blank, source.text)
        if declared:
            text = re.sub(_DOCUMENT_TYPE.format(declared), _blank, text, count=1)
        root: Element = fromstring(text.encode(), forbid_dtd=True)
    except ParseError as error:
        line, column = error.position
        start = _offset(source, line, column)
        raise format_error(source, Span(start, start + 1), f"no XML: {error.msg}") from None
    except DefusedXmlException:
        message = "it declares a document type or an entity"
        raise format_error(source, Span(0, 0), message, "take the declaration out") from None
    return root


def _blank(declaration: re.Match[str]) -> str:
    """Blanks instead of a declaration: the text is decoded, whatever encoding it names."""
    return _SIGN.sub(" ", declaration[0])


def xml_text(root: Element) -> bytes:
    """An element as a file, indented."""
    for element in root.iter():
        element.text = xml_safe(element.text)
        element.attrib |= {key: xml_safe(value) for key, value in element.attrib.items()}
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def xml_safe(value: Any) -> Any:
    """A value that XML can hold: of a text, control characters become U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", value) if isinstance(value, str) else value


def xml_plain(text: str) -> str:
    """A text as it comes out of XML again: line breaks are of one kind."""
    return _BREAK.sub("\n", str(xml_safe(text)))


def local_name(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def elements_named(root: Element, name: str) -> Iterator[Element]:
    """An element and all within it that have a name, whatever their namespace, in order."""
    return (each for each in root.iter() if local_name(each) == name)


def _offset(source: SourceFile, line: int, column: int) -> int:
    lines = source.text.splitlines(keepends=True)
    return sum(map(len, lines[: line - 1])) + column
