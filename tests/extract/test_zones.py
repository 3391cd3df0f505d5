import pytest

from dondoc.extract.text import paragraphs, plain
from dondoc.extract.zones import Zone, is_official, read_zones


def zones(text: str, chair: str | None = None) -> dict[str, Zone]:
    blank = plain(text)
    return {blank[s.start : s.end]: s.zone for s in read_zones(blank, paragraphs(text), chair)}


def test_a_report_turns_to_its_conclusion_and_back() -> None:
    found = zones(
        "Ngày 3/4, xã họp giao ban.\nTheo báo cáo của Văn phòng, xã thu 3 tỷ đồng.\n"
        "Kết luận cuộc họp, đồng chí Bí thư yêu cầu các thôn dọn kênh.\nTrồng thêm cây.\n"
        "Cũng tại cuộc họp, đại diện Hội Nông dân cho biết, hội viên đã góp 200 công."
    )
    assert list(found.values()) == [Zone.PREAMBLE, Zone.REPORT, Zone.CONCLUSION, Zone.CONCLUSION, Zone.REPORT]


def test_a_caption_takes_the_floor_from_nobody() -> None:
    found = zones(
        "Phát biểu kết luận, đồng chí Chủ tịch đề nghị các thôn họp dân.\nToàn cảnh hội nghị.\nNiêm yết danh sách."
    )
    assert found["Niêm yết danh sách."] is Zone.CONCLUSION


def test_the_chair_keeps_the_floor_when_he_tells_something() -> None:
    text = (
        "Bộ trưởng Hà Văn Lộc chỉ đạo các cục rà soát quy trình.\nBộ trưởng cho biết, còn nhiều việc.\n"
        "Làm ngay trong tuần."
    )
    assert zones(text)["Làm ngay trong tuần."] is Zone.CONCLUSION


def test_a_quotation_behind_which_somebody_orders() -> None:
    text = "Huyện có 30 hồ chứa. “Các xã phải cử người trực đập suốt đêm mưa”, Chủ tịch huyện chỉ đạo."
    assert zones(text)["“Các xã phải cử người trực đập suốt đêm mưa”, Chủ tịch huyện chỉ đạo."] is Zone.CONCLUSION


def test_a_notice_has_sections_of_appraisal_and_of_tasks() -> None:
    found = zones(
        "THÔNG BÁO\nSau khi nghe báo cáo, Chủ tịch UBND huyện kết luận như sau:\nI. KẾT QUẢ THỰC HIỆN NHIỆM VỤ\n"
        "Các xã làm tốt.\nII. NHIỆM VỤ THỜI GIAN TỚI\n1. Dọn kênh.\nNơi nhận:\n- Như trên;"
    )
    assert found["Các xã làm tốt."] is Zone.REPORT
    assert found["Dọn kênh."] is Zone.CONCLUSION
    assert found["Như trên;"] is Zone.CLOSING


def test_legal_bases_and_recipients_stand_before_the_order() -> None:
    found = zones(
        "Kính gửi:\n- Sở Tài chính;\nCăn cứ Luật Ngân sách;\nUBND tỉnh đã giao vốn từ đầu năm.\n"
        "UBND tỉnh yêu cầu các đơn vị thực hiện các nội dung sau:\n1. Quyết toán dứt điểm."
    )
    assert found["UBND tỉnh đã giao vốn từ đầu năm."] is Zone.PREAMBLE
    assert found["Quyết toán dứt điểm."] is Zone.CONCLUSION


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("CÔNG ĐIỆN\nvề phòng chống rét", True),
        ("HUYỆN ỦY\nSố: 12-KL/HU", True),
        ("# Kết luận của Chủ tịch UBND xã\n\n* Phòng Kinh tế lập danh sách.", True),
        ("Kết luận của thanh tra về dự án chợ\n\nSáng qua, đoàn thanh tra công bố kết luận.", False),
        ("Huyện ủy họp. Chỉ thị số 05-CT/TW được quán triệt.", False),
    ],
)
def test_documents_of_offices_are_known_by_their_head(text: str, official: bool) -> None:
    assert is_official(plain(text), paragraphs(text)) is official
