"""A directive (ý kiến chỉ đạo, kết luận): one order in a document, with its words and place in the text."""

from dataclasses import dataclass, field
from datetime import date

from dondoc.domain.deadline import NO_DEADLINE, Deadline
from dondoc.domain.document import DocumentHeader, MeetingHeader


@dataclass(frozen=True, slots=True)
class Finding:
    """Why something was read: the rule's name and the words it was read from, letter for letter."""

    field: str  # "directive", "lead", "office", "cooperating", "deadline", "number", …
    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class Directive:
    """One order as it was read. `quote == text[start:end]` always holds.

    `lead` and `cooperating` are names as written, without "Giao", "Yêu cầu", "đồng chí". `lead_inherited` says
    that the lead stands only in an earlier sentence of the same run of speech.
    """

    quote: str
    start: int
    end: int
    lead: tuple[str, ...] = ()
    lead_inherited: bool = False
    cooperating: tuple[str, ...] = ()
    deadline: Deadline = NO_DEADLINE
    confidence: float = 1.0
    why: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the document that a person should look at: a value, not an exception."""

    code: str
    words: str
    start: int = 0


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one manuscript. `anchor` is the day that years and durations were counted from.

    `coverage` accounts for every sentence: (start, end, label), the label one of directive, orientation, reason,
    formula, lead-in, heading, context.
    """

    document: DocumentHeader
    meeting: MeetingHeader
    anchor: date | None
    directives: tuple[Directive, ...]
    problems: tuple[Problem, ...] = ()
    why: tuple[Finding, ...] = field(default=())
    coverage: tuple[tuple[int, int, str], ...] = ()
