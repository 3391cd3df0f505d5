"""Writing a file that a person asked for: whole or not at all, and never over another unasked."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dondoc.errors.files import FileExists, FileNotWritten
from dondoc.errors.system import reason_of
from dondoc.typing import BinaryIO


@contextmanager
def new_file(name: str, *, force: bool = False) -> Iterator[BinaryIO]:
    """A file to write into, which takes its name when all is written; after an error there is none.

    A link leads to the file that is written; a device or a pipe takes what is written as it comes. Raises FileExists
    without `force` where a file is there, FileNotWritten.
    """
    given = Path(name)
    try:
        if given.exists() and not given.is_file() and not given.is_dir():
            with given.open("wb") as file:
                yield file
            return
        if given.exists() and not force:
            raise FileExists(path=given)
        path = given.resolve()
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            Path(draft).replace(path)
        finally:
            Path(draft).unlink(missing_ok=True)
    except OSError as error:
        raise FileNotWritten(path=given, reason=reason_of(error)) from error


def write_file(name: str, content: bytes, *, force: bool = False) -> None:
    """Write a file at once. Raises what `new_file` raises."""
    with new_file(name, force=force) as file:
        file.write(content)
