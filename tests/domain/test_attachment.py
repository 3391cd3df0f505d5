"""What a file is called in the store: a name, never a path."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.attachment import LONGEST, plain_name


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("bien-ban.pdf", "bien-ban.pdf"),
        ("/home/lan/Báo cáo  quý III.docx", "Báo cáo quý III.docx"),
        ("C:\\Users\\Lan\\bc.docx", "bc.docx"),
        ("../../../etc/passwd", "passwd"),
        ("..", "tep"),
        ("a/..", "tep"),
        (".bashrc", "bashrc"),
        ("a:b?.pdf", "a_b_.pdf"),
        ("C:evil.pdf", "C_evil.pdf"),
        ("hoa\u0301 đơn.pdf", "hoá đơn.pdf"),
        ("\u202efdp.exe", "_fdp.exe"),
        ("a\nb\x1b[31m.txt", "a_b_[31m.txt"),
        ("con.txt", "_con.txt"),
        ("", "tep"),
        ("x" * 300 + ".pdf", "x" * (LONGEST - 4) + ".pdf"),
    ],
)
def test_a_name_without_any_folder(path: str, name: str) -> None:
    assert plain_name(path) == name


@given(st.text())
def test_no_name_leads_anywhere(path: str) -> None:
    name = plain_name(path)
    assert name not in ("", ".", "..")
    assert not set(name) & set("/\\:\0\n")
    assert len(name) <= LONGEST + 1
    assert plain_name(name) == name
