"""The figures as Markdown: a table for each size of store, a short one for the README, and what there is to say."""

from collections.abc import Sequence

from tests.benchmarks.commands import COMMANDS, PYTHON, STATUS
from tests.benchmarks.lists import Lists
from tests.benchmarks.measure import SLOW, Figure, Figures

TITLES = {
    "dondoc": "dondoc",
    "typed": "by hand, Typer",
    "script": "by hand, script",
    "taskwarrior": "taskwarrior",
    "todoman": "todoman",
}
PEERS = ("taskwarrior", "todoman")
NONE = "–"

ABOUT = """\
Milliseconds from the start of a process to its end, the median of {runs} runs in which the programs took turns; all
output is thrown away. “By hand” is [the same few commands](floors/typed.py) on `sqlite3` with Typer, without a history,
checks or a second language, on a copy of the same store, and a script without Typer. `×` says how many times as long
dondoc takes as the first of them, `÷` how many times as long as on the smallest store. todoman cannot stop after 50
rows and prints them all; its and taskwarrior's lists are of their own make. The sizes are measured one after the
other, so `÷` holds how the machine's speed drifted meanwhile, which shows in what Python alone takes; `×` does not.
A run of more than {slow:.0f} s is not
repeated. dondoc starts by the script that a pip of today writes; that of pip 23 loads `re` first, which takes 2 ms."""

LISTS = """\
`dondoc import-data list.csv --yes` from start to end, a [list](listed.py) of new tasks with title, lead, cooperating
unit, deadline, status, day of completion and meeting; each task is written with its event, all of them or none."""


def page(figures: Figures, lists: Lists, machine: str, runs: int, notes: Sequence[str]) -> str:
    """The whole page of results."""
    parts = [
        "# How long a command takes",
        machine + ".",
        ABOUT.format(runs=runs, slow=SLOW),
        "![The same as bars](results.svg)",
    ]
    for size in sizes(figures):
        parts += [f"## {size:,} tasks", "\n".join(of_size(figures, size)), _said(figures, size)]
    parts += ["## A list taken in", LISTS, "\n".join(of_lists(lists))]
    return "\n\n".join([*parts, *notes]) + "\n"


def of_size(figures: Figures, size: int) -> list[str]:
    """The table of one size: a line for each command, a column for each program that was measured."""
    shown = [name for name in TITLES if any((size, command, name) in figures for command in names())]
    smallest = min(sizes(figures))
    heads = ["", *(TITLES[name] for name in shown), "×", *([f"÷ {smallest:,}"] if size > smallest else [])]
    rows = []
    for command in names():
        ours = figures.get((size, command, "dondoc"))
        cells = [_ms(figures.get((size, command, name))) for name in shown]
        cells.append(ratio(ours, figures.get((size, command, "typed"))))
        if size > smallest:
            cells.append(ratio(ours, figures.get((smallest, command, "dondoc"))))
        rows.append([f"`{command}`", *cells])
    return markdown(heads, rows)


def of_lists(lists: Lists) -> list[str]:
    """The table of the lists: a line for each list and register."""
    heads = ["tasks in the list", "in the register before", "ms", "tasks a second", "MB of memory"]
    rows = [
        [f"{tasks:,}", f"{before:,}", _ms(figure), _a_second(tasks, figure), f"{figure.peak_mb:.0f}"]
        for (tasks, before), figure in lists.items()
    ]
    return markdown(heads, rows)


def short(figures: Figures, lists: Lists, machine: str, runs: int) -> str:
    """What the README shows: dondoc at each size with its ratio to what is written by hand, and each peer at each;
    how fast the longest list is taken in.
    """
    beside = [
        (name, size) for name in PEERS for size in sizes(figures) if any((size, c, name) in figures for c in names())
    ]
    heads = ["", *(f"{size:,} tasks" for size in sizes(figures)), *(f"{name}, {size:,}" for name, size in beside)]
    rows = []
    for command in names():
        cells = []
        for size in sizes(figures):
            ours, floor = (figures.get((size, command, program)) for program in ("dondoc", "typed"))
            cells.append(f"{_ms(ours)} (×{ratio(ours, floor)})" if floor else _ms(ours))
        cells += [_ms(figures.get((size, command, name))) for name, size in beside]
        rows.append([f"`{command}`", *cells])
    said = f"Milliseconds for a whole process, the median of {runs} runs. {machine}."
    longest = max(tasks for tasks, _before in lists)
    new, more = (_a_second(longest, lists[longest, before]) for before in (0, longest))
    taken = (
        f"`import-data` takes in a list of {longest:,} tasks, each with its history: {new} a second into a new register,"
        f" {more} into one that holds as many."
    )
    return "\n".join([*markdown(heads, rows), "", said, "", taken])


def markdown(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A table, its figures to the right."""
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return ["| " + " | ".join(line) + " |" for line in lines]


def names() -> list[str]:
    """The commands that the tables show."""
    return [command.name for command in COMMANDS if command.name != PYTHON]


def sizes(figures: Figures) -> list[int]:
    """The sizes that were measured, the smallest first."""
    return sorted({size for size, _command, _program in figures})


def ratio(ours: Figure | None, other: Figure | None) -> str:
    """How many times as long, with two digits behind the point."""
    return f"{ours.seconds / other.seconds:.2f}" if ours and other else NONE


def _a_second(tasks: int, figure: Figure) -> str:
    return f"{tasks / figure.seconds:,.0f}"


def _ms(figure: Figure | None) -> str:
    return f"{figure.seconds * 1000:,.0f}" if figure else NONE


def _said(figures: Figures, size: int) -> str:
    bare, status = figures[size, PYTHON, "bare"], figures[size, STATUS, "dondoc"]
    return (
        f"Python alone starts and ends in {_ms(bare)} ms. "
        f"`{STATUS}` takes {status.peak_mb:.0f} MB of memory at its highest."
    )
