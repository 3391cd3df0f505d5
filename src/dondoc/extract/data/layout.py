"""How paragraphs are marked and where lines end: list marks with the depth they usually stand at."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A kind of list mark. `rank` orders the kinds from parts of a document (0) to sub-bullets (9)."""

    kind: str
    rank: float
    pattern: re.Pattern[str]
    example: str


def _mark(kind: str, rank: float, pattern: str, example: str) -> Mark:
    return Mark(kind, rank, re.compile(pattern), example)


_ORDINALS = "nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười"
_NUMERALS = "Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười"

MARKS = (
    _mark("markdown", 0, r"(?:#{1,6}|={1,6})\s+(?=\S)", "## Kết luận"),
    _mark("part", 0, r"(?:Phần|Chương|Mục)\s+(?:[IVX]{1,5}|\d{1,2})\s*[.:–-]?\s+(?=\S)", "Phần I. Đánh giá"),
    _mark("article", 1.5, r"Điều\s+\d{1,3}\s*[.:]\s+(?=\S)", "Điều 1. Phân công"),
    _mark("roman", 1, r"(?:X{0,2}(?:IX|IV|V?I{1,3}|V|X))\s*(?:[.)]\s*|[/–-]\s+)(?=\S)", "II. Nhiệm vụ"),
    _mark("upper", 1.3, r"[A-H]\s*[.)/–]\s+(?=\S)", "A. Kết quả"),
    _mark("decimal4", 4.2, r"\d{1,2}(?:\.\d{1,2}){3}[.)]?\s+(?=\S)", "1.2.3.1 Rà soát"),
    _mark("decimal3", 4, r"\d{1,2}(?:\.\d{1,2}){2}(?:[.)/]|\s?[–-])?\s+(?=\S)", "1.2.3. Rà soát"),
    _mark("decimal2", 3, r"\d{1,2}\.\d{1,2}(?:[.)/]|\s?[–-])?\s+(?=[^\W\d_])", "1.2. Rà soát"),
    _mark("decimal", 2, r"\d{1,2}\s?[.)/–-]\s*(?=[^\W\d_]|[“\"(])", "1. Rà soát"),
    _mark("(decimal)", 5, r"\(\d{1,2}\)\s*(?=\S)", "(1) Rà soát"),
    _mark("(roman)", 5.5, r"\([ivx]{1,5}\)\s*(?=\S)", "(ii) Rà soát"),
    _mark("(letter)", 5, r"\([a-zđ]\)\s*(?=\S)", "(a) Rà soát"),
    _mark("letter2", 5.5, r"[a-zđ]\.?\d{1,2}[.)]\s*(?=\S)", "a1) Rà soát"),
    _mark("letter", 5, r"[a-zđ]\s?[.)]\s*(?=\S)", "a) Rà soát"),
    _mark("ordinal", 6, rf"(?:Thứ (?:{_ORDINALS})|(?:{_NUMERALS}) là)\s*[,:]\s*(?=\S)", "Thứ nhất, rà soát"),
    _mark("-", 7, r"[-–—]\s*(?:\[[ xX]\]\s*)?(?=[^\W\d_]|[“\"(\d])", "- Rà soát"),
    _mark("+", 8, r"\+\s*(?=[^\W\d_]|[“\"(\d])", "+ Rà soát"),
    _mark("•", 8, r"[•●○▪■♦➢➤✓✔·]\s*(?=\S)", "• Rà soát"),
)  # fmt: skip

# A line that ends so is whole; ":" opens a list.
TERMINAL = ".;:!?…"

# A full stop that ends no line.
ABBREVIATION_END = re.compile(r"(?:^|\W)(?:TP|Tp|T\.Ư|Th|ThS|TS|PGS|GS|BS|KS|Q|P|H|X|KT|TM|TL|[A-Z])\.$")

# Words that a number follows: "ngày / 30. …" is no list mark.
NUMBERED_NOUN = re.compile(
    r"(?:ngày|tháng|năm|quý|số|khoản|điều|điểm|lần|thứ|khóa|khoá|đoạn|phường|quận|tổ|từ|đến|và|hơn)$", re.IGNORECASE
)

# A footnote below the text.
FOOTNOTE = re.compile(r"\[\d{1,3}\]\s")

# Words that a name or a phrase goes on after: a line that ends so is not whole.
UNFINISHED = re.compile(
    r"(?:^|\s)(?:và|của|các|những|với|cho|tại|về|theo|do|bởi|là|để|trong|từ|đến|Bộ|Sở|Ban|Cục|Vụ|Phòng|"
    r"Ủy ban|Uỷ ban|Ủy ban nhân dân|"
    r"Uỷ ban nhân dân|UBND|tỉnh|thành phố|huyện|quận|xã|phường|Chủ tịch|Giám đốc|Bộ trưởng|Phó|đồng chí|"
    r"Thành|Trung)$"
)
