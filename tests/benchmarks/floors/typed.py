"""What one writes by hand with Typer on `sqlite3`: the same few commands, no history, no checks, no second language.

The store is named in DONDOC_DB, the day may be given in DONDOC_TODAY. This is what the daily commands are measured
against, so it asks as well as one can by hand: the same rows, in the order of the store's own indexes.
"""

import os
import sqlite3
from datetime import date

import typer

app = typer.Typer()

OPEN = "tasks.status IN ('assigned', 'in_progress', 'reported', 'suspended')"
ROWS = "SELECT tasks.number, tasks.title, units.name, tasks.due FROM tasks LEFT JOIN units ON units.id = tasks.lead_id"
OVERDUE = f"{ROWS} WHERE {OPEN} AND tasks.status <> 'suspended' AND tasks.due < ? ORDER BY tasks.due, number LIMIT ?"
LIST = f"{ROWS} WHERE {OPEN} ORDER BY tasks.due NULLS LAST, number LIMIT ?"
OF_UNIT = f"""{ROWS} WHERE {OPEN} AND (units.name = ?1 OR number IN
(SELECT task_number FROM task_units JOIN units ON units.id = unit_id WHERE name = ?1))
ORDER BY tasks.due NULLS LAST, number LIMIT ?2"""
BY_PREFIX = f"SELECT number, title FROM tasks WHERE number LIKE ? AND {OPEN} ORDER BY number LIMIT 40"
ADD = """INSERT INTO tasks (title, search, status, percent, lead_id, deadline_kind, deadline_first, due, original_due,
deadline_confirmed, extensions, assigned_on)
VALUES (?, ?, 'assigned', 0, (SELECT id FROM units WHERE name = ?), ?, ?, ?, ?, 1, 0, ?)"""


def connect() -> sqlite3.Connection:
    return sqlite3.connect(os.environ["DONDOC_DB"])


def today() -> date:
    given = os.environ.get("DONDOC_TODAY")
    return date.fromisoformat(given) if given else date.today()


def show_rows(rows: sqlite3.Cursor) -> None:
    for number, title, unit, due in rows:
        typer.echo(f"{number:>8}  {title:<70}  {unit or '–':<30}  {due or '–'}")


def open_tasks(incomplete: str) -> list[tuple[str, str]]:
    rows = connect().execute(BY_PREFIX, (f"{incomplete}%",))
    return [(str(number), title) for number, title in rows]


@app.command()
def overdue(limit: int = 50) -> None:
    """List what is overdue, worst first."""
    show_rows(connect().execute(OVERDUE, (today().isoformat(), limit)))


@app.command("list")
def list_(unit: str = "", limit: int = 50) -> None:
    """List the open tasks, or those in which a unit takes part."""
    show_rows(connect().execute(OF_UNIT, (unit, limit)) if unit else connect().execute(LIST, (limit,)))


@app.command()
def show(number: int = typer.Argument(autocompletion=open_tasks)) -> None:
    """Show one task."""
    for row in connect().execute("SELECT number, title, status, due FROM tasks WHERE number = ?", (number,)):
        for value in row:
            typer.echo(value)


@app.command()
def add(title: str, lead: str = "", due: str = "") -> None:
    """Add a task."""
    given, last = today(), None
    if due:
        day, month = due.split("/")
        last = date(given.year, int(month), int(day)).isoformat()
    kind = "day" if last else "none"
    with connect() as connection:
        row = (title, title.lower(), lead, kind, last, last, last, given.isoformat())
        number = connection.execute(ADD, row).lastrowid
    typer.echo(f"{number} {title}")


@app.command()
def done(number: int) -> None:
    """Mark a task as completed."""
    with connect() as connection:
        connection.execute(
            "UPDATE tasks SET status = 'completed', percent = 100, completed_on = ? WHERE number = ?",
            (today().isoformat(), number),
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
