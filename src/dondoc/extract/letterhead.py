"""The letterhead of a document: whose it is, in capitals above the number."""

import re

from dondoc.domain.directive import Finding
from dondoc.domain.vietnamese import fold
from dondoc.extract.data import people, places, units
from dondoc.extract.tokens import longest, phrase_table, tokens

MOTTO = re.compile(
    r"CỘNG\s{1,3}H[ÒO][ÀA]?\s{1,3}XÃ\s{1,3}HỘI|ĐẢNG\s{1,3}CỘNG\s{1,3}SẢN\s{1,3}VIỆT\s{1,3}NAM"
    r"|^[ \t]*(?i:Cộng h(?:òa|oà) xã hội chủ nghĩa Việt Nam|Đảng Cộng sản Việt Nam)[ \t]*$",
    re.MULTILINE,
)
# What a row of a letterhead begins with where another body is named in it.
_HEADS = re.compile(
    r"(?:VĂN PHÒNG|SỞ|PHÒNG(?!,| CHỐNG| THỦ| CHÁY)|CHI CỤC|CỤC|TRUNG TÂM|TRƯỜNG|CÔNG AN"
    r"|BAN(?! THƯỜNG| CHẤP HÀNH| NHÂN DÂN)|THANH TRA|BỆNH VIỆN|TRẠM|HỘI ĐỒNG|[ỦU][YỶ] BAN|UBND|HĐND"
    r"|(?:ĐẢNG|TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) [ỦU][YỶ])(?!\w)"
)
# A row whose name goes on in the next: a body without its level, a word that joins.
_UNFINISHED = re.compile(
    r"(?:^(?:[ỦU][YỶ] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND|[ỦU][YỶ] BAN|HỘI ĐỒNG|VĂN PHÒNG|THANH TRA|ĐẢNG [ỦU][YỶ]"
    r"|BAN (?:CHẤP HÀNH|THƯỜNG VỤ|CHỈ ĐẠO|CHỈ HUY|QUẢN LÝ(?: DỰ ÁN)?)|ĐOÀN ĐẠI BIỂU QUỐC HỘI)|\sVÀ|[,–-])$"
)
_PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ|TP\.?|QUẬN|HUYỆN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU) (?![ỦU][YỶ](?!\w))")
RULE = re.compile(r"^[ \t]*[-–=_*]{3,}[ \t]*$")
_CANONICAL = phrase_table(
    {name: name for name in people.TITLES}
    | {
        name: name
        for name in (*units.FIELDS, *units.KINDS, *units.WHOLE, *places.PROVINCES_2025, *places.FORMER_PROVINCES)
    }
    | {name: name for name in units.LEVELS}
    | {"Việt Nam": "Việt Nam", "Trung ương": "Trung ương", "Chính phủ": "Chính phủ", "Hồ Chí Minh": "Hồ Chí Minh"}
)


def issuer_of(head: str, number: int | None, why: list[Finding]) -> str | None:
    """Who issued it: the body in capitals above the number, without the motto of the State or the Party.

    Where the letterhead stands in two columns, the lines of capitals below the motto name the issuer, and those above
    it the body that it belongs to. `number` is where the number of the document begins.
    """
    motto = MOTTO.search(head)
    stop = len(head) if number is None else number
    below = _capitals(head[motto.end() : stop]) if number is not None and motto and motto.end() < stop else []
    above = _capitals(head[: min(stop, motto.start()) if motto else stop])
    goes_on = bool(below and above) and _UNFINISHED.search(above[-1]) is not None and _PLACE.match(below[0]) is not None
    rows = [above[-1], *below] if goes_on else below or above
    if not rows:
        return None
    rows = rows[_begin_of_last(rows) :]
    why.append(Finding("issuer", "letterhead", rows[0]))
    return recase(" ".join(" ".join(rows).split()))


def in_full(body: str | None, issuer: str | None) -> str | None:
    """A body with the place that its issuer's name goes on with: "Ban Thường vụ Đảng ủy" where "Đảng ủy xã Tân Lập"
    issues is "Ban Thường vụ Đảng ủy xã Tân Lập".
    """
    if not body or not issuer:
        return body
    words, whole = body.split(), issuer.split()
    shared = next((n for n in range(len(whole), 0, -1) if fold(" ".join(words[-n:])) == fold(" ".join(whole[:n]))), 0)
    return " ".join([*words, *whole[shared:]]) if shared else body


def _begin_of_last(rows: list[str]) -> int:
    """Where the last of the names begins that stand in the rows: "ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP", "VĂN PHÒNG"."""
    return next((at for at in range(len(rows) - 1, 0, -1) if _begins_name(rows, at)), 0)


def _begins_name(rows: list[str], at: int) -> bool:
    """Whether a row begins the name of another body, and the name above it is complete."""
    return _HEADS.match(rows[at]) is not None and _UNFINISHED.search(rows[at - 1]) is None


def _capitals(lines: str) -> list[str]:
    """The lines that are written in capitals, less rules and what is left of the motto of the State."""
    rows = (row.strip() for row in lines.split("\n"))
    wanted = (row for row in rows if row.isupper() and not RULE.match(row) and re.search(r"[^\W\d]{2}", row))
    return [row for row in wanted if not fold("XÃ HỘI CHỦ NGHĨA VIỆT NAM").endswith(fold(row))]


def recase(capitals: str) -> str:
    """A name in capitals as a sentence writes it: "SỞ Y TẾ TỈNH SƠN LA" → "Sở Y tế tỉnh Sơn La"."""
    found = tokens(capitals)
    pieces, at = [], 0
    while at < len(found):
        match = longest(_CANONICAL, found, at)
        if match:
            after, name = match
            pieces.append((found[at].start, found[after - 1].end, name))
            at = after
        else:
            word = capitals[found[at].start : found[at].end]
            pieces.append((found[at].start, found[at].end, word.capitalize() if len(word) > 1 else word))
            at += 1
    out, position = [], 0
    for start, end, name in pieces:
        out += [capitals[position:start], name]
        position = end
    return "".join(out)[:1].upper() + "".join(out)[1:]
