"""Which document a document says it replaces or corrects."""

import pytest

from dondoc.extract.replaced import replaced_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Thông báo này thay thế Thông báo số 15-TB/ĐU ngày 05/6/2023 của Đảng ủy phường.", ("15-TB/ĐU",)),
        ("Văn bản này đính chính Thông báo kết luận số 112/TB-UBND ngày 03/4/2024.", ("112/TB-UBND",)),
        ("Đính chính một số nội dung tại Công văn số 98/UBND-VP như sau:", ("98/UBND-VP",)),
        ("thay thế cho Kết luận số 20-KL/HU và bãi bỏ Kết luận số 7-KL/HU.", ("20-KL/HU", "7-KL/HU")),
        ("Căn cứ Thông báo số 15-TB/ĐU ngày 05/6/2023, các đơn vị thay thế thiết bị hỏng.", ()),
        ("Giao Phòng Kinh tế thay thế 15 cột đèn trên tuyến phố Đông.", ()),
        ("", ()),
    ],
)
def test_only_a_document_that_is_said_to_be_replaced(text: str, numbers: tuple[str, ...]) -> None:
    assert replaced_numbers(text) == numbers
