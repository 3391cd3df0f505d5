"""The headings and lead-ins that stand above a paragraph, as its list marks and their depth tell."""

from dataclasses import dataclass, field

from dondoc.extract.text import Paragraph

_BULLET = 7.0  # the rank from which an unmarked paragraph leaves a list


@dataclass(frozen=True, slots=True)
class Above:
    """One heading, lead-in or item that others stand below: its rank, its kind of mark, its first sentence."""

    rank: float
    kind: str
    start: int
    end: int


@dataclass(slots=True)
class Outline:
    """What stands above the paragraph that is being read, outermost first."""

    above: list[Above] = field(default_factory=list)

    def enter(self, paragraph: Paragraph) -> None:
        """Leave what the paragraph no longer stands under."""
        if paragraph.rank is None:
            while self.above and self.above[-1].rank >= _BULLET:
                self.above.pop()
            return
        kinds = [one.kind for one in self.above]
        if paragraph.kind in kinds:
            del self.above[kinds.index(paragraph.kind) :]
            return
        while self.above and self.above[-1].rank > paragraph.rank:
            self.above.pop()

    def add(self, paragraph: Paragraph, start: int, end: int) -> None:
        """What follows deeper stands under this paragraph."""
        if paragraph.rank is not None:
            self.above.append(Above(paragraph.rank, paragraph.kind, start, end))
            return
        while self.above and self.above[-1].kind == "":
            self.above.pop()
        self.above.append(Above(self.above[-1].rank + 0.4 if self.above else 1.4, "", start, end))

    def lead_ins(self, before: int) -> tuple[tuple[int, int], ...]:
        """The places of what stands above, nearest first, that begin before the offset `before`."""
        return tuple((one.start, one.end) for one in reversed(self.above) if one.start < before)
