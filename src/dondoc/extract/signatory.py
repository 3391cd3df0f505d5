"""Who signed an order of an authority: the name below the office in capitals at the end."""

import re

_SIGNATURE = re.compile(
    r"^[ \t*|]*(?P<title>(?:PHÓ\s)?(?:THỦ TƯỚNG|CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|BỘ TRƯỞNG|CHỦ NHIỆM|CỤC TRƯỞNG|TRƯỞNG BAN|"
    r"CHÁNH VĂN PHÒNG)[^\n]{0,40})\n(?:[ \t*|_-]{0,20}\n){0,8}[ \t*|]*"
    r"(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,4})[ \t*|]*$",
    re.MULTILINE,
)
_DEPUTISED = re.compile(r"\b(?:KT|TL|TUQ|TM|Q|T/M|K/T|T/L)\s?\.?\s", re.IGNORECASE)


def signatory(text: str) -> str | None:
    """Who signed an order of an authority personally; None where a deputy signed or it is signed for a body."""
    found = None
    for match in _SIGNATURE.finditer(text, max(0, len(text) - 4000)):
        before = text[max(0, match.start() - 80) : match.start()]
        if match["title"].lstrip().startswith("PHÓ") or _DEPUTISED.search(before) or _DEPUTISED.search(match["title"]):
            return None
        found = " ".join(match["name"].split())
    return found
