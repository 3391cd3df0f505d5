"""A corrected or replacing document (đính chính, thay thế): its difference to the one before, and carrying it out.

Tasks keep their numbers, their history and what was done; they belong to the new document from then on.
"""

from collections.abc import Sequence
from datetime import date

from dondoc.domain.difference import Difference, Wanted, compare, skip_rejected
from dondoc.domain.document import Manuscript
from dondoc.domain.draft import Draft, propose, take_up
from dondoc.domain.event import RowChange, changed
from dondoc.domain.outcome import Outcome
from dondoc.domain.register import Document
from dondoc.domain.searching import search_text
from dondoc.domain.task import Status, Task
from dondoc.extract import extract
from dondoc.extract.chosen import chosen_directive
from dondoc.extract.deadlines.model import Conventions
from dondoc.extract.replaced import replaced_numbers
from dondoc.services.conclusions import intake
from dondoc.services.history.author import Author
from dondoc.services.history.recording import record
from dondoc.services.meetings import documents
from dondoc.services.office import office_days
from dondoc.services.tasks import parts, tracking, wholes
from dondoc.services.units import roster
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store
from dondoc.typing import NamedTuple


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
    """The draft with what the office left out of the old document left out again, and what it took up taken up."""
    stored = documents.directives(store, old.id)
    rejected = [directive.quote for directive in stored if directive.outcome is Outcome.REJECTED]
    read = {directive.quote for directive in _as_read(store, old).extraction.directives}
    own = [d.quote for d in stored if d.outcome is not Outcome.REJECTED and d.quote not in read]
    return skip_rejected(_taken_up(store, draft, own), rejected)


def _taken_up(store: Store, draft: Draft, quotes: Sequence[str]) -> Draft:
    """The draft with a proposal for each of these sentences that stands in its text and is no directive there yet."""
    text = draft.manuscript.text
    for quote in quotes:
        start = text.find(quote)
        end = start + len(quote)
        there = any(other.start < end and start < other.end for other in draft.extraction.directives)
        if start >= 0 and not there:
            draft = take_up(
                draft, chosen_directive(text, start, end, draft.extraction, _names(store), _conventions(store))
            )
    return draft


def difference(store: Store, draft: Draft, old: Document) -> Difference:
    """What the new document makes of the tasks of the old one."""
    from rapidfuzz.fuzz import ratio

    before = _taken_up(store, _as_read(store, old), [each.quote for each in documents.directives(store, old.id)])
    return compare(tasks_of(store, old), before, draft, ratio)


def _as_read(store: Store, document: Document) -> Draft:
    """A document of the register as it is read now."""
    manuscript = Manuscript(document.source, documents.text(store, document.id), b"", document.sha256)
    return propose(manuscript, extract(manuscript, document.issued_on, _names(store), _conventions(store)))


def _conventions(store: Store) -> Conventions:
    return office_days.in_documents(office_days.calendar(store))


def _names(store: Store) -> list[str]:
    return [name for unit in roster.all_units(store) for name in (unit.name, *unit.aliases)]


def tasks_of(store: Store, document: Document) -> list[Task]:
    """The tasks that a document gives: parts go with the whole, and of a duty that comes again the last is meant."""
    whole = [
        task
        for task in store.all(q.task_rows, [q.document_is], q.by_number, document_id=document.id)
        if task.parent_number is None
    ]
    last = {task.series_number: task.number for task in sorted(whole, key=lambda task: task.occurs_on or date.min)}
    return [task for task in whole if task.series_number is None or last[task.series_number] == task.number]


def carry_out(store: Store, author: Author, draft: Draft, old: Document, made: Difference, *, reason: str) -> Replaced:
    """Write the new document and the difference; the caller's transaction makes it all or nothing.

    `reason` goes into the history of every task that changes.
    """
    meeting = old.meeting_id or intake.put_meeting(store, author, draft)
    document, directives = intake.put_document(store, author, draft, meeting, replaces=old)
    for wanted in made.same:
        title = _change(store, author, wanted, reason)
        places = wanted.proposal.directives
        quotes = [draft.extraction.directives[place].quote for place in places]
        there = [directives[place] for place in places]
        _move(store, author, wanted.task, title, document, quotes, there)
        for part in wholes.parts(store, wanted.task.number):
            _move(store, author, part, part.title, document, quotes, there)
    added = tuple(
        intake.put_task(store, author, draft, proposal, directives, document=document, meeting=meeting)
        for proposal in made.added
    )
    for task in made.gone:
        tracking.withdraw(store, author, task, for_good=True, reason=reason)
    changed = tuple(wanted.task.number for wanted in made.same if wanted.changes)
    return Replaced(document, changed, added, tuple(task.number for task in made.gone))


def _move(
    store: Store,
    author: Author,
    task: Task,
    title: str,
    document: int,
    quotes: Sequence[str],
    directives: Sequence[int],
) -> None:
    """Let a task belong to the new document and to its directives there."""
    before = {"document_id": task.document_id, "search": search_text(title, task.quotes)}
    after = {"document_id": document, "search": search_text(title, quotes)}
    store.run_many(q.insert_task_directive, [{"task_number": task.number, "directive_id": d} for d in directives])
    store.run(q.move_task, task_number=task.number, **{f"new_{name}": value for name, value in after.items()})
    rows = [changed("tasks", (task.number,), before, after)]
    rows += [RowChange("task_directives", (task.number, directive), None, {}) for directive in directives]
    record(store, author, "move", "task", task.number, rows)


def _change(store: Store, author: Author, wanted: Wanted, reason: str) -> str:
    """Change a task as the document wants it; its title afterwards."""
    task = wanted.task
    if wanted.title is not None or wanted.deadline is not None:
        edited = tracking.edit(store, author, task, title=wanted.title, deadline=wanted.deadline, reason=reason)
        if task.status is Status.SPLIT:
            parts.follow(store, author, edited.before, edited.after, reason=reason)
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
