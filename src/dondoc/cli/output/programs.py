"""Programs of the system that a file is handed to: what shows it, and what prints it. Never through a shell."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from dondoc.errors.files import CannotOpen, CannotPrint
from dondoc.locale import Words
from dondoc.locale import gettext as _
from dondoc.reports.wording import amount

FEW = 2000
"""So many rows are done before anybody asks how long it will take."""


def passing_file(name: str) -> str:
    """The path of a file to look at, in a folder of its own; it stays until the system clears its temporary files."""
    return str(Path(tempfile.mkdtemp(prefix="dondoc-")) / name)


def show_file(path: str) -> None:
    """Show a file in the program that the person has for its kind. Raises CannotOpen."""
    whole = str(Path(path).resolve())
    if sys.platform == "win32":
        os.startfile(whole)
        return
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None:
        raise CannotOpen(path=path)
    nothing = subprocess.DEVNULL
    subprocess.Popen([program, whole], stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)


def print_pdf(content: bytes, *, title: str) -> None:
    """Send a PDF to the default printer. Raises CannotPrint where there is none or no program that knows it."""
    program = shutil.which("lp")
    if program is None:
        raise CannotPrint(reason=_("there is no program lp on this computer"))
    sent = subprocess.run([program, "-t", title, "-"], input=content, capture_output=True, check=False)
    if sent.returncode:
        raise CannotPrint(reason=sent.stderr.decode(errors="replace").strip().removeprefix("lp: ") or sent.returncode)


def counting(total: int, words: Words) -> Callable[[int], None]:
    """Tells on stderr how many rows of a long table are done, on one line that goes when all are."""

    def told(done: int) -> None:
        if total < FEW or (done % 500 and done != total):
            return
        said = _("{done} of {total} rows").format(done=amount(done, words), total=amount(total, words))
        sys.stderr.write(f"\r\x1b[K{said}" if done < total else "\r\x1b[K")
        sys.stderr.flush()

    return told
