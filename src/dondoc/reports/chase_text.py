"""The short text by which an office reminds a unit of its tasks: to be pasted into a message, or sent by e-mail.

Plain text in the language of an office. What stands in titles and names is shown harmless, on one line each.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from dondoc.domain.addressee import Chase
from dondoc.domain.task import Task, days_late
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.untrusted import plain

LONGEST = 2000
"""How many characters a text to be pasted may have: messengers cut what is longer."""

LONGEST_NAME = 150
"""And a title or a name in it."""

_FILE = re.compile(r"\.[a-z]{2,4}\Z", re.IGNORECASE)  # a document without a symbol is known by the name of its file


def subject(chase: Chase, words: Words) -> str:
    """One line that says what it is about."""
    said = words.gettext(N_("Follow-up of tasks, {day}: {counts}"))
    return said.format(day=wording.day(chase.day, words), counts=_counts(chase, words))


def text(chase: Chase, words: Words, *, longest: int | None = LONGEST) -> str:
    """The whole text, without a line end at its end; at most so many characters, the rest of the tasks counted only."""
    head, tail = _head(chase, words), ["", _closing(chase, words)]
    left = longest
    if longest is not None:
        left = longest - _size(head) - _size(tail) - _size([_more(len(chase.tasks), words)])
    body: list[str] = []
    told = 0
    for line, tasks in _lines(chase, words):
        if left is not None and _size([*body, line]) > left:
            body.append(_more(len(chase.tasks) - told, words))
            break
        body.append(line)
        told += tasks
    return "\n".join([*head, *body, *tail])


def _size(lines: Sequence[str]) -> int:
    return sum(len(line) + 1 for line in lines)


def _head(chase: Chase, words: Words) -> list[str]:
    to = _clipped(plain(chase.unit.name))
    if chase.unit.head:
        to += f" ({_clipped(plain(chase.unit.head))})"
    said = words.gettext(N_("As of {day} the unit has: {counts}."))
    return [
        words.gettext(N_("To: {unit}")).format(unit=to),
        said.format(day=wording.day(chase.day, words), counts=_counts(chase, words)),
    ]


def _counts(chase: Chase, words: Words) -> str:
    late, soon, others = len(chase.overdue), len(chase.soon), len(chase.others)
    further = words.ngettext("{n} other task in hand", "{n} other tasks in hand", others)
    if not late and not soon:
        further = words.ngettext("{n} task in hand", "{n} tasks in hand", others)
    said = [
        (late, words.ngettext("{n} overdue task", "{n} overdue tasks", late)),
        (soon, words.ngettext("{n} task due soon", "{n} tasks due soon", soon)),
        (others, further),
    ]
    return ", ".join(form.format(n=count) for count, form in said if count)


def _lines(chase: Chase, words: Words) -> Iterator[tuple[str, int]]:
    """The lines of the tasks under their headings, each with how many tasks it tells: 1 or 0."""
    place = 0
    groups = (
        (N_("Overdue:"), chase.overdue),
        (N_("Due soon:"), chase.soon),
        (N_("In hand:"), chase.others),
    )
    for heading, tasks in groups:
        for at, task in enumerate(tasks):
            place += 1
            line = f"{place}. {_task(task, chase.day, words)}"
            yield (line if at else f"\n{words.gettext(heading)}\n{line}"), 1


def _task(task: Task, day: date, words: Words) -> str:
    title = _clipped(wording.title(task.title, task.restricted, words))
    said = [_deadline(task, day, words)]
    if task.document and not _FILE.search(task.document):
        said.append(_clipped(plain(task.document)))
    return f"{title} ({'; '.join(said)})"


def _clipped(text: str) -> str:
    if len(text) <= LONGEST_NAME:
        return text
    return text[: LONGEST_NAME - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _deadline(task: Task, day: date, words: Words) -> str:
    if task.due is None:
        return words.gettext(N_("no deadline"))
    due = wording.day(task.due, words)
    if late := days_late(task, day):
        form = words.ngettext("due {day}, {n} day late", "due {day}, {n} days late", late)
        return form.format(day=due, n=wording.amount(late, words))
    left = (task.due - day).days
    if not left:
        return words.gettext(N_("due today, {day}")).format(day=due)
    form = words.ngettext("due {day}, {n} day left", "due {day}, {n} days left", left)
    return form.format(day=due, n=wording.amount(left, words))


def _more(count: int, words: Words) -> str:
    return words.ngettext("… and {n} more task.", "… and {n} more tasks.", count).format(n=count)


def _closing(chase: Chase, words: Words) -> str:
    if chase.overdue:
        return words.gettext(N_("Please carry them out without delay and report the results. Thank you."))
    return words.gettext(N_("Please see to it that they are done in time. Thank you."))
