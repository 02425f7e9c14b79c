"""Findings for code scanning and for build logs."""

import json
import os

import pytest
from pydantic import BaseModel
from sarif_pydantic import Sarif

from argmap.diagnostics import Diagnostic, Severity
from argmap.evaluation.answers.unanswered import unanswered
from argmap.pipeline import RULES, analyse
from argmap.reading import parse
from argmap.render.findings.answers import findings_of
from argmap.render.findings.github import github
from argmap.render.findings.sarif import Found, address, sarif
from argmap.source import SourceFile, Span

TEXT = """\
[Growth]: Growth follows tax cuts. {party: state}
  + [Growth \U0001f680]: It does. {party: nobody}
    + [Growth]
"""


def found_in(text, name="maps/tax.argdown"):
    reading = parse(text, name=name)
    return Found(reading.argument_map.source, analyse(reading))


def log_of(*found):
    return json.loads(sarif(found, RULES, command="check", version="1.2.3"))


def foreign_names(value):
    """The names in a log that the standard does not have, as its models tell."""
    if isinstance(value, BaseModel):
        yield from value.model_extra or ()
        for name in type(value).model_fields:
            yield from foreign_names(getattr(value, name))
    elif isinstance(value, list | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from foreign_names(each)


def test_a_log_has_what_the_standard_asks_for():
    log = log_of(found_in(TEXT), found_in("[A]: One.\n  - [B]: Two.\n", "maps/b.argdown"))
    # The models lack this one name of the standard (SARIF 2.1.0, 3.14.17).
    assert set(foreign_names(Sarif.model_validate(log))) == {"columnKind"}


def test_each_result_refers_to_the_page_of_its_rule():
    (run,) = log_of(found_in(TEXT))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == [
        each["ruleId"] for each in run["results"]
    ]
    assert {rule["id"] for rule in rules} == {each["ruleId"] for each in run["results"]}
    circle = next(rule for rule in rules if rule["id"] == "AM101")
    assert circle["name"] == "CircularSupport"
    assert "```argdown" in circle["help"]["markdown"]
    assert not circle["fullDescription"]["text"].startswith("*")


def test_columns_count_utf16_code_units():
    (run,) = log_of(found_in(TEXT))["runs"]
    assert run["columnKind"] == "utf16CodeUnits"
    unknown = next(each for each in run["results"] if "`nobody`" in each["message"]["text"])
    region = unknown["locations"][0]["physicalLocation"]["region"]
    line = TEXT.splitlines()[1].encode("utf-16-le")
    start, end = (2 * (region[key] - 1) for key in ("startColumn", "endColumn"))
    assert line[start:end].decode("utf-16-le") == "nobody"


def test_fingerprints_stay_when_lines_move_and_differ_within_a_log():
    def prints(text):
        (run,) = log_of(found_in(text))["runs"]
        return [each["partialFingerprints"]["primaryLocationLineHash"] for each in run["results"]]

    assert prints(TEXT) == prints("\n\n// A remark.\n" + TEXT)
    twice = prints("[A]: One.\n  - [B]: Two. {party: x, spaker: y}\n\n" * 2)
    assert len(set(twice)) == len(twice)


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("maps/a b.argdown", "maps/a%20b.argdown"),
        (os.path.realpath("maps/a.argdown"), "maps/a.argdown"),
        ("/elsewhere/a.argdown", "file:///elsewhere/a.argdown"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_files_are_named_from_where_argmap_ran(name: str, uri: str):
    assert address(name) == uri


def test_nothing_in_a_message_becomes_a_link():
    found = Diagnostic("AM101", Severity.NOTE, "[a](https://evil.example) is odd", Span(0, 1))
    (run,) = log_of(Found(SourceFile("a", "x"), [found]))["runs"]
    assert run["results"][0]["message"]["text"] == "[a] (https://evil.example) is odd."


def test_a_map_without_findings_gives_an_empty_run():
    (run,) = log_of(Found(SourceFile("a", ""), []))["runs"]
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


def test_a_report_of_unanswered_claims_is_findings_at_the_claims():
    text = "[A]: One.\n  - [B]: Two.\n"
    argument_map = parse(text, name="a.argdown").argument_map
    found = findings_of(unanswered(argument_map), argument_map)
    assert [(each.code, each.severity.value, text[slice(*each.span)]) for each in found] == [
        ("AM207", "note", "[A]"),
        ("AM201", "warning", "[B]"),
        ("AM207", "note", "[B]"),
    ]
    assert found[1].message == "[B]: nobody replied; it attacks [A]; if it stands, [A] falls"


def test_actions_get_a_command_a_finding():
    assert github([found_in("[A]: One. {party: x}\n", "a,b:c.argdown")]) == (
        "::notice file=a%2Cb%3Ac.argdown,line=1,endLine=1,col=1,endColumn=3,title=AM104::"
        "[A] stands alone: nothing supports or attacks it, nor it anything; "
        "indent it below what it bears on, as `+` or `-`; "
        "Argdown's map leaves it out until then\n"
        "::error file=a%2Cb%3Ac.argdown,line=1,endLine=1,col=19,endColumn=19,title=AM046::"
        "there is no party `x`; declare it under `parties`, as `x: {}`\n"
    )


@pytest.mark.parametrize("sign", ["\n", "\r", "\r\n", "%0A", "\x1b", "\u2028"])
def test_a_map_cannot_give_commands_to_actions(sign: str):
    found = Diagnostic("AM101", Severity.NOTE, f"a{sign}::set-output name=x::y", Span(0, 1))
    (line,) = github([Found(SourceFile(f"a{sign}b", "x"), [found])]).splitlines()
    assert line.startswith("::notice file=a")
    assert line.count("::notice") == 1
