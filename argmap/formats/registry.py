"""All formats by name: what they are, and the module that reads or writes each."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from argmap.diagnostics import ArgmapError
from argmap.formats.exchange.conversion import Exported, Imported
from argmap.formats.exchange.features import Feature
from argmap.model import ArgumentMap
from argmap.source import SourceFile


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files.

    Attributes:
        name: What one calls it on the command line.
        title: What it is.
        module: The module in `argmap.formats` with `loads`, `dumps` or both.
        ending: What a file's name ends in, with its dot.
        form: For a module with several formats, which of them this is.
    """

    name: str
    title: str
    module: str
    ending: str
    reads: bool = False
    writes: bool = False
    form: str = ""

    @property
    def ways(self) -> str:
        """`in`, `out` or `both ways`."""
        return "both ways" if self.reads and self.writes else "in" if self.reads else "out"


def _both(name: str, title: str, module: str, ending: str, form: str = "") -> Format:
    return Format(name, title, module, ending, reads=True, writes=True, form=form)


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        Format("argdown-text", "Argdown", "argdown_text", ".argdown", writes=True),
        Format("argdown-json", "Argdown's own JSON", "argdown_json", ".json", writes=True),
        _both("argmap", "argmap's own JSON, which holds everything", "argmap_json", ".json"),
        _both("aif", "AIFdb's JSON", "aif.aifdb", ".json"),
        _both("xaif", "xAIF, the JSON of OVA3", "aif.xaif", ".json"),
        Format("ova2", "OVA2's saved analyses", "aif.ova2", ".json", reads=True),
        _both("arguebuf", "arguebuf's JSON", "arguebuf", ".json"),
        _both("sadface", "SADFace's JSON", "sadface", ".json"),
        _both("arggraph", "the XML of the microtexts", "arggraph", ".xml"),
        _both("carneades", "Carneades' YAML", "carneades.version4", ".yml"),
        Format("lkif", "LKIF, Carneades' XML", "carneades.lkif", ".xml", reads=True),
        _both("gsn", "the goal structuring notation of gsn2x", "gsn.gsn2x", ".gsn.yaml"),
        Format("mindmup", "MindMup's argument maps", "trees.mindmup", ".mup", reads=True),
        Format("argmap-yaml", "MindMup's notation", "trees.argmap_yaml", ".yml", reads=True),
        Format("rationale", "Rationale's scripts", "trees.rationale", ".rtnl", reads=True),
        Format("aml", "AML, Araucaria's XML", "trees.araucaria", ".aml", reads=True),
        Format("brat", "BRAT's annotations of essays", "brat", ".ann", reads=True),
        _both("kialo", "Kialo's text export", "kialo", ".txt"),
        _both("af", "ICCMA's frameworks", "abstract.maps", ".af", "af"),
        _both("apx", "ASPARTIX facts", "abstract.maps", ".apx", "apx"),
        _both("tgf", "the trivial graph format", "abstract.maps", ".tgf", "tgf"),
        Format("bapx", "facts with supports", "abstract.maps", ".bapx", reads=True, form="bapx"),
    )
}


def loads(source: SourceFile, name: str) -> Imported:
    """The map in a text of that format, and what of the text it does not hold.

    Raises:
        ArgmapError: There is no such format, or it is only written.
        FormatError: The text is not of that format.
    """
    form = _known(name, reads=True)
    imported: Imported = _module(form).loads(source, **_options(form))
    return imported


def dumps(argument_map: ArgumentMap, name: str) -> Exported:
    """The map as a file of that format, and what of the map it does not hold.

    Raises:
        ArgmapError: There is no such format, or it is only read.
    """
    form = _known(name, writes=True)
    exported: Exported = _module(form).dumps(argument_map, **_options(form))
    return exported


def carries(name: str) -> frozenset[Feature]:
    """What a format can say, as its module declares it."""
    declared: frozenset[Feature] = _module(FORMATS[name]).CARRIES
    return declared


def _known(name: str, *, reads: bool = False, writes: bool = False) -> Format:
    fitting = [each for each in FORMATS.values() if each.reads >= reads and each.writes >= writes]
    for each in fitting:
        if each.name == name:
            return each
    what = "read" if reads else "written"
    known = ", ".join(each.name for each in fitting)
    message = f"{name} is no format that can be {what}; these can: {known}"
    raise ArgmapError(message)


def _module(form: Format) -> Any:
    return import_module(f"argmap.formats.{form.module}")


def _options(form: Format) -> dict[str, str]:
    return {"form": form.form} if form.form else {}
