"""Looking a store through (kiểm tra): the database itself, its rows, its files, its history, the place it lies in."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from dondoc.domain import verification
from dondoc.errors import DondocError
from dondoc.errors.reading import FileIsFolder
from dondoc.errors.store import StoreDamaged, StoreMissing
from dondoc.services.custody import custody
from dondoc.services.custody.verifying import verify
from dondoc.storage import inspecting as look
from dondoc.storage.inspecting import CannotRead, Finding, Opened
from dondoc.storage.store import is_postgresql, is_there
from dondoc.storage.store import shown as store_shown
from dondoc.storage.version import HEAD
from dondoc.typing import Any, NamedTuple


class Inspection(NamedTuple):
    """What was looked at and what was found. What could not be read is None.

    `findings` are those of the database and its file; `verified` those of the history, the register and the files.
    """

    store: str
    schema: str | None
    size: int | None
    log_size: int | None
    journal: str | None
    rows: dict[str, int]
    files_of_nobody: int | None
    last_event: int | None
    newest_backup: Path | None
    findings: list[Finding]
    verified: tuple[verification.Finding, ...]

    @property
    def things(self) -> int:
        """How many things were found."""
        return len(self.findings) + len(self.verified)


def inspect(address: str, folders: Iterable[Path] = ()) -> Inspection:
    """Look a store through; `folders` are where backups of it may lie. Raises StoreMissing, StoreUnreachable."""
    if not is_there(address):
        raise StoreMissing(path=store_shown(address))
    seen: dict[str, Any] = {}
    findings: list[Finding] = []
    if is_postgresql(address):
        from dondoc.storage.postgresql import inspecting as server

        with server.opened(address) as database:
            findings += _inside(database, server.TRIGGERS, seen)
    else:
        findings += _of_file(address, seen)
    return Inspection(
        store=store_shown(address),
        schema=seen.get("schema"),
        size=seen.get("size"),
        log_size=seen.get("log_size"),
        journal=seen.get("journal"),
        rows=seen.get("rows", {}),
        files_of_nobody=seen.get("files_of_nobody"),
        last_event=seen.get("last_event"),
        newest_backup=newest_backup(address, folders),
        findings=findings,
        verified=seen.get("verified", ()),
    )


def _of_file(address: str, seen: dict[str, Any]) -> Iterator[Finding]:
    from dondoc.storage import places, sqlite
    from dondoc.storage.sqlite import inspecting as file

    path = sqlite.path_of(address)
    if path.is_dir():
        raise FileIsFolder(source=path)
    seen["size"] = path.stat().st_size
    log = Path(f"{path}-wal")
    seen["log_size"] = log.stat().st_size if log.exists() else 0
    try:
        with sqlite.translated(path), file.opened(path) as opened:
            yield from _inside(opened, file.TRIGGERS, seen)
    except StoreDamaged as error:
        yield Finding("damaged", str(path), str(error.details["reason"]))
    if places.on_network_share(path):
        yield Finding("network-share", str(path))


def _inside(opened: Opened, triggers: set[str], seen: dict[str, Any]) -> Iterator[Finding]:
    """All checks, one after the other; what the database cannot answer is a finding."""
    yield from _guarded(opened, opened.integrity)
    yield from _guarded(opened, lambda: _version(opened, seen))
    if seen.get("schema") != HEAD:
        return  # its tables are others
    schema = list(_guarded(opened, lambda: look.schema_differs(opened.schema(), triggers)))
    yield from schema
    if any(finding.code in ("damaged", "table-missing", "column-missing") for finding in schema):
        return
    for check in (
        lambda: _counts(opened, seen),
        lambda: look.without_their_row(opened.ask),
        lambda: _verified(opened, seen),
        opened.numbers_lag,
    ):
        yield from _guarded(opened, check)


def _guarded(opened: Opened, check: Callable[[], Iterable[Finding]]) -> Iterator[Finding]:
    try:
        with opened.guard():
            yield from check()
    except CannotRead as error:
        yield Finding("damaged", "", str(error).split("\n")[0])


def _version(opened: Opened, seen: dict[str, Any]) -> Iterator[Finding]:
    seen["schema"] = found = opened.version()
    if found is None or not found.isdecimal():
        yield Finding("no-store", "alembic_version", found)
        return
    seen |= opened.facts()
    if found != HEAD:
        yield Finding("too-new" if found > HEAD else "out-of-date", f"schema {found}", HEAD)


def _counts(opened: Opened, seen: dict[str, Any]) -> Iterator[Finding]:
    from dondoc.storage.shapes import shapes

    seen["rows"] = {name: opened.found.count(name) for name in shapes()}
    seen["files_of_nobody"] = look.files_of_nobody(opened.ask)
    last = opened.found.last_event()
    seen["last_event"] = last and last.id
    yield from ()


def _verified(opened: Opened, seen: dict[str, Any]) -> Iterator[Finding]:
    seen["verified"] = verify(opened.store).findings
    yield from ()


def newest_backup(address: str, folders: Iterable[Path]) -> Path | None:
    """The newest backup that can be taken back, by what it says of itself."""
    found = [path for folder in folders for path in custody.own_backups(address, folder)]
    for path in sorted(found, key=lambda path: path.name, reverse=True):
        if _is_whole(path):
            return path
    return None


def _is_whole(path: Path) -> bool:
    from dondoc.storage import copies, dump, files

    try:
        if files.kind_of(path) is files.Kind.JSON:
            dump.check(path)
        else:
            copies.check(path)
    except DondocError:
        return False
    return True
