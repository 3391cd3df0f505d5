"""Bars on a terminal: as long as the figures say, never wider than the terminal, legible without colour."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.chart import Chart, ChartKind, Series, Tone
from dondoc.locale import Language, words_of
from dondoc.reports.bars import LETTERS, MANY, cells, draw
from dondoc.reports.rendering import Bars, Format, render
from dondoc.reports.wrapping import display_width
from tests.reports import samples

VI = words_of(Language.VIETNAMESE)
STYLES = [Bars.BLOCKS, Bars.ASCII]
COLOUR = re.compile(r"\x1b\[\d+m")


def chart(*values: Sequence[int], names: Sequence[str | None] = ()) -> Chart:
    series = tuple(Series("Done late", tone, tuple(each)) for tone, each in zip(Tone, values, strict=False))
    count = len(values[0])
    labels = tuple(names) or tuple(f"Đơn vị {at}" for at in range(count))
    return Chart("units", "How the tasks of each unit stand", ChartKind.STACKED, labels, series, "no unit yet")


def drawn(of: Chart, width: int = 80, style: Bars = Bars.BLOCKS, *, colour: bool = False) -> list[str]:
    return list(draw(of, VI, style, width=width, colour=colour))


@given(
    values=st.lists(st.lists(st.integers(0, 3000), min_size=3, max_size=3), min_size=1, max_size=7),
    width=st.integers(10, 200),
    style=st.sampled_from(STYLES),
    colour=st.booleans(),
    name=st.text(st.characters(exclude_characters="█▓▒░×·"), max_size=60),
)
def test_no_line_is_wider_than_the_terminal(
    values: list[list[int]], width: int, style: Bars, colour: bool, name: str
) -> None:
    lines = drawn(chart(*values, names=(name, "Phòng Tài chính - Kế hoạch", None)), width, style, colour=colour)
    assert all(display_width(COLOUR.sub("", line)) <= width for line in lines)
    if not colour:
        assert "\x1b" not in "".join(lines)
    if style is Bars.ASCII:
        assert not set("".join(lines)) & set(LETTERS[Bars.BLOCKS].values()) - {"~"}


@given(values=st.lists(st.integers(0, 5000), min_size=1, max_size=7), long=st.floats(0, 60))
def test_the_parts_of_a_bar_are_as_long_as_their_figures(values: list[int], long: float) -> None:
    found = cells(long, values)
    whole = sum(found)
    assert whole == (max(1, round(long)) if any(values) else 0)
    for value, letters in zip(values, found, strict=True):
        assert abs(letters - (value * whole / sum(values) if any(values) else 0)) < 1


@pytest.mark.parametrize(
    ("values", "bars"),
    [
        ([[1], [2], [0]], ["████▓▓▓▓▓▓▓▓  3"]),  # of few tasks each has some letters
        ([[100, 50], [0, 50]], ["█" * 60 + "  100", "█" * 30 + "▓" * 30 + "  100"]),
        ([[1000, 1, 0]], ["█" * 60 + "  1.000", "█  1", "0"]),  # never nothing where there is something
    ],
)
def test_bars(values: list[list[int]], bars: list[str]) -> None:
    lines = drawn(chart(*values), width=100)[2 : 2 + len(bars)]
    assert [line.removeprefix(f"Đơn vị {at}  ") for at, line in enumerate(lines)] == bars


def test_the_legend_names_what_stands_in_the_bars() -> None:
    every = {letter for line in drawn(samples.charted().charts[0])[-2:] for letter in line if letter in "█▓▒░×·~"}
    assert every == set("█▓▒░×·~")
    assert drawn(chart([1, 2], [0, 0]))[-1] == "█ HT quá hạn"
    assert drawn(chart([1, 2]))[-1].endswith("2"), "one series needs none"


def test_each_tone_has_a_letter_of_its_own() -> None:
    for letters in LETTERS.values():
        assert len(set(letters.values())) == len(Tone)
        assert all(display_width(letter) == 1 for letter in letters.values())
    assert "".join(LETTERS[Bars.ASCII].values()).isascii()


@pytest.mark.parametrize(
    ("of", "width"),
    [
        (chart([5, 3]), 24),  # no room beside the name and the figure
        (chart([0, 0]), 80),
        (chart([1] * (MANY + 1)), 80),  # longer than a screen
    ],
)
def test_where_there_is_no_room_there_are_none(of: Chart, width: int) -> None:
    assert drawn(of, width) == []


def test_months_are_bars_too() -> None:
    late = Chart("months", "Completed by month", ChartKind.LINE, ("07/2023",), (Series("Late", Tone.LATE, (2,)),))
    assert drawn(late)[2:] == ["07/2023  ××××××××  2"]


def test_a_report_has_bars_only_where_they_are_asked_for() -> None:
    plain = render(samples.charted(), Format.TERMINAL, VI).decode()
    assert "█" not in plain
    assert "█" in render(samples.charted(), Format.TERMINAL, VI, bars=Bars.BLOCKS).decode()
