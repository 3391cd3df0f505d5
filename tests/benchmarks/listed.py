"""Writes a list of generated tasks, as `import-data` takes it in: those of `build.py`, by the words that people write.

python -m tests.benchmarks.listed 100000 list.csv
"""

import csv
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

from tests.benchmarks.build import TASK, UNITS, generated

HEADERS = ("title", "lead", "cooperating", "due", "status", "completed_on", "meeting")


def rows(tasks: int) -> Iterator[tuple[str, ...]]:
    """A row for each task. Days are written as 30/06/2026."""
    random = Random(30)
    for values in generated(tasks):
        task = dict(zip(TASK, values, strict=True))
        yield (
            f"{task['title']}, theo danh sách",
            UNITS[task["lead_id"] - 1],
            random.choice(UNITS) if random.random() < 0.5 else "",
            _day(task["due"]),
            task["status"].replace("_", " "),
            _day(task["completed_on"]),
            f"Họp giao ban lần thứ {task['meeting_id']}",
        )


def _day(iso: str | None) -> str:
    return f"{date.fromisoformat(iso):%d/%m/%Y}" if iso else ""


if __name__ == "__main__":
    with Path(sys.argv[2]).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADERS)
        writer.writerows(rows(int(sys.argv[1])))
