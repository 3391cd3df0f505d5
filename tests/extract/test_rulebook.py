"""The page of the rules names every rule that a reading can give as its reason."""

from dondoc.extract.data.confidence import OFFICIAL, REPORTED
from dondoc.extract.data.formulas import FORMULAS
from dondoc.extract.data.rules import RULES
from dondoc.extract.deadlines.rules import all_rules
from dondoc.extract.rulebook import rules_as_markdown


def test_every_rule_stands_on_the_page_with_an_example() -> None:
    page = rules_as_markdown()
    for rule in RULES:
        assert f"**{rule.name}**" in page
        assert rule.examples
        assert rule.examples[0] in page
    for formula in FORMULAS:
        assert formula.example in page
    for time in all_rules():
        assert time.examples, time.name
        assert f"| {time.name} |" in page


def test_a_directive_is_given_by_a_rule_that_is_explained_and_measured() -> None:
    explained = {rule.name for rule in RULES if rule.label == "directive"} | {"table-row"}
    assert explained == set(OFFICIAL) == set(REPORTED)
