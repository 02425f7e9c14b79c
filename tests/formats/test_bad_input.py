"""Whatever a file holds, it is read in part with a report, or refused with its place."""

import json

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats.exchange.conversion import FormatError
from argmap.formats.exchange.from_map import network_of
from argmap.formats.recognition import format_of
from argmap.formats.registry import FORMATS, dumps, loads
from argmap.source import SourceFile
from tests.formats.test_samples import NAMES, SAMPLES

ODD = [None, 0, -1, 1.5, True, "", "0", "\u0000", [], {}, [None], {"a": None}, [[]], {"": {}}]
JSON = [name for name in NAMES if name.endswith((".json", ".mup"))]
YAML = [name for name in NAMES if name.endswith(".yaml")]
LONG_ENOUGH = 4_000  # signs of text: what goes wrong in a longer one goes wrong in its beginning
TEXTS = [name for name in NAMES if not name.endswith((".json", ".mup"))]
SIGNS = "\n\t \"'<>[]{}()&%#:;,.-+*@\\/=01aT\u00e9\u0000\ufeff\u2028"


def text_of(name):
    return (SAMPLES / name).read_text(encoding="utf-8-sig")


def form_of(name):
    return format_of(SourceFile(name, text_of(name)))


def read(text, name):
    """Reads a text, if it can be read, and writes what came of it in all formats."""
    try:
        argument_map, _ = loads(SourceFile("file", text), name)
    except FormatError as error:
        refusal = str(error)
    else:
        refusal = ""
    assert refusal[:5] in {"", "file:"}
    if refusal:
        return
    network_of(argument_map)
    for form in ("argdown-text", "argmap", "aif", "kialo", "gsn", "carneades"):
        dumps(argument_map, form)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_that_breaks_off(name):
    text, form = text_of(name), form_of(name)
    step = max(1, len(text) // (40 if len(text) < LONG_ENOUGH else 10))
    for end in range(0, len(text), step):
        read(text[:end], form)


@pytest.mark.parametrize("name", [*JSON, *YAML])
def test_values_of_any_type_in_any_place(name):
    loaded, dumped = (json.loads, json.dumps) if name in JSON else (yaml.safe_load, yaml.safe_dump)
    value, form = loaded(text_of(name)), form_of(name)

    @settings(max_examples=30)
    @given(st.data())
    def check(data):
        read(dumped(_spoilt(value, data)), form)

    check()


def _spoilt(value, data):
    """The value with one thing in it replaced; which one, the data say."""
    if not isinstance(value, dict | list) or not value or data.draw(st.integers(0, 5)) == 0:
        return data.draw(st.sampled_from(ODD))
    if isinstance(value, dict):
        key = data.draw(st.sampled_from(sorted(value)))
        return {**value, key: _spoilt(value[key], data)}
    place = data.draw(st.integers(0, len(value) - 1))
    return [*value[:place], _spoilt(value[place], data), *value[place + 1 :]]


@pytest.mark.parametrize("name", TEXTS)
def test_signs_in_any_place(name):
    text, form = text_of(name)[:LONG_ENOUGH], form_of(name)
    places = st.integers(0, len(text))

    @settings(max_examples=30)
    @given(places, st.integers(0, 30), st.text(SIGNS, max_size=5))
    def check(start, length, signs):
        read(text[:start] + signs + text[start + length :], form)

    check()


READABLE = [name for name, form in FORMATS.items() if form.reads]


@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize(
    "text", ["", "\n", "\ufeff", "{}", "[]", "null", "0", '""', "<a/>", "a: 1", "#"]
)
def test_a_file_that_says_nothing(name, text):
    read(text, name)


BOMB = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><{0}>&d;</{0}>'


@pytest.mark.parametrize(
    ("name", "root"),
    [("arggraph", "arggraph"), ("graphml", "graphml"), ("aml", "ARG"), ("lkif", "lkif")],
)
def test_entities_are_refused(name, root):
    with pytest.raises(FormatError, match=r"file:1:1: it declares a document type or an entity"):
        loads(SourceFile("file", BOMB.format(root)), name)


AML = """{}<ARG><AU><PROP identifier="A"><PROPTEXT>a</PROPTEXT></PROP></AU></ARG>"""


def test_the_document_type_that_araucaria_declares_is_passed_over():
    text = AML.format('<?xml version="1.0"?>\n<!DOCTYPE ARG SYSTEM "argument.dtd">\n')
    assert list(loads(SourceFile("file", text), "aml").argument_map.claims) == ["a"]


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE ARG SYSTEM "http://example.org/argument.dtd">',
        '<!DOCTYPE ARG SYSTEM "../argument.dtd">',
        '<!DOCTYPE ARG SYSTEM "argument.dtd" [<!ENTITY a "b">]>',
        '<!DOCTYPE graphml SYSTEM "argument.dtd">',
    ],
)
def test_any_other_document_type_is_refused(declared):
    with pytest.raises(FormatError, match="it declares a document type or an entity"):
        loads(SourceFile("file", AML.format(declared)), "aml")


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1", "UTF-16", "UTF08"])
def test_the_encoding_that_xml_names_plays_no_part_once_it_is_decoded(encoding):
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n<ARG><AU><PROP identifier="A">'
    text += "<PROPTEXT>é</PROPTEXT></PROP></AU></ARG>"
    (claim,) = loads(SourceFile("file", text), "aml").argument_map.claims.values()
    assert claim.text == "é"


