"""The deadline of a directive in its place: the time in it, or at the head of its sentence."""

import re
from datetime import date

from dondoc.domain.deadline import NO_DEADLINE, Deadline, DeadlineKind
from dondoc.domain.vietnamese import fold
from dondoc.extract.deadlines.choose import chosen, limits
from dondoc.extract.deadlines.model import IN_DOCUMENTS, Bound, Conventions, Unit
from dondoc.extract.deadlines.scan import find_deadlines
from dondoc.extract.patterns import Pattern

_SENTENCE_END = Pattern(r"[.!?…][\"”)*_]{0,3}(?=\s|$)|\n\s*\n|\n\s{0,8}(?:[-+•*–]|\d{1,2}[.)]|[a-zđ][.)])\s")
_HEAD_REACH = 400
# What a sentence may say besides the time and still only give the deadline of the one before it.
_FILLER_WORDS = """
thoi han gian hoan thanh thuc hien xong phai can iau cau viec nai cac noi dung nhiem vu tren neu cong tien
do cuoi cung la vao dut diem trong tat ca toan bo va duoc cham nhat de nghi giai quiet dam bao bat buoc
ngai toi thieu nhung an ke hoach phan khong muon hon tham muu trien khai
"""
_FILLER = frozenset(_FILLER_WORDS.split())
_NEEDED = frozenset({"hoan", "thoi", "han", "xong", "thanh", "cham", "truoc", "tien"})


def deadline_of(
    text: str, start: int, end: int, anchor: date | None, *, conventions: Conventions = IN_DOCUMENTS
) -> Deadline:
    """By when the directive at text[start:end] is to be done; NO_DEADLINE where the text sets no time for it.

    A time at the head of the sentence that the directive is a part of governs it too. Among several the stated
    limit wins; of equal ones the last, and then `confirmed` is False and all are `candidates`. Where only bare days
    compete, or the words cannot be read, it abstains: UNCLEAR.
    """
    found = chosen(
        find_deadlines(text, anchor, conventions=conventions, start=start, end=end), anchor, text, conventions
    )
    if found.last or found.kind in (DeadlineKind.UNCLEAR, DeadlineKind.RECURRING, DeadlineKind.CONDITIONAL):
        return found
    at_head = _at_sentence_head(text, start, anchor, conventions)
    return at_head or found


def stale_deadline(text: str, start: int, end: int, anchor: date) -> Deadline:
    """A limit in text[start:end] that lies before `anchor`, and so was taken for something told; else NO_DEADLINE."""
    found = find_deadlines(text, anchor, start=start, end=end)
    limited = (m.deadline for m in found if m.mention == "past" and m.bound in (Bound.BEFORE, Bound.BY))
    return next(limited, NO_DEADLINE)


def is_deadline_only(sentence: str) -> bool:
    """Whether a sentence only gives the deadline of the one before it ("Hoàn thành trước ngày 30/8.")."""
    if len(sentence) > 200:
        return False
    matches = [m for m in find_deadlines(sentence, date(2000, 1, 1)) if limits(m) or m.mention == "past"]
    if not matches:
        return False
    rest, bound = sentence, False
    for m in reversed(matches):
        bound = bound or m.bound is not Bound.NONE
        rest = rest[: m.start] + " " + rest[m.end :]
    words = re.findall(r"\w+", fold(rest))
    return all(word in _FILLER for word in words) and (bound or bool(_NEEDED & set(words)))


def _at_sentence_head(text: str, start: int, anchor: date | None, conventions: Conventions) -> Deadline | None:
    floor = max(0, start - _HEAD_REACH)
    begins = floor
    for found in _SENTENCE_END.finditer(text, floor, start):
        begins = found.end()
    if begins == floor and floor > 0:
        return None  # a sentence so long that its head is far away
    for m in find_deadlines(text, anchor, conventions=conventions, start=begins, end=start):
        head = text[begins : m.start].strip(" \n\t-+•*–_")
        if len(head.split()) > 8:
            return None
        adverbial = not head or text[m.end : m.end + 1] == ","
        if limits(m) and m.deadline.last and adverbial and m.unit is not Unit.CONDITION:
            return m.deadline
    return None
