"""The stories that `demo` tells: what happens, on which day, and the command that one would type."""

from collections.abc import Sequence

from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.typing import NamedTuple

Step = tuple[str, str, Sequence[str]]
"""What happens, on which day, the command."""


class Story(NamedTuple):
    """A sample file, the steps that begin with it, and the day on which it ends."""

    sample: str
    steps: tuple[Step, ...]
    last_day: str


CONCLUSION = Story(
    SAMPLE := "thong-bao-ket-luan.txt",
    (
        (
            N_("28 June: the notice of conclusions arrives. It is read, and every directive becomes a task."),
            "2023-06-28",
            ("import", SAMPLE, "--yes"),
        ),
        (N_("These are the tasks, with the unit in the lead and the deadline."), "2023-06-28", ("list",)),
        (
            N_("July: the units report."),
            "2023-07-14",
            ("done", "2", "--product", "45/BC-PTCKH", "-m", "các đơn vị đã gửi đủ giải pháp"),
        ),
        ("", "2023-07-26", ("done", "8", "-m", "đã thăm, tặng quà các gia đình")),
        ("", "2023-07-28", ("progress", "1", "60", "-m", "còn hai dự án vướng mặt bằng")),
        (N_("16 August, an hour before the meeting: what is overdue?"), "2023-08-16", ("overdue",)),
        (N_("And how does each unit stand?"), "2023-08-16", ("report", "status")),
        (N_("Where does a task come from? From the very words of the notice."), "2023-08-16", ("show", "1")),
    ),
    "2023-08-16",
)

KTHT = "Phòng Kinh tế, Hạ tầng và Đô thị"
REORGANISATION = Story(
    UNITS := "don-vi-bac-kan.csv",
    (
        (N_("May: a city with its wards, communes and rooms."), "2025-05-05", ("unit", "import", UNITS, "--yes")),
        (
            N_("They have work to do."),
            "2025-05-06",
            ("add", "Chuẩn bị lực lượng cho diễn tập khu vực", "--lead", "phung-chi-kien", "--due", "30/9"),
        ),
        ("", "2025-05-06", ("add", "Làm sạch bờ kè trước mùa mưa", "--lead", "song-cau", "--due", "15/6")),
        ("", "2025-05-06", ("add", "Mở lại chợ đêm cuối tuần", "--lead", "duc-xuan", "--due", "1/8")),
        ("", "2025-05-06", ("add", "Thay đèn đường tuyến ven sông", "--lead", "qldt", "--with", "song-cau")),
        (N_("One is done in time."), "2025-06-12", ("done", "2")),
        (
            N_("1 July: wards and communes are merged. What would happen?"),
            "2025-07-01",
            ("unit", "succeed", "--from-example", "bac-kan", "--dry-run"),
        ),
        (
            N_("It is carried out, and the open tasks go along."),
            "2025-07-01",
            ("unit", "succeed", "--from-example", "bac-kan", "--transfer", "all", "--yes"),
        ),
        (
            N_("The closed task stays with the ward that did it."),
            "2025-07-02",
            ("list", "--all"),
        ),
        (
            N_("The old name finds it, and what was transferred."),
            "2025-07-02",
            ("list", "--all", "--unit", "song-cau"),
        ),
        (
            N_("Who still writes the old name is told what took its place."),
            "2025-07-02",
            ("add", "Tiêu độc, khử trùng các chợ", "--lead", "phường Sông Cầu"),
        ),
        (
            N_("A room is divided between two wards; each task is decided on its own."),
            "2025-07-02",
            (
                *("unit", "succeed", "qldt", "--into", f"{KTHT} phường Bắc Kạn", "--into", f"{KTHT} phường Đức Xuân"),
                *("--on", "1/7", "--transfer", "none", "--yes"),
            ),
        ),
        ("", "2025-07-02", ("unit", "transfer", "qldt", f"{KTHT} phường Bắc Kạn", "--tasks", "4")),
        (N_("Neither name nor code tells two wards apart: the days do."), "2025-07-02", ("unit", "show", "duc-xuan")),
        (N_("The report has both, and its sum is the same."), "2025-07-02", ("report", "status")),
    ),
    "2025-07-02",
)
