"""Other programs that keep tasks, where they are installed: how the same tasks come into their stores.

Each store is written directly, in the format that the program itself writes, and shifted so that the tasks that are
overdue in ours on the day of `build.py` are overdue in theirs today.

    python -m tests.benchmarks.peers taskwarrior 10000 FOLDER
"""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from tests.benchmarks.measure import Program
from tests.benchmarks.programs import ROOT, environment

MOST = 100_000
"""How many tasks a peer is given at most."""

PATIENCE = 300
"""Seconds after which a peer that is still reading its new store is left out."""

TASKRC = """\
data.location={folder}/data
confirmation=no
hooks=off
news.version=9.9.9
"""
TODOMAN = """\
path = "{folder}/lists/*"
cache_path = "{folder}/cache.sqlite3"
date_format = "%Y-%m-%d"
time_format = "%H:%M"
default_list = "Phòng Y tế"
color = "never"
"""


class Job(NamedTuple):
    """One task for a peer."""

    uid: UUID
    title: str
    unit: str
    given: date
    due: date | None
    done: date | None


def taskwarrior(program: str, tasks: int, folder: Path) -> Program:
    """taskwarrior 2 on a store of its own. Its numbers count what is open."""
    (folder / "taskrc").write_text(TASKRC.format(folder=folder), "utf-8")
    _fill("taskwarrior", tasks, folder)
    here = environment(folder) | {"TASKRC": str(folder / "taskrc"), "TASKDATA": str(folder / "data")}
    subprocess.run([program, "next", "limit:1"], env=here, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)
    return Program("taskwarrior", [program], here, range(1, tasks // 4))


def todoman(program: str, tasks: int, folder: Path) -> Program:
    """Todoman on lists of its own, its cache made once before. Raises TimeoutExpired where that takes too long."""
    (folder / "config.py").write_text(TODOMAN.format(folder=folder), "utf-8")
    _fill("todoman", tasks, folder)
    here = environment(folder) | {"TODOMAN_CONFIG": str(folder / "config.py")}
    subprocess.run([program, "list"], env=here, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)
    with closing(sqlite3.connect(folder / "cache.sqlite3")) as cache:
        numbers = [
            number for (number,) in cache.execute("SELECT id FROM todos WHERE status <> 'COMPLETED' ORDER BY id")
        ]
    return Program("todoman", [program], here, numbers)


PEERS = {"taskwarrior": taskwarrior, "todoman": todoman}
COMMANDS = {"taskwarrior": "task", "todoman": "todo"}


def peers(paths: dict[str, str], tasks: int, folder: Path) -> tuple[list[Program], list[str]]:
    """The peers that are here, each with so many tasks, and a sentence for each that is not."""
    found, notes = [], []
    for name, prepare in PEERS.items():
        program = shutil.which(paths.get(name) or COMMANDS[name])
        if program is None:
            notes.append(f"{name} is not installed on this machine.")
            continue
        if tasks > MOST:
            continue
        place = folder / name
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        try:
            found.append(prepare(program, tasks, place))
        except subprocess.TimeoutExpired:
            notes.append(
                f"{name} was still reading its store of {tasks:,} tasks after {PATIENCE} s, so it is left out."
            )
    return found, notes


def _fill(name: str, tasks: int, folder: Path) -> None:
    """Write a store in a process of its own, so that this one stays small."""
    subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.peers", name, str(tasks), str(folder)], cwd=ROOT, check=True
    )


def jobs(tasks: int) -> Iterator[Job]:
    """The tasks of our own store that a peer can hold: those neither on hold nor withdrawn."""
    from tests.benchmarks.build import TASK, TODAY, UNITS, generated

    since = date.today() - TODAY

    def day(text: str | None) -> date | None:
        return None if text is None else date.fromisoformat(text) + since

    for number, values in enumerate(generated(tasks), start=1):
        row = dict(zip(TASK, values, strict=True))
        if row["status"] not in ("suspended", "withdrawn"):
            given = date.fromisoformat(row["assigned_on"]) + since
            unit = UNITS[row["lead_id"] - 1]
            yield Job(UUID(int=number), row["title"], unit, given, day(row["due"]), day(row["completed_on"]))


def write_taskwarrior(tasks: int, folder: Path) -> None:
    """A line for each task, in pending.data what is open and in completed.data the rest."""
    data = folder / "data"
    data.mkdir()
    with (
        (data / "pending.data").open("w", encoding="utf-8") as pending,
        (data / "completed.data").open("w", encoding="utf-8") as completed,
    ):
        for job in jobs(tasks):
            days = {"due": job.due, "end": job.done, "entry": job.given, "modified": job.done or job.given}
            stamps = {name: str(int(_midnight(day).timestamp())) for name, day in days.items() if day}
            status = "completed" if job.done else "pending"
            told = {"description": job.title, **stamps, "project": job.unit, "status": status, "uuid": str(job.uid)}
            parts = " ".join(f"{name}:{json.dumps(value, ensure_ascii=False)}" for name, value in sorted(told.items()))
            (completed if job.done else pending).write(f"[{parts}]\n")


def write_todoman(tasks: int, folder: Path) -> None:
    """A file for each task, in a folder for each unit."""
    for job in jobs(tasks):
        place = folder / "lists" / job.unit
        place.mkdir(parents=True, exist_ok=True)
        told = {
            "UID": str(job.uid),
            "SUMMARY": job.title.replace(",", "\\,"),
            "CREATED": f"{job.given:%Y%m%d}T000000Z",
            "DTSTAMP": f"{job.given:%Y%m%d}T000000Z",
            **({"DUE;VALUE=DATE": f"{job.due:%Y%m%d}"} if job.due else {}),
            **({"COMPLETED": f"{job.done:%Y%m%d}T000000Z", "PERCENT-COMPLETE": "100"} if job.done else {}),
            "STATUS": "COMPLETED" if job.done else "NEEDS-ACTION",
        }
        lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:benchmark",
            "BEGIN:VTODO",
            *(f"{k}:{v}" for k, v in told.items()),
        ]
        (place / f"{job.uid}.ics").write_text(
            "\r\n".join([*lines, "END:VTODO", "END:VCALENDAR", ""]), "utf-8", newline=""
        )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time())


if __name__ == "__main__":
    {"taskwarrior": write_taskwarrior, "todoman": write_todoman}[sys.argv[1]](int(sys.argv[2]), Path(sys.argv[3]))
