"""Any name at a place in the text, officials and persons among them, and lists of names."""

from dataclasses import replace

from dondoc.extract.names.groups import GroupNames
from dondoc.extract.names.tables import (
    ADDRESS,
    AND,
    COLLECTIVE,
    FIELDS,
    FIRST_WORDS,
    LEVELS,
    LINKS,
    NOUNS,
    PLACES,
    SEVERAL,
    TITLES,
    WHOLE,
)
from dondoc.extract.names.words import Mention, UnitKind
from dondoc.extract.tokens import BREAK, Token, key, longest


class Names(GroupNames):
    """The grammar of names over the tokens of one text."""

    def mention(self, at: int, *, bare: bool = False) -> Mention | None:
        """The longest name that begins at token `at`, or None; a name of the office's register is never cut."""
        if at not in self._known:
            self._known[at] = self._mention(at)
        return self._known[at] or (self._bare(at) if bare and at < self.size and not self.inside_word(at) else None)

    def _mention(self, at: int) -> Mention | None:
        if at >= self.size or not self._may_begin(self.tokens[at]):
            return None
        if self.inside_word(at):
            return self._registered(at)
        found = [m for m in (self._addressed(at), self._official(at), self._group(at), self._unit(at)) if m]
        if not found:
            found = [m for m in (self._common(at), self._place(at), self._person(at)) if m]
        else:
            found += [m for m in (self._common(at),) if m]
        registered = self._registered(at)
        if registered is not None and not any(self._goes_beyond(m, registered) for m in found):
            return registered
        return max(found, key=lambda m: m.last) if found else None

    def _may_begin(self, token: Token) -> bool:
        if token.word:
            return token.cap or token.key in FIRST_WORDS or (self.register is not None and token.key in self.register)
        return token.key[0].isdigit()

    def _registered(self, at: int) -> Mention | None:
        """The name of the office's register at `at`; one word in small letters is none ("kho", "đội")."""
        match = longest(self.register, self.tokens, at) if self.register else None
        if match is None or (match[1] and not any(self.is_cap(i) for i in range(at, match[0]))):
            return None
        return Mention(at, match[0], UnitKind.UNIT, named=True)

    def _goes_beyond(self, found: Mention, registered: Mention) -> bool:
        """Whether a name is another one, longer by a capital: "Phòng Kinh tế" and "Phòng Kinh tế - Hạ tầng"."""
        return any(self.is_cap(at) for at in range(registered.last, found.last))

    def _addressed(self, at: int) -> Mention | None:
        """A form of address, title and name ("đồng chí Bí thư Nguyễn Văn A"): the span begins after the address."""
        after = self.ends(ADDRESS, at)
        if after == at:
            return None
        again = self.ends(ADDRESS, after)  # "đồng chí Thượng tướng"
        after = again
        inner = self._official(after)
        if inner is None and self.key_at(at) == key("các"):
            inner = self._group(after) or self._unit(after)
        return inner or self._person(after, addressed=True) or self._members(at, after)

    def _members(self, at: int, after: int) -> Mention | None:
        """Several who are addressed and named by a noun: "các đồng chí" + "thành viên Ban Chỉ đạo"."""
        noun = self.ends(NOUNS, after) if self.key_at(at) in SEVERAL else after
        closed = self._group_tail(noun) if noun > after else after
        return Mention(after, closed, UnitKind.GROUP, named=True) if closed > noun else None

    def _person(self, at: int, *, addressed: bool = False) -> Mention | None:
        if not self.is_cap(at) or not self.tokens[at].word:
            return None
        last = self._syllables_of_person(at)
        if not addressed:
            named = self._begins_person(at) and last - at >= 2
            if not named or self._is_unit_start(at) or self.ends(PLACES, at) > at:
                return None
        return Mention(at, last, UnitKind.PERSON, named=True, person=True)

    def _is_unit_start(self, at: int) -> bool:
        return self.ends(WHOLE, at) > at

    def _official(self, at: int) -> Mention | None:
        start = at
        if self.key_at(at) in {key("các"), key("những")}:
            start = at + 1
        match = longest(TITLES, self.tokens, start)
        if match is None:
            return None
        last, title = match
        of_group = title == "trưởng" and self.key_at(last) == key("các")
        if not self.is_cap(start) and title in {"trưởng", "phụ trách", "thường trực", "ct", "pct"} and not of_group:
            return None
        head = last
        if title == "thường trực" and self.key_at(last) != key("ban"):
            return None
        if self.key_at(last) == key("phụ") and self.key_at(last + 1) == key("trách"):
            last += 2
        named, field_of = False, ""
        inner = self._group(last) or self._unit(last)
        if inner is not None:
            last, named, field_of = inner.last, True, inner.field_of
        else:
            noun = self.ends(NOUNS, last) if not self._level_at(last) else last
            field = self.ends(FIELDS, last) if self.is_cap(last) else last  # "công chức" + "Địa chính - Xây dựng"
            if title == "cán bộ" and field - last < 3:
                field = last
            tail = self._group_tail(noun) if noun > last else self._tail(field)
            named = tail > last
            last = tail
            if not named and title == "lãnh đạo":
                return None
        person = self._name_of_person(last)
        if person > last:
            return Mention(at, person, UnitKind.PERSON, named=True, person=True, title=title, name_first=last)
        if not named and title in {"lãnh đạo", "đại diện", "cán bộ", "công chức", "chuyên viên", "phụ trách", "trưởng"}:
            return None
        last = self._modifiers(last) if inner is not None else last
        return Mention(at, last, UnitKind.OFFICIAL, named=named or head - at > 2, title=title, field_of=field_of)

    def listed(self, at: int, *, bare: bool = True) -> list[Mention]:
        """The names from `at` that are joined by commas, "và" and the like; empty when none begins there."""
        first = self.mention(at, bare=bare)
        if first is None:
            return []
        found = [first]
        while len(found) < 60:
            previous = found[-1]
            after = self.skip_brackets(previous.after)
            if previous.kind in {UnitKind.PERSON, UnitKind.OFFICIAL} and self.key_at(after) == "-":
                office = self._official(after + 1)
                if office is not None and not office.person:
                    found[-1] = replace(previous, through=office.last)
                    continue
            following = self._after_joiner(after)
            if following is None:
                break
            item = self.mention(following, bare=False) or self._field_item(following, previous)
            item = item or self._place_item(following, found)
            if item is None:
                break
            if previous.field_of and not item.field_of and self.ends(FIELDS, item.first) == item.last:
                item = replace(item, field_of=previous.field_of)
            if self._apposition(previous, item, after):
                found[-1] = replace(previous, through=item.last)
                continue
            found.append(item)
        return found

    def _after_joiner(self, at: int) -> int | None:
        position = at
        mark = self.key_at(position)
        if mark not in {",", ";", "/", "&", AND, key("cùng")}:
            return None
        position += 1
        if mark == key("cùng"):
            if self.key_at(position) == key("với"):
                position += 1
            return position
        while self.key_at(position) in {AND, BREAK, "-", ","}:
            position += 1
        return self.ends(LINKS, position)

    def _field_item(self, at: int, previous: Mention) -> Mention | None:
        """A field alone after a unit of the same kind: "Công an" in "các Bộ: Quốc phòng, Công an"."""
        if not previous.field_of or not self.is_cap(at):
            return None
        field = self.ends(FIELDS, at)
        if field == at:
            return None
        return Mention(at, field, UnitKind.UNIT, named=True, field_of=previous.field_of)

    def _place_item(self, at: int, found: list[Mention]) -> Mention | None:
        """A further name after "UBND các xã Hòa Bình" or "các xã: Hòa Bình": a place as the ones before."""
        if not self.is_cap(at) or self._begins_person(at) or not self._names_places(found):
            return None
        last = self._place_name(at)
        last += last > at and self.key_at(last).isdigit()  # "các nhà thầu Cienco 1, Cienco 4"
        return Mention(at, last, UnitKind.PLACE, named=True) if last > at else None

    def _names_places(self, found: list[Mention]) -> bool:
        """Whether the list began with several places or units of one kind, and has gone on with names alone."""
        first = found[0]
        if any(m.kind is not UnitKind.PLACE for m in found[1:]):
            return False
        for at in range(first.first, first.last):
            several = self.key_at(at) in SEVERAL or self.key_at(at).isdigit()
            level = max(self.ends(LEVELS, at + 1), self.ends(NOUNS, at + 1)) if several else at
            if at < level < first.last:
                return self.is_cap(level) or self.key_at(level) == ":"
        return False

    def _apposition(self, previous: Mention, item: Mention, at: int) -> bool:
        """Whether `item` is the office that the person before holds."""
        return (
            previous.person
            and item.kind is UnitKind.OFFICIAL
            and not item.person
            and item.title not in COLLECTIVE
            and self.key_at(at) == ","
        )
