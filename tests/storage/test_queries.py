"""The statements compiled ahead of time are those that are declared, and each is used."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from dondoc.storage import generate, statements
from dondoc.storage.query import Query
from dondoc.storage.rows import TABLES
from dondoc.storage.tables import metadata

QUERIES = [
    value
    for noun in statements.MODULES
    for value in vars(import_module(f"dondoc.storage.queries.{noun}")).values()
    if isinstance(value, Query)
]
SOURCES = Path(generate.__file__).parents[1]


def ruff(text: str, target: Path, *command: str) -> str:
    """What `ruff` makes of the text of a file."""
    return subprocess.run(
        [sys.executable, "-m", "ruff", *command, "--stdin-filename", str(target), "-"],
        input=text,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout


@pytest.mark.parametrize("noun", statements.MODULES)
def test_the_generated_module_is_a_fresh_compile(noun: str) -> None:
    target = generate.FOLDER / f"{noun}.py"
    sorted_imports = ruff(generate.module(noun), target, "check", "--fix", "--quiet")
    assert target.read_text("utf-8") == ruff(sorted_imports, target, "format"), "run: make sql"


def test_every_noun_has_its_module() -> None:
    declared = {path.stem for path in Path(statements.__file__).parent.glob("*.py")} - {"__init__"}
    assert declared == set(statements.MODULES)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_row_fits_its_record(query: Query[object]) -> None:
    if query.columns:
        fields = getattr(query.record, "_fields", None)
        assert fields in (None, query.columns)


def test_every_statement_is_asked_for_somewhere() -> None:
    declared = {
        f"{noun}.{name}"
        for noun in statements.MODULES
        if noun != "rows"
        for name, value in vars(import_module(f"dondoc.storage.statements.{noun}")).items()
        if isinstance(value, statements.Statement | statements.Condition | statements.Order)
        and value.__class__.__module__ == "dondoc.storage.statements"
    }
    generated = {"statements", "queries"}
    callers = [path for path in SOURCES.rglob("*.py") if not generated & set(path.parts)]
    text = "\n".join(path.read_text("utf-8") for path in callers)
    names = {full_name.partition(".")[2] for full_name in declared}
    assert {name for name in names if f"q.{name}" not in text and f"_queries.{name}" not in text} == set()


def test_the_rows_of_every_table_are_asked_for_by_its_name() -> None:
    made = {value for value in vars(import_module("dondoc.storage.queries.rows")).values() if isinstance(value, Query)}
    asked = {value for table in TABLES.values() for value in table if isinstance(value, Query)}
    assert made == asked
    assert set(TABLES) == set(metadata.tables) - {"files", "events"}, "what the history holds no rows of"
