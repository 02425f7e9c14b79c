"""Whatever a file says is in the map or in the report: no value can be changed unnoticed."""

import json
import re
from dataclasses import replace

import pytest
import yaml

from argmap.formats.exchange.conversion import FormatError
from argmap.formats.recognition import format_of
from argmap.formats.registry import loads
from argmap.source import NOWHERE, SourceFile
from tests.formats.exchange.changes import changes
from tests.formats.test_samples import NAMES, SAMPLES

LONGEST = 9_000
SPAN = re.compile(r"Span\(start=\d+, end=\d+\)")
SHORT = [name for name in NAMES if (SAMPLES / name).stat().st_size < LONGEST]

# What says nothing of a map: ids of edges, versions of tools, and what follows from the rest.
PASSED_OVER = {
    "aif": r".*edgeID",
    "xaif": r".*edgeID|\.dialog",
    "ova2": r"\.nodes\[\]\.(x|y|visible)|\.edges\[\]\.(visible|(from|to)\.(?!id).*)",
    "arguebuf": r".*\.(created|updated)|\.libraryVersion",
    "sadface": r"\.edges\[\]\.id|\.metadata\.core\.version",
    "arggraph": r"edge@id",
    "aml": r"(SCHEMESET|SCHEME|NAME)[@/#].*",
    "mindmup": r"\.attr\.theme|.*\.(index|contentLocked)|(\.ideas\.[12]){4}\.id",
    "rationale": r"15: map0_9",
    "brat": r"2: T2|4: A1|6: A2|11: (1|AnnotatorNotes)|.*: Arg[12]",
    "kialo": r"1: (Discussion|Title)|.*: See",
}
# In this one all locutions are told of as lost.
NO_LOCUTIONS = {"aif/dialogue-6064-reconstructed.json": r"\.locutions\[\]\..*"}


def tidied(text, ending):
    """The text as it is written again when a value in it is changed."""
    match ending:
        case "json" | "mup":
            return json.dumps(json.loads(text))
        case "yml" | "yaml":
            return yaml.safe_dump(yaml.safe_load(text), sort_keys=False, allow_unicode=True)
        case _:
            return text


def understood(name, text, form):
    """All that is made of a text, without places in it; and what was told to be lost."""
    try:
        argument_map, losses = loads(SourceFile(str(SAMPLES / name), text), form)
    except FormatError:
        return "refused", ()
    placeless = [loss._replace(span=NOWHERE) for loss in losses]
    whole = replace(argument_map, source=SourceFile("", ""))
    return SPAN.sub("", repr(whole)), tuple(placeless)


@pytest.mark.parametrize("name", SHORT)
def test_what_is_changed_is_noticed(name):
    text = (SAMPLES / name).read_text(encoding="utf-8-sig")
    form, ending = format_of(SourceFile(name, text)), name.rpartition(".")[2]
    before = understood(name, tidied(text, ending), form)
    passed_over = f"{PASSED_OVER.get(form, '$')}|{NO_LOCUTIONS.get(name, '$')}"
    told = {loss.kind for loss in before[1]}
    unnoticed = {
        place
        for place, changed in changes(text, ending)
        if not re.fullmatch(passed_over, place) and told.isdisjoint(re.split(r"\.|\[", place))
        if understood(name, changed, form) == before
    }
    assert unnoticed == set()
