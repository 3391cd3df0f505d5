"""Reading deadlines (thời hạn): times in a text, what they mean on a day, and which of them binds a directive.

A phrase that was typed is read here; a directive in its text by `around`, which needs more and is imported from there.
"""

from dondoc.extract.deadlines.model import Bound, Conventions, Match, Rule, Unit
from dondoc.extract.deadlines.typed import read_phrase

__all__ = ["Bound", "Conventions", "Match", "Rule", "Unit", "read_phrase"]
