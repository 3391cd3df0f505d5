"""Units that change by a decision: what ends keeps its name and its closed tasks, what is open goes on elsewhere."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from dondoc.domain.succession import Manner
from dondoc.domain.task import Status
from dondoc.domain.unit import Unit
from dondoc.errors import DondocError
from dondoc.errors.history import UndoHindered
from dondoc.errors.tasks import DayOutOfOrder
from dondoc.errors.units import (
    AmbiguousUnit,
    NotARename,
    NotLasting,
    SuccessionInFuture,
    UnitAbolished,
    UnitEnded,
    UnitExists,
    UnitIsGroup,
)
from dondoc.errors.usage import NothingToChange
from dondoc.services.custody.verifying import verify
from dondoc.services.finding.by_number import task as find
from dondoc.services.finding.selection import Selection, select_for_change
from dondoc.services.history import history, undoing
from dondoc.services.history.author import Author
from dondoc.services.reporting.status import status_report
from dondoc.services.tasks import tracking
from dondoc.services.units import details, roster, succeeding, transferring, units
from dondoc.services.units.successions import successions
from dondoc.services.units.transferring import Move
from dondoc.storage.store import Store

Give = Callable[..., int]

CHANGE = date(2025, 7, 1)
LAST = date(2025, 6, 30)
DECISION = "NQ 1683/NQ-UBTVQH15"
TODAY = date(2025, 7, 2)


@pytest.fixture
def clerk() -> Author:
    return Author("chị Lan", datetime(2025, 7, 2, 1, 30, tzinfo=UTC), TODAY)


def succeed(
    store: Store, clerk: Author, old: Iterable[str], into: Iterable[str] = (), on: date = CHANGE, **more: object
) -> tuple[Unit, ...]:
    planned = succeeding.plan(store, clerk, old, into, on_day=on, decision=DECISION, **more)  # type: ignore[arg-type]
    return succeeding.carry_out(store, clerk, planned)


@dataclass(frozen=True)
class Case:
    """Units before, what is asked for, and what then lasts; `ended` are the names of those that do not."""

    before: str
    old: str
    into: str
    lasting: str
    ended: str
    manner: Manner
    keep: str = ""
    rename: bool = False
    groups: dict[str, str] = field(default_factory=dict)


def listed(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]


CASES = {
    "merged into a new one": Case("A, B", "A, B", "C", "C", "A, B", Manner.MERGED),
    "merged into one of another place": Case("A, B, C", "A, B", "C", "C", "A, B", Manner.MERGED),
    "the new one has the name of an old one": Case("A, B", "A, B", "A", "A", "A, B", Manner.MERGED),
    "one goes up in one that goes on": Case("A, B", "B", "A", "A", "B", Manner.MERGED),
    "one of the old goes on and takes over": Case("A, B", "A, B", "A", "A", "B", Manner.MERGED, keep="A"),
    "divided": Case("A", "A", "C, D", "C, D", "A", Manner.DIVIDED),
    "a part is split off": Case("A", "A", "D", "A, D", "", Manner.DIVIDED, keep="A"),
    "renamed": Case("A", "A", "C", "C", "A", Manner.RENAMED, rename=True),
    "abolished": Case("A, B", "A", "", "B", "A", Manner.ABOLISHED),
    "many to many": Case("A, B, E", "A, B", "A, D", "A, D, E", "A, B", Manner.REORGANISED),
    "many to many, a part": Case("A, B", "A, B", "C, D", "B, C, D", "A", Manner.REORGANISED, keep="B"),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_succession(store: Store, clerk: Author, case: Case) -> None:
    before = {name: units.add(store, clerk, f"phường {name}") for name in listed(case.before)}
    written = len(history.history(store))
    old, into, keep = ([f"phường {name}" for name in listed(names)] for names in (case.old, case.into, case.keep))
    taking = succeed(store, clerk, old, into, keep=keep, rename=case.rename)
    assert sorted(unit.name for unit in roster.lasting(store)) == [f"phường {name}" for name in listed(case.lasting)]
    ended = [unit for unit in roster.all_units(store) if unit.ended_on is not None]
    assert [(unit.id, unit.name) for unit in ended] == [(before[n].id, f"phường {n}") for n in listed(case.ended)]
    assert {unit.ended_on for unit in ended} <= {LAST}
    (made,) = successions(store)
    assert (made.on_day, made.decision, made.manner) == (CHANGE, DECISION, case.manner)
    assert made.new == tuple(sorted(unit.id for unit in taking))
    (event,) = history.history(store)[written:]
    assert (event.subject, event.subject_id, event.document) == ("succession", made.id, DECISION)
    assert {row.table for row in event.rows} >= {"successions", "succession_units"}
    assert sum(row.table == "units" and row.before is None for row in event.rows) == len(roster.all_units(store)) - len(
        before
    )


def test_a_unit_of_the_same_name_is_another(store: Store, clerk: Author) -> None:
    old = units.add(store, clerk, "phường Đức Xuân")
    (new,) = succeed(store, clerk, ["phường Đức Xuân"], ["phường Đức Xuân"])
    assert old.id != new.id
    assert units.find(store, "Đức Xuân").id == new.id
    for typed in ("Đức Xuân (cũ)", "phuong duc xuan cu", "phường Đức Xuân (đến 30/06/2025)", f"#{old.id}", str(old.id)):
        assert units.find(store, typed).id == old.id
        found = units.find_assignable(store, typed)
        assert (found.unit.id, found.former and found.former.id) == (new.id, old.id)


def test_two_that_ended_under_one_name_are_a_question(store: Store, clerk: Author) -> None:
    first = units.add(store, clerk, "phường Đức Xuân")
    (second,) = succeed(store, clerk, ["Đức Xuân"], ["phường Đức Xuân"], on=date(2020, 1, 1))
    (third,) = succeed(store, clerk, ["Đức Xuân"], ["phường Bắc Kạn"])
    with pytest.raises(AmbiguousUnit) as refused:
        units.find(store, "Đức Xuân")
    assert f"(đến 31/12/2019) #{first.id}" in str(refused.value)
    assert units.find(store, "Đức Xuân (đến 31/12/2019)").id == first.id
    assert units.find(store, "Đức Xuân (đến 30/6/2025)").id == second.id
    assert units.find_assignable(store, "Đức Xuân").unit.id == third.id
    assert units.find_assignable(store, f"#{first.id}").unit.id == third.id


def test_a_name_that_looks_old_may_be_a_name(store: Store, clerk: Author) -> None:
    market = units.add(store, clerk, "Ban Quản lý Chợ Cũ")
    assert units.find(store, "Chợ Cũ").id == market.id


def test_an_old_name_in_new_work_means_what_took_its_place(store: Store, clerk: Author) -> None:
    units.add(store, clerk, "phường Sông Cầu")
    units.add(store, clerk, "phường Xuất Hóa")
    units.add(store, clerk, "phường Trưng Vương")
    (new,) = succeed(store, clerk, ["Sông Cầu", "Xuất Hóa"], ["phường Bắc Kạn"])
    succeed(store, clerk, ["Trưng Vương"], ["phường Uông Bí", "phường Vàng Danh"])
    assert units.find_assignable(store, "song cau").unit.id == new.id
    assert units.known(store, "Phường Sông Cầu") is not None
    assert units.known(store, "Phường Sông Cầu").id == new.id  # type: ignore[union-attr]
    with pytest.raises(UnitEnded, match="phường Uông Bí, phường Vàng Danh"):
        units.find_assignable(store, "Trưng Vương")


def test_what_was_abolished_gets_no_more_work(store: Store, clerk: Author) -> None:
    units.add(store, clerk, "Phòng Y tế")
    succeed(store, clerk, ["Phòng Y tế"])
    with pytest.raises(UnitAbolished):
        units.find_assignable(store, "Phòng Y tế")
    assert units.find(store, "Phòng Y tế").ended_on == LAST
    assert units.add(store, clerk, "Phòng Y tế").id != units.find(store, "Phòng Y tế (cũ)").id


def test_a_lasting_name_is_given_once_all_the_same(store: Store, clerk: Author) -> None:
    units.add(store, clerk, "phường Sông Cầu")
    succeed(store, clerk, ["Sông Cầu"], ["phường Bắc Kạn"])
    with pytest.raises(UnitExists):
        units.add(store, clerk, "Phường Bắc Kạn")


@pytest.mark.parametrize(
    ("old", "into", "more", "error"),
    [
        (["phường A"], ["phường C"], {"on": date(2025, 7, 3)}, SuccessionInFuture),
        (["phường A"], ["phường A"], {"on": date(2020, 1, 1)}, DayOutOfOrder),
        (["phường A", "phường B"], ["phường C"], {"rename": True}, NotARename),
        (["phường A"], ["phường B"], {"rename": True}, NotARename),
        (["phường A"], ["phường A"], {"keep": ["phường A"]}, NothingToChange),
        (["phường A"], [], {"keep": ["phường A"]}, NothingToChange),
        (["phường Cũ"], ["phường C"], {}, NotLasting),
        (["các phường"], ["phường C"], {}, UnitIsGroup),
        (["phường A"], ["các phường"], {}, UnitIsGroup),
    ],
)
def test_what_cannot_be(
    store: Store, clerk: Author, old: list[str], into: list[str], more: dict[str, object], error: type[DondocError]
) -> None:
    for name in ("phường Cũ", "phường B"):
        units.add(store, clerk, name)
    succeed(store, clerk, ["phường Cũ"], ["phường A"], on=date(2024, 1, 1))
    details.put_in_group(store, clerk, units.find(store, "phường A"), "các phường")
    before = roster.all_units(store)
    with pytest.raises(error):
        succeed(store, clerk, old, into, **more)  # type: ignore[arg-type]
    assert roster.all_units(store) == before


def test_a_successor_takes_the_place_in_a_group(store: Store, clerk: Author) -> None:
    for name in ("phường A", "phường B", "phường C"):
        details.put_in_group(store, clerk, units.add(store, clerk, name), "các phường")
    (new,) = succeed(store, clerk, ["phường A", "phường B"], ["phường D"])
    for name in ("phường A", "phường B"):
        (member,) = details.card(store, units.find(store, name)).groups
        assert (member.group, member.until_on) == ("các phường", LAST)
    (member,) = details.card(store, new).groups
    assert (member.from_on, member.until_on) == (CHANGE, None)
    succeed(store, clerk, ["phường D"], ["phường C"], on=TODAY)
    assert len(details.card(store, units.find(store, "phường C")).groups) == 1


def test_a_renamed_unit_keeps_its_people_and_its_short_names(store: Store, clerk: Author) -> None:
    room = units.add(store, clerk, "Phòng Tài chính - Kế hoạch", ["tổ ngân sách"])
    details.edit(store, clerk, room, head="bà Hoa", contact="0209", email="tc@bk.vn")
    (new,) = succeed(store, clerk, ["TCKH"], ["Phòng Kinh tế"], rename=True)
    card = details.card(store, new)
    assert (card.unit.head, card.unit.contact, card.unit.email) == ("bà Hoa", "0209", "tc@bk.vn")
    assert units.find(store, "tổ ngân sách").id == new.id
    assert history.history(store)[-1].action == "rename"


# --- the open tasks ---------------------------------------------------------------------------------------------


def test_open_tasks_go_and_closed_ones_stay(store: Store, clerk: Author, given: Give) -> None:
    old = units.add(store, clerk, "phường Sông Cầu")
    other = units.add(store, clerk, "Công an thành phố")
    opened = given(lead=old, cooperating=[other])
    helped = given(lead=other, cooperating=[old])
    closed = given(lead=old)
    tracking.done(store, clerk, find(store, closed))
    (new,) = succeed(store, clerk, ["Sông Cầu"], ["phường Bắc Kạn"])
    tasks = transferring.open_tasks(store, old)
    assert [task.number for task in tasks] == [opened, helped]
    changes = transferring.transfer(store, clerk, [Move(task, new) for task in tasks], [old], document=DECISION)
    assert changes[0].told == {"lead": ("phường Sông Cầu", "phường Bắc Kạn")}
    assert find(store, opened).lead == "phường Bắc Kạn"
    assert find(store, helped).cooperating == ("phường Bắc Kạn",)
    assert find(store, closed).lead == "phường Sông Cầu"
    event = history.history(store, opened)[-1]
    assert (event.action, event.document) == ("transfer", DECISION)
    assert changes[1].after == find(store, helped)


def test_who_leads_after_a_merger_does_not_cooperate_too(store: Store, clerk: Author, given: Give) -> None:
    first, second, third = (units.add(store, clerk, f"phường {name}") for name in "ABC")
    number = given(lead=first, cooperating=[second, third])
    helped = given(lead=third, cooperating=[second, first])
    (new,) = succeed(store, clerk, ["phường A", "phường B"], ["phường D"])
    tasks = transferring.open_tasks_of(store, [first, second])
    changes = transferring.transfer(store, clerk, [Move(task, new) for task in tasks], [first, second])
    assert (find(store, number).lead, find(store, number).cooperating) == ("phường D", ("phường C",))
    assert find(store, helped).cooperating == ("phường D",)
    assert [change.after for change in changes] == [find(store, number), find(store, helped)]


def test_the_old_name_finds_what_was_closed_and_what_was_transferred(store: Store, clerk: Author, given: Give) -> None:
    old, own = units.add(store, clerk, "phường Sông Cầu"), units.add(store, clerk, "phường Bắc Kạn")
    moved, closed, foreign = given(lead=old), given(lead=old), given(lead=own)
    helped = given(lead=own, cooperating=[old])
    tracking.done(store, clerk, find(store, closed))
    succeed(store, clerk, ["Sông Cầu"], ["phường Bắc Kạn"])
    tasks = transferring.open_tasks(store, old)
    transferring.transfer(store, clerk, [Move(task, own) for task in tasks], [old])

    def found(**wanted: str) -> list[int]:
        return [task.number for task in select_for_change(store, Selection(**wanted), TODAY)]  # type: ignore[arg-type]

    assert found(unit="Sông Cầu") == [moved, closed, helped]
    assert found(lead="Sông Cầu") == [moved, closed]
    assert found(unit="phường Bắc Kạn") == [moved, foreign, helped]


def test_the_report_tells_homonyms_apart(store: Store, clerk: Author, given: Give) -> None:
    old = units.add(store, clerk, "phường Đức Xuân")
    closed = given(lead=old)
    tracking.done(store, clerk, find(store, closed))
    (new,) = succeed(store, clerk, ["Đức Xuân"], ["phường Đức Xuân"])
    given(lead=new)
    (table,) = status_report(store, Selection(), TODAY, address="").tables
    assert [(row[0], row[1]) for row in table.rows] == [
        ("phường Đức Xuân", 1),
        ("phường Đức Xuân (đến 30/6/2025)", 1),
    ]


def test_a_succession_is_taken_back_with_its_transfers(store: Store, clerk: Author, given: Give) -> None:
    old = units.add(store, clerk, "phường Đức Xuân")
    number = given(lead=old)
    before = roster.all_units(store), find(store, number)
    store.step = None
    (new,) = succeed(store, clerk, ["Đức Xuân"], ["phường Đức Xuân"])
    transferring.transfer(store, clerk, [Move(find(store, number), new)], [old])
    store.step = None
    undoing.carry_out(store, clerk, undoing.last(store, 1))
    assert (roster.all_units(store), find(store, number)) == before
    assert verify(store).findings == ()


def test_nothing_is_taken_back_where_another_has_the_name(store: Store, clerk: Author) -> None:
    units.add(store, clerk, "Phòng Y tế")
    store.step = None
    succeed(store, clerk, ["Phòng Y tế"])
    ended = store.step
    store.step = None
    units.add(store, clerk, "Phòng Y tế")
    assert ended is not None
    with pytest.raises(UndoHindered):
        undoing.named(store, [ended])


NAMES = "ABCDE"
Steps = list[tuple[list[str], list[str]]]


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@examples(
    tasks=st.lists(
        st.tuples(
            st.sampled_from(NAMES),
            st.lists(st.sampled_from(NAMES), max_size=3, unique=True),
            st.sampled_from([None, date(2025, 6, 1), date(2025, 9, 1)]),
            st.booleans(),
        ),
        max_size=6,
    ),
    steps=st.lists(
        st.tuples(
            st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True),
            st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True),
        ),
        min_size=1,
        max_size=3,
    ),
)
def test_whatever_is_merged_and_divided_no_open_task_is_left_behind(
    store: Store,
    clerk: Author,
    given: Give,
    tasks: list[tuple[str, list[str], date | None, bool]],
    steps: Steps,
) -> None:
    """Through any chain: all open work lies with lasting units, nothing is lost, the sums of the report stay."""
    place = f"xã {len(roster.all_units(store))}"  # another for each example
    start = {name: units.add(store, clerk, f"{place} {name}") for name in NAMES}
    numbers = []
    for lead, others, last, is_done in tasks:
        numbers.append(given(lead=start[lead], cooperating=[start[name] for name in others], last=last))
        if is_done:
            tracking.done(store, clerk, find(store, numbers[-1]))
    closed = {n: find(store, n) for n in numbers if find(store, n).status is Status.COMPLETED}
    total = status_report(store, Selection(), TODAY, address="").tables[0].total
    for day, (old, into) in enumerate(steps, start=1):
        there = {unit.name for unit in roster.lasting(store)}
        named = [name for name in (f"{place} {letter}" for letter in old) if name in there]
        if not named:
            continue
        wanted = [f"{place} {letter}" for letter in into]
        planned = succeeding.plan(store, clerk, named, wanted, on_day=date(2025, 6, day))
        taking = succeeding.carry_out(store, clerk, planned)
        moves = [Move(task, taking[0]) for task in transferring.open_tasks_of(store, planned.old)]
        transferring.transfer(store, clerk, moves, planned.old)
    lasting = {unit.id for unit in roster.lasting(store)}
    for unit in roster.all_units(store):
        assert unit.id in lasting or transferring.open_tasks(store, unit) == []
    for number in numbers:
        task = find(store, number)
        assert number in closed or task.lead_id in lasting
        assert number not in closed or task == closed[number]
        assert task.lead not in task.cooperating
    assert status_report(store, Selection(), TODAY, address="").tables[0].total == total
