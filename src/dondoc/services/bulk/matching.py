"""Who is whom: as many of the tasks as possible, each given to one of the places that fit it, and no place overfull.

A place is what several rows of a file may share; it holds as many tasks as there are rows. Tasks that fit one place
only are many and quick; one that fits several may have to make room for another (augmenting paths).
"""

from collections import deque
from collections.abc import Hashable, Iterable, Mapping

from dondoc.typing import Generic, TypeVar

P = TypeVar("P", bound=Hashable)


class Matching(Generic[P]):
    """Tasks by their numbers in places with room for so many."""

    def __init__(self, room: Mapping[P, int]) -> None:
        self.room = dict(room)
        self.place_of: dict[int, P] = {}
        self._fits: dict[int, list[P]] = {}
        self._movable: dict[P, set[int]] = {}
        self._full: set[P] = set()

    @property
    def open(self) -> bool:
        """Whether any place has room."""
        return any(self.room.values())

    def add(self, number: int, places: Iterable[P]) -> None:
        """Say which places fit a task, perhaps more than were said before, and find it one if that is possible."""
        before = self._fits.get(number, [])
        fits = list(dict.fromkeys([*before, *(place for place in places if place in self.room)]))
        if len(fits) == len(before):
            return
        self._fits[number] = fits
        self._full.clear()
        if number in self.place_of:
            self._movable.setdefault(self.place_of[number], set()).add(number)
        else:
            self._settle(number)

    def settle(self) -> None:
        """Try again for all that have no place yet: others may fit more places than when they came."""
        for number in self._fits:
            if number not in self.place_of:
                self._settle(number)

    def _settle(self, number: int) -> None:
        came: dict[P, tuple[int, P | None]] = {}
        waiting: deque[P] = deque()

        def reach(task: int, begin: P | None) -> None:
            for place in self._fits[task]:
                if place not in came and place not in self._full:
                    came[place] = task, begin
                    waiting.append(place)

        reach(number, None)
        while waiting:
            place = waiting.popleft()
            if self.room[place]:
                self.room[place] -= 1
                self._move(place, came)
                return
            for other in self._movable.get(place, ()):
                reach(other, place)
        self._full.update(came)  # none of them leads to room

    def _move(self, place: P, came: Mapping[P, tuple[int, P | None]]) -> None:
        to: P | None = place
        while to is not None:
            task, begin = came[to]
            if begin is not None:
                self._movable[begin].discard(task)
            self.place_of[task] = to
            if len(self._fits[task]) > 1:
                self._movable.setdefault(to, set()).add(task)
            to = begin
