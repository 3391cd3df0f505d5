"""Duties that come again: one occurrence at a time, on the days of the rule, however late each is closed."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from dondoc.domain.cell import Ratio
from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.recurring import Fate, next_occurrence, occurrences, punctuality
from dondoc.domain.rollup import roll_up
from dondoc.domain.task import Status, Task
from dondoc.domain.unit import Unit
from dondoc.errors.deadlines import NotARule
from dondoc.errors.tasks import DayOutOfOrder, NotRecurring, WrongStatus
from dondoc.services.finding.by_number import task as find
from dondoc.services.history import history
from dondoc.services.history.author import Author
from dondoc.services.tasks import parts, recurring, tracking, wholes
from dondoc.services.units import groups, units
from dondoc.storage.store import Store
from tests.services.conftest import due

Give = Callable[..., int]
MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=25"
FIRST = date(2023, 7, 25)


def by_rule(rule: str = MONTHLY, first: date = FIRST) -> Deadline:
    return Deadline(DeadlineKind.RECURRING, first, first, recurrence=rule, words="trước ngày 25 hằng tháng")


@pytest.fixture
def duty(store: Store, given: Give) -> Callable[..., Task]:
    def make(rule: str = MONTHLY, first: date = FIRST, **more: object) -> Task:
        return find(store, given("Báo cáo giải ngân", **{"deadline": by_rule(rule, first), **more}))

    return make


@pytest.fixture
def given(store: Store, clerk: Author) -> Give:
    from dondoc.services.tasks import adding

    def give(title: str = "Họp", **more: object) -> int:
        return adding.add_task(store, clerk, title=title, **{"assigned_on": date(2023, 6, 28), **more})  # type: ignore[arg-type]

    return give


def after(store: Store, task: Task) -> Task:
    found = recurring.following(store, task)
    assert found is not None
    return found


def test_done_makes_the_next_one(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    finance, office = units.add(store, clerk, "Phòng Tài chính"), units.add(store, clerk, "Văn phòng")
    first = duty(lead=finance, cooperating=[office], official="Bà Hoa")
    change = tracking.done(store, clerk, first, product="12/BC-UBND")
    task = after(store, first)
    assert (task.due, task.original_due, task.occurs_on) == (date(2023, 8, 25),) * 3
    assert (task.title, task.lead, task.cooperating, task.official) == (
        "Báo cáo giải ngân",
        "Phòng Tài chính",
        ("Văn phòng",),
        "Bà Hoa",
    )
    assert (task.status, task.product, task.completed_on) == (Status.ASSIGNED, None, None)
    assert task.series_number == change.after.series_number == first.number
    assert (task.deadline_words, task.recurrence) == ("trước ngày 25 hằng tháng", MONTHLY)


def test_both_are_one_step_of_the_history(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    first = duty()
    store.step = None
    tracking.done(store, clerk, first)
    done, added = history.history(store)[-2:]
    assert (done.action, added.action, added.subject_id) == ("done", "add", after(store, first).number)
    assert done.step == added.step


def test_what_was_missed_comes_one_after_the_other(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    late = clerk._replace(today=date(2023, 11, 10))
    task, days = duty(), []
    for _ in range(5):
        tracking.done(store, late, task)
        task = after(store, task)
        days.append(task.occurs_on)
    assert days == [date(2023, month, 25) for month in (8, 9, 10, 11, 12)]


def test_a_missed_one_can_be_recorded_as_done_on_its_day(
    store: Store, clerk: Author, duty: Callable[..., Task]
) -> None:
    late = clerk._replace(today=date(2023, 11, 10))
    first = duty()
    tracking.done(store, late, first, on=FIRST)
    task = after(store, first)
    assert tracking.done(store, late, task, on=date(2023, 8, 24)).after.completed_on == date(2023, 8, 24)


def test_a_deadline_that_moved_does_not_move_the_next(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    first = duty()
    moved = tracking.edit(store, clerk, first, deadline=due(date(2023, 8, 10))).after
    assert (moved.due, moved.occurs_on, moved.recurrence) == (date(2023, 8, 10), FIRST, MONTHLY)
    tracking.done(store, clerk, moved)
    assert after(store, first).due == date(2023, 8, 25)


def test_without_a_deadline_it_comes_no_more(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    first = tracking.edit(store, clerk, duty(), deadline=due(None)).after
    tracking.done(store, clerk, first)
    assert recurring.following(store, first) is None


def test_opened_and_closed_again_it_makes_nothing_twice(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    first = duty()
    tracking.done(store, clerk, first)
    again = tracking.reopen(store, clerk, find(store, first.number)).after
    tracking.done(store, clerk, again)
    assert [task.occurs_on for task in recurring.series(store, first)] == [FIRST, date(2023, 8, 25)]


def test_withdrawn_the_next_one_comes_too(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    first = duty()
    tracking.withdraw(store, clerk, first)
    assert after(store, first).due == date(2023, 8, 25)
    tracking.withdraw(store, clerk, after(store, first), for_good=True)
    assert len(recurring.series(store, first)) == 2


def test_stopped_it_is_the_last(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    first = recurring.stop(store, clerk, duty(), reason="chuyển sang báo cáo quý").after
    assert (first.recurrence, first.deadline_kind, first.due) == (None, DeadlineKind.DAY, FIRST)
    tracking.done(store, clerk, first)
    assert [each.number for each in recurring.series(store, first)] == [first.number]
    with pytest.raises(NotRecurring):
        recurring.stop(store, clerk, first)


def test_a_rule_counts_from_the_day_that_a_task_has(store: Store, clerk: Author, given: Give) -> None:
    task = find(store, given(deadline=due(date(2023, 8, 30))))
    change, kept = recurring.give(store, clerk, task, by_rule(first=date(2023, 8, 25)))
    assert kept
    assert (change.after.due, change.after.occurs_on) == (date(2023, 8, 30), date(2023, 8, 30))
    tracking.done(store, clerk, change.after)
    assert after(store, task).due == date(2023, 9, 25)


def test_a_rule_gives_a_day_to_a_task_without_one(store: Store, clerk: Author, given: Give) -> None:
    change, kept = recurring.give(store, clerk, find(store, given()), by_rule())
    assert not kept
    assert (change.after.due, change.after.original_due, change.after.occurs_on) == (FIRST, FIRST, FIRST)


def test_only_what_is_open_can_have_a_rule_and_only_a_rule(store: Store, clerk: Author, given: Give) -> None:
    task = find(store, given())
    with pytest.raises(NotARule):
        recurring.give(store, clerk, task, due(date(2023, 9, 1)))
    closed = tracking.done(store, clerk, task).after
    with pytest.raises(WrongStatus):
        recurring.give(store, clerk, closed, by_rule())


def test_another_rule_is_that_of_all_that_follow(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    first = duty()
    tracking.done(store, clerk, first)
    second = after(store, first)
    weekly = by_rule("FREQ=MONTHLY;BYMONTHDAY=10", first=date(2023, 9, 10))
    changed = tracking.edit(store, clerk, second, deadline=weekly).after
    assert changed.due == date(2023, 9, 10)
    tracking.done(store, clerk, changed)
    assert after(store, changed).due == date(2023, 10, 10)


def test_another_rule_never_falls_on_an_occurrence_that_is_there(
    store: Store, clerk: Author, duty: Callable[..., Task]
) -> None:
    first = duty()
    tracking.done(store, clerk, first)
    again = tracking.edit(store, clerk, after(store, first), deadline=by_rule()).after
    assert again.due == date(2023, 8, 25)


def test_skipping_passes_over_what_lies_between(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    first = duty()
    change, number = recurring.skip(store, clerk, first, date(2023, 11, 1))
    assert change.after.status is Status.WITHDRAWN
    assert find(store, number).due == date(2023, 11, 25)
    told = occurrences(recurring.series(store, first), clerk.today)
    assert [occurrence.fate for occurrence in told] == [Fate.WITHDRAWN, *[Fate.SKIPPED] * 3, Fate.OPEN]
    with pytest.raises(DayOutOfOrder):
        recurring.skip(store, clerk, find(store, number), date(2023, 11, 25))


def test_how_punctual_a_duty_was(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    today = date(2023, 12, 1)
    late = clerk._replace(today=today)
    task = duty()
    for day in (FIRST, date(2023, 8, 28), date(2023, 9, 20)):
        tracking.done(store, late, task, on=day)
        task = after(store, task)
    told = occurrences(recurring.series(store, task), today)
    assert [occurrence.fate for occurrence in told] == [Fate.ON_TIME, Fate.LATE, Fate.ON_TIME, Fate.OVERDUE]
    counted = punctuality(told)
    assert (counted.on_time, counted.late, counted.overdue, counted.share) == (2, 1, 1, Ratio(2, 4))


def test_a_duty_of_many_units_comes_again_for_each(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    wards = [units.add(store, clerk, name) for name in ("UBND xã A", "UBND xã B")]
    group = groups.add(store, clerk, "UBND các xã")
    groups.add_members(store, clerk, group, wards)
    whole = duty(lead=group)
    parts.split(store, clerk, whole, wards)
    first, second = wholes.parts(store, whole.number)
    tracking.done(store, clerk, first)
    assert (after(store, first).parent_number, after(store, first).lead) == (whole.number, "UBND xã A")
    rolled = roll_up(wholes.parts(store, whole.number), clerk.today)
    assert (rolled.period, rolled.done, [part.lead for part in rolled.missing]) == (FIRST, Ratio(1, 2), ["UBND xã B"])
    tracking.done(store, clerk, second)
    rolled = roll_up(wholes.parts(store, whole.number), clerk.today)
    assert (rolled.period, rolled.done) == (date(2023, 8, 25), Ratio(0, 2))
    late: Unit = units.add(store, clerk, "UBND xã C")
    made = parts.split(store, clerk, find(store, whole.number), [late])
    (number,) = made.made
    assert find(store, number).due == date(2023, 8, 25)
    tracking.withdraw(store, clerk, find(store, whole.number))
    assert wholes.open_parts(store, whole.number) == []


def test_a_part_by_hand_is_of_this_occurrence_alone(store: Store, clerk: Author, duty: Callable[..., Task]) -> None:
    helper = units.add(store, clerk, "Văn phòng")
    first = duty()
    part = find(store, parts.add_part(store, clerk, first, helper))
    assert (part.due, part.recurrence, part.deadline_kind) == (FIRST, None, DeadlineKind.DAY)


RULES = [
    ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2023, 1, 31)),
    ("FREQ=MONTHLY;BYMONTHDAY=31", date(2023, 1, 31)),
    ("FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=15", date(2023, 3, 15)),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", date(2023, 1, 8)),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", date(2020, 2, 29)),
]


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@examples(
    rule=st.sampled_from(RULES),
    steps=st.lists(st.tuples(st.sampled_from(["done", "withdraw"]), st.integers(-40, 400)), min_size=1, max_size=5),
)
def test_nothing_drifts_however_late_each_is_closed(
    store: Store,
    clerk: Author,
    duty: Callable[..., Task],
    rule: tuple[str, date],
    steps: list[tuple[str, int]],
) -> None:
    """Whatever is done when, each day is the next of the rule after the one before, and one occurrence is open."""
    task = duty(*rule, assigned_on=date(2019, 1, 1))
    for action, days in steps:
        assert task.due is not None
        acting = clerk._replace(today=max(task.assigned_on, task.due + timedelta(days=days)))
        getattr(tracking, action)(store, acting, task)
        follower = after(store, task)
        assert follower.due == follower.occurs_on == next_occurrence(rule[0], task.due)
        task = follower
    told = recurring.series(store, task)
    assert [each.status is Status.ASSIGNED for each in told] == [*[False] * len(steps), True]
    assert len({each.occurs_on for each in told}) == len(told)
