"""The papers of an office: the pack, the register, letters to units, slips, the report in words, punctuality."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest

from dondoc.domain.cell import Cell, Points, Ratio
from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.report import Report
from dondoc.domain.task import Restriction
from dondoc.services.finding.by_number import task as find
from dondoc.services.finding.selection import Selection
from dondoc.services.history.author import Author
from dondoc.services.meetings import meetings
from dondoc.services.reporting.ages import with_ages
from dondoc.services.reporting.carrying_out import carrying_out_report
from dondoc.services.reporting.letters import letters
from dondoc.services.reporting.overdue import overdue_report
from dondoc.services.reporting.pack import pack_report
from dondoc.services.reporting.punctuality import punctuality_report
from dondoc.services.reporting.register import register_report
from dondoc.services.reporting.slips import slip
from dondoc.services.reporting.status import status_report
from dondoc.services.tasks import closing, extending, tracking
from dondoc.services.units import units
from dondoc.storage.store import Store
from tests.services.conftest import TODAY, due

Give = Callable[..., int]
ALL = Selection()
ANSWER_BY = date(2023, 8, 23)


@pytest.fixture
def office(store: Store, clerk: Author, given: Give) -> dict[str, int]:
    """Two units: one late with two of three tasks, the other done once in time; one task waits for acceptance."""
    finance, military = (units.add(store, clerk, name) for name in ("Phòng Tài chính", "Ban Chỉ huy Quân sự"))
    days = {"vốn": date(2023, 7, 20), "tạm ứng": date(2023, 8, 15), "quyết toán": TODAY, "diễn tập": date(2023, 8, 10)}
    leads = {"vốn": finance, "tạm ứng": finance, "quyết toán": finance, "diễn tập": military}
    numbers = {title: given(title, last=day, lead=leads[title]) for title, day in days.items()}
    closing.report_done(store, clerk, find(store, numbers["diễn tập"]), on=date(2023, 8, 9))
    numbers["thăm hỏi"] = given("thăm hỏi", last=date(2023, 7, 27), lead=military)
    tracking.done(store, clerk, find(store, numbers["thăm hỏi"]), on=date(2023, 7, 26))
    return numbers


def cells(report: Report, key: str) -> list[tuple[Cell, ...]]:
    (table,) = (table for table in report.tables if table.key == key)
    return list(table.rows)


def test_each_late_unit_has_a_letter_with_its_own_tasks_only(store: Store, office: dict[str, int]) -> None:
    ((unit, letter),) = letters(store, ALL, TODAY, ANSWER_BY, address="sổ")
    assert (unit, letter.to) == ("Phòng Tài chính", ("Phòng Tài chính",))
    assert [(row[1], row[4]) for row in cells(letter, "tasks")] == [("vốn", 27), ("tạm ứng", 1)]
    assert letter.opening[0].values["late"] == 2
    assert letter.opening[0].values["running"] == 3
    assert letter.closing[1].values["by"] == ANSWER_BY


def test_nobody_is_pressed_for_what_has_no_lead_or_waits_for_acceptance(store: Store, given: Give) -> None:
    given("chưa giao", last=date(2023, 7, 1))
    assert list(letters(store, ALL, TODAY, ANSWER_BY, address="sổ")) == []


def test_the_report_in_words_says_what_its_appendix_says(store: Store, office: dict[str, int]) -> None:
    report = carrying_out_report(store, ALL, TODAY, address="sổ")
    (table,) = status_report(store, ALL, TODAY, address="sổ").tables
    assert report.tables == (table,)
    said = report.opening[0].values
    assert said["total"] == 5
    assert (said["done_share"], said["overdue_share"]) == (Ratio(1, 5), Ratio(2, 5))
    assert int(str(said["done"])) + int(str(said["running"])) + int(str(said["held"])) == said["total"]


def test_the_register_has_every_task_by_its_number(store: Store, office: dict[str, int]) -> None:
    rows = cells(register_report(store, ALL, TODAY, address="sổ"), "tasks")
    assert [row[0] for row in rows] == sorted(office.values())
    assert all(len(row) == 12 for row in rows)


def test_a_slip_names_the_task_its_lead_and_its_deadline(store: Store, office: dict[str, int]) -> None:
    facts = {fact.key: fact.value for fact in slip(find(store, office["vốn"]), TODAY, address="sổ").facts}
    assert (facts["title"], facts["lead"], facts["due"]) == ("vốn", "Phòng Tài chính", date(2023, 7, 20))


def test_a_slip_says_whom_its_task_is_kept_from(store: Store, clerk: Author, office: dict[str, int]) -> None:
    tracking.edit(store, clerk, find(store, office["vốn"]), restricted=Restriction.SECRET)
    facts = {fact.key: fact.value for fact in slip(find(store, office["vốn"]), TODAY, address="sổ").facts}
    assert facts["restricted"] is Restriction.SECRET


def test_the_change_of_punctuality_is_in_points(store: Store, clerk: Author, given: Give) -> None:
    unit = units.add(store, clerk, "Phòng Tài chính")
    for last, done in ((20, 20), (20, 21), (10, 9)):
        number = given(last=date(2023, 7, last), lead=unit)
        tracking.done(store, clerk, find(store, number), on=date(2023, 7, done))
    tracking.done(store, clerk, find(store, given(last=date(2023, 7, 5), lead=unit)), on=date(2023, 8, 1))
    (table,) = punctuality_report(store, ALL, date(2023, 8, 1), 1, TODAY, address="sổ").tables
    assert table.rows == [("Phòng Tài chính", 1, Ratio(0, 1), Ratio(2, 3), Points(-667))]


@pytest.mark.parametrize(
    ("first", "months", "now", "before"),
    [
        (date(2023, 7, 1), 1, Ratio(1, 1), Ratio(0, 0)),
        (date(2023, 8, 1), 1, Ratio(0, 0), Ratio(1, 1)),
        (date(2023, 7, 1), 3, Ratio(1, 1), Ratio(0, 0)),
        (date(2023, 1, 1), 12, Ratio(1, 1), Ratio(0, 0)),
        (date(2023, 10, 1), 3, Ratio(0, 0), Ratio(1, 1)),
    ],
)
def test_punctuality_of_a_period_beside_the_one_before(
    store: Store, office: dict[str, int], first: date, months: int, now: Ratio, before: Ratio
) -> None:
    (table,) = punctuality_report(store, ALL, first, months, TODAY, address="sổ").tables
    assert table.total is not None
    assert table.total[2:4] == (now, before)


def test_the_pack_holds_all_that_is_put_on_the_table(store: Store, clerk: Author, given: Give) -> None:
    held = meetings.add(store, clerk, title="Giao ban tháng 7", held_on=date(2023, 7, 3), next_on=date(2023, 8, 30))
    late, soon = given("chậm", last=date(2023, 8, 1)), given("sắp", last=date(2023, 8, 30))
    waiting = given("chờ", last=date(2023, 9, 30))
    closing.report_done(store, clerk, find(store, waiting), on=date(2023, 8, 10))
    extending.ask(store, clerk, find(store, soon), due(date(2023, 9, 15)), reason="vướng mặt bằng")
    report = pack_report(store, ALL, TODAY, begins, address="sổ", meeting=held)
    facts = {fact.key: fact.value for fact in report.facts}
    assert facts["next_on"] == date(2023, 8, 30)
    assert [row[0] for row in cells(report, "overdue")] == [late]
    assert [row[0] for row in cells(report, "soon")] == [soon]
    assert [(row[0], row[4], row[5]) for row in cells(report, "asked")] == [(soon, date(2023, 9, 15), "vướng mặt bằng")]
    assert [row[0] for row in cells(report, "waiting")] == [waiting]
    assert {row[0] for row in cells(report, "since_given")} == {late, soon, waiting}


def test_the_bands_of_age_add_up_to_what_is_overdue(store: Store, given: Give) -> None:
    for days in (1, 7, 8, 30, 31, 90, 91, 400):
        given(last=TODAY - timedelta(days=days))
    names = ("a", "b", "c", "d")
    report = with_ages(overdue_report(store, ALL, TODAY, address="sổ"), "ages", names)
    assert cells(report, "ages") == [("a", 2), ("b", 2), ("c", 2), ("d", 2)]
    assert report.charts[0].series[0].values == (2, 2, 2, 2)


def begins(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def test_a_deadline_in_words_alone_stands_on_the_slip(store: Store, clerk: Author, given: Give) -> None:
    number = given("thường trực")
    wanted = Deadline(DeadlineKind.ONGOING, words="thường xuyên")
    tracking.edit(store, clerk, find(store, number), deadline=wanted)
    facts = {fact.key: fact.value for fact in slip(find(store, number), TODAY, address="sổ").facts}
    assert facts["due"] == "thường xuyên"
