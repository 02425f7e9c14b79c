"""Texts that make a careless reader slow are read at once: were one quadratic, this would hang."""

import pytest

from tests.argdown.pathological import FAMILIES, read, timings


@pytest.mark.parametrize("family", FAMILIES)
def test_is_read(family):
    read(FAMILIES[family](20_000))


def test_timings_are_taken_at_each_size():
    name, seconds = next(timings((8, 16)))
    assert name in FAMILIES
    assert len(seconds) == 2
