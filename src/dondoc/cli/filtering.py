"""The filter language on the command line: what is typed becomes criteria of a selection, and the layout of a list."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dondoc.cli.context import App
from dondoc.domain.filter_words import KEYS, squeeze
from dondoc.domain.filtering import parse, state_of, written
from dondoc.services.filtering import criteria
from dondoc.services.selection import Selection

if TYPE_CHECKING:
    from dondoc.services.layout import Layout


def together(words: Sequence[str]) -> list[str]:
    """The arguments, those that the shell has parted put together again: quá hạn is one state, đơn vị: one key."""
    texts: list[str] = []
    at = 0
    while at < len(words):
        count = next((n for n in range(min(4, len(words) - at), 1, -1) if _is_one(words[at : at + n])), 1)
        texts.append(" ".join(words[at : at + count]))
        at += count
    return texts


def _is_one(words: Sequence[str]) -> bool:
    key, colon, _value = squeeze(" ".join(words)).partition(":")
    return state_of(" ".join(words)) is not None or (bool(colon) and ":" in words[-1] and key in KEYS)


def understood(
    app: App,
    wanted: Selection,
    arguments: Sequence[str],
    texts: Sequence[str],
    sort: str | None = None,
    columns: str | None = None,
) -> "tuple[Selection, Layout | None]":
    """The selection with what the filters say, and the layout where one is asked for.

    Each text is read by itself, so that the words of one argument stay together. Of the views that are named the first
    with a layout lends it. Raises FilterError, UnknownView and UnknownColumn.
    """
    typed = [(term, text) for text in (*together(arguments), *texts) for term in parse(text)]
    found = criteria([each for each in typed if each[0].key != "view"], app.today)
    named = tuple(term for term, _text in typed if term.key == "view")
    if named:
        from dondoc.services import views

        with app.reading() as store:
            for group in views.expanded(store, named):
                found += criteria([(term, written(group)) for term in group], app.today)
            kept = [views.find(store, name) for term in named for name in term.values]
        sort = sort or next((view.sort for view in kept if view.sort), None)
        columns = columns or next((view.columns for view in kept if view.columns), None)
    laid_out = None
    if sort or columns:
        from dondoc.services.layout import layout

        laid_out = layout(sort, columns)
    return wanted._replace(criteria=found), laid_out
