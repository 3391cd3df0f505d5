"""What a drafter is told before signing: who, and by when."""

from datetime import date

import pytest

from dondoc.domain.document import Manuscript
from dondoc.extract import extract
from dondoc.services.conclusions.checking import Flaw, Remark, check, without_a_day

SIGNED = date(2026, 6, 5)  # a Friday


def notice(*orders: str) -> Manuscript:
    lines = "".join(f"- {order}\n" for order in orders)
    return Manuscript("-", f"THÔNG BÁO\nBí thư Đảng ủy phường kết luận như sau:\n{lines}", b"", "")


def flaws_of(*orders: str, day: date | None = SIGNED) -> list[Remark]:
    return check(notice(*orders), extract(notice(*orders), day), SIGNED)


@pytest.mark.parametrize(
    ("order", "flaws"),
    [
        ("Giao Phòng Kinh tế rà soát quy chế trước ngày 30/6/2026.", []),
        ("Giao Phòng Kinh tế rà soát quy chế trong quý III/2026.", []),
        ("Giao Phòng Kinh tế rà soát quy chế trong tháng 10.", []),  # ends on a Saturday, as months do
        ("Giao Phòng Kinh tế thường xuyên rà soát quy chế.", []),
        ("Giao Phòng Kinh tế rà soát quy chế sau khi Luật Đất đai được sửa đổi.", []),
        ("Giao Phòng Kinh tế rà soát quy chế.", ["no-deadline"]),
        ("Rà soát hộ nghèo trên địa bàn trước ngày 30/6/2026.", ["no-lead"]),
        ("Giao Phòng Kinh tế và Văn phòng Đảng ủy rà soát quy chế trước ngày 30/6/2026.", ["several-leads"]),
        ("Giao Phòng Kinh tế, Văn phòng Đảng ủy rà soát quy chế.", ["several-leads", "no-deadline"]),
        ("Giao Phòng Kinh tế rà soát quy chế trước ngày 31/6/2026.", ["impossible-day"]),
        ("Giao Phòng Kinh tế rà soát quy chế trước ngày 30/6/2025.", ["deadline-past"]),
        ("Giao Phòng Kinh tế rà soát quy chế trước ngày 25/5.", ["deadline-unclear"]),  # of which year?
        ("Giao Phòng Kinh tế rà soát quy chế trước ngày 13/6/2026.", ["day-off"]),
        ("Giao Phòng Kinh tế rà soát quy chế chậm nhất ngày 02/9/2026.", ["day-off"]),
        ("Giao Sở Kế hoạch và Đầu tư rà soát quy chế trước ngày 30/6/2026.", ["abolished-unit"]),
        ("Giao Phòng Kinh tế phối hợp với UBND huyện Ba Bể rà soát quy chế trước ngày 30/6/2026.", ["abolished-unit"]),
    ],
)
def test_the_flaws_of_an_order(order: str, flaws: list[str]) -> None:
    assert [remark.flaw.value for remark in flaws_of(order)] == flaws


def test_a_day_off_names_the_next_working_day() -> None:
    (remark,) = flaws_of("Giao Phòng Kinh tế báo cáo trước ngày 13/6/2026.")
    assert (remark.day, remark.next_day) == (date(2026, 6, 13), date(2026, 6, 15))


def test_a_unit_that_ended_names_its_successor_and_the_act() -> None:
    (remark,) = flaws_of("Giao Sở Kế hoạch và Đầu tư báo cáo trước ngày 30/6/2026.")
    assert (remark.flaw, remark.words, remark.successors) == (
        Flaw.ABOLISHED_UNIT,
        "Sở Kế hoạch và Đầu tư",
        ("Sở Tài chính",),
    )
    assert remark.by


def test_it_is_judged_on_the_documents_own_day() -> None:
    order = "Giao Sở Kế hoạch và Đầu tư báo cáo trước ngày 30/6/2023."
    assert flaws_of(order, day=date(2023, 6, 5)) == []
    assert [remark.flaw.value for remark in flaws_of(order, day=None)] == ["abolished-unit", "deadline-past"]


def test_each_directive_is_meant_by_its_place() -> None:
    orders = (
        "Giao Phòng Kinh tế báo cáo trước ngày 30/6/2026.",
        "Giao Công an phường thường xuyên tuần tra.",
        "Giao Trạm Y tế phường báo cáo.",
    )
    assert [remark.directive for remark in flaws_of(*orders)] == [2]
    assert without_a_day(extract(notice(*orders), SIGNED)) == [1]
