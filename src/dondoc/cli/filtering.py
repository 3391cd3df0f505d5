"""The filter language on the command line: what is typed becomes criteria of a selection, and the layout of a list."""

from typing import TYPE_CHECKING

from dondoc.cli.context import App
from dondoc.domain.filtering import parse
from dondoc.services.filtering import criteria
from dondoc.services.selection import Selection

if TYPE_CHECKING:
    from dondoc.services.layout import Layout


def understood(
    app: App, wanted: Selection, typed: list[str], sort: str | None = None, columns: str | None = None
) -> "tuple[Selection, Layout | None]":
    """The selection with what the filters say, and the layout where one is asked for.

    Each text is read by itself, so that the words of one argument stay together. Raises FilterError and UnknownColumn.
    """
    found = criteria([(term, text) for text in typed for term in parse(text)], app.today)
    laid_out = None
    if sort or columns:
        from dondoc.services.layout import layout

        laid_out = layout(sort, columns)
    return wanted._replace(criteria=found), laid_out
