"""What identifies a document and its meeting: read from the layout of official documents and the first sentences.

State: "Số: 12/TB-UBND", "Hà Nội, ngày 28 tháng 11 năm 2025". Party: "Số 15-KL/TU" under an asterisk. A news report has
neither; its meeting is told in the first sentences. Line breaks and Markdown marks between the words do not count.
"""

import re
from dataclasses import dataclass
from datetime import date

from dondoc.domain.directive import Finding, Problem
from dondoc.domain.document import DocumentHeader, MeetingHeader
from dondoc.extract.data import documents
from dondoc.extract.held import completed, day, held_in_title
from dondoc.extract.letterhead import MOTTO, RULE, in_full, issuer_of
from dondoc.extract.meeting import read_meeting
from dondoc.extract.patterns import Pattern
from dondoc.extract.published import published
from dondoc.extract.signatory import signatory

HEAD = 3000  # letters from the beginning in which the layout of a document stands
_NOISE = re.compile(r"[*_\u200b]")
_CELL = re.compile(r"[|\t]|(?<=\S) (?= {4,}[^\W\d_])")  # a table's bar or a wide gap stands between two cells
_LETTERS = r"[/-]\s?[A-ZĐ]\w*(?:\s?[/-]\s?(?!CỘNG|ĐỘC|ĐẢNG)[A-ZĐ][\w&]*)+"
_NUMBER = re.compile(
    r"^[ \t]*Số\s{0,3}:?\s{0,9}(?P<number>\d{1,5}[a-zA-Z]?)?\s{0,3}"
    r"(?P<symbol>(?:[/–-]\s{0,3}[^\W_][\w&.,]*\s{0,3}){1,4})[ \t.]*$"
    r"|^[ \t]*Số\s{0,3}:?[ \t.…]*(?P<blank>[/–-]\s?[A-ZĐ][\w&]*\s?[/–-]\s?[A-ZĐ][\w&]*)",
    re.MULTILINE,
)
# A header that lost its lines: everything follows on one.
_NUMBER_INSIDE = re.compile(rf"\bSố\s?:?\s?(?P<number>\d{{1,5}})\s?(?P<symbol>{_LETTERS})")
# A report that gives the document itself: "Thông báo số 12/TB-UBND ngày 05/3/2024 về kết luận …".
_NUMBER_TITLE = re.compile(
    rf"^\W{{0,9}}(?:Toàn văn:?\s)?(?i:{'|'.join(documents.KINDS)})\s(?:kết luận\s)?[Ss]ố\s?:?\s?"
    rf"(?P<number>\d{{1,5}})\s?(?P<symbol>{_LETTERS})"
    r"(?:,?\s(?:ký\s)?ngày\s(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4}))?",
    re.MULTILINE,
)
# A report that tells of the issue: "Ngày 05/3/2024, … vừa ký ban hành Chỉ thị số 06-CT/TU về …".
_NUMBER_TOLD = Pattern(
    r"(?m)(?:^\W{0,9}Ngày\s(?P<d1>\d{1,2})\s?[/.-]\s?(?P<m1>\d{1,2})(?:\s?[/.-]\s?(?P<y1>\d{4}))?,?\s[^\n.;]{3,150}?\s"
    r"(?:ký|ký ban hành|(?:vừa |đã )?ban hành|(?:vừa |đã )?có|ra)\s"
    r"|(?:\bNgày\s(?P<d2>\d{1,2})[/.-](?P<m2>\d{1,2})[/.-](?P<y2>\d{4})[^\n]{0,250}?)?"
    r"\b(?:ký|ký ban hành|(?:vừa|đã) ban hành|(?:vừa|đã) có|ra)\s)"
    rf"(?i:{'|'.join(documents.REPORTED)})\s(?:kết luận\s|khẩn\s)?\(?số\s?:?\s?"
    rf"(?P<number>\d{{1,5}})\s?(?P<symbol>{_LETTERS})"
    r"(?:,?\s(?:ký\s)?ngày\s(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4}))?",
    "ban hành|ký|có|ra",
)
_PARTS = re.compile(r"\s*([/–-])\s*")
_DAY = r"ngày\s{1,9}(?P<d>\d{1,2})\s{1,9}tháng\s{1,9}(?P<m>\d{1,2})\s{1,9}năm\s{1,9}(?P<y>\d{4})"
_ISSUED = re.compile(
    rf"^[ \t]*(?P<place>[^\W\d_][^\n,;:.]{{1,28}}(?:\n[^\n,;:.]{{1,28}})?)\s{{0,3}},\s{{0,9}}{_DAY}[ \t.]*$",
    re.MULTILINE,
)
_ISSUED_INSIDE = re.compile(rf"(?P<place>(?:[^\W\d_]+\.? ){{0,3}}[^\W\d_]+), {_DAY}")
_UNDATED = re.compile(r",\s{0,3}ngày[ \t.…]*tháng[ \t.…]*\d{0,2}\s{0,9}năm\s{1,3}\d{4}")
_KIND_LINE = re.compile(
    rf"^[ \t]*(?P<kind>{'|'.join('[ ]+'.join(name.upper().split()) for name in documents.KINDS)})[ \t:]*$", re.MULTILINE
)
_SUBJECT = re.compile(r"^[ \t]*(?:[Vv]/v|Về việc)\s?:?\s{1,3}(?P<words>[^\n]+(?:\n[^\n]+)*)", re.MULTILINE)
_NEXT_CELL = re.compile(rf"\n[ \t]*(?:\S[^\n]{{0,30}},\s?ngày|(?:{MOTTO.pattern}))")
_ABSTRACT = re.compile(r"\s*(?:V/v|Về|của|Kết luận|Ý kiến)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Header:
    """What was read of the document and its meeting, why, and what a person should look at."""

    document: DocumentHeader
    meeting: MeetingHeader
    why: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    published: date | None = None  # of the page that an article was taken from


def read_header(text: str, dated: date | None = None) -> Header:
    """The header of a document. `dated`, the day its reader gives, completes days that are told without a year; else
    the document's own day does, or the day that the page was put up on.
    """
    head = _CELL.sub("\n", _NOISE.sub(" ", text[:HEAD]))
    why: list[Finding] = []
    problems: list[Problem] = []
    number, symbol_kind, start = _number(head, why, problems)
    official = start > 0 or MOTTO.search(head) is not None
    issued, after_issued = _issued(head, why, problems) if official else (None, 0)
    put_up = None if official else published(text)
    if number is None and not problems:
        number, symbol_kind, titled = _number_elsewhere(head, official, why, dated or put_up)
        issued = issued or titled
    kind, abstract, after_kind = _kind_and_abstract(head, symbol_kind, why)
    at = _NUMBER.search(head)
    issuer = issuer_of(head, at.start() if at else None, why) if official else None
    document = DocumentHeader(number, issued, issuer, kind, abstract)
    if kind in documents.WITHOUT_MEETING and official:
        chair = signatory(text)
        if chair:
            why.append(Finding("chair", "signature", chair))
        return Header(document, MeetingHeader(chair=chair), tuple(why), tuple(problems))
    meeting, reasons, doubts = read_meeting(
        text,
        dated or issued or put_up,
        start=max(start, after_issued, after_kind),
        issued=None if kind in documents.BEFORE_MEETING else issued,
        heading=abstract or "",
    )
    held = meeting.held_on or held_in_title(head.lstrip("\n# ").split("\n\n")[0][:300], dated or issued)
    meeting = MeetingHeader(in_full(meeting.body, issuer) or issuer, meeting.title, held, meeting.chair)
    return Header(document, meeting, (*why, *reasons), (*problems, *doubts), put_up)


def anchor_of(header: Header, dated: date | None = None) -> date | None:
    """The day that years and durations are counted from: the given one, else the issue, the meeting, the page."""
    return dated or header.document.issued_on or header.meeting.held_on or header.published


def _number(head: str, why: list[Finding], problems: list[Problem]) -> tuple[str | None, str | None, int]:
    """Number and symbol as "653/TB-VPCP" or "15-KL/TU", the kind that the symbol names, and where it ends."""
    for match in _NUMBER.finditer(head):
        if match["blank"] or not match["number"]:
            problems.append(Problem("no-number", " ".join(match.group().split()), match.start()))
            return None, _kind_of(match["blank"] or match["symbol"] or ""), match.end()
        symbol = _symbol(match)
        if not any(char.isupper() for char in symbol):
            continue
        number = match["number"] + symbol
        why.append(Finding("number", "number-line", match.group().strip()))
        return number, _kind_of(symbol), match.end()
    return None, None, 0


def _symbol(match: re.Match[str]) -> str:
    """The letters of a number and symbol without the spaces that offices write around dashes."""
    return re.sub(r"\s+", "", _PARTS.sub(r"\1", match["symbol"].strip())).replace("–", "-").rstrip(".,")


def _number_elsewhere(
    head: str, official: bool, why: list[Finding], near: date | None
) -> tuple[str | None, str | None, date | None]:
    """The number of a header on one line, or number and day of a report that begins with the document's name or tells
    of its issue; `near` completes a day without a year.
    """
    inside = _NUMBER_INSIDE.search(head[:600]) if official else None
    titled = None if inside else _NUMBER_TITLE.search(head[:600])
    match = inside or titled or _NUMBER_TOLD.search(head[:1500])
    if match is None:
        return None, None, None
    rule = "number-in-line" if inside else "number-in-title" if titled else "issue-told"
    words = match.group().strip()
    why.append(Finding("number", rule, words))
    told = {} if inside else match.groupdict()
    first = next((suffix for suffix in ("", "1", "2") if told.get("d" + suffix)), None)
    issued = None
    if first is not None:
        month, number = int(told["m" + first]), int(told["d" + first])
        year = told["y" + first]
        issued = day(int(year), month, number) if year else completed(head, month, number, near)
    if issued:
        why.append(Finding("issued_on", rule, words))
    return match["number"] + _symbol(match), _kind_of(_symbol(match)), issued


def _kind_of(symbol: str) -> str | None:
    parts = [part for part in re.split(r"[/–-]", symbol) if part.strip()]
    for part in parts:
        if part.strip() in documents.SYMBOLS:
            return documents.SYMBOLS[part.strip()]
    return "Công văn" if len(parts) >= 2 and symbol.lstrip().startswith("/") else None


def _issued(head: str, why: list[Finding], problems: list[Problem]) -> tuple[date | None, int]:
    for match in (*_ISSUED.finditer(head), *_ISSUED_INSIDE.finditer(head[:900])):
        if not match["place"][0].isupper():
            continue
        found = day(int(match["y"]), int(match["m"]), int(match["d"]))
        if found is None:
            problems.append(Problem("impossible-date", " ".join(match.group().split()), match.start()))
            continue
        why.append(Finding("issued_on", "place-and-date", match.group().strip()))
        return found, match.end()
    undated = _UNDATED.search(head)
    if undated:
        problems.append(Problem("no-issue-day", " ".join(undated.group().split()), undated.start()))
    return None, 0


def _kind_and_abstract(head: str, symbol_kind: str | None, why: list[Finding]) -> tuple[str | None, str | None, int]:
    """The kind ("Thông báo") from its own line or from the symbol, and the abstract (trích yếu) under it."""
    line = _KIND_LINE.search(head)
    if line is None:
        subject = _SUBJECT.search(head)
        if subject is None:
            return symbol_kind, None, 0
        lines = _NEXT_CELL.split(subject["words"])[0]
        why.append(Finding("abstract", "subject-line", subject.group().split("\n")[0].strip()))
        return symbol_kind, " ".join(lines.split()) or None, 0
    kind = next(name for name in documents.KINDS if name.upper() == " ".join(line["kind"].split()))
    why.append(Finding("kind", "kind-line", line.group().strip()))
    words: list[str] = []
    position = line.end() + 1
    for row in head[line.end() :].split("\n")[1:]:
        if RULE.match(row) or (words and not _goes_on(words[-1], row)) or (not words and not _may_begin(row)):
            break
        if row.strip():
            words.append(row.strip())
        position += len(row) + 1
    abstract = " ".join(" ".join(words).split()) or None
    if abstract:
        why.append(Finding("abstract", "under-kind", words[0]))
    return kind, abstract, position


def _may_begin(row: str) -> bool:
    """Whether a row under the kind begins the abstract: in capitals, or with the words that abstracts begin with."""
    return not row.strip() or row.isupper() or _ABSTRACT.match(row) is not None


def _goes_on(before: str, row: str) -> bool:
    """Whether a row goes on the abstract: capitals after capitals, else a row that begins with a small letter."""
    row = row.strip()
    return bool(row) and (row.isupper() if before.isupper() else row[0].islower())
