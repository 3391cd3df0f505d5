"""Names of groups ("các phòng, ban, đơn vị"), of places that stand for their administration, and common nouns."""

from dondoc.extract.names.offices import OfficeNames
from dondoc.extract.names.tables import (
    AND,
    BARE_PHRASES,
    COMMON,
    FALSE,
    FIELDS,
    FORCES,
    KINDS,
    LEVELS,
    NOUNS,
    OPENED,
    PLACES,
    QUANTIFIERS,
    SOLO,
    TIMES,
    VERBS,
    WHOLE,
)
from dondoc.extract.names.words import Mention, UnitKind
from dondoc.extract.tokens import key, longest


class GroupNames(OfficeNames):
    """The grammar of groups: a quantifier, nouns side by side, and words that close the group."""

    def _group(self, at: int) -> Mention | None:
        start = self.ends(QUANTIFIERS, at)
        quantified = start > at
        if not quantified and self.key_at(at).isdigit() and len(self.key_at(at)) <= 3:
            start, quantified = at + 1, True
        if not quantified and self._proper(at) is not None:
            return None
        nouns, position, field_of, named = 0, start, "", False
        while True:
            noun = self._group_noun(position, quantified)
            if noun == position:
                break
            nouns += 1
            field_of = self.tokens[position].key
            closed = self._group_tail(noun, described=quantified)
            named = named or closed > noun
            proper = noun > self.ends(NOUNS, position) and self.is_cap(noun - 1)
            following = None if proper and self._level_at(closed + 1) else self._next_noun(closed, closed > noun)
            position = closed
            if following is None:
                break
            position = following
        if nouns == 0 or (not quantified and nouns < 2 and not named):
            return None
        if not quantified and self.key_at(start) in {key("cấp"), key("thành")} and nouns < 2:
            return None
        if not quantified and nouns < 2 and self._level_at(start):
            return None
        return Mention(at, position, UnitKind.GROUP, named=named, field_of=field_of)

    def _group_noun(self, at: int, quantified: bool) -> int:
        """One noun of a group, with the proper name that may belong to it ("các" + "Sở GTVT")."""
        noun = self.ends(NOUNS, at)
        if self.ends(FALSE, at) > noun > at:
            return at
        if not quantified:
            return at if self.ends(WHOLE, at) >= noun > at or self.ends(SOLO, at) >= noun else noun
        if noun == at:
            return self._plural_kind(at)
        if self.is_cap(at) and self.ends(WHOLE, at) > noun:
            return at
        if self.key_at(noun) == ":" and self.is_cap(noun + 1):
            listed = max(self.ends(FIELDS, noun + 1), self.ends(PLACES, noun + 1))
            if listed > noun + 1:
                return listed
        name = self._name(noun) if self.is_cap(noun) else noun
        if name > noun and not self._starts_name(noun):
            return name
        level = self.ends(LEVELS, at)
        if level > at and self.is_cap(level):
            return max(noun, self._place_name(level))
        kinds = self.ends(KINDS, at)
        if kinds > at and self.is_cap(kinds):
            return max(noun, self._name(kinds))
        field = self.ends(FIELDS, noun)  # "các công ty" + "thủy lợi"
        return field if field - noun >= 2 and self.ends(VERBS, noun) == noun else noun

    def _plural_kind(self, at: int) -> int:
        """Where a kind that is no common noun ends after "các" ("các Ban Quản lý dự án", "các Chi cục Thuế")."""
        kinds = max(self.ends(KINDS, at), self.ends(WHOLE, at))
        return self._name(kinds) if kinds > at and self.is_cap(kinds) else kinds

    def _group_tail(self, at: int, *, described: bool = False) -> int:
        position = self._modifiers(at, group=True)
        closed = self._modifiers(self._tail(position), group=True)
        return self._described(closed) if described and closed == at else closed

    def _described(self, at: int) -> int:
        """Where words that no list knows end a group's name: "các ngân hàng" + "thương mại" before what it must do.

        They are small syllables, no verb and no word of grammar, and a closing word or the predicate follows at once.
        """
        position = at
        while position - at < 8 and self._describes(position):
            position += 1
            closed = self._modifiers(position, group=True)
            if closed > position > at + 1:
                return closed
        level = self._level(position)
        if level > position > at + 1 and self._opens_predicate(level):
            return level  # "… các công trình giao thông tỉnh" + "giám sát"
        linked = self.key_at(position) == key("cũng")  # "… cũng như các nhà thầu"
        return position if position > at + 1 and (linked or self._opens_predicate(position)) else at

    def _opens_predicate(self, at: int) -> bool:
        return self.ends(OPENED, at) > at or self.ends(VERBS, at) - at >= 2

    def _describes(self, at: int) -> bool:
        """Whether a small syllable stands at `at` that may go on describing a group."""
        return (
            self._is_small(at)
            and self.key_at(at) not in TIMES
            and self.ends(NOUNS, at) == at
            and self.ends(VERBS, at) - at < 2
            and (self.inside_word(at) or self.ends(OPENED, at) == at)
        )

    def _next_noun(self, at: int, closed: bool) -> int | None:
        """Where the next noun of the same group begins after a comma or "và", or with nothing between."""
        position = at
        if self.key_at(position) in {",", AND, "/", "&", "-"}:
            position += 1
            if self.key_at(position) == AND:
                position += 1
        elif closed:
            return None
        if position < self.size and self.ends(QUANTIFIERS, position) > position:
            return None
        if closed:
            return None
        noun = self.ends(NOUNS, position)
        if noun == position:
            return None
        verb = position == at and self.ends(VERBS, position) >= noun
        if verb and self._modifiers(noun, group=True) == noun and self.key_at(noun) != ",":
            return None  # "các thôn" + "tổ chức", but "các cơ quan tổ chức liên quan"
        if self._proper_starts(position) or (self.is_cap(position) and self.ends(WHOLE, position) > position):
            return None
        return position

    def _common(self, at: int) -> Mention | None:
        last = self.ends(COMMON, at)
        if self.key_at(at) == key("lực") and self.key_at(at + 1) == key("lượng"):
            last = max(last, self.ends(FORCES, at + 2) if self.ends(FORCES, at + 2) > at + 2 else at)
        if last == at or self.ends(FALSE, at) > last:
            return None
        while (
            self.key_at(at) == key("lực") and self.key_at(last) in {",", AND} and self.ends(FORCES, last + 1) > last + 1
        ):
            last = self.ends(FORCES, last + 1)
        closed = self._tail(last)
        single = last - at <= 2 and closed == last
        bare = single and self.ends(BARE_PHRASES, at) == last
        return Mention(at, closed, UnitKind.BARE if bare else UnitKind.GROUP, named=closed > last)

    def _place(self, at: int) -> Mention | None:
        level = self.ends(LEVELS, at)
        if level > at:
            named = self._place_name(level)
            if named > level:
                return Mention(at, named, UnitKind.PLACE, named=True)
            return None
        if self.key_at(at) == key("ngành") and self._branch(at + 1) > at + 1:
            return Mention(at, self._branch(at + 1), UnitKind.GROUP, named=True)
        if self.is_cap(at):
            known = self.ends(PLACES, at)
            if known > at:
                return Mention(at, known, UnitKind.PLACE, named=True)
        return None

    def _branch(self, at: int) -> int:
        """The field after "ngành": "ngành Thanh tra", "ngành nông nghiệp"."""
        field = self.ends(FIELDS, at)
        if field > at and (self.is_cap(at) or self.ends(VERBS, at) == at):
            return self._level(field)
        return at

    def _bare(self, at: int) -> Mention | None:
        match = longest(BARE_PHRASES, self.tokens, at)
        if match is None or (match[1] and not self.is_cap(at)):
            return None
        last = match[0]
        if self.ends(FALSE, at) > last or self.is_cap(last):
            return None
        if self.key_at(last) in {key("này"), key("đó"), key("ấy"), key("trên")}:
            return None
        return Mention(at, last, UnitKind.BARE)
