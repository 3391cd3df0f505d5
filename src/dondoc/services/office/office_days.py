"""The office's own days: off or worked where the country's calendar says otherwise, and what follows for deadlines."""

from collections.abc import Callable
from datetime import date

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.event import added, changed, removed
from dondoc.domain.office_day import OfficeDay, OfficeDays
from dondoc.domain.setting import DAYS_OFF, NEXT_WORKING_DAY
from dondoc.domain.vietnamese import clean
from dondoc.errors.deadlines import UnknownOfficeDay
from dondoc.services.history.author import Author
from dondoc.services.history.recording import record
from dondoc.services.office import settings
from dondoc.storage.queries import office_days as q
from dondoc.storage.store import Store
from dondoc.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dondoc.extract.deadlines import Conventions


def days(store: Store) -> list[OfficeDay]:
    """Every day on which the office differs from the country, in order."""
    return store.all(q.office_day_rows, order=q.by_day)


def calendar(store: Store) -> OfficeDays:
    """The same, as whatever counts working days takes them."""
    own = days(store)
    return OfficeDays(
        closures=frozenset(each.day for each in own if not each.working),
        extra_workdays=frozenset(each.day for each in own if each.working),
    )


def in_documents(office: OfficeDays) -> "Conventions":
    """How documents are read in an office with these days."""
    from dondoc.extract.deadlines.model import IN_DOCUMENTS

    return IN_DOCUMENTS._replace(**office._asdict())


def put(
    store: Store, author: Author, day: date, *, working: bool, note: str | None = None, reason: str | None = None
) -> OfficeDay | None:
    """Say that the office works on a day, or does not; what was said of the day before, None for nothing."""
    before = store.first(q.office_day_rows, [q.office_day_is], office_day=day)
    row = {"working": working, "note": clean(note) or None}
    if before == OfficeDay(day, **row):  # type: ignore[arg-type]
        return before
    if before:
        store.run(q.delete_office_day, office_day=day)
    store.run(q.insert_office_day, day=day, **row)
    key, held = (day.isoformat(),), {"working": before.working, "note": before.note} if before else None
    rows = [changed("office_days", key, held, row) if held else added("office_days", key, row)]
    record(store, author, "work" if working else "off", "day", 0, rows, reason=reason)
    return before


def remove(store: Store, author: Author, day: date) -> OfficeDay:
    """Let a day be again what it is in the country; what was said of it. Raises UnknownOfficeDay."""
    before = store.first(q.office_day_rows, [q.office_day_is], office_day=day)
    if before is None:
        raise UnknownOfficeDay(day=day)
    store.run(q.delete_office_day, office_day=day)
    row = {"working": before.working, "note": before.note}
    record(store, author, "remove", "day", 0, [removed("office_days", (day.isoformat(),), row)])
    return before


def settled(store: Store, deadline: Deadline) -> Deadline:
    """The deadline as the office keeps it: where its last day is a day off and the office moves such deadlines, the
    next working day takes its place, and the day that was written stays beside it (Civil Code 2015, art. 148.5).

    A day the action is held for ("nhân dịp 27/7") and one that comes back are never moved.
    """
    return rule(store)(deadline) if deadline.last else deadline


def rule(store: Store) -> Callable[[Deadline], Deadline]:
    """What `settled` does, for many deadlines."""
    if settings.value(store, DAYS_OFF) != NEXT_WORKING_DAY:
        return lambda deadline: deadline
    from dondoc.domain.calendar import is_working_day, next_working_day

    office = calendar(store)

    def moved(deadline: Deadline) -> Deadline:
        last = deadline.last
        held_fast = deadline.kind in (DeadlineKind.EVENT, DeadlineKind.RECURRING)
        if last is None or held_fast or is_working_day(last, **office._asdict()):
            return deadline
        return deadline._replace(last=next_working_day(last, **office._asdict()), written=last)

    return moved
