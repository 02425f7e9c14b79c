"""A report of unanswered claims as findings, each at the claim that it speaks of."""

from collections.abc import Iterator

from argmap.diagnostics import Diagnostic, Rule, Severity, in_order
from argmap.evaluation.answers.findings import Finding, Lack, Report
from argmap.evaluation.answers.rules import (
    CONTESTED,
    DROPPED,
    IN_PART,
    OVERTURNED,
    QUESTION,
    UNANSWERED,
    UNDEVELOPED,
)
from argmap.model import ArgumentMap, End, title_span
from argmap.render.nodes import name_of
from argmap.render.texts.report_words import Entry, ReportWords
from argmap.source import Span


def findings_of(report: Report, argument_map: ArgumentMap) -> tuple[Diagnostic, ...]:
    """What the report says, in the order of the text.

    A reply that is missing is a warning, where somebody owes it or it is to an attack; all else
    is a note. Answers noted by hand and gaps left on purpose are no findings.
    """
    return in_order(_findings(report, argument_map))


def _findings(report: Report, argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    words = ReportWords(argument_map)

    def entry(rule: Rule, said: Entry, what: str, advice: str) -> Diagnostic:
        message = "; ".join([f"{_name(said.end, argument_map)} {what}", *said.facts])
        place = _place(said.end, argument_map)
        return Diagnostic(rule.code, Severity.NOTE, message, place, advice)

    for finding in report.findings:
        yield _missing_reply(finding, argument_map, words)
    for gap in report.part_gaps:
        yield entry(IN_PART, words.parts(gap), "is answered in part", "meet the rest")
    for each in report.overturned:
        if each.is_contested:
            what, rule = "has replies, and none stands for certain", CONTESTED
        else:
            what, rule = "has replies, and none stands", OVERTURNED
        yield entry(rule, words.overturned(each), what, "find a reply that stands")
    for dropped in report.earlier_drops:
        advice = "a late reply does not undo that; say why it should count all the same"
        yield entry(DROPPED, words.earlier_drop(dropped), "had no reply in its time", advice)
    for question in report.questions:
        yield entry(QUESTION, words.question(question), "is an open question", "answer it")
    for lack in report.undeveloped:
        if not lack.is_intended:
            advice = "support it, or mark it as evidence, as an assumption or as undeveloped"
            yield entry(UNDEVELOPED, words.gap(lack), "has no support", advice)


def _missing_reply(finding: Finding, argument_map: ArgumentMap, words: ReportWords) -> Diagnostic:
    rule = DROPPED if finding.drops else UNANSWERED
    matters = finding.owed or finding.lack is not Lack.UNCHALLENGED
    facts = "; ".join(words.facts(finding))
    return Diagnostic(
        rule.code,
        Severity.WARNING if matters else Severity.NOTE,
        f"{_name(finding.end, argument_map)}: {facts}",
        _place(finding.end, argument_map),
        "reply to it, or note an answer given elsewhere with `answered`",
    )


def _name(end: End, argument_map: ArgumentMap) -> str:
    return name_of(argument_map.node(end))


def _place(end: End, argument_map: ArgumentMap) -> Span:
    node = argument_map.node(end)
    return title_span(node, node.span)
