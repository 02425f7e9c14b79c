"""What all tests share: the switch that rewrites expected files."""

import pytest
from hypothesis import settings

# How long an example takes says something of the machine only.
settings.register_profile("argmap", deadline=None)
# `pytest --hypothesis-profile nightly` looks much longer.
settings.register_profile("nightly", deadline=None, max_examples=10_000)
settings.load_profile("argmap")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="write what comes out as what is expected"
    )


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """True where expected files are to be rewritten."""
    return bool(request.config.getoption("--update"))
