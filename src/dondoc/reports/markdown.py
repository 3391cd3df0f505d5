"""A report in Markdown, with tables as GitHub, GitLab and Pandoc read them."""

import re
from collections.abc import Iterator, Sequence

from dondoc.domain.cell import Cell
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.report import Report, Table
from dondoc.errors import gettext_noop
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.headings import as_of, drawn_title, paragraph, store

_MARKUP = re.compile(r"[\\|*_`<>\[\]#~&!$^]")
_LEADING = re.compile(r"^[-+=]")
_RIGHT = (ColumnKind.NUMBER, ColumnKind.IDENTIFIER, ColumnKind.RATIO)


def render(report: Report, words: Words) -> bytes:
    """The report as one Markdown document."""
    return "".join(f"{line}\n" for line in _document(report, words)).encode()


def escape(text: str) -> str:
    """Text in which Markdown and the HTML inside it have nothing to act on; what it says is shown as it is."""
    return _LEADING.sub(r"\\\g<0>", _MARKUP.sub(r"\\\g<0>", text))


def _document(report: Report, words: Words) -> Iterator[str]:
    yield f"# {escape(words.gettext(report.title))}"
    yield ""
    yield escape(as_of(report, words))
    if report.facts:
        yield ""
    for fact in report.facts:
        yield f"- **{escape(words.gettext(fact.title))}:** {escape(wording.cell(fact.value, words))}"
    for text in report.opening:
        yield ""
        yield escape(paragraph(text, words))
    for table in report.tables:
        if title := drawn_title(table, report, words):
            yield ""
            yield f"## {escape(title)}"
        yield ""
        yield from _table(table, words)
    said = (paragraph(text, words) for text in report.closing)
    for note in (*said, *map(words.gettext, report.notes), store(report, words)):
        yield ""
        yield escape(note)


def _table(table: Table, words: Words) -> Iterator[str]:
    if not table.rows:
        if table.empty:
            yield escape(words.gettext(table.empty))
        return
    yield _row(escape(words.gettext(column.title)) for column in table.columns)
    yield _row("---:" if column.kind in _RIGHT else "---" for column in table.columns)
    missing = [escape(words.gettext(c.missing)) if c.missing else wording.NOTHING for c in table.columns]
    for row in table.rows:
        yield _row(_cells(table.columns, row, missing, words))
    if table.total:
        missing = [words.gettext(gettext_noop("Total"))] + [""] * (len(table.columns) - 1)
        yield _row(f"**{text}**" if text else "" for text in _cells(table.columns, table.total, missing, words))


def _cells(columns: Sequence[Column], row: Sequence[Cell], missing: list[str], words: Words) -> Iterator[str]:
    for column, value, nothing in zip(columns, row, missing, strict=True):
        if value is None:
            yield nothing
        else:
            yield escape(wording.cell(value, words, identifier=column.kind is ColumnKind.IDENTIFIER))


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"
