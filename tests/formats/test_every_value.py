"""Whatever a file says is in the map or in the report: no value can be changed unnoticed."""

import json
import re
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
import yaml

from argmap.formats.exchange.conversion import FormatError
from argmap.formats.recognition import format_of
from argmap.formats.registry import FORMATS, dumps, loads
from argmap.reading import read
from argmap.source import NOWHERE, SourceFile
from tests.formats.exchange.changes import changes
from tests.formats.test_samples import NAMES, SAMPLES

SPAN = re.compile(r"Span\(start=\d+, end=\d+\)")
RICH = read(str(Path(__file__).parent / "exchange" / "rich.argdown")).argument_map
TWO_WAYS = [each.name for each in FORMATS.values() if each.reads and each.writes]

# What says nothing of a map: ids of edges, versions of tools, and what follows from the rest.
_TWICE = r"(pcs\[\]\.|members\[\]\.)?inference\..*|members\[\]\.pcs\[\]\..*|relations\[\]\..*"
PASSED_OVER = {
    "argdown-json": (
        r".*\.(type|color|fontColor|(start|end)(Line|Column)|isTopLevel|isUsedAs\w+|stop|parent)"
        rf"|\.(statements|arguments)\.[^.]+\.({_TWICE}|(members\[\]\.)?title)"
        r"|\.arguments\..*\.argumentTitle|\.tags\..*|.*\.is(Group|Closed)|.*\.label\w+"
        r"|\.map\..*\.level|\.map\.edges\[\]\.id"
    ),
    "argmap": r"\.source|\.map\.source\.(name|text)",
    "aif": r".*edgeID",
    "aif-rdf": r"\.@context\..*",
    "xaif": r".*edgeID|\.dialog",
    "ova2": r"\.nodes\[\]\.(x|y|visible)|\.edges\[\]\.(visible|(from|to)\.(?!id).*)",
    "arguebuf": r".*\.(created|updated)|\.libraryVersion",
    "sadface": r"\.edges\[\]\.id|\.metadata\.core\.version",
    "arggraph": r"edge@id",
    "aml": r"(SCHEMESET|SCHEME|NAME)[@/#].*",
    "graphml": r"graphml@.*schemaLocation|key@for|edge@id|graph@id",
    "mindmup": r"\.attr\.theme|.*\.(index|contentLocked)|(\.ideas\.[12]){4}\.id",
    "rationale": r"15: map0_9",
    "brat": r"2: T2|4: A1|6: A2|11: (1|AnnotatorNotes)|.*: Arg[12]",
    "kialo": r"1: (Discussion|Title)|.*: See",
    "tgf": r"(4: 4|9: 9)",
    "apx": r"1: .*|3: (It|costs|too|much)",
    "bapx": r"1: .*",
    "af": r"1: .*|3: .*",
}
# What is told of as lost or changed in a sample, whatever it says.
TOLD = {
    "aif/dialogue-6064-original.json": r"\.locutions\[\]\..*",
    "aif/dialogue-6064-reconstructed.json": r"\.locutions\[\]\..*",
    "aif_rdf/bridge.jsonld": r"\.@graph\[\]\.(@type|.*fulfils.@id|.*foaf.*)",
    "argdown_json/drawn.json": r"\.map\.nodes\[\]\.(id|title)",
    "graphml/words.graphml": r"data#",
    "graphml/yed.graphml": r"(Arrows|LineStyle|NodeLabel|\w+Edge|ShapeNode)[@/].*|key@yfiles.*",
}
# So many words of a text are changed, spread over all of it.
MOST = 1_500


def tidied(text, ending):
    """The text as it is written again when a value in it is changed."""
    match ending:
        case "json" | "mup" | "jsonld":
            return json.dumps(json.loads(text))
        case "yml" | "yaml":
            return yaml.safe_dump(yaml.safe_load(text), sort_keys=False, allow_unicode=True)
        case _:
            return text


def understood(name, text, form):
    """All that is made of a text, without places in it; and what was told to be lost.

    In argmap's own JSON places are said, and those of another text.
    """
    try:
        argument_map, losses = loads(SourceFile(str(SAMPLES / name), text), form)
    except FormatError:
        return "refused", ()
    placeless = [loss._replace(span=NOWHERE) for loss in losses]
    whole = repr(replace(argument_map, source=SourceFile("", "")))
    return whole if form == "argmap" else SPAN.sub("", whole), tuple(placeless)


def unnoticed(name, text, form, *, besides="$"):
    """The places of a text at which a change changes neither the map nor the report."""
    ending = FORMATS[form].ending.rpartition(".")[2]
    before = understood(name, tidied(text, ending), form)
    passed_over = f"{PASSED_OVER.get(form, '$')}|{besides}"
    told = {loss.kind for loss in before[1]}
    every = 1 + len(text) // MOST if ending == "txt" else 1
    return {
        place
        for place, changed in islice(changes(text, ending), 0, None, every)
        if not re.fullmatch(passed_over, place) and told.isdisjoint(re.split(r"\.|\[", place))
        if understood(name, changed, form) == before
    }


@pytest.mark.parametrize("name", NAMES)
def test_what_is_changed_in_a_sample_is_noticed(name):
    text = (SAMPLES / name).read_text(encoding="utf-8-sig")
    form = format_of(SourceFile(name, text))
    assert unnoticed(name, text, form, besides=TOLD.get(name, "$")) == set()


@pytest.mark.parametrize("form", TWO_WAYS)
def test_what_is_changed_in_a_map_that_says_all_is_noticed(form):
    text = dumps(RICH, form).content.decode()
    assert unnoticed("rich", text, form) == set()
