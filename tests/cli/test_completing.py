"""What the shell offers at TAB, asked in the way that bash and zsh ask."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE, Dondoc

Ask = Callable[..., list[str]]


@pytest.fixture
def ask(office: Dondoc) -> Ask:
    """What is offered for a line that ends where the cursor stands."""

    def offered(line: str, shell: str = "bash", db: str = office.address) -> list[str]:
        words = line.split(" ")
        asked = {"_DONDOC_COMPLETE": f"complete_{shell}", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
        asked |= {"_TYPER_COMPLETE_ARGS": line, "DONDOC_DB": db, "DONDOC_TODAY": "2023-08-16"}
        result = subprocess.run(
            [sys.executable, "-m", "dondoc.cli.main"],
            env=os.environ | asked,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert result.returncode == 0, result.stderr
        assert result.stderr == ""
        return [offer for offer in result.stdout.splitlines() if offer]

    return offered


def test_commands_in_both_languages(ask: Ask) -> None:
    assert {"start", "show", "soon", "sua", "sapden"} <= set(ask("dondoc s"))
    assert "next" in ask("dondoc meeting ")


def test_a_task_by_its_first_digits_but_never_a_closed_one(ask: Ask, office: Dondoc) -> None:
    assert ask("dondoc done 1") == ["1", "10"]
    office.must("done", "1", "--on", "2023-07-20")
    assert ask("dondoc done 1") == ["10"]
    assert len(ask("dondoc done ")) == 8, "without a digit: what is dated, the first due first"


def test_a_unit_without_accents_or_quotation_marks_which_finds_it(ask: Ask, office: Dondoc) -> None:
    (unit,) = ask("dondoc list --unit phong-tai")
    assert unit == "phong-tai-chinh-ke-hoach"
    assert office.must("list", "--unit", unit).out == office.must("list", "--unit", "Phòng Tài chính - Kế hoạch").out
    assert ask("dondoc assign 3 phong-tai") == [unit]


def test_meetings_documents_and_states(ask: Ask) -> None:
    assert ask("dondoc list --meeting ") == ["1"]
    assert ask("dondoc list --document ") == ["1"]
    assert "suspended" in ask("dondoc list --status ")


def test_keys_states_and_views_inside_a_filter(ask: Ask, office: Dondoc, monkeypatch: pytest.MonkeyPatch) -> None:
    office.must("view", "save", "giao-ban", "late")
    assert "status:reported" in ask("dondoc list sta")
    assert "unit:" in ask("dondoc list ")
    assert "due:" in ask("dondoc list d")
    assert ask("dondoc list over") == ["overdue"]
    assert ask("dondoc list @") == ["@giao-ban"]
    assert ask("dondoc done -w ov") == ["overdue"]
    monkeypatch.setenv("DONDOC_LANG", "vi")
    assert ask("dondoc list qua") == ["quahan"]


def test_a_value_behind_a_key_where_the_shell_parts_words_at_colons_and_where_not(ask: Ask) -> None:
    assert ask("dondoc list unit : phong-tai") == ["phong-tai-chinh-ke-hoach"]
    assert "reported" in ask("dondoc list status :")
    zsh = ask("dondoc list unit:phong-tai", "zsh")
    assert any("unit:phong-tai-chinh-ke-hoach" in line.replace("\\", "") for line in zsh)


def test_a_title_tells_the_shell_nothing_to_do(ask: Ask, office: Dondoc) -> None:
    office.must("add", "Họp $(reboot) `id` 'x' \"y\" \\ [red]")
    (offered,) = [line for line in ask("dondoc show 11", "zsh") if "Họp" in line]
    title = offered.partition('":"')[2].rpartition('"')[0]
    assert title == "Họp (reboot) id x y red"


def test_without_a_store_nothing_is_offered_and_none_is_made(ask: Ask, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere.sqlite3"
    assert ask("dondoc show ", db=str(nowhere)) == []
    assert not nowhere.exists()
    assert ask("dondoc show ", db=str(SAMPLE)) == [], "not a store: no complaint either"


def test_completion_loads_neither_rich_nor_another_command(office: Dondoc) -> None:
    code = (
        "import os, sys; from dondoc.cli import main\ntry: main.run([])\nfinally: print(*sys.modules, file=sys.stderr)"
    )
    asked = {"_DONDOC_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "dondoc show 1", "DONDOC_DB": office.address}
    result = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | asked, capture_output=True, encoding="utf-8", check=True
    )
    loaded = set(result.stderr.split())
    assert "dondoc.cli.tasks.showing" in loaded
    assert not loaded & {
        "rich",
        "sqlalchemy",
        "dondoc.cli.tasks.tracking",
        "dondoc.cli.conclusions.importing",
        "dondoc.extract",
    }


def test_what_stands_in_the_store_and_what_can_be_chosen(ask: Ask, office: Dondoc) -> None:
    office.must("view", "save", "giao-ban", "late")
    office.must("group", "add", "UBND các xã, phường thuộc thành phố")
    for line in ("meeting show ", "report meeting ", "document show ", "changes --since ", "report changes --since "):
        assert ask(f"dondoc {line}") == ["1"]
    assert ask("dondoc view show ") == ["giao-ban"]
    assert ask("dondoc group show ubnd") == ["ubnd-cac-xa-phuong-thuoc-thanh-pho"]
    assert ask("dondoc setting set closing tw") == ["two-steps"]
    assert ask("dondoc list --sort lead,-d") == ["lead,-due", "lead,-done", "lead,-document"]
    assert ask("dondoc list --columns number,ti") == ["number,title"]
    assert ask("dondoc --lang ") == ["vi", "en"]


def test_values_of_filters_in_the_language_of_the_person(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DONDOC_LANG", "vi")
    assert {"moigiao", "hoanthanh", "chuaxong"} <= set(ask("dondoc list trangthai :"))
    assert ask("dondoc list han :") == ["homnay", "ngaymai", "+7", "tuannay", "thangnay", "quynay", "khong"]
    assert ask("dondoc list --status hoan") == ["hoanthanh"]
