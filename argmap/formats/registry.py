"""All formats by name: what they are, and the module that reads or writes each."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from argmap.errors import ArgmapError
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


def _in(name: str, title: str, module: str, ending: str, form: str = "") -> Format:
    return Format(name, title, module, ending, reads=True, form=form)


def _out(name: str, title: str, module: str, ending: str, form: str = "") -> Format:
    return Format(name, title, module, ending, writes=True, form=form)


FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        _both("argdown-text", "Argdown", "argdown_text", ".argdown"),
        _both("argdown-json", "Argdown's own JSON", "argdown_json", ".json"),
        _both("argmap", "argmap's own JSON, which holds everything", "argmap_json", ".json"),
        _both("aif", "AIFdb's JSON", "aif.aifdb", ".json"),
        _both("xaif", "xAIF, the JSON of OVA3", "aif.xaif", ".json"),
        _both("aif-rdf", "AIF as linked data (JSON-LD)", "aif.rdf", ".jsonld"),
        _in("ova2", "OVA2's saved analyses", "aif.ova2", ".json"),
        _both("arguebuf", "arguebuf's JSON", "arguebuf", ".json"),
        _both("sadface", "SADFace's JSON", "sadface", ".json"),
        _both("arggraph", "the XML of the microtexts", "arggraph", ".xml"),
        _both("carneades", "Carneades' YAML", "carneades.version4", ".yml"),
        _in("lkif", "LKIF, Carneades' XML", "carneades.lkif", ".xml"),
        _both("gsn", "the goal structuring notation of gsn2x", "gsn.gsn2x", ".gsn.yaml"),
        _in("mindmup", "MindMup's argument maps", "trees.mindmup", ".mup"),
        _in("argmap-yaml", "MindMup's notation", "trees.argmap_yaml", ".yml"),
        _in("rationale", "Rationale's scripts", "trees.rationale", ".rtnl"),
        _in("aml", "AML, Araucaria's XML", "trees.araucaria", ".aml"),
        _in("brat", "BRAT's annotations of essays", "brat", ".ann"),
        _both("graphml", "GraphML", "graphs.graphml", ".graphml"),
        _both("kialo", "Kialo's text export", "kialo", ".txt"),
        _out("cytoscape", "Cytoscape's JSON", "graphs.cytoscape", ".cyjs"),
        _out("dot", "Graphviz's language", "drawings.dot", ".dot"),
        _out("mermaid", "Mermaid's flowcharts", "drawings.mermaid", ".mmd"),
        _out("d2", "D2's diagrams", "drawings.d2", ".d2"),
        _out("tikz", "TikZ, for LaTeX", "drawings.tikz", ".tex"),
        _out("markdown", "an outline in Markdown", "drawings.markdown", ".md"),
        _out("csv", "the nodes as a table", "tables.csv_table", ".csv", "nodes"),
        _out("csv-edges", "the edges", "tables.csv_table", ".edges.csv", "edges"),
        _out("csv-documents", "the documents", "tables.csv_table", ".documents.csv", "documents"),
        _out("parquet", "the nodes for data frames", "tables.parquet", ".parquet", "nodes"),
        _out("parquet-edges", "the edges", "tables.parquet", ".edges.parquet", "edges"),
        _out(
            "parquet-documents",
            "the documents",
            "tables.parquet",
            ".documents.parquet",
            "documents",
        ),
        _both("af", "ICCMA's frameworks", "abstract.maps", ".af", "af"),
        _both("apx", "ASPARTIX facts", "abstract.maps", ".apx", "apx"),
        _both("tgf", "the trivial graph format", "abstract.maps", ".tgf", "tgf"),
        _in("bapx", "facts with supports", "abstract.maps", ".bapx", "bapx"),
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
    """What a format can say, as its module declares it, for each of its forms if they differ."""
    form = FORMATS[name]
    declared: frozenset[Feature] | Mapping[str, frozenset[Feature]] = _module(form).CARRIES
    return declared[form.form] if isinstance(declared, Mapping) else declared


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
