"""Where sentences end, and the parts of a sentence that semicolons divide; offsets into the same text.

Abbreviations, initials, decimals and dots of omission in the middle do not end a sentence; "./." and "…" before a
capital do.
"""

import re
from collections.abc import Iterator

_END = re.compile(r"(?:\./\.|[.!?…]+)[”\"’')\]]*(?:\[\d{1,3}\])?(?=\s|[^\W\d_])")
_NEXT = re.compile(r"\s+(?:[-–—+•]\s*|\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})[.)]\s+)?[“\"‘'(\[]*(?:[^\W\d_]|\d)")
_SPACELESS = re.compile(r"[^\W\d_]*?[^\W\d_A-ZĐ]{2}\.[A-ZĐÁÀẢÂĂÊÔƠƯÍÝÚ][^\W\dA-Z_]")  # "địa phương.Tiếp tục"
_INLINE_NUMBER = re.compile(r"(?:^|[.;:!?…”]\s+)\(?\d{1,2}\.$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(“\"/-])(?:TP|Tp|tp|TX|Tx|TT|Q|P|H|X|ĐT|QL|TL|HL|TS|ThS|Th\.S|GS|PGS|BS|BSCK|DS|KS|KTS|CN|"
    r"NCS|NGƯT|NSƯT|ÔB|Mr|Mrs|Ms|Dr|"
    r"St|[Đđ]/[Cc]|[Đđ]c|tr|vs|No|Co|Ltd|Inc|Corp|Jr|KT|TM|T/M|TL|TUQ|Q/l|Nxb|NXB|T\.Ư|TW|S|km|ĐKTT|"
    r"[A-ZĐ](?:\.[A-ZĐ])*)\.$"
)
# Words that open a sentence and are written with a capital nowhere else.
_GLUED = re.compile(
    r"[^\W\d_]{2,}[”\"’')]?\s+((?:Về (?:việc|các|những|công tác|vấn đề|nhiệm vụ|phía)|Theo (?:đó|báo cáo|"
    r"ông|bà)|Bên cạnh|Ngoài ra|Đồng thời|Đối với|Trên cơ sở|Cùng với|"
    r"Tuy nhiên|Đặc biệt,|Dù vậy|Mặc dù|Trước đó|Phát biểu (?:tại|kết luận|chỉ đạo)|Tại (?:buổi|hội nghị|"
    r"cuộc)|Trong (?:đó|thời gian|năm|những|khi)|Báo cáo (?:tại|về|với))(?!\w))"
    r"|(?:Toàn cảnh|Quang cảnh) [^.;:]{0,70}?(?:[Hh]ội nghị|cuộc họp|phiên họp|buổi \w+ \w+|buổi họp|"
    r"buổi lễ)\s+((?=[A-ZĐ])\w+)"
)
_TAKES_A_REPORT = re.compile(r"(?<!\w)(?:gửi|nộp|trình|lập|làm|các|và|theo|có|bản|thảo)\s+$")  # "gửi Báo cáo về …"
_OPEN = "(“[«"
_CLOSE = ")”]»"


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of `text[start:end]` as (start, end), blanks outside left out; the full stop belongs to it."""
    here = start
    for stop in _END.finditer(text, start, end):
        at = stop.end()
        if at < here or not _ends(text, here, stop.start(), at, end):
            continue
        yield from _unglued(text, here, at)
        here = at
    yield from _unglued(text, here, end)


def _unglued(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A heading or caption that ran into the sentence after it comes apart before its first word."""
    here = start
    for found in _GLUED.finditer(text, start, end):
        place = found.start(found.lastindex or 1)
        if text.startswith("Báo cáo", place) and _TAKES_A_REPORT.search(text, max(here, place - 12), place):
            continue
        yield from _trimmed(text, here, place)
        here = place
    yield from _trimmed(text, here, end)


def _ends(text: str, start: int, dot: int, after: int, end: int) -> bool:
    if not text[after].isspace() if after < end else False:
        return _SPACELESS.match(text, max(start, dot - 3), end) is not None
    following = _NEXT.match(text, after, min(end, after + 40))
    if following is None:
        return not text[after:end].strip()
    first = text[following.end() - 1]
    if first.islower():
        return False
    if text[dot : dot + 3] == "./." or text[dot] in "!?":
        return True
    before = text[max(start, dot - 12) : dot + 1]
    if text[dot] == "." and text[dot : dot + 2] != "..":
        if _ABBREVIATION.search(before):
            return False
        if (dot - start < 4 and _INLINE_NUMBER.match(text[start : dot + 1].lstrip())) or _INLINE_NUMBER.search(
            text[max(start, dot - 8) + 1 : dot + 1]
        ):
            return False  # the number of an inline list: "1. Rà soát"
    return True


def parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of one sentence between semicolons that stand outside brackets and quotation marks."""
    depth = 0
    here = start
    opened = here
    for place in range(start, end):
        char = text[place]
        if char in _OPEN:
            opened = place if not depth else opened
            depth += 1
        elif char in _CLOSE and depth:
            depth -= 1
        elif char == ";" and (
            not depth or place - opened > 1500 or (text[start] in _OPEN and depth == 1 and opened == start)
        ):
            yield from _trimmed(text, here, place)
            here = place + 1
    yield from _trimmed(text, here, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
