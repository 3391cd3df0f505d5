"""Golden files: what a report looked like when a person last looked at it. `--golden-update` writes them anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parents[1] / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="Write the golden files anew; look at the diff.")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Compare with the file of this name, byte for byte."""

    def compare(name: str, drawn: bytes) -> None:
        path = GOLDEN / name
        if request.config.getoption("--golden-update", default=False):
            path.write_bytes(drawn)
        assert drawn.decode().splitlines() == path.read_bytes().decode().splitlines()
        assert drawn == path.read_bytes()

    return compare
