"""The hand-over to another clerk: nothing that runs is forgotten, nothing is said that is not known."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from dondoc.domain.cell import Cell, Held
from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.report import Report
from dondoc.domain.tally import By
from dondoc.domain.task import Restriction
from dondoc.services.finding.by_number import task as find
from dondoc.services.finding.selection import Selection
from dondoc.services.history.author import Author
from dondoc.services.meetings import meetings
from dondoc.services.reminders import chasing
from dondoc.services.reporting.handover import Backup, handover_report
from dondoc.services.reporting.status import status_report
from dondoc.services.tasks import closing, extending, parts, pausing, recurring, tracking
from dondoc.services.units import details, units
from dondoc.storage.store import Store
from tests.services.conftest import TODAY, due

Give = Callable[..., int]
NO_BACKUP = Backup(None, None, "/kho/backups")


def handover(store: Store, wanted: Selection = Selection(), **more: object) -> Report:  # noqa: B008 - it is a value
    given = {"address": "sổ", "backup": NO_BACKUP, **more}
    return handover_report(store, wanted, TODAY, **given)  # type: ignore[arg-type]


def rows(report: Report, key: str) -> list[tuple[Cell, ...]]:
    (table,) = (table for table in report.tables if table.key == key)
    return list(table.rows)


def numbers(report: Report, key: str) -> list[Cell]:
    return [row[0] for row in rows(report, key)]


@pytest.fixture
def office(store: Store, clerk: Author, given: Give) -> dict[str, int]:
    """One task of each sort that somebody has to be told of."""
    finance = units.add(store, clerk, "Phòng Tài chính")
    days = {
        "chậm": TODAY - timedelta(days=3),
        "hôm nay": TODAY,
        "tuần sau": TODAY + timedelta(days=14),
        "xa": TODAY + timedelta(days=15),
        "chờ xác nhận": TODAY + timedelta(days=40),
        "xin gia hạn": TODAY + timedelta(days=41),
        "không hạn": None,
        "đã xong": TODAY,
        "tạm dừng": TODAY - timedelta(days=9),
        "thu hồi": TODAY - timedelta(days=9),
    }
    found = {title: given(title, last=day, lead=finance) for title, day in days.items()}
    found["chưa giao"] = given("chưa giao", last=TODAY + timedelta(days=60))
    found["mật"] = given("mật", last=TODAY - timedelta(days=1), lead=finance, restricted=Restriction.SECRET)
    closing.report_done(store, clerk, find(store, found["chờ xác nhận"]), on=TODAY)
    wanted = due(TODAY + timedelta(days=80))
    extending.ask(store, clerk, find(store, found["xin gia hạn"]), wanted, reason="chờ vốn")
    tracking.done(store, clerk, find(store, found["đã xong"]), on=TODAY)
    pausing.suspend(store, clerk, find(store, found["tạm dừng"]), reason="chờ luật", on=TODAY)
    tracking.withdraw(store, clerk, find(store, found["thu hồi"]))
    chasing.remind(store, clerk, find(store, found["chậm"]))
    return found


def test_each_task_stands_in_the_list_it_belongs_to(store: Store, office: dict[str, int]) -> None:
    report = handover(store)
    expected = {
        "overdue": ["chậm"],
        "soon": ["hôm nay", "tuần sau"],
        "waiting": ["chờ xác nhận"],
        "asked": ["xin gia hạn"],
        "without_lead": ["chưa giao"],
        "undated": ["không hạn"],
        "recurring": [],
    }
    assert {key: numbers(report, key) for key in expected} == {
        key: [office[title] for title in titles] for key, titles in expected.items()
    }
    assert rows(report, "overdue")[0][-2:] == (3, TODAY)  # days late, and when its unit was last spoken to


def test_the_figures_are_those_of_the_lists_and_of_the_status_report(store: Store, office: dict[str, int]) -> None:
    report = handover(store)
    figures = {fact.key: fact.value for fact in report.facts}
    total = status_report(store, Selection(), TODAY, address="sổ", by=By.OFFICIAL).tables[0].total
    assert total is not None
    assert (figures["total"], figures["overdue"], figures["suspended"]) == (total[1], total[6], total[8])
    assert (figures["open"], figures["withdrawn"], figures["left_out"]) == (9, 1, 1)
    for table in report.tables:
        if table.key in figures:
            assert figures[table.key] == len(table.rows)


def test_restricted_tasks_are_handed_over_by_name_only(store: Store, office: dict[str, int]) -> None:
    assert all("mật" not in row for table in handover(store).tables for row in table.rows)
    report = handover(store, Selection(restricted=True))
    assert numbers(report, "overdue") == [office["chậm"], office["mật"]]
    assert rows(report, "overdue")[1][-1] is Restriction.SECRET
    assert "left_out" not in {fact.key for fact in report.facts}


def test_a_part_of_the_follow_up_can_be_handed_over(store: Store, clerk: Author, office: dict[str, int]) -> None:
    units.add(store, clerk, "Phòng Y tế")
    report = handover(store, Selection(lead="Phòng Y tế"))
    assert [key for key in ("overdue", "soon", "waiting", "asked", "undated") if rows(report, key)] == []


def test_a_duty_that_comes_again_is_told_with_the_day_after_it(store: Store, clerk: Author, given: Give) -> None:
    number = given(last=date(2023, 8, 25))
    rule = Deadline(DeadlineKind.RECURRING, recurrence="FREQ=MONTHLY;BYMONTHDAY=25", words="ngày 25 hằng tháng")
    recurring.give(store, clerk, find(store, number), rule)
    assert rows(handover(store), "recurring")[0][3:] == ("ngày 25 hằng tháng", date(2023, 8, 25), date(2023, 9, 25))


def test_of_a_task_that_was_split_its_parts_are_handed_over(store: Store, clerk: Author, given: Give) -> None:
    held = [units.add(store, clerk, name) for name in ("Ban A", "Ban B")]
    whole = given(last=TODAY - timedelta(days=1))
    made = parts.split(store, clerk, find(store, whole), held)
    assert set(numbers(handover(store), "overdue")) == set(made.made)


def test_the_next_meetings_of_every_body(store: Store, clerk: Author) -> None:
    def held(title: str, body: str, on: date | None, next_on: date | None = None) -> int:
        return meetings.add(store, clerk, title=title, body=body, held_on=on, next_on=next_on)

    held("Giao ban tháng 6", "Thường trực", date(2023, 6, 1), TODAY + timedelta(days=2))  # overtaken by the one after
    last = held("Giao ban tháng 7", "Thường trực", date(2023, 7, 1), TODAY + timedelta(days=20))
    coming = held("Họp sơ kết", "UBND", TODAY)
    held("Đã qua", "HĐND", date(2023, 5, 1), date(2023, 8, 1))
    assert rows(handover(store), "meetings") == [
        (TODAY, "UBND", Held(coming, "Họp sơ kết", TODAY), None),
        (TODAY + timedelta(days=20), "Thường trực", None, Held(last, "Giao ban tháng 7", date(2023, 7, 1))),
    ]


def test_units_are_told_with_whom_to_ask_and_what_they_have_left(
    store: Store, clerk: Author, office: dict[str, int]
) -> None:
    health = units.add(store, clerk, "Ban Y tế")
    details.edit(store, clerk, health, head="BS. Hà", contact="0912 345 678", email="yte@phuong.gov.vn")
    assert rows(handover(store), "units") == [
        ("Ban Y tế", "BS. Hà", "0912 345 678", "yte@phuong.gov.vn", 0),
        ("Phòng Tài chính", None, None, None, 8),
    ]


def test_a_backup_is_named_only_where_one_was_found(store: Store) -> None:
    without = handover(store)
    assert "backup" not in {fact.key for fact in without.facts}
    assert without.closing[0].values == {"folder": "/kho/backups"}
    found = handover(store, backup=Backup("/kho/so-2023-08-15-170000.sqlite3", date(2023, 8, 15), "/kho"))
    assert {fact.key: fact.value for fact in found.facts}["backup_on"] == date(2023, 8, 15)


def test_both_have_room_to_sign(store: Store) -> None:
    report = handover(store, giver="Trần Thị A", taker="Nguyễn Văn B")
    assert [signer.name for signer in report.signers] == ["Trần Thị A", "Nguyễn Văn B"]
    assert [signer.name for signer in handover(store).signers] == ["", ""]
