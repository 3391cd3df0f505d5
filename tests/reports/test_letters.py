"""The letters of a PDF: all that Vietnamese needs is in its fonts, and no other is lost without a word."""

import unicodedata
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.vietnamese import nfc
from dondoc.reports.official.letters import FACES, fonts, shown, width

VOWELS = "aăâeêioôơuưy"
TONES = "", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"
LOWER = [nfc(vowel + tone) for vowel in VOWELS for tone in TONES] + ["đ", *"bcdghklmnpqrstvxfjwz"]
LETTERS = [*LOWER, *(letter.upper() for letter in LOWER)]
BESIDE = "0123456789 .,;:!?()[]{}<>/\\|@#$%&*+-=_~^`'\"“”‘’–—…•§°₫€≤≥→×"


@pytest.mark.parametrize("at", range(len(FACES)), ids=FACES)
def test_every_letter_of_vietnamese_is_in_every_face(at: int) -> None:
    assert len(set(LETTERS)) == 2 * (72 + 1 + 20)
    has = fonts()[at].face.charToGlyph
    assert [letter for letter in [*LETTERS, *BESIDE] if not has.get(ord(letter))] == []


@pytest.mark.parametrize("name", FACES)
def test_a_face_is_small(name: str) -> None:
    assert len((files("dondoc.reports") / "fonts" / f"{name}.ttf").read_bytes()) < 200_000


def test_the_licence_goes_with_the_fonts() -> None:
    assert "SIL OPEN FONT LICENSE" in (files("dondoc.reports") / "fonts" / "OFL.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "on_paper"),
    [
        ("Đẩy nhanh giải ngân", "Đẩy nhanh giải ngân"),
        (unicodedata.normalize("NFD", "Đẩy nhanh"), "Đẩy nhanh"),
        ("🚧 khẩn", "[U+1F6A7] khẩn"),
        ("👩\u200d💻", "[U+1F469 U+200D U+1F4BB]"),
        ("سلام", "[U+0633 U+0644 U+0627 U+0645]"),
        ("会議", "[U+4F1A U+8B70]"),
        ("a\u0331b", "a[U+0331]b"),
    ],
)
def test_what_has_no_letter_is_spelt(text: str, on_paper: str) -> None:
    assert shown(text) == on_paper


@given(st.text())
def test_all_that_is_shown_can_be_set_and_measured(text: str) -> None:
    for at in range(len(FACES)):
        assert set(map(ord, shown(text))) <= set(fonts()[at].face.charToGlyph)
        assert width(shown(text), at) >= 0
