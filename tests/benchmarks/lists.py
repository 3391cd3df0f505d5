"""Times `import-data` on a list of new tasks: into a new store, and into one that holds as many tasks already."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import Figure, timed
from tests.benchmarks.programs import ROOT, TODAY, environment

LARGEST = 100_000
"""Tasks of the longest list that is timed."""

Lists = dict[tuple[int, int], Figure]
"""By number of tasks in the list, and in the register before."""


def taken_in(start: Sequence[str | Path], held: Path, tasks: int, folder: Path, runs: int) -> Lists:
    """The figures of a list of so many tasks; `start` begins dondoc, `held` is a store of as many. Run 0 warms up and is not counted."""
    given, store = folder / "list.csv", folder / "list.sqlite3"
    line = [sys.executable, "-m", "tests.benchmarks.listed", str(tasks), str(given)]
    subprocess.run(line, cwd=ROOT, check=True)
    settings = environment(folder) | {"DONDOC_DB": str(store), "DONDOC_TODAY": TODAY}
    taken: Lists = {}
    for before in (0, tasks):
        figures = []
        for _run in range(runs + 1):
            store.unlink(missing_ok=True)
            if before:
                shutil.copyfile(held, store)
            figures.append(timed([*start, "import-data", given, "--yes"], settings))
        counted = figures[1:]
        taken[tasks, before] = Figure(median(each.seconds for each in counted), max(each.peak_mb for each in counted))
    return taken
