"""Patterns that are compiled only when a text may match them: what they say they need, they need."""

import re
from itertools import product
from re import _constants, _parser  # type: ignore[attr-defined]  # the parser's own tree: what a match must hold
from typing import Any

import pytest

from dondoc.extract.deadlines import bounds
from dondoc.extract.deadlines.model import Rule
from dondoc.extract.deadlines.rules import FAMILIES, all_rules, family_of
from dondoc.extract.patterns import Pattern

PATTERNS = {rule.name: rule.pattern for rule in all_rules()} | {
    f"bound {place} {bound}": pattern for place, (bound, pattern) in enumerate(bounds.BOUNDS)
}


def always_holds(tree: Any, words: list[str], runs: list[str] | None = None) -> bool:
    """Whether every match of a parsed expression holds one of the words among the letters that it consumes.

    `runs` are the letters that stand right before it, in each way that a small class of letters allows.
    """
    runs = runs or [""]
    for kind, value in [*tree, (None, None)]:
        letters = _letters(kind, value)
        if letters:
            runs = [run + letter for run, letter in product(runs, letters)][:64]
            continue
        if all(any(word in run for word in words) for run in runs):
            return True
        if kind is _constants.SUBPATTERN and always_holds(value[3], words, runs):
            return True
        if kind is _constants.BRANCH and all(always_holds(branch, words, runs) for branch in value[1]):
            return True
        repeats = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
        if kind in repeats and value[0] > 0 and always_holds(value[2], words):
            return True
        runs = [""]
    return False


def _letters(kind: Any, value: Any) -> list[str]:
    if kind is _constants.LITERAL:
        return [chr(value)]
    if kind is _constants.IN and all(item is _constants.LITERAL for item, _ in value) and len(value) < 9:
        return [chr(letter) for _, letter in value]
    return []


@pytest.mark.parametrize("name", PATTERNS)
def test_no_match_lacks_what_its_pattern_needs(name: str) -> None:
    tree = _parser.parse(PATTERNS[name].pattern)
    for need in PATTERNS[name].needs:
        assert always_holds(tree, need.split("|")), need


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_the_words_of_a_family_call_each_of_its_rules(rule: Rule) -> None:
    assert always_holds(_parser.parse(rule.pattern.pattern), FAMILIES[family_of(rule)].split("|"))


def test_a_pattern_is_compiled_by_the_first_text_that_may_match() -> None:
    pattern = Pattern(r"ngày (\d+)", "ngày", "1|2|3")
    assert pattern.search("tháng 1") is None
    assert pattern.search("ngày 7") is None
    assert "compiled" not in vars(pattern)
    found = pattern.search("trước ngày 21")
    assert found is not None
    assert found[1] == "21"
    assert "compiled" in vars(pattern)


def test_it_answers_as_the_expression_does() -> None:
    pattern, plain = Pattern("ab*", "a"), re.compile("ab*")
    for text in ("ab abb", "xab", "", "b", "aab"):
        assert [m.span() for m in pattern.finditer(text, 1)] == [m.span() for m in plain.finditer(text, 1)]
        for ours, theirs in (
            (pattern.search, plain.search),
            (pattern.match, plain.match),
            (pattern.fullmatch, plain.fullmatch),
        ):
            assert (found.span() if (found := ours(text)) else None) == (
                told.span() if (told := theirs(text)) else None
            )
