"""The table of states: every status can be reached and left, and CONTRIBUTING.md shows the table as it is."""

import re
from pathlib import Path

import pytest

from dondoc.cli.tasks.states import COLUMNS, DECIDING, rows
from dondoc.domain.states import CHANGES, Who
from dondoc.domain.task import Status
from dondoc.locale import Language, words_of

PAGE = Path(__file__).parents[1] / "CONTRIBUTING.md"
BLOCK = re.compile(r"(?<=<!-- states -->\n).*?(?=<!-- /states -->)", re.DOTALL)


def test_the_page_shows_the_table_as_it_is(request: pytest.FixtureRequest) -> None:
    """`make golden` writes it anew."""
    lines = [[column.title for column in COLUMNS], ["---"] * len(COLUMNS), *rows(words_of(Language.ENGLISH))]
    table = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    page = PAGE.read_text("utf-8")
    if request.config.getoption("--golden-update", default=False):
        PAGE.write_text(BLOCK.sub(table, page), "utf-8")
        page = PAGE.read_text("utf-8")
    assert BLOCK.findall(page) == [table]


def test_every_status_is_come_to_and_left() -> None:
    made = {Status.SPLIT}  # by dividing a task, never by one of these changes alone
    assert {move.after for move in CHANGES.values()} - {None} | made == set(Status)
    left = {status for move in CHANGES.values() if move.after for status in move.before if status is not move.after}
    assert left | made == set(Status)


def test_whoever_decides_has_a_name() -> None:
    assert set(DECIDING) == set(Who)
