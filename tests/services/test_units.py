"""Units are found by what a person types, and an unclear name is a question, never a guess."""

import pytest

from dondoc.domain.unit_names import Alias
from dondoc.errors.units import AmbiguousUnit, UnitExists, UnknownUnit
from dondoc.errors.usage import EmptyText
from dondoc.services.history import history
from dondoc.services.history.author import Author
from dondoc.services.units import roster, units
from dondoc.storage.store import Store

REGISTER = (
    "Phòng Tài chính - Kế hoạch",
    "Phòng Tài nguyên và Môi trường",
    "Phòng Lao động - Thương binh và Xã hội",
    "Uỷ ban nhân dân phường Đức Xuân",
    "Ủy ban nhân dân phường Sông Cầu",
    "Ban Chỉ huy Quân sự thành phố",
    "Văn phòng Thành ủy",
    "Thành ủy",
    "các phòng, ban, đơn vị",
)


@pytest.fixture
def register(store: Store, clerk: Author) -> Store:
    for name in REGISTER:
        units.add(store, clerk, name)
    return store


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Phòng Tài chính - Kế hoạch", "Phòng Tài chính - Kế hoạch"),
        ("phong tai chinh ke hoach", "Phòng Tài chính - Kế hoạch"),
        ("Phòng Tài chính – Kế hoạch", "Phòng Tài chính - Kế hoạch"),
        ("P. TC-KH", "Phòng Tài chính - Kế hoạch"),
        ("PTCKH", "Phòng Tài chính - Kế hoạch"),
        ("TCKH", "Phòng Tài chính - Kế hoạch"),
        ("tài chính", "Phòng Tài chính - Kế hoạch"),
        ("Phòng TN&MT", "Phòng Tài nguyên và Môi trường"),
        ("Phòng LĐTBXH", "Phòng Lao động - Thương binh và Xã hội"),
        ("UBND phường Đức Xuân", "Uỷ ban nhân dân phường Đức Xuân"),
        ("ubnd p. duc xuan", "Uỷ ban nhân dân phường Đức Xuân"),
        ("BCHQS thành phố", "Ban Chỉ huy Quân sự thành phố"),
        ("thanh uy", "Thành ủy"),
        ("Văn phòng Thành uỷ", "Văn phòng Thành ủy"),
        ("Phòng Tài nguên và Môi trường", "Phòng Tài nguyên và Môi trường"),  # a slip of the hand
        ("các phòng ban đơn vị", "các phòng, ban, đơn vị"),
    ],
)
def test_a_unit_is_found_by(register: Store, typed: str, name: str) -> None:
    assert units.find(register, typed).name == name


@pytest.mark.parametrize(("typed", "how_many"), [("UBND phường", 2), ("Phòng", 3)])
def test_an_ambiguous_name_is_refused_with_the_candidates(register: Store, typed: str, how_many: int) -> None:
    with pytest.raises(AmbiguousUnit) as refused:
        units.find(register, typed)
    assert str(refused.value.details["candidates"]).count(", ") >= how_many - 1


@pytest.mark.parametrize("typed", ["Sở Ngoại vụ", "", "  ", "?"])
def test_an_unknown_name_is_said_to_be_unknown(register: Store, typed: str) -> None:
    with pytest.raises(UnknownUnit):
        units.find(register, typed)


def test_what_an_import_knows_is_the_very_name_never_a_guess(register: Store) -> None:
    assert units.known(register, "UBND phường Sông Cầu") is not None
    assert units.known(register, "Phòng Tài chính") is None


def test_an_alias_is_a_name(register: Store, clerk: Author) -> None:
    units.alias(register, clerk, units.find(register, "TCKH"), "Phòng chị Hồng")
    assert units.find(register, "phong chi hong").name == "Phòng Tài chính - Kế hoạch"
    assert units.find(register, "phong chi hong").aliases == ("Phòng chị Hồng",)


@pytest.mark.parametrize("taken", ["phòng tài chính kế hoạch", "Phòng TC-KH".replace("TC-KH", "TCKH")])
def test_a_name_is_given_once(register: Store, clerk: Author, taken: str) -> None:
    with pytest.raises(UnitExists):
        units.add(register, clerk, taken)
    with pytest.raises(UnitExists):
        units.alias(register, clerk, units.find(register, "Thành ủy"), taken)


def test_a_name_needs_letters(store: Store, clerk: Author) -> None:
    with pytest.raises(EmptyText):
        units.add(store, clerk, " … ")


def test_what_a_review_taught_is_written_with_its_event(store: Store, clerk: Author) -> None:
    units.add(store, clerk, "Phòng Tài chính - Kế hoạch")
    taught = Alias("Bộ phận ngân sách", "Phòng Tài chính - Kế hoạch")
    assert units.learn(store, clerk, [taught, taught]) == (taught,)
    found = units.known(store, "bộ phận ngân sách")
    assert found is not None
    assert found.name == "Phòng Tài chính - Kế hoạch"
    assert [event.action for event in history.history(store)][-1] == "alias"


def test_a_name_that_was_given_away_meanwhile_stays_where_it_is(store: Store, clerk: Author) -> None:
    units.add(store, clerk, "Phòng Kinh tế")
    units.add(store, clerk, "Tổ ngân sách")
    wanted = [Alias("Tổ ngân sách", "Phòng Kinh tế"), Alias("Tổ thuế", "Ban không có")]
    assert units.learn(store, clerk, wanted) == ()
    assert [unit.aliases for unit in roster.all_units(store)] == [(), ()]
