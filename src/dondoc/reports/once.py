"""What every row says alike is said once, above the tables, where a person reads.

Tasks of one meeting with a long name would else repeat it in each row and leave little room for what is to be done.
"""

from dondoc.domain.report import Fact, Report, Table
from dondoc.typing import TypeVar

T = TypeVar("T")

SAID_ONCE = ("meeting",)
"""The columns that may be taken out."""


def once(report: Report) -> Report:
    """The report with each such column taken out of its tables and told as a fact, if all rows of all tables agree."""
    for key in SAID_ONCE:
        having = [(table, place) for table in report.tables if (place := _place(table, key)) is not None]
        said = [row[place] for table, place in having for row in table.rows]
        if len(said) < 2 or None in said or len(set(said)) > 1 or any(fact.key == key for fact in report.facts):
            continue
        table, place = having[0]
        fact = Fact(key, table.columns[place].title, said[0])
        tables = tuple(_without(table, key) for table in report.tables)
        report = report._replace(tables=tables, facts=(*report.facts, fact))
    return report


def _place(table: Table, key: str) -> int | None:
    return next((place for place, column in enumerate(table.columns) if column.key == key), None)


def _without(table: Table, key: str) -> Table:
    place = _place(table, key)
    if place is None:
        return table
    rows = [_left(row, place) for row in table.rows]
    total = None if table.total is None else _left(table.total, place)
    return table._replace(columns=_left(table.columns, place), rows=rows, total=total)


def _left(row: tuple[T, ...], place: int) -> tuple[T, ...]:
    return row[:place] + row[place + 1 :]
