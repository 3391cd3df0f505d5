"""Which meeting a conclusion was given at: its day, title, body and chair, from the sentences that tell of it."""

import re
from collections import defaultdict
from datetime import date, timedelta

from dondoc.domain.directive import Finding, Problem
from dondoc.domain.document import MeetingHeader
from dondoc.extract.tokens import Token, key, longest, phrase_table, tokens
from dondoc.extract.units import Mention, Names, UnitKind

_MEETING = (
    r"hội nghị|cuộc họp|buổi họp|phiên họp|buổi làm việc|cuộc làm việc|buổi giao ban|giao ban|kỳ họp|hội thảo|buổi tiếp|"
    r"chuyến kiểm tra|đoàn công tác|đoàn kiểm tra|làm việc (?:với|tại)|đi kiểm tra|kiểm tra|khảo sát|họp|lễ|đại hội|diễn đàn|tọa đàm"
)
_DAY = re.compile(
    r"(?P<label>(?:Thời gian(?: họp| bắt đầu)?|Thời điểm|Bắt đầu|Khai mạc|Ngày họp|Ngày giờ|Ngày|Date|Time)\s*[:：]\s*(?:[^\n\d]{0,30})?)?"
    r"(?P<when>(?:\b(?:sáng|chiều|tối|trưa|hôm nay|sáng nay|chiều nay|tối nay|hôm qua|chiều qua|sáng qua)\b[\s,(]*)?(?:ngày\s+|,\s*)?)"
    r"(?P<d>\d{1,2})\s*(?:(?P<sep>[/.-])\s*(?P<m>\d{1,2})(?:\s*(?P=sep)\s*(?P<y>\d{4}))?|\s*tháng\s+(?P<m2>\d{1,2})(?:\s*(?:năm|/|,)\s*(?P<y2>\d{4}))?)"
    r"(?![\d/])",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"(?:Thời gian|Ngày họp|Ngày|Date|Time|Biên bản|Meeting|Họp)[^\n]{0,60}?\b(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"biên bản|họp|meeting|sprint|scrum", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:từ|trước|đến|kể từ|hết|tới|sau|số|nghị quyết|quyết định|ký|ban hành|dịp|hạn|luật)\s*$", re.IGNORECASE
)
_FULL = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](20\d\d|19\d\d)\b|\bnăm\s+(20\d\d)\b")
_NOUN = re.compile(_MEETING, re.IGNORECASE)
_CONCLUDED = re.compile(
    r"kết luận\s+(?:tại\s+)?(?P<noun>hội nghị|cuộc họp|buổi họp|phiên họp|buổi làm việc|buổi giao ban)", re.IGNORECASE
)
_TITLE_END = re.compile(r"\s+(?:để|nhằm|do đồng chí|do ông|do bà|dưới sự)\b|[.;\n]\s|[.;]$")
_NAMED_MEETING = re.compile(
    r"(?:hội nghị|cuộc họp|buổi họp|phiên họp|buổi làm việc|buổi giao ban|kỳ họp|hội thảo|đại hội)\b", re.IGNORECASE
)
_LABEL_CHAIR = re.compile(
    r"(?:Chủ trì|Chủ tọa|Chủ toạ)(?:\s+(?:cuộc họp|hội nghị|buổi họp|phiên họp))?\s*[:：]\s*", re.IGNORECASE
)
_CONCLUSION_OF = phrase_table(
    ["kết luận của", "ý kiến kết luận của", "dưới sự chủ trì của", "sự chủ trì của", "là chỉ đạo của"]
)
_SIGNATURE = re.compile(
    r"^[ \t*|]*(?P<title>(?:PHÓ\s+)?(?:THỦ TƯỚNG|CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|BỘ TRƯỞNG|CHỦ NHIỆM|CỤC TRƯỞNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG)"
    r"[^\n]{0,40})[ \t*|]*\n(?:[ \t*|_-]*\n)*[ \t*|]*(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,4})[ \t*|]*$",
    re.MULTILINE,
)
_DEPUTISED = re.compile(r"\b(?:KT|TL|TUQ|TM|Q|T/M|K/T|T/L)\s*\.?\s", re.IGNORECASE)
_WEIGHTS = {
    "phát biểu kết luận": 6.0, "kết luận như sau": 12.0, "có ý kiến chỉ đạo": 5.0, "có ý kiến chỉ đạo như sau": 12.0,
    "có ý kiến kết luận": 8.0, "kết luận": 7.0, "chủ trì": 4.0, "đồng chủ trì": 4.0,
    "đã chủ trì": 4.0, "dẫn đầu": 3.0, "làm trưởng đoàn": 3.0, "phát biểu chỉ đạo": 4.0, "chỉ đạo": 2.0, "yêu cầu": 2.0, "đề nghị": 1.0,
    "giao": 2.0, "lưu ý": 1.0, "nhấn mạnh": 1.0, "khẳng định": 0.5, "ghi nhận": 1.0, "biểu dương": 1.0, "đánh giá cao": 1.0,
    "hoan nghênh": 1.0, "cho rằng": 0.5, "báo cáo": -3.0, "trình bày": -3.0, "cho biết": -2.0, "kiến nghị": -2.0, "điều hành": 0.5,
    "đi kiểm tra": 3.0, "làm việc": 1.0, "có buổi làm việc": 3.0, "có buổi họp": 3.0, "khảo sát": 2.0, "đi khảo sát": 3.0, "nghe báo cáo": 2.0,
    "chỉ rõ": 1.0, "chia sẻ": 0.3, "phát biểu": 0.5, "tham luận": -3.0, "dự": 0.3, "thông tin": -1.0, "đề xuất": -2.0, "kiểm tra": 1.0,
}  # fmt: skip
_VERBS = phrase_table(_WEIGHTS)
_HOLDING = phrase_table(
    ["tổ chức", "đã tổ chức", "họp", "đã họp", "có buổi", "đã có buổi", "phối hợp", "đã", "khai mạc", "tiến hành", "do"]
)
_SKIPPED = frozenset(key(word) for word in "đã cũng còn vừa và có tiếp tục đồng thời".split())
_OPENING = phrase_table(
    {
        "kết luận": 5.0, "phát biểu kết luận": 6.0, "phát biểu chỉ đạo": 4.0, "phát biểu ý kiến kết luận": 6.0, "thay mặt": 1.0,
        "phát biểu tại": 1.0, "kết thúc": 1.0, "phát biểu": 1.0,
    }
)  # fmt: skip


