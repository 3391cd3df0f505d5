"""Times whole processes, from the moment they are started until they are gone, and notes the memory at its highest.

The programs take turns: run k of each, then run k + 1, so that whatever else the machine does falls on all of them.
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from time import perf_counter
from typing import NamedTuple

from tests.benchmarks.commands import Command

SLOW = 20.0
"""Seconds after which a run is not repeated: its time is told as it is."""


class Program(NamedTuple):
    """A program with a store of its own: how it is started, and the numbers of open tasks in it."""

    name: str
    start: Sequence[str | Path]
    environment: dict[str, str]
    numbers: Sequence[int]


class Figure(NamedTuple):
    """What one command of one program takes: the median of its runs, and the most memory of any of them."""

    seconds: float
    peak_mb: float


Figures = dict[tuple[int, str, str], Figure]
"""By number of tasks, command and program."""


def measured(command: Command, programs: Iterable[Program], runs: int) -> dict[str, Figure]:
    """The figures of one command for each program that has it. Run 0 warms up and is not counted, unless it is slow."""
    having = [program for program in programs if program.name in command.words]
    taken: dict[str, list[Figure]] = {program.name: [] for program in having}
    slow: set[str] = set()
    for run in range(runs + 1):
        for program in [program for program in having if program.name not in slow]:
            settings, words = command.line(program.name, program.numbers, run)
            figure = timed([*program.start, *words], program.environment | settings)
            if figure.seconds > SLOW:
                slow.add(program.name)
            if run or program.name in slow:
                taken[program.name].append(figure)
    return {
        name: Figure(median(each.seconds for each in figures), max(each.peak_mb for each in figures))
        for name, figures in taken.items()
    }


def timed(line: Sequence[str | Path], environment: dict[str, str]) -> Figure:
    """Run one process. Raises RuntimeError with what it said where it fails: a failure is quick and would look good.

    Linux counts the memory of the process that starts another as the other's too, so the runner has to stay small: it
    imports nothing but the standard library.
    """
    with TemporaryFile() as said:
        begun = perf_counter()
        process = subprocess.Popen(
            line, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said
        )
        _pid, status, usage = os.wait4(process.pid, 0)
        seconds = perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)  # nobody need wait for it again
        if process.returncode != 0:
            said.seek(0)
            words = said.read().decode(errors="replace")
            raise RuntimeError(f"{' '.join(map(str, line))} ended with {process.returncode}:\n{words}")
    # Kilobytes, on a Mac bytes.
    return Figure(seconds, usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3))
