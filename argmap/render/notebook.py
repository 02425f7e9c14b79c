"""What a notebook shows of a map, of a report and of an evaluation.

A front end takes of a bundle what it shows best: a picture, Markdown or text. Nothing in it can
run: pictures hold only what is on the lists of `svg`, and Markdown is escaped. A map that is too
large for a picture has its outline.
"""

from collections.abc import Mapping
from functools import singledispatch
from hashlib import sha256

from argmap.display import Bundle
from argmap.errors import ArgmapError
from argmap.evaluation.answers.findings import Report
from argmap.evaluation.answers.statuses import answer_statuses
from argmap.evaluation.status import Status
from argmap.evaluation.verdicts import Evaluation, Verdict
from argmap.model import ArgumentMap, End
from argmap.render.figures.compose import compose
from argmap.render.figures.figure import Figure
from argmap.render.graphviz.dot import dot_text
from argmap.render.graphviz.layout import Output, lay_out
from argmap.render.pictures.pages import READABLE
from argmap.render.pictures.svg import finish_svg, inlined
from argmap.render.texts import evaluation as evaluation_texts
from argmap.render.texts import report as report_texts
from argmap.render.texts.outline import markdown_outline, text_outline

_TIME_LIMIT = 10.0
_STYLE = "max-width:100%;height:auto"
_STATUSES = {
    Verdict.ACCEPTED: Status.STANDS,
    Verdict.REJECTED: Status.DEFEATED,
    Verdict.DEFENSIBLE: Status.UNDECIDED,
    Verdict.UNDECIDED: Status.UNDECIDED,
}


@singledispatch
def bundle_of(value: object) -> Bundle:
    """What a notebook may show of a value, by MIME type; of anything else its `repr`."""
    return {"text/plain": repr(value)}


@bundle_of.register
def _of_map(argument_map: ArgumentMap) -> Bundle:
    """The picture of a map that marks what is unanswered, and its outline."""
    figure = compose(argument_map, statuses=answer_statuses(argument_map))
    texts = {"text/plain": text_outline(figure), "text/markdown": markdown_outline(figure)}
    return texts | _picture(figure)


@bundle_of.register
def _of_report(report: Report) -> Bundle:
    """A report in words; one that knows no map as any object."""
    argument_map = report.argument_map
    if argument_map is None:
        return {"text/plain": repr(report)}
    return {
        "text/plain": report_texts.as_text(report, argument_map),
        "text/markdown": report_texts.as_markdown(report, argument_map),
    }


@bundle_of.register
def _of_evaluation(evaluation: Evaluation) -> Bundle:
    """The picture of a map that marks what stands, and the verdicts in words."""
    argument_map = evaluation.argument_map
    if argument_map is None:
        return {"text/plain": repr(evaluation)}
    figure = compose(argument_map, statuses=_marks(evaluation.verdicts))
    texts = {
        "text/plain": evaluation_texts.as_text(evaluation, argument_map),
        "text/markdown": evaluation_texts.as_markdown(evaluation, argument_map),
    }
    return texts | _picture(figure)


def _marks(verdicts: Mapping[End, Verdict]) -> dict[End, Status]:
    return {end: _STATUSES[one] for end, one in verdicts.items() if one in _STATUSES}


def _picture(figure: Figure) -> Bundle:
    """The picture for a page and by itself; empty if it would be too large."""
    if len(figure.items) > READABLE:
        return {}
    try:
        drawn = lay_out(dot_text(figure, explained=figure), to=Output.SVG, time_limit=_TIME_LIMIT)
        svg = finish_svg(drawn, figure)
    except ArgmapError:
        return {}
    prefix = f"argmap-{sha256(svg.encode()).hexdigest()[:12]}-"
    page = inlined(svg, prefix=prefix).replace("<svg ", f'<svg style="{_STYLE}" ', 1)
    return {"text/html": page, "image/svg+xml": svg}
