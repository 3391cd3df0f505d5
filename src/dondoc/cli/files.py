"""Writing a file that a person asked for: whole or not at all, and never over another unasked."""

import os
import tempfile
from pathlib import Path

from dondoc.errors import FileExists, FileNotWritten


def write_file(name: str, content: bytes, *, force: bool = False) -> None:
    """Write a file. Raises FileExists without `force` where one is there, FileNotWritten."""
    path = Path(name)
    if path.exists() and not force:
        raise FileExists(path=path)
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(draft).replace(path)
        finally:
            Path(draft).unlink(missing_ok=True)
    except OSError as error:
        raise FileNotWritten(path=path, reason=error.strerror or error) from error
