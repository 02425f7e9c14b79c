"""Frameworks read from and written to the formats of solvers."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import ArgmapError
from argmap.evaluation.abstract.framework import BipolarFramework, framework_of
from argmap.evaluation.abstract.solve import Answer, argument_named, solve, task_of
from argmap.formats.abstract import apx, iccma_af, tgf
from argmap.formats.abstract.frameworks import format_of, loads
from argmap.formats.abstract.iccma_output import (
    dumps_iccma19,
    dumps_iccma23,
    formats_line,
    problems_line,
)
from argmap.formats.abstract.maps import WRITERS
from argmap.source import SourceFile
from tests.evaluation.test_deletion import frameworks

BIPOLAR = Path(__file__).parents[1] / "conformance" / "bipolar"
EXAMPLE = "p af 5\n# comment\n1 2\n2 4\n4 5\n5 4\n5 5\n"
CHAIN = framework_of(3, [(0, 1), (1, 2)], ["a1", "a2", "a3"])


def told(faults, text):
    """Each fault as line, column, message and what was expected."""
    source = SourceFile("f", text)
    return [(*source.position(each.span.start), each.message, each.help) for each in faults]


def test_af_of_iccma():
    framework, faults = iccma_af.loads(EXAMPLE)
    assert not faults
    assert (len(framework), framework.names) == (5, ())
    assert framework.attacks == ((0, 1), (1, 3), (3, 4), (4, 3), (4, 4))


def test_af_takes_any_blanks_line_ends_and_repeated_attacks():
    framework, faults = iccma_af.loads("# first\r\n p  af\t2\r\n1 \t 2\r\n1 2")
    assert not faults
    assert framework.attacks == ((0, 1),)


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("", 1, 1, "the file has no header"),
        ("1 2\n", 1, 1, "1 2 is no header"),
        ("p af x\n", 1, 1, "p af x is no header"),
        ("p af 999999999999\n", 1, 1, "there are more than 10000000 arguments"),
        ("p af 2 1\n1 2\n", 1, 1, "p af 2 1 is no header"),
        ("p af 2\np af 2\n", 2, 1, "p af 2 is a second header"),
        ("p af 2\n+1 2\n", 2, 1, "+1 2 is no attack"),
        ("p af 2\n1 x\n", 2, 1, "1 x is no attack"),
        ("p af 2\n1 2 1\n", 2, 1, "1 2 1 is no attack"),
        ("p af 2\n1 3\n", 2, 3, "3 is not declared as an argument"),
        ("p af 2\n0 1\n", 2, 1, "0 is not declared as an argument"),
    ],
)
def test_af_names_the_place_of_a_fault(text, line, column, message):
    _, faults = iccma_af.loads(text)
    assert told(faults, text)[0][:3] == (line, column, message)


def test_tgf():
    framework, faults = tgf.loads("a the first\nb\n#\na b label\nb b\n")
    assert not faults
    assert framework.names == ("a", "b")
    assert framework.attacks == ((0, 1), (1, 1))


def test_tgf_faults():
    text = "a\na\n#\na c\nb\n"
    framework, faults = tgf.loads(text)
    assert [fault[:3] for fault in told(faults, text)] == [
        (2, 1, "a is declared twice"),
        (4, 3, "c is not declared as an argument"),
        (5, 1, "b is no attack"),
    ]
    assert framework.attacks == ()
    assert not tgf.loads("a\na\n#\n", lenient=True)[1]
    assert tgf.loads("a\n#\na c\n", lenient=True)[0].names == ("a", "c")
    assert told(tgf.loads("a\n")[1], "a\n") == [
        (2, 1, "the file ends before its attacks", "expected a line #")
    ]


def test_apx_in_any_order_with_comments_and_quoted_names():
    text = 'att(a , "B c"). % att(a,a).\narg(a).arg("B c").\n'
    framework, faults = apx.loads(text)
    assert not faults
    assert framework.names == ("a", "B c")
    assert framework.attacks == ((0, 1),)


def test_apx_faults():
    text = "arg(a).\natt(a,b).\narg(A).\n  support(a,a).\natt(a a).\narg(a)"
    framework, faults = apx.loads(text)
    assert [fault[:3] for fault in told(faults, text)] == [
        (2, 7, "b is not declared as an argument"),
        (3, 1, "arg(A). is no fact"),
        (4, 3, "support(a,a). is no fact"),
        (5, 1, "att(a a). is no fact"),
        (6, 1, "arg(a) is no fact"),
    ]
    assert framework.names == ("a",)
    assert told(apx.loads("arg(a).arg(a).")[1], "arg(a).arg(a).") == [
        (1, 12, "a is declared twice", "expected a new name")
    ]
    assert not apx.loads("arg(a).arg(a).", lenient=True)[1]
    assert apx.loads("att(a,b).", lenient=True)[0].names == ("a", "b")


@pytest.mark.parametrize("path", sorted(BIPOLAR.glob("*.bapx")), ids=lambda path: path.stem)
def test_bapx_has_the_supports_of_its_facts(path):
    text = path.read_text()
    bipolar, faults = apx.loads_bipolar(text)
    assert not faults
    assert len(bipolar.framework.attacks) == text.count("att(")
    assert len(bipolar.supports) == text.count("support(")


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=5)


@pytest.mark.parametrize("form", [iccma_af, tgf, apx])
@given(framework=frameworks(), data=st.data())
def test_writing_and_reading_keeps_arguments_and_attacks(form, framework, data):
    size = len(framework)
    names = data.draw(st.lists(NAMES, min_size=size, max_size=size, unique=True))
    named = framework_of(size, framework.attacks, names)
    read, faults = form.loads(form.dumps(named))
    assert not faults
    assert len(read) == size
    assert read.attacks == framework.attacks


@pytest.mark.parametrize("form", [tgf, apx])
def test_names_are_kept_where_the_format_holds_them(form):
    assert form.loads(form.dumps(CHAIN)) == (CHAIN, ())


def test_a_name_that_a_format_cannot_hold_is_told_beside_its_number():
    framework = framework_of(2, [(0, 1)], ['a "b"', "c d"])
    assert apx.dumps(framework) == 'arg(1).\narg(2).\n% 1 is a "b"\n% 2 is c d\natt(1,2).\n'
    assert tgf.dumps(framework) == '1 a "b"\n2 c d\n#\n1 2\n'
    assert iccma_af.dumps(framework) == 'p af 2\n# 1 is a "b"\n# 2 is c d\n1 2\n'


def test_supports_given_twice_count_once():
    bipolar, _ = apx.loads_bipolar("arg(a). support(a,a). support(a,a).")
    assert bipolar == BipolarFramework(framework_of(1, [], ["a"]), ((0, 0),))


@given(st.text(alphabet='pafrgt 123#.,()"%\n\r\tsuo'))
def test_any_text_is_read_without_raising(text):
    iccma_af.loads(text)
    tgf.loads(text)
    apx.loads_bipolar(text)


def answers(code, argument=None, framework=CHAIN):
    answer = solve(task_of(code), framework, argument)
    return dumps_iccma23(answer, framework), dumps_iccma19(answer, framework)


def test_answers_as_iccma_prints_them():
    assert answers("SE-GR") == ("w a1 a3\n", "[a1,a3]\n")
    assert answers("EE-PR") == ("w a1 a3\n", "[[a1,a3]]\n")
    assert answers("CE-AD") == ("3\n", "3\n")
    assert answers("DC-CO", 2) == ("YES\nw a1 a3\n", "YES\n")
    assert answers("DC-CO", 1) == ("NO\n", "NO\n")
    assert answers("DS-PR", 1) == ("NO\nw a1 a3\n", "NO\n")
    assert answers("DS-PR", 0) == ("YES\n", "YES\n")


def test_answers_where_there_is_no_extension_or_an_empty_one():
    alone = framework_of(1, [(0, 0)])
    assert answers("SE-ST", framework=alone) == ("NO\n", "NO\n")
    assert answers("SE-PR", framework=alone) == ("w\n", "[]\n")
    assert answers("EE-ST", framework=alone) == ("", "[]\n")
    assert answers("EE-PR", framework=alone) == ("w\n", "[[]]\n")


def test_a_name_that_would_look_like_several_stands_in_quotes():
    framework = framework_of(2, [], ["a b", "c"])
    assert answers("SE-GR", framework=framework) == ('w "a b" c\n', '["a b",c]\n')
    assert argument_named(framework, '"a b"') == argument_named(framework, "a b") == 0


def test_what_a_cut_left_open_is_not_told_as_a_verdict():
    cut = Answer(task_of("DS-PR"), cut="stopped after 1 seconds")
    assert dumps_iccma23(cut, CHAIN) == ""
    assert dumps_iccma19(cut, CHAIN) == ""


def test_all_tasks_and_formats_in_a_line():
    assert problems_line().startswith("[SE-CF,SE-NA,")
    assert "DS-PR" in problems_line()
    assert formats_line() == "[i23,tgf,apx,bapx]"


def test_an_unknown_task_is_told():
    with pytest.raises(ArgmapError, match="there is no task DX-PR"):
        task_of("DX-PR")


@pytest.mark.parametrize("argument", [None, 3])
def test_a_task_that_asks_about_an_argument_needs_one(argument):
    with pytest.raises(ArgmapError, match="argument"):
        solve(task_of("DC-PR"), CHAIN, argument)


def test_arguments_are_found_by_name_or_else_by_number():
    assert argument_named(CHAIN, "a3") == 2
    assert argument_named(framework_of(3, []), "3") == 2
    for framework, name in ((CHAIN, "a4"), (CHAIN, "1"), (framework_of(3, []), "4")):
        with pytest.raises(ArgmapError, match=f"there is no argument {name}; "):
            argument_named(framework, name)


@pytest.mark.parametrize("ending", WRITERS)
def test_the_ending_of_a_file_tells_its_format(ending):
    form = format_of(f"some/file.{ending.upper()}")
    assert loads(WRITERS[form](CHAIN), form)[0].framework.attacks == CHAIN.attacks


def test_an_unknown_ending_is_told_with_those_known():
    with pytest.raises(ArgmapError, match=r"in one of \.af, \.i23, \.tgf, \.apx"):
        format_of("map.argdown")
