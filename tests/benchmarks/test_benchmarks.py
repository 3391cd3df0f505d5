"""The benchmark works: the floors answer as dondoc does, and figures become a table and a chart. No time is judged."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.benchmarks import chart, table
from tests.benchmarks.build import build
from tests.benchmarks.commands import COMMANDS, Command
from tests.benchmarks.lists import taken_in
from tests.benchmarks.measure import Figure, Figures, Program, measured
from tests.benchmarks.peer_stores import jobs, write_taskwarrior, write_todoman
from tests.benchmarks.programs import HERE, TODAY, fresh
from tests.benchmarks.run import between_marks

TASKS = 300
LISTS = {(100_000, 0): Figure(4.0, 300), (100_000, 100_000): Figure(5.0, 310)}
PEER = {"taskwarrior": 0.4, "todoman": 2.0}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bench") / "store.sqlite3"
    build(path, TASKS)
    return path


def figures() -> Figures:
    """Fixed ones: dondoc 0.1 s, the floor 0.08 s, the peers at the smaller size only."""
    made: Figures = {}
    for size in (10_000, 1_000_000):
        for command in COMMANDS:
            seconds = {"bare": 0.01, "dondoc": 0.1, "typed": 0.08, "script": 0.03} | (PEER if size == 10_000 else {})
            made |= {(size, command.name, name): Figure(seconds[name], 20) for name in command.words if name in seconds}
    return made


def numbers(start: list[str], command: str, store: Path, program: str) -> list[str]:
    """The numbers of the tasks that a program lists: the first word of each of its rows."""
    (wanted,) = [each for each in COMMANDS if each.name.startswith(command)]
    settings, words = wanted.line(program, range(1, TASKS), 0)
    asked = {"DONDOC_DB": str(store), "DONDOC_TODAY": TODAY, "COLUMNS": "200"} | settings
    line = [sys.executable, *start, *words]
    result = subprocess.run(line, env=os.environ | asked, capture_output=True, encoding="utf-8", check=True)
    return re.findall(r"^ *(\d+)\b", result.stdout, re.MULTILINE)


@pytest.mark.parametrize("command", ["overdue", "list --limit", "list --unit", "show 7⇥"])
def test_the_floor_prints_the_rows_that_dondoc_does(command: str, store: Path) -> None:
    # Typer names the setting that asks for completion after the program.
    typed = [
        "-c",
        f"import sys; sys.argv[0] = 'typed'; sys.path.insert(0, {str(HERE / 'floors')!r}); import typed; typed.app()",
    ]
    ours = numbers(["-m", "dondoc.cli.main"], command, store, "dondoc")
    assert ours
    assert ours == numbers(typed, command, store, "typed")
    if command in ("overdue", "list --limit"):
        assert ours == numbers([str(HERE / "floors" / "script.py")], command, store, "script")


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="processes are timed on POSIX only")
@pytest.mark.parametrize("command", [each for each in COMMANDS if "script" in each.words], ids=lambda each: each.name)
def test_the_floor_can_do_what_it_is_asked_in_a_store_of_today(command: Command, store: Path) -> None:
    floors = [
        Program(
            name,
            [sys.executable, HERE / "floors" / f"{name}.py"],
            os.environ | {"DONDOC_DB": str(store), "DONDOC_TODAY": TODAY},
            fresh(TASKS),
        )
        for name in ("script", "typed")
    ]
    assert set(measured(command, floors, runs=1)) == {"script", "typed"}


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="processes are timed on POSIX only")
def test_a_list_is_taken_in_beside_what_is_there(store: Path, tmp_path: Path) -> None:
    start = [sys.executable, "-m", "dondoc.cli.main"]
    assert set(taken_in(start, store, 40, tmp_path, runs=1)) == {(40, 0), (40, 40)}
    counts = []
    for path in (store, tmp_path / "list.sqlite3"):
        with closing(sqlite3.connect(path)) as connection:
            counts += connection.execute("SELECT count(*) FROM tasks").fetchone()
    assert counts[1] == counts[0] + 40


def test_each_run_gets_a_number_of_its_own() -> None:
    given = [
        command.line("dondoc", range(1000), run)[1][1]
        for command in COMMANDS
        for run in range(16)
        if "{fresh}" in command.words.get("dondoc", "")
    ]
    assert len(set(given)) == len(given)


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="processes are timed on POSIX only")
def test_every_program_has_its_turn_and_a_failure_is_no_figure() -> None:
    command = Command("end", {"well": "'pass'", "badly": "'raise SystemExit(7)'"})
    well, badly = (Program(name, [sys.executable, "-c"], dict(os.environ), range(100)) for name in command.words)
    figure = measured(command, [well], runs=2)["well"]
    assert figure.seconds > 0
    assert figure.peak_mb > 1
    with pytest.raises(RuntimeError, match="ended with 7"):
        measured(command, [well, badly], runs=2)


def test_the_table() -> None:
    page = table.page(figures(), LISTS, "A machine", 15, ["todoman is not installed on this machine."])
    assert "| `overdue --limit 50` | 100 | 80 | 30 | 400 | 2,000 | 1.25 |" in page, "the smaller size, with the peers"
    assert "| `overdue --limit 50` | 100 | 80 | 30 | 1.25 | 1.00 |" in page, "the larger one, beside the smaller"
    assert "| `report status` | 100 | – |" in page
    assert "| 100,000 | 0 | 4,000 | 25,000 | 300 |" in page
    assert page.endswith("\n\ntodoman is not installed on this machine.\n")


def test_the_short_table_stands_between_its_marks() -> None:
    short = table.short(figures(), LISTS, "A machine", 15)
    assert (
        "a list of 100,000 tasks, each with its history: 25,000 a second into a new register, 20,000 into one" in short
    )
    assert "| `done N` | 100 (×1.25) | 100 (×1.25) | 400 | 2,000 |" in short
    assert between_marks("a\n<!-- bench -->\nold\n<!-- /bench -->\nb\n", "new") == (
        "a\n<!-- bench -->\nnew\n<!-- /bench -->\nb\n"
    )
    with pytest.raises(ValueError, match="bench"):
        between_marks("a page without marks", "new")


def test_the_chart_is_a_picture_with_a_text_in_its_place() -> None:
    made = figures()
    assert chart.size_of(made) == 10_000, "where most programs were measured"
    drawn = ElementTree.fromstring(chart.chart(made, 10_000, "A machine"))
    tags = [element.tag.rpartition("}")[2] for element in drawn.iter()]
    assert tags.count("rect") == sum(len(set(c.words) & set(table.TITLES)) for c in COMMANDS)
    assert {"title", "desc"} < set(tags)
    assert "script" not in tags


def test_the_peers_get_the_tasks_that_are_neither_on_hold_nor_withdrawn(tmp_path: Path) -> None:
    write_taskwarrior(TASKS, tmp_path)
    write_todoman(TASKS, tmp_path)
    lines = [(tmp_path / "data" / name).read_text("utf-8").splitlines() for name in ("pending.data", "completed.data")]
    files = list((tmp_path / "lists").rglob("*.ics"))
    assert sum(map(len, lines)) == len(files) == len(list(jobs(TASKS)))
    assert len(lines[1]) == TASKS * 6 // 10
