"""Everything a store holds as JSON lines, and back: a header, a line for each row, and an end that tells of a cut.

    {"dondoc": 1, "schema": "0005", "tables": {"units": ["id", "name", …], …}, "numbers": {"units": 7, …}, …}
    {"units": {"id": 1, "name": "Văn phòng", …}}
    …
    {"end": {"rows": {"units": 7, …}, "sha256": "…"}}

A row is in the canonical form of `contents.py`, bytes in base64. Nothing in it tells when it was written, so two stores
hold the same exactly when these lines are the same. The SHA-256 is that of all lines before the last. One line is in
memory at a time, in both directions.
"""

import hashlib
import json
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from dondoc.domain.event import Row
from dondoc.errors.backups import BackupDamaged
from dondoc.storage.contents import Contents
from dondoc.storage.shapes import Shape, shapes
from dondoc.storage.transfer import Tell, told
from dondoc.storage.values import json_text
from dondoc.storage.version import HEAD

FORMAT = 1


def lines(found: Contents, tell: Tell) -> Iterator[bytes]:
    """The lines of a store, each with its line break."""
    digest = hashlib.sha256()
    counts = {name: found.count(name) for name in shapes()}
    for line in _all_but_the_end(found, tell):
        digest.update(line)
        yield line
    yield end(counts, digest.hexdigest())


def end(counts: Mapping[str, int], digest: str) -> bytes:
    """The last line: how many rows each table has, in the order of the header, and the SHA-256 of all lines before."""
    return _line({"end": {"rows": counts, "sha256": digest}})


def _all_but_the_end(found: Contents, tell: Tell) -> Iterator[bytes]:
    last = found.last_event()
    yield _line(
        {
            "dondoc": FORMAT,
            "schema": HEAD,
            "tables": {name: list(shape.columns) for name, shape in shapes().items()},
            "base64": [f"{name}.{column}" for name, shape in shapes().items() for column in sorted(shape.contents)],
            "numbers": {name: found.given(name) for name, shape in shapes().items() if shape.numbered},
            "last_event": last and last._asdict(),
        }
    )
    for name, shape in shapes().items():
        with closing(told(found, name, tell)) as rows:
            for row in rows:
                yield f'{{"{name}":{json_text(_in_base64(shape, row))}}}\n'.encode()


def digest_of(found: Contents) -> str:
    """The SHA-256 of everything in a store: the same for two stores that hold the same."""
    digest = hashlib.sha256()
    for line in _all_but_the_end(found, lambda *_progress: None):
        digest.update(line)
    return digest.hexdigest()


def _in_base64(shape: Shape, row: Row) -> Row:
    if not shape.contents:
        return row
    return {name: b64encode(value).decode() if name in shape.contents else value for name, value in row.items()}


def _line(told: object) -> bytes:
    return (json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def check(path: Path) -> None:
    """Read the lines of a file again. Raises BackupDamaged where they are not what was written."""
    digest, last = hashlib.sha256(), b""
    with path.open("rb") as file:
        for line in file:
            digest.update(last)
            last = line
    try:
        told = json.loads(last)["end"]["sha256"]
    except (ValueError, KeyError, TypeError):
        told = None
    if told != digest.hexdigest():
        raise BackupDamaged(source=path, reason="SHA-256")
