"""An attached file (tệp đính kèm): what a unit hands in with its report, kept in the store itself."""

import re
from datetime import date

from dondoc.domain.vietnamese import nfc
from dondoc.typing import NamedTuple

LONGEST = 150
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*/\\\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)  # no names of files on Windows
NAMELESS = "tep"


class Attachment(NamedTuple):
    """One file of a task; `size` in bytes."""

    id: int
    task_number: int
    sha256: str
    name: str
    added_on: date
    size: int


class NewFile(NamedTuple):
    """A file that is to be attached."""

    name: str
    content: bytes


def plain_name(path: str) -> str:
    """The name of a file without any folder, and without what a name cannot have on some system: never a path."""
    name = re.split(r"[/\\]", nfc(path))[-1]
    name = " ".join(_FORBIDDEN.sub("_", name).split()).strip(". ")
    if _DEVICES.match(name):
        name = f"_{name}"
    stem, dot, suffix = name.rpartition(".")
    if len(name) > LONGEST and dot and len(suffix) < 12:
        return f"{stem[: LONGEST - len(suffix) - 1]}.{suffix}"
    return name[:LONGEST] or NAMELESS
