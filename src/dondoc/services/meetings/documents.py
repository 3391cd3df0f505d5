"""Documents (văn bản) and their directives, as they are read back."""

from collections.abc import Sequence

from dondoc.domain.register import Document, StoredDirective
from dondoc.domain.vietnamese import fold
from dondoc.errors.meetings import UnknownDocument
from dondoc.storage.queries import documents as q
from dondoc.storage.store import Store
from dondoc.typing import NamedTuple


class Span(NamedTuple):
    """A piece of a text; `ends` is exclusive."""

    begins: int
    ends: int


def documents(store: Store) -> list[Document]:
    """Every document, in the order they came in."""
    return store.all(q.document_rows, order=q.by_document_id)


def document(store: Store, number: int) -> Document:
    """One document. Raises UnknownDocument."""
    found = store.first(q.document_rows, [q.document_id_is], document_id=number)
    if found is None:
        raise UnknownDocument(number=number)
    return found


def meant(store: Store, typed: str) -> Document:
    """The document of this number in the register, else the last that bears this symbol: "47-TB/UBND", "47/tb ubnd".

    Raises UnknownDocument.
    """
    if typed.isdecimal():
        return document(store, int(typed))
    symbol = _bare(typed)
    found = [paper for paper in documents(store) if symbol and paper.number and _bare(paper.number) == symbol]
    if not found:
        raise UnknownDocument(number=typed)
    return found[-1]


def _bare(symbol: str) -> str:
    return "".join(filter(str.isalnum, fold(symbol)))


def replacing(store: Store, number: int) -> Document | None:
    """The document that replaces this one, if one does."""
    return store.first(q.document_rows, [q.replaces_is], replaces_id=number)


def text(store: Store, number: int) -> str:
    """The text of a document as it was read."""
    return store.first(q.document_text, document_id=number) or ""


def kept_from_others(store: Store, number: int) -> list[Span]:
    """Where in the text of a document the orders stand whose tasks are all restricted, in the order of the text."""
    filters = [q.directive_of_document, q.is_kept_from_others]
    found = store.all(q.directive_rows, filters, q.by_place, document_id=number)
    return [Span(directive.begins, directive.ends) for directive in found]


def without(text: str, hidden: Sequence[Span], said: str, *, begin: int = 0, end: int | None = None) -> str:
    """A piece of a text, `end` exclusive, with `said` in the place of each of the spans that are hidden, in order."""
    end, pieces = len(text) if end is None else end, []
    for span in hidden:
        if span.ends <= begin or span.begins >= end:
            continue
        pieces += [text[begin : span.begins], said]
        begin = span.ends
    return "".join([*pieces, text[begin:end]])


def directives(store: Store, document_id: int) -> list[StoredDirective]:
    """The directives of a document, in the order of the text."""
    return store.all(
        q.directive_rows,
        [q.directive_of_document],
        q.by_place,
        document_id=document_id,
    )


def directives_of_task(store: Store, task_number: int) -> list[StoredDirective]:
    """The directives that a task was made from, in the order of the text."""
    return store.all(
        q.directive_rows,
        [q.directive_of_task],
        q.by_place,
        task_number=task_number,
    )
