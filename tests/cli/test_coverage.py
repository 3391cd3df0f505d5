"""Nothing is silently dropped: the account of a text, and making a task of what was left out."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE, Dondoc

Notice = Callable[..., Path]
ORDERS = (
    "Văn phòng rà soát hồ sơ trước ngày 30/6/2023.",
    "Vì mưa lớn kéo dài nên đường vào thôn bị chia cắt.",
    "Việc sửa đường do Phòng Kinh tế chủ trì, phối hợp với Công an phường, xong trước ngày 20/7/2023.",
)


@pytest.fixture
def rain(notice: Notice) -> Path:
    """A notice that gives one order, and a statement without any."""
    return notice(*ORDERS[:2])


def test_every_sentence_with_what_became_of_it_and_a_sum_that_adds_up(dondoc: Dondoc) -> None:
    said = dondoc.must("extract", SAMPLE, "--coverage").out
    assert re.search(r"^14  directive 1 +Giao Phòng Tài chính", said, re.MULTILINE)
    assert re.search(r"^10  no order +Các cấp ủy", said, re.MULTILINE)
    sums = [int(number) for number in re.findall(r"\d+", said.splitlines()[-1])]
    assert sums[0] == sum(sums[1:]) == 32
    assert max(map(len, said.splitlines())) <= 80


def test_the_account_for_programs(dondoc: Dondoc) -> None:
    read = json.loads(dondoc.must("extract", SAMPLE, "--json").out)
    assert [row["number"] for row in read["coverage"]] == list(range(1, 33))
    directives = [row for row in read["coverage"] if row["label"] == "directive"]
    assert [row["directive"] for row in directives] == list(range(1, 11))
    assert [row["words"] for row in directives] == [each["quote"] for each in read["directives"]]


def number_of(said: str, words: str) -> str:
    found = re.search(rf"^ *(\d+) .*{re.escape(words)}", said, re.MULTILINE)
    assert found is not None, said
    return found.group(1)


def test_a_sentence_that_was_left_out_becomes_a_task_in_its_place(dondoc: Dondoc, notice: Notice) -> None:
    path = notice("Vì mưa lớn kéo dài nên đường vào thôn bị chia cắt.", ORDERS[0])
    shown = dondoc("import", path, answers=["r", "q"]).out
    number = number_of(shown, "Vì mưa lớn")
    dondoc.must("import", path, answers=[f"+{number}", ""])
    first, second = dondoc.tasks()
    assert (first["title"], first["lead"], first["due"]) == (
        "Vì mưa lớn kéo dài nên đường vào thôn bị chia cắt",
        None,
        None,
    )
    assert first["quote"] == "Vì mưa lớn kéo dài nên đường vào thôn bị chia cắt."
    assert second["quote"] == ORDERS[0]
    (document,) = dondoc.must("document", "list", "--json").rows
    assert document["directives"] == 2
    assert f"»{first['quote']}«" in dondoc.must("show", 1).out


def test_several_at_once_and_taking_it_back(dondoc: Dondoc, rain: Path) -> None:
    shown = dondoc("import", rain, answers=["r", "q"]).out
    number = int(number_of(shown, "Vì mưa lớn"))
    dondoc.must("import", rain, answers=[f"+ {number} 4-5", "u", f"+ {number}", "s 2", ""])
    assert len(dondoc.tasks()) == 1
    (document,) = dondoc.must("document", "list", "--json").rows
    assert document["directives"] == 2


@pytest.mark.parametrize("wrong", ["+", "+ 0", "+ 99", "+ x", "+ 3-1", "+ 1 99", "+ ²", "+ -1"])
def test_a_wrong_number_changes_nothing(dondoc: Dondoc, rain: Path, wrong: str) -> None:
    said = dondoc.must("import", rain, answers=[wrong, ""]).out
    assert "Which sentence?" in said
    assert len(dondoc.tasks()) == 1


def test_what_is_a_directive_already_is_said_so(dondoc: Dondoc, rain: Path) -> None:
    account = dondoc.must("extract", rain, "--coverage").out
    number = number_of(account, "Văn phòng rà soát")
    said = dondoc.must("import", rain, answers=[f"+ {number}", "s 1", f"+{number}", "a 1", ""]).out
    assert f"Sentence {number} is in number 1 already." in said
    assert "which is skipped; a 1 accepts it again" in said
    assert len(dondoc.tasks()) == 1


@pytest.mark.parametrize("answers", [["+ 4", "q"], ["+ 4"], ["r"]])
def test_leaving_after_it_saves_nothing(dondoc: Dondoc, rain: Path, answers: list[str]) -> None:
    assert dondoc("import", rain, answers=answers).exit_code == 4
    assert dondoc.tasks() == []
