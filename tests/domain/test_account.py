"""Every sentence is accounted for, and the numbers of the directives add up."""

from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.account import LABELS, account
from dondoc.domain.document import Manuscript
from dondoc.extract import extract

PARTS = st.sampled_from(
    "Kết luận cuộc họp, đồng chí Bí thư yêu cầu|Giao Phòng Kinh tế|rà soát hồ sơ|; |. |: |\n|\n- |1. |phải báo cáo|"
    "Hoàn thành trước ngày 30/8.|Vì mưa nhiều|Trên đây là kết luận|NHIỆM VỤ|như sau|Nơi nhận".split("|")
)


def test_a_sentence_that_only_gives_the_deadline_goes_with_the_directive_before() -> None:
    text = "Kết luận buổi làm việc, ông Bình giao Phòng Kinh tế lập đồ án. Hoàn thành trước ngày 15/9. Trời đã tạnh."
    found = account(extract(Manuscript("-", text, b"", "")))
    assert [(each.label, each.directive) for each in found] == [
        ("context", None),
        ("directive", 0),
        ("follow-up", 0),
        ("context", None),
    ]


@given(st.lists(PARTS, max_size=40).map(" ".join))
def test_there_are_as_many_directives_in_the_account_as_were_read(text: str) -> None:
    extraction = extract(Manuscript("-", text, b"", ""))
    found = account(extraction)
    assert [each.directive for each in found if each.label == "directive"] == list(range(len(extraction.directives)))
    assert {each.label for each in found} <= set(LABELS)
    assert all((each.directive is None) == (each.label not in ("directive", "follow-up")) for each in found)
