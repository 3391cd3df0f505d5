"""Labelled values in two columns, as `show` and the head of an import print them."""

from collections.abc import Iterator, Mapping

from dondoc.reports.wrapping import display_width, wrap


def fact_lines(facts: Mapping[str, str | None], width: int, *, indent: int = 0) -> Iterator[str]:
    """A line for each label that has a value, the values under one another, wrapped to the width."""
    given = {label: value for label, value in facts.items() if value}
    column = max(map(display_width, given), default=0)
    margin = indent + column + 2
    for label, value in given.items():
        first, *rest = wrap(value, max(20, width - margin))
        yield " " * indent + label + " " * (column - display_width(label) + 2) + first
        yield from (" " * margin + line for line in rest)
