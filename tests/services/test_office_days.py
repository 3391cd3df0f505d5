"""The office's own days, and deadlines that fall on days off."""

from collections.abc import Callable
from datetime import date

import pytest

from dondoc.domain.setting import DAYS_OFF
from dondoc.domain.told import told
from dondoc.services.finding.by_number import task as find
from dondoc.services.history.author import Author
from dondoc.services.history.history import history
from dondoc.services.office import office_days, settings
from dondoc.services.tasks import tracking
from dondoc.storage.store import Store
from tests.services.conftest import due

Give = Callable[..., int]
SATURDAY, MONDAY = date(2026, 11, 28), date(2026, 11, 30)


def test_deadlines_on_days_off_stay_unless_the_office_moves_them(store: Store, clerk: Author, given: Give) -> None:
    task = find(store, given(last=SATURDAY))
    assert (task.due, task.written_due) == (SATURDAY, None)
    settings.put(store, clerk, DAYS_OFF, "next-working-day")
    task = find(store, given(last=SATURDAY))
    assert (task.due, task.written_due, task.original_due) == (MONDAY, SATURDAY, MONDAY)
    task = tracking.edit(store, clerk, task, deadline=due(date(2026, 12, 1))).after
    assert (task.due, task.written_due) == (date(2026, 12, 1), None)


@pytest.mark.parametrize(
    ("off", "worked", "moved"),
    [
        ([], [], MONDAY),
        ([MONDAY], [], date(2026, 12, 1)),
        ([], [SATURDAY], None),
        ([], [date(2026, 11, 29)], date(2026, 11, 29)),
    ],
)
def test_the_office_s_own_days_count(
    store: Store, clerk: Author, given: Give, off: list[date], worked: list[date], moved: date | None
) -> None:
    settings.put(store, clerk, DAYS_OFF, "next-working-day")
    for day in off + worked:
        office_days.put(store, clerk, day, working=day in worked, note="làm bù")
    task = find(store, given(last=SATURDAY))
    assert (task.due, task.written_due) == ((moved, SATURDAY) if moved else (SATURDAY, None))


def test_a_day_is_said_once_and_taken_back(store: Store, clerk: Author) -> None:
    assert office_days.put(store, clerk, MONDAY, working=False, note=" nghỉ ") is None
    assert office_days.put(store, clerk, MONDAY, working=False, note="nghỉ") is not None
    office_days.put(store, clerk, MONDAY, working=True)
    assert office_days.calendar(store).extra_workdays == {MONDAY}
    office_days.remove(store, clerk, MONDAY)
    assert office_days.days(store) == []
    said = [told(event, str) for event in history(store)]
    assert said == [
        {"day_off": (None, "2026-11-30"), "note": (None, "nghỉ")},
        {"day_off": ("2026-11-30", None), "day_worked": (None, "2026-11-30"), "note": ("nghỉ", None)},
        {"day_worked": ("2026-11-30", None)},
    ]
