"""Who chaired a meeting: the person whom the verbs of presiding and concluding follow."""

import re
from collections import defaultdict
from collections.abc import Iterator

from dondoc.extract.names import Mention, Names, UnitKind
from dondoc.extract.tokens import Token, key, longest, phrase_table

# How much a verb after a name says that its bearer chairs; what reporters and delegates do counts against it.
_VERBS = phrase_table(
    {
        "kết luận như sau": 12.0,
        "có ý kiến chỉ đạo như sau": 12.0,
        "có ý kiến kết luận": 8.0,
        "kết luận": 7.0,
        "phát biểu kết luận": 6.0,
        "có ý kiến chỉ đạo": 5.0,
        "chủ trì": 4.0,
        "đồng chủ trì": 4.0,
        "phát biểu chỉ đạo": 4.0,
        "dẫn đầu": 3.0,
        "làm trưởng đoàn": 3.0,
        "đi kiểm tra": 3.0,
        "đi khảo sát": 3.0,
        "có buổi làm việc": 3.0,
        "có buổi họp": 3.0,
        "khảo sát": 2.0,
        "nghe báo cáo": 2.0,
        "chỉ đạo": 2.0,
        "yêu cầu": 2.0,
        "giao": 2.0,
        "đề nghị": 1.0,
        "lưu ý": 1.0,
        "nhấn mạnh": 1.0,
        "ghi nhận": 1.0,
        "biểu dương": 1.0,
        "đánh giá cao": 1.0,
        "hoan nghênh": 1.0,
        "làm việc": 1.0,
        "kiểm tra": 1.0,
        "chỉ rõ": 1.0,
        "khẳng định": 0.5,
        "cho rằng": 0.5,
        "điều hành": 0.5,
        "phát biểu": 0.5,
        "chia sẻ": 0.3,
        "dự": 0.3,
        "thông tin": -1.0,
        "cho biết": -2.0,
        "kiến nghị": -2.0,
        "đề xuất": -2.0,
        "báo cáo": -3.0,
        "trình bày": -3.0,
        "tham luận": -3.0,
    }
)
# What opens a sentence whose subject concludes: "Phát biểu kết luận hội nghị, đồng chí …".
_OPENING = phrase_table(
    {
        "phát biểu kết luận": 6.0,
        "phát biểu ý kiến kết luận": 6.0,
        "kết luận": 5.0,
        "phát biểu chỉ đạo": 4.0,
        "thay mặt": 1.0,
        "phát biểu tại": 1.0,
        "chủ trì": 4.0,
        "kết thúc": 1.0,
        "phát biểu": 1.0,
    }
)
_CONCLUSION_OF = phrase_table(
    ["kết luận của", "ý kiến kết luận của", "dưới sự chủ trì của", "sự chủ trì của", "là chỉ đạo của"]
)
_SKIPPED = frozenset(key(word) for word in "đã cũng còn vừa và có tiếp tục đồng thời".split())
_GIVES = phrase_table(["giao", "phân công", "giao nhiệm vụ"])
_ASKS = phrase_table(["yêu cầu", "đề nghị"])
_NO_GIFT = frozenset(key(word) for word in "ban thông của".split())  # "giao ban", "giao thông", "đề nghị của"
_LABEL = re.compile(
    r"(?:Chủ trì|Chủ tọa|Chủ toạ)(?:\s(?:cuộc họp|hội nghị|buổi họp|phiên họp))?\s?[:：]\s{0,3}", re.IGNORECASE
)
_ITEM = re.compile(
    r"(?:^|\n)[ \t]*(?:\(?(?:\d{1,2}|[a-zđ])[.)]|[-–+•])\s{0,3}(?:(?:đồng chí|đ/c|ông|bà)\s)?$", re.IGNORECASE
)
_CONCLUDES = 7.0  # less says no more of one to whom a task is given than that he is to lead it