@pytest.mark.parametrize("name", ["carneades", "gsn", "argmap-yaml"])
def test_aliases_do_not_blow_up(name):
    lines = ["a: &a0 [x, x]"]
    lines += [f"b{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    with pytest.raises(FormatError, match="file:"):
        loads(SourceFile("file", "\n".join(lines)), name)


@pytest.mark.parametrize("name", ["aif", "sadface", "arguebuf", "mindmup", "argdown-json"])
def test_deep_nesting_is_refused(name):
    with pytest.raises(FormatError, match="file:1:1: it is nested too deeply"):
        loads(SourceFile("file", '{"nodes": ' * 100_000), name)


def test_a_graph_that_goes_in_circles():
    nodes = [{"nodeID": "1", "type": "I", "text": "a"}, {"nodeID": "2", "type": "RA", "text": "RA"}]
    edges = [
        {"edgeID": "1", "fromID": "1", "toID": "2"},
        {"edgeID": "2", "fromID": "2", "toID": "1"},
    ]
    text = json.dumps(
        {"nodes": [*nodes, nodes[0]], "edges": [*edges, {"fromID": "9", "toID": "1"}]}
    )
    argument_map, losses = loads(SourceFile("file", text), "aif")
    (relation,) = argument_map.relations
    assert relation.start == relation.target
    assert [(loss.kind, loss.name) for loss in losses] == [("node", "1"), ("edge", "9 -> 1")]


def test_a_module_outside_the_folder_is_not_read(tmp_path):
    (tmp_path / "secret.yaml").write_text("G9:\n  text: a secret\n")
    case = tmp_path / "case"
    case.mkdir()
    path = case / "main.gsn.yaml"
    path.write_text("module:\n  uses: [../secret.yaml]\nG1:\n  text: Goal\n  supportedBy: G9\n")
    argument_map, losses = loads(SourceFile(str(path), path.read_text()), "gsn")
    assert [each.text for each in argument_map.claims.values()] == ["Goal"]
    assert losses[0].reason == "there is no such file in the folder of the first one"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("undeveloped: []", "undeveloped"),
        ("defeated: {a: b}", "defeated"),
    ],
)
def test_a_flag_of_an_odd_type_is_told(said, kind):
    _, losses = loads(SourceFile("file", f"G1:\n  text: Goal\n  {said}\n"), "gsn")
    assert [loss.kind for loss in losses] == [kind]


def test_a_module_of_a_name_that_no_file_can_have_is_told():
    text = 'module:\n  uses: ["a\\0b.yaml"]\nG1:\n  text: Goal\n'
    (loss,) = loads(SourceFile("file", text), "gsn").losses
    assert loss.reason == "there is no such file in the folder of the first one"


def test_a_context_that_stands_elsewhere_is_not_fetched():
    text = '{"@context": "https://example.org/context.jsonld", "@graph": []}'
    with pytest.raises(FormatError, match=r"its context stands elsewhere; put the context itself"):
        loads(SourceFile("file", text), "aif-rdf")
