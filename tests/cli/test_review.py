"""A review is never lost: not by a slip of the finger, a question left open, or a store that does not take it."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dondoc.errors.store import StoreFull
from dondoc.services.conclusions import intake
from tests.cli.conftest import SAMPLE, Dondoc

CTRL_C = "\x03"


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Type these lines at the review, Ctrl-C among them."""

    def typed(*lines: str) -> None:
        waiting = iter(lines)

        def answer(question: str) -> str:
            line = next(waiting)
            if line == CTRL_C:
                raise KeyboardInterrupt
            return line

        monkeypatch.setattr("builtins.input", answer)

    return typed


def edits(folder: Path, monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Make the editor a program that changes `text`, all that is to be edited, by these lines of Python."""
    script = folder / "editor.py"
    opened = "import re, sys", "text = open(sys.argv[1], encoding='utf-8').read()"
    saved = "open(sys.argv[1], 'w', encoding='utf-8').write(text)"
    script.write_text("\n".join((*opened, *lines, saved)), "utf-8")
    monkeypatch.setenv("EDITOR", f'"{sys.executable}" "{script}"')


@pytest.mark.parametrize("name", ["?", "…", "-- ; Công an phường"])
def test_a_name_without_a_letter_is_asked_for_again(dondoc: Dondoc, name: str) -> None:
    lead = ["", "?", "Công an phường", "", ""]
    cooperating = ["", "", name, "Hội Phụ nữ", ""]
    saved = dondoc.must("import", SAMPLE, answers=["e 1", *lead, "e 2", *cooperating, ""])
    assert "“?” is no name: it has no letter." in saved.out
    assert dondoc.task(1)["lead"] == "Công an phường"
    assert dondoc.task(2)["cooperating"] == ["Hội Phụ nữ"]


def test_a_name_without_a_letter_is_told_in_the_editor_too(
    dondoc: Dondoc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edits(tmp_path, monkeypatch, "text = re.sub('lead: .*', 'lead: ?', text, count=1)")
    assert "Line 3: “?” is no name" in dondoc.must("import", SAMPLE, answers=["o", "q", ""]).out


def test_what_cannot_be_saved_goes_back_to_the_review(dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, tried = intake.take_in, []

    def full_at_first(*given: Any) -> intake.Taken:
        tried.append(given)
        if len(tried) == 1:
            raise StoreFull(path=dondoc.address)
        return whole(*given)

    monkeypatch.setattr(intake, "take_in", full_at_first)
    saved = dondoc.must("import", SAMPLE, answers=["s 2-10", "e 1", "Việc đã sửa", "", "", "", "", ""])
    assert "The disk is full" in saved.err
    assert [task["title"] for task in dondoc.tasks()] == ["Việc đã sửa"]


def test_without_a_review_what_cannot_be_saved_is_an_error(dondoc: Dondoc, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*given: Any) -> intake.Taken:
        raise StoreFull(path=dondoc.address)

    monkeypatch.setattr(intake, "take_in", full)
    assert dondoc("import", SAMPLE, "--yes").exit_code == 1


@pytest.mark.parametrize("left", [["t 4"], ["e 4", "Tên khác"], ["e 4", "", "PTCKH"]])
def test_ctrl_c_leaves_the_question_and_not_the_review(
    dondoc: Dondoc, keyboard: Callable[..., None], left: list[str]
) -> None:
    keyboard("s 2", *left, CTRL_C, "")
    dondoc.must("import", SAMPLE, answers=[])
    assert [task["title"][:9] for task in dondoc.tasks()][:3] == ["Rà soát t", "Kiểm tra ", "Tổ chức d"]
    assert len(dondoc.tasks()) == 9


def test_ctrl_c_at_the_list_leaves_the_review(dondoc: Dondoc, keyboard: Callable[..., None]) -> None:
    keyboard("t 4", CTRL_C, CTRL_C)
    assert dondoc("import", SAMPLE, answers=[]).exit_code == 4
    assert dondoc.tasks() == []


def test_of_merged_deadlines_the_later_stays_to_be_confirmed(dondoc: Dondoc) -> None:
    merged = dondoc.must("import", SAMPLE, answers=["m 4 5", "v 4", ""]).out  # 10/8 and 31/8
    assert "several deadlines" in merged
    assert "10 Aug 2023; 31 Aug 2023" in merged
    task = dondoc.task(4)
    assert (task["due"], task["deadline_confirmed"]) == ("2023-08-31", False)


def test_merged_in_the_editor_no_deadline_is_lost_silently(
    dondoc: Dondoc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edits(
        tmp_path,
        monkeypatch,
        "text = text.replace('accept 4\\n', 'accept 4 5\\n')",
        "text = re.sub(r'accept 5\\n(.*\\n)+?\\n', '', text, count=1)",
    )
    dondoc.must("import", SAMPLE, answers=["o", ""])
    task = dondoc.task(4)
    assert (task["due"], task["deadline_confirmed"]) == ("2023-08-31", False)


def test_merged_deadlines_that_agree_need_no_look(dondoc: Dondoc) -> None:
    assert "several deadlines" not in dondoc.must("import", SAMPLE, answers=["m 3 6", ""]).out  # both 30/9
