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
    rows = _capitals(head[motto.end() : stop]) if number is not None and motto and motto.end() < stop else []
    rows = rows or _capitals(head[: min(stop, motto.start()) if motto else stop])
    if not rows:
        return None
    why.append(Finding("issuer", "letterhead", rows[0]))
    return recase(" ".join(" ".join(rows).split()))


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
