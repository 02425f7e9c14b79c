"""Frameworks in every layout that their formats allow, and with one line that is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.evaluation.abstract.framework import framework_of
from argmap.formats.abstract.frameworks import loads
from argmap.source import SourceFile

NAMES = {
    "af": st.just(()),
    "tgf": st.lists(
        st.text("abcXYZ019_-.,:;()[]{}%\"'/\\é猫", min_size=1, max_size=6),
        unique=True,
        max_size=6,
    ),
    "apx": st.lists(
        st.from_regex(r"[a-z0-9_][A-Za-z0-9_]{0,4}", fullmatch=True)
        | st.text("aB9 %.,()é猫'", max_size=6).map(lambda name: f'"{name}"'),
        unique_by=lambda name: name.strip('"'),
        max_size=6,
    ),
}
BLANKS = st.text(" \t", max_size=2)
GAPS = st.sampled_from(["", "", " ", "\t ", "\n", "\r\n", "% att(a,a).\n", " % so\r\n "])
MALFORMED = {
    "af": [
        "1",
        "1 2 3",
        "x y",
        "1 -2",
        "p af 3",
        "0 1",
        "99 1",
        "1,2",
        "\u0661 \u0662",
        "# 1 2\v\n1",
        f"{'9' * 5000} 1",
    ],
    "tgf": ["lonely", "nobody nothing"],
    "apx": ["arg(A).", "att(a).", "arg(a)", "att(nobody,nothing).", "support(x,y).", "arg(a,b)."],
}


@st.composite
def frameworks(draw, form):
    """A framework and the names that its arguments have in the file."""
    names = draw(NAMES[form])
    size = draw(st.integers(0, 5)) if form == "af" else len(names)
    numbers = st.integers(0, size - 1)
    attacks = draw(st.lists(st.tuples(numbers, numbers), max_size=8)) if size else []
    names = names or [str(number + 1) for number in range(size)]
    plain = () if form == "af" else [name.strip('"') if form == "apx" else name for name in names]
    return framework_of(size, attacks, plain), names, attacks


@st.composite
def layouts(draw, form):
    """A framework, and a text that holds it in some layout."""
    framework, names, attacks = draw(frameworks(form))
    blanks = GAPS if form == "apx" else BLANKS
    between, inside = draw(blanks), draw(blanks)
    if form == "apx":
        facts = [f"{inside}arg({inside}{name}{between}){inside}." for name in names]
        attacked = [f"att({names[a]}{inside},{between}{names[b]})." for a, b in attacks]
        facts = attacked + facts if draw(st.booleans()) else facts + attacked
        end = draw(st.sampled_from(["\n", "\r\n", " ", "", " % so\n", "\n\n"]))
        return framework, end.join(facts)
    gap = draw(st.sampled_from([" ", "\t", "  "]))
    label = draw(st.sampled_from(["", " with words", "\t#"])) if form == "tgf" else ""
    head = [f"p{gap}af{gap}{len(framework)}"] if form == "af" else [n + label for n in names]
    lines = head if form == "af" else [*head, "#"]
    lines += [f"{names[a]}{gap}{names[b]}{label}" for a, b in attacks]
    noise = draw(st.sampled_from([[], [""], ["", inside]]))
    comments = ["# 1 2", f"{inside}# so"] if form == "af" and draw(st.booleans()) else []
    padded = [each for line in lines for each in (f"{inside}{line}{between}", *noise, *comments)]
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return framework, end.join(comments + noise + padded) + draw(st.sampled_from(["", end]))


@pytest.mark.parametrize("form", NAMES)
@given(st.data())
def test_a_framework_is_read_from_any_layout(form, data):
    framework, text = data.draw(layouts(form))
    found, faults = loads(text, form)
    assert not faults
    assert found.framework == framework


@given(st.data())
def test_supports_are_read_from_any_layout(data):
    framework, text = data.draw(layouts("apx"))
    numbers = st.integers(0, max(len(framework) - 1, 0))
    pairs = st.lists(st.tuples(numbers, numbers), max_size=4 if len(framework) else 0)
    supports, gap = data.draw(pairs), data.draw(GAPS)
    facts = [
        f'support{gap}("{framework.names[a]}"{gap},{gap}"{framework.names[b]}"{gap}){gap}.'
        for a, b in supports
    ]
    found, faults = loads("".join([*facts, gap, text]), "bapx")
    assert not faults
    assert (found.framework, set(found.supports)) == (framework, set(supports))


@pytest.mark.parametrize(
    ("form", "line"), [(form, each) for form in NAMES for each in MALFORMED[form]]
)
@given(st.data())
def test_a_malformed_line_is_told_and_nothing_else_is_lost(form, line, data):
    framework, text = data.draw(layouts(form))
    before = text if text.endswith("\n") else text + "\n"
    found, faults = loads(f"{before}{line}\n", form)
    assert found.framework == framework
    lines = {SourceFile("f", before + line).position(each.span.start).line for each in faults}
    assert lines == {before.count("\n") + 1 + line.count("\n")}
    assert all(each.help.startswith("expected ") for each in faults)
