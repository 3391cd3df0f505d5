"""How wide text is on a terminal, and how it is broken into lines at words.

A width is counted in columns of a terminal: 1 for a letter, 0 for a mark on the letter before, 2 for emoji and for
the full-width letters of East Asia.
"""

from collections.abc import Iterator
from functools import lru_cache

ELLIPSIS = "…"

_NARROW = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x1EA0, 0x1EFA)))).union(
    "ĂăĐđĨĩŨũƠơƯư–—‘’“”…→"
)
"""All that Vietnamese is written in."""

_JOINER, _AS_EMOJI = "\u200d", "\ufe0f"


def display_width(text: str) -> int:
    """The number of columns that `text` takes on a terminal; there must be no control characters in it."""
    if _NARROW.issuperset(text):
        return len(text)
    return sum(width for _, width in _clusters(text))


def wrap(text: str, width: int, limit: int | None = None) -> list[str]:
    """The lines of `text`, none wider than `width`, broken at spaces and inside a word only where it is too long.

    With `limit` there are at most so many lines, and the last one ends with "…" where something was left out.
    """
    if display_width(text) <= width:
        return [text]
    lines: list[str] = []
    for line in _lines(text, width):
        if len(lines) == limit:
            lines[-1] = _clip(lines[-1], width - 1) + ELLIPSIS
            break
        lines.append(line)
    return lines


def hanging(head: str, text: str, width: int, indent: int = 3) -> list[str]:
    """The lines of `text` behind a head such as "12  ", those after the first indented."""
    first, *rest = wrap(text, max(20, width - max(indent, display_width(head))))
    return [head + first, *(" " * indent + line for line in rest)]


def _lines(text: str, width: int) -> Iterator[str]:
    line, used = "", 0
    for word in filter(None, text.split(" ")):
        size = display_width(word)
        if line and used + 1 + size <= width:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            yield line
        if size > width:
            *whole, word = _chunks(word, width)
            yield from whole
            size = display_width(word)
        line, used = word, size
    yield line


def _chunks(word: str, width: int) -> list[str]:
    chunks, used = [""], 0
    for cluster, size in _clusters(word):
        if chunks[-1] and used + size > width:
            chunks.append("")
            used = 0
        chunks[-1] += cluster
        used += size
    return chunks


def _clip(line: str, width: int) -> str:
    if display_width(line) <= width:
        return line
    start = _chunks(line, width)[0].rstrip()
    return start if display_width(start) <= width else ""


def _clusters(text: str) -> Iterator[tuple[str, int]]:
    """The signs a person sees, each with the marks that belong to it, and their widths."""
    cluster, width = "", 0
    for char in text:
        own = _char_width(char)
        joined = cluster.endswith(_JOINER) or "\U0001f3fb" <= char <= "\U0001f3ff"  # a part or the skin of an emoji
        if cluster and (own == 0 or (joined and width == 2)):
            cluster += char
            width = max(width, 2) if char == _AS_EMOJI else width
        else:
            if cluster:
                yield cluster, width
            cluster, width = char, own
    if cluster:
        yield cluster, width


@lru_cache(maxsize=1024)
def _char_width(char: str) -> int:
    import unicodedata

    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
