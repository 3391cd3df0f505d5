"""Levels and names of places, and the words that close a name: "tỉnh Quảng Trị", "các xã, phường", "liên quan"."""

from dondoc.extract.names.tables import (
    AFTER_NAME,
    AND,
    FAMILY,
    FIELDS,
    KINDS,
    LEVELS,
    MIDDLE,
    MODIFIERS,
    NATIONAL,
    NOT_IN_PLACES,
    NOUNS,
    PLACES,
    REGIONS,
    SMALL_PLACES,
    TITLES,
    VERB_MODIFIERS,
    WHOLE,
)
from dondoc.extract.names.words import Words
from dondoc.extract.tokens import key


class LocalityNames(Words):
    """The grammar of places after a unit's name, and what is no place: a person's name, another unit."""

    def _level_at(self, at: int) -> bool:
        return self.ends(LEVELS, at) > at

    def _level(self, at: int) -> int:
        """Where a level with its name ends ("tỉnh Quảng Trị", "quận 1", "các xã, phường và đặc khu"); else `at`."""
        if self.key_at(at) == key("cấp"):
            level = self.ends(LEVELS, at + 1)
            if level > at + 1:
                return self._more_levels(level)
            return at
        start = at
        if (
            self.key_at(at) in {key("các"), key("hai"), key("những"), key("mỗi"), key("từng")}
            or self.key_at(at).isdigit()
        ):
            start = at + 1
            noun = self.ends(LEVELS, start)
            if self.ends(NOUNS, start) > noun > start:
                return at
            if noun == start and self.key_at(start) in {key("địa"), key("cấp"), key("đơn")}:
                noun = self.ends(NOUNS, start)
            if noun == start:
                return at
            last = self._more_levels(self._place_name(noun), listed=True)
            if self.key_at(last) == ":" and self._place_name(last + 1) > last + 1:
                return self._place_name(last + 1)  # "các xã, phường: Hòa Bình, …"
            return self._modifiers(last)
        level = self.ends(LEVELS, start)
        if level == start or self.ends(WHOLE, start) > level:
            return at
        named = self._place_name(level)
        if named > level:
            return named
        return at if self.key_at(start) in REGIONS else self._more_levels(level)

    def _more_levels(self, at: int, *, listed: bool = False) -> int:
        """Further levels of the same list: ", thị xã, thành phố", "và đặc khu Cồn Cỏ"."""
        position = at
        while True:
            following = position
            if self.key_at(position) in {",", AND, "/"}:
                following = position + 1
                if self.key_at(following) == AND:
                    following += 1
            level = self.ends(LEVELS, following)
            if level == following:
                return position
            named = self._place_name(level)
            if not listed and (named > level or following == position):
                return position
            if following == position and named == level and self.key_at(following) in REGIONS:
                return position
            position = named

    def _place_name(self, at: int) -> int:
        """The name of a place after its level or a committee: capitals or a number."""
        known = max(self.ends(PLACES, at), self.ends(NATIONAL, at))
        if known > at and self.is_cap(at):
            return known
        if self.key_at(at).isdigit() and len(self.key_at(at)) <= 2:
            return at + 1
        if self._is_person(at):
            return at
        position = at
        while position - at < 4 and self.is_more(position):
            if self.ends(WHOLE, position) > position or self.ends(TITLES, position) > position:
                break
            if self._proper_starts(position) or self.tokens[position].key in NOT_IN_PLACES:
                break
            position += 1
        return position

    def _is_person(self, at: int) -> bool:
        """Whether the capitals are a person's name: only xã, phường and the like bear such names of three syllables."""
        small = self.key_at(at - 1) in SMALL_PLACES
        if small or not self._begins_person(at):
            return False
        return self._name_of_person(at) - at >= 3

    def _name_of_person(self, at: int) -> int:
        """Where a person's name that follows a title ends; `at` when there is none."""
        if not self._begins_person(at):
            return at
        last = self._syllables_of_person(at)
        return last if last - at >= 2 else at

    def _begins_person(self, at: int) -> bool:
        """Whether a family name stands at `at`, or any name before "Văn" or "Thị"."""
        return self.is_cap(at) and (
            self.key_at(at) in FAMILY or (self.key_at(at + 1) in MIDDLE and self.is_cap(at + 2))
        )

    def _syllables_of_person(self, at: int) -> int:
        """Where the capitals of a person's name end: at most five, three where the line ends."""
        last = at + 1
        while last - at < 5 and self.is_more(last) and not self._starts_unit(last):
            if self.tokens[last].line and last - at >= 3:
                break
            last += 1
        return last

    def _modifiers(self, at: int, *, group: bool = False) -> int:
        """Closing words ("liên quan", "trên địa bàn tỉnh"); a verb of the sentence is none."""
        position = at
        for _ in range(3):
            end = self.ends(MODIFIERS, position)
            if group:
                verb = self.ends(VERB_MODIFIERS, position)
                comma = self.key_at(verb) == ","  # "tuyên truyền, vận động": the verb goes on
                goes_on = comma and not self.is_cap(verb + 1) and self.ends(NOUNS, verb + 1) == verb + 1
                if verb > end and self.key_at(verb) in AFTER_NAME and not goes_on:
                    end = verb
            if end == position and self.key_at(position) == key("trên") and self.key_at(position + 1) == key("địa"):
                level = self._level(position + 3)
                end = max(position + 3, level)
            if end == position:
                return position
            position = end
        return position

    def _proper_starts(self, at: int) -> bool:
        kinds = self.ends(KINDS, at)
        if kinds == at or not self.is_cap(kinds) or self.ends(NATIONAL, kinds) > kinds:
            return False
        return self.ends(FIELDS, kinds) > kinds or kinds - at >= 2

    def _starts_unit(self, at: int) -> bool:
        return self.ends(WHOLE, at) - at >= 2 or self.ends(TITLES, at) - at >= 2
