"""Other programs that keep tasks, where they are installed, each with a configuration and a store of its own."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.benchmarks.measure import Program
from tests.benchmarks.programs import ROOT, environment

MOST = 100_000
"""How many tasks a peer is given at most."""

PATIENCE = 300
"""Seconds after which a peer that is still reading its new store is left out."""

TASKRC = """\
data.location={folder}/data
confirmation=no
hooks=off
news.version=2.6.0
"""
TODOMAN = """\
path = "{folder}/lists/*"
cache_path = "{folder}/cache.sqlite3"
date_format = "%Y-%m-%d"
time_format = "%H:%M"
default_list = "Phòng Y tế"
color = "never"
"""


class Unsuitable(Exception):
    """Why a peer that is installed is left out."""


def taskwarrior(program: str, tasks: int, folder: Path) -> Program:
    """taskwarrior 2 on a store of its own. Its numbers count what is open. Raises Unsuitable for another version."""
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    if not version.startswith("2."):
        raise Unsuitable(f"taskwarrior {version} keeps its tasks in another format than 2.6, so it is left out.")
    (folder / "taskrc").write_text(TASKRC.format(folder=folder), "utf-8")
    _fill("taskwarrior", tasks, folder)
    here = environment(folder) | {"TASKRC": str(folder / "taskrc"), "TASKDATA": str(folder / "data")}
    subprocess.run([program, "next", "limit:1"], env=here, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)
    return Program("taskwarrior", [program], here, range(1, tasks // 4))


def todoman(program: str, tasks: int, folder: Path) -> Program:
    """Todoman on lists of its own, its cache made once before. Raises TimeoutExpired where that takes too long."""
    (folder / "config.py").write_text(TODOMAN.format(folder=folder), "utf-8")
    _fill("todoman", tasks, folder)
    here = environment(folder) | {"TODOMAN_CONFIG": str(folder / "config.py")}
    subprocess.run([program, "list"], env=here, check=True, stdout=subprocess.DEVNULL, timeout=PATIENCE)
    with closing(sqlite3.connect(folder / "cache.sqlite3")) as cache:
        numbers = [
            number for (number,) in cache.execute("SELECT id FROM todos WHERE status <> 'COMPLETED' ORDER BY id")
        ]
    return Program("todoman", [program], here, numbers)


PEERS = {"taskwarrior": taskwarrior, "todoman": todoman}
COMMANDS = {"taskwarrior": "task", "todoman": "todo"}


def peers(paths: dict[str, str], tasks: int, folder: Path) -> tuple[list[Program], list[str]]:
    """The peers that are here, each with so many tasks, and a sentence for each that is not."""
    found, notes = [], []
    for name, prepare in PEERS.items():
        program = shutil.which(paths.get(name) or COMMANDS[name])
        if program is None:
            notes.append(f"{name} is not installed on this machine.")
            continue
        if tasks > MOST:
            continue
        place = folder / name
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        try:
            found.append(prepare(program, tasks, place))
        except Unsuitable as why:
            notes.append(str(why))
        except subprocess.TimeoutExpired:
            notes.append(
                f"{name} was still reading its store of {tasks:,} tasks after {PATIENCE} s, so it is left out."
            )
    return found, notes


def _fill(name: str, tasks: int, folder: Path) -> None:
    """Write a store in a process of its own, so that this one stays small."""
    subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.peer_stores", name, str(tasks), str(folder)], cwd=ROOT, check=True
    )
