"""A store is opened by whatever name its file has."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from dondoc.storage.sqlite import connect, open_sqlite, uri_of


@pytest.mark.parametrize(
    "name", ["sổ theo dõi.sqlite3", "a%20b.db", "what?.db", "no#1.db", "a&mode=ro.db", "-x", "a//b.db"]
)
def test_a_file_of_any_name(name: str, tmp_path: Path) -> None:
    path = f"{tmp_path}/{name}"
    _database, made = open_sqlite(path)
    assert made
    assert Path(path).is_file()
    assert open_sqlite(path)[1] is False
    with closing(connect(path)) as connection:
        (found,) = [file for _, schema, file in connection.execute("PRAGMA database_list") if schema == "main"]
    assert Path(found).samefile(path)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (r"C:\Users\Lan\sổ 50%.sqlite3", "file:///C:/Users/Lan/sổ 50%25.sqlite3"),
        (r"\\server\van phong\so.sqlite3", "file:////server/van phong/so.sqlite3"),
    ],
)
def test_a_path_of_windows(path: str, uri: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sep", "\\")
    assert uri_of(path) == uri
