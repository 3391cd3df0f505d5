"""How a change is told: the task on one line, and under it what changed from old to new."""

from datetime import date

from dondoc.domain.event import Value
from dondoc.domain.task import Restriction, Status
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import hanging
from dondoc.typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dondoc.domain.task import Task
    from dondoc.services.history.change import Change

FIELDS = {
    "title": N_("title"),
    "status": N_("status"),
    "percent": N_("progress"),
    "lead": N_("lead"),
    "cooperating": N_("cooperating"),
    "official": N_("official in charge"),
    "field": N_("field"),
    "due": N_("deadline"),
    "due_time": N_("hour"),
    "recurrence": N_("recurring"),
    "deadline_words": N_("deadline as written"),
    "deadline_confirmed": N_("deadline confirmed"),
    "assigned_on": N_("assigned on"),
    "written_due": N_("day that was written"),
    "original_due": N_("first deadline"),
    "meeting": N_("meeting"),
    "extensions": N_("extensions"),
    "reported_on": N_("reported on"),
    "completed_on": N_("completed on"),
    "suspended_on": N_("on hold since"),
    "product": N_("product"),
    "product_on": N_("product of"),
    "result": N_("result"),
    "files": N_("files"),
    "asked_by": N_("asked by"),
    "wanted_due": N_("asked until"),
    "decision": N_("decision"),
    "decided_by": N_("decided by"),
    "granted_due": N_("granted until"),
    "before_meeting": N_("shortly before the meeting"),
    "day_off": N_("office closed"),
    "day_worked": N_("office works"),
    "note": N_("note"),
    "restricted": N_("restricted"),
    "name": N_("name"),
    "source": N_("file"),
    "kind": N_("kind"),
    "issuer": N_("issuer"),
    "issued_on": N_("issued on"),
    "abstract": N_("abstract"),
    "filter": N_("filter"),
    "sort": N_("sorted by"),
    "columns": N_("columns"),
    "aliases": N_("other names"),
    "held_on": N_("held on"),
    "next_on": N_("next meeting"),
    "on_day": N_("day"),
    "level": N_("level"),
    "channel": N_("how"),
    "recipient": N_("to"),
    "document": N_("document"),
    "answer": N_("answer"),
    "answered_on": N_("answered on"),
    "units": N_("units"),
    "unit": N_("unit"),
    "group": N_("group"),
    "head": N_("head"),
    "contact": N_("contact"),
    "email": N_("e-mail"),
    "started_on": N_("since"),
    "ended_on": N_("until"),
    "from_on": N_("from"),
    "until_on": N_("until"),
}
"""What the fields of a change are called."""

_DAYS = frozenset(
    "due written_due original_due issued_on reported_on completed_on suspended_on product_on assigned_on held_on "
    "next_on started_on ended_on from_on until_on on_day answered_on day_off day_worked wanted_due granted_due "
    "before_meeting deadline_first occurs_on contacted_on asked_on decided_on added_on".split()
)


_ITS_WORDS = frozenset("title deadline_words result note".split())
"""The fields that say what a task is about."""


def change_lines(change: "Change", words: Words, width: int) -> list[str]:
    """The task, and below it each field that changed."""
    return [*task_lines(change.after, words, width), *field_lines(change, words, width)]


def task_lines(task: "Task", words: Words, width: int) -> list[str]:
    """A task by its number and title, on as many lines as it takes."""
    return hanging(f"{task.number}  ", wording.echoed(task.title, task.restricted, words), width)


def field_lines(change: "Change", words: Words, width: int) -> list[str]:
    """Each field that changed, as old → new, indented as it stands below its task."""
    told = changed_lines(change.told, words, kept=change.after.restricted is not None)
    lines = told or [words.gettext(N_("nothing changed"))]
    return [part for line in lines for part in hanging("   ", line, width)]


def changed_lines(changes: Any, words: Words, *, kept: bool = False) -> list[str]:
    """Each field of a change, as "deadline: 30/09/2023 → 15/10/2023"; of a task `kept` from others not its words."""
    return [
        f"{words.gettext(FIELDS[name])}: …"
        if kept and name in _ITS_WORDS
        else f"{words.gettext(FIELDS.get(name, name))}: {told(name, old, words)} → {told(name, new, words)}"
        for name, (old, new) in changes.items()
    ]


def told(field: str, value: Value, words: Words) -> str:
    """One value of a field as a person reads it."""
    if value is None or value == []:
        return "–"
    if isinstance(value, bool):
        return words.gettext(N_("yes") if value else N_("no"))
    if field == "percent":
        return f"{value}%"
    if field == "status":
        return wording.state(Status(str(value)), words)
    if field == "restricted":
        return wording.state(Restriction(str(value)), words)
    if field == "decision":
        from dondoc.domain.extension import Decision

        return wording.state(Decision(str(value)), words)
    if field == "recurrence":
        from dondoc.reports.rule_words import rule_in_words

        return rule_in_words(str(value), words)
    if field in ("level", "channel"):
        from dondoc.domain.reminder import Channel, Level

        return next((wording.state(known, words) for known in (*Level, *Channel) if known == value), plain(str(value)))
    if field in _DAYS:
        return wording.day(date.fromisoformat(str(value)), words)
    return plain(wording.listed(value) if isinstance(value, list) else str(value))
