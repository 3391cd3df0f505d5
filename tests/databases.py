"""Databases for tests: SQLite by copying a file, PostgreSQL by a server that the suite starts and stops itself.

The migrations run once a session, into a template of each kind; a test gets a copy of it (`fresh`).
The server listens on a socket in its own folder only (on Windows, which has none, on 127.0.0.1), and keeps
nothing: no fsync, trust authentication, gone with its folder at the end of the session.
"""

import itertools
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SKIPPED = "PostgreSQL half skipped: {program} not found"
"""What is said when there is no server to start. `conftest.py` looks for its first words in the summary."""

USER = "dondoc"
FOLDERS = ["/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin"]
"""Where systems keep initdb and pg_ctl when they are not on PATH; Debian's is the first."""


class ProgramMissing(Exception):
    """The machine has no PostgreSQL to start; the text says which program was looked for."""


def find_program(name: str) -> Path:
    """The path of `initdb` or `pg_ctl`, the newest version when there are several."""
    if on_path := shutil.which(name):
        return Path(on_path)
    found = [path / name for pattern in FOLDERS for path in Path("/").glob(pattern.removeprefix("/"))]
    found = sorted((path for path in found if path.exists()), key=_version)
    if not found:
        raise ProgramMissing(SKIPPED.format(program=name))
    return found[-1]


def _version(program: Path) -> int:
    digits = "".join(filter(str.isdigit, program.parts[-3]))
    return int(digits or 0)


def server_account() -> dict[str, Any]:
    """Arguments for `subprocess.run`: PostgreSQL refuses to run as root, so root lends it another account."""
    if os.name == "nt" or os.geteuid() != 0:
        return {}
    import pwd  # not on Windows

    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    account = known.get("postgres") or known["nobody"]
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


@contextmanager
def postgresql_server() -> Iterator[Callable[[str], str]]:
    """Start a server and stop it at the end, also after a failure or Ctrl-C; gives `url(database name)`.

    Raises ProgramMissing when initdb or pg_ctl is not on the machine.
    """
    initdb, pg_ctl = find_program("initdb"), find_program("pg_ctl")
    account = server_account()
    # Not pytest's own folder: the other account could not enter it, and a socket's path has to be short.
    folder = Path(tempfile.mkdtemp(prefix="dondoc-pg-"))
    if account:
        os.chown(folder, account["user"], account["group"])
    data, log = folder / "data", folder / "server.log"

    def run(*command: str | Path) -> None:
        result = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, **account)
        if result.returncode:
            said = log.read_text(errors="replace") if log.exists() else ""
            raise RuntimeError(f"{Path(command[0]).name} failed:\n{result.stdout}{result.stderr}{said}")

    if os.name == "posix":
        host, port, listen = str(folder), 5432, f"-c listen_addresses='' -c unix_socket_directories='{folder}'"
    else:
        host, port = "127.0.0.1", free_port()
        listen = f"-c listen_addresses={host} -c port={port}"
    fast = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=32MB"
    try:
        run(initdb, "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        # The log takes the server's output: with our pipes open, `run` would wait for the server's end.
        run(pg_ctl, "-D", data, "-l", log, "-o", f"{listen} {fast}", "-w", "-t", "60", "start")
        yield lambda name: f"postgresql://{USER}@/{name}?host={host}&port={port}"
    finally:
        if (data / "postmaster.pid").exists():
            run(pg_ctl, "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class SQLite:
    """Databases that are files in one folder."""

    def __init__(self, folder: Path, migrate: Callable[[str], object]) -> None:
        self._folder, self._migrate = folder, migrate
        self._numbers = itertools.count(1)
        self._template: Path | None = None

    def empty(self) -> str:
        """The URL of a database that has no table yet."""
        return f"sqlite:///{self._next()}"

    def fresh(self) -> str:
        """The URL of a database that has all tables and no row."""
        if self._template is None:
            self._template = self._folder / "template.sqlite3"
            self._migrate(f"sqlite:///{self._template}")
        return f"sqlite:///{shutil.copy(self._template, self._next())}"

    def copy(self, url: str) -> str:
        """The URL of a database that holds the same; nobody may be connected to the first."""
        return f"sqlite:///{shutil.copy(url.removeprefix('sqlite:///'), self._next())}"

    def drop(self, url: str) -> None:
        """Remove what `empty` or `fresh` made."""
        for suffix in ("", "-wal", "-shm"):
            Path(url.removeprefix("sqlite:///") + suffix).unlink(missing_ok=True)

    def _next(self) -> Path:
        return self._folder / f"test{next(self._numbers)}.sqlite3"


class PostgreSQL:
    """Databases of one server, the same verbs as `SQLite`."""

    def __init__(self, url: Callable[[str], str], migrate: Callable[[str], object]) -> None:
        import psycopg

        self._url, self._migrate = url, migrate
        self._numbers = itertools.count(1)
        self._template: str | None = None
        self._server = psycopg.connect(url("postgres"), autocommit=True)

    def empty(self, encoding: str = "UTF8") -> str:
        """The URL of a database that has no table yet."""
        return self._create(f"template0 ENCODING {encoding}")

    def fresh(self) -> str:
        """The URL of a database that has all tables and no row."""
        if self._template is None:
            url = self.empty()
            self._migrate(url)
            self._template = _name(url)
        return self._create(self._template)

    def copy(self, url: str) -> str:
        """The URL of a database that holds the same; nobody may be connected to the first."""
        return self._create(_name(url))

    def drop(self, url: str) -> None:
        """Remove what `empty` or `fresh` made, whoever is still connected."""
        self._execute(f"DROP DATABASE IF EXISTS {_name(url)} WITH (FORCE)")

    def close(self) -> None:
        """Leave the server."""
        self._server.close()

    def _create(self, template: str) -> str:
        name = f"test{next(self._numbers)}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self._url(name)

    def _execute(self, statement: str) -> None:
        self._server.execute(statement.encode())


def _name(url: str) -> str:
    return url.partition("@/")[2].partition("?")[0]
