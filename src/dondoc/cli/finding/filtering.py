"""The filter language on the command line: what is typed becomes criteria of a selection, and the layout of a list."""

import re
from collections.abc import Sequence

from dondoc.cli.context import App
from dondoc.domain.filter_words import KEYS, squeeze
from dondoc.domain.filtering import OPERATOR, begins_term, parse, state_of, written
from dondoc.services.finding.filtering import Criterion, criteria
from dondoc.services.finding.selection import Selection
from dondoc.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dondoc.services.finding.layout import Layout


def gathered(words: Sequence[str]) -> list[str]:
    """The arguments as texts of one term each, what the shell has parted put together again.

    `đơn vị:tài chính quá hạn` are five arguments and two terms. An argument with a space in it was between quotation
    marks and stays as it is; a word that begins no term belongs to the value before it.
    """
    texts: list[str] = []
    at, open_value = 0, False
    while at < len(words):
        count = next((n for n in range(min(4, len(words) - at), 0, -1) if _is_one(words[at : at + n])), 0)
        quoted = " " in words[at].strip()
        if count or quoted or not open_value:
            count = 1 if quoted else max(count, 1)
            texts.append(" ".join(words[at : at + count]))
            open_value = not quoted and re.search(OPERATOR, texts[-1]) is not None
        else:
            count = 1
            texts[-1] += f" {words[at]}"
        at += count
    return texts


def _is_one(words: Sequence[str]) -> bool:
    """Whether these words begin a term: one does, or all together are a state or have the name of a key."""
    if len(words) == 1:
        return begins_term(words[0])
    key, *operator = re.split(OPERATOR, " ".join(words), maxsplit=1)
    if operator:
        return squeeze(key) in KEYS and re.search(OPERATOR, " ".join(words[:-1])) is None
    return state_of(" ".join(words)) is not None


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
    typed = [(term, text) for text in (*gathered(arguments), *texts) for term in parse(text)]
    found = criteria([each for each in typed if each[0].key != "view"], app.today)
    named = tuple(term for term, _text in typed if term.key == "view")
    if named:
        from dondoc.services.finding import views

        with app.reading() as store:
            for group in views.expanded(store, tuple(term for term in named if not term.negated)):
                found += criteria([(term, written(group)) for term in group], app.today)
            for term in (term for term in named if term.negated):
                for group in views.expanded(store, (term._replace(negated=False),)):
                    inner = criteria([(each, written(group)) for each in group], app.today)
                    found += (Criterion("view", (), negated=True, parts=inner),)
            kept = [views.find(store, name) for term in named if not term.negated for name in term.values]
        sort = sort or next((view.sort for view in kept if view.sort), None)
        columns = columns or next((view.columns for view in kept if view.columns), None)
    laid_out = None
    if sort or columns:
        from dondoc.services.finding.layout import layout

        laid_out = layout(sort, columns)
    return wanted._replace(criteria=found), laid_out
