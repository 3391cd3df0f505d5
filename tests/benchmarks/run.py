"""Measures every daily command as a whole process, beside what one writes by hand and beside the peers that are here.

    python -m tests.benchmarks.run --tasks 10000 100000 1000000 --runs 15 --output tests/benchmarks/results

It measures the dondoc of a wheel that it builds and installs into the work folder, or that of `--dondoc`. Nothing here
fails on a time; a command that fails does.
"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import chart, machine, table
from tests.benchmarks.commands import COMMANDS, PLACES
from tests.benchmarks.lists import LARGEST, Lists, taken_in
from tests.benchmarks.measure import Figures, measured
from tests.benchmarks.peers import peers
from tests.benchmarks.programs import ROOT, install, ours

MARK = "<!-- bench -->", "<!-- /bench -->"


def arguments() -> Namespace:
    """What was asked for."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.run", description=__doc__.partition("\n")[0])
    parser.add_argument("--tasks", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], help="sizes of stores")
    parser.add_argument("--runs", type=int, default=15, help="counted runs of each command")
    parser.add_argument("--folder", type=Path, help="where to work; else a folder that is removed at the end")
    parser.add_argument("--output", type=Path, default=ROOT / "tests" / "benchmarks" / "results", help="without suffix")
    parser.add_argument("--dondoc", type=Path, help="measure this one instead of a new wheel")
    parser.add_argument("--taskwarrior", metavar="PATH", help="where it is not `task` on PATH")
    parser.add_argument("--todoman", metavar="PATH", help="where it is not `todo` on PATH")
    parser.add_argument("--no-peers", action="store_true", help="dondoc and the floors only")
    parser.add_argument("--readme", action="store_true", help="write the table into README.md too")
    asked = parser.parse_args()
    least = 5 * PLACES * (asked.runs + 1)  # one task in five is open and fresh
    if min(asked.tasks) < least:
        parser.error(f"{asked.runs} runs need stores of at least {least} tasks")
    return asked


def main() -> None:
    """Measure and write."""
    asked = arguments()
    with TemporaryDirectory() as spare:
        folder = (asked.folder or Path(spare)).absolute()
        folder.mkdir(parents=True, exist_ok=True)
        dondoc = asked.dondoc.absolute() if asked.dondoc else install(folder / "venv")
        figures, lists, notes = all_figures(asked, dondoc, folder)
        where = machine.described(dondoc.parent / "python")
    asked.output.parent.mkdir(parents=True, exist_ok=True)
    page = table.page(figures, lists, where, asked.runs, notes)
    asked.output.with_suffix(".md").write_text(page, "utf-8")
    drawing = chart.chart(figures, chart.size_of(figures), where)
    asked.output.with_suffix(".svg").write_text(drawing, "utf-8")
    print(page)
    if asked.readme:
        readme = ROOT / "README.md"
        short = table.short(figures, lists, where, asked.runs)
        readme.write_text(between_marks(readme.read_text("utf-8"), short), "utf-8")


def all_figures(asked: Namespace, dondoc: Path, folder: Path) -> tuple[Figures, Lists, list[str]]:
    """Every command on every size of store, lists taken in, and what there is to say about the peers."""
    figures: Figures = {}
    lists: Lists = {}
    notes: list[str] = []
    paths = {name: path for name in ("taskwarrior", "todoman") if (path := getattr(asked, name))}
    for size in sorted(asked.tasks):
        place = folder / str(size)
        place.mkdir(exist_ok=True)
        print(f"{size:,} tasks: making the stores", file=sys.stderr)
        programs = ours(dondoc, size, place)
        if not asked.no_peers:
            others, said = peers(paths, size, place)
            programs += others
            notes += said
        for command in COMMANDS:
            print(f"{size:,} tasks: {command.name}", file=sys.stderr)
            for program, figure in measured(command, programs, asked.runs).items():
                figures[size, command.name, program] = figure
        if size <= LARGEST:
            print(f"{size:,} tasks: a list", file=sys.stderr)
            lists |= taken_in([dondoc], place / "dondoc.sqlite3", size, place, asked.runs)
    return figures, lists, list(dict.fromkeys(notes))


def between_marks(text: str, new: str) -> str:
    """A page with what stands between its marks put anew. Raises ValueError where a mark is missing."""
    before, opened, rest = text.partition(MARK[0])
    _old, closed, after = rest.partition(MARK[1])
    if not opened or not closed:
        raise ValueError(f"no {' … '.join(MARK)}")
    return f"{before}{opened}\n{new}\n{closed}{after}"


if __name__ == "__main__":
    main()
