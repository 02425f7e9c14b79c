"""YAML in a map: the same values as Argdown reads, places in the user's file, and no traps."""

import json
import time
import tracemalloc
from datetime import UTC, date, datetime
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap.argdown.syntax import Data
from argmap.argdown.yaml.data import load, load_front_matter, load_inline
from argmap.diagnostics import Diagnostic

# What js-yaml 4.3, which Argdown uses, gives for these scalars.
SCALARS: list[tuple[str, Any]] = [
    ("text", "text"),
    ("no", "no"),
    ("yes", "yes"),
    ("on", "on"),
    ("1:20", "1:20"),
    ("=", "="),
    ("1_000", "1_000"),
    ("true", True),
    ("True", True),
    ("FALSE", False),
    ("tRUE", "tRUE"),
    ("null", None),
    ("NULL", None),
    ("~", None),
    ("nULL", "nULL"),
    ("0", 0),
    ("012", 12),
    ("-17", -17),
    ("+5", 5),
    ("0x1F", 31),
    ("0o17", 15),
    ("0b11", 3),
    ("-0x10", -16),
    ("0x", "0x"),
    ("0o8", "0o8"),
    ("1.5", 1.5),
    ("5.", 5.0),
    (".5", 0.5),
    ("-.5", "-.5"),
    ("1e3", 1000.0),
    ("1.5E-2", 0.015),
    ("1e400", "1e400"),
    ("9" * 400, "9" * 400),
    ("1.2.3", "1.2.3"),
    (".inf", float("inf")),
    ("-.INF", float("-inf")),
    ("2022-01-27", date(2022, 1, 27)),
    ("2022-1-27", "2022-1-27"),
    ("2022-01", "2022-01"),
    ("2022-01-27T10:00:00Z", datetime(2022, 1, 27, 10, tzinfo=UTC)),
    ("2022-1-7 1:02:03.5 -05:30", datetime(2022, 1, 7, 6, 32, 3, 500_000, tzinfo=UTC)),
    ("2022-01-27T10:00:00", datetime(2022, 1, 27, 10, tzinfo=UTC)),
    ("'no'", "no"),
    ('"2022-01-27"', "2022-01-27"),
    ('"1.5"', "1.5"),
    ("!!str 5", "5"),
    ('!!int "5"', 5),
]

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]\n" for level in range(1, 7)
)
MERGE_BOMB = "a0: &a0 {k0: 1}\n" + "".join(
    f"a{level}: &a{level} {{p: *a{level - 1}, q: *a{level - 1}}}\n" for level in range(1, 20)
)


def value_of(text: str) -> Any:
    data, found = load(text, 0)
    assert found == ()
    assert data is not None
    return data.value


def codes_of(text: str) -> list[str]:
    return [diagnostic.code for diagnostic in load(text, 0)[1]]


@pytest.mark.parametrize(("text", "value"), SCALARS, ids=[text[:30] for text, _ in SCALARS])
def test_scalars_have_the_types_of_the_reference(text: str, value: Any) -> None:
    found = value_of(f"{{key: {text}}}")["key"]
    assert (type(found), found) == (type(value), value)


def test_a_date_that_is_in_no_calendar_stays_as_written() -> None:
    assert value_of("{on: 2022-02-30}") == {"on": "2022-02-30"}


def test_keys_are_text_as_written() -> None:
    assert value_of("1.10: a\n2022-01-27: b\nno: c\n? \n") == {
        "1.10": "a",
        "2022-01-27": "b",
        "no": "c",
        "null": None,
    }


def test_what_numbers_and_dates_looked_like_is_kept() -> None:
    data, _ = load("{cites: [{locator: 1.10}, 007, 5, 2022-01-27]}", 0)
    assert data is not None
    assert data.written == {("cites", 0, "locator"): "1.10", ("cites", 1): "007"}


def test_merge_keys_give_what_is_not_given() -> None:
    text = "base: &base {party: west, round: 1}\nown:\n  <<: *base\n  round: 2\n"
    assert value_of(text)["own"] == {"party": "west", "round": 2}


def test_a_merge_key_after_what_is_given_does_not_change_it() -> None:
    text = "base: &base {party: west, round: 1}\nown:\n  round: 2\n  <<: *base\n"
    assert value_of(text)["own"] == {"party": "west", "round": 2}


