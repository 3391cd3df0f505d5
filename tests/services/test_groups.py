"""Groups of units: who is in them, from day to day."""

from datetime import date

import pytest

from dondoc.domain.unit import Unit, UnitKind
from dondoc.errors import DondocError
from dondoc.errors.tasks import DayOutOfOrder
from dondoc.errors.units import AmbiguousUnit, MembershipExists, NotAGroup, NotAMember, UnitExists, UnknownUnit
from dondoc.services.history.author import Author
from dondoc.services.units import groups, units
from dondoc.storage.store import Store
from tests.services.conftest import TODAY

WARDS = ("UBND phường Đức Xuân", "UBND phường Sông Cầu", "UBND xã Dương Quang")


@pytest.fixture
def wards(store: Store, clerk: Author) -> list[Unit]:
    return [units.add(store, clerk, name) for name in WARDS]


@pytest.fixture
def group(store: Store, clerk: Author, wards: list[Unit]) -> Unit:
    made = groups.add(store, clerk, "UBND các xã, phường", ["các xã, phường"])
    groups.add_members(store, clerk, made, wards)
    return made


def names(store: Store, group: Unit, day: date = TODAY) -> list[str]:
    return [unit.name for unit in groups.members(store, group, day)]


def test_a_group_is_found_as_units_are(store: Store, group: Unit) -> None:
    for typed in ("UBND các xã, phường", "ubnd cac xa phuong", "các xã phường"):
        assert units.find(store, typed).id == groups.find(store, typed).id == group.id
    assert units.find(store, "UBND các xã, phường").kind is UnitKind.GROUP
    assert units.find(store, "Đức Xuân").kind is UnitKind.UNIT


@pytest.mark.parametrize(
    ("typed", "error"), [("UBND phường Đức Xuân", NotAGroup), ("Đức Xuân", NotAGroup), ("Sở Y tế", UnknownUnit)]
)
def test_what_is_no_group_is_said(store: Store, group: Unit, typed: str, error: type[DondocError]) -> None:
    with pytest.raises(error):
        groups.find(store, typed)


def test_several_groups_are_a_question(store: Store, clerk: Author, group: Unit) -> None:
    groups.add(store, clerk, "Đảng ủy các xã, phường")
    with pytest.raises(AmbiguousUnit):
        groups.find(store, "các phường")


def test_what_an_import_took_for_a_unit_becomes_the_group(store: Store, clerk: Author) -> None:
    taken = units.add(store, clerk, "các phòng, ban, đơn vị")
    made = groups.add(store, clerk, "Các phòng, ban, đơn vị", ["các phòng"])
    assert (made.id, made.kind) == (taken.id, UnitKind.GROUP)
    assert units.find(store, "các phòng").kind is UnitKind.GROUP
    with pytest.raises(UnitExists):
        groups.add(store, clerk, "các phòng, ban, đơn vị")


def test_an_alias_of_a_unit_does_not_make_it_a_group(store: Store, clerk: Author) -> None:
    units.add(store, clerk, "Ủy ban nhân dân thành phố", ["thành phố"])
    with pytest.raises(UnitExists):
        groups.add(store, clerk, "thành phố")


# when the member came, when it left, the days on which it is in the group, those on which it is not
STAYS = [
    (None, None, ["2000-01-01", "2023-08-16", "2099-12-31"], []),
    ("2023-07-01", None, ["2023-07-01", "2030-01-01"], ["2023-06-30"]),
    (None, "2023-06-30", ["2023-06-30"], ["2023-07-01"]),
    ("2023-07-01", "2023-07-31", ["2023-07-01", "2023-07-31"], ["2023-06-30", "2023-08-01"]),
    ("2023-07-01", "2023-07-01", ["2023-07-01"], ["2023-06-30", "2023-07-02"]),
]


@pytest.mark.parametrize(("from_on", "until_on", "inside", "outside"), STAYS)
def test_both_ends_of_a_membership_are_inclusive(
    store: Store,
    clerk: Author,
    wards: list[Unit],
    from_on: str | None,
    until_on: str | None,
    inside: list[str],
    outside: list[str],
) -> None:
    made = groups.add(store, clerk, "UBND các xã, phường")
    days = [date.fromisoformat(day) if day else None for day in (from_on, until_on)]
    groups.add_members(store, clerk, made, wards[:1], from_on=days[0], until_on=days[1])
    assert all(names(store, made, date.fromisoformat(day)) == [WARDS[0]] for day in inside)
    assert all(names(store, made, date.fromisoformat(day)) == [] for day in outside)


def test_who_is_in_it_already_is_not_put_in_twice(store: Store, clerk: Author, group: Unit, wards: list[Unit]) -> None:
    assert groups.add_members(store, clerk, group, wards) == []
    assert groups.add_members(store, clerk, group, wards, from_on=TODAY) == []
    assert len(groups.memberships(store, group)) == len(wards)


def test_a_unit_that_left_can_come_back(store: Store, clerk: Author, group: Unit, wards: list[Unit]) -> None:
    groups.remove_members(store, clerk, group, wards[:1], until_on=date(2023, 6, 30))
    assert names(store, group) == [*WARDS[1:]]
    assert names(store, group, date(2023, 6, 30)) == [*WARDS]
    with pytest.raises(MembershipExists):
        groups.add_members(store, clerk, group, wards[:1], from_on=date(2023, 6, 1))
    assert groups.add_members(store, clerk, group, wards[:1], from_on=date(2023, 8, 1)) == wards[:1]
    assert WARDS[0] in names(store, group)
    assert WARDS[0] not in names(store, group, date(2023, 7, 31))


def test_removed_today_it_is_in_it_no_more_today(store: Store, clerk: Author, group: Unit, wards: list[Unit]) -> None:
    groups.remove_members(store, clerk, group, wards[:1])
    assert WARDS[0] not in names(store, group, TODAY)
    with pytest.raises(NotAMember):
        groups.remove_members(store, clerk, group, wards[:1])


def test_one_put_in_today_by_mistake_leaves_no_day(store: Store, clerk: Author, wards: list[Unit]) -> None:
    made = groups.add(store, clerk, "UBND các xã, phường")
    groups.add_members(store, clerk, made, wards[:1], from_on=TODAY)
    groups.remove_members(store, clerk, made, wards[:1])
    assert groups.memberships(store, made) == []


def test_a_group_is_no_member_and_time_has_an_order(
    store: Store, clerk: Author, group: Unit, wards: list[Unit]
) -> None:
    other = groups.add(store, clerk, "các phòng, ban")
    with pytest.raises(NotAMember):
        groups.add_members(store, clerk, other, [group])
    with pytest.raises(DayOutOfOrder):
        groups.add_members(store, clerk, other, wards, from_on=TODAY, until_on=date(2023, 8, 15))
