"""The page of the rules, made from the rules themselves."""

from dondoc.extract.deadlines.rules import all_rules
from tests.cli.conftest import Dondoc


def test_every_rule_for_a_deadline_is_on_the_page(dondoc: Dondoc) -> None:
    page = dondoc.must("rules").out
    assert [rule.name for rule in all_rules() if f"| {rule.name} |" not in page] == []
