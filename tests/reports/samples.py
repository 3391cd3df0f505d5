"""Reports made up for the tests: the three that a follow-up clerk draws most, and text that means harm."""

from datetime import date

from dondoc.domain.cell import Cell, Held, Ratio
from dondoc.domain.chart import Chart, ChartKind, Series, Tone
from dondoc.domain.outcome import Outcome
from dondoc.domain.paper import PaperKind, Paragraph, Signer
from dondoc.domain.register import Meeting
from dondoc.domain.report import Fact, Report, Table
from dondoc.domain.since import Past
from dondoc.domain.task import Status, TaskLine, Timeliness
from dondoc.reports import columns
from dondoc.reports.rendering import Format
from dondoc.services.finding.changes import Balance, Changes, Kind, Line
from dondoc.services.reporting.changes import changes_report

DAY = date(2023, 8, 1)
STORE = "/home/clerk/dondoc.sqlite3"

NOT_TEXT = (Format.DOCX, Format.PDF, Format.XLSX, Format.ICS)
READ_AS_TEXT = [format for format in Format if format not in NOT_TEXT]
"""The formats that are text; what stands in the others is looked for by their own readers."""

HOSTILE = {
    "formula": "=cmd|'/c calc'!A1",
    "html": "<script>alert(1)</script> & <b>",
    "console markup": "[red]urgent[/red] [link](https://example.org)",
    "escape sequence": "\x1b[31mred\x1b]0;title\x07",
    "long": "việc " * 400,
    "emoji": "🚧 khẩn 👩‍💻 ❤️ 🇻🇳",
    "right to left": "a\u202egnp.exe\u202c \u200f\u2067b\u2069",
    "lines and tabs": "one\ntwo\r\n\tthree\u2028four\x00",
    "table": "a | b * c _ d ` e # f ~ g \\ h",
    "list": "- item",
}


def _tally(unit: str | None, *classes: int) -> tuple[Cell, ...]:
    total = sum(classes)
    return (unit, total, *classes, Ratio(classes[0] + classes[1], total))


def status() -> Report:
    rows = [
        _tally("Ban Chỉ huy Quân sự thành phố", 3, 1, 2, 1, 0, 1, 0),
        _tally("Phòng Tài chính - Kế hoạch", 12, 3, 8, 2, 4, 5, 1),
        _tally("Phòng Văn hóa và Thông tin", 0, 0, 1, 0, 0, 0, 0),
        _tally("Ủy ban nhân dân các xã, phường", 1040, 112, 88, 31, 64, 20, 0),
        _tally(None, 0, 0, 0, 0, 0, 2, 0),
    ]
    sums = [sum(int(str(row[at])) for row in rows) for at in range(2, 9)]
    table = Table("units", "Tasks by unit", columns.STATUS_BY_UNIT, rows, _tally(None, *sums), "There is no task yet.")
    notes = ("Each task is counted once, with its lead unit. The share is of completed tasks in all of them.",)
    facts = (Fact("withdrawn", "Withdrawn, not counted", 2),)
    return Report("status", "Status of tasks by unit", DAY, STORE, facts, (table,), notes)


def charted() -> Report:
    """The status report with its chart, in which a unit means harm."""
    report = status()
    (table,) = report.tables
    tones = zip(table.columns[2:-1], Tone, strict=True)
    series = tuple(
        Series(column.title, tone, tuple(int(str(row[at])) for row in table.rows))
        for at, (column, tone) in enumerate(tones, start=2)
    )
    names = tuple(None if row[0] is None else str(row[0]) for row in table.rows)
    labels = (*names[:2], "=cmd <script>\x1b[31m", *names[3:])
    title = "How the tasks of each unit stand"
    chart = Chart("units", title, ChartKind.STACKED, labels, series, columns.UNIT.missing)
    return report._replace(tables=(), charts=(chart,))


