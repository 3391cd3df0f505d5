"""The same tasks in the stores of other programs, written directly in the formats that they write themselves.

The days are shifted, so that what is overdue in ours on the day of `build.py` is overdue in theirs today.

    python -m tests.benchmarks.peer_stores taskwarrior 10000 FOLDER
"""

import json
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from tests.benchmarks.build import TASK, TODAY, UNITS, generated


class Job(NamedTuple):
    """One task for a peer."""

    uid: UUID
    title: str
    unit: str
    given: date
    due: date | None
    done: date | None


def jobs(tasks: int) -> Iterator[Job]:
    """The tasks of our own store that a peer can hold: those neither on hold nor withdrawn."""
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
