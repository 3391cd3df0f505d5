"""Workbooks as an office would fill them, made for one test."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook

Rows = Sequence[Sequence[Any]]


def workbook(
    rows: Rows,
    *,
    merged: Sequence[str] = (),
    hidden: Sequence[int] = (),
    formats: Mapping[str, str] | None = None,
    name: str = "Sổ",
    more: Mapping[str, Rows] | None = None,
) -> bytes:
    """The bytes of a workbook with one sheet of these rows, and `more` sheets behind it; `formats` are of numbers."""
    book = Workbook()
    sheet: Any = book.active
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    for cell, code in (formats or {}).items():
        sheet[cell].number_format = code
    for area in merged:
        sheet.merge_cells(area)
    for line in hidden:
        sheet.row_dimensions[line].hidden = True
    for title, others in (more or {}).items():
        further = book.create_sheet(title)
        for row in others:
            further.append(list(row))
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
