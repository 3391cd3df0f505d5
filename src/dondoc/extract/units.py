"""Where units, named groups, officials and places stand in a text: a lexicon of kinds and a grammar of their names.

A name is a kind ("Sở"), a field that such units are named after ("Văn hóa, Thể thao và Du lịch") or a run of
capitals, and a tail of place or level ("tỉnh", "các xã, phường"). Nothing is a unit that the text does not name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from dondoc.extract.data import people, places, units, verbs
from dondoc.extract.tokens import BREAK, Node, Token, key, longest, phrase_table, tokens


class UnitKind(StrEnum):
    """What sort of name a span is."""

    UNIT = "unit"  # an office by its own name: "Sở Y tế", "UBND tỉnh Quảng Trị"
    GROUP = "group"  # a named group: "các phòng, ban, đơn vị", "UBND các xã, phường"
    OFFICIAL = "official"  # by title: "Giám đốc Sở Y tế", "Thủ trưởng các cơ quan"
    PERSON = "person"  # by name, with or without the title: "Nguyễn Văn A"
    PLACE = "place"  # a place that stands for its administration: "tỉnh Phú Thọ", "Quận 9"
    BARE = "bare"  # a common noun that is a unit by its context only: "tỉnh", "đơn vị"


@dataclass(frozen=True, slots=True)
class UnitSpan:
    """A name in the text: text[start:end], letter for letter."""

    start: int
    end: int
    kind: UnitKind


@dataclass(frozen=True, slots=True)
class Mention:
    """A name among tokens [first, last). `named` says that it has a name of its own; `person` that it names one."""

    first: int
    last: int
    kind: UnitKind
    named: bool = False
    person: bool = False
    title: str = ""
    name_first: int = 0  # where the person's own name begins, after the title
    through: int = 0  # where an apposition ends: "đồng chí A, Phó Chủ tịch UBND xã"
    field_of: str = ""  # the kind whose fields may follow in a list: "Bộ" in "các Bộ: Y tế, Công an"


    @property
    def after(self) -> int:
        """The token after the name and the office that is told with it."""
        return max(self.last, self.through)


_WHOLE = phrase_table(units.WHOLE)
_KINDS = phrase_table(units.KINDS)
_FIELDS = phrase_table([*units.FIELDS, *units.LONG_FIELDS])
_NOUNS = phrase_table(units.GROUP_NOUNS)
_MODIFIERS = phrase_table(units.MODIFIERS)
_VERB_MODIFIERS = phrase_table(units.VERB_MODIFIERS)
_NATIONAL = phrase_table(places.NATIONAL)
_SOLO = phrase_table(units.SOLO_NOUNS)
_FALSE = phrase_table(units.FALSE_NOUNS)
_COMMON = phrase_table(units.COMMON)
_LEVELS = phrase_table(units.LEVELS)
_PLACES = phrase_table([*places.PROVINCES_2025, *places.FORMER_PROVINCES, *places.OTHER_NAMES])
_TITLES = phrase_table({title: title.lower() for title in people.TITLES})
_ADDRESS = phrase_table(people.ADDRESS)
_COLLECTIVE = people.COLLECTIVE
_FAMILY = frozenset(key(name) for name in people.FAMILY_NAMES)
_GIVEN = frozenset(key(name) for name in people.GIVEN_NAMES)
_QUANTIFIERS = phrase_table(
    """tất cả các;tất cả;các;những;toàn thể các;toàn thể;toàn bộ các;mọi;một số;từng;mỗi;cả;các loại;đông đảo;hầu hết các;phần lớn các;nhiều;hai;ba;bốn;năm;sáu""".replace("\n", "").split(";")
)
# Names in capitals only: in lower case they are other words, or a branch of work.
_AMBIGUOUS = phrase_table(
    ["thường trực", "thường vụ", "quân sự", "công đoàn", "kiểm lâm", "thống kê", "bưu điện", "điện lực", "hải quan"]
    + ["văn phòng", "thanh tra", "mặt trận", "quản lý thị trường", "ủy ban", "quân đội", "đảng bộ", "chi bộ", "công an"]
    + ["đảng ủy", "chi ủy", "ban tổ chức", "ban lãnh đạo", "ban quản lý"]
)
_SENTENCE_HEADS = frozenset(
    key(word)
    for word in (
        "ngày chiều sáng tối trưa theo tại trong đồng phát về đối để sau trước các những đây tuy bên ngoài cùng từ với do "
        "vì hiện đến yêu đề giao kết tham dự ảnh ông bà qua nhân thực nhằm căn trên đó số hôm và đặc ngay đã tiếp cần"
    ).split()
)
_FIRST_SYLLABLES = {
    key(last): frozenset(key(first) for first in firsts.split())
    for last, firsts in {
        "sở": "trụ cơ",
        "bộ": "cán nội toàn cục tiến đồng sơ đảng chi thủy đường đi",
        "ban": "giao ủy",
        "hội": "xã cơ quốc đại lễ giáo",
        "phòng": "văn quốc dự đề biên",
        "viện": "bệnh thư học",
        "đoàn": "tập công sư lữ",
        "trường": "nhà môi thị hiện hội",
        "tổ": "tiên",
        "đội": "bộ quân",
        "xã": "hợp thị",
        "ngành": "ban liên chuyên đa",
        "tỉnh": "liên",
        "vụ": "nhiệm dịch nghĩa phục nội nghiệp công chức thường mùa thời",
        "cấp": "cung đẳng",
        "khối": "hình",
        "báo": "thông cảnh dự",
        "cục": "kết",
    }.items()
}
_BARE_LOWER = ["tỉnh", "thành phố", "TP", "huyện", "quận", "thị xã", "xã", "phường", "đặc khu", "địa phương", "ngành"]
_BARE_UPPER = ["Bộ", "Sở", "Cục", "Chi cục", "Ban", "Đảng bộ", "Văn phòng", "Viện", "Trường"]
_BARE_PHRASES = phrase_table(
    {word: False for word in (*_BARE_LOWER, "đơn vị", "nhà trường", "tập đoàn", "tổng công ty", "công ty", "toàn ngành")}
    | {word: True for word in _BARE_UPPER}
)
_VERBS = phrase_table([*verbs.ORDERS, *verbs.MANNER])
_FUNCTION = frozenset(
    key(word)
    for word in (
        "và hoặc cùng với của tại ở trong trên dưới về cho để nhằm do từ đến theo như là thì mà có được bị phải cần sẽ đã "
        "đang vừa cũng còn không chưa nên khi nếu vì bởi qua giữa này đó kia nào những các mọi một hai ba rất lại ra vào lên "
        "xuống hay rằng bao gồm gồm sau trước ngoài bên đối ngay chủ xin nói nêu cho đồng báo làm chỉ giúp thuộc tiếp tục"
    ).split()
)
# Words of names whose object may be a verb of orders too: "Quản lý xây dựng công trình".
_TRANSITIVE = frozenset(
    key(word)
    for word in "quản phát kiểm bảo phòng hỗ xúc dịch đăng quy giám khai đầu điều ứng tư thiết bồi trợ cung".split()
)
_REGIONS = frozenset(key(word) for word in "vùng miền khu thôn bản ấp".split())
_LARGE_PLACES = frozenset(key(word) for word in "tỉnh phố TP huyện quận".split())
_STATE_KINDS = frozenset(key(word) for word in "Bộ Sở Vụ Cục Tổng Phòng Ban Chi Văn Thanh Ủy".split())
_NOT_IN_PLACES = frozenset(key(word) for word in "các tỉnh thành huyện quận xã phường thị đặc cấp và".split())
# What follows a complete name: a mark, a modal, or a word that opens the predicate or a further phrase.
_AFTER_NAME = frozenset(
    key(word)
    for word in ", ; : . ( ) - cần phải sẽ và theo tiếp khẩn có của thuộc tại trong trên được chủ cũng đã chịu để liên".split()
)
_JOINERS = {",", "và", "/", "&", "-", ";"}
_AND = key("và")


class Names:
    """The grammar of names over the tokens of one text."""

    def __init__(self, found: Sequence[Token]) -> None:
        self.tokens = found
        self.size = len(found)

    # -- small questions -------------------------------------------------------------------------------------------

    def key_at(self, at: int) -> str:
        return self.tokens[at].key if 0 <= at < self.size else ""

    def is_cap(self, at: int) -> bool:
        return at < self.size and self.tokens[at].cap

    def is_more(self, at: int) -> bool:
        """Whether a capital at `at` may go on a name: it does not open the next line as a sentence does."""
        if at >= self.size:
            return False
        token = self.tokens[at]
        return token.cap and token.word and not (token.line and token.key in _SENTENCE_HEADS)

    def inside_word(self, at: int) -> bool:
        """Whether the syllable at `at` is the second one of a word ("trụ" + "sở", "cán" + "bộ")."""
        if at == 0 or self.tokens[at].cap or self.key_at(at - 1) not in _FIRST_SYLLABLES.get(self.key_at(at), ()):
            return False
        return self.ends(_WHOLE, at) - at < 2  # "giao" + "ban thường vụ"

    def ends(self, table: Node, at: int) -> int:
        """Where the longest phrase of the table from `at` ends; `at` itself when there is none."""
        match = longest(table, self.tokens, at) if at < self.size else None
        return match[0] if match else at

    # -- names ------------------------------------------------------------------------------------------------------

    def mention(self, at: int, *, bare: bool = False) -> Mention | None:
        """The longest name that begins at token `at`, or None."""
        if at >= self.size or not (self.tokens[at].word or self.tokens[at].key[0].isdigit()) or self.inside_word(at):
            return None
        found = [m for m in (self._addressed(at), self._official(at), self._group(at), self._unit(at)) if m]
        if not found:
            found = [m for m in (self._common(at), self._place(at), self._person(at)) if m]
        else:
            found += [m for m in (self._common(at),) if m]
        if found:
            return max(found, key=lambda m: m.last)
        return self._bare(at) if bare else None

    def _addressed(self, at: int) -> Mention | None:
        """ "đồng chí" + title + name: the span begins after the form of address."""
        after = self.ends(_ADDRESS, at)
        if after == at:
            return None
        again = self.ends(_ADDRESS, after)  # "đồng chí Thượng tướng"
        after = again
        inner = self._official(after)
        if inner is None and self.key_at(at) == key("các"):
            inner = self._group(after) or self._unit(after)
        return inner or self._person(after, addressed=True)

    def _person(self, at: int, *, addressed: bool = False) -> Mention | None:
        if not self.is_cap(at):
            return None
        last = at
        while last - at < 6 and (last == at or self.is_more(last)):
            last += 1
        if addressed:
            if last - at == 1 and self.tokens[at].key not in _GIVEN | _FAMILY:
                return None
            return Mention(at, last, UnitKind.PERSON, named=True, person=True)
        if self.tokens[at].key in _FAMILY and 2 <= last - at <= 5 and not self._is_unit_start(at):
            if self.ends(_PLACES, at) > at:
                return None
            return Mention(at, last, UnitKind.PERSON, named=True, person=True)
        return None

    def _is_unit_start(self, at: int) -> bool:
        return self.ends(_WHOLE, at) > at

    def _official(self, at: int) -> Mention | None:
        start = at
        if self.key_at(at) in {key("các"), key("những")}:
            start = at + 1
        match = longest(_TITLES, self.tokens, start)
        if match is None:
            return None
        last, title = match
        if not self.is_cap(start):
            if title in {"trưởng", "phụ trách", "thường trực", "ct", "pct"}:
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
            noun = self.ends(_NOUNS, last) if not self._level_at(last) else last
            tail = self._group_tail(noun) if noun > last else self._tail(last)
            named = tail > last
            last = tail
            if not named and title in {"lãnh đạo"}:
                return None
        person = self._name_of_person(last)
        if person > last:
            return Mention(at, person, UnitKind.PERSON, named=True, person=True, title=title, name_first=last)
        if not named and title in {"lãnh đạo", "đại diện", "cán bộ", "công chức", "chuyên viên", "phụ trách", "trưởng"}:
            return None
        last = self._modifiers(last) if inner is not None else last
        return Mention(at, last, UnitKind.OFFICIAL, named=named or head - at > 2, title=title, field_of=field_of)

    def _name_of_person(self, at: int) -> int:
        """Where a person's name that follows a title ends; `at` when there is none."""
        at_name = at
        if not self.is_cap(at_name) or self.tokens[at_name].key not in _FAMILY:
            return at
        last = at_name
        while last - at_name < 5 and (last == at_name or self.is_more(last)):
            if last > at_name and self._starts_unit(last):
                break
            last += 1
        return last if last - at_name >= 2 else at

    def _starts_unit(self, at: int) -> bool:
        return self.ends(_WHOLE, at) - at >= 2 or self.ends(_TITLES, at) - at >= 2

    # -- units ------------------------------------------------------------------------------------------------------

    def _unit(self, at: int) -> Mention | None:
        whole = self.ends(_WHOLE, at)
        if whole > at and not self._whole_counts(at, whole):
            whole = at
        proper = self._proper(at)
        if proper is not None and proper.last > whole:
            return proper
        if whole == at:
            return proper
        last = whole
        # "Ban Chỉ đạo phòng, chống thiên tai": a field or capitals may still follow a whole name
        if self.is_cap(last):
            last = max(self.ends(_FIELDS, last), self._place_name(last))
        elif last - at > 1 and self.key_at(last).isdigit():
            last += 1
        closed = self._tail(last)
        kind = UnitKind.GROUP if self._plural(last, closed) else UnitKind.UNIT
        return Mention(at, closed, kind, named=any(self.is_cap(i) for i in range(at, closed)))

    def _whole_counts(self, first: int, last: int) -> bool:
        """Single lower-case words ("thường trực", "quân sự") are names only with capitals."""
        if self.is_cap(first):
            return True
        if last - first < 2:
            return False
        return self.ends(_AMBIGUOUS, first) != last or (self._level(last) > last and self.key_at(first) != key("thường"))

    def _proper(self, at: int) -> Mention | None:
        """A kind with a name of its own: "Sở Y tế", "sở Giao thông vận tải", "Trường THPT Chu Văn An"."""
        match = longest(_KINDS, self.tokens, at)
        if match is None or self.ends(_FALSE, at) > match[0]:
            return None
        head = match[0]
        name = self._name(head, at)
        if name == head:
            return None
        last = self._tail(name)
        return Mention(at, last, UnitKind.UNIT, named=True, field_of=self.tokens[at].key if head == at + 1 else "")

    def _name(self, at: int, head: int = -1) -> int:
        """Where the name that begins at `at` ends: fields, capitals and the lower-case syllables that belong to them."""
        if not self.is_cap(at) or not self.tokens[at].word:
            return at
        position = at
        while position < self.size and position - at < 24:
            field = self.ends(_FIELDS, position)
            if field > position and self.is_cap(position):
                position = field
                if self._joined(position) == position and self.key_at(head) in _STATE_KINDS:
                    break
            elif self.is_more(position):
                if position > at and (self._starts_unit(position) or self._level_at(position)):
                    break
                position = self._lower_part(position + 1, position)
            elif position > at and self.tokens[position].key[0].isdigit() and self.tokens[position - 1].word:
                position += 1
                break
            else:
                break
            joined = self._joined(position)
            if joined == position and not self.is_cap(position):
                if not (position < self.size and self.tokens[position].key[0].isdigit()):
                    break
            position = joined
        return position

    def _joined(self, at: int) -> int:
        """After a part of a name: the token after "-" or "và" when another part of the same name follows there."""
        mark = self.key_at(at)
        if mark == "-" and self.is_cap(at + 1) and not self._starts_name(at + 1):
            return at + 1
        if mark in {_AND, "&"} and self.is_cap(at + 1) and not self._starts_name(at + 1):
            return at + 1
        return at

    def _starts_name(self, at: int) -> bool:
        """Whether another unit, official or place begins at `at`, not one more part of the same name."""
        if self.ends(_WHOLE, at) > at or self.ends(_TITLES, at) > at or self._level_at(at):
            return True
        if self.ends(_PLACES, at) > at:
            return True
        kinds = self.ends(_KINDS, at)
        return kinds > at and self.is_cap(kinds)

    def _lower_part(self, at: int, previous: int) -> int:
        """Lower-case syllables after a capital that belong to the name: at most until the next word of another sort."""
        position = at
        first = True
        while position < self.size and position - at < 6:
            token = self.tokens[position]
            if not token.word or token.cap or token.key in _FUNCTION or self._level_at(position):
                break
            if first and position == previous + 1:
                # the second syllable of the capital's own word ("Quản" + "lý")
                if self.ends(_VERBS, position) > position + 1 and self.ends(_VERBS, previous) == previous:
                    break
                position += 1
                first = False
                continue
            if self.ends(_VERBS, position) > position and self.tokens[previous].key not in _TRANSITIVE:
                break
            if self.tokens[previous].key not in _TRANSITIVE:
                break
            position += 1
        return position

    # -- tails ------------------------------------------------------------------------------------------------------

    def _level_at(self, at: int) -> bool:
        return self.ends(_LEVELS, at) > at

    def _level(self, at: int) -> int:
        """ "tỉnh", "tỉnh Quảng Trị", "quận 1", "các xã, phường và đặc khu": where it ends, or `at`."""
        if self.key_at(at) == key("cấp"):
            level = self.ends(_LEVELS, at + 1)
            if level > at + 1:
                return self._more_levels(level)
            return at
        start = at
        if self.key_at(at) in {key("các"), key("hai"), key("những"), key("mỗi"), key("từng")} or self.key_at(at).isdigit():
            start = at + 1
            noun = self.ends(_LEVELS, start)
            if self.ends(_NOUNS, start) > noun > start:
                return at
            if noun == start and self.key_at(start) in {key("địa"), key("cấp"), key("đơn")}:
                noun = self.ends(_NOUNS, start)
            if noun == start:
                return at
            noun = self._place_name(noun)
            return self._modifiers(self._more_levels(noun, listed=True))
        level = self.ends(_LEVELS, start)
        if level == start or self.ends(_WHOLE, start) > level:
            return at
        named = self._place_name(level)
        if named > level:
            return named
        return self._more_levels(level)

    def _more_levels(self, at: int, *, listed: bool = False) -> int:
        """Further levels of the same list: ", thị xã, thành phố", "và đặc khu Cồn Cỏ"."""
        position = at
        while True:
            following = position
            if self.key_at(position) in {",", _AND, "/"}:
                following = position + 1
                if self.key_at(following) == _AND:
                    following += 1
            level = self.ends(_LEVELS, following)
            if level == following:
                return position
            named = self._place_name(level)
            if not listed and (named > level or following == position):
                return position
            if following == position and named == level and self.key_at(following) in _REGIONS:
                return position
            position = named

    def _place_name(self, at: int) -> int:
        """The name of a place after its level: capitals or a number."""
        known = max(self.ends(_PLACES, at), self.ends(_NATIONAL, at))
        if known > at and self.is_cap(at):
            return known
        if self.key_at(at).isdigit() and len(self.key_at(at)) <= 2:
            return at + 1
        if self._is_person(at):
            return at
        position = at
        while position - at < 4 and self.is_more(position):
            if self.ends(_WHOLE, position) > position or self.ends(_TITLES, position) > position:
                break
            if self._proper_starts(position) or self.tokens[position].key in _NOT_IN_PLACES:
                break
            position += 1
        return position

    def _is_person(self, at: int) -> bool:
        """Whether the capitals after "tỉnh, TP, huyện" are a person's name: those places bear no such names."""
        if self.key_at(at - 1) not in _LARGE_PLACES or self.key_at(at) not in _FAMILY:
            return False
        return self._name_of_person(at) - at >= 3

    def _proper_starts(self, at: int) -> bool:
        kinds = self.ends(_KINDS, at)
        if kinds == at or not self.is_cap(kinds) or self.ends(_NATIONAL, kinds) > kinds:
            return False
        return self.ends(_FIELDS, kinds) > kinds or kinds - at >= 2

    def _tail(self, at: int) -> int:
        """Level, place, parent body and closing words after a unit's name."""
        position = at
        for _ in range(6):
            before = position
            position = self._level(position)
            if position == before and self.is_cap(position):
                position = max(self.ends(_PLACES, position), self.ends(_NATIONAL, position))
            if position == before:
                position = self._parent(position)
            if position == before and self.key_at(position) == key("các"):
                group = self._group(position)
                position = group.last if group else position
            if position == before:
                break
        return self._modifiers(position)

    def _parent(self, at: int) -> int:
        """ "Huyện ủy" after "Ban Tổ chức", "thuộc Bộ Xây dựng", "của Quốc hội", "- HĐND tỉnh"."""
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
            whole = self.ends(_WHOLE, start)
            if whole > start and (self.is_cap(start) or whole - start >= 2):
                    return max(whole, self._level(whole))
            proper = self._proper(start)
            if proper is not None and self.ends(_FIELDS, self.ends(_KINDS, start)) > start:
                return proper.last
            if not beside and not dashed and self.is_cap(start):
                return max(self.ends(_KINDS, start), -1 if self.ends(_KINDS, start) == start else 0)
        return -1

    def _modifiers(self, at: int, *, group: bool = False) -> int:
        """Closing words ("liên quan", "trên địa bàn tỉnh"); a verb of the sentence is none."""
        position = at
        for _ in range(3):
            end = self.ends(_MODIFIERS, position)
            if group:
                verb = self.ends(_VERB_MODIFIERS, position)
                if verb > end and self.key_at(verb) in _AFTER_NAME:
                    end = verb
            if end == position and self.key_at(position) == key("trên") and self.key_at(position + 1) == key("địa"):
                level = self._level(position + 3)
                end = level if level > position + 3 else position + 3
            if end == position:
                return position
            position = end
        return position

    def _plural(self, name_end: int, last: int) -> bool:
        return any(self.tokens[i].key == key("các") for i in range(name_end, last))

    # -- groups -----------------------------------------------------------------------------------------------------

    def _group(self, at: int) -> Mention | None:
        start = self.ends(_QUANTIFIERS, at)
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
            closed = self._group_tail(noun)
            named = named or closed > noun
            proper = noun > self.ends(_NOUNS, position) and self.is_cap(noun - 1)
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
        noun = self.ends(_NOUNS, at)
        if self.ends(_FALSE, at) > noun > at:
            return at
        if not quantified:
            return at if self.ends(_WHOLE, at) >= noun > at or self.ends(_SOLO, at) >= noun else noun
        if noun == at:
            return self._plural_kind(at)
        if self.is_cap(at) and self.ends(_WHOLE, at) > noun:
            return at
        if self.key_at(noun) == ":" and self.is_cap(noun + 1):
            listed = max(self.ends(_FIELDS, noun + 1), self.ends(_PLACES, noun + 1))
            if listed > noun + 1:
                return listed
        name = self._name(noun) if self.is_cap(noun) else noun
        if name > noun and not self._starts_name(noun):
            return name
        level = self.ends(_LEVELS, at)
        if level > at and self.is_cap(level):
            return max(noun, self._place_name(level))
        kinds = self.ends(_KINDS, at)
        if kinds > at and self.is_cap(kinds):
            return max(noun, self._name(kinds))
        return noun

    def _plural_kind(self, at: int) -> int:
        """ "các" + a kind that is no common noun: "các Ban Quản lý dự án", "các Chi cục Thuế"."""
        kinds = max(self.ends(_KINDS, at), self.ends(_WHOLE, at))
        return self._name(kinds) if kinds > at and self.is_cap(kinds) else kinds

    def _group_tail(self, at: int) -> int:
        position = self._modifiers(at, group=True)
        return self._modifiers(self._tail(position), group=True)

    def _next_noun(self, at: int, closed: bool) -> int | None:
        """Where the next noun of the same group begins after a comma or "và", or with nothing between."""
        position = at
        if self.key_at(position) in {",", _AND, "/", "&", "-"}:
            position += 1
            if self.key_at(position) == _AND:
                position += 1
        elif closed:
            return None
        if position < self.size and self.ends(_QUANTIFIERS, position) > position:
            return None
        if closed:
            return None
        noun = self.ends(_NOUNS, position)
        if noun == position:
            return None
        if self._proper_starts(position) or (self.is_cap(position) and self.ends(_WHOLE, position) > position):
            return None
        return position

    def _common(self, at: int) -> Mention | None:
        last = self.ends(_COMMON, at)
        if last == at or self.ends(_FALSE, at) > last:
            return None
        closed = self._tail(last)
        single = last - at <= 2 and closed == last
        bare = single and self.ends(_BARE_PHRASES, at) == last
        return Mention(at, closed, UnitKind.BARE if bare else UnitKind.GROUP, named=closed > last)

    # -- places -----------------------------------------------------------------------------------------------------

    def _place(self, at: int) -> Mention | None:
        level = self.ends(_LEVELS, at)
        if level > at:
            named = self._place_name(level)
            if named > level:
                return Mention(at, named, UnitKind.PLACE, named=True)
            return None
        if self.key_at(at) in {key("ngành")} and self._branch(at + 1) > at + 1:
            return Mention(at, self._branch(at + 1), UnitKind.GROUP, named=True)
        if self.is_cap(at):
            known = self.ends(_PLACES, at)
            if known > at:
                return Mention(at, known, UnitKind.PLACE, named=True)
        return None

    def _branch(self, at: int) -> int:
        """The field after "ngành": "ngành Thanh tra", "ngành nông nghiệp"."""
        field = self.ends(_FIELDS, at)
        if field > at and (self.is_cap(at) or self.ends(_VERBS, at) == at):
            return self._level(field)
        return at

    def _bare(self, at: int) -> Mention | None:
        match = longest(_BARE_PHRASES, self.tokens, at)
        if match is None or (match[1] and not self.is_cap(at)):
            return None
        last = match[0]
        if self.ends(_FALSE, at) > last or self.is_cap(last):
            return None
        if self.key_at(last) in {key("này"), key("đó"), key("ấy"), key("trên")}:
            return None
        return Mention(at, last, UnitKind.BARE)

    # -- lists ------------------------------------------------------------------------------------------------------

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
            if item is None:
                break
            if previous.field_of and not item.field_of and self.ends(_FIELDS, item.first) == item.last:
                item = replace(item, field_of=previous.field_of)
            if self._apposition(previous, item, after):
                found[-1] = replace(previous, through=item.last)
                continue
            found.append(item)
        return found

    def _after_joiner(self, at: int) -> int | None:
        position = at
        mark = self.key_at(position)
        if mark not in {",", ";", "/", "&", _AND} and not (mark == key("cùng")):
            return None
        position += 1
        if mark == key("cùng"):
            if self.key_at(position) == key("với"):
                position += 1
            return position
        while self.key_at(position) in {_AND, BREAK, "-", ","}:
            position += 1
        extra = self.ends(_LINKS, position)
        return extra

    def _field_item(self, at: int, previous: Mention) -> Mention | None:
        """ "Công an" in "các Bộ: Quốc phòng, Công an": a field alone after a unit of the same kind."""
        if not previous.field_of or not self.is_cap(at):
            return None
        field = self.ends(_FIELDS, at)
        if field == at:
            return None
        return Mention(at, field, UnitKind.UNIT, named=True, field_of=previous.field_of)

    def _apposition(self, previous: Mention, item: Mention, at: int) -> bool:
        """Whether `item` is the office that the person before holds."""
        return (
            previous.person
            and item.kind is UnitKind.OFFICIAL
            and not item.person
            and item.title not in _COLLECTIVE
            and self.key_at(at) == ","
        )

    def skip_brackets(self, at: int) -> int:
        """The token after a short bracket that begins at `at`."""
        if self.key_at(at) == "(":
            for position in range(at + 1, min(at + 25, self.size)):
                if self.tokens[position].key == ")":
                    return position + 1
        return at


