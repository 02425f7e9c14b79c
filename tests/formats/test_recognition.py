"""The format of a file is told by its content."""

import pytest

from argmap.formats.exchange.conversion import FormatError
from argmap.formats.exchange.json_files import json_of
from argmap.formats.recognition import format_of, recognised
from argmap.source import SourceFile

ARGDOWN = [
    "[A]: a\n  + <B>: b\n",
    "<B>: b\n",
    "<B>\n\n(1) a\n----\n(2) b\n",
    "# Heading\n\n[A]: a\n",
    "===\ntitle: T\n===\n\n[A]: a\n",
    "",
    "Some words.\n\n#\n",
    "* a list\n* of words\n",
    "{not data}",
]
OTHERS = [
    ('{"argmap": 1, "source": "", "map": {}}', "argmap"),
    ('{"AIF": {"nodes": []}}', "xaif"),
    ('{"nodes": [{"nodeID": 0, "type": "I"}], "edges": []}', "aif"),
    ('{"nodes": [], "edges": [{"source_id": "a", "target_id": "b"}]}', "sadface"),
    ('{"nodes": {}, "edges": {}, "resources": {}}', "arguebuf"),
    ('{"arguments": {}, "statements": {}}', "argdown-json"),
    ('{"id": "root", "formatVersion": 3, "ideas": {}}', "mindmup"),
    (
        '{"nodes": [{"id": 1, "x": 2}], "edges": [], "participants": [], "analysis": {}}',
        "ova2",
    ),
    ('{"@context": {}, "@graph": []}', "aif-rdf"),
    ('[{"@id": "http://www.aifdb.org/nodes/1", "@type": ["a"]}]', "aif-rdf"),
    ('<?xml version="1.0"?>\n<arggraph id="a"/>', "arggraph"),
    ("<!-- words > more --><ARG></ARG>", "aml"),
    ('<!DOCTYPE lkif SYSTEM "lkif.dtd">\n<lkif/>', "lkif"),
    ('<!DOCTYPE a [<!ENTITY x "<b>">\n<!ENTITY y "&x;&x;">]>\n<arggraph id="&y;"/>', "arggraph"),
    ('<graphml xmlns="http://graphml.graphdrawing.org/xmlns"/>', "graphml"),
    ("Discussion Title: T\n\n1. a\n", "kialo"),
    ('x = Create("Claim")\nSetText("a")\n', "rationale"),
    ("T1\tClaim 0 5\twords\n", "brat"),
    ("a\nb\n#\na b\n", "tgf"),
    ("% a comment\narg(a).\n", "apx"),
    ("arg(a).\narg(b).\nsupport(a,b).\n", "bapx"),
    ("# made by hand\np af 2\n1 2\n", "af"),
    ("G1:\n text: Goal\n supportedBy: [S1]\n", "gsn"),
    ("G9.2-a:\n  undeveloped: true\n", "gsn"),
    ("module:\n  name: Whole\n  uses: [part.gsn.yaml]\n", "gsn"),
    ("meta:\n  title: T\nstatements:\n  a: words\n", "carneades"),
]


@pytest.mark.parametrize("text", ARGDOWN)
def test_what_shows_no_sign_of_another_format_is_argdown(text):
    assert format_of(SourceFile("file", text)) == "argdown"


@pytest.mark.parametrize(
    ("text", "name"), OTHERS, ids=[f"{name}-{n}" for n, (_, name) in enumerate(OTHERS)]
)
def test_other_formats_have_their_signs(text, name):
    assert format_of(SourceFile("file", text)) == name
    assert format_of(SourceFile("file", text.replace("\n", "\r\n"))) == name


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": 1}', r"file:1:1: JSON of an unknown kind; tried argmap, xaif, "),
        ('{"nodes": [}', r"file:1:12: no JSON: Expecting value"),
        ("[" * 100_000, r"file:1:1: it is nested too deeply"),
        ("<svg></svg>", r"file:1:2: XML of an unknown kind, <svg>"),
    ],
)
def test_what_is_json_or_xml_of_no_known_kind_is_refused(text, message):
    with pytest.raises(FormatError, match=message):
        format_of(SourceFile("file", text))


@pytest.mark.parametrize("text", ["[]", '[{"id": "a"}]', '["a"]', "[[]]"])
def test_a_list_of_json_is_of_no_known_kind(text):
    with pytest.raises(FormatError, match=r"file:1:1: JSON of an unknown kind"):
        format_of(SourceFile("file", text))


def test_json_that_was_parsed_to_tell_its_format_is_not_parsed_again():
    source = recognised(SourceFile("x", '{"AIF": {}}')).source
    assert json_of(source) is json_of(source)
