"""Small questions about the tokens of a text, and what a name among them is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dondoc.extract.names.tables import (
    FIRST_SYLLABLES,
    SENTENCE_HEADS,
    WHOLE,
)
from dondoc.extract.tokens import Node, Token, longest


class UnitKind(StrEnum):
    """What sort of name a span is."""

    UNIT = "unit"  # an office by its own name: "Sở Y tế", "UBND tỉnh Quảng Trị"
    GROUP = "group"  # a named group: "các phòng, ban, đơn vị", "UBND các xã, phường"
    OFFICIAL = "official"  # by title: "Giám đốc Sở Y tế", "Thủ trưởng các cơ quan"
    PERSON = "person"  # by name, with or without the title: "Nguyễn Văn A"
    PLACE = "place"  # a place that stands for its administration: "tỉnh Phú Thọ", "Quận 9"
    BARE = "bare"  # a common noun that is a unit by its context only: "tỉnh", "đơn vị"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name among tokens [first, last). `named` says that it has a name of its own; `person` that it names one."""

    first: int
    last: int
    kind: UnitKind
    named: bool = False
    person: bool = False
    title: str = ""
    name_first: int = 0  # where the person's own name begins, after the title
    through: int = 0  # where an apposition ends: "đồng chí A, Phó Chủ tịch UBND xã"
    field_of: str = ""  # the kind whose fields may follow in a list: "Bộ" in "các Bộ: Y tế, Công an"

    @property
    def after(self) -> int:
        """The token after the name and the office that is told with it."""
        return max(self.last, self.through)


class Words:
    """The tokens of one text and what stands at each."""

    def __init__(self, found: Sequence[Token], register: Node | None = None) -> None:
        self.tokens = found
        self.size = len(found)
        self._known: dict[int, Mention | None] = {}  # the name at a token, once somebody has asked
        self.register = register  # the office's own units, as `register_table` makes it

    def key_at(self, at: int) -> str:
        return self.tokens[at].key if 0 <= at < self.size else ""

    def is_cap(self, at: int) -> bool:
        return at < self.size and self.tokens[at].cap

    def is_more(self, at: int) -> bool:
        """Whether a capital at `at` may go on a name: it does not open the next line as a sentence does."""
        if at >= self.size:
            return False
        token = self.tokens[at]
        return token.cap and token.word and not (token.line and token.key in SENTENCE_HEADS)

    def inside_word(self, at: int) -> bool:
        """Whether the syllable at `at` is the second one of a word ("trụ" + "sở", "cán" + "bộ")."""
        if at == 0 or self.tokens[at].cap or self.key_at(at - 1) not in FIRST_SYLLABLES.get(self.key_at(at), ()):
            return False
        return self.ends(WHOLE, at) - at < 2  # "giao" + "ban thường vụ"

    def ends(self, table: Node, at: int) -> int:
        """Where the longest phrase of the table from `at` ends; `at` itself when there is none."""
        if at >= self.size or self.tokens[at].key not in table:
            return at
        match = longest(table, self.tokens, at)
        return match[0] if match else at

    def skip_brackets(self, at: int) -> int:
        """The token after a short bracket that begins at `at`."""
        if self.key_at(at) == "(":
            for position in range(at + 1, min(at + 25, self.size)):
                if self.tokens[position].key == ")":
                    return position + 1
        return at