_LINKS = phrase_table(
    "đặc biệt là;đặc biệt là với;nhất là với;nhất là;trong đó có;cùng với;cũng như;kể cả;trước hết là;mà trực tiếp là;trực tiếp là;chủ yếu là;trong đó trọng tâm là".split(";")
)


def span_of(found: Sequence[Token], mention: Mention) -> tuple[int, int]:
    """Where a mention's letters stand in the text."""
    return found[mention.first].start, found[mention.last - 1].end


def find_units(text: str, start: int = 0, end: int | None = None) -> tuple[UnitSpan, ...]:
    """The names of units, groups, officials, persons and places in text[start:end], in order, without overlap.

    `end` is exclusive. Common nouns that are units by their context only ("tỉnh", "đơn vị") are left out.
    """
    found = tokens(text, start, end)
    names = Names(found)
    spans, at = [], 0
    while at < len(found):
        mention = names.mention(at)
        if mention is None:
            at += 1
            continue
        if mention.kind is not UnitKind.BARE:
            spans.append(UnitSpan(*span_of(found, mention), mention.kind))
        at = max(mention.last, at + 1)
    return tuple(spans)


def strings(text: str, found: Sequence[Token], mentions: Iterable[Mention]) -> tuple[str, ...]:
    """The letters of mentions as in the text, each once."""
    out: dict[str, None] = {}
    for mention in mentions:
        first, last = span_of(found, mention)
        out[text[first:last]] = None
    return tuple(out)