def status_by_meeting() -> Report:
    """Two meetings with their days, one without, and tasks of none."""
    report = status()
    names: list[Cell] = [
        Held(2, "Giao ban tuần 25", date(2023, 6, 19)),
        Held(12, "Hội nghị Ban Thường vụ tháng 6 năm 2023", date(2023, 6, 26)),
        Held(13, "=cmd <script>", date(2023, 7, 3)),
        Held(9, "Họp đột xuất về phòng, chống thiên tai", None),
        None,
    ]
    (table,) = report.tables
    rows = [(name, *row[1:]) for name, row in zip(names, table.rows, strict=True)]
    meetings = Table("meetings", "Tasks by meeting", columns.STATUS_BY_MEETING, rows, table.total, table.empty)
    notes = (
        "Each task is counted once, with the meeting that gave it. The share is of completed tasks in all of them.",
    )
    return report._replace(title="Status of tasks by meeting", tables=(meetings,), notes=notes)


def handover() -> Report:
    """A hand-over that two sign, one of whom means harm."""
    signers = Signer("Handed over by", "Trần Thị <b>A</b>"), Signer("Received by", "\x1b[31mNguyễn Văn B")
    opening = (Paragraph("At the end of {day} the follow-up of tasks is handed over as it stands here.", {"day": DAY}),)
    facts = (Fact("from", "Handed over by", "Trần Thị <b>A</b>"), *overdue().facts)
    return overdue()._replace(
        key="handover",
        title="Hand-over of the follow-up",
        facts=facts,
        opening=opening,
        notes=(),
        paper=PaperKind.MINUTES,
        abstract=Paragraph("Hand-over of the follow-up of tasks"),
        signers=signers,
    )


def overdue() -> Report:
    meeting = "Hội nghị Ban Thường vụ tháng 6 năm 2023"
    rows: list[tuple[Cell, ...]] = [
        (
            7,
            "Rà soát các công trình chậm giải ngân, báo cáo nguyên nhân và đề xuất điều chuyển vốn",
            "Phòng Tài chính - Kế hoạch",
            date(2023, 6, 30),
            32,
            meeting,
        ),
        (112, "Trình kế hoạch diễn tập phòng thủ", "Ban Chỉ huy Quân sự", date(2023, 7, 15), 17, meeting),
        (3, "Thăm, tặng quà gia đình chính sách", None, date(2023, 7, 27), 5, None),
        (1204, "Gửi báo cáo sơ kết", "Văn phòng", date(2023, 7, 31), 1, "Giao ban tuần"),
    ]
    table = Table("tasks", "Overdue tasks", columns.OVERDUE, rows, empty="Nothing is overdue.")
    notes = ("Measured by the current deadline.",)
    facts = (Fact("count", "Overdue tasks", len(rows)),)
    return Report("overdue", "Overdue tasks", DAY, STORE, facts, (table,), notes)


def meeting() -> Report:
    rows: list[tuple[Cell, ...]] = [
        (
            1,
            (
                "Giao Phòng Tài chính - Kế hoạch chủ trì rà soát các công trình chậm giải ngân; báo cáo Ủy ban nhân "
                "dân thành phố nguyên nhân của từng công trình trước ngày 30/6/2023."
            ),
            "Phòng Tài chính - Kế hoạch",
            ("7",),
            date(2023, 6, 30),
            Timeliness.OVERDUE,
        ),
        (
            2,
            "Tổ chức thăm hỏi gia đình chính sách nhân dịp 27/7.",
            "Phòng Lao động",
            ("8",),
            date(2023, 7, 27),
            Timeliness.ON_TIME,
        ),
        (3, "Các đơn vị nêu cao tinh thần trách nhiệm.", None, (), None, Outcome.ORIENTATION),
        (4, "Tạm dừng việc lấy ý kiến về đề án.", "Phòng Nội vụ", ("9", "10"), None, Status.SUSPENDED),
        (5, "Chuẩn bị hội nghị tháng 8.", "Văn phòng", ("11",), date(2023, 8, 4), Timeliness.DUE_SOON),
    ]
    facts = (
        Fact("meeting", "Meeting", "Hội nghị Ban Thường vụ tháng 6 năm 2023"),
        Fact("held_on", "Held on", date(2023, 6, 26)),
        Fact("chair", "Chair", None),
        Fact("documents", "Documents", ("13-TB/TU", "14-TB/TU")),
        Fact("completed", "Completed", Ratio(1, 4)),
    )
    table = Table("directives", "Directives", columns.CONCLUSION, rows, empty="This meeting has given no directive.")
    return Report("meeting", "Fulfilment of a conclusion", DAY, STORE, facts, (table,))


