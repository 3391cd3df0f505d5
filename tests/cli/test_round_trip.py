"""What was written out is known again when it comes back, and makes the same tasks in another store: every format."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dondoc.locale import Language, words_of
from dondoc.readers.tables.columns import key_of
from dondoc.reports.rows_xlsx import COLUMNS, headers
from dondoc.reports.untrusted import plain
from tests.cli.conftest import Dondoc
from tests.databases import SQLite

FORMATS = ["csv", "jsonl", "xlsx", "taskwarrior", "ics"]
FIELDS = ("title", "lead", "cooperating", "official", "due", "status", "percent", "completed_on", "meeting")
HOSTILE = [
    "=cmd",
    "'=cmd",
    "''+1",
    "＝1+1",
    "01/02",
    "007",
    "1e5",
    "Tổng cộng",
    "I. Phòng A",
    "👨‍👩‍👧 họp",
    "❤️",
    "…",
    "-",
    '"',
    "[]",
    "{}",
]
TITLES = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x1f"), min_size=1, max_size=40),
    st.text(st.sampled_from("aă,;:\\\n\r\t \"'=_x0041đ😀\u200b\u0301"), min_size=1, max_size=200),
    st.just("Nhiệm vụ " * 222),
).filter(lambda title: bool(plain(title).strip() and title.split()))


def added(title: str, place: int) -> dict[str, object]:
    """A row for `import-data` that makes a task."""
    states = ("assigned", "in_progress", "completed", "suspended", "withdrawn")
    row: dict[str, object] = {"title": title, "status": states[place % 5]}
    if place % 2:
        row |= {"lead": "Phòng Kinh tế, Hạ tầng và Đô thị", "due": f"{place % 28 + 1}/9/2023"}
    if place % 3 == 1:
        row |= {"cooperating": "Văn phòng; Công an", "meeting": "12", "official": "Bà Lan"}
    if place == 4:
        row["restricted"] = "internal"
    if row["status"] == "completed":
        row["completed_on"] = "2023-08-01"
    return row


@contextmanager
def fresh(sqlite: SQLite) -> Iterator[Dondoc]:
    """A store for this example alone."""
    address = sqlite.fresh()
    yield Dondoc(address)
    sqlite.drop(address)


@pytest.fixture
def other(sqlite: SQLite) -> Iterator[Dondoc]:
    """A second store."""
    with fresh(sqlite) as found:
        yield found


def told(dondoc: Dondoc) -> list[list[object]]:
    return [[task[name] for name in FIELDS] for task in dondoc.tasks()]


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(titles=st.lists(TITLES, min_size=1, max_size=5))
@example(titles=HOSTILE)
@example(titles=["A\u200b\u0300"])  # a mark that joins its letter once what parts them is gone
def test_it_changes_nothing_where_it_came_from(sqlite: SQLite, tmp_path: Path, format: str, titles: list[str]) -> None:
    with fresh(sqlite) as here, fresh(sqlite) as there:
        goes_and_comes(here, there, tmp_path / f"ra.{format}", format, titles)


def goes_and_comes(here: Dondoc, there: Dondoc, file: Path, format: str, titles: list[str]) -> None:
    rows = "\n".join(json.dumps(added(title, place)) for place, title in enumerate(titles))
    here.must("meeting", "add", "12")
    here.must("import-data", "-", "--yes", input=rows)
    before = here.everything()
    here.must("export", "-f", format, "-o", file, "--force", "--restricted")
    again = here.must("import-data", file, "--yes").out
    assert "0 tasks are new." in again
    assert "otherwise" not in again
    assert here.everything() == before
    there.must("meeting", "add", "12")
    there.must("import-data", file, "--yes")
    if all(title.isprintable() for title in titles):  # what cannot be seen does not leave the store
        assert told(there) == told(here)
    assert "0 tasks are new." in there.must("import-data", file, "--yes").out
    assert "0 tasks are new." in here.must("import-data", file, "--yes").out


@pytest.mark.parametrize("format", ["taskwarrior", "ics"])
def test_a_task_keeps_its_name_when_it_goes_on_to_another_store(
    dondoc: Dondoc, other: Dondoc, tmp_path: Path, format: str
) -> None:
    file, again = tmp_path / "ra", tmp_path / "ra2"
    dondoc.must("add", "Rà soát", "--due", "30/9/2023")
    dondoc.must("export", "-f", format, "-o", file)
    other.must("import-data", file, "--yes")
    other.must("edit", 1, "--title", "Rà soát lần hai", "-m", "sửa")
    other.must("export", "-f", format, "-o", again)
    assert "1 task is in the register already" in dondoc.must("import-data", again, "--yes").out
    assert len(dondoc.tasks()) == 1


@pytest.mark.parametrize("format", FORMATS)
def test_what_the_office_decided_goes_along(dondoc: Dondoc, other: Dondoc, tmp_path: Path, format: str) -> None:
    dondoc.must("add", "Rà soát", "--due", "30/9/2023")
    dondoc.must("extend", 1, "31/10", "--approve", "--by", "PCT A", "-m", "khó")
    dondoc.must("add", "Sơ kết", "--due", "31/8/2023")
    dondoc.must("report-done", 2, "--product", "12/BC", "--product-on", "15/8/2023")
    dondoc.must("add", "Báo cáo", "--due", "ngày 25 hằng tháng")
    dondoc.must("done", 3)
    dondoc.must("add", "Tập huấn", "--due", "31/8/2023")
    dondoc.must("suspend", 4 + 1, "-m", "chờ")
    names = (*FIELDS, "original_due", "extensions", "reported_on", "product_on", "recurrence", "suspended_on")
    dondoc.must("export", "-f", format, "-o", tmp_path / "ra")
    other.must("import-data", tmp_path / "ra", "--yes")
    here, there = ([[task[name] for name in names] for task in store.tasks()] for store in (dondoc, other))
    assert there == here
    assert "otherwise" not in dondoc.must("import-data", tmp_path / "ra", "--yes").out
    assert other.task(1)["extensions"] == 1


def test_a_calendar_repeats_what_is_still_to_be_done_and_nothing_else(dondoc: Dondoc) -> None:
    dondoc.must("add", "Báo cáo", "--due", "ngày 25 hằng tháng")
    dondoc.must("done", 1)
    done, following = dondoc.must("export", "-f", "ics").out.split("END:VTODO")[:2]
    assert "\nRRULE:" not in done
    assert "\nX-DONDOC-RECURRENCE:" in done
    assert "\nRRULE:FREQ=MONTHLY" in following


def test_taskwarrior_does_not_repeat_by_our_rules_and_the_clerk_is_told(dondoc: Dondoc) -> None:
    dondoc.must("add", "Báo cáo", "--due", "ngày 25 hằng tháng")
    dondoc.must("add", "Họp")
    out = dondoc.must("export", "-f", "taskwarrior")
    assert "1 task that comes again is an ordinary one for Taskwarrior" in out.err
    (again, once) = json.loads(out.out)
    assert again["recurrence"].startswith("FREQ=MONTHLY")
    assert "recur" not in again
    assert "recurrence" not in once


@pytest.mark.parametrize("format", ["xlsx", "ics", "taskwarrior", "csv"])
def test_the_same_register_gives_the_same_bytes(dondoc: Dondoc, tmp_path: Path, format: str) -> None:
    dondoc.must("add", "Rà soát; sơ kết", "--due", "17 giờ 00 ngày 30/9/2023")
    first, second = tmp_path / "1", tmp_path / "2"
    dondoc.must("export", "-f", format, "-o", first)
    dondoc.must("export", "-f", format, "-o", second)
    assert first.read_bytes() == second.read_bytes()


def test_tasks_with_the_same_words_stay_apart_by_their_names(dondoc: Dondoc, other: Dondoc) -> None:
    for _time in range(2):
        dondoc.must("add", "Họp tổ")
    dondoc.must("export", "-f", "ics", "-o", "hai.ics")
    other.must("add", "Họp tổ")
    said = other.must("import-data", "hai.ics", "--yes").out
    assert "1 task is new" in said, "one of the two may be the one that was there"
    assert len(other.tasks()) == 2


@pytest.mark.parametrize("language", Language)
def test_each_header_of_our_sheet_is_known_in_both_languages(language: Language) -> None:
    found = {name: key_of(header) for name, header in zip(COLUMNS, headers(words_of(language)), strict=True)}
    assert found == {name: name for name in COLUMNS}


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.csv", b"title,"), ("a.txt", b"title,"), ("a.XLSX", b"PK"), ("a.jsonl", b"{"), ("a.ics", b"BEGIN")],
)
def test_the_name_of_a_file_says_what_is_written_into_it(dondoc: Dondoc, name: str, begins: bytes) -> None:
    dondoc.must("add", "Họp giao ban")
    dondoc.must("export", "-o", name)
    assert Path(name).read_bytes().startswith(begins)
    dondoc.must("export", "-f", "jsonl", "-o", name, "--force")
    assert Path(name).read_bytes().startswith(b"{")