def day(year: int, month: int, number: int) -> date | None:
    """The calendar day, or None where there is no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def read_meeting(
    text: str, near: date | None, *, start: int = 0, issued: date | None = None
) -> tuple[MeetingHeader, tuple[Finding, ...], tuple[Problem, ...]]:
    """The meeting that text[start:] tells of, why, and what is doubtful (offsets into `text`).

    `near` completes a day without a year; `start` is where the layout of an official document ends.
    """
    plain = re.sub(r"[*_|\u200b]", " ", text[start:])
    why: list[Finding] = []
    problems: list[Problem] = []
    held, sentence = _held(plain, near, issued, why, problems)
    title = _title(plain, sentence)
    found = tokens(plain, 0, min(len(plain), 60000))
    chair, words = _chair(plain, found)
    if chair:
        why.append(Finding("chair", "who-concludes", words))
    return (
        MeetingHeader(_body(plain, sentence), title, held, chair),
        tuple(why),
        tuple(Problem(problem.code, problem.words, problem.start + start) for problem in problems),
    )


def _held(
    plain: str, near: date | None, issued: date | None, why: list[Finding], problems: list[Problem]
) -> tuple[date | None, tuple[int, int] | None]:
    """The day of the meeting and where the sentence that tells it stands."""
    concluded = _CONCLUDED.search(plain)
    noun = concluded["noun"].lower() if concluded else ""
    best: tuple[float, re.Match[str], tuple[int, int]] | None = None
    iso = _ISO.search(plain, 0, 1500)
    if iso and (held := day(int(iso["y"]), int(iso["m"]), int(iso["d"]))):
        why.append(Finding("held_on", "labelled-day", iso.group().strip()))
        return held, _sentence(plain, iso.start(), iso.end())
    for match in _DAY.finditer(plain, 0, min(len(plain), 8000)):
        told = bool(match["label"] or match["when"].strip()) or _in_heading(plain, match)
        if not told or _BEFORE.search(plain, max(0, match.start() - 20), match.start()):
            continue
        sentence = _sentence(plain, match.start(), match.end())
        words = plain[sentence[0] : sentence[1]]
        if not match["label"] and not _NOUN.search(words):
            continue
        weight = 4.0 if match["label"] else 0.0
        weight += 2.0 if noun and noun in words[match.start() - sentence[0] :].lower() else 0.0
        weight += (
            1.0
            if re.search(r"tổ chức|chủ trì|có buổi|đã họp|diễn ra|tại (?:phiên|cuộc) họp", words, re.IGNORECASE)
            else 0.0
        )
        weight += 1.0 if match["when"][:1].isupper() or "họp ngày" in words else 0.0
        weight -= match.start() / 4000
        weight -= (
            2.0
            if re.search(
                r"ban hành|công văn|quyết định số|trước đó", words[: match.start() - sentence[0] + 80], re.IGNORECASE
            )
            and not noun
            else 0.0
        )
        if best is None or weight > best[0]:
            best = (weight, match, sentence)
    if best is None or best[0] <= -0.5:
        return None, None
    _, match, sentence = best
    month, number = int(match["m"] or match["m2"]), int(match["d"])
    year = match["y"] or match["y2"]
    words = " ".join(match.group().split())
    if year:
        held = day(int(year), month, number)
    else:
        held = _completed(plain, month, number, near)
        if held is None and day(2000, month, number):
            problems.append(Problem("year-missing", words, match.start()))
            return None, sentence
    if held is None:
        problems.append(Problem("impossible-date", words, match.start()))
        return None, sentence
    if issued and held > issued:
        problems.append(Problem("meeting-after-issue", words, match.start()))
    why.append(Finding("held_on", "day-of-meeting", match.group().strip()))
    return held, sentence


def _in_heading(plain: str, match: re.Match[str]) -> bool:
    """Whether a day with its year stands in the heading of minutes ("Biên bản họp 03/11/2025")."""
    if match.start() > 300 or not (match["y"] or match["y2"]):
        return False
    line = plain[plain.rfind("\n", 0, match.start()) + 1 : match.start()]
    return len(line) < 120 and _MINUTES.search(line) is not None


def _completed(plain: str, month: int, number: int, near: date | None) -> date | None:
    """A day without a year: the last one up to a few days after `near`; else in the only year that the text's days name."""
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


