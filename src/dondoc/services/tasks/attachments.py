"""The files of a task: attach some, list them, give one back as it was."""

from collections.abc import Sequence

from dondoc.domain.attachment import Attachment, NewFile, plain_name
from dondoc.domain.event import RowChange, added
from dondoc.domain.setting import ATTACHMENT_LIMIT
from dondoc.domain.task import Task
from dondoc.domain.vietnamese import fold
from dondoc.errors.attachments import AmbiguousFile, AttachmentTooLarge, UnknownFile
from dondoc.services.history.author import Author
from dondoc.services.history.change import Change
from dondoc.services.office import settings
from dondoc.services.tasks import changing
from dondoc.storage.queries import attachments as q
from dondoc.storage.queries import documents as document_queries
from dondoc.storage.store import Store

MEGABYTE = 2**20


def attach(store: Store, author: Author, task: Task, files: Sequence[NewFile], *, reason: str | None = None) -> Change:
    """Attach files to a task. A file that it has already under the same name is left out. Raises AttachmentTooLarge."""
    return changing.change(store, author, "attach", task, {}, reason=reason, rows=put(store, author, task, files))


def put(store: Store, author: Author, task: Task, files: Sequence[NewFile]) -> list[RowChange]:
    """Write the files; the rows for the event of the change that they belong to. Raises AttachmentTooLarge."""
    from hashlib import sha256 as hash_of  # who only looks does not wait for it

    rows: list[RowChange] = []
    there = {(each.name, each.sha256) for each in of_task(store, task.number)} if files else set()
    limit = settings.number(store, ATTACHMENT_LIMIT) if files else 0
    for file in files:
        if len(file.content) > limit * MEGABYTE:
            raise AttachmentTooLarge(source=file.name, limit=limit)
        name, sha256 = plain_name(file.name), hash_of(file.content).hexdigest()
        if (name, sha256) in there:
            continue
        there.add((name, sha256))
        if not store.first(document_queries.file_known, sha256=sha256):
            store.run(document_queries.insert_file, sha256=sha256, content=file.content, text=None)
        row = {"task_number": task.number, "sha256": sha256, "name": name, "added_on": author.today}
        rows.append(added("attachments", (store.insert(q.insert_attachment, **row),), row))
    return rows


def of_task(store: Store, number: int) -> list[Attachment]:
    """The files of a task, in the order in which they came."""
    return store.all(q.attachment_rows, order=q.by_attachment_id, task_number=number)


def named(store: Store, number: int, name: str | None) -> Attachment:
    """One file of a task: by its name or its place in the list, counted from 1; without either the only one.

    Raises UnknownFile and AmbiguousFile.
    """
    files = of_task(store, number)
    if name is not None:
        same = [each for each in files if each.name == name]
        found = same or [each for each in files if fold(each.name) == fold(name)]
        if not found and name.isdecimal() and 1 <= int(name) <= len(files):
            found = [files[int(name) - 1]]
    else:
        found = files
    if not found:
        raise UnknownFile(number=number, name=name or "*")
    if len(found) > 1:
        places = "; ".join(f"{files.index(each) + 1} {each.name}" for each in found)
        raise AmbiguousFile(number=number, candidates=places)
    return found[0]


def content(store: Store, attachment: Attachment) -> bytes:
    """The bytes of a file, as they were attached."""
    found = store.first(q.file_content, sha256=attachment.sha256)
    assert found is not None, attachment
    return found
