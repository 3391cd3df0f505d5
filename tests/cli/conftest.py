"""The whole command line in this process, as a clerk types it: what it prints, what it says, how it ends."""

import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from dondoc import locale
from dondoc.cli import main
from tests.databases import SQLite

TODAY = "2023-08-16"
SAMPLE = Path(str(files("dondoc") / "samples" / "thong-bao-ket-luan.txt"))

NOTICE = """ĐẢNG ỦY PHƯỜNG THỬ NGHIỆM
*
Số {number}
Thử Nghiệm, ngày 05 tháng 6 năm 2023

THÔNG BÁO
Kết luận của đồng chí Bí thư Đảng ủy tại cuộc họp giao ban

Ngày 05/6/2023, Đảng ủy phường họp giao ban. Đồng chí Bí thư Đảng ủy kết luận như sau:

{orders}"""


@dataclass(frozen=True, slots=True)
class Result:
    """How a command ended, with what it printed (results) and what it said (talk and errors)."""

    exit_code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The one JSON array that a reading command prints."""
        found = json.loads(self.out)
        assert isinstance(found, list)
        return found

    @property
    def error(self) -> dict[str, Any]:
        """The last line on stderr as JSON."""
        found: dict[str, Any] = json.loads(self.err.splitlines()[-1])
        return found


class Typed(io.TextIOWrapper):
    """Standard input: a file, or a terminal at which these lines are typed."""

    def __init__(self, content: bytes, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


class Dondoc:
    """Runs commands on one store. Errors that are none of ours come through as they are."""

    def __init__(self, address: str) -> None:
        self.address = address

    def __call__(
        self,
        *arguments: str | Path | int,
        today: str | None = TODAY,
        input: str | bytes | None = None,
        answers: Sequence[str] | None = None,
        lang: str | None = None,
    ) -> Result:
        """Run one command. With `answers` there is a terminal, at which they are typed line by line, then Ctrl-D."""
        words = [str(word) for word in arguments]
        before = (["--db", self.address] if self.address else []) + (["--today", today] if today else [])
        line = [*before, *(["--lang", lang] if lang else []), *words]
        content = "".join(f"{answer}\n" for answer in answers) if answers is not None else input or ""
        return run(line, content if isinstance(content, bytes) else content.encode(), terminal=answers is not None)

    def must(self, *arguments: str | Path | int, **more: Any) -> Result:
        """Run a command that has to succeed."""
        result = self(*arguments, **more)
        assert result.exit_code == 0, result.err
        return result

    def tasks(self, *filters: str | int, **more: Any) -> list[dict[str, Any]]:
        """The tasks as `list --all --json` tells them, by number."""
        return sorted(self.must("list", "--all", "--json", *filters, **more).rows, key=lambda task: task["number"])

    def task(self, number: int = 1, **more: Any) -> dict[str, Any]:
        """One task as `show --json` tells it."""
        (found,) = self.must("show", number, "--json", **more).rows
        return dict(found)

    def everything(self) -> str:
        """All that the store holds, for comparing before and after."""
        parts = ("list", "--all"), ("log",), ("unit", "list"), ("meeting", "list"), ("document", "list")
        return "\n".join(self.must(*part, "--json").out for part in parts)


def run(line: list[str], content: bytes = b"", *, terminal: bool = False) -> Result:
    """The command line with its three streams."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    spoken_before = locale.chosen()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", Typed(content, terminal=terminal))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        locale.choose(main.language_of(line, os.environ))
        try:
            exit_code = main.run(line)
        finally:
            locale.choose(spoken_before)
    return Result(exit_code, *(_text(stream) for stream in (out, err)))


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


@pytest.fixture
def dondoc(sqlite: SQLite) -> Iterator[Dondoc]:
    """The command line on an empty store of its own."""
    address = sqlite.fresh()
    yield Dondoc(address)
    sqlite.drop(address)


@pytest.fixture
def office(dondoc: Dondoc) -> Dondoc:
    """The command line on a store that holds the sample's conclusion, taken in on the day it came."""
    dondoc.must("import", SAMPLE, "--yes", today="2023-06-28")
    return dondoc


@pytest.fixture
def notice(tmp_path: Path) -> Callable[..., Path]:
    """Write a conclusion of one meeting with these orders, one a line; the file."""

    def write(*orders: str, name: str = "ket-luan.txt", number: str = "15-TB/ĐU") -> Path:
        path = tmp_path / name
        path.write_text(NOTICE.format(number=number, orders="".join(f"- {order}\n" for order in orders)), "utf-8")
        return path

    return write
