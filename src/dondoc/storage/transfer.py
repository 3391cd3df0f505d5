"""Everything from one store into another that is empty: put in, then read again from both and compared row by row."""

from collections.abc import Callable
from contextlib import closing
from itertools import zip_longest

from dondoc.errors.store import CopyDiffers
from dondoc.storage.contents import Contents, Rows
from dondoc.storage.shapes import shapes

EVERY = 1000  # rows between two words of progress

Tell = Callable[[str, int, int], None]
"""Hears how far it is: which table, how many rows of it, of how many."""


def transfer(source: Contents, target: Contents, tell: Tell) -> None:
    """Fill an empty store with all that another holds, within the open transactions of both.

    Raises CopyDiffers where what was put in does not come out again, and what `Contents.fill` raises: then the caller's
    transaction leaves the target as it was.
    """
    for name in shapes():
        with closing(told(source, name, tell)) as rows:
            target.fill(name, rows)
    for name, shape in shapes().items():
        if shape.numbered:
            target.count_on(name, source.given(name))
    compare(source, target, tell)


def compare(source: Contents, target: Contents, tell: Tell) -> None:
    """Go through two stores side by side. Raises CopyDiffers at the first row that is not the same in both."""
    for name, shape in shapes().items():
        if shape.numbered and source.given(name) != target.given(name):
            raise CopyDiffers(table=name, key="–")
        with closing(told(source, name, tell)) as before, closing(target.rows(name)) as after:
            for here, there in zip_longest(before, after):
                if here != there:
                    key = " ".join(str((here or there)[part]) for part in shape.key)
                    raise CopyDiffers(table=name, key=key)
    if source.last_event() != target.last_event():
        raise CopyDiffers(table="events", key="–")


def told(source: Contents, table: str, tell: Tell) -> Rows:
    """The rows of a table, with a word of progress now and then."""
    count = source.count(table)
    with closing(source.rows(table)) as rows:
        for place, row in enumerate(rows, start=1):
            yield row
            if place % EVERY == 0 or place == count:
                tell(table, place, count)
