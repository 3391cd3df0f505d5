"""Which meeting a conclusion was given at: its day, title and body, from the sentences that tell of it."""

import re
from datetime import date
from itertools import groupby

from dondoc.domain.directive import Finding, Problem
from dondoc.domain.document import MeetingHeader
from dondoc.extract.chair import find_chair
from dondoc.extract.held import held_in_title, read_held
from dondoc.extract.letterhead import recase
from dondoc.extract.names import Mention, Names, UnitKind
from dondoc.extract.tokens import longest, phrase_table, tokens

_TITLE_END = re.compile(
    r"\s(?:để|nhằm|do đồng chí|do ông|do bà|dưới sự)\b|,\s(?:đồng chí|ông|bà|sau khi)\b"
    r"|(?:(?<=[/.-]\d[/.-]\d{4})|(?<=[/.-]\d\d[/.-]\d{4})),\s(?=[A-ZĐỦ])"
    r"|(?:,|,?\svà)\s(?:kết luận|có ý kiến|cho ý kiến|chỉ đạo|giao nhiệm vụ|phân công|yêu cầu)\b[^.;:]{0,60}:"
    r"|[.;\n]\s|[.;]$"
)
# The day behind the name of a meeting, which is told by itself: "cuộc họp giao ban" + "ngày 06/10/2025".
_DAY_BEHIND = re.compile(r"(?<=\S)\s(?:vào\s)?(?:(?:sáng|chiều)\s)?\(?ngày\s\d.*$")
_OF = phrase_table(["kết luận của", "ý kiến của", "ý kiến kết luận của", "ý kiến chỉ đạo của", "chỉ đạo của", "của"])
_NAMED_MEETING = re.compile(
    r"(?:hội nghị|cuộc họp|buổi họp|phiên họp|buổi làm việc|buổi giao ban|kỳ họp|hội thảo|đại hội)\b", re.IGNORECASE
)
_HOLDING = phrase_table(
    ["tổ chức", "đã tổ chức", "họp", "đã họp", "có buổi", "đã có buổi", "phối hợp", "đã", "khai mạc", "tiến hành", "do"]
)


def read_meeting(
    text: str, near: date | None, *, start: int = 0, issued: date | None = None, heading: str = ""
) -> tuple[MeetingHeader, tuple[Finding, ...], tuple[Problem, ...]]:
    """The meeting that text[start:] tells of, why, and what is doubtful (offsets into `text`).

    `near` completes a day without a year; `issued` is the day that the meeting must have come before, None where it
    need not have; `start` is where the layout of an official document ends, `heading` the title in it
    ("Kết luận của … tại cuộc họp ngày …"), which counts for what the sentences do not tell.
    """
    plain = re.sub(r"[*_|\u200b]", " ", text[start:])
    why: list[Finding] = []
    problems: list[Problem] = []
    titled = held_in_title(heading, near)
    held, sentence = read_held(plain, near, issued, why, problems, titled=titled is not None)
    if held is None and titled is not None:
        held = titled
        why.append(Finding("held_on", "day-in-title", heading))
    headed = _in_small_letters(heading)
    written = headed == " ".join(heading.split())  # of names in capitals nobody knows where they end
    all_words = f"{headed}\n\n{plain}" if headed and written else plain
    chair, words = find_chair(all_words, tokens(all_words, 0, min(len(all_words), 60000)))
    if chair:
        why.append(Finding("chair", "who-concludes", words))
    return (
        MeetingHeader(_body(plain, sentence, headed), _title(plain, sentence, heading), held, chair),
        tuple(why),
        tuple(Problem(problem.code, problem.words, problem.start + start) for problem in problems),
    )


def _in_small_letters(heading: str) -> str:
    """A title as a sentence writes it, where words of it are in capitals."""
    runs = ((capitals, list(words)) for capitals, words in groupby(heading.split(), str.isupper))
    return " ".join(
        recase(" ".join(words)) if capitals and len(words) > 2 else " ".join(words) for capitals, words in runs
    )


def _title(plain: str, sentence: tuple[int, int] | None, heading: str) -> str | None:
    """What the meeting is called in the sentence that tells of it, or in the document's title, which may say more."""
    headed = _named_in(heading, 0, len(heading))
    told = _named_in(plain, *sentence) if sentence else None
    headed = None if headed is None or headed.isupper() else _DAY_BEHIND.sub("", headed)
    if told is None or (headed and headed.lower().startswith(told.lower())):
        return headed
    return told


def _named_in(words: str, start: int, stop: int) -> str | None:
    match = _NAMED_MEETING.search(words, start, stop)
    if match is None:
        return None
    end = _TITLE_END.search(words, match.end(), min(stop + 2, len(words)))
    return " ".join(words[match.start() : end.start() if end else stop].split())


def _body(plain: str, sentence: tuple[int, int] | None, heading: str) -> str | None:
    """The unit that holds the meeting: named before "tổ chức, họp, đã …", else the one whose conclusion the title says
    it is, else the office of the first person named.
    """
    found = tokens(plain, *sentence) if sentence else []
    names = Names(found)
    office: str | None = None
    at = 0
    while at < len(found):
        mention = names.mention(at)
        if mention is None:
            at += 1
            continue
        holds = longest(_HOLDING, found, names.skip_brackets(mention.last))
        if mention.kind is UnitKind.UNIT and holds:
            return _words(plain, names, mention)
        if mention.person and mention.title and office is None:
            office = _office(plain, names, mention)
        at = mention.last
    return _whose(heading) or office


def _whose(heading: str) -> str | None:
    """The unit whose conclusion a document is by its title: "Kết luận của Ban Thường vụ Đảng ủy tại …"."""
    found = tokens(heading)
    of = longest(_OF, found, 0)
    names = Names(found)
    unit = names.mention(of[0]) if of else None
    return _words(heading, names, unit) if unit is not None and unit.kind is UnitKind.UNIT else None


def _office(plain: str, names: Names, official: Mention) -> str | None:
    """The unit that an official heads: "UBND TP Hà Nội" of its Chủ tịch."""
    for at in range(official.first, official.last):
        unit = names.mention(at)
        if unit is not None and unit.kind is UnitKind.UNIT and unit.last <= official.last:
            return _words(plain, names, unit)
    return None


def _words(text: str, names: Names, mention: Mention) -> str:
    return " ".join(text[names.tokens[mention.first].start : names.tokens[mention.last - 1].end].split())
