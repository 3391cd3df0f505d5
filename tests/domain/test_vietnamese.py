"""Vietnamese letters: found however they are typed, sorted as in a Vietnamese dictionary."""

import unicodedata

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from dondoc.domain.vietnamese import fold, nfc, one_line, sort_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Uỷ ban", "Ủy ban"),
        ("hòa bình", "hoà bình"),
        ("kỹ thuật", "kĩ thuật"),
        ("quý III", "quí iii"),
        ("ĐÔN ĐỐC", "don doc"),
        ("Ðức Xuân", "Đức Xuân"),  # the Icelandic letter of old fonts
        ("Phòng\u00a0 Nội\nvụ", "phòng nội vụ"),
        (unicodedata.normalize("NFD", "Thường trực"), "thường trực"),
    ],
)
def test_these_are_found_by_each_other(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_sorted_by_the_alphabet_then_by_tone() -> None:
    given = "Đức_Xuân Dương_Quang Ấn an ăn ân Xuất_Hóa Sông_Cầu ba bà bả bã bá bạ".split()
    in_order = "an ăn ân Ấn ba bà bả bã bá bạ Dương_Quang Đức_Xuân Sông_Cầu Xuất_Hóa".split()
    assert sorted(given, key=sort_key) == in_order


@examples(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert nfc(nfc(text)) == nfc(text)


@examples(st.text(), st.text())
def test_any_two_texts_can_be_sorted(one: str, other: str) -> None:
    assert (sort_key(one) < sort_key(other)) or (sort_key(other) < sort_key(one)) or one == other


@examples(st.text(alphabet=" \t\n\u00a0\u2028aạ", max_size=8))
def test_one_line_has_single_spaces_between_words(text: str) -> None:
    assert one_line(text) == " ".join(text.split())
