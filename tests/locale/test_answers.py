"""Yes and no are understood in either language, whichever the program speaks."""

import pytest

from dondoc.locale.answers import is_yes


@pytest.mark.parametrize("typed", ["c", "C", "có", "co", "CÓ", " y ", "yes"])
def test_yes(typed: str) -> None:
    assert is_yes(typed) is True


@pytest.mark.parametrize("typed", ["k", "không", "khong", "ko", "n", "No"])
def test_no(typed: str) -> None:
    assert is_yes(typed) is False


@pytest.mark.parametrize("typed", ["", "x", "nhiều", "c k", "?"])
def test_neither(typed: str) -> None:
    assert is_yes(typed) is None
