"""Names of single offices: a kind with a field or capitals, and the place, level or parent body that closes it."""

from dondoc.extract.names.localities import LocalityNames
from dondoc.extract.names.tables import (
    AMBIGUOUS,
    AND,
    COMMITTEES,
    FALSE,
    FIELDS,
    FUNCTION,
    KINDS,
    MUST,
    NATIONAL,
    NO_MATTER,
    OPENED,
    ORDERING,
    PLACES,
    SPEECH,
    STATE_KINDS,
    TITLES,
    TRANSITIVE,
    VERBS,
    WHOLE,
)
from dondoc.extract.names.words import Mention, UnitKind
from dondoc.extract.tokens import key, longest


class OfficeNames(LocalityNames):
    """The grammar of "Sở Y tế", "UBND các xã, phường", "Ban Tổ chức Huyện ủy"."""

    def _group(self, at: int) -> Mention | None:
        """A named group that closes an office's name ("Sở Y tế" + "các tỉnh"); `GroupNames` knows how it is made."""
        raise NotImplementedError

    def _described(self, at: int) -> int:
        """Where small words that describe a name end; `GroupNames` knows which may."""
        raise NotImplementedError

    def _unit(self, at: int) -> Mention | None:
        whole = self.ends(WHOLE, at)
        if whole > at and not self._whole_counts(at, whole):
            whole = at
        proper = self._proper(at)
        task = self._matter(whole) if whole > at and self.ends(COMMITTEES, at) == whole else whole
        verb_follows = whole > at and self.ends(VERBS, whole) - whole >= 2  # "Ban Giám hiệu" + "rà soát"
        if proper is not None and proper.last > max(whole, task) and not verb_follows:
            return proper
        if whole == at:
            return proper
        last = whole
        # "Ban Chỉ đạo phòng, chống thiên tai": a field or capitals may still follow a whole name
        if self.is_cap(last) and not self._level_at(last):
            last = max(self.ends(FIELDS, last), self._place_name(last))
        elif self.ends(COMMITTEES, at) == last and self.ends(FIELDS, last) - last >= 3:
            last = self.ends(FIELDS, last)
        elif last - at > 1 and self.key_at(last).isdigit():
            last += 1
        closed = max(self._tail(last), task)
        if closed == last and self.ends(COMMITTEES, at) == last:
            several = last + (self.key_at(last) == key("các"))
            closed = (
                max(self._described(several), last) if self._described(several) > several else last
            )  # "Ban Quản lý dự án" + "y tế trọng điểm"
        kind = UnitKind.GROUP if self._plural(last, closed) else UnitKind.UNIT
        return Mention(at, closed, kind, named=any(self.is_cap(i) for i in range(at, closed)))

    def _matter(self, at: int) -> int:
        """Where the task ends that a committee is named after, with the place or level that closes it.

        "Ban Chỉ đạo" + "Xây dựng nông thôn mới và giảm nghèo bền vững huyện", its first word with a capital.
        """
        if not self.is_cap(at) or self._level_at(at):
            return at
        for position in range(at + 2, min(at + 24, self.size)):
            level = self._level(position)
            closed = level == self.size or not self.tokens[level].word
            if level > position and (closed or max(self.ends(OPENED, level), self.ends(VERBS, level)) > level):
                return level
            if not self._in_matter(position):
                return at
        return at

    def _in_matter(self, at: int) -> bool:
        """Whether a word or mark at `at` may go on the task of a committee; the predicate begins with others."""
        word = self.tokens[at].word or self.key_at(at)[0].isdigit() or self.key_at(at) in {",", "-", "&"}
        ordered = self.ends(ORDERING, at) > at or self.ends(OPENED, at) - at >= 2
        return word and not ordered and self.key_at(at) not in NO_MATTER

    def _whole_counts(self, first: int, last: int) -> bool:
        """Single lower-case words ("thường trực", "quân sự") are names only with capitals."""
        if self.is_cap(first):
            return True
        if last - first < 2:
            return False
        return self.ends(AMBIGUOUS, first) != last or (self._level(last) > last and self.key_at(first) != key("thường"))

    def _plural(self, name_end: int, last: int) -> bool:
        return any(self.tokens[i].key == key("các") for i in range(name_end, last))

    def _proper(self, at: int) -> Mention | None:
        """A kind with a name of its own: "Sở Y tế", "sở Giao thông vận tải", "Trường THPT Chu Văn An"."""
        match = longest(KINDS, self.tokens, at)
        if match is None or self.ends(FALSE, at) > match[0]:
            return None
        head = match[0]
        name = self._name(head, at)
        if name == head and head - at >= 2 and self.key_at(head).isdigit():
            name = head + 1  # "Lữ đoàn 175"
        if name == head:
            return None
        last = self._tail(name)
        return Mention(at, last, UnitKind.UNIT, named=True, field_of=self.tokens[at].key if head == at + 1 else "")

    def _name(self, at: int, head: int = -1) -> int:
        """Where the name that begins at `at` ends: fields, capitals, and the lower-case syllables of theirs."""
        if not self.is_cap(at) or not self.tokens[at].word:
            return at
        position = at
        while position < self.size and position - at < 24:
            field = self.ends(FIELDS, position)
            if field > position and self.is_cap(position):
                position = field
                if self._joined(position) == position and self.key_at(head) in STATE_KINDS:
                    break
            elif self.is_more(position):
                if position > at and (
                    self.ends(NATIONAL, position) > position or self._starts_unit(position) or self._level_at(position)
                ):
                    break
                # in a proper name every syllable has its capital: nothing in lower case follows the second
                proper = position > at and self.is_cap(position - 1)
                position = position + 1 if proper else self._lower_part(position + 1, position)
            elif position > at and self.tokens[position].key[0].isdigit() and self.tokens[position - 1].word:
                position += 1
                break
            else:
                break
            joined = self._joined(position)
            if joined == position and not self.is_cap(position) and not self.key_at(position)[:1].isdigit():
                break
            position = joined
        return position

    def _joined(self, at: int) -> int:
        """After a part of a name: the token after "-" or "và" when another part of the same name follows there."""
        mark = self.key_at(at)
        if mark == "-" and self.is_cap(at + 1) and not self._starts_name(at + 1):
            return at + 1
        if mark in {AND, "&"} and self.is_cap(at + 1) and not self._starts_name(at + 1):
            return at + 1
        return at

    def _starts_name(self, at: int) -> bool:
        """Whether another unit, official or place begins at `at`, not one more part of the same name."""
        if self.ends(WHOLE, at) > at or self.ends(TITLES, at) > at or self._level_at(at):
            return True
        if self.ends(PLACES, at) > at:
            return True
        kinds = self.ends(KINDS, at)
        return kinds > at and self.is_cap(kinds)

    def _lower_part(self, at: int, previous: int) -> int:
        """Where the small syllables after the capital at `previous` end: its own second one, and the object of a verb.

        Further ones belong to an unknown name when the predicate or a place follows at once: "Viện Vệ sinh dịch tễ
        Trung ương".
        """
        if not self._is_small(at):
            return at
        if self.ends(VERBS, at) > at + 1 and self.ends(VERBS, previous) == previous:
            return at
        if self.ends(OPENED, at) == at + 1 and self.ends(VERBS, at + 1) > at + 2:
            return at  # "thành Hội" + "sớm kiện toàn"
        position = at + 1
        if self.tokens[previous].key in TRANSITIVE:
            while position - at < 6 and self._is_small(position):
                position += 1
            return position
        ahead = position
        while ahead - position < 4 and self._is_small(ahead) and self.ends(SPEECH, ahead) == ahead:
            if self.ends(VERBS, ahead) > ahead:
                return ahead
            ahead += 1
        closed = ahead < self.size and (self._level_at(ahead) or self.ends(NATIONAL, ahead) > ahead)
        return ahead if closed or self.key_at(ahead) in MUST else position

    def _is_small(self, at: int) -> bool:
        """Whether a small syllable stands at `at` that may belong to a name."""
        if at >= self.size:
            return False
        token = self.tokens[at]
        return token.word and not token.cap and token.key not in FUNCTION and not self._level_at(at)

    def _tail(self, at: int) -> int:
        """Level, place, parent body and closing words after a unit's name."""
        position = at
        for _ in range(6):
            before = position
            position = self._level(position)
            if position == before and self.is_cap(position):
                position = max(self.ends(PLACES, position), self.ends(NATIONAL, position))
            if position == before:
                position = self._parent(position)
            if position == before and self.key_at(position) == key("số") and self.key_at(position + 1).isdigit():
                position += 2
            if position == before and self.key_at(position) == key("các"):
                group = self._group(position)
                position = group.last if group else position
            if position == before:
                break
        return self._modifiers(position)

    def _parent(self, at: int) -> int:
        """Where a parent body ends: "Huyện ủy" after "Ban Tổ chức", "thuộc Bộ Xây dựng", "- HĐND tỉnh"; else `at`."""
        start = at
        word = self.key_at(at)
        if word in {key("thuộc"), key("của")}:
            start = at + 1
            level = self._level(start)
            if level > start:
                return level
        elif word == key("trực") and self.key_at(at + 1) == key("thuộc"):
            start = at + 2
            level = self._level(start)
            return level if level > start else max(start, self._parent_name(start))
        elif word == "-":
            start = at + 1
        if start < self.size and (self.is_cap(start) or start > at) and self.tokens[start].word:
            return max(at, self._parent_name(start, beside=start == at, dashed=word == "-"))
        return at

    def _parent_name(self, start: int, *, beside: bool = False, dashed: bool = False) -> int:
        """The name of a parent body at `start`, and where it ends; -1 when there is none."""
        if start < self.size and self.tokens[start].word:
            whole = self.ends(WHOLE, start)
            if whole > start and (self.is_cap(start) or whole - start >= 2):
                field = self.ends(FIELDS, whole) if self.is_cap(whole) else whole
                if self.ends(COMMITTEES, start) == whole:
                    field = max(field, self._matter(whole))
                return max(whole, field, self._level(whole), self._place_name(whole))
            proper = self._proper(start)
            if proper is not None and self.ends(FIELDS, self.ends(KINDS, start)) > start:
                return proper.last
            if not beside and not dashed and self.is_cap(start):
                return max(self.ends(KINDS, start), -1 if self.ends(KINDS, start) == start else 0)
        return -1
