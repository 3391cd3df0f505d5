"""Opening a text in the person's own editor: VISUAL, EDITOR, or what the system has."""

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import which

from dondoc.errors.files import EditorFailed
from dondoc.errors.system import reason_of


def edit_text(text: str) -> str | None:
    """The text as the person saved it; None where the file is gone. Raises EditorFailed where none can be run.

    The file is for the person alone and is removed afterwards.
    """
    handle, name = tempfile.mkstemp(suffix=".txt", prefix="dondoc-")
    path = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        command = editor()
        try:
            ended = subprocess.run([*command, name], check=False)
        except OSError as error:
            raise EditorFailed(editor=" ".join(command), reason=reason_of(error)) from error
        if ended.returncode:
            raise EditorFailed(editor=" ".join(command), reason=ended.returncode)
        return path.read_text("utf-8-sig") if path.exists() else None
    finally:
        path.unlink(missing_ok=True)


def editor() -> list[str]:
    """The command of the editor."""
    if chosen := os.environ.get("VISUAL") or os.environ.get("EDITOR"):
        return shlex.split(chosen, posix=sys.platform != "win32")
    if sys.platform == "win32":
        return ["notepad"]
    return [next((name for name in ("nano", "vi") if which(name)), "vi")]
