"""Whatever stands in a document comes out of every format as text."""

import csv
import io
import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.report import Report, Table
from dondoc.locale import Language, words_of
from dondoc.reports.csv_file import guarded
from dondoc.reports.markdown import escape
from dondoc.reports.rendering import Format, render
from dondoc.reports.untrusted import plain
from tests.reports import samples

VI = words_of(Language.VIETNAMESE)


def drawn(text: str, format: Format) -> str:
    table = Table("tasks", "Tasks", (Column("title", "Task"), Column("n", "No.", ColumnKind.NUMBER)), [(text, -3)])
    return render(Report("x", "Tasks", samples.DAY, "store", (), (table,)), format, VI, width=3000).decode()


def is_harmless(char: str) -> bool:
    return char in "\r\n\u200d" or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}


@pytest.mark.parametrize("format", samples.READ_AS_TEXT)
@pytest.mark.parametrize("text", samples.HOSTILE.values(), ids=samples.HOSTILE)
def test_nothing_can_steer_the_terminal(text: str, format: Format) -> None:
    assert all(map(is_harmless, drawn(text, format)))


@given(st.text(st.characters()))
def test_plain_is_one_harmless_line(text: str) -> None:
    shown = plain(text)
    assert all(map(is_harmless, shown))
    assert not set(shown) & set("\r\n")
    assert plain(shown) == shown


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S"], include_characters=" ")))
def test_plain_leaves_writing_alone(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", r"\x1b[31mred"),
        ("a\u202egnp.exe", r"a\u202egnp.exe"),
        ("one\r\n\ttwo\u2028three", "one two three"),
        ("nghe\u00adthấy\ufeff", "nghethấy"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("\x00\x9b", r"\x00\x9b"),
        ("\ud800", r"\ud800"),
        ("\U000e0041", r"\U000e0041"),
    ],
)
def test_plain(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", " =", "\t", "\r", "\n", "\u00a0="])
def test_no_cell_of_a_spreadsheet_becomes_a_formula(start: str) -> None:
    (_, row) = csv.reader(io.StringIO(drawn(f"{start}cmd", Format.CSV), newline=""))
    assert row == [f"'{plain(start + 'cmd')}", "-3"]  # a real number stays one


@pytest.mark.parametrize("text", ["cmd", "a=b", "Phòng A", "3", ""])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("text", samples.HOSTILE.values(), ids=samples.HOSTILE)
def test_json_keeps_every_letter(text: str) -> None:
    assert json.loads(drawn(text, Format.JSON))["tables"]["tasks"] == [{"title": text, "n": -3}]


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("<script>", r"\<script\>"),
        ("a | b", r"a \| b"),
        ("*_`[x](y)#", r"\*\_\`\[x\](y)\#"),
        ("- item", r"\- item"),
        ("1 - 2", "1 - 2"),
        ("&lt;", r"\&lt;"),
        ("\\|", r"\\\|"),
    ],
)
def test_markdown_shows_markup(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@pytest.mark.parametrize("text", samples.HOSTILE.values(), ids=samples.HOSTILE)
def test_a_markdown_row_has_its_own_bars_only(text: str) -> None:
    row = drawn(text, Format.MD).splitlines()[6]
    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 3
