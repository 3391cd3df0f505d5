"""What every test stands on: databases of both kinds, an environment of its own, no network, repeatable examples."""

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.databases import SKIPPED, PostgreSQL, ProgramMissing, SQLite, postgresql_server

ON_CI = os.environ.get("CI", "").lower() in {"1", "true"}

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dondoc", deadline=None)
settings.load_profile("ci" if ON_CI else "dondoc")


def migrate(url: str) -> None:
    """Make all tables in an empty database, as the first use of a store does."""
    from dondoc.storage import schema, sqlite
    from dondoc.storage.engine import open_engine
    from dondoc.storage.sqlite import making

    if url.startswith("sqlite"):
        making.create_file(sqlite.path_of(url))
        return
    engine = open_engine(url)
    schema.upgrade(engine)
    engine.dispose()  # PostgreSQL copies only a database that nobody is connected to


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> SQLite:
    """The SQLite databases of this session."""
    return SQLite(tmp_path_factory.mktemp("sqlite"), migrate)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    """The PostgreSQL databases of this session, on a server that lives as long as it does."""
    try:
        with postgresql_server() as url:
            databases = PostgreSQL(url, migrate)
            try:
                yield databases
            finally:
                databases.close()
    except ProgramMissing as missing:
        if ON_CI:
            pytest.fail(f"{missing}; on CI both databases are tested.", pytrace=False)
        pytest.skip(str(missing))


@pytest.fixture(params=["sqlite", "postgresql"])
def databases(request: pytest.FixtureRequest) -> SQLite | PostgreSQL:
    """Both kinds, one after the other: `-k sqlite` or `-k postgresql` chooses."""
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]


@pytest.fixture
def url(databases: SQLite | PostgreSQL) -> Iterator[str]:
    """The URL of a store with every table and no row, for this test alone."""
    address = databases.fresh()
    yield address
    databases.drop(address)


@pytest.fixture
def empty_url(databases: SQLite | PostgreSQL) -> Iterator[str]:
    """The URL of a database without any table, for tests of the migrations."""
    address = databases.empty()
    yield address
    databases.drop(address)


@pytest.fixture(autouse=True)
def isolation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test see the person's settings, data, language or terminal, nor write outside its own folder."""
    for name in os.environ:
        if name.startswith(("DONDOC_", "LC_")):
            monkeypatch.delenv(name)
    for name in ("LANGUAGE", "FORCE_COLOR", "EDITOR", "VISUAL", "PAGER"):
        monkeypatch.delenv(name, raising=False)
    folders = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA")
    for name in ("HOME", "USERPROFILE", *folders):
        monkeypatch.setenv(name, str(tmp_path))
    for name, value in {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "COLUMNS": "80", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every connection that leaves this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            raise AssertionError(f"A test reached for the network: {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


def pytest_configure() -> None:
    """End in order when told to end, so that the server is stopped as after Ctrl-C."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say plainly when half of the storage suite did not run."""
    start = SKIPPED.partition(":")[0]
    for report in terminalreporter.stats.get("skipped", []):
        _path, _line, reason = report.longrepr
        if start in reason:
            sentence = reason.removeprefix("Skipped: ")
            terminalreporter.write_line(f"{sentence} (Debian: apt install postgresql)", yellow=True)
            return
