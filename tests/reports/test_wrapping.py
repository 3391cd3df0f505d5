"""Widths as a terminal counts them, and lines that fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.vietnamese import nfc
from dondoc.reports.wrapping import display_width, wrap


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("Đôn đốc thực hiện", 17),
        ("Ủy ban", 6),
        ("U\u0309y ban", 6),  # the same, with the mark apart
        ("“quá hạn” – …", 13),
        ("会議", 4),
        ("ＡＢ", 4),
        ("🚧", 2),
        ("👩\u200d💻", 2),
        ("👍🏽", 2),
        ("❤\ufe0f", 2),
        ("🇻🇳", 2),
        ("\u0301", 0),
    ],
)
def test_width(text: str, width: int) -> None:
    assert display_width(text) == width


@pytest.mark.parametrize(
    ("text", "width", "limit", "lines"),
    [
        ("Phòng Tài chính", 20, None, ["Phòng Tài chính"]),
        ("Phòng Tài chính", 10, None, ["Phòng Tài", "chính"]),
        ("Phòng Tài chính", 9, None, ["Phòng Tài", "chính"]),
        ("2/3 (66,7\u00a0%)", 9, None, ["2/3", "(66,7\u00a0%)"]),
        ("số 123456789/BC-UBND gửi", 10, None, ["số", "123456789/", "BC-UBND", "gửi"]),
        ("một hai ba bốn năm", 8, 2, ["một hai", "ba bốn…"]),
        ("một hai ba bốnn năm", 7, 2, ["một hai", "ba bốn…"]),
        ("một hai", 8, 1, ["một hai"]),
        ("会議室", 5, None, ["会議", "室"]),
        ("", 5, None, [""]),
        ("a     b", 3, None, ["a b"]),
    ],
)
def test_wrap(text: str, width: int, limit: int | None, lines: list[str]) -> None:
    assert wrap(text, width, limit) == lines


TEXT = st.text(st.sampled_from("aăđê ỹ会🚧\u0301👩\u200d-/"), max_size=80)


@given(TEXT, st.integers(2, 30))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(display_width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(TEXT.map(nfc), st.integers(2, 30), st.integers(1, 4))
def test_a_limit_is_kept_and_an_ellipsis_tells_of_more(text: str, width: int, limit: int) -> None:
    lines, whole = wrap(text, width, limit), wrap(text, width)
    assert len(lines) <= limit
    assert all(display_width(line) <= width for line in lines)
    assert lines[-1].endswith("…") == (len(whole) > limit)