class TestPlaces:
    TEXT = "===\ntitle: A title\nparties:\n  west: {speakers: [Ann, Bo]}\n===\n"

    def front_matter(self) -> Data:
        data, found = load_front_matter("\n\n" * 5 + self.TEXT, 0)
        assert found == ()
        assert data is not None
        return data

    def shown(self, places: Any) -> dict[Any, str]:
        text = "\n\n" * 5 + self.TEXT
        return {path: text[span.start : span.end] for path, span in places.items()}

    def test_keys_and_items(self) -> None:
        assert self.shown(self.front_matter().places) == {
            ("title",): "title",
            ("parties",): "parties",
            ("parties", "west"): "west",
            ("parties", "west", "speakers"): "speakers",
            ("parties", "west", "speakers", 0): "Ann",
            ("parties", "west", "speakers", 1): "Bo",
        }

    def test_values(self) -> None:
        values = self.shown(self.front_matter().values)
        assert values[("title",)] == "A title"
        assert values[("parties", "west")] == "{speakers: [Ann, Bo]}"
        assert values[("parties", "west", "speakers")] == "[Ann, Bo]"

    def test_an_offset_moves_them_all(self) -> None:
        data, _ = load_inline("{a: \U0001f600, b: x}", 100)
        assert data is not None
        assert data.places[("b",)] == (107, 108)
        assert data.span == (100, 112)

    def test_line_ends_of_windows_count_as_two(self) -> None:
        text = "a: 1\r\nb: 2\r\n"
        data, _ = load(text, 0)
        assert data is not None
        start, end = data.places[("b",)]
        assert text[start:end] == "b"


class TestInline:
    def test_after_a_line_break_it_is_a_block(self) -> None:
        text = "{\n  party: west\n  cites:\n    - a\n    - b\n}"
        data, found = load_inline(text, 7)
        assert found == ()
        assert data is not None
        assert data.value == {"party": "west", "cites": ["a", "b"]}
        assert data.span == (7, 7 + len(text))
        start, end = data.values[("party",)]
        assert text[start - 7 : end - 7] == "west"

    def test_commas_in_a_block_are_told_with_both_ways_out(self) -> None:
        _, (found,) = load_inline("{\n  party: west, round: 1\n}", 0)
        assert found.code == "AM040"
        assert "right after the brace" in found.help

    @pytest.mark.parametrize(
        "body", ["  party: west\r\n  round: 1\r\n", "party: west, round: 1\r\n"]
    )
    def test_with_line_ends_of_windows_both_styles_are_read(self, body: str) -> None:
        data, found = load_inline("{\r\n" + body + "}", 0)
        assert found == ()
        assert data is not None
        assert data.value == {"party": "west", "round": 1}

    @pytest.mark.parametrize("text", ["{\n}", "{\n\n}"])
    def test_an_empty_block_is_no_data(self, text: str) -> None:
        assert load_inline(text, 0) == (None, ())

    def test_empty_braces_are_data_without_keys(self) -> None:
        assert value_of("{}") == {}


class TestFaults:
    def only(self, text: str) -> Diagnostic:
        (found,) = load(text, 0)[1]
        return found

    @pytest.mark.parametrize(
        ("text", "at", "message"),
        [
            ("{a: b: c}", ":", "comma or a closing brace"),
            ("{a: b", "", "comma or a closing brace"),
            ("{a: @b}", "@", "cannot begin with `@`"),
            ('{a: "b}', '"', "not closed"),
            ('{a: "\\q"}', "\\", "escape"),
            ("{color: #ff0000}", "", "value is missing"),
            ("a: 1\n\tb: 2", "\t", "tab"),
            ("{a: *b}", "*", "stands for nothing"),
            ("{[a]: b}", "[", "cannot be a key"),
            ("{a: &x 1, *x : b}", "*", "cannot be a key"),
            ("{<<: 5}", "5", "takes a mapping"),
            ("{a: !!int x}", "!!int", "`x` is no int"),
            ("a: 1\n---\nb: 2", "-", "second YAML document"),
            ("{a: \x1b}", "\x1b", "U+001B"),
            ("{\U0001f600: \ud800}", "\ud800", "U+D800"),
        ],
    )
    def test_place_and_words(self, text: str, at: str, message: str) -> None:
        found = self.only(text)
        assert found.code == "AM040"
        assert message in found.message
        assert found.help
        assert text[found.span.start :].startswith(at)

    def test_what_stands_before_the_fault_is_read(self) -> None:
        data, _ = load("parties: {west: West}\ndocuments: {a: b: c}\n", 0)
        assert data is not None
        assert data.value == {"parties": {"west": "West"}}
        assert not data.is_whole

    def test_duplicate_keys_are_told_and_the_later_holds(self) -> None:
        data, (found,) = load("{a: 1, b: 2, a: 3}", 0)
        assert (found.code, found.span) == ("AM041", (13, 14))
        assert data is not None
        assert data.value == {"a": 3, "b": 2}

    @pytest.mark.parametrize(
        "tag", ["!!python/object/apply:os.system", "!!python/name:os.system", "!own", "!!binary"]
    )
    def test_tags_are_told_and_run_nothing(self, tag: str) -> None:
        data, (found,) = load(f"{{a: {tag} x}}", 0)
        assert found.code == "AM043"
        assert data is not None
        assert data.value == {"a": "x"}

    def test_tags_of_lists_and_mappings_are_told(self) -> None:
        data, (found,) = load("{a: !own [x]}", 0)
        assert (found.code, data and data.value) == ("AM043", {"a": ["x"]})

    def test_with_line_ends_of_windows_what_is_broken_either_way_is_told_once(self) -> None:
        _, found = load_inline("{\r\na: b: c\r\n}", 0)
        assert [fault.code for fault in found] == ["AM040"]

    def test_other_faults_of_a_block_say_nothing_of_its_layout(self) -> None:
        _, (found,) = load_inline("{\na: 1\na: 2\n}", 0)
        assert (found.code, found.help) == ("AM041", "keep one of them")

    @pytest.mark.parametrize("text", ["- a\n- b\n", "just words", "5", "1.10"])
    def test_data_needs_keys(self, text: str) -> None:
        assert load(text, 0)[0] is None
        assert codes_of(text) == ["AM044"]


