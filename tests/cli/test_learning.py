"""The review learns what the office calls its units, when the clerk puts a name right."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Dondoc

Notice = Callable[..., Path]
FINANCE = "Phòng Tài chính - Kế hoạch"
WORDING = "Bộ phận Ngân sách"
EDIT = ["e 1", "", FINANCE, "", ""]


@pytest.fixture
def register(dondoc: Dondoc) -> Dondoc:
    """An office that knows two units."""
    dondoc.must("unit", "add", FINANCE)
    dondoc.must("unit", "add", "Công an phường")
    return dondoc


@pytest.fixture
def conclusion(notice: Notice) -> Path:
    """Twice of the same unit, in words that the register does not know."""
    return notice(
        f"Giao {WORDING} rà soát dự toán trước ngày 30/6/2023.",
        f"Công an phường chủ trì, phối hợp với {WORDING} kiểm tra hộ khẩu trước ngày 10/7/2023.",
    )


def aliases(dondoc: Dondoc) -> dict[str, list[str]]:
    return {unit["name"]: unit["aliases"] for unit in dondoc.must("unit", "list", "--json").rows}


def test_a_yes_is_remembered_and_holds_at_once(register: Dondoc, conclusion: Path, notice: Notice) -> None:
    said = register.must("import", conclusion, answers=[*EDIT, "", ""]).out
    assert said.count(f"From now on read “{WORDING}” as {FINANCE}?") == 1
    assert [(task["lead"], task["cooperating"]) for task in register.tasks()] == [
        (FINANCE, []),
        ("Công an phường", [FINANCE]),
    ]
    assert aliases(register) == {FINANCE: [WORDING], "Công an phường": []}
    assert any(event["action"] == "alias" for event in register.must("log", "--json").rows)
    later = notice(f"Giao {WORDING} lập dự toán năm 2024.", name="sau.txt", number="16-TB/ĐU")
    register.must("import", later, "--yes")
    assert register.task(3)["lead"] == FINANCE
    assert len(aliases(register)) == 2


def test_a_short_form_that_is_typed_is_learnt_for_the_unit_it_means(register: Dondoc, conclusion: Path) -> None:
    register.must("import", conclusion, answers=["e 1", "", "tckh", "", "", "", "", ""])
    assert aliases(register)[FINANCE] == [WORDING]


@pytest.mark.parametrize("no", [["n"], ["K"], ["không"], ["3", "gì?", "n"]])
def test_without_a_yes_only_this_one_is_changed_and_nobody_asks_again(
    register: Dondoc, conclusion: Path, no: list[str]
) -> None:
    said = register.must("import", conclusion, answers=[*EDIT, *no, "e 2", "", "", FINANCE, "", ""]).out
    assert said.count("From now on read") == 1
    assert aliases(register)[FINANCE] == []


def test_what_was_taken_back_is_not_learnt(register: Dondoc, conclusion: Path) -> None:
    register.must("import", conclusion, answers=[*EDIT, "", "u", ""])
    assert aliases(register)[FINANCE] == []


@pytest.mark.parametrize(
    ("order", "answers"),
    [
        ("Giao các phòng, ban, đơn vị rà soát hồ sơ.", EDIT),  # a group
        ("Giao Công an phường rà soát hồ sơ.", EDIT),  # the name of another unit
        (f"Giao {WORDING} rà soát hồ sơ.", ["e 1", "", "Phòng Kinh tế", "", ""]),  # not to a unit of the register
        (f"Giao {WORDING} rà soát hồ sơ.", ["e 1", "", "-", "", ""]),  # to nobody
    ],
)
def test_where_there_is_nothing_to_learn_nobody_asks(
    register: Dondoc, notice: Notice, order: str, answers: list[str]
) -> None:
    said = register.must("import", notice(order), answers=[*answers, ""]).out
    assert "From now on" not in said


def test_with_yes_nothing_is_learnt(register: Dondoc, conclusion: Path) -> None:
    register.must("import", conclusion, "--yes")
    assert all(not others for others in aliases(register).values())


@pytest.mark.parametrize("answers", [EDIT, [*EDIT, ""], [*EDIT, "", "q"]])
def test_leaving_learns_nothing(register: Dondoc, conclusion: Path, answers: list[str]) -> None:
    before = register.everything()
    assert register("import", conclusion, answers=answers).exit_code == 4
    assert register.everything() == before


def test_the_next_file_of_the_same_import_knows_it(register: Dondoc, conclusion: Path, notice: Notice) -> None:
    later = notice(f"Giao {WORDING} lập dự toán năm 2024.", name="sau.txt", number="16-TB/ĐU")
    said = register.must("import", conclusion, later, answers=[*EDIT, "", "", *EDIT, ""]).out
    assert said.count("From now on read") == 1
    assert register.task(3)["lead"] == FINANCE
    assert len(aliases(register)) == 2