def _title(plain: str, sentence: tuple[int, int] | None) -> str | None:
    if sentence is None:
        return None
    match = _NAMED_MEETING.search(plain, *sentence)
    if match is None:
        return None
    end = _TITLE_END.search(plain, match.end(), min(sentence[1] + 2, len(plain)))
    return " ".join(plain[match.start() : end.start() if end else sentence[1]].split())


def _body(plain: str, sentence: tuple[int, int] | None) -> str | None:
    """The unit that holds the meeting: the one that the sentence names before "tổ chức, họp, đã …"."""
    if sentence is None:
        return None
    found = tokens(plain, *sentence)
    names = Names(found)
    at = 0
    while at < len(found):
        mention = names.mention(at)
        if mention is None:
            at += 1
            continue
        holds = longest(_HOLDING, found, names.skip_brackets(mention.last))
        if mention.kind is UnitKind.UNIT and holds:
            return " ".join(plain[found[mention.first].start : found[mention.last - 1].end].split())
        at = mention.last
    return None


def _chair(plain: str, found: list[Token]) -> tuple[str | None, str]:
    """Who concluded or presided: the person, else the official, whom the verbs of chairing follow most."""
    names = Names(found)
    weights: dict[str, float] = defaultdict(float)
    words: dict[str, str] = {}
    at, first = 0, True
    holders: dict[str, str] = {}
    officials: dict[str, float] = defaultdict(float)
    while at < len(found):
        mention = names.mention(at)
        if mention is None or not (mention.person or mention.kind is UnitKind.OFFICIAL):
            at = mention.last if mention else at + 1
            continue
        weight = _weight(plain, found, names, mention)
        name = " ".join(plain[found[mention.name_first or mention.first].start : found[mention.last - 1].end].split())
        office = mention.title.removesuffix(" chính phủ")
        if mention.person and office:
            holders.setdefault(office, name)
        elif weight > 0 and office in holders:
            weights[holders[office]] += weight
            at = mention.last
            continue
        if mention.person and not name.isupper():
            weights[name] += weight + (0.4 if first else 0.0)
            first = False
            if weight > 0:
                words.setdefault(name, plain[found[at].start : found[min(mention.last + 3, len(found)) - 1].end])
        elif weight > 0 and not mention.person and not names.key_at(mention.first) == key("các"):
            officials[name] += weight
            words.setdefault(name, plain[found[at].start : found[min(mention.last + 3, len(found)) - 1].end])
        at = mention.last
    for official in list(officials):
        bare = official.lower().removesuffix(" chính phủ")
        if bare in holders:
            weights[holders[bare]] += officials.pop(official)
    weights = _merged(weights)
    if weights:
        best = max(weights, key=lambda name: weights[name])
        if weights[best] >= 1.4:
            return best, words.get(best, best)
    if officials and not any(weight >= 1.0 for weight in weights.values()):
        best = max(officials, key=lambda name: officials[name])
        if officials[best] >= 2.0:
            return best, words[best]
    return None, ""


