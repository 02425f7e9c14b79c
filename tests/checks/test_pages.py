"""The page of each rule: its example raises its code and its remedy does not."""

import re
import textwrap
from pathlib import Path

import pytest

from argmap.argdown.building.rules import MODEL_RULES
from argmap.argdown.rules import RULES as SYNTAX_RULES
from argmap.argdown.vocabulary.rules import RULES as DATA_RULES
from argmap.checks import RULES as CHECK_RULES
from argmap.diagnostics import Rule, Severity
from argmap.documents.library.rules import RULES as LIBRARY_RULES
from argmap.evaluation.answers.rules import DROPPED
from argmap.evaluation.answers.rules import RULES as ANSWER_RULES
from argmap.evaluation.answers.unanswered import unanswered
from argmap.pipeline import analyse
from argmap.reading import Reading, parse
from argmap.render.findings.answers import findings_of

ALL_RULES = (*SYNTAX_RULES, *DATA_RULES, *MODEL_RULES, *LIBRARY_RULES, *CHECK_RULES, *ANSWER_RULES)
FOLDER = Path(__file__).parent
SECTION = re.compile(r"^\*(Example|Instead)\*(.*?)(?=^\*[A-Z]|\Z)", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^```argdown\n(.*?)^```", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"(?:^(?: {4}.*)?\n)*^ {4}.*\n", re.MULTILINE)

NOT_BY_CHECKING_A_TEXT = {
    "AM065": "found when arguments are exploded",
    "AM066": "found when files are included",
    "AM067": "found when files are included",
    "AM068": "found when files are included",
    "AM069": "found when files are included",
}


def _block(rule: Rule, name: str) -> str | None:
    """The Argdown text below a heading of a page, fenced or indented; None if there is none."""
    for heading, body in SECTION.findall(rule.page.rstrip() + "\n"):
        if heading == name:
            if fenced := FENCED.search(body):
                return fenced.group(1)
            if indented := INDENTED.search(body):
                return textwrap.dedent(indented.group()).lstrip("\n")
    return None


def _codes(text: str, rule: Rule) -> set[str]:
    reading = parse(text, folder=FOLDER)
    found = {each.code for each in analyse(reading)}
    return found | _unanswered(reading, rule) if rule in ANSWER_RULES else found


def _unanswered(reading: Reading, rule: Rule) -> set[str]:
    """What a report of unanswered claims finds, after round 2 if it is about drops."""
    report = unanswered(reading.argument_map, after=2 if rule is DROPPED else None)
    return {each.code for each in findings_of(report, reading.argument_map)}


by_rule = pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: f"{rule.code}-{rule.name}")


by_example = pytest.mark.parametrize(
    ("rule", "example"),
    [
        pytest.param(rule, example, id=f"{rule.code}-{rule.name}")
        for rule in ALL_RULES
        if (example := _block(rule, "Example")) and rule.code not in NOT_BY_CHECKING_A_TEXT
    ],
)


@by_rule
def test_page_has_its_parts(rule: Rule) -> None:
    summary, *rest = rule.page.strip().split("\n\n")
    assert summary.endswith(".")
    assert any(part.startswith("*Why it matters") for part in rest)
    assert any(part.startswith("*Instead*") for part in rest)


@by_example
def test_example_raises_the_code(rule: Rule, example: str) -> None:
    assert rule.code in _codes(example, rule)


@by_example
def test_what_to_write_instead_does_not(rule: Rule, example: str) -> None:
    remedy = _block(rule, "Instead")
    if remedy is None:
        pytest.skip("the remedy is told in words")
    assert remedy != example
    assert rule.code not in _codes(remedy, rule)
    severities = {diagnostic.severity for diagnostic in analyse(parse(remedy, folder=FOLDER))}
    assert Severity.ERROR not in severities


@pytest.mark.parametrize("rule", CHECK_RULES, ids=lambda rule: f"{rule.code}-{rule.name}")
def test_every_check_shows_an_example_and_a_remedy(rule: Rule) -> None:
    assert _block(rule, "Example")
    assert _block(rule, "Instead")


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in ALL_RULES}) == len(ALL_RULES)
    assert len({rule.name for rule in ALL_RULES}) == len(ALL_RULES)
    assert all(re.fullmatch(r"AM\d{3}", rule.code) for rule in ALL_RULES)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) for rule in ALL_RULES)
