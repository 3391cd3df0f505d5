"""Names of units, groups, officials and places in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.extract.data import people, places, units
from dondoc.extract.tokens import key, longest, phrase_table, tokens
from dondoc.extract.units import UnitKind, find_units

NAMES = [
    ("Hôm qua Sở Y tế họp", [("Sở Y tế", UnitKind.UNIT)]),
    ("sở Giao thông vận tải", [("sở Giao thông vận tải", UnitKind.UNIT)]),
    ("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]),
    ("Sở LĐ-TB&XH và Sở KH&ĐT", ["Sở LĐ-TB&XH", "Sở KH&ĐT"]),
    ("UBND các xã, phường và đặc khu", [("UBND các xã, phường và đặc khu", UnitKind.GROUP)]),
    ("Ủy ban\nnhân dân tỉnh Sơn La", ["Ủy ban\nnhân dân tỉnh Sơn La"]),
    ("**Uỷ ban** nhân dân huyện", ["Uỷ ban** nhân dân huyện"]),
    ("Ban Thường vụ Huyện ủy Mai Sơn", ["Ban Thường vụ Huyện ủy Mai Sơn"]),
    ("các sở, ngành và địa phương liên quan", [("các sở, ngành và địa phương liên quan", UnitKind.GROUP)]),
    ("các cơ quan chức năng, chính quyền địa phương", ["các cơ quan chức năng", "chính quyền địa phương"]),
    ("chủ đầu tư, đơn vị thi công", ["chủ đầu tư", "đơn vị thi công"]),
    ("Giám đốc Sở Tài chính", [("Giám đốc Sở Tài chính", UnitKind.OFFICIAL)]),
    ("đồng chí Sùng A Páo, Bí thư Huyện ủy", [("Sùng A Páo", UnitKind.PERSON), ("Bí thư Huyện ủy", UnitKind.OFFICIAL)]),
    ("Chủ tịch UBND tỉnh Lê Thị Thắm", [("Chủ tịch UBND tỉnh Lê Thị Thắm", UnitKind.PERSON)]),
    ("UBND phường Lê Hồng Phong", [("UBND phường Lê Hồng Phong", UnitKind.UNIT)]),
    ("tỉnh Lai Châu và quận 7", [("tỉnh Lai Châu", UnitKind.PLACE), ("quận 7", UnitKind.PLACE)]),
    ("Ban Quản lý dự án 2 - Bộ Xây dựng", ["Ban Quản lý dự án 2 - Bộ Xây dựng"]),
    ("Trường THPT Chu Văn An", ["Trường THPT Chu Văn An"]),
    ("Chi cục Thuế khu vực IX", ["Chi cục Thuế khu vực IX"]),
    ("ngành nông nghiệp", [("ngành nông nghiệp", UnitKind.GROUP)]),
    ("các Bộ: Y tế, Tư pháp", ["các Bộ: Y tế"]),
]
NO_NAMES = [
    "Phát triển kinh tế - xã hội nhanh và bền vững",
    "ban hành bộ tiêu chí; phòng, chống cháy rừng",
    "tổ chức thực hiện tốt nghị quyết",
    "bàn giao bản đồ, bảo đảm an toàn",
    "tỉnh cần đơn vị mạnh",
    "cán bộ Trung học tại trụ sở Cũ",
    "giao ban, giao thông, giao lưu",
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names_are_found_whole(text: str, expected: list[str | tuple[str, UnitKind]]) -> None:
    found = find_units(text)
    for span, want in zip(found, expected, strict=True):
        if isinstance(want, tuple):
            assert (text[span.start : span.end], span.kind) == want
        else:
            assert text[span.start : span.end] == want


@pytest.mark.parametrize("text", NO_NAMES)
def test_no_unit_is_invented(text: str) -> None:
    assert [text[span.start : span.end] for span in find_units(text)] == []


def test_a_part_of_a_text_is_read_with_offsets_into_the_whole() -> None:
    text = "Sở Y tế họp với Sở Nội vụ và Sở Xây dựng"
    spans = find_units(text, 8, 28)
    assert [text[span.start : span.end] for span in spans] == ["Sở Nội vụ"]


def test_a_sentence_on_the_next_line_does_not_go_on_a_name() -> None:
    text = "Thông báo của Bộ Chính trị\nNgày mai họp"
    assert [text[span.start : span.end] for span in find_units(text)] == ["Bộ Chính trị"]


@given(st.text())
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for span in find_units(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


@given(
    st.lists(st.sampled_from([*units.WHOLE, *units.KINDS, *people.TITLES, *units.GROUP_NOUNS, ",", "và", "các", "\n"]))
)
def test_spans_of_names_side_by_side_do_not_overlap(words: list[str]) -> None:
    text = " ".join(words)
    ends = [0]
    for span in find_units(text):
        assert span.start >= ends[-1]
        ends.append(span.end)


def test_there_are_34_provinces_since_july_2025_and_63_before() -> None:
    assert len(places.PROVINCES_2025) == 34
    known = {key(name.replace(" ", "")) for name in (*places.PROVINCES_2025, *places.FORMER_PROVINCES)}
    spelled_twice = {"Đăk Nông", "Đăk Lăk", "Đắc Lắc", "Thừa Thiên Huế", "Thừa Thiên - Huế", "Hà Tây"}
    assert len(known) - len({key(name.replace(" ", "")) for name in spelled_twice}) == 63


@pytest.mark.parametrize(("one", "other"), [("uỷ", "ủy"), ("kĩ", "kỹ"), ("HOÀ", "hòa"), ("Quí", "quý")])
def test_spellings_of_one_word_match(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("ban", "bàn"), ("sở", "số"), ("bộ", "bỏ"), ("giao", "giáo")])
def test_accents_tell_words_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_the_longest_phrase_wins() -> None:
    table = phrase_table({"kết luận": 1, "kết luận như sau": 2})
    found = tokens("đã kết luận như sau")
    assert longest(table, found, 1) == (5, 2)
    assert longest(table, found, 0) is None
