"""What is no ordinary file is never replaced by one, and a link leads to what it names."""

import os
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Dondoc

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of POSIX")


def test_a_store_is_not_made_in_the_place_of_a_pipe_or_a_folder(dondoc: Dondoc) -> None:
    os.mkfifo("ong")
    Path("thu-muc").mkdir()
    for name in ("ong", "thu-muc"):
        refused = dondoc("--db", name, "list")
        assert (refused.exit_code, "is none" in refused.err) == (1, True)
    assert Path("ong").is_fifo()
    assert Path("thu-muc").is_dir()


def test_a_store_behind_a_link_is_made_where_the_link_leads(dondoc: Dondoc) -> None:
    Path("link.sqlite3").symlink_to("so.sqlite3")
    dondoc.must("--db", "link.sqlite3", "add", "Họp giao ban")
    assert "Họp giao ban" in dondoc.must("--db", "so.sqlite3", "list").out
    assert Path("link.sqlite3").is_symlink()


def test_an_export_goes_into_the_file_behind_a_link_and_into_a_device(dondoc: Dondoc) -> None:
    dondoc.must("add", "Họp giao ban")
    Path("so.csv").write_text("cũ", "utf-8")
    Path("link.csv").symlink_to("so.csv")
    dondoc.must("export", "-o", "link.csv", "--force")
    assert Path("link.csv").is_symlink()
    assert "Họp giao ban" in Path("so.csv").read_text("utf-8")
    dondoc.must("export", "-o", os.devnull)
    assert not Path(os.devnull).is_file()
