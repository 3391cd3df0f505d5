"""The main table of a report as CSV (RFC 4180, UTF-8), for a spreadsheet or another program.

Only the first table, without facts, notes and the total row: a sheet has one header and rows below it, so that
sorting, filtering and summing work at once and nothing is counted twice. All the rest is in the JSON. Headers are the
keys of the columns, days are ISO days and states are codes, the same in every language. A ratio takes three columns,
for a spreadsheet would read "2/3" as the second of March, and so does a meeting with its number and day.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date

from dondoc.domain.cell import Cell, Held, Ratio
from dondoc.domain.column import Column, ColumnKind
from dondoc.domain.report import Report
from dondoc.reports.untrusted import plain
from dondoc.reports.wording import listed

_FORMULA = tuple("=+-@＝＋－＠")


def render(report: Report, *, mark: bool = False) -> bytes:
    """The main table; nothing at all for a report without tables. With `mark` Excel knows that it is UTF-8."""
    if not report.tables:
        return b""
    table = report.tables[0]
    written = io.StringIO(newline="")
    if mark:
        written.write("\ufeff")
    writer = csv.writer(written)
    writer.writerow(name for column in table.columns for name in _names(column))
    writer.writerows(_row(table.columns, row) for row in table.rows)
    return written.getvalue().encode()


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe goes before what could be the start of one.

    So it does before what looks guarded already, that taking one away always gives the text back.
    """
    shown = plain(text)
    is_formula = shown.lstrip().lstrip("'").startswith(_FORMULA)
    return f"'{shown}" if is_formula or text.startswith(("\t", "\r", "\n")) else shown


def _names(column: Column) -> tuple[str, ...]:
    key = column.key
    more = {ColumnKind.RATIO: ("part", "whole"), ColumnKind.MEETING: ("number", "held_on")}
    return (key, *(f"{key}_{part}" for part in more.get(column.kind, ())))


def _row(columns: Sequence[Column], row: Sequence[Cell]) -> Iterator[str | int]:
    for column, value in zip(columns, row, strict=True):
        match value:
            case Ratio():
                yield from ("" if value.value is None else f"{value.value:.4f}", value.part, value.whole)
            case Held(number, title, held_on):
                yield from (guarded(title), number, held_on.isoformat() if held_on else "")
            case None:
                yield from ("" for _ in _names(column))
            case int():
                yield value
            case str():
                yield guarded(value)
            case date():
                yield value.isoformat()
            case _:
                yield guarded(listed(value))
