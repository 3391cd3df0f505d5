"""Closing in two steps: the unit reports a task as done, the office accepts the report or returns it.

A task counts as completed on the day it was reported, however long it waited: that day is judged against the deadline.
"""

from collections.abc import Sequence
from datetime import date

from dondoc.domain.attachment import NewFile
from dondoc.domain.task import Status, Task
from dondoc.domain.vietnamese import clean
from dondoc.errors.tasks import DayInFuture
from dondoc.errors.usage import ReasonNeeded
from dondoc.services.history.author import Author
from dondoc.services.history.change import Change
from dondoc.services.tasks import attachments, changing
from dondoc.services.tasks.wholes import refuse_open_parts
from dondoc.storage.store import Store


def report_done(
    store: Store,
    author: Author,
    task: Task,
    *,
    on: date | None = None,
    product: str | None = None,
    product_on: date | None = None,
    result: str | None = None,
    files: Sequence[NewFile] = (),
) -> Change:
    """The unit reports a task as done on a day, by default today, with the document that proves it and the result.

    Raises DayInFuture for a day to come, DayOutOfOrder for one before the task was given, AttachmentTooLarge.
    """
    changing.check_status("report", task)
    day = changing.checked_day(author, task, on)
    if product_on is not None and product_on > author.today:
        raise DayInFuture(day=product_on)
    changed = {
        "status": Status.REPORTED,
        "reported_on": day,
        "product": clean(product) or task.product,
        "product_on": product_on or task.product_on,
        "result": clean(result) or task.result,
    }
    return changing.change(store, author, "report", task, changed, rows=attachments.put(store, author, task, files))


def accept(store: Store, author: Author, task: Task, *, anyway: bool = False, reason: str | None = None) -> Change:
    """The office accepts the report: the task was completed on the day that the unit reported.

    Raises OpenParts where parts of it are not done, unless `anyway`.
    """
    if not anyway:
        refuse_open_parts(store, task)
    changed = {"status": Status.COMPLETED, "percent": 100, "completed_on": task.reported_on or author.today}
    return changing.close(store, author, "accept", task, changed, reason=reason)


def return_(store: Store, author: Author, task: Task, *, reason: str | None) -> Change:
    """The office returns the report: the task counts as not done, and the clock as never stopped.

    Raises ReasonNeeded without a reason.
    """
    if not clean(reason):
        raise ReasonNeeded
    changed = {**changing.NOT_DONE, "status": Status.IN_PROGRESS}
    return changing.change(store, author, "return", task, changed, reason=reason)
