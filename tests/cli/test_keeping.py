"""Backups, restoring and moving as a clerk and an engineer type them."""

import json
from pathlib import Path

import pytest
from alembic import command

from dondoc.cli.commands import SECTIONS
from dondoc.storage import schema
from dondoc.storage.engine import open_engine
from tests.cli.conftest import Dondoc, run
from tests.databases import PostgreSQL


def backups(dondoc: Dondoc) -> list[Path]:
    store = Path(dondoc.address.removeprefix("sqlite:///"))
    return sorted((store.parent / "backups").glob(f"{store.stem}-*"))


def test_a_backup_is_made_taken_back_and_what_was_there_is_kept(office: Dondoc) -> None:
    before = office.everything()
    made = office.must("backup")
    (path,) = backups(office)
    assert made.out == f"{path}\n"
    assert f"dondoc restore {path}" in made.err
    office.must("done", 1)
    after = office.everything()
    taken = office.must("restore", path, answers=["Restore"])
    assert office.everything() == before
    kept = next(line for line in taken.err.splitlines() if "before-restore" in line).rpartition(" ")[2]
    office.must("restore", kept, "--yes", today="2023-08-17")
    assert office.everything() == after


@pytest.mark.parametrize("answer", ["", "y", "yes", "no", "restor"])
def test_only_the_word_itself_replaces_a_store(office: Dondoc, answer: str) -> None:
    office.must("backup")
    office.must("done", 1)
    before = office.everything()
    result = office("restore", backups(office)[0], answers=[answer])
    assert (result.exit_code, office.everything()) == (4, before)
    assert "In the backup" in result.err


def test_nobody_to_ask(office: Dondoc) -> None:
    office.must("backup")
    office.must("done", 1)
    before = office.everything()
    assert office("restore", backups(office)[0]).exit_code == 4
    assert office.everything() == before


@pytest.mark.parametrize("answer", ["khôi phục", "khoi phuc", "KHÔI PHỤC"])
def test_the_word_may_be_typed_with_accents_or_without(office: Dondoc, answer: str) -> None:
    office.must("saoluu", lang="vi")
    office.must("done", 1)
    result = office("khoiphuc", backups(office)[0], answers=[answer], lang="vi")
    assert result.exit_code == 0, result.err


def test_older_backups_go_when_a_person_says_so(office: Dondoc) -> None:
    for day in range(1, 6):
        office.must("backup", today=f"2023-09-0{day}")
    refused = office("backup", "--keep", 2, today="2023-09-06")
    assert (refused.exit_code, len(backups(office))) == (4, 6), "the backup itself is made"
    office.must("backup", "--keep", 2, today="2023-09-07", answers=["n"])
    assert len(backups(office)) == 7
    said = office.must("backup", "--keep", 2, today="2023-09-08", answers=["y"])
    assert [path.name[-25:-15] for path in backups(office)] == ["2023-09-07", "2023-09-08"]
    assert "6 older backups removed" in said.err
    office.must("backup", "--keep", 2, "--yes", today="2023-09-09")
    assert len(backups(office)) == 2
    assert office("backup", "--keep", 0).exit_code == 2


def test_everything_goes_out_and_into_a_new_store(office: Dondoc, tmp_path: Path) -> None:
    office.must("export", "--everything", "-o", "all.json")
    assert office("export", "--everything", "-o", "all.json").exit_code == 1
    new = Dondoc(str(tmp_path / "mới.sqlite3"))
    new.must("restore", "all.json")
    assert new.everything() == office.everything()
    again = office.must("restore", "all.json")
    assert "already" in again.out
    office.must("done", 1)
    refused = office("restore", "all.json", "--yes")
    assert (refused.exit_code, "not empty" in refused.err) == (5, True)


def test_everything_may_be_piped(office: Dondoc) -> None:
    lines = office.must("export", "--everything").out.splitlines()
    assert (json.loads(lines[0])["dondoc"], "end" in json.loads(lines[-1])) == (1, True)


