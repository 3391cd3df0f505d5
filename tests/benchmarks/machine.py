"""On what the figures were taken: a time without its machine says nothing."""

import os
import platform
import subprocess
from datetime import date
from pathlib import Path

ASK = "import platform, sqlite3; print('Python', platform.python_version() + ', SQLite', sqlite3.sqlite_version)"


def described(python: Path) -> str:
    """Processor, cores, memory, system, the interpreter that ran the programs, and the day; on one line."""
    versions = subprocess.run([python, "-c", ASK], check=True, capture_output=True, text=True).stdout.strip()
    cores = f"{os.cpu_count()} cores"
    return ", ".join(filter(None, (_processor(), cores, _memory(), _system(), versions, date.today().isoformat())))


def _processor() -> str:
    return _field(Path("/proc/cpuinfo"), "model name", ":") or platform.processor() or platform.machine()


def _memory() -> str:
    total = _field(Path("/proc/meminfo"), "MemTotal", ":").removesuffix("kB").strip()
    return f"{round(int(total) / 2**20)} GB of memory" if total else ""


def _system() -> str:
    return _field(Path("/etc/os-release"), "PRETTY_NAME", "=").strip('"') or platform.platform()


def _field(path: Path, name: str, sign: str) -> str:
    """The value behind a name in a file of the system, or nothing."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    values = (line.partition(sign)[2].strip() for line in lines if line.partition(sign)[0].strip() == name)
    return next(values, "")
