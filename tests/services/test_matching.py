"""As many tasks as possible find a place, whatever came first."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from dondoc.services.bulk.matching import Matching

PLACES = "abc"


def best(room: dict[str, int], fits: list[set[str]]) -> int:
    """By trying every order and every choice."""

    def most(at: int, left: dict[str, int]) -> int:
        if at == len(fits):
            return 0
        found = most(at + 1, left)
        for place in fits[at]:
            if left.get(place):
                found = max(found, 1 + most(at + 1, left | {place: left[place] - 1}))
        return found

    return most(0, room)


@given(
    st.dictionaries(st.sampled_from(PLACES), st.integers(1, 2)),
    st.lists(st.sets(st.sampled_from(PLACES)), max_size=6),
    st.lists(st.sets(st.sampled_from(PLACES)), max_size=6),
)
def test_as_many_as_possible(room: dict[str, int], first: list[set[str]], then: list[set[str]]) -> None:
    matching = Matching(room)
    for number, places in enumerate(first):
        matching.add(number, sorted(places))
    for number, places in enumerate(then):
        matching.add(number, sorted(places))
    matching.settle()
    fits = [a | b for a, b in zip([*first, *[set[str]()] * 6], [*then, *[set[str]()] * 6], strict=False)]
    assert len(matching.place_of) == best(room, fits)
    assert all(place in fits[number] for number, place in matching.place_of.items())
    used = {place: list(matching.place_of.values()).count(place) for place in room}
    assert {place: room[place] - used[place] for place in room} == matching.room


def test_one_makes_room_for_another() -> None:
    for order in permutations(range(3)):
        matching = Matching({"a": 1, "b": 1, "c": 1})
        for number in order:
            matching.add(number, ["abc", "ab", "a"][number])
        assert matching.place_of == {0: "c", 1: "b", 2: "a"}
        assert not matching.open
