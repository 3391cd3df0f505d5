"""Whatever is changed past the program is found, and it is said what."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from hashlib import sha256

import pytest

from dondoc.domain.chain import link
from dondoc.domain.verification import Finding, Trouble, Verified
from dondoc.services.custody.verifying import verify
from dondoc.services.finding.by_number import task as find
from dondoc.services.history.author import Author
from dondoc.services.tasks import adding, tracking
from dondoc.services.units import units
from dondoc.storage.queries import documents as document_queries
from dondoc.storage.sqlite import path_of
from dondoc.storage.store import Database, open_database
from dondoc.storage.values import json_text
from tests.databases import SQLite
from tests.services.conftest import GIVEN, due
from tests.services.machine import NOTICES, draft_of

Tamper = Callable[..., Verified]


@pytest.fixture
def url(sqlite: SQLite) -> Iterator[str]:
    """With the tools that everybody has, a file is changed; a server asks who comes."""
    address = sqlite.fresh()
    yield address
    sqlite.drop(address)


@pytest.fixture
def tamper(url: str, clerk: Author) -> Tamper:
    """Fill a store, carry out these statements on it with the rules taken off, and look through it."""
    database, _made = open_database(url)
    with database.writing() as store:
        unit = units.add(store, clerk, "Văn phòng", ["Bộ phận một cửa"])
        for last in (date(2023, 7, 27), date(2023, 8, 1), None):
            adding.add_task(store, clerk, title="Họp", lead=unit, assigned_on=GIVEN, deadline=due(last))
    with database.writing() as store:
        tracking.done(store, clerk, find(store, 2))
    with database.writing() as store:
        tracking.progress(store, clerk, find(store, 3), 60, reason="đã xong quá nửa")

    def run(*statements: str, head: str | None = None) -> Verified:
        with closing(sqlite3.connect(path_of(url))) as connection:
            triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for name, _sql in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                connection.execute(statement)
            for _name, sql in triggers:
                connection.execute(sql)
            connection.commit()
        with database.reading() as store:
            return verify(store, head=head)

    return run


def told(found: Verified) -> list[tuple[Trouble, int | None]]:
    return [(finding.trouble, finding.event) for finding in found.findings]


def test_an_untouched_store_is_whole(tamper: Tamper) -> None:
    found = tamper()
    assert found.findings == ()
    assert (found.events, found.rows, found.from_before, found.files) == (7, 5, 0, 0)
    assert found.head is not None
    assert found.head.id == 7


EDITS = {
    "actor": "UPDATE events SET actor = 'ai đó' WHERE id = 4",
    "at": "UPDATE events SET at = '2023-08-16T01:31:00.000000+00:00' WHERE id = 4",
    "reason": "UPDATE events SET reason = 'khác' WHERE id = 7",
    "step": "UPDATE events SET step = 4 WHERE id = 4",
    "hash": "UPDATE events SET hash = lower(hex(randomblob(32))) WHERE id = 4",
    "a blob": "UPDATE events SET actor = x'00ff' WHERE id = 4",
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_event_that_was_edited_breaks_the_chain(tamper: Tamper, edit: str) -> None:
    found = tamper(EDITS[edit])
    assert {trouble for trouble, _event in told(found)} == {Trouble.BROKEN}
    assert told(found)[0] == (Trouble.BROKEN, 7 if edit == "reason" else 4)


def test_changes_that_were_edited_break_the_chain_and_contradict_the_register(tamper: Tamper) -> None:
    found = tamper("UPDATE events SET changes = replace(changes, '2023-07-27', '2023-12-31') WHERE id = 3")
    assert told(found)[0] == (Trouble.BROKEN, 3)
    assert {(f.table, f.key, f.column) for f in found.findings[1:]} == {
        ("tasks", (1,), column) for column in ("due", "original_due", "deadline_first")
    }


def test_changes_that_cannot_be_read_are_named(tamper: Tamper) -> None:
    for changed in ("'{'", "'[[1]]'", "'7'", """'[["tasks",[1],null,{"title":[]}]]'""", """'[["drop",[1],null,{}]]'"""):
        found = tamper(f"UPDATE events SET changes = {changed} WHERE id = 3")
        assert told(found)[:2] == [(Trouble.BROKEN, 3), (Trouble.UNREADABLE, 3)]


def test_an_event_that_was_removed_leaves_a_gap(tamper: Tamper) -> None:
    found = tamper("DELETE FROM events WHERE id = 6")
    assert told(found)[0] == (Trouble.REMOVED, 7)
    assert found.findings[0].before == 5
    assert {f.column for f in found.findings[1:]} == {"status", "percent", "completed_on"}


def test_the_end_cut_off_is_known_by_the_numbers(tamper: Tamper) -> None:
    found = tamper("DELETE FROM events WHERE id = 7")
    assert told(found)[0] == (Trouble.CUT_OFF, 7)
    assert found.findings[0].before == 6


def test_the_end_cut_off_with_its_number_is_known_by_what_was_written_down(tamper: Tamper) -> None:
    head = tamper().head
    assert head is not None
    written = " ".join(head.hash[place : place + 4] for place in (0, 4, 8, 12))
    whole = tamper(head=written)
    assert (whole.findings, whole.found_head) == ((), head)
    cut = tamper(
        "DELETE FROM events WHERE id = 7",
        "UPDATE sqlite_sequence SET seq = 6 WHERE name = 'events'",
        "UPDATE tasks SET percent = 0, status = 'assigned' WHERE number = 3",
        head=written,
    )
    assert told(cut) == [(Trouble.HEAD_UNKNOWN, None)]


def test_an_event_put_in_with_a_right_looking_hash_shows_in_the_register(tamper: Tamper) -> None:
    head = tamper().head
    assert head is not None
    at = "2023-08-16T02:00:00.000000+00:00"
    changes = json_text([["tasks", [1], {"percent": 0}, {"percent": 90}]])
    event = [8, at, "chị Lan", "progress", "task", 1, changes, None, None, 8]
    forged = link(head.hash, json_text(event))
    values = ", ".join("NULL" if value is None else f"'{value}'" for value in [*event, forged])
    found = tamper(f"INSERT INTO events VALUES ({values})")
    (finding,) = found.findings
    assert finding == Finding(Trouble.DIFFERS, 8, table="tasks", key=(1,), column="percent", history=90, register=0)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (
            "UPDATE tasks SET due = '2024-01-01' WHERE number = 1",
            Finding(
                Trouble.DIFFERS, 3, table="tasks", key=(1,), column="due", history="2023-07-27", register="2024-01-01"
            ),
        ),
        (
            "UPDATE tasks SET official = 'Ông Nam' WHERE number = 1",
            Finding(Trouble.DIFFERS, 3, table="tasks", key=(1,), column="official", register="Ông Nam"),
        ),
        (
            "UPDATE tasks SET lead_id = NULL WHERE number = 1",
            Finding(Trouble.DIFFERS, 3, table="tasks", key=(1,), column="lead_id", history=1),
        ),
        ("DELETE FROM tasks WHERE number = 1", Finding(Trouble.MISSING, 3, table="tasks", key=(1,))),
        ("DELETE FROM unit_aliases", Finding(Trouble.MISSING, 2, table="unit_aliases", key=("văn phòng", 1))),
        (
            "INSERT INTO views VALUES ('gấp', 'late', NULL, NULL)",
            Finding(Trouble.NOT_MADE, table="views", key=("gấp",)),
        ),
        (
            "UPDATE tasks SET percent = x'00' WHERE number = 1",
            Finding(Trouble.DIFFERS, 3, table="tasks", key=(1,), column="percent", history=0, register=b"\0"),
        ),
    ],
)
def test_a_row_that_was_changed_by_hand_is_named(tamper: Tamper, statement: str, expected: Finding) -> None:
    (finding,) = tamper("PRAGMA ignore_check_constraints = ON", statement).findings
    if expected.table == "unit_aliases":
        expected = expected._replace(key=finding.key)
    assert finding == expected


def test_a_file_that_is_not_what_was_taken_in(database: Database, clerk: Author, tamper: Tamper) -> None:
    from dondoc.services.conclusions import intake

    with database.writing() as store:
        intake.take_in(store, clerk, draft_of(NOTICES[0]))
    assert tamper().findings == ()
    (finding,) = tamper("UPDATE files SET content = 'khác'").findings
    assert (finding.trouble, finding.table, finding.key, finding.register) == (
        Trouble.FILE_CHANGED,
        "documents",
        (1,),
        "ket-luan.txt",
    )
    (finding,) = tamper("DELETE FROM files").findings
    assert finding.trouble is Trouble.FILE_MISSING


def test_a_file_of_no_document(database: Database, tamper: Tamper) -> None:
    with database.writing() as store:
        store.run(document_queries.insert_file, sha256=sha256(b"a").hexdigest(), content=b"b", text=None)
    (finding,) = tamper().findings
    assert (finding.trouble, finding.table) == (Trouble.FILE_CHANGED, "files")


def test_more_rows_than_are_looked_at_one_by_one(database: Database, clerk: Author, tamper: Tamper) -> None:
    with database.writing() as store:
        for place in range(700):
            adding.add_task(store, clerk, title=f"việc {place}", assigned_on=GIVEN)
    found = tamper("UPDATE tasks SET official = 'Ông Nam'")
    assert found.findings[-1].trouble is Trouble.MANY
    assert {finding.column for finding in found.findings[:-1]} == {"official"}


def test_what_an_earlier_version_wrote_is_taken_as_it_is_and_counted(url: str, clerk: Author, tamper: Tamper) -> None:
    """Its events hold no rows; what has changed since is compared, and what is gone is told."""
    rewritten, before = [], ""
    with closing(sqlite3.connect(path_of(url))) as connection:
        rows = connection.execute("SELECT * FROM events ORDER BY id").fetchall()
    for row in rows:
        event = list(row[:-1])
        if event[0] <= 6:
            event[6] = json_text({"title": [None, "Họp"]})
        before = link(before, json_text(event))
        rewritten.append(f"UPDATE events SET changes = '{event[6]}', hash = '{before}' WHERE id = {event[0]}")
    found = tamper(*rewritten)
    assert (found.findings, found.rows, found.from_before) == ((), 5, 5)
    assert [f.trouble for f in tamper("UPDATE tasks SET title = 'khác' WHERE number = 1").findings] == []
    (finding,) = tamper("UPDATE tasks SET percent = 61 WHERE number = 3").findings
    assert (finding.column, finding.history, finding.register) == ("percent", 60, 61)
    assert Trouble.MISSING in {finding.trouble for finding in tamper("DELETE FROM tasks WHERE number = 1").findings}
