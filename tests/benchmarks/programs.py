"""dondoc as an office has it, and the floors: how each is installed, started and given a store."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.measure import Program

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TODAY = "2026-06-30"
"""The day of `build.py`; it is not imported, because it would make the runner grow."""

LAUNCHER = """\
import sys
from typed import app
if __name__ == "__main__":
    sys.exit(app())
"""
"""What pip writes for a command, so that the floor is compiled once and not at each start."""


def install(folder: Path) -> Path:
    """Build the wheel and install it into an environment of its own, as README says; its dondoc."""
    subprocess.run([sys.executable, "-m", "venv", "--clear", "--upgrade-deps", folder], check=True)
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", ROOT], check=True)
    return folder / "bin" / "dondoc"


def build(tasks: int, store: Path) -> None:
    """Make the store in a process of its own, so that this one stays small."""
    line = [sys.executable, "-m", "tests.benchmarks.build", str(tasks), str(store)]
    subprocess.run(line, cwd=ROOT, check=True)


def fresh(tasks: int) -> list[int]:
    """The numbers of the tasks that are open and not yet due, in a store of so many."""
    return [number for number in range(1, tasks + 1) if number % 20 >= 16]


def environment(home: Path) -> dict[str, str]:
    """What every program sees: who is logged in, a home of its own, and no setting of ours or of the person's."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return kept | {"LOGNAME": "clerk", "HOME": str(home), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}


def ours(dondoc: Path, tasks: int, folder: Path) -> list[Program]:
    """dondoc and the floors, on copies of one store of so many tasks, with the interpreter that dondoc has."""
    python = dondoc.parent / "python"
    floors = folder / "floors"
    shutil.rmtree(floors, ignore_errors=True)
    shutil.copytree(HERE / "floors", floors, ignore=shutil.ignore_patterns("__pycache__"))
    launcher = floors / "typed"
    launcher.write_text(LAUNCHER, "utf-8")
    first = folder / "dondoc.sqlite3"
    build(tasks, first)
    starts = {
        "bare": [python, floors / "bare.py"],
        "script": [python, floors / "script.py"],
        "typed": [python, launcher],
        "dondoc": [dondoc],
    }
    numbers = fresh(tasks)
    programs = []
    for name, start in starts.items():
        store = folder / f"{name}.sqlite3"
        if name in ("script", "typed"):
            shutil.copyfile(first, store)
        here = environment(folder) | {"DONDOC_DB": str(store), "DONDOC_TODAY": TODAY}
        programs.append(Program(name, start, here, numbers))
    return programs
