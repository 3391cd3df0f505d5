"""Calendars of tasks: days, instants and zones; folded and escaped lines; what we write is what we read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.vietnamese import nfc
from dondoc.errors.reading import FileEmpty
from dondoc.readers.tables.ical import is_calendar, rows_of, unescaped, unfolded
from dondoc.reports.rows_ical import escaped, folded


def values(*lines: str) -> dict[str, str]:
    head = ["BEGIN:VCALENDAR", "BEGIN:VTODO", "UID:a", "SUMMARY:Họp"]
    (row,), _remarks = rows_of("\r\n".join([*head, *lines, "END:VTODO", "END:VCALENDAR"]), "việc.ics")
    return dict(row.values)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("DUE;VALUE=DATE:20230930", "30/09/2023"),
        ("DUE:20230930T170000Z", "01/10/2023"),
        ("DUE:20230930T100000Z", "17:00 30/09/2023"),
        ("DUE;TZID=Asia/Ho_Chi_Minh:20230930T170000", "17:00 30/09/2023"),
        ('DUE;TZID="Asia/Tokyo":20231001T003000', "22:30 30/09/2023"),
        ("DUE:20230930T235959", "30/09/2023"),
        ("due;value=date:20230930", "30/09/2023"),
        ("DTSTART;VALUE=DATE:20230930", None),
        ("DUE:", None),
    ],
)
def test_a_deadline_is_a_day_in_viet_nam(line: str, day: str | None) -> None:
    assert values(line).get("due") == day


def test_a_zone_that_is_not_known_is_told() -> None:
    text = "BEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:a\nDUE;TZID=Nowhere:20230930T080000\nEND:VTODO\nEND:VCALENDAR"
    (row,), (remark,) = rows_of(text, "việc.ics")
    assert (row.values["due"], remark.value) == ("08:00 30/09/2023", "Nowhere: 20230930T080000")


@pytest.mark.parametrize(
    ("lines", "status", "completed_on"),
    [
        ((), "assigned", None),
        (("STATUS:IN-PROCESS",), "in_progress", None),
        (("STATUS:CANCELLED",), "withdrawn", None),
        (("STATUS:COMPLETED", "COMPLETED:20230815T180000Z"), "completed", "16/08/2023"),
        (("COMPLETED:20230815T050000Z",), "completed", "15/08/2023"),
        (("STATUS:COMPLETED", "LAST-MODIFIED:20230815T050000Z"), "completed", "15/08/2023"),
        (("STATUS:NEEDS-ACTION", "X-DONDOC-STATUS:suspended"), "suspended", None),
        (("STATUS:IN-PROCESS", "X-DONDOC-STATUS:reported"), "reported", None),
        (("STATUS:COMPLETED", "COMPLETED:20230815T050000Z", "X-DONDOC-STATUS:assigned"), "completed", "15/08/2023"),
    ],
)
def test_states(lines: tuple[str, ...], status: str, completed_on: str | None) -> None:
    found = values(*lines)
    assert (found.get("status", "assigned"), found.get("completed_on")) == (status, completed_on)


def test_what_other_programs_write() -> None:
    found = values(
        "DESCRIPTION:Một\\, hai\\nba", "CATEGORIES:Văn phòng,Việc\\, riêng", "RRULE:FREQ=MONTHLY", "DTSTART:20230825",
        "PERCENT-COMPLETE:40", "BEGIN:VALARM", "SUMMARY:chuông", "END:VALARM", "ATTENDEE;CN=\"A: B\":mailto:a@b.vn",
    )  # fmt: skip
    assert found["title"] == "Họp"
    assert found["note"] == "Một, hai\nba"
    assert found["project"] == "Văn phòng; Việc, riêng"
    assert (found["recurrence"], found["due"], found["percent"]) == ("FREQ=MONTHLY", "25/08/2023", "40")


def test_a_calendar_without_tasks() -> None:
    assert is_calendar("\nBEGIN:VCALENDAR")
    with pytest.raises(FileEmpty):
        rows_of("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\nEND:VCALENDAR", "lịch.ics")


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_a_line_is_folded_between_letters_and_unfolds_to_itself(text: str) -> None:
    line = folded(f"SUMMARY:{text}")
    assert line.endswith(b"\r\n")
    pieces = line.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(piece) <= 75 and piece.decode() for piece in pieces)
    assert all(piece.startswith(b" ") for piece in pieces[1:])
    assert [found for _number, found in unfolded(line.decode())] == [f"SUMMARY:{text}"]


@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=60))
def test_a_text_is_escaped_and_comes_back(text: str) -> None:
    assert unescaped(escaped(text)) == nfc(text).strip()


@given(text=st.text(st.sampled_from('BEGIN:VTODO\nEND;="\\,DUESMRY0123T Z\r'), max_size=120))
def test_whatever_stands_in_the_file(text: str) -> None:
    try:
        rows_of(f"BEGIN:VCALENDAR\n{text}", "lịch.ics")
    except FileEmpty:
        return
