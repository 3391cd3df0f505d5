"""Suspended, the clock stands; then it runs again, openly later."""

from collections.abc import Callable
from datetime import date

import pytest

from dondoc.errors.tasks import WrongStatus
from dondoc.errors.usage import ReasonNeeded
from dondoc.services.finding.by_number import task as find
from dondoc.services.history.author import Author
from dondoc.services.tasks import pausing
from dondoc.storage.store import Store

Give = Callable[..., int]
DUE, WANTED = date(2023, 7, 27), date(2023, 9, 29)


@pytest.mark.parametrize(
    ("since", "until", "last"),
    [
        (date(2023, 7, 1), date(2023, 7, 11), date(2023, 8, 6)),
        (date(2023, 7, 1), date(2023, 7, 1), DUE),
        (date(2023, 8, 1), date(2023, 8, 16), date(2023, 8, 11)),  # late when it was suspended, and no later by it
    ],
)
def test_a_suspended_task_goes_on_later_by_the_days_it_stood(
    store: Store, clerk: Author, given: Give, since: date, until: date, last: date
) -> None:
    number = given(last=DUE)
    pausing.suspend(store, clerk, find(store, number), on=since, reason="chờ quy hoạch")
    assert find(store, number).suspended_on == since
    pausing.resume(store, clerk, find(store, number), on=until)
    task = find(store, number)
    assert (task.due, task.original_due, task.suspended_on) == (last, DUE, None)


def test_or_by_the_same_deadline_or_by_another(store: Store, clerk: Author, given: Give) -> None:
    for last, same, wanted in ((DUE, True, None), (WANTED, False, WANTED)):
        task = pausing.suspend(store, clerk, find(store, given(last=DUE)), on=date(2023, 7, 1), reason="x").after
        assert pausing.resume(store, clerk, task, same_due=same, due=wanted).after.due == last
    undated = pausing.suspend(store, clerk, find(store, given()), reason="x").after
    assert pausing.resume(store, clerk, undated).after.due is None
    dated = pausing.suspend(store, clerk, find(store, given()), reason="x").after
    assert pausing.resume(store, clerk, dated, due=WANTED).after.original_due == WANTED


def test_what_stands_or_was_reported_is_not_suspended(store: Store, clerk: Author, given: Give) -> None:
    task = find(store, given(last=DUE))
    with pytest.raises(ReasonNeeded):
        pausing.suspend(store, clerk, task, reason="")
    with pytest.raises(WrongStatus):
        pausing.resume(store, clerk, task)
    standing = pausing.suspend(store, clerk, task, reason="chờ quy hoạch").after
    with pytest.raises(WrongStatus):
        pausing.suspend(store, clerk, standing, reason="lần nữa")
