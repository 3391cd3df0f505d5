"""Refuse a PDF whose packed streams hold far more than pages need, before PDFium unpacks them into memory."""

import re
import zlib

from dondoc.errors.reading import DocumentTooLarge

_STREAM = re.compile(rb"(?<!end)stream\r?\n")  # ISO 32000-1, 7.3.8
_LARGEST = 128 * 2**20  # bytes of one stream; a coloured page scanned at 600 dpi has 100 MB
_LARGEST_TOTAL = 2**30
_MOST = 200_000  # streams: four for each of 50,000 pages
_FIRST_SLICE, _SLICE = 2**7, 2**16  # bytes unpacked at a time, more and more: into 66 MB at most


def check_streams(content: bytes, source: str) -> None:
    """Raise DocumentTooLarge where a stream or all of them would unpack to more than that, or there are too many."""
    total = 0
    for number, found in enumerate(_STREAM.finditer(content)):
        size = _unpacked(content, found.end())
        total += size
        if number > _MOST or size > _LARGEST or total > _LARGEST_TOTAL:
            raise DocumentTooLarge(source=source)


def _unpacked(content: bytes, start: int) -> int:
    """How many bytes the deflated stream at `start` holds, as far as it can be read; 0 for one that is not deflated."""
    unpacker, size = zlib.decompressobj(), 0
    at, width = start, _FIRST_SLICE
    while at < len(content):
        try:
            size += len(unpacker.decompress(content[at : at + width]))
        except zlib.error:
            break
        if unpacker.eof or size > _LARGEST:
            break
        at, width = at + width, min(2 * width, _SLICE)
    return size
