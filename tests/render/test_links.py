import pytest

from argmap.render.links import safe_address
from tests.hostile import ADDRESSES


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_dangerous_address_is_refused(address):
    assert safe_address(address) == ""


@pytest.mark.parametrize(
    "address",
    [
        "https://www.osce.org/files/f/documents/6/5/39569.pdf?a=1&b=2#page=3",
        "http://example.org:8080/x",
        "mailto:someone@example.org",
        "doi:10.1000/182",
        "sources/istanbul-1999.md",
        "#C1",
        "",
    ],
)
def test_a_plain_address_is_kept(address):
    assert safe_address(address) == address


def test_what_could_end_an_attribute_is_encoded():
    assert safe_address("https://example.org/\"onload='x'<>{}") == (
        "https://example.org/%22onload=%27x%27%3C%3E%7B%7D"
    )
    assert safe_address("https://example.org/дом?a=%20") == (
        "https://example.org/%D0%B4%D0%BE%D0%BC?a=%20"
    )
