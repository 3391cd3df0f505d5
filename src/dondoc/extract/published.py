"""The day that a web page says it was put up on: it tells the year of the days in the article, and is none of them."""

import re
from collections.abc import Iterator
from datetime import date

from dondoc.extract.patterns import Pattern

_DATE = r"(?P<day>(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>20\d\d)|(?P<y2>20\d\d)-(?P<m2>\d{2})-(?P<d2>\d{2}))"
_LABEL = (
    r"(?:(?:Cập nhật|(?:Ngày )?(?:đăng|xuất bản)(?: bài| tin)?|Published|Posted|[\w-]*publish-date)(?: (?:lúc|on))?"
    r"|[^\n\d]{0,20}gửi vào)"
)
_WEEKDAY = r"(?:(?:Thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|Chủ nhật|T\d|CN)[ ,]*)"
# A line that holds a day and at most a label, a weekday, the hour and what a page counts ("Lượt xem: 98").
_STAMP = Pattern(
    rf"(?im)^[^\w\n]*(?P<label>{_LABEL}[ :]*)?{_WEEKDAY}?(?P<hour>\d{{1,2}}[:h]\d{{2}}(?::\d{{2}})?[ ,|"
    rf"–-]*)?(?:ngày:? )?{_DATE}"
    r"(?![\d/])(?P<hour2>[ ,|–-]+\d{1,2}[:h]\d{2}(?::\d{2})?(?:\.\d)?(?: [AP]M)?)?(?:[ ,]*[(\[]GMT[^\n)\]]*[)\]])?"
    r"(?: *[|•·–-][^\n.;]{0,40})?[^\w\n]*$",
    "20",
)
_HEAD = 1500  # letters of a page in which the stamp stands


def stamps(text: str) -> Iterator[re.Match[str]]:
    """The lines of `text` that say when the page was put up or changed, in order."""
    return _STAMP.finditer(text, 0, min(len(text), _HEAD))


def is_bare(stamp: re.Match[str]) -> bool:
    """Whether a line is a day and no more: in minutes it may be the meeting's."""
    return not (stamp["label"] or stamp["hour"] or stamp["hour2"])


def published(text: str) -> date | None:
    """The day of the first such line; None where there is none, or no such day."""
    for match in stamps(text):
        told = [match[part] or match[part + "2"] for part in ("y", "m", "d")]
        try:
            return date(*map(int, told))
        except ValueError:
            continue
    return None
