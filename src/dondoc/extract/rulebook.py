"""The rules of the reading as a page for people: what each is called, what it means, what it reads.

`--why` names rules; this page says what the names stand for. It is made from the tables themselves, so it cannot lag.
"""

from collections.abc import Iterator

from dondoc.extract.data.formulas import FORMULAS
from dondoc.extract.data.rules import RULES
from dondoc.extract.deadlines.mentions import MENTIONS
from dondoc.extract.deadlines.rules import all_rules


def rules_as_markdown() -> str:
    """All rules as one Markdown page."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield "# The rules of the reading"
    yield from ("", "## What a clause is", "")
    for rule in RULES:
        yield f"- **{rule.name}** ({rule.label}): {rule.meaning} {_examples(rule.examples)}"
    yield from ("", "## Formulas, which order nothing of their own", "")
    for formula in FORMULAS:
        yield f"- **{formula.name}**: {formula.meaning}. {_examples((formula.example,))}"
    yield from ("", "## Times, as they are read on Monday, 26 June 2023", "")
    yield from ("| rule | length | words | last day |", "|---|---|---|---|")
    for time in all_rules():
        for words, last in time.examples.items():
            yield f"| {time.name} | {time.unit} | {' '.join(words.split())} | {last or 'none'} |"
    yield from ("", "## Times that set no deadline", "")
    for mention in MENTIONS:
        yield f"- **{mention.name}** {_examples(mention.examples)}".rstrip()
    yield ""


def _examples(examples: tuple[str, ...]) -> str:
    return " ".join(f"“{example}”" for example in examples)
