"""What the shell offers at TAB is the same whether it is found without Typer or by Typer, in every shell."""

import io
import os
from contextlib import redirect_stdout
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dondoc.cli.commands import find, names, root
from dondoc.cli.line import by_typer, offering
from dondoc.cli.line.declared import parameters
from dondoc.cli.line.offering import ASK, Reply
from tests.cli.conftest import Dondoc
from tests.cli.test_line import COMMANDS, words_for

SHELLS = [*ASK, "fish is-args"]


def asked(shell: str, line: str, db: str) -> dict[str, str]:
    """What the shell puts into the environment for a line that ends where the cursor stands."""
    name, _space, action = shell.partition(" ")
    words = line.split(" ")
    return {
        "_DONDOC_COMPLETE": f"complete_{name}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split()) - bool(words[-1])),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
        "_TYPER_COMPLETE_FISH_ACTION": action or "get-args",
        "DONDOC_DB": db,
        "DONDOC_TODAY": "2023-08-16",
    }


def answer_of_typer() -> Reply:
    """What Typer prints, and how it ends."""
    printed = io.StringIO()
    with redirect_stdout(printed), pytest.raises(SystemExit) as ended:
        by_typer.read([])
    text = printed.getvalue()
    return Reply(text.removesuffix("\n") if text else None, int(ended.value.code or 0))


@pytest.fixture
def db(office: Dondoc) -> str:
    """A store with the tasks, units, views and settings of an office."""
    office.must("view", "save", "giao-ban", "late")
    return office.address


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    "line",
    [
        *("dondoc ", "dondoc s", "dondoc zzz", "dondoc meeting ", "dondoc group member a", "dondoc meeting zzz"),
        *("dondoc show ", "dondoc show 1", "dondoc show 1 ", "dondoc done 1 2 ", "dondoc assign 3 phong-tai"),
        *("dondoc list --unit phong", "dondoc list --unit=phong", "dondoc list --status ", "dondoc list --meeting "),
        *("dondoc list -", "dondoc list --j", "dondoc list --json --j", "dondoc extend 1 --", "dondoc list -w ov"),
        *("dondoc list sta", "dondoc list unit:phong", "dondoc list @", "dondoc report status --by ", "dondoc add "),
        *(
            "dondoc --today 2023-08-16 soon -",
            "dondoc setting set ",
            "dondoc list -- ",
            "dondoc note 1 -m ",
            "dondoc xong 1",
        ),
    ],
)
def test_lines_of_every_day(shell: str, line: str, db: str) -> None:
    with patch.dict(os.environ, asked(shell, line, db)):
        found = offering.reply(os.environ, root, find, names())
        assert found is not None
        assert found == answer_of_typer()


@pytest.mark.parametrize(
    "line", ["dondoc --", "dondoc lst ", 'dondoc list "unit', "dondoc show x ", "dondoc list --unit = "]
)
def test_what_is_not_plain_is_left_to_typer(line: str, db: str) -> None:
    with patch.dict(os.environ, asked("bash", line, db)):
        assert offering.reply(os.environ, root, find, names()) is None
        assert answer_of_typer().code == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), shell=st.sampled_from(SHELLS))
def test_any_line(data: st.DataObject, shell: str, db: str) -> None:
    path, command = data.draw(st.sampled_from(list(COMMANDS.items())))
    words = data.draw(words_for(parameters(command)))
    beginnings = ["", "-", "--", "1", "p", "-m", *(word[:3] for word in words)]
    line = " ".join(["dondoc", *path, *words, data.draw(st.sampled_from(beginnings))])
    with patch.dict(os.environ, asked(shell, line, db)):
        found = offering.reply(os.environ, root, find, names())
        if found is not None:
            assert found == answer_of_typer(), line
