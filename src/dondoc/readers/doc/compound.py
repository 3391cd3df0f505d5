"""Open the container of Word 97–2003 files: the compound file of [MS-CFB].

A file system in a file: sectors, a table of which sector follows which (FAT), a directory. Everything in it is a
number from a stranger: each chain is followed for at most as many sectors as there are.
"""

import struct
from collections.abc import Iterator

from dondoc.errors.reading import DocumentDamaged

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = struct.Struct("<8s16x2xHHHH6x8xI4xII4xI4x")  # [MS-CFB] 2.2
_NODE = struct.Struct("<HBxII")  # of a directory entry, from 64: length of the name, type, left and right sibling
_CHILD = struct.Struct("<I36xII")  # from 76: child; from 116: first sector, size
_ENTRY = 128  # bytes of a directory entry
_STREAM, _ROOT = 2, 5
_IN_HEADER = 109  # sectors of the FAT that the header itself names
_LAST_SECTOR = 0xFFFFFFFA  # numbers above it mean "end", "free" and so on


class Compound:
    """The streams of one compound file by their names. Every failure is a DocumentDamaged about `source`."""

    def __init__(self, content: bytes, source: str) -> None:
        self._content = content
        self._source = source
        if len(content) < 512 or not content.startswith(MAGIC):
            raise self.damaged("no compound file")
        _, version, order, shift, mini_shift, directory, self._cutoff, mini_fat, difat = _HEADER.unpack_from(content)
        if order != 0xFFFE or shift not in (9, 12) or mini_shift != 6 or version not in (3, 4):
            raise self.damaged("an unknown version of the container")
        self._size = 1 << shift
        self._sectors = (len(content) - 1) // self._size  # the header takes the place of the first
        self._fat = self._read_fat(difat)
        self._streams: dict[str, tuple[int, int]] = {}
        self._mini = b""
        self._read_directory(b"".join(self._chain(directory)))
        self._mini_fat = _numbers(b"".join(self._chain(mini_fat)))

    def damaged(self, reason: str) -> DocumentDamaged:
        """The error to raise for what is wrong in this file."""
        return DocumentDamaged(source=self._source, reason=reason)

    def has(self, name: str) -> bool:
        """Whether there is a stream of this name."""
        return name in self._streams

    def stream(self, name: str) -> bytes:
        """The content of a stream; b"" where there is none."""
        start, size = self._streams.get(name, (0, 0))
        if size >= self._cutoff:
            content = b"".join(self._chain(start))
        elif size > len(self._mini):
            content = b""
        else:
            content = b"".join(self._mini_chain(start, size))
        if len(content) < size:
            raise self.damaged(f"{name} is cut off")
        return content[:size]

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        return self._content[at : at + self._size]

    def _read_fat(self, difat: int) -> tuple[int, ...]:
        """The FAT: which sector follows each; its own sectors are named in the header and in a chain ([MS-CFB] 2.3)."""
        places = list(_numbers(self._content[76 : 76 + 4 * _IN_HEADER]))
        for _ in range(self._sectors):
            if difat >= self._sectors:
                break
            *more, difat = _numbers(self._sector(difat)) or (self._sectors,)
            places += more
        # A sector has one place in the FAT: more sectors than that take cannot be meant.
        most = self._sectors * 4 // self._size + 1
        used = [place for place in places if place < self._sectors][:most]
        return _numbers(b"".join(self._sector(place) for place in used))

    def _chain(self, start: int) -> Iterator[bytes]:
        for _ in range(self._sectors):
            if start >= self._sectors:
                return
            yield self._sector(start)
            start = self._fat[start] if start < len(self._fat) else self._sectors
        if start < _LAST_SECTOR:
            raise self.damaged("a chain of sectors goes round")

    def _mini_chain(self, start: int, size: int) -> Iterator[bytes]:
        """The 64-byte sectors of a small stream, which lie in the stream of the root entry ([MS-CFB] 2.4)."""
        for _ in range(-(-size // 64)):
            yield self._mini[start * 64 : start * 64 + 64]
            start = self._mini_fat[start] if start < len(self._mini_fat) else len(self._mini_fat)

    def _read_directory(self, directory: bytes) -> None:
        """Note the streams at the top; those in folders are of embedded objects ([MS-CFB] 2.6)."""
        entries = [directory[at : at + _ENTRY] for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
        if not entries or entries[0][66] != _ROOT:
            raise self.damaged("no directory")
        child, root_start, root_size = _CHILD.unpack_from(entries[0], 76)
        self._mini = b"".join(self._chain(root_start))[:root_size]
        waiting, seen = [child], set()
        while waiting:
            number = waiting.pop()
            if number >= len(entries) or number in seen:
                continue
            seen.add(number)
            length, kind, left, right = _NODE.unpack_from(entries[number], 64)
            _, first, size = _CHILD.unpack_from(entries[number], 76)
            if kind == _STREAM and 2 <= length <= 64:
                self._streams[entries[number][: length - 2].decode("utf-16-le", "replace")] = (first, size)
            waiting += (left, right)


def _numbers(content: bytes) -> tuple[int, ...]:
    return struct.unpack_from(f"<{len(content) // 4}I", content)
