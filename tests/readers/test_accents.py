"""Sound text passes, whatever its language; ruined Vietnamese does not."""

import unicodedata
from contextlib import suppress

import pytest

from dondoc.errors.reading import BrokenAccents, LegacyEncoding
from dondoc.readers.letters.accents import check

SOUND = [
    "",
    "Giao Phòng Quản lý đô thị chủ trì, phối hợp với UBND phường Bến Trăng.",
    "GIAO PHÒNG QUẢN LÝ ĐÔ THỊ CHỦ TRÌ, PHỐI HỢP VỚI UBND PHƯỜNG BẾN TRĂNG.",
    "Uỷ ban hoà giải, quý III, thuỷ lợi, khuỷu tay, ngoằn ngoèo, nghiêng, giếng, gìn giữ, quyển, quýt",
    "The office will send its report before 30 June; nobody objected.",
    "A naïve café in München sold crème brûlée à la carte to Señor Peña and Ångström.",
    "La réunion a été très intéressante : où étaient les délégués ? Ça s'est bien passé, déjà prévu.",
    "Müller und Söhne prüfen die Größe der Flächen für das Büro; schöne Grüße aus Köln.",
    "Chiều dài 12 m², góc 30°, © 2024 Sở Nội vụ, «trích dẫn», ±5 %, 3×4, Microsoft® Word™, §2, 10 µm",
    "Các huyện Krông Nô, Đắk Glong, Cư Jút; xã Ea H’leo, Đăk Tơ Kan, Pờ Ê, Ngọk Réo",
    "HĐND, UBND, TTĐTCP, LĐLĐ, NĐ-CP, QĐ, BCĐ, ĐU, VPĐU, TĐKT",
    "Ai làm? Làm gì? Bao giờ xong? Còn vướng không??? Xem http://vi.du/?trang=2&so=3 và tin.aspx?id=7",
    "Uy ban nhan dan thanh pho hop ban ve ben do, giao cho Phong Quan ly do thi.",
    "“Rõ người, rõ việc” – ‘rõ thời gian’… (rõ kết quả) • đúng hạn/quá hạn",
    "中文文本与越南语无关 Русский текст тоже проходит",
    "Một biểu tượng lạ \ufffd đứng riêng thì không hại gì.",
    "Ông viết chữ “Uû” trong bản cũ, nay là “Uỷ”.",
    "🙂 Vui lòng gửi trước 30/5 👍🏽",
]


@pytest.mark.parametrize("text", SOUND)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_sound_text_passes(text: str, form: str) -> None:
    check(unicodedata.normalize(form, text), "a.txt")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Uû ban nh©n d©n", "TCVN3"),
        ("§¶ng bé thµnh phè: giao phßng néi vô chñ tr×, phèi hîp", "TCVN3"),
        ("Chñ tÞch UBND ph\u00ad\u00aceng yªu cÇu b¸o c¸o tr\u00ad\u00acíc ngµy 30/5", "TCVN3"),
        ("Uyû ban nhaân daân", "VNI"),
        ("ÑAÛNG BOÄ THAØNH PHOÁ SOÂNG NGAÂN", "VNI"),
        ("Hoäi nghò Ban Chaáp haønh, ñoàng chí Bí thö chuû trì", "VNI"),
        ("Hô\xf2i nghi\xf2 Ban Châìp haÌnh Ðaòng bôò", "Windows-1258"),
        ("Một đoạn đúng ở trên. " * 20 + "\nPhÇn phô lôc d¸n tõ m¸y cò: b¸o c¸o kÕt qu¶, kÕ ho¹ch.", "TCVN3"),
    ],
)
def test_an_old_encoding_inside_unicode_is_named(text: str, encoding: str) -> None:
    with pytest.raises(LegacyEncoding) as caught:
        check(text, "a.txt")
    assert caught.value.details["encoding"] == encoding


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("?ó là th?ng tin ???c g?i ??n", "?ó"),
        ("Há»™i nghá»‹ Ban Cháº¥p hÃ nh Äáº£ng bá»™", "Há»™i"),
        ("Giao Ph\ufffdng Nội vụ", "Ph\ufffdng"),
        ("cuối trang\ufffd", "trang\ufffd"),
        ("KẾT LỦẬN CỦÀ BỘ CHÍNH TRỊ VỀ NHIỆỈM VỤ", "LỦẬN"),
    ],
)
def test_broken_accents_are_shown(text: str, example: str) -> None:
    with pytest.raises(BrokenAccents) as caught:
        check(text, "a.txt")
    assert caught.value.details["example"] == example
    assert example in str(caught.value)


def test_double_encoding_is_found_for_whole_sentences() -> None:
    sentence = "Đề nghị các phòng, ban khẩn trương hoàn thành nhiệm vụ được giao trong quý này."
    with pytest.raises(BrokenAccents):
        check(sentence.encode().decode("latin-1"), "a.txt")


def test_lost_letters_are_found_for_whole_sentences() -> None:
    sentence = "Đề nghị các phòng, ban khẩn trương hoàn thành nhiệm vụ được giao trong quý này."
    with pytest.raises(BrokenAccents):
        check(sentence.encode("ascii", "replace").decode(), "a.txt")
    with pytest.raises(BrokenAccents):
        check(sentence.encode("latin-1", "replace").decode("latin-1"), "a.txt")


def test_the_end_of_a_long_text_is_judged_too() -> None:
    sound = "Phòng Nội vụ báo cáo kết quả. " * 100_000
    with pytest.raises(LegacyEncoding):
        check(sound + "Uû ban nh©n d©n thµnh phè häp bµn viÖc s¾p xÕp. " * 20_000, "a.txt")


@pytest.mark.parametrize("piece", ["ấ?", "¡", "a¡", "ấ", "?a", "©n", "Ã¡ ", "\ufffd", "ủậ "])
def test_a_long_run_without_spaces_takes_no_time(piece: str) -> None:
    with suppress(LegacyEncoding, BrokenAccents):
        check(piece * 1_000_000, "a.txt")
