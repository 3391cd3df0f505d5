"""Builds a store of generated tasks to measure on: the same tasks for the same number, on every machine.

10 % are overdue, 60 % completed, the others due later, without a deadline, on hold or withdrawn. Rows go in through
`sqlite3` with the indexes taken off and put back at the end: a million tasks take less than a minute.

    python -m tests.benchmarks.build 10000 store.sqlite3
"""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from dondoc.domain.chain import START, link
from dondoc.domain.unit_names import unit_key
from dondoc.domain.vietnamese import fold
from dondoc.storage.store import open_database
from dondoc.storage.values import json_text

TODAY = date(2026, 6, 30)
"""The day on which the stores are looked at."""

ACTIONS = (
    "Rà soát|Đẩy nhanh tiến độ|Tham mưu phương án|Kiểm tra|Tổng hợp, báo cáo|Hướng dẫn|Xây dựng kế hoạch|Hoàn thiện hồ sơ"
    "|Tăng cường tuyên truyền|Khẩn trương xử lý|Chuẩn bị nội dung|Bố trí kinh phí cho"
).split("|")
THINGS = (
    "các dự án chậm giải ngân|công tác giải phóng mặt bằng|việc cấp nước sạch nông thôn|chương trình chuyển đổi số"
    "|hồ sơ đất đai tồn đọng|phòng chống thiên tai|việc sửa chữa trường học|chợ dân sinh và an toàn thực phẩm"
    "|các điểm ngập úng|công tác tuyển quân|chính sách người có công|bến bãi vật liệu không phép"
).split("|")
PLACES = (
    "trên địa bàn phường Đông|tại các xã vùng cao|dọc tuyến đường ven sông|trong khu công nghiệp số 2|ở khu tái định cư"
    "|tại cụm dân cư số 7|trên toàn địa bàn|theo kết luận tại cuộc họp giao ban tuần"
).split("|")
OFFICES = (
    "Tài chính|Nội vụ|Giáo dục|Y tế|Tư pháp|Văn hóa|Xây dựng|Công thương|Nông nghiệp|Môi trường|Thanh tra|Dân tộc"
    "|Lao động|Giao thông|Khoa học|Thống kê|Thuế|Kho bạc|Quản lý dự án|Quỹ đất"
).split("|")
UNITS = [f"{kind} {office}" for kind in ("Phòng", "Trung tâm") for office in OFFICES]
TASKS_OF_A_MEETING = 200

TASK = (
    "title search status percent lead_id deadline_kind deadline_first due deadline_words deadline_confirmed "
    "original_due assigned_on completed_on meeting_id extensions"
).split()


def build(path: Path, tasks: int) -> None:
    """Make the store, anew where there is one. Raises nothing of its own."""
    path.unlink(missing_ok=True)
    open_database(str(path))  # made by the migrations
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        indexes = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql > ''").fetchall()
        for name, _sql in indexes:
            connection.execute(f'DROP INDEX "{name}"')
        _fill(connection, tasks)
        for _name, sql in indexes:
            connection.execute(sql)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _fill(connection: sqlite3.Connection, tasks: int) -> None:
    units = [(place, name, unit_key(name)) for place, name in enumerate(UNITS, start=1)]
    connection.executemany("INSERT INTO units (id, name, key, kind) VALUES (?, ?, ?, 'unit')", units)
    meetings = [
        (place, f"Họp giao ban lần thứ {place}", (TODAY - timedelta(days=place % 900)).isoformat())
        for place in range(1, tasks // TASKS_OF_A_MEETING + 2)
    ]
    connection.executemany("INSERT INTO meetings (id, title, held_on) VALUES (?, ?, ?)", meetings)
    insert = f"INSERT INTO tasks ({', '.join(TASK)}) VALUES ({', '.join('?' * len(TASK))})"
    connection.executemany(insert, generated(tasks))
    random = Random(20)
    connection.executemany(
        "INSERT INTO task_units (task_number, unit_id, role, position) VALUES (?, ?, 'cooperating', 0)",
        ((number, random.randint(1, len(UNITS))) for number in range(1, tasks + 1, 2)),
    )
    at = datetime(2026, 1, 5, 1, 30, tzinfo=UTC).isoformat(timespec="microseconds")
    connection.executemany(
        "INSERT INTO events (id, at, actor, action, subject, subject_id, changes, step, hash) "
        "VALUES (?, ?, 'chị Lan', 'add', 'task', ?, ?, 1, ?)",
        _chained(at, tasks),
    )


def _chained(at: str, tasks: int) -> Iterator[tuple[Any, ...]]:
    """An event for each task, shorter than a real one, linked to the one before."""
    before = START
    for number in range(1, tasks + 1):
        changes = f'[["tasks",[{number}],null,{{"title":"…"}}]]'
        before = link(before, json_text([number, at, "chị Lan", "add", "task", number, changes, None, None, 1]))
        yield number, at, number, changes, before


def generated(tasks: int) -> Iterator[tuple[Any, ...]]:
    """The rows of the tasks, in the order of `TASK`."""
    random = Random(10)
    folded = {words: fold(words) for words in (*ACTIONS, *THINGS, *PLACES)}
    days = {back: (TODAY - timedelta(days=back)).isoformat() for back in range(-400, 1000)}
    for number in range(1, tasks + 1):
        words = random.choice(ACTIONS), random.choice(THINGS), random.choice(PLACES)
        title = f"{' '.join(words)} (đợt {number})"
        search = f"{' '.join(folded[part] for part in words)} (dot {number})"
        status, due, done = _standing(random, number)
        kind = "none" if due is None else "day"
        first = None if due is None else days[due]
        finished = None if done is None else days[done]
        percent = 100 if done is not None else 30 if status == "in_progress" else 0
        yield (
            *(title, search, status, percent, random.randint(1, len(UNITS))),
            *(kind, first, first, first, True, first, days[900], finished, number // TASKS_OF_A_MEETING + 1, 0),
        )


def _standing(random: Random, number: int) -> tuple[str, int | None, int | None]:
    """The status, and how many days ago the task was due and was completed."""
    match number % 20:
        case 0 | 1:
            return random.choice(("assigned", "in_progress")), random.randint(1, 700), None
        case place if place < 14:
            due = random.randint(1, 700)
            return "completed", due, due + random.randint(-1, 9)
        case 14:
            return "in_progress", None, None
        case 15 if number % 40 == 15:
            return random.choice(("suspended", "withdrawn")), -random.randint(1, 300), None
    return "assigned", -random.randint(0, 360), None


if __name__ == "__main__":
    build(Path(sys.argv[2]), int(sys.argv[1]))
