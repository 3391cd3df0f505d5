"""No daily command walks through the table of tasks: what each one asks of SQLite is asked again for its plan.

The commands are run for real, and each statement is explained with its values just before it runs. The store was never
analysed, as none is in an office: the plans may not depend on statistics.
"""

import re
import shlex
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from dondoc.domain.tally import By
from dondoc.services.finding import listing
from dondoc.storage.sqlite.store import SqliteStore
from dondoc.storage.store import open_database
from tests.benchmarks.build import TODAY, build
from tests.cli.conftest import Dondoc

TASKS = 3000
SORTS = "USE TEMP B-TREE FOR ORDER BY"
COUNTED = [f"SCAN tasks USING COVERING INDEX ix_tasks_tally{by}" for by in ("", "_meeting", "_field", "_official")]

IN_ORDER = [
    "overdue",
    "overdue --original",
    "overdue --limit 50",
    "list",
    "list --limit 50",
    "list --lead-unit phong-y-te",
    "list --lead-unit phong-y-te --limit 50",
    "list --unit phong-y-te",
    "list --unit phong-y-te --limit 50",
    "list --all --limit 50",
    "list --status completed --limit 50",
    "list --status reported",
    "list --due-from 1/7 --due-to 31/7",
    "list --timeliness overdue",
    "list --timeliness overdue --limit 50",
    "list --timeliness in_time --limit 50",
    "list --timeliness due_soon",
    "list --timeliness due_today",
    "list --timeliness no_deadline",
    "list --timeliness on_time --limit 50",
    "list --timeliness late --limit 50",
    "soon",
    "soon --limit 50",
    "soon --days 60",
    "list --original --limit 50",
    "soon --original",
    "list unit:phong-y-te",
    "list unit:phong-y-te --limit 50",
    "list lead:phong-y-te --limit 50",
    "list late --limit 50",
    "list late lead:phong-y-te",
    "list -late -unit:phong-y-te --limit 50",
    "list status:assigned,reported --limit 50",
    "list late,soon --limit 50",
    "list due<30/9 --limit 50",
    "list completed --limit 50",
    "list ontime --limit 50",
    "list closed --limit 50",
    "list text:họp --limit 50",
    "overdue unit:phong-y-te --limit 50",
    "overdue -lead:phong-y-te,trung-tam-thue",
    "soon status:assigned",
]
"""These read their rows in the order of an index, so that the first of many cost no sorting of all."""

OTHERS = [
    "overdue --as-of 2026-05-01",  # what was completed since is sorted
    "overdue --as-of 2026-05-01 --original --limit 50",
    "list --all --unit phong-y-te --limit 50",
    "list --document 1",
    "list --meeting 7",  # a meeting gives few tasks
    "list --meeting 7 --limit 50",
    "list 17 20-30",
    "list meeting:7 late",
    "list due:none",
    "list unit:phong-y-te,trung-tam-thue --limit 50",
    "list ontime,late --limit 50",
    "list done>=1/6 --limit 50",
    "list --restricted --limit 50",
    "list restricted:secret --all",
    "report overdue",
    "log",
    "list --sort -percent,lead --columns number,lead,percent --limit 50",
    "overdue --contact --limit 50",
    "agenda",
    "reminders",
    "remind 40",
    "show 17",
    "log 17",
    "add Họp --lead phong-y-te --due 30/9",
    "add Họp",
    "done 17",
    "progress 18 60",
    "edit 19 --due 30/9",
    "assign 36 phong-y-te --with trung-tam-thue",
    "list --parent 41",
    "list parent:41 late",
    "split 41 phong-y-te trung-tam-thue",
    "part 19 phong-y-te",
    "done 19 --with-parts --yes",
    "recur 36 'hằng tháng'",
    "recur 36 --skip-to 2030-01-01",
    "report status",
    "report status --as-of 2026-05-01",
    *(f"report status --by {by} {measure}" for by in By for measure in ("", "--original")),
]


Plans = dict[str, list[str]]
"""Each statement that touches the tasks, with the lines of its plan."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plans") / "store.sqlite3"
    build(path, TASKS)
    return path


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> Plans:
    """Filled with what is run from now on, values and all."""
    found: Plans = {}
    execute = SqliteStore._execute

    def explained(self: SqliteStore, sql: str, values: Mapping[str, Any]) -> sqlite3.Cursor:
        if re.search(r"\btasks\b", sql):
            found[sql] = [row[3] for row in execute(self, f"EXPLAIN QUERY PLAN {sql}", values)]
        return execute(self, sql, values)

    monkeypatch.setattr(SqliteStore, "_execute", explained)
    return found


def scanning(plans: Plans, *allowed: str) -> Plans:
    """The plans that walk through all tasks."""
    return {
        sql: plan
        for sql, plan in plans.items()
        if any(line.startswith("SCAN tasks") and line not in allowed for line in plan)
    }


@pytest.mark.parametrize("command", [*IN_ORDER, *OTHERS])
def test_a_daily_command_never_walks_through_the_tasks(command: str, built: Path, plans: Plans) -> None:
    Dondoc(str(built)).must(*shlex.split(command), today=TODAY.isoformat())
    assert plans
    # The status report counts all of them, in an index that holds all it needs and in its order.
    assert scanning(plans, *(COUNTED if command.startswith("report status") else [])) == {}
    if command.startswith("report status"):
        assert not [plan for plan in plans.values() if "USE TEMP B-TREE FOR GROUP BY" in plan]
    if command in IN_ORDER:
        assert {sql: plan for sql, plan in plans.items() if SORTS in plan} == {}


@pytest.mark.parametrize("digits", ["", "7", "29", "0"])
def test_nor_does_completion(digits: str, built: Path, plans: Plans) -> None:
    database, _made = open_database(str(built))
    with database.reading() as store:
        found = listing.open_by_prefix(store, digits, limit=40)
    assert bool(found and plans) is (digits != "0")
    assert scanning(plans) == {}
    assert {sql: plan for sql, plan in plans.items() if SORTS in plan} == {}
