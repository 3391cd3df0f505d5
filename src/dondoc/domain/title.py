"""The title of a task, taken from the words of the order it was read from."""

import re
from collections.abc import Sequence

from dondoc.domain.directive import Directive

_MARK = re.compile(r"^(?:[-–•*+]+|\(?[0-9a-zđivx]{1,4}[.)/])\s+", re.IGNORECASE)
_END = re.compile(r"[\s./;,:]+$")
_AFTER_NAMES = re.compile(
    r"^(?:[\s,;:–-]|và(?=\s)|chủ trì|chủ động(?=,? phối hợp)|(?:chủ động )?phối hợp(?: chặt chẽ)?(?: với| cùng)?"
    r"|(?:đồng chí|đ/c|ông|bà)(?=\s+[A-ZĐ])|cần phải|cần|phải|sẽ|có trách nhiệm|chịu trách nhiệm)+(?=\s|\w)",
)
_WORDS_OF_A_TITLE = 3  # at the least
_WORDS_OF_A_FRAME = 20  # at the most: who says it, where, and "đề nghị"


def title_of(directive: Directive) -> str:
    """The order as a title: what is to be done, without who says it and who does it, for these have their own columns.

    "Giao Sở A chủ trì, phối hợp với Sở B rà soát các dự án." becomes "Rà soát các dự án". The words stay those of the
    document; where little would be left, all of them stay.
    """
    whole = clean_title(directive.quote)
    offices = [finding.words for finding in directive.why if finding.field == "office"]
    rest = _without_names(whole, directive.lead, directive.cooperating, offices)
    return clean_title(rest) if len(rest.split()) >= _WORDS_OF_A_TITLE else whole


def clean_title(text: str) -> str:
    """Words on one line, without the mark of a list or the end of a sentence, with a capital letter."""
    line = _MARK.sub("", one_line(text) or "")
    line = _END.sub("", line) or line
    return line[:1].upper() + line[1:]


def _without_names(text: str, lead: Sequence[str], cooperating: Sequence[str], offices: Sequence[str]) -> str:
    """What stands behind the lead and the units named right after it, and behind the offices that those named hold; all
    of it where no lead is named at the head.
    """
    rest = text
    for name in filter(None, map(one_line, (*lead, *cooperating))):
        before, found, behind = rest.partition(name)
        frame = len(before.split()) <= _WORDS_OF_A_FRAME and name in lead if rest is text else _is_link(before)
        if found and frame:
            rest = _without_office(behind, offices)
    return text if rest is text else _AFTER_NAMES.sub("", rest).strip()


def _without_office(behind: str, offices: Sequence[str]) -> str:
    """What stands behind a name without the office told with it: "- Phó Chủ tịch UBND xã" + "rà soát …"."""
    bare = behind.lstrip(" ,;:–—-(")
    for office in filter(None, map(one_line, offices)):
        if bare.startswith(office):
            return bare.removeprefix(office).removeprefix(")")
    return behind


def _is_link(words: str) -> bool:
    """Whether words do no more than join one name to the next."""
    return not _AFTER_NAMES.sub("", words + "X").removeprefix("X").strip()


def parts_of(title: str) -> tuple[str, ...]:
    """Where a title would be split: at its semicolons."""
    return tuple(part.strip() for part in title.split(";") if part.strip())


def parts_at(title: str, words: Sequence[str]) -> tuple[str, ...]:
    """A title cut before each of the words given, which stand in it in this order; none where they do not.

    Upper and lower case are the same.
    """
    lowered, cuts = title.lower(), [0]
    for each in (" ".join(word.split()).lower() for word in words):
        found = lowered.find(each, cuts[-1]) if each else -1
        if found <= cuts[-1] or len(lowered) != len(title):
            return ()
        cuts.append(found)
    return tuple(title[begin:end].strip() for begin, end in zip(cuts, [*cuts[1:], len(title)], strict=True))


def one_line(text: str | None) -> str | None:
    """The words with single spaces between them; None where there are none."""
    return " ".join(text.split()) or None if text else None
