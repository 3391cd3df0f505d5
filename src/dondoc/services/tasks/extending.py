"""Extensions (gia hạn): a later deadline is asked for; whoever gave the task grants it or not.

The deadline moves when it is granted, never before, and the original deadline stays. A task has one open request at
most.
"""

from datetime import date

from dondoc.domain.deadline import Deadline
from dondoc.domain.event import RowChange, changed
from dondoc.domain.extension import Decision, Extension
from dondoc.domain.task import Task
from dondoc.domain.vietnamese import clean
from dondoc.errors.deadlines import DeciderNeeded, NoDeadlineToExtend, NoRequest, NotLater, RequestOpen
from dondoc.errors.usage import ReasonNeeded
from dondoc.services.history.author import Author
from dondoc.services.history.change import Change
from dondoc.services.office import office_days
from dondoc.services.tasks import changing, moved_deadlines
from dondoc.storage.queries import extensions as q
from dondoc.storage.store import Store


def open_request(store: Store, number: int) -> Extension | None:
    """The request of a task that waits for a decision."""
    return store.first(q.extension_rows, [q.extension_of, q.is_undecided], task_number=number)


def ask(
    store: Store, author: Author, task: Task, wanted: Deadline, *, reason: str | None, asked_by: str | None = None
) -> Change:
    """Ask for a later deadline; it does not move yet.

    Raises ReasonNeeded, NoDeadlineToExtend, NotLater, RequestOpen.
    """
    changing.check_status("ask", task)
    rows = [_request(store, author, task, wanted, reason=reason, asked_by=asked_by)]
    return changing.change(store, author, "ask", task, {}, reason=reason, rows=rows)


def grant(
    store: Store,
    author: Author,
    task: Task,
    wanted: Deadline | None = None,
    *,
    by: str | None,
    document: str | None = None,
    reason: str | None = None,
    asked_by: str | None = None,
) -> Change:
    """Grant the open request, or another day in its place; without a request ask and grant in one step.

    `by` is who decided. Raises DeciderNeeded, NoRequest, NotLater, NoDeadlineToExtend and, in one step, ReasonNeeded.
    """
    changing.check_status("grant", task)
    if not clean(by):
        raise DeciderNeeded
    request = open_request(store, task.number)
    if request is None:
        if wanted is None:
            raise NoRequest(number=task.number)
        made = ask(store, author, task, wanted, reason=reason, asked_by=asked_by)
        request, task = open_request(store, task.number), made.after
        assert request is not None
    elif wanted is None:
        wanted = Deadline(last=request.wanted_due)
    kept = office_days.settled(store, wanted)
    _later(task, kept)
    row = _decide(store, author, request, Decision.GRANTED, by=by, document=document, granted=kept)
    new = {"due": kept.last, "due_time": kept.time, "written_due": kept.written, "extensions": task.extensions + 1}
    return changing.change(store, author, "grant", task, new, reason=reason, document=document, rows=[row])


def refuse(
    store: Store, author: Author, task: Task, *, by: str | None, reason: str | None, document: str | None = None
) -> Change:
    """Refuse the open request; the deadline stays. Raises DeciderNeeded, ReasonNeeded, NoRequest."""
    changing.check_status("refuse", task)
    if not clean(by):
        raise DeciderNeeded
    if not clean(reason):
        raise ReasonNeeded
    request = open_request(store, task.number)
    if request is None:
        raise NoRequest(number=task.number)
    row = _decide(store, author, request, Decision.REFUSED, by=by, document=document, granted=None)
    return changing.change(store, author, "refuse", task, {}, reason=reason, document=document, rows=[row])


def _request(
    store: Store, author: Author, task: Task, wanted: Deadline, *, reason: str | None, asked_by: str | None
) -> RowChange:
    if not clean(reason):
        raise ReasonNeeded
    last = _later(task, wanted)
    if (request := open_request(store, task.number)) is not None:
        raise RequestOpen(number=task.number, asked=request.asked_on, day=request.wanted_due)
    told = {"asked_by": clean(asked_by) or None, "words": wanted.words or None, "reason": clean(reason) or None}
    return moved_deadlines.put(store, author, task, last, **told)


def _later(task: Task, wanted: Deadline) -> date:
    """The day that is wanted. Raises NoDeadlineToExtend, and NotLater where it does not lie behind the deadline."""
    if task.due is None:
        raise NoDeadlineToExtend(number=task.number)
    if wanted.last is None or wanted.last <= task.due:
        raise NotLater(day=wanted.last or wanted.words, due=task.due)
    return wanted.last


def _decide(
    store: Store,
    author: Author,
    request: Extension,
    decision: Decision,
    *,
    by: str | None,
    document: str | None,
    granted: Deadline | None,
) -> RowChange:
    """Write a decision into its request; the row for its event."""
    decided = {
        "decision": decision,
        "decided_on": author.today,
        "decided_by": clean(by) or None,
        "document": clean(document) or None,
        "granted_due": granted.last if granted else None,
    }
    store.run(q.decide_extension, extension_id=request.id, **{f"new_{name}": value for name, value in decided.items()})
    row = changed("extensions", (request.id,), {name: getattr(request, name) for name in decided}, decided)
    assert row is not None  # it was undecided
    return row