def find_chair(plain: str, found: list[Token]) -> tuple[str | None, str]:
    """Who concluded or presided: the person, else the official, whom the verbs of chairing follow most."""
    names = Names(found)
    weights: dict[str, float] = defaultdict(float)
    words: dict[str, str] = {}
    at, first = 0, True
    holders: dict[str, str] = {}
    beside: dict[str, str] = {}  # who holds an office that is told behind the name
    officials: dict[str, float] = defaultdict(float)
    ordered: set[str] = set()
    while at < len(found):
        mention = names.mention(at)
        if mention is None or not (mention.person or mention.kind is UnitKind.OFFICIAL):
            at = mention.last if mention else at + 1
            continue
        given = _is_ordered(names, mention.first)
        directs = _directs_by_item(plain, names, mention)
        weight = 0.0 if given or directs else _weight(plain, found, names, mention)
        name = " ".join(plain[found[mention.name_first or mention.first].start : found[mention.last - 1].end].split())
        office = mention.title.removesuffix(" chính phủ")
        if given and mention.person:
            ordered.add(name)
        if mention.person:
            for held in _offices_beside(names, mention.last):
                beside.setdefault(_letters(plain, names, held), name)
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
        elif weight > 0 and not mention.person and names.key_at(mention.first) != key("các"):
            officials[name] += weight
            words.setdefault(name, plain[found[at].start : found[min(mention.last + 3, len(found)) - 1].end])
        at = _after_offices(names, mention.last) if directs else mention.last
    for official in list(officials):
        bare = official.lower().removesuffix(" chính phủ")
        if bare in holders:
            weights[holders[bare]] += officials.pop(official)
    if not any(weight >= 1.5 for weight in weights.values()):  # else one by name is known to preside
        for official in [official for official in officials if official.lower() in beside]:
            weights[beside[official.lower()]] += officials.pop(official)
    weights = {name: w for name, w in _merged(weights).items() if name not in ordered or w >= _CONCLUDES}
    if weights:
        best = max(weights, key=lambda name: weights[name])
        if weights[best] >= 1.5:
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
    label = _LABEL.search(plain, max(0, found[mention.first].start - 60), found[mention.first].start)
    if label and label.end() >= found[mention.first].start - 14:
        weight += 6.0
    weight += _opening(found, mention.first)
    at = _after_offices(names, mention.last)
    while names.key_at(at) in _SKIPPED and longest(_VERBS, found, at) is None:
        at += 1
    verb = longest(_VERBS, found, at)
    if verb:
        weight += float(verb[1])
        second = verb[0]
        if names.key_at(second) in {key("và"), ","}:
            follow = longest(_VERBS, found, second + 1)
            weight += float(follow[1]) if follow else 0.0
    return weight


def _is_ordered(names: Names, at: int) -> bool:
    """Whether who stands at `at` is given an order ("Giao đồng chí A, Phó Chủ tịch …"): he does not preside."""
    named = at
    if names.key_at(at - 1) in {",", "-"}:  # an office told behind the name of who holds it
        before = (names.mention(place) for place in range(max(0, at - 9), at - 1))
        named = next((found.first for found in before if found and found.person and found.last == at - 1), at)
    for position in range(at - 1, max(-1, at - 40), -1):
        if names.key_at(position) in {".", ";", "\n", ":"}:
            return False
        after = max(names.ends(_GIVES, position), names.ends(_ASKS, position))
        if after == position or names.key_at(after) in _NO_GIFT:
            continue
        opens = position == 0 or names.tokens[position].line or not names.tokens[position - 1].word
        if named - after <= 3 or (opens and names.ends(_GIVES, position) > position):
            return True
    return False


def _directs_by_item(plain: str, names: Names, mention: Mention) -> bool:
    """Whether an item of a list begins with one who directs ("1. Đồng chí A, Phó Chủ tịch … chỉ đạo bố trí vốn"): it
    gives him the task to; who presides is told above the list.
    """
    start = names.tokens[mention.first].start
    heads = _ITEM.search(plain, max(0, start - 20), start) is not None
    return heads and names.key_at(_after_offices(names, mention.last)) == key("chỉ")


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


def _offices_beside(names: Names, at: int) -> Iterator[Mention]:
    """The offices told behind a name that ends at `at`."""
    while names.key_at(at) in {",", "-"}:
        office = names.mention(at + 1)
        if office is None or office.person or office.kind is not UnitKind.OFFICIAL:
            return
        yield office
        at = office.last


def _letters(plain: str, names: Names, mention: Mention) -> str:
    return " ".join(plain[names.tokens[mention.first].start : names.tokens[mention.last - 1].end].lower().split())


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
