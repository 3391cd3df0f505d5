"""An extension (gia hạn): a later deadline that was asked for, and what was decided."""

from datetime import date
from enum import StrEnum

from dondoc.domain.task import Restriction
from dondoc.typing import NamedTuple


class Decision(StrEnum):
    """What became of the request."""

    ASKED = "asked"  # chờ quyết định
    GRANTED = "granted"  # đồng ý
    REFUSED = "refused"  # không đồng ý


class Extension(NamedTuple):
    """One request, or a change without one that was made shortly before a meeting.

    Days are last days, inclusive. `before_meeting` is the day of the meeting that was near when it was asked for. Of a
    deadline that was taken away nothing was granted: `granted_due` is None. A change without a request was decided by
    nobody: `decided_by` is None, and `asked_by` is who made it.
    """

    id: int
    task_number: int
    asked_on: date
    asked_by: str | None
    old_due: date | None
    wanted_due: date
    words: str | None
    reason: str | None
    decision: Decision
    decided_on: date | None
    decided_by: str | None
    document: str | None
    granted_due: date | None
    before_meeting: date | None


class Request(NamedTuple):
    """An `Extension`, field by field, with what a list says of its task; `granted` is how many it was granted."""

    id: int
    task_number: int
    asked_on: date
    asked_by: str | None
    old_due: date | None
    wanted_due: date
    words: str | None
    reason: str | None
    decision: Decision
    decided_on: date | None
    decided_by: str | None
    document: str | None
    granted_due: date | None
    before_meeting: date | None
    title: str
    lead: str | None
    due: date | None
    granted: int
    restricted: Restriction | None
