"""The grammar of names of units, groups, officials and places over the tokens of a text."""

from dondoc.extract.names.mentions import Names
from dondoc.extract.names.words import Mention, UnitKind

__all__ = ["Mention", "Names", "UnitKind"]
