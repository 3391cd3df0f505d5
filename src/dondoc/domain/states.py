"""How a task goes from one status to another: the one table by which every change is checked.

A change is made by a command, is possible from some statuses only and leads to one; whose decision it is stands beside
it, for the program knows no accounts: who is at the keyboard records what that person or unit decided.
"""

from enum import StrEnum

from dondoc.domain.task import Status
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.typing import NamedTuple


class Who(StrEnum):
    """Whose decision a change is."""

    OFFICE = "office"  # văn phòng, bộ phận theo dõi
    UNIT = "unit"  # đơn vị chủ trì
    LEADER = "leader"  # lãnh đạo giao việc


class Move(NamedTuple):
    """One row: the command as it is typed, from which statuses, to which (None: it stays), who, what is recorded."""

    command: str
    before: tuple[Status, ...]
    after: Status | None
    who: Who
    recorded: str


_A, _I, _R, _S = Status.ASSIGNED, Status.IN_PROGRESS, Status.REPORTED, Status.SUSPENDED
_OPEN = (_A, _I, _R, _S)
_C, _W = Status.COMPLETED, Status.WITHDRAWN
_ANY = tuple(Status)

CHANGES: dict[str, Move] = {
    "add": Move("add, import", (), _A, Who.LEADER, N_("title, lead, deadline, document and meeting")),
    "assign": Move("assign", _OPEN, None, Who.LEADER, N_("lead, cooperating units, official in charge")),
    "transfer": Move("unit transfer", _OPEN, None, Who.LEADER, N_("lead or cooperating unit, by which decision")),
    "start": Move("start", (_A, _I), _I, Who.UNIT, N_("that it has begun")),
    "progress": Move("progress", (_A, _I), _I, Who.UNIT, N_("how far it is, in per cent")),
    "report": Move("report-done", (_A, _I), _R, Who.UNIT, N_("day, product and its day, result, files")),
    "accept": Move("accept", (_R,), _C, Who.OFFICE, N_("that it was completed on the day it was reported")),
    "return": Move("return", (_R,), _I, Who.OFFICE, N_("why; what was handed in stays in the history")),
    "done": Move("done", (_A, _I, _R), _C, Who.OFFICE, N_("the day of completion, the product")),
    "ask": Move("extend", (_A, _I), None, Who.UNIT, N_("the later day that is asked for, who asks, why")),
    "grant": Move("extend --approve", _OPEN, None, Who.LEADER, N_("the new day, who decided, by which document")),
    "refuse": Move("extend --refuse", _OPEN, None, Who.LEADER, N_("who decided, and why")),
    "suspend": Move("suspend", (_A, _I), _S, Who.LEADER, N_("from which day the clock stands, and why")),
    "resume": Move("resume", (_S,), _I, Who.LEADER, N_("the deadline, later by the days the clock stood")),
    "attach": Move("attach", _ANY, None, Who.OFFICE, N_("the file and its name")),
    "edit": Move("edit", _ANY, None, Who.OFFICE, N_("what was corrected; the original deadline stays")),
    "note": Move("note", _ANY, None, Who.OFFICE, N_("the remark")),
    "remind": Move("remind", (_A, _I), None, Who.OFFICE, N_("who was chased, how, and how strongly")),
    "answer": Move("answer", _ANY, None, Who.UNIT, N_("what was answered to the last reminder")),
    "split": Move("split", (_A, _I, Status.SPLIT), Status.SPLIT, Who.LEADER, N_("a part for each unit")),
    "recur": Move("recur", _OPEN, None, Who.LEADER, N_("the rule by which it comes again, or that it stops")),
    "withdraw": Move("withdraw", (*_OPEN, Status.SPLIT), _W, Who.LEADER, N_("why, by which decision")),
    "reopen": Move("reopen", (_C, _W), _I, Who.LEADER, N_("why; what proved completion stays in the history")),
}
"""Every change by the name of its event."""
