"""The register at a past instant, to the letter. What an office does day after day is tried in test_machine."""

from datetime import UTC, date, datetime, timedelta

import pytest

from dondoc.domain.told import told
from dondoc.errors.history import HistoryTooShort
from dondoc.services.finding.by_number import task as find
from dondoc.services.finding.selection import Selection
from dondoc.services.history.author import Author
from dondoc.services.history.history import history
from dondoc.services.meetings import meetings
from dondoc.services.reporting.meeting import meeting_report
from dondoc.services.reporting.status import status_report
from dondoc.services.tasks import adding, tracking
from dondoc.services.units import details, roster, units
from dondoc.storage.queries import events as q
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.queries.tallies import tally_rows
from dondoc.storage.store import Database
from dondoc.storage.values import json_text

DAY = date(2023, 8, 16)


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2023, 8, 16, hour, minute, tzinfo=UTC)


def clerk(instant: datetime) -> Author:
    return Author("chị Lan", instant, DAY)


def test_an_instant_belongs_to_what_happened_at_it(database: Database) -> None:
    for hour in (1, 2):
        with database.writing() as store:
            adding.add_task(store, clerk(at(hour)), title=f"{hour} giờ", assigned_on=DAY)
    for instant, count in ((at(0, 59), 0), (at(1), 1), (at(1, 59), 1), (at(2), 2), (at(9), 2)):
        with database.reading(instant) as store:
            assert store.first(task_queries.counted) == count
            assert len(history(store)) == count


def test_nothing_of_the_store_is_touched_and_nothing_can_be(database: Database) -> None:
    with database.writing() as store:
        adding.add_task(store, clerk(at(1)), title="Họp", assigned_on=DAY)
    with pytest.raises(Exception, match=r"(?i)read.?only|cannot be written"), database.reading(at(0)) as store:
        store.run(task_queries.delete_task_units, task_number=1, role="cooperating")
        adding.add_task(store, clerk(at(2)), title="Không được", assigned_on=DAY)
    with database.reading() as store:
        assert find(store, 1).title == "Họp"
        assert len(history(store)) == 1


def test_a_clock_that_was_set_back(database: Database) -> None:
    """What was written later of an earlier day counts for that day; what others wrote between stays out."""
    with database.writing() as store:
        adding.add_task(store, clerk(at(1)), title="Họp", assigned_on=DAY)
    with database.writing() as store:
        tracking.progress(store, clerk(at(5)), find(store, 1), 60)
    with database.writing() as store:
        tracking.edit(store, clerk(at(2)), find(store, 1), official="Bà Hoa")
    with database.writing() as store:
        tracking.progress(store, clerk(at(3)), find(store, 1), 80)
    with database.reading(at(4)) as store:
        assert (find(store, 1).percent, find(store, 1).official) == (80, "Bà Hoa")
        assert [told(event, str).get("percent") for event in history(store)] == [None, None, (60, 80)]
    with database.reading(at(2)) as store:
        assert (find(store, 1).percent, find(store, 1).official) == (0, "Bà Hoa")


def test_the_history_of_an_earlier_version_reaches_back_to_its_end(database: Database) -> None:
    with database.writing() as store:
        event = {
            "actor": "",
            "subject": "task",
            "subject_id": 1,
            "reason": None,
            "document": None,
            "step": 1,
            "hash": "",
        }
        store.run(q.insert_event, id=1, at=at(1), action="done", changes=json_text({"status": ["a", "b"]}), **event)
        store.run(q.insert_event, id=2, at=at(2), action="note", changes=json_text({}), **event)
    with database.reading(at(1)) as store:
        assert len(history(store)) == 1
    with pytest.raises(HistoryTooShort), database.reading(at(1) - timedelta(seconds=1)):
        pass


def test_names_that_went_round(database: Database) -> None:
    """Two units may not share a name, and on the way back they would for a moment."""
    with database.writing() as store:
        for name in ("Văn phòng", "Công an phường"):
            units.add(store, clerk(at(1)), name)
    for old, new in (("Văn phòng", "Trạm Y tế"), ("Công an phường", "Văn phòng"), ("Trạm Y tế", "Công an phường")):
        with database.writing() as store:
            details.edit(store, clerk(at(2)), units.find(store, old), name=new)
    with database.reading(at(1)) as store:
        assert [unit.name for unit in roster.all_units(store)] == ["Văn phòng", "Công an phường"]


def test_every_report_can_be_asked_of_the_past(database: Database) -> None:
    with database.writing() as store:
        meeting = meetings.add(store, clerk(at(1)), title="Giao ban")
        adding.add_task(store, clerk(at(1)), title="Họp", assigned_on=DAY, meeting_id=meeting)
    with database.writing() as store:
        tracking.withdraw(store, clerk(at(2)), find(store, 1))
        meetings.set_next(store, clerk(at(2)), meeting, DAY)
    with database.reading(at(1)) as store:
        assert store.first(tally_rows, day=DAY, soon_until=DAY)
        assert meetings.meeting(store, meeting).open_tasks == 1
        assert meeting_report(store, meeting, DAY, address="").tables[0].rows
        assert status_report(store, Selection(), DAY, address="").facts[0].value == 0
