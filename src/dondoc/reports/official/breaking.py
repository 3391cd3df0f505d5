"""Where lines of a paper end: at spaces, and inside a word only where it is longer than a line."""

from collections.abc import Iterator, Sequence

from dondoc.reports.official.blocks import Run
from dondoc.reports.official.letters import face, shown, width
from dondoc.typing import NamedTuple


class Piece(NamedTuple):
    """Text of one kind on a line."""

    text: str
    face: int
    underlined: bool = False


class Line(NamedTuple):
    """A line: its pieces, how wide they are in points, and whether its paragraph ends with it."""

    pieces: tuple[Piece, ...]
    wide: float
    last: bool

    @property
    def spaces(self) -> int:
        """How many gaps there are to stretch."""
        return sum(piece.text.count(" ") for piece in self.pieces)


def words(runs: Sequence[Run]) -> Iterator[tuple[Piece, ...]]:
    """The words, each of one piece or of several where its kind changes inside it."""
    word: list[Piece] = []
    for run in runs:
        kind = face(bold=run.bold, italic=run.italic)
        first, *others = shown(run.text).split(" ")
        word += [Piece(first, kind, run.underlined)] if first else []
        for text in others:
            if word:
                yield tuple(word)
            word = [Piece(text, kind, run.underlined)] if text else []
    if word:
        yield tuple(word)


def lines(runs: Sequence[Run], size: float, room: float, first: float = 0) -> list[Line]:
    """The lines of a paragraph in `room` points; its first one begins `first` points in. At least one line."""
    found: list[Line] = []
    pieces: list[Piece] = []
    wide, left = 0.0, room - first
    for word in (part for whole in words(runs) for part in _fitting(whole, size, room - first)):
        taken = sum(width(piece.text, piece.face) for piece in word) * size
        gap = width(" ", pieces[-1].face) * size if pieces else 0.0
        if pieces and wide + gap + taken > left + 0.01:
            found.append(Line(_joined(pieces), wide, last=False))
            pieces, wide, gap, left = [], 0.0, 0.0, room
        if pieces:
            pieces.append(Piece(" ", pieces[-1].face, pieces[-1].underlined and word[0].underlined))
        pieces += word
        wide += gap + taken
    return [*found, Line(_joined(pieces), wide, last=True)]


def _fitting(word: tuple[Piece, ...], size: float, room: float) -> Iterator[tuple[Piece, ...]]:
    """A word, in parts where it is longer than a line."""
    if sum(width(piece.text, piece.face) for piece in word) * size <= room:
        yield word
        return
    for piece in word:
        for text in cut(piece.text, piece.face, room / size):
            yield (piece._replace(text=text),)


def cut(word: str, at: int, room: float) -> Iterator[str]:
    """A word in parts that each fit into `room`, in parts of the size; at least a letter each."""
    start, wide = 0, 0.0
    for place, char in enumerate(word):
        taken = width(char, at)
        if wide + taken > room and place > start:
            yield word[start:place]
            start, wide = place, 0.0
        wide += taken
    yield word[start:]


def _joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1][1:] == piece[1:]:
            joined[-1] = piece._replace(text=joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return tuple(joined)
