"""A day as a person types it: never another day than was meant."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.day import read_day
from dondoc.errors import NotADay

TODAY = date(2023, 8, 16)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("30/9/2023", date(2023, 9, 30)),
        (" 30/09/2023 ", date(2023, 9, 30)),
        ("30-9-2023", date(2023, 9, 30)),
        ("30.9.23", date(2023, 9, 30)),
        ("2023-09-30", date(2023, 9, 30)),
        ("30/9", date(2023, 9, 30)),
        ("1/1", date(2023, 1, 1)),
        ("29/2/2024", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read(words: str, day: date) -> None:
    assert read_day(words, TODAY) == day


@pytest.mark.parametrize(
    "words", ["31/6", "29/2/2023", "30/13/2023", "0/9", "27", "2023", "9/2023", "", "hôm nay", "30/9/123", "1/1/0000"]
)
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(NotADay):
        read_day(words, TODAY)


@given(st.dates())
def test_every_day_written_out_is_read_back(day: date) -> None:
    assert read_day(day.isoformat(), TODAY) == day
    assert read_day(f"{day.day}/{day.month}/{day.year:04}", TODAY) == day


@given(st.text(max_size=12))
def test_anything_is_a_day_or_refused(words: str) -> None:
    with contextlib.suppress(NotADay):
        assert isinstance(read_day(words, TODAY), date)
