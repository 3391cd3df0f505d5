"""Whatever is typed in letters that were taken apart is kept composed: the same word is the same text everywhere."""

import sqlite3
import unicodedata
from contextlib import closing

from tests.cli.conftest import Dondoc

TYPED = (
    ("unit", "add", "Phòng Nội vụ"),
    ("unit", "add", "Phòng Kinh tế", "--alias", "Phòng KT cũ"),
    ("unit", "alias", "Phòng Nội vụ", "Phòng Tổ chức"),
    ("unit", "edit", "Phòng Nội vụ", "--head", "Nguyễn Thị Hòa", "--contact", "tầng hai"),
    ("group", "add", "Các phòng chuyên môn"),
    ("group", "member", "add", "Các phòng chuyên môn", "Phòng Kinh tế"),
    ("meeting", "add", "Họp giao ban tháng chín", "--body", "Ủy ban nhân dân xã", "--chair", "Trần Văn Tuấn"),
    (
        "add",
        "Lập dự toán",
        "--lead",
        "Phòng Kinh tế",
        "--official",
        "Lê Thị Bưởi",
        "--field",
        "Tài chính",
        "--due",
        "30/9",
    ),
    ("add", "Tổng hợp báo cáo", "--field", "Tài chính", "--lead", "Phòng Nội vụ", "--with", "Phòng Kinh tế"),
    ("edit", "1", "--title", "Lập dự toán năm", "--official", "Lê Thị Bưởi Nhỏ", "-m", "ghi thiếu chữ"),
    ("note", "1", "-m", "Đã gửi dự thảo"),
    ("remind", "1", "--by", "phone", "--to", "ông Hải", "-m", "đề nghị gửi sớm"),
    ("answer", "1", "Xin gửi vào thứ sáu"),
    ("extend", "1", "15/10", "--asked-by", "Phòng Kinh tế", "-m", "chờ số liệu"),
    ("extend", "1", "--approve", "--by", "Chủ tịch xã", "--document", "Số 20/TB-ỦBND"),
    ("suspend", "2", "-m", "chờ hướng dẫn"),
    ("done", "1", "--product", "Tờ trình đã ký", "-m", "đúng hạn"),
    ("day", "off", "2/9/2026", "-m", "nghỉ lễ Quốc khánh"),
    ("view", "save", "việc-của-phòng", "official:Bưởi"),
)


def test_what_is_typed_in_letters_taken_apart_is_kept_composed(dondoc: Dondoc) -> None:
    for line in TYPED:
        dondoc.must(*(unicodedata.normalize("NFD", word) for word in line))
    path = dondoc.must("db", "path").out.strip()
    with closing(sqlite3.connect(path)) as store:
        tables = [name for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        texts = [
            (table, value)
            for table in tables
            for row in store.execute(f"SELECT * FROM {table}")
            for value in row
            if isinstance(value, str)
        ]
    assert len(texts) > 100
    assert [(table, text) for table, text in texts if not unicodedata.is_normalized("NFC", text)] == []