def agenda() -> Report:
    """What comes back to the meeting of September."""
    rows: list[tuple[Cell, ...]] = [
        (7, "Rà soát các công trình chậm giải ngân", "Phòng Tài chính", date(2023, 6, 30), Timeliness.OVERDUE, 3),
        (9, "Xây dựng đề án tinh gọn bộ máy", None, None, Timeliness.NO_DEADLINE, 3),
    ]
    later: list[tuple[Cell, ...]] = [
        (112, "Trình kế hoạch diễn tập phòng thủ", "Ban Chỉ huy Quân sự", date(2023, 8, 15), Status.REPORTED, 1)
    ]
    tables = (
        Table("meeting_1", "Hội nghị Ban Thường vụ tháng 6", columns.AGENDA, rows, day=date(2023, 6, 26)),
        Table("meeting_3", "Hội nghị Ban Thường vụ tháng 8", columns.AGENDA, later, day=date(2023, 8, 1)),
    )
    facts = (
        Fact("body", "Body", "Ban Thường vụ Thành ủy"),
        Fact("next_on", "Next meeting", date(2023, 9, 10)),
        Fact("count", "Open tasks", 3),
    )
    notes = ("Times: which time it comes back; 1 at the first meeting after the one that gave it.",)
    return Report("agenda", "Left over from earlier meetings", DAY, STORE, facts, tables, notes)


def changes() -> Report:
    """What has changed since the meeting of July."""

    def line(number: int, title: str, past: Past, **more: object) -> Line:
        known = dict.fromkeys(TaskLine._fields) | {"number": number, "title": title, "extensions": 0} | more
        return Line(TaskLine(**known), past)  # type: ignore[arg-type]

    old = Past(False, Status.IN_PROGRESS, date(2023, 7, 31), None)
    lines: dict[Kind, list[Line]] = {kind: [] for kind in Kind}
    done = {"status": Status.COMPLETED, "completed_on": date(2023, 7, 30), "due": date(2023, 7, 31)}
    lines[Kind.DONE] = [line(3, "Thăm, tặng quà gia đình chính sách", old, lead="Phòng Lao động", **done)]
    late = {"status": Status.IN_PROGRESS, "due": date(2023, 7, 31), "lead": "Văn phòng"}
    lines[Kind.OVERDUE] = [line(4, "Gửi báo cáo sơ kết", old, **late)]
    moved = {"status": Status.IN_PROGRESS, "due": date(2023, 9, 30), "lead": "Phòng Tài chính"}
    lines[Kind.EXTENDED] = [line(7, "Rà soát các công trình chậm giải ngân", old, **moved)]
    new = Past(True, Status.ASSIGNED, date(2023, 8, 20), None)
    lines[Kind.GIVEN] = [line(12, "Chuẩn bị hội nghị", new, status=Status.ASSIGNED, due=date(2023, 8, 20))]
    dropped = old._replace(decision="20/TB-TU", reason="không còn phù hợp")
    lines[Kind.WITHDRAWN] = [line(8, "Lấy ý kiến về đề án", dropped, status=Status.WITHDRAWN, lead="Phòng Nội vụ")]
    held = Meeting(2, "Ban Thường vụ", "Họp tháng 7", date(2023, 7, 20), None, None, 5, 3)
    found = Changes(date(2023, 7, 20), held, lines, Balance(5, 1, 0, 1, 1, 0, 4), 1)
    return changes_report(found, DAY, address=STORE)


def hostile() -> Report:
    rows: list[tuple[Cell, ...]] = [
        (at, text, text, DAY, Timeliness.OVERDUE) for at, text in enumerate(HOSTILE.values(), start=1)
    ]
    facts = tuple(Fact(f"fact_{at}", "Meeting", text) for at, text in enumerate(HOSTILE.values()))
    table = Table("tasks", "Tasks", columns.TASKS, rows)
    return Report("hostile", "Tasks", DAY, "\x1b[2J/tmp/=x", facts, (table,))
