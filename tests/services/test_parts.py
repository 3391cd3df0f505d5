"""A directive to many: one part for each unit, counted once, rolled up, and never made twice."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from dondoc.domain.cell import Ratio
from dondoc.domain.rollup import roll_up
from dondoc.domain.setting import DAYS_OFF, NEXT_WORKING_DAY
from dondoc.domain.task import Restriction, Status, Task, timeliness
from dondoc.domain.unit import Unit
from dondoc.errors.tasks import IsPart, LeadIsNoGroup, OpenParts, PartExists, TaskIsSplit, WrongStatus
from dondoc.errors.units import GroupEmpty
from dondoc.errors.usage import EmptyText
from dondoc.services.finding import listing
from dondoc.services.finding.by_number import task as find
from dondoc.services.finding.selection import Selection
from dondoc.services.history import history
from dondoc.services.history.author import Author
from dondoc.services.meetings import meetings
from dondoc.services.office import settings as settings_of_the_office
from dondoc.services.reporting.meeting import meeting_report
from dondoc.services.reporting.status import status_report
from dondoc.services.tasks import parts, reopening, tracking, wholes
from dondoc.services.units import groups, units
from dondoc.storage.store import Store
from tests.services.conftest import GIVEN, TODAY, due

Give = Callable[..., int]
WARDS = ("UBND phường Đức Xuân", "UBND phường Sông Cầu", "UBND xã Dương Quang")
DUE = date(2023, 8, 10)


@pytest.fixture
def wards(store: Store, clerk: Author) -> list[Unit]:
    return [units.add(store, clerk, name) for name in WARDS]


@pytest.fixture
def group(store: Store, clerk: Author, wards: list[Unit]) -> Unit:
    made = groups.add(store, clerk, "UBND các xã, phường")
    groups.add_members(store, clerk, made, wards)
    return made


@pytest.fixture
def whole(store: Store, clerk: Author, group: Unit, given: Give) -> Callable[..., Task]:
    """A task led by the group, split among its units."""

    def make(**more: object) -> Task:
        number = given("Rà soát hộ nghèo", **{"lead": group, "last": DUE, **more})
        task = find(store, number)
        parts.split(store, clerk, task, parts.wanted_units(store, task, [], TODAY))
        return find(store, number)

    return make


def test_each_unit_has_a_part_of_the_same_words_and_deadline(
    store: Store, clerk: Author, whole: Callable[..., Task]
) -> None:
    office = units.add(store, clerk, "Văn phòng")
    held = meetings.add(store, clerk, title="Giao ban")
    task = whole(cooperating=[office], official="Bà Hoa", meeting_id=held)
    made = wholes.parts(store, task.number)
    assert task.status is Status.SPLIT
    assert [part.lead for part in made] == [*WARDS]
    for part in made:
        assert (part.title, part.due, part.original_due, part.assigned_on) == (task.title, DUE, DUE, GIVEN)
        assert (part.cooperating, part.official, part.meeting_id) == (("Văn phòng",), "Bà Hoa", held)
        assert (part.status, part.parent_number) == (Status.ASSIGNED, task.number)


def test_a_deadline_that_was_moved_stays_moved_in_the_parts(
    store: Store, clerk: Author, group: Unit, given: Give
) -> None:
    task = find(store, given(lead=group, last=date(2023, 7, 1)))
    task = tracking.edit(store, clerk, task, deadline=due(DUE)).after
    parts.split(store, clerk, task, groups.members(store, group, TODAY))
    assert {(part.due, part.original_due) for part in wholes.parts(store, task.number)} == {(DUE, date(2023, 7, 1))}


def test_what_is_kept_from_others_is_so_in_its_parts(store: Store, clerk: Author, group: Unit, given: Give) -> None:
    task = find(store, given(lead=group))
    task = tracking.edit(store, clerk, task, restricted=Restriction.SECRET).after
    parts.split(store, clerk, task, groups.members(store, group, TODAY))
    assert {part.restricted for part in wholes.parts(store, task.number)} == {Restriction.SECRET}


def test_splitting_twice_makes_nothing_twice(store: Store, clerk: Author, wards: list[Unit], given: Give) -> None:
    task = find(store, given(last=DUE))
    first = parts.split(store, clerk, task, wards[:2])
    assert (len(first.made), first.kept) == (2, ())
    task = find(store, task.number)
    events = len(history.history(store))
    again = parts.split(store, clerk, task, wards[:2])
    assert (again.made, again.kept) == ({}, tuple(wards[:2]))
    assert len(history.history(store)) == events


def test_a_unit_that_comes_later_has_its_part_from_that_day(
    store: Store, clerk: Author, group: Unit, whole: Callable[..., Task]
) -> None:
    task = whole()
    new = units.add(store, clerk, "UBND xã Nông Thượng")
    groups.add_members(store, clerk, group, [new])
    made = parts.split(store, clerk, task, parts.wanted_units(store, task, [], TODAY))
    (number,) = made.made
    assert (find(store, number).lead, find(store, number).assigned_on) == (new.name, TODAY)
    assert len(made.kept) == len(WARDS)


def test_who_left_the_group_before_gets_no_part(store: Store, clerk: Author, group: Unit, wards: list[Unit]) -> None:
    groups.remove_members(store, clerk, group, wards[:1])
    task = Task(*[None] * len(Task._fields))._replace(number=1, lead_id=group.id)  # type: ignore[arg-type]
    assert parts.wanted_units(store, task, [], TODAY) == wards[1:]
    assert parts.wanted_units(store, task, [group.name, "Đức Xuân"], TODAY) == [*wards[1:], wards[0]]


def test_nobody_is_guessed(store: Store, clerk: Author, wards: list[Unit], given: Give) -> None:
    for lead in (None, wards[0]):
        with pytest.raises(LeadIsNoGroup):
            parts.wanted_units(store, find(store, given(lead=lead)), [], TODAY)
    empty = groups.add(store, clerk, "các phòng, ban")
    with pytest.raises(GroupEmpty):
        parts.wanted_units(store, find(store, given(lead=empty)), [], TODAY)


def test_the_parts_are_followed_up_in_its_place(store: Store, clerk: Author, whole: Callable[..., Task]) -> None:
    task = whole()
    assert timeliness(task, TODAY) is None
    late = listing.overdue(store, listing.LINES, Selection(), TODAY)
    opened = listing.tasks(store, listing.LINES, Selection(open_only=True), TODAY)
    numbers = [part.number for part in wholes.parts(store, task.number)]
    assert [each.number for each in late] == [each.number for each in opened] == numbers
    found = listing.tasks(store, listing.LINES, Selection(parent=task.number), TODAY)
    assert [each.number for each in found] == numbers


def test_it_rolls_up(store: Store, clerk: Author, whole: Callable[..., Task]) -> None:
    task = whole()
    first, second, third = wholes.parts(store, task.number)
    tracking.done(store, clerk, first, on=date(2023, 8, 9))
    tracking.progress(store, clerk, second, 50)
    so_far = roll_up(wholes.parts(store, task.number), TODAY)
    assert (so_far.done, so_far.percent, so_far.completed_on) == (Ratio(1, 3), 50, None)
    assert [part.lead for part in so_far.missing] == [*WARDS[1:]]
    assert [part.lead for part in so_far.overdue] == [*WARDS[1:]]
    tracking.done(store, clerk, find(store, second.number), on=date(2023, 8, 12))
    tracking.withdraw(store, clerk, find(store, third.number))
    whole_now = roll_up(wholes.parts(store, task.number), TODAY)
    assert (whole_now.done, whole_now.percent, whole_now.completed_on) == (Ratio(2, 2), 100, date(2023, 8, 12))
    assert find(store, task.number).status is Status.SPLIT  # derived, never stored


def test_without_parts_nothing_is_done() -> None:
    assert roll_up([], TODAY).completed_on is None
    assert roll_up([], TODAY).done == Ratio(0, 0)


def test_it_is_closed_by_its_parts_alone(store: Store, clerk: Author, whole: Callable[..., Task]) -> None:
    task = whole()
    for change in (tracking.done, tracking.start):
        with pytest.raises(TaskIsSplit):
            change(store, clerk, task)


def test_withdrawing_it_withdraws_what_is_open(store: Store, clerk: Author, whole: Callable[..., Task]) -> None:
    task = whole()
    first, *others = wholes.parts(store, task.number)
    tracking.done(store, clerk, first)
    tracking.withdraw(store, clerk, task, reason="không thực hiện nữa")
    statuses = [part.status for part in wholes.parts(store, task.number)]
    assert statuses == [Status.COMPLETED, *[Status.WITHDRAWN] * len(others)]
    assert find(store, task.number).status is Status.WITHDRAWN


def test_what_was_divided_and_withdrawn_is_divided_again_when_it_is_opened_again(
    store: Store, clerk: Author, whole: Callable[..., Task]
) -> None:
    task = whole()
    done, *others = wholes.parts(store, task.number)
    tracking.done(store, clerk, done)
    tracking.withdraw(store, clerk, others[0])  # long before
    store.step = None  # as a command of its own
    for each in (others[1], task):
        tracking.withdraw(store, clerk, find(store, each.number))
    task = find(store, task.number)
    assert [part.number for part in reopening.withdrawn_with(store, task)] == [others[1].number]
    assert reopening.reopen(store, clerk, task).after.status is Status.SPLIT
    assert find(store, task.number).status is Status.SPLIT  # counted through its parts, never beside them


def test_what_was_divided_and_has_no_part_any_more_is_a_task_of_its_own_when_it_is_opened_again(
    store: Store, clerk: Author, whole: Callable[..., Task]
) -> None:
    task = whole()
    for each in (*wholes.parts(store, task.number), task):
        tracking.withdraw(store, clerk, each)
    assert reopening.reopen(store, clerk, find(store, task.number)).after.status is Status.IN_PROGRESS


def test_split_again_after_it_was_withdrawn_it_has_new_parts_where_they_were_withdrawn(
    store: Store, clerk: Author, whole: Callable[..., Task]
) -> None:
    task = whole()
    tracking.done(store, clerk, wholes.parts(store, task.number)[0])
    tracking.withdraw(store, clerk, task)
    task = tracking.reopen(store, clerk, find(store, task.number)).after
    made = parts.split(store, clerk, task, parts.wanted_units(store, task, [], TODAY))
    assert [unit.name for unit in made.made.values()] == [*WARDS[1:]]


def test_what_is_moved_for_all_moves_the_parts_that_had_the_same_day(
    store: Store, clerk: Author, wards: list[Unit], whole: Callable[..., Task]
) -> None:
    task = whole()
    own, done, other = wholes.parts(store, task.number)
    tracking.edit(store, clerk, own, deadline=due(date(2023, 8, 20)))
    tracking.done(store, clerk, done)
    change = tracking.edit(store, clerk, task, deadline=due(date(2023, 9, 1)), title="Rà soát hộ nghèo, cận nghèo")
    made = parts.follow(store, clerk, change.before, change.after)
    assert [each.after.number for each in made] == [own.number, other.number]
    days = {part.number: (part.due, part.original_due) for part in wholes.parts(store, task.number)}
    assert days == {
        own.number: (date(2023, 8, 20), DUE),
        done.number: (DUE, DUE),
        other.number: (date(2023, 9, 1), DUE),
    }
    assert find(store, done.number).title == "Rà soát hộ nghèo"
    assert find(store, own.number).title == "Rà soát hộ nghèo, cận nghèo"


# --- parts by hand ----------------------------------------------------------------------------------------------


def test_a_cooperating_unit_has_its_own_part_and_deadline(
    store: Store, clerk: Author, wards: list[Unit], given: Give
) -> None:
    task = find(store, given("Diễn tập", last=date(2023, 9, 30), lead=wards[0], cooperating=[wards[1]]))
    number = parts.add_part(store, clerk, task, wards[1], title="Bảo đảm hậu cần", deadline=due(date(2023, 9, 1)))
    part = find(store, number)
    assert (part.title, part.lead, part.due) == ("Bảo đảm hậu cần", wards[1].name, date(2023, 9, 1))
    assert (part.original_due, part.assigned_on, part.cooperating) == (date(2023, 9, 1), TODAY, ())
    assert find(store, task.number).status is Status.ASSIGNED
    inherited = find(store, parts.add_part(store, clerk, task, wards[2]))
    assert (inherited.title, inherited.due) == ("Diễn tập", date(2023, 9, 30))
    with pytest.raises(PartExists):
        parts.add_part(store, clerk, task, wards[2])


def test_it_is_not_done_while_a_part_is_open(store: Store, clerk: Author, wards: list[Unit], given: Give) -> None:
    task = find(store, given(lead=wards[0]))
    number = parts.add_part(store, clerk, task, wards[1])
    with pytest.raises(OpenParts) as refused:
        tracking.done(store, clerk, task)
    assert f"{number} {wards[1].name}" in str(refused.value)
    assert tracking.done(store, clerk, task, anyway=True).after.status is Status.COMPLETED
    assert find(store, number).status is Status.ASSIGNED
    with pytest.raises(WrongStatus):
        parts.add_part(store, clerk, find(store, task.number), wards[2])


def test_a_part_has_no_parts(store: Store, clerk: Author, wards: list[Unit], given: Give) -> None:
    part = find(store, parts.add_part(store, clerk, find(store, given()), wards[0]))
    with pytest.raises(IsPart):
        parts.add_part(store, clerk, part, wards[1])
    with pytest.raises(IsPart):
        parts.split(store, clerk, part, wards)


def test_a_part_needs_words(store: Store, clerk: Author, wards: list[Unit], given: Give) -> None:
    with pytest.raises(EmptyText):
        parts.add_part(store, clerk, find(store, given()), wards[0], title="  ")


# --- the sums ---------------------------------------------------------------------------------------------------


def test_a_meeting_counts_each_piece_of_work_once(store: Store, clerk: Author, whole: Callable[..., Task]) -> None:
    held = meetings.add(store, clerk, title="Giao ban")
    task = whole(meeting_id=held)
    tracking.done(store, clerk, wholes.parts(store, task.number)[0])
    report = meeting_report(store, held, TODAY, address="sổ")
    assert {fact.key: fact.value for fact in report.facts}["completed"] == Ratio(1, 3)
    assert (meetings.meeting(store, held).tasks, meetings.meeting(store, held).open_tasks) == (3, 2)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@examples(
    fates=st.lists(
        st.tuples(st.sampled_from(["", "split", "part"]), st.sampled_from(["", "done", "withdraw"])), max_size=6
    )
)
def test_the_report_counts_what_is_followed_up_and_nothing_twice(
    store: Store, clerk: Author, group: Unit, wards: list[Unit], given: Give, fates: list[tuple[str, str]]
) -> None:
    for kind, fate in fates:
        task = find(store, given(lead=group if kind == "split" else wards[0], last=DUE))
        if kind == "split":
            parts.split(store, clerk, task, wards[:2])
            task = wholes.parts(store, task.number)[0]
        elif kind == "part":
            task = find(store, parts.add_part(store, clerk, task, wards[1]))
        if fate:
            getattr(tracking, fate)(store, clerk, task)
    (table,) = status_report(store, Selection(), TODAY, address="sổ").tables
    assert table.total is not None
    everything = listing.tasks(store, listing.LINES, Selection(), TODAY)
    counted = [task for task in everything if task.status not in (Status.SPLIT, Status.WITHDRAWN)]
    assert table.total[1] == len(counted)
    assert group.name not in [row[0] for row in table.rows]
    late = listing.overdue(store, listing.LINES, Selection(), TODAY)
    assert table.total[6] == len(late) == sum(task.status is Status.ASSIGNED for task in counted)


def test_a_part_s_own_day_off_is_moved_as_the_office_moves_them(
    store: Store, clerk: Author, wards: list[Unit], given: Give
) -> None:
    settings_of_the_office.put(store, clerk, DAYS_OFF, NEXT_WORKING_DAY)
    sunday = due(date(2023, 9, 10))
    task = find(store, given(last=date(2023, 9, 29)))
    part = find(store, parts.add_part(store, clerk, task, wards[0], deadline=sunday))
    assert (part.due, part.written_due) == (date(2023, 9, 11), date(2023, 9, 10))
    made = parts.split(store, clerk, task, wards[1:], deadline=sunday)
    assert {find(store, number).due for number in made.made} == {date(2023, 9, 11)}
