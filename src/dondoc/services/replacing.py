"""A corrected or replacing document (đính chính, thay thế): its difference to the one before, and carrying it out.

Tasks keep their numbers, their history and what was done; they belong to the new document from then on.
"""

from typing import NamedTuple

from dondoc.domain.difference import Difference, Wanted, compare, skip_rejected
from dondoc.domain.document import Manuscript
from dondoc.domain.draft import Draft, propose
from dondoc.domain.outcome import Outcome
from dondoc.domain.register import Document
from dondoc.domain.task import Task
from dondoc.extract import extract
from dondoc.extract.replaced import replaced_numbers
from dondoc.services import documents, intake, tracking, units
from dondoc.services.adding import search_text
from dondoc.services.author import Author
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store


class Replaced(NamedTuple):
    """What was carried out: the new document, and the numbers of the tasks."""

    document: int
    changed: tuple[int, ...]
    added: tuple[int, ...]
    withdrawn: tuple[int, ...]


def predecessor(store: Store, draft: Draft) -> Document | None:
    """The document that a new one corrects or replaces, as it stands in the register now; None where it is none.

    It is the one that the text says it replaces, or one of the same number and day. Where that was replaced before,
    the last that took its place.
    """
    header = draft.extraction.document
    said = {_plain(number) for number in replaced_numbers(draft.manuscript.text)} - {_plain(header.number)}
    found = None
    for paper in documents.documents(store):
        again = header.issued_on is not None and paper.issued_on == header.issued_on
        if paper.number and (_plain(paper.number) in said or (again and _plain(paper.number) == _plain(header.number))):
            found = paper
    return None if found is None else newest(store, found)


def newest(store: Store, document: Document) -> Document:
    """The document that stands in the place of this one now."""
    while later := documents.replacing(store, document.id):
        document = later
    return document


def _plain(number: str | None) -> str:
    return "".join((number or "").casefold().replace("–", "-").split())


def prepared(store: Store, draft: Draft, old: Document) -> Draft:
    """The draft with what the office left out of the old document left out again."""
    rejected = [d.quote for d in documents.directives(store, old.id) if d.outcome is Outcome.REJECTED]
    return skip_rejected(draft, rejected)


def difference(store: Store, draft: Draft, old: Document) -> Difference:
    """What the new document makes of the tasks of the old one."""
    from rapidfuzz.fuzz import ratio

    register = [name for unit in units.all_units(store) for name in (unit.name, *unit.aliases)]
    text = documents.text(store, old.id)
    manuscript = Manuscript(old.source, text, b"", old.sha256)
    before = propose(manuscript, extract(manuscript, old.issued_on, register))
    return compare(tasks_of(store, old), before, draft, ratio)


def tasks_of(store: Store, document: Document) -> list[Task]:
    """The tasks that a document gives."""
    return store.all(q.task_rows, [q.document_is], q.by_number, document_id=document.id)


def carry_out(store: Store, author: Author, draft: Draft, old: Document, made: Difference, *, reason: str) -> Replaced:
    """Write the new document and the difference; the caller's transaction makes it all or nothing.

    `reason` goes into the history of every task that changes.
    """
    meeting = old.meeting_id or intake.put_meeting(store, author, draft)
    document = intake.put_document(store, author, draft, meeting, replaces=old)
    directives = intake.put_directives(store, draft, document)
    for wanted in made.same:
        title = _change(store, author, wanted, reason)
        places = wanted.proposal.directives
        quotes = [draft.extraction.directives[place].quote for place in places]
        number = wanted.task.number
        store.run_many(
            q.insert_task_directive,
            [{"task_number": number, "directive_id": directives[place]} for place in places],
        )
        store.run(q.move_task, task_number=number, new_document_id=document, new_search=search_text(title, quotes))
    added = tuple(
        intake.put_task(store, author, draft, proposal, directives, document=document, meeting=meeting)
        for proposal in made.added
    )
    for task in made.gone:
        tracking.withdraw(store, author, task, reason=reason)
    changed = tuple(wanted.task.number for wanted in made.same if wanted.changes)
    return Replaced(document, changed, added, tuple(task.number for task in made.gone))


def _change(store: Store, author: Author, wanted: Wanted, reason: str) -> str:
    """Change a task as the document wants it; its title afterwards."""
    task = wanted.task
    if wanted.title is not None or wanted.deadline is not None:
        edited = tracking.edit(store, author, task, title=wanted.title, deadline=wanted.deadline, reason=reason)
        task = edited.after
    if wanted.lead is not None or wanted.cooperating is not None:
        others = wanted.cooperating
        tracking.assign(
            store,
            author,
            task,
            lead=intake.unit_of(store, author, wanted.lead) if wanted.lead else None,
            cooperating=None if others is None else [intake.unit_of(store, author, name) for name in others],
            reason=reason,
        )
    return task.title
