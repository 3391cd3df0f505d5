"""Reading deadlines (thời hạn): times in a text, what they mean on a day, and which of them binds a directive."""

from dondoc.extract.deadlines.choose import deadline_of, following_deadline, is_deadline_only, read_phrase
from dondoc.extract.deadlines.model import Bound, Conventions, Match, Rule, Unit
from dondoc.extract.deadlines.rules import RULES
from dondoc.extract.deadlines.scan import find_deadlines

__all__ = [
    "RULES",
    "Bound",
    "Conventions",
    "Match",
    "Rule",
    "Unit",
    "deadline_of",
    "find_deadlines",
    "following_deadline",
    "is_deadline_only",
    "read_phrase",
]
