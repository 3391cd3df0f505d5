"""All rules for times, by family. Where two fit, the longer words win; of equal ones the first in the table.

A family is loaded when a text first holds one of its words, so that "30/9" costs no table of holidays.
"""

from collections.abc import Iterator
from importlib import import_module

from dondoc.extract.deadlines.commemorations import NAME_WORDS
from dondoc.extract.deadlines.model import Rule
from dondoc.extract.deadlines.pieces import EVERY_WORDS

# The words that call a family: every match of its rules holds one of them.
FAMILIES: dict[str, str] = {
    "counted": "ngày|tuần|tháng|năm|giờ|h",
    "days": "/|.|-|–|−|ngày|tháng|thứ|nhật|nay|mai|kia|mốt",
    "periods": "tháng|tuần|19|20|ngày|quý|quí|năm",
    "years": "quý|quí|năm|nửa|tháng|20",
    "recurring": f"{EVERY_WORDS}|của|quý|quí|định|lần",
    "occasions": f"khi|ngay|xuyên|rằm|giêng|chạp|âm|âl|nhân|dịp|chào|kỷ|kỉ|{NAME_WORDS}",
}
_loaded: dict[str, tuple[Rule, ...]] = {}


def rules_for(lower: str) -> Iterator[Rule]:
    """The rules that may read a time in a lower-case text, in the order of the table."""
    for family, words in FAMILIES.items():
        if any(word in lower for word in words.split("|")):
            yield from _rules(family)


def all_rules() -> list[Rule]:
    """Every rule."""
    return [rule for family in FAMILIES for rule in _rules(family)]


def family_of(rule: Rule) -> str:
    """The family that a rule stands in."""
    return next(family for family in FAMILIES if rule in _rules(family))


def _rules(family: str) -> tuple[Rule, ...]:
    if family not in _loaded:
        _loaded[family] = import_module(f"dondoc.extract.deadlines.{family}").RULES
    return _loaded[family]
