"""What is left of a document's text when its noise is gone."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.readers.letters.noise import clean, printable


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("một\r\nhai\rba\nbốn", "một\nhai\nba\nbốn"),
        ("một\x0bhai\x0cba\x85bốn\u2028năm\u2029sáu", "một\nhai\nba\nbốn\nnăm\nsáu"),
        ("Số\xa0214\u202f-\u2009TB", "Số 214 - TB"),
        ("phường\u200b\u200e Bến\u00ad Tr\u200dăng\ufeff", "phường Bến Trăng"),
        ("hạn \u202e4202/6/03\u202c là", "hạn 4202/6/03 là"),
        ("đỏ \x1b[31mchữ\x1b[0m", "đỏ [31mchữ[0m"),
        ("a\tb", "a\tb"),
        ("\uf0b7 Rà soát", "- Rà soát"),
        ("Ban Chấp hành", "Ban Chấp hành"),
        ("Ðảng ủy", "Đảng ủy"),
        ("dòng có đuôi   \n\n\n   thụt vào", "dòng có đuôi\n\n\n   thụt vào"),
        ("ẩn\U000e0041\U000e0042\ufe0f", "ẩn"),
    ],
)
def test_noise_is_taken_out(written: str, kept: str) -> None:
    assert clean(written) == kept


def test_decomposed_accents_are_composed() -> None:
    sentence = "Hội nghị Ban Chấp hành Đảng bộ thành phố lần thứ mười ba"
    assert clean(unicodedata.normalize("NFD", sentence)) == sentence


@given(st.text())
def test_no_control_or_direction_character_survives(text: str) -> None:
    cleaned = clean(text)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\xa0\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", cleaned)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert clean(cleaned) == cleaned


def test_a_heap_of_accents_takes_no_time() -> None:
    heap = "a" + "\u0301\u0323" * 200_000  # sorting them would take minutes
    assert clean(heap) == "a"


def test_what_is_printed_in_a_message_is_one_short_line() -> None:
    assert printable("tệp\x1b[31m\nxấu\u202e.txt") == "tệp [31m xấu .txt"
    assert printable("x" * 500, 10) == "xxxxxxxxx…"
