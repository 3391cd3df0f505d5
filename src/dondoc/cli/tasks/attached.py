"""The attached files of a task as `show` and `attachment list` print them."""

from collections.abc import Iterator, Sequence

from dondoc.cli.context import App
from dondoc.domain.attachment import Attachment
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.untrusted import plain


def file_lines(app: App, files: Sequence[Attachment]) -> Iterator[str]:
    """A line for each file: its place, its name, how large it is, the day it came."""
    for place, file in enumerate(files, start=1):
        added = wording.day(file.added_on, app.words)
        yield f"{place}  {plain(file.name)} ({size(file.size, app.words)}, {added})"


def file_object(file: Attachment) -> dict[str, object]:
    """A file for programs."""
    return {"name": file.name, "size": file.size, "sha256": file.sha256, "added_on": file.added_on.isoformat()}


def size(count: int, words: Words) -> str:
    """A number of bytes as a person says it: 512 B, 12 KB, 3 MB."""
    for unit in ("B", "KB", "MB"):
        if count < 1024 or unit == "MB":
            return f"{wording.amount(count, words)} {unit}"
        count = -(-count // 1024)
    raise AssertionError