class TestLimits:
    """Row S6 of the threats: a short text must not take long, or much memory, or the stack."""

    @pytest.mark.parametrize(
        "text",
        [
            BOMB,
            MERGE_BOMB,
            "[" * 10_000,
            "{a: " * 10_000,
            "- " * 10_000,
            "".join(f"{' ' * level}a:\n" for level in range(500)),
        ],
        ids=["lists", "mappings", "brackets", "braces", "dashes", "indents"],
    )
    def test_refused_at_once(self, text: str) -> None:
        tracemalloc.start()
        assert codes_of(text) == ["AM042"]
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 50_000_000
        assert min(_seconds(text) for _ in range(3)) < 0.05

    def test_an_alias_of_what_it_stands_in_is_told(self) -> None:
        assert codes_of("a: &a [*a]") == ["AM040"]

    def test_a_key_can_have_an_alias(self) -> None:
        assert value_of("{&x a: 1, b: *x}") == {"a": 1, "b": "a"}

    def test_a_few_aliases_are_fine(self) -> None:
        assert value_of("{a: &a [1, 2], b: *a, c: [*a, *a]}")["c"] == [[1, 2], [1, 2]]

    def test_sixty_levels_are_fine(self) -> None:
        assert codes_of("{a: " * 60 + "x" + "}" * 60) == []


def _seconds(text: str) -> float:
    started = time.perf_counter()
    load(text, 0)
    return time.perf_counter() - started


def test_without_the_c_parser_the_same_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["{a: [1, {b: 2022-01-27}], c: 'x'}", "a: 1\nb:\n- x\n", "{a: \x1b}", "{a: *b}"]
    with_c = [load(text, 5) for text in texts]
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert [load(text, 5) for text in texts] == with_c
    assert codes_of("[" * 10_000) == ["AM042"]
    assert codes_of("{a: b: c}") == ["AM040"]


PIECES = (
    *("a", "b: ", "- ", "{", "}", "[", "]", ", ", ": ", "\n", "  ", "\t", "'", '"', "&x ", "*x"),
    *("!!int ", "!t ", "<<: ", "#", "|", ">", "?", "---\n", "...\n", "\\", "%", "2022-01-27"),
    *("0x", "1.", "\ud800", "\x00", "\u2028", "\U0001f600", "\r\n"),
)
yaml_like = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@given(st.one_of(st.text(), yaml_like), st.integers(0, 1000))
def test_any_text_is_read_without_raising(text: str, offset: int) -> None:
    for read in (load, load_inline, load_front_matter):
        data, found = read(text, offset)
        assert data is None or data.is_whole or found
        for diagnostic in found:
            assert offset <= diagnostic.span.start <= offset + len(text)


plain_text = st.text(st.characters(categories=("L", "N", "P", "S")))
plain_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | plain_text
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner) | st.dictionaries(plain_text, inner),
    max_leaves=10,
)


@given(st.dictionaries(plain_text, plain_values))
def test_what_json_says_yaml_says(value: dict[str, Any]) -> None:
    """JSON is YAML: reading its text gives its value back."""
    data, found = load(json.dumps(value, ensure_ascii=False), 0)
    assert found == ()
    assert data is not None
    assert data.value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{a:}", {"a": None}),
        ("{a:, b: 1}", {"a": None, "b": 1}),
        ("{b: {a:}, c: [x, y]}", {"b": {"a": None}, "c": ["x", "y"]}),
        ("{a: [b:]}", {"a": [{"b": None}]}),
        ("{a:{b: 1}, c:[2]}", {"a": {"b": 1}, "c": [2]}),
    ],
)
def test_between_a_key_and_a_mark_no_blank_is_needed(text: str, value: dict[str, Any]) -> None:
    assert value_of(text) == value


def test_what_has_such_a_key_and_is_broken_is_told_once() -> None:
    assert codes_of("{a:, b: c: d}") == ["AM040"]
