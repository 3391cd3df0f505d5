"""The line of a web page that says when an article was put up."""

from datetime import date

import pytest

from dondoc.domain.document import Manuscript
from dondoc.extract import extract
from dondoc.extract.published import published

LINES = [
    "• Cập nhật: 19/11/2020",
    "Ngày đăng 19/11/2020 | 17:23  | Lượt xem: 196",
    "19-11-2020 10:50",
    "Thứ Năm, 19/11/2020, 22:13 (GMT+7)",
    "19/11/2020 - 21:56",
    "14:51 - 19/11/2020",
    "admin gửi vào T5, 2020-11-19 08:25",
    "(ngày đăng bài: 19/11/2020)",
    "19/11/2020",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_dates_the_page(line: str) -> None:
    assert published(f"Huyện họp phiên thường kỳ\n{line}\n\nHuyện đã họp.") == date(2020, 11, 19)


@pytest.mark.parametrize(
    "line", ["Thời gian: 19/11/2020", "Sáng 19/11/2020, huyện họp.", "Số 12 ngày 19/11/2020", "Cập nhật: 39/11/2020"]
)
def test_other_lines_do_not(line: str) -> None:
    assert published(line) is None


def test_it_tells_the_year_of_the_meeting_and_of_the_deadlines() -> None:
    text = (
        "Huyện họp phiên thường kỳ\nCập nhật: 05/01/2021\n\n"
        "Ngày 29/12, UBND huyện họp phiên thường kỳ. Kết luận phiên họp, đồng chí Chủ tịch UBND huyện yêu cầu "
        "Phòng Nội vụ nộp danh sách trước ngày 15/1."
    )
    found = extract(Manuscript("", text, b"", ""))
    assert found.meeting.held_on == date(2020, 12, 29)
    assert found.directives[0].deadline.last == date(2021, 1, 15)


def test_where_no_meeting_is_told_time_is_counted_from_it() -> None:
    text = "Chỉ đạo mới\n05/01/2021 08:00\n\nChủ tịch UBND huyện yêu cầu các xã báo cáo trước ngày 20/1."
    found = extract(Manuscript("", text, b"", ""))
    assert (found.meeting.held_on, found.directives[0].deadline.last) == (None, date(2021, 1, 20))
