"""A report as JSON, for other programs: everything that is in it, with ISO days and codes, never translated.

`schema_version` grows when a field changes its meaning or goes; fields are otherwise only ever added, and every field
is always there, null when empty. Text is letter for letter; what could harm a terminal is written as an escape.
"""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date

from dondoc.domain.cell import Cell, Held, Points, Ratio
from dondoc.domain.column import Column
from dondoc.domain.report import Report

SCHEMA_VERSION = 1

_UNSEEN = re.compile("[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def render(report: Report) -> bytes:
    """One object, indented."""
    return _written(_report(report))


def render_all(reports: Iterable[Report]) -> bytes:
    """Several reports in one array, such as the letters to all units."""
    return _written([_report(report) for report in reports])


def _report(report: Report) -> dict[str, object]:
    return {
        "schema_version": SCHEMA_VERSION,
        "report": report.key,
        "as_of": report.as_of.isoformat(),
        "store": report.store,
        "facts": {fact.key: _value(fact.value) for fact in report.facts},
        "tables": {table.key: [_object(table.columns, row) for row in table.rows] for table in report.tables},
        "totals": {t.key: None if t.total is None else _object(t.columns, t.total) for t in report.tables},
        "notes": list(report.notes),
        "to": list(report.to),
    }


def _written(whole: object) -> bytes:
    text = json.dumps(whole, ensure_ascii=False, indent=2)
    # Such characters stand only inside strings, where the escape means the same.
    return f"{_UNSEEN.sub(_escaped, text)}\n".encode()


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def _object(columns: Sequence[Column], row: Sequence[Cell]) -> dict[str, object]:
    return {column.key: _value(value) for column, value in zip(columns, row, strict=True)}


def _value(value: Cell) -> object:
    match value:
        case date():
            return value.isoformat()
        case Ratio():
            share = value.value
            return {"part": value.part, "whole": value.whole, "value": None if share is None else round(share, 4)}
        case Points():
            return value.value
        case Held(number, title, held_on):
            return {"number": number, "title": title, "held_on": held_on and held_on.isoformat()}
        case tuple():
            return list(value)
        case _:
            return value
