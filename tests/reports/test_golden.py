"""What the reports look like, in both languages, at both widths."""

from collections.abc import Callable

import pytest

from dondoc.locale import Language, words_of
from dondoc.reports.rendering import Bars, Format, render
from tests.reports import samples

REPORTS = {
    "status": samples.status,
    "status-meeting": samples.status_by_meeting,
    "overdue": samples.overdue,
    "meeting": samples.meeting,
    "handover": samples.handover,
    "agenda": samples.agenda,
    "changes": samples.changes,
}
Golden = Callable[[str, bytes], None]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("kind", REPORTS)
def test_on_a_terminal(golden: Golden, kind: str, width: int, language: Language) -> None:
    drawn = render(REPORTS[kind](), Format.TERMINAL, words_of(language), width=width)
    golden(f"{kind}.{language}.{width}.txt", drawn)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("bars", [Bars.BLOCKS, Bars.ASCII])
def test_bars_on_a_terminal(golden: Golden, bars: Bars, width: int, language: Language) -> None:
    drawn = render(samples.charted(), Format.TERMINAL, words_of(language), width=width, bars=bars)
    golden(f"bars-{bars}.{language}.{width}.txt", drawn)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", REPORTS)
def test_in_markdown(golden: Golden, kind: str, language: Language) -> None:
    golden(f"{kind}.{language}.md", render(REPORTS[kind](), Format.MD, words_of(language)))


@pytest.mark.parametrize("format", [Format.CSV, Format.JSON])
@pytest.mark.parametrize("kind", REPORTS)
def test_for_programs(golden: Golden, kind: str, format: Format) -> None:
    english, vietnamese = (render(REPORTS[kind](), format, words_of(language)) for language in Language)
    assert english == vietnamese
    golden(f"{kind}.{format}", english)


@pytest.mark.parametrize("format", samples.READ_AS_TEXT)
def test_hostile_text(golden: Golden, format: Format) -> None:
    golden(
        "hostile.txt" if format is Format.TERMINAL else f"hostile.{format}",
        render(samples.hostile(), format, words_of(Language.VIETNAMESE)),
    )