@pytest.mark.parametrize("more", [("--unit", "van-phong"), ("-f", "jsonl"), ("--as-of", "1/7/2023")])
def test_everything_is_everything(office: Dondoc, more: tuple[str, ...]) -> None:
    result = office("export", "--everything", *more)
    assert (result.exit_code, result.out) == (2, "")


def test_a_file_of_everything_is_no_table(office: Dondoc) -> None:
    office.must("export", "--everything", "-o", "all.json")
    result = office("import-data", "all.json", "--yes")
    assert result.exit_code == 1
    assert "dondoc --db NEW restore all.json" in result.err


def test_moving_to_a_server_and_back(office: Dondoc, postgresql: PostgreSQL, tmp_path: Path) -> None:
    target = postgresql.empty()
    before = office.everything()
    moved = office.must("db", "move", target)
    assert f"DONDOC_DB={target}" in moved.out
    server = Dondoc(target)
    assert server.everything() == before
    assert office("db", "chuyen", target).exit_code == 5, "it is not empty any more"
    server.must("db", "chuyen", tmp_path / "về.sqlite3")
    assert Dondoc(str(tmp_path / "về.sqlite3")).everything() == before == office.everything()
    made = server.must("backup", tmp_path / "bản lưu")
    assert made.out.strip().endswith(".json")
    Dondoc(str(tmp_path / "từ máy chủ.sqlite3")).must("restore", made.out.strip())
    assert Dondoc(str(tmp_path / "từ máy chủ.sqlite3")).everything() == before


def test_a_backup_on_a_server_is_asked_for_only_where_something_would_change(postgresql: PostgreSQL) -> None:
    server = Dondoc(postgresql.empty())
    server.must("db", "upgrade")
    assert "up to date" in server.must("db", "upgrade").out
    engine = open_engine(server.address)
    command.downgrade(schema.alembic_config(engine), "0004")
    result = server("db", "upgrade")
    assert (result.exit_code, "pg_dump" in result.err) == (4, True)
    server.must("db", "upgrade", "--yes")


SECRET = "b1-m@t/kh:au"
ADDRESSES = [
    f"postgresql://lan:{SECRET}@localhost:1/so",
    f"postgresql://lan:{SECRET}@localhost:cong/so",
    f"postgresql+lạ://lan:{SECRET}@localhost/so",
    f"postgres://localhost:1/so?user=lan&password={SECRET}",
    f"mysql://lan:{SECRET}@localhost/so",
]
COMMANDS = [
    "--db ADDRESS list",
    "--db ADDRESS db path",
    "--db ADDRESS db check",
    "--db ADDRESS db upgrade --yes",
    "--db ADDRESS backup",
    "--db x.sqlite3 db move ADDRESS",
    "--db ADDRESS restore x.sqlite3 --yes",
    "--db ADDRESS list --json",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("command", COMMANDS)
def test_no_password_is_ever_printed(address: str, command: str) -> None:
    run(["--db", "x.sqlite3", "add", "Họp"])
    result = run([address if word == "ADDRESS" else word for word in command.split()])
    assert SECRET not in result.out + result.err
    assert "kh:au" not in result.out + result.err
    assert "Traceback" not in result.err


def test_the_commands_have_their_vietnamese_names() -> None:
    kept = SECTIONS["Keep the register"]
    assert (kept["backup"].aliases, kept["restore"].aliases) == (("saoluu",), ("khoiphuc",))
    assert run(["db", "kiemtra", "--help"]).exit_code == 0


def test_backups_in_another_folder_are_found_where_it_is_named(office: Dondoc, tmp_path: Path) -> None:
    office.must("backup", tmp_path)
    assert "none in" in office.must("db", "check").out
    (backup,) = tmp_path.glob("*-2023-08-16-*")
    (told,) = office.must("db", "check", "--backups", tmp_path, "--json").rows
    assert told["newest_backup"] == str(backup)


def test_a_backup_where_nothing_can_be_written_advises_what_the_command_has(office: Dondoc) -> None:
    refused = office("backup", "/dev/null/x.sqlite3")
    assert refused.exit_code == 1
    assert "-o" not in refused.err.split()
