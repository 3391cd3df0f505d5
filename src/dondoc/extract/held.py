"""On which day a meeting was held: the day that its title or the sentences that tell of it name, with its year."""

import re
from datetime import date, timedelta

from dondoc.domain.directive import Finding, Problem
from dondoc.extract.published import is_bare, stamps

_NOUN = re.compile(
    r"hội nghị|cuộc họp|buổi họp|phiên họp|buổi làm việc|cuộc làm việc|giao ban|kỳ họp|hội thảo|buổi tiếp|"
    r"đoàn công tác|đoàn kiểm tra|làm việc (?:với|tại)|kiểm tra|khảo sát|họp|lễ|đại hội|diễn đàn|tọa đàm",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?P<label>(?:Thời gian(?: họp| bắt đầu)?|Thời điểm|Bắt đầu|Khai mạc|Ngày họp|Ngày giờ|Ngày|Date|Time)"
    r"\s?[:：][^\n]{0,40}?)?"
    r"(?P<when>(?:\b(?:(?:sáng|chiều|tối) (?:nay|qua)|sáng|chiều|tối|trưa|hôm nay|hôm qua)\b[\s,(]{0,4})?"
    r"(?:ngày\s{1,4}|,\s{0,4})?)"
    r"(?<!\d)(?P<d>0?[1-9]|[12]\d|3[01])\s{0,3}(?:(?P<sep>[/.-])\s{0,2}(?P<m>0?[1-9]|1[0-2])(?!\d)(?:\s?(?P=sep)\s?(?P<y>\d{4}))?"
    r"|tháng\s{1,3}(?P<m2>0?[1-9]|1[0-2])(?!\d)(?:\s{0,3}(?:năm|/|,)\s{0,3}(?P<y2>\d{4}))?)"
    r"(?![\d/])",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"(?:Thời gian|Ngày họp|Ngày|Date|Time|Biên bản|Meeting|Họp)[^\n]{0,60}?\b"
    r"(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"biên bản|họp|meeting|sprint|scrum", re.IGNORECASE)
_RECORD = re.compile(r"biên bản|meeting|sprint|scrum", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:từ|trước|đến|kể từ|hết|tới|sau|số|nghị quyết|quyết định|ký|ban hành|dịp|hạn|luật)\s{0,3}$", re.IGNORECASE
)
# By when something is to be done, behind a label too: "Thời gian: trước ngày 5/3".
_BY = re.compile(r"(?<!\w)(?:trước|hết|hạn|chậm nhất|muộn nhất|xong)(?!\w)", re.IGNORECASE)
# Where the orders begin, below which no label tells of the meeting.
_ORDERS = re.compile(
    r"(?<!\w)(?:kết luận|chỉ đạo|ý kiến|yêu cầu|thống nhất|giao)(?!\w)[^.:\n]{0,80}(?:như sau|sau đây|sau)\s?:"
    r"|^\W*(?:\d{1,2}[.)/-]\s*)?(?:giao(?! ban)|phân công|yêu cầu|đề nghị)\s",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST_ITEM = re.compile(r"^\W*(?:1|I|a)\s?[.)/]\s", re.MULTILINE)
_CONCLUDED = re.compile(
    r"kết luận\s(?:tại\s)?(?P<noun>hội nghị|cuộc họp|buổi họp|phiên họp|buổi làm việc|buổi giao ban)", re.IGNORECASE
)
_TOLD = re.compile(r"tổ chức|chủ trì|có buổi|đã họp|diễn ra|tại (?:phiên|cuộc) họp", re.IGNORECASE)
_HELD = re.compile(r"chủ trì (?:cuộc|phiên|hội|buổi)|(?:đã|vừa) (?:họp|tổ chức|có)|diễn ra|kết luận", re.IGNORECASE)
_ELSEWHERE = re.compile(r"ban hành|công văn|quyết định số|trước đó", re.IGNORECASE)
_TITLE_DAY = re.compile(
    rf"(?:{_NOUN.pattern})[^\n.;]{{0,120}}?(?P<day>(?:\bngày\s{{1,3}}|\()\d{{1,2}}(?:\s?[/.-]\s?\d{{1,2}}|\stháng\s\d)[^\n]{{0,20}})",
    re.IGNORECASE,
)


def day(year: int, month: int, number: int) -> date | None:
    """The calendar day, or None where there is no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def read_held(
    plain: str, near: date | None, issued: date | None, why: list[Finding], problems: list[Problem], *, titled: bool
) -> tuple[date | None, tuple[int, int] | None]:
    """The day of the meeting and where the sentence that tells it stands; `titled`: the document's title tells it."""
    concluded = _CONCLUDED.search(plain)
    noun = concluded["noun"].lower() if concluded else ""
    best: tuple[float, re.Match[str], tuple[int, int]] | None = None
    put_up = {match.start("day"): match for match in stamps(plain)}
    iso = _ISO.search(plain, 0, 1500)
    if iso and (held := day(int(iso["y"]), int(iso["m"]), int(iso["d"]))):
        why.append(Finding("held_on", "labelled-day", iso.group().strip()))
        return held, _sentence(plain, iso.start(), iso.end())
    ordered = _begin_of(_ORDERS, plain)
    reach = min(len(plain), 8000, *([ordered, _begin_of(_FIRST_ITEM, plain)] if titled else []))
    for match in _DAY.finditer(plain, 0, reach):
        labelled = bool(match["label"]) and match.start() < ordered
        told = labelled or bool(match["when"].strip()) or _in_heading(plain, match)
        if not told or _BEFORE.search(plain, max(0, match.start() - 20), match.start()):
            continue
        if match["label"] and _BY.search(match["label"]):
            continue
        sentence = _sentence(plain, match.start(), match.end())
        words = plain[sentence[0] : sentence[1]]
        if _to_come(words, match, issued) or (not labelled and not _NOUN.search(words)):
            continue
        weight = _weight(words, match, match.start() - sentence[0], noun, labelled=labelled)
        stamp = put_up.get(match.start("d"))
        minutes = stamp is not None and is_bare(stamp) and _RECORD.search(plain, 0, 300)
        if stamp is not None and not minutes:  # a day alone on its line may be the meeting's, where no other is told
            weight = -0.4 if is_bare(stamp) else -1.0
        if best is None or weight > best[0]:
            best = (weight, match, sentence)
    if best is None or best[0] <= -0.5:
        return None, None
    _, match, sentence = best
    held = _date_of(plain, match, near, problems)
    if held is not None:
        why.append(Finding("held_on", "day-of-meeting", match.group().strip()))
        if issued and held > issued:
            problems.append(Problem("meeting-after-issue", " ".join(match.group().split()), match.start()))
    return held, sentence


def _begin_of(pattern: re.Pattern[str], plain: str) -> int:
    match = pattern.search(plain)
    return match.start() if match else len(plain)


def held_in_title(title: str, near: date | None) -> date | None:
    """The day in the title of a conclusion: "… tại cuộc họp ngày 10/12/2025"."""
    match = _TITLE_DAY.search(title)
    if match is None:
        return None
    found = _DAY.search(match["day"])
    return _date_of(title, found, near, []) if found else None


def _weight(words: str, match: re.Match[str], at: int, noun: str, *, labelled: bool = False) -> float:
    """How likely a day in a sentence is the meeting's; `noun` is what the text says was concluded."""
    weight = 4.0 if labelled else 0.0
    weight += 2.0 if noun and noun in words[at:].lower() else 0.0
    weight += 1.0 if _TOLD.search(words) else 0.0
    weight += 1.0 if match["when"][:1].isupper() or "họp ngày" in words else 0.0
    weight -= 2.0 if not noun and _ELSEWHERE.search(words[: at + 80]) else 0.0
    return weight - match.start() / 4000


def _to_come(words: str, match: re.Match[str], issued: date | None) -> bool:
    """Whether a full date lies after the document's own day, and nothing says that the meeting was held then."""
    if issued is None or _HELD.search(words):
        return False
    year = match["y"] or match["y2"]
    told = day(int(year), int(match["m"] or match["m2"]), int(match["d"])) if year else None
    return told is not None and told > issued


def _date_of(plain: str, match: re.Match[str], near: date | None, problems: list[Problem]) -> date | None:
    """The calendar day of a match, completed with a year; a problem and None where that cannot be done."""
    month, number, year = int(match["m"] or match["m2"]), int(match["d"]), match["y"] or match["y2"]
    held = day(int(year), month, number) if year else completed(plain, month, number, near)
    if held is None:
        code = "year-missing" if not year and day(2000, month, number) else "impossible-date"
        problems.append(Problem(code, " ".join(match.group().split()), match.start()))
    return held


def _in_heading(plain: str, match: re.Match[str]) -> bool:
    """Whether a day with its year stands in the heading of minutes ("Biên bản họp 03/11/2025")."""
    if match.start() > 300 or not (match["y"] or match["y2"]):
        return False
    line = plain[plain.rfind("\n", 0, match.start()) + 1 : match.start()]
    return len(line) < 60 and _MINUTES.search(plain, 0, match.start()) is not None


def completed(plain: str, month: int, number: int, near: date | None) -> date | None:
    """A day without a year: the last one up to a week after `near`; else in the only year that `plain` names."""
    if near is not None:
        for year in (near.year, near.year - 1):
            found = day(year, month, number)
            if found is not None and found <= near + timedelta(days=7):
                return found
        return None
    years = {match[1] for match in re.finditer(r"\bngày\s+\d{1,2}[/.-]\d{1,2}[/.-](20\d\d)\b", plain[:3000])}
    return day(int(next(iter(years))), month, number) if len(years) == 1 else None


def _sentence(plain: str, start: int, end: int) -> tuple[int, int]:
    """About the sentence around a place: from the mark before to the mark after, or a paragraph's edge."""
    first = max(plain.rfind(mark, 0, start) for mark in (". ", ".\n", "\n\n", ": "))
    stops = [position for mark in (". ", ".\n", "\n\n") if (position := plain.find(mark, end)) >= 0]
    return max(first + 1, start - 300, 0), min([*stops, end + 500, len(plain)])
