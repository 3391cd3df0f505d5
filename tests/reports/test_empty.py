"""A report with nothing in it is still a report."""

import json

import pytest

from dondoc.domain.report import Fact, Report, Table
from dondoc.locale import Language, words_of
from dondoc.reports import columns
from dondoc.reports.rendering import Format, render
from tests.reports.samples import DAY

VI = words_of(Language.VIETNAMESE)
TABLE = Table("tasks", "Overdue tasks", columns.OVERDUE, [], empty="Nothing is overdue.")


def drawn(format: Format, *tables: Table) -> str:
    facts = (Fact("chair", "Chair", None),)
    return render(Report("overdue", "Overdue tasks", DAY, "store", facts, tables), format, VI).decode()


@pytest.mark.parametrize("format", [Format.TERMINAL, Format.MD])
def test_people_are_told_in_a_sentence(format: Format) -> None:
    assert drawn(format, TABLE).splitlines().count("Không có nhiệm vụ nào quá hạn.") == 1


def test_a_table_without_a_sentence_is_left_blank() -> None:
    silent = Table("tasks", "Overdue tasks", columns.OVERDUE, [])
    assert "|" not in drawn(Format.MD, silent)


def test_a_spreadsheet_gets_its_header() -> None:
    assert drawn(Format.CSV, TABLE) == "number,title,lead,due,days_late,meeting\r\n"
    assert drawn(Format.CSV) == ""


def test_programs_find_every_field() -> None:
    assert json.loads(drawn(Format.JSON, TABLE)) == {
        "schema_version": 1,
        "report": "overdue",
        "as_of": "2023-08-01",
        "store": "store",
        "facts": {"chair": None},
        "tables": {"tasks": []},
        "totals": {"tasks": None},
        "notes": [],
        "to": [],
    }
