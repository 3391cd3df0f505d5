"""What one writes by hand with Typer on `sqlite3`: the same few commands, no history, no checks, no second language.

The store is named in DONDOC_DB. This is what the daily commands are measured against.
"""

import os
import sqlite3
from datetime import date

import typer

app = typer.Typer()

RUNNING = "tasks.status IN ('assigned', 'in_progress', 'reported')"
ROWS = "SELECT tasks.number, tasks.title, units.name, tasks.due FROM tasks LEFT JOIN units ON units.id = tasks.lead_id"


def connect() -> sqlite3.Connection:
    return sqlite3.connect(os.environ["DONDOC_DB"])


def show_rows(rows: sqlite3.Cursor) -> None:
    for number, title, unit, due in rows:
        typer.echo(f"{number:>8}  {title:<70}  {unit or '–':<30}  {due}")


@app.command()
def overdue(as_of: str = "", limit: int = 50) -> None:
    """List what is overdue, worst first."""
    day = as_of or date.today().isoformat()
    show_rows(connect().execute(f"{ROWS} WHERE {RUNNING} AND tasks.due < ? ORDER BY tasks.due LIMIT ?", (day, limit)))


@app.command("list")
def list_(unit: str, limit: int = 50) -> None:
    """List the running tasks of a unit."""
    show_rows(connect().execute(f"{ROWS} WHERE {RUNNING} AND units.name = ? ORDER BY tasks.due LIMIT ?", (unit, limit)))


@app.command()
def show(number: int) -> None:
    """Show one task."""
    for row in connect().execute("SELECT number, title, status, due FROM tasks WHERE number = ?", (number,)):
        for value in row:
            typer.echo(value)


@app.command()
def add(title: str) -> None:
    """Add a task."""
    with connect() as connection:
        number = connection.execute(
            "INSERT INTO tasks (title, search, status, percent, deadline_kind, deadline_confirmed, assigned_on) "
            "VALUES (?, ?, 'assigned', 0, 'none', 1, ?)",
            (title, title.lower(), date.today().isoformat()),
        ).lastrowid
    typer.echo(f"{number} {title}")


@app.command()
def done(number: int) -> None:
    """Mark a task as completed."""
    with connect() as connection:
        connection.execute(
            "UPDATE tasks SET status = 'completed', percent = 100, completed_on = ? WHERE number = ?",
            (date.today().isoformat(), number),
        )
    typer.echo(f"{number} done")


@app.command()
def progress(number: int, percent: int) -> None:
    """Record how far a task is."""
    with connect() as connection:
        connection.execute("UPDATE tasks SET status = 'in_progress', percent = ? WHERE number = ?", (percent, number))
    typer.echo(f"{number} {percent} %")


if __name__ == "__main__":
    app()
