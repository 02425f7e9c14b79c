"""Maps made in code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.builder import Builder
from argmap.diagnostics import Severity
from argmap.errors import ArgmapError
from argmap.model import End, Kind, RelationType

WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=30)


def debate() -> Builder:
    made = argmap.build("School uniforms", parties={"staff": "Staff", "pupils": "Pupils"})
    uniforms = made.claim("Uniforms", "Our school should have uniforms.", party="staff")
    made.section("Costs")
    cost = made.argument("Cost", "Uniforms cost money.", party="pupils", tags=["money"])
    made.attack(cost, uniforms)
    pays = made.claim("Pays", "Nobody pays for them.")
    fair = made.argument("Fair")
    step = made.infer(fair, [pays], uniforms, "Modus ponens", uses=[1])
    made.undercut(made.argument("Gap", "It does not follow."), step)
    made.contradict(uniforms, made.claim("Own clothes"))
    return made


def test_what_was_made_is_argdown():
    assert (
        debate().text
        == """\
===
title: School uniforms
parties:
  staff: Staff
  pupils: Pupils
===

[Uniforms]: Our school should have uniforms. {party: staff}
  - <Cost>
  >< [Own clothes]

# Costs

[Pays]: Nobody pays for them.

<Fair>

(1) [Pays]
-- Modus ponens {uses: [1]} --
  <_ <Gap>
(2) [Uniforms]

<Cost>: Uniforms cost money. #money {party: pupils}

<Gap>: It does not follow.

[Own clothes]
"""
    )


def test_it_is_a_map_like_any_other():
    argument_map, diagnostics = debate().read()
    assert diagnostics == ()
    report = argmap.unanswered(argument_map, by="staff", owed=True)
    assert [finding.end.title for finding in report.findings] == ["Cost", "Gap"]
    assert argument_map.claims["Uniforms"].annotation.party == "staff"
    assert argument_map.source.place(argument_map.claims["Pays"].span) == "<built>:14:1"


def test_what_is_wrong_with_it_is_told_at_its_place_in_the_text():
    made = Builder()
    made.claim("A", "Yes.", praty="pupils")
    ((found),) = made.read().diagnostics
    assert "there is no key `praty`" in found.message
    assert made.text[slice(*found.span)] == "praty"


def test_a_further_step_goes_on_from_the_conclusion_before():
    made = Builder()
    one, two, three = (made.claim(title) for title in ("One", "Two", "Three"))
    chain = made.argument("Chain")
    made.infer(chain, [one], two)
    made.infer(chain, [], three)
    steps = made.read().argument_map.arguments["Chain"].steps
    assert [(step.claim, step.inference is not None) for step in steps] == [
        ("One", False),
        ("Two", True),
        ("Three", True),
    ]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (lambda made, a, _: made.claim(a.title), "there are two of the title A"),
        (lambda made, *_: made.claim(""), "'' cannot be a title"),
        (lambda made, *_: made.claim("a]b"), "'a]b' cannot be a title"),
        (lambda made, *_: made.argument("two\nlines"), "cannot be a title"),
        (
            lambda made, a, _: made.attack(a, End(Kind.CLAIM, "C")),
            "no claim of the title C; make it first",
        ),
        (lambda made, a, b: made.infer(b, [b], a), "<B> is an argument; premises and conclusions"),
        (lambda made, a, _: made.infer(a, [a], a), "[A] is a claim; it is arguments that have"),
    ],
)
def test_what_makes_no_sense_is_refused_where_it_is_said(wrong, message):
    made = Builder()
    claim, argument = made.claim("A"), made.argument("B")
    with pytest.raises(ArgmapError) as refused:
        wrong(made, claim, argument)
    assert message in str(refused.value)


@given(st.lists(st.tuples(st.booleans(), WORDS, st.booleans()), min_size=1, max_size=6), st.data())
def test_a_map_has_what_was_made_of_it(things, data):
    made = Builder()
    ends = []
    for number, (is_claim, text, begins_section) in enumerate(things):
        if begins_section:
            made.section(f"Section {number}")
        make = made.claim if is_claim else made.argument
        ends.append(make(f"Title {number}", text))
    pairs = data.draw(
        st.lists(
            st.tuples(st.booleans(), st.sampled_from(ends), st.sampled_from(ends)),
            unique=True,
            max_size=8,
        )
    )
    for is_attack, start, target in pairs:
        (made.attack if is_attack else made.support)(start, target)
    argument_map, diagnostics = made.read()
    assert [each for each in diagnostics if each.severity is Severity.ERROR] == []
    assert {node.end: node.text for node in argument_map.nodes} == {
        end: " ".join(text.split()) for end, (_, text, _) in zip(ends, things, strict=True)
    }
    assert {
        (relation.type is RelationType.ATTACK, relation.start, relation.target)
        for relation in argument_map.relations
    } == set(pairs)
