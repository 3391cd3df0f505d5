"""The statements compiled ahead of time are those that are declared, and each is used."""

import subprocess
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from dondoc.storage import generate, queries, statements
from dondoc.storage.query import Query

QUERIES = [value for value in vars(queries).values() if isinstance(value, Query)]
SOURCES = Path(generate.__file__).parents[1]


def test_the_generated_module_is_a_fresh_compile() -> None:
    formatted = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(generate.TARGET), "-"],
        input=generate.module(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout
    assert generate.TARGET.read_text("utf-8") == formatted, "run: make sql"


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_row_fits_its_record(query: Query[object]) -> None:
    if query.record is not None and is_dataclass(query.record):
        assert query.columns == tuple(field.name for field in fields(query.record))


def test_every_statement_is_asked_for_somewhere() -> None:
    declared = {
        name
        for name, value in vars(statements).items()
        if isinstance(value, statements.Statement | statements.Condition | statements.Order)
    }
    callers = [path for path in SOURCES.rglob("*.py") if path.name not in ("statements.py", "queries.py")]
    text = "\n".join(path.read_text("utf-8") for path in callers)
    assert {name for name in declared if f"queries.{name}" not in text} == set()
