"""Which earlier documents a document says it stands in the place of, or corrects (thay thế, đính chính)."""

import re

from dondoc.extract.data import documents

_REACH = 200  # letters between the verb and the number, at the most
_NUMBER = r"(?P<number>\d{1,5}[a-zA-Z]?\s?[/–-]\s?[A-ZĐ]\w*(?:\s?[/–-]\s?[A-ZĐ][\w&]*)*)"
_SAID = re.compile(
    r"\b(?i:thay thế|thay cho|đính chính|sửa đổi|bãi bỏ)\s"
    rf"(?:(?i:cho|một số nội dung|nội dung|toàn bộ|tại|của)\s){{0,3}}"
    rf"(?i:{'|'.join(documents.KINDS)})\s(?:[^\n.;]{{0,{_REACH}}}?)?(?:[Ss]ố\s?:?\s?)?{_NUMBER}"
)


def replaced_numbers(text: str) -> tuple[str, ...]:
    """The numbers and symbols of the documents that the text says it replaces, corrects or amends, as written.

    "Thông báo này thay thế Thông báo số 15-TB/TU ngày 05/6/2023" gives "15-TB/TU".
    """
    return tuple(dict.fromkeys(match["number"].strip() for match in _SAID.finditer(text)))
