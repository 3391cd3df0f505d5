"""What a unit is told of its tasks: the text to be pasted, its length, and what it keeps to itself."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from dondoc.domain.addressee import Addressee, Chase, chase
from dondoc.domain.deadline import DeadlineKind
from dondoc.domain.task import Status, Task
from dondoc.locale import Language, words_of
from dondoc.reports import chase_text
from tests.reports.samples import HOSTILE

DAY = date(2023, 8, 16)
FINANCE = Addressee(1, "Phòng Tài chính - Kế hoạch", "Bà Hồng", "0209 3870 123", None)
Golden = Callable[[str, bytes], None]


def task(number: int, title: str, due: date | None, document: str | None = "13-TB/TU") -> Task:
    known = dict.fromkeys(Task._fields) | {"number": number, "title": title, "due": due, "document": document}
    return Task(**known | {"status": Status.IN_PROGRESS, "deadline_kind": DeadlineKind.DAY})  # type: ignore[arg-type]


def finance(*tasks: Task) -> Chase:
    return chase(FINANCE, tasks, DAY)


@pytest.mark.parametrize("language", Language)
def test_how_a_unit_is_written_to(golden: Golden, language: Language) -> None:
    told = finance(
        task(12, "Lập dự toán năm 2024", date(2023, 8, 20), "thong-bao.docx"),
        task(7, "Rà soát các công trình chậm giải ngân, đề xuất điều chuyển vốn", date(2023, 7, 31)),
        task(9, "Quyết toán dự án hoàn thành", date(2023, 8, 15), None),
        task(14, "Báo cáo kết quả kiểm kê tài sản", DAY),
        task(20, "Theo dõi thu ngân sách", None),
    )
    words = words_of(language)
    drawn = f"{chase_text.subject(told, words)}\n\n{chase_text.text(told, words)}\n"
    golden(f"chase.{language}.txt", drawn.encode())


@pytest.mark.parametrize("language", Language)
def test_one_that_is_not_late_is_only_reminded(golden: Golden, language: Language) -> None:
    drawn = chase_text.text(finance(task(12, "Lập dự toán", DAY + timedelta(days=1))), words_of(language))
    golden(f"chase-soon.{language}.txt", f"{drawn}\n".encode())


def test_what_is_neither_late_nor_soon_due_is_no_other() -> None:
    told = finance(task(20, "Theo dõi thu ngân sách", None))
    assert "has: 1 task in hand." in chase_text.text(told, words_of(Language.ENGLISH))


@pytest.mark.parametrize("count", [1, 30, 400])
def test_a_text_to_be_pasted_has_an_end(count: int) -> None:
    tasks = [task(n, f"Nhiệm vụ thứ {n} của đơn vị " * 8, date(2023, 7, 1)) for n in range(1, count + 1)]
    words = words_of(Language.VIETNAMESE)
    text = chase_text.text(finance(*tasks), words)
    assert len(text) <= chase_text.LONGEST
    told = sum(line.partition(".")[0].isdecimal() for line in text.splitlines())
    assert told == count or f"… và {count - told} nhiệm vụ khác." in text
    assert f"{count} nhiệm vụ quá hạn" in text
    whole = chase_text.text(finance(*tasks), words, longest=None)
    assert sum(line.partition(".")[0].isdecimal() for line in whole.splitlines()) == count


@pytest.mark.parametrize("foreign", HOSTILE.values(), ids=HOSTILE)
def test_no_title_breaks_out_of_its_line(foreign: str) -> None:
    unit = FINANCE._replace(name=foreign, head=foreign)
    told = chase(unit, [task(1, foreign, date(2023, 7, 1), foreign)], DAY)
    words = words_of(Language.ENGLISH)
    text, subject = chase_text.text(told, words), chase_text.subject(told, words)
    assert len(text.splitlines()) == 7
    assert all(char.isprintable() or char in "\n\u200d" for char in text + subject)
