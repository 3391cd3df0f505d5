"""Documents (văn bản) and their directives, as they are read back."""

from dondoc.domain.register import Document, StoredDirective
from dondoc.errors.meetings import UnknownDocument
from dondoc.storage.queries import documents as q
from dondoc.storage.store import Store


def documents(store: Store) -> list[Document]:
    """Every document, in the order they came in."""
    return store.all(q.document_rows, order=q.by_document_id)


def document(store: Store, number: int) -> Document:
    """One document. Raises UnknownDocument."""
    found = store.first(q.document_rows, [q.document_id_is], document_id=number)
    if found is None:
        raise UnknownDocument(number=number)
    return found


def replacing(store: Store, number: int) -> Document | None:
    """The document that replaces this one, if one does."""
    return store.first(q.document_rows, [q.replaces_is], replaces_id=number)


def text(store: Store, number: int) -> str:
    """The text of a document as it was read."""
    return store.first(q.document_text, document_id=number) or ""


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