def _merged(weights: dict[str, float]) -> dict[str, float]:
    """Short forms of a name ("ông Bình") count for the full one ("Nguyễn Văn Bình")."""
    merged = dict(weights)
    for short in [name for name in weights if " " not in name]:
        full = [name for name in weights if " " in name and name.split()[-1] == short]
        if len(full) == 1:
            merged[full[0]] += merged[short]
        merged.pop(short)
    return merged


def _weight(plain: str, found: list[Token], names: Names, mention: Mention) -> float:
    """How much the words around a person say that the person chairs."""
    weight = 0.0
    if mention.first >= 3:
        for back in (3, 4, 5, 6):
            of = longest(_CONCLUSION_OF, found, mention.first - back)
            if of and of[0] in {mention.first, mention.first - 1, mention.first - 2}:
                weight += 5.0
                break
    label = _LABEL_CHAIR.search(plain, max(0, found[mention.first].start - 60), found[mention.first].start)
    if label and label.end() >= found[mention.first].start - 14:
        weight += 6.0
    weight += _opening(found, mention.first)
    at = _after_offices(names, mention.last)
    while names.key_at(at) in _SKIPPED:
        at += 1
    verb = longest(_VERBS, found, at)
    if verb:
        weight += float(verb[1])
        second = verb[0]
        if names.key_at(second) in {key("và"), ","}:
            follow = longest(_VERBS, found, second + 1)
            weight += float(follow[1]) if follow else 0.0
    return weight


def _after_offices(names: Names, at: int) -> int:
    """The token after the offices told beside a name ("– Ủy viên BTV Tỉnh ủy, Bí thư Thành ủy, …")."""
    position = at
    for _ in range(8):
        position = names.skip_brackets(position)
        if names.key_at(position) not in {",", "-", key("và")}:
            return position
        office = names.mention(position + 1)
        if office is None:
            return position + 1
        position = office.last
    return position


def _opening(found: list[Token], at: int) -> float:
    """The weight of "Phát biểu kết luận hội nghị, …" before a name in the same sentence."""
    for position in range(at - 1, max(-1, at - 26), -1):
        token = found[position]
        if token.key in {".", ";", "\n", ":"}:
            return 0.0
        match = longest(_OPENING, found, position)
        if match and (position == 0 or not found[position - 1].word):
            return float(match[1])
    return 0.0


def signatory(text: str) -> str | None:
    """Who signed an order of an authority personally; None where a deputy signed or it is signed for a body."""
    found = None
    for match in _SIGNATURE.finditer(text, max(0, len(text) - 4000)):
        before = text[max(0, match.start() - 80) : match.start()]
        if match["title"].lstrip().startswith("PHÓ") or _DEPUTISED.search(before) or _DEPUTISED.search(match["title"]):
            return None
        found = " ".join(match["name"].split())
    return found
