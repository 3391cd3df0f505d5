"""Taking a conclusion in: its meeting, its document, every directive with what became of it, and the tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from dondoc.domain.document import Manuscript
from dondoc.domain.draft import Draft, Proposal
from dondoc.domain.event import added
from dondoc.domain.outcome import Outcome
from dondoc.domain.register import Document
from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import same_name
from dondoc.domain.vietnamese import fold
from dondoc.services.history.author import Author
from dondoc.services.history.recording import record
from dondoc.services.meetings import meetings
from dondoc.services.tasks import adding
from dondoc.services.units import roster, units
from dondoc.storage.queries import documents as q
from dondoc.storage.store import Store


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import made: the numbers of the tasks, and the units that were not in the register before."""

    document: int
    meeting: int | None
    tasks: tuple[int, ...]
    new_units: tuple[str, ...]


def already_in(store: Store, manuscript: Manuscript) -> Document | None:
    """The document that has the same bytes or the same text, if it was taken in before."""
    same_bytes = store.first(q.document_rows, [q.sha256_is], sha256=manuscript.sha256)
    return same_bytes or store.first(q.document_rows, [q.text_is], text=manuscript.text)


def unknown_units(register: Sequence[Unit], draft: Draft) -> tuple[str, ...]:
    """The units of the accepted proposals that the register does not know, each once, in the order of the text."""
    named = [name for proposal in draft.accepted for name in (proposal.lead, *proposal.cooperating) if name]
    new = {fold(name): name for name in named if same_name(register, name) is None}
    return tuple(new.values())


def take_in(store: Store, author: Author, draft: Draft) -> Taken:
    """Write one draft into the register. The caller's transaction makes it all or nothing."""
    new_units = unknown_units(roster.assignable(store), draft)
    meeting = put_meeting(store, author, draft)
    document, directives = put_document(store, author, draft, meeting)
    tasks = [
        put_task(store, author, draft, proposal, directives, document=document, meeting=meeting)
        for proposal in draft.accepted
    ]
    return Taken(document, meeting, tuple(tasks), new_units)


def put_meeting(store: Store, author: Author, draft: Draft) -> int | None:
    """The meeting the document belongs to, added where it is not there yet; None where the text names none."""
    header = draft.extraction.meeting
    title = header.title or header.body
    if title is None or (header.held_on is None and header.title is None):
        return None
    for held in meetings.meetings(store):
        if held.held_on == header.held_on and fold(held.title) == fold(title):
            return held.id
    return meetings.add(store, author, title=title, body=header.body, held_on=header.held_on, chair=header.chair)


def put_document(
    store: Store, author: Author, draft: Draft, meeting: int | None, *, replaces: Document | None = None
) -> tuple[int, list[int]]:
    """Write the document itself, text and bytes, and every directive with what became of it.

    The number of the document, and those of the directives in the order of the text.
    """
    header, manuscript = draft.extraction.document, draft.manuscript
    if not store.first(q.file_known, sha256=manuscript.sha256):
        store.run(q.insert_file, sha256=manuscript.sha256, content=manuscript.content, text=manuscript.text)
    row = {
        "meeting_id": meeting,
        "number": header.number,
        "issued_on": header.issued_on,
        "issuer": header.issuer,
        "kind": header.kind,
        "abstract": header.abstract,
        "source": PurePath(manuscript.source).name,  # folders are this computer's own affair
        "sha256": manuscript.sha256,
        "replaces_id": replaces.id if replaces else None,
    }
    number = store.insert(q.insert_document, **row)
    given = [
        {
            "document_id": number,
            "begins": directive.start,
            "ends": directive.end,
            "quote": directive.quote,
            "outcome": _outcome(draft, place).value,
        }
        for place, directive in enumerate(draft.extraction.directives)
    ]
    directives = [store.insert(q.insert_directive, **directive) for directive in given]
    rows = [added("documents", (number,), row)]
    rows += [added("directives", (place,), directive) for place, directive in zip(directives, given, strict=True)]
    record(store, author, "import", "document", number, rows)
    return number, directives


def _outcome(draft: Draft, directive: int) -> Outcome:
    made = sum(directive in proposal.directives for proposal in draft.accepted)
    return Outcome.REJECTED if made == 0 else Outcome.TASK if made == 1 else Outcome.TASKS


def put_task(
    store: Store,
    author: Author,
    draft: Draft,
    proposal: Proposal,
    directives: Sequence[int],
    *,
    document: int,
    meeting: int | None,
) -> int:
    """Make a task of a proposal; its number. It was given on the document's own day, never on a day to come."""
    return adding.add_task(
        store,
        author,
        title=proposal.title,
        lead=unit_of(store, author, proposal.lead) if proposal.lead else None,
        cooperating=[unit_of(store, author, name) for name in proposal.cooperating],
        deadline=proposal.deadline,
        assigned_on=min(draft.extraction.anchor or author.today, author.today),
        document_id=document,
        meeting_id=meeting,
        directive_ids=[directives[place] for place in proposal.directives],
        quotes=[draft.extraction.directives[place].quote for place in proposal.directives],
    )


def unit_of(store: Store, author: Author, name: str) -> Unit:
    """The unit of this name, added to the register where it is new."""
    return units.known(store, name) or units.add(store, author, name)
