import pytest

from argmap.argdown.yaml.merging import merged


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        (None, None, None),
        ({"a": 1}, None, {"a": 1}),
        (None, {"a": 1}, {"a": 1}),
        ({"a": 1, "b": 1}, {"a": 2}, {"a": 2, "b": 1}),
        ({"a": {"x": 1}}, {"a": {"y": 2}}, {"a": {"x": 1, "y": 2}}),
        ({"a": [1, 2, 3]}, {"a": [9]}, {"a": [9, 2, 3]}),
        ({"a": [1]}, {"a": [{"x": 1}, 2]}, {"a": [{"x": 1}, 2]}),
        ({"a": [{"x": 1}]}, {"a": [{"y": 2}]}, {"a": [{"x": 1, "y": 2}]}),
        ({"a": [1]}, {"a": {"x": 1}}, {"a": {"x": 1}}),
        ({"a": 1}, {"a": None}, {"a": None}),
    ],
)
def test_merged(first, second, together):
    assert merged(first, second) == together


def test_neither_is_changed():
    first, second = {"a": {"x": [1]}}, {"a": {"x": [2]}}
    merged(first, second)
    assert (first, second) == ({"a": {"x": [1]}}, {"a": {"x": [2]}})
