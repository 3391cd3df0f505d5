"""A record of ours does what one of the standard library does, and costs less to define."""

import copy
import pickle
from typing import NamedTuple as Standard

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.typing import Annotated, Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Meeting(NamedTuple):
    """One of ours."""

    number: int
    title: str
    place: str = "Hội trường UBND"
    papers: "tuple[Paper, ...]" = ()  # type: ignore[name-defined] # noqa: F821 - a name that is nowhere at run time

    @property
    def heading(self) -> str:
        return f"{self.number}. {self.title}"


class StandardMeeting(Standard):
    """The same of the standard library."""

    number: int
    title: str
    place: str = "Hội trường UBND"
    papers: tuple[str, ...] = ()


class Span(NamedTuple, Generic[T]):
    """A record of a kind that is not known yet."""

    first: T
    last: T


class Weekly(Meeting):
    """What inherits its fields."""


NAMES = st.sampled_from([*Meeting._fields, "chair"])
HELD = Meeting(3, "Giao ban tháng 9")


@given(st.lists(st.integers(), max_size=6), st.dictionaries(NAMES, st.integers()))
def test_it_is_made_of_the_values_that_the_standard_one_is_made_of(values: list[int], named: dict[str, int]) -> None:
    made: list[tuple[object, ...] | None] = []
    for kind in (Meeting, StandardMeeting):
        try:
            made.append(tuple(kind(*values, **named)))  # type: ignore[arg-type]
        except TypeError:
            made.append(None)
    assert made[0] == made[1]


@given(st.dictionaries(NAMES, st.integers()))
def test_some_of_its_values_can_be_replaced(named: dict[str, int]) -> None:
    if "chair" in named:
        with pytest.raises(TypeError):
            HELD._replace(**named)  # type: ignore[arg-type]
    else:
        expected = StandardMeeting(*HELD)._replace(**named)  # type: ignore[arg-type]
        assert tuple(HELD._replace(**named)) == tuple(expected)  # type: ignore[arg-type]


def test_what_is_missing_is_named() -> None:
    with pytest.raises(TypeError, match="Meeting takes number, title, place, papers"):
        Meeting(3)  # type: ignore[call-arg]


def test_its_values_are_found_by_name_and_cannot_be_set() -> None:
    assert (HELD.number, HELD.title, HELD.place, HELD.heading) == (*HELD[:3], "3. Giao ban tháng 9")
    for field in ("title", "chair"):
        with pytest.raises(AttributeError):
            setattr(HELD, field, "Họp bất thường")


def test_it_is_a_tuple_with_names() -> None:
    assert tuple(HELD) == (3, "Giao ban tháng 9", "Hội trường UBND", ())
    assert hash(HELD) == hash(tuple(HELD))
    assert HELD._asdict() == dict(zip(Meeting._fields, HELD, strict=True))
    assert Meeting._make(HELD) == HELD
    assert repr(HELD) == repr(StandardMeeting(*HELD)).removeprefix("Standard")
    match HELD:
        case Meeting(number, title):
            assert (number, title) == HELD[:2]


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda held: pickle.loads(pickle.dumps(held))])
def test_a_copy_is_the_same_record(copied: object) -> None:
    again = copied(HELD)  # type: ignore[operator]
    assert again == HELD
    assert type(again) is Meeting


def test_it_may_be_of_a_kind_that_is_not_known_yet_and_inherited() -> None:
    assert Span(1, 9).last == 9
    assert Weekly(3, "Giao ban").heading == "3. Giao ban"
    assert Weekly._fields == Meeting._fields


def test_an_annotated_type_keeps_its_marks() -> None:
    marked = Annotated[int | None, "số", "tuần"]
    assert (marked.__origin__, [*marked.__metadata__]) == (int | None, ["số", "tuần"])  # type: ignore[attr-defined]
