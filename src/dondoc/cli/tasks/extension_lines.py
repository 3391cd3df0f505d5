"""A request for a later deadline as `show`, `extend` and the history tell it."""

from collections.abc import Iterator
from datetime import date

from dondoc.cli.context import App
from dondoc.domain.extension import Decision, Extension, Request
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap


def extension_lines(app: App, kept: list[Extension], width: int) -> Iterator[str]:
    """A few lines for each request of a task."""
    for each in kept:
        first, *rest = request_lines(app, each)
        lines = [*wrap(f"{wording.day(each.asked_on, app.words)}: {first}", width)]
        yield lines[0]
        yield from (f"    {line}" for told in (*lines[1:], *rest) for line in wrap(told, width - 4))


def asked_line(app: App, each: Extension | Request) -> str:
    """From which day to which, as it was asked for."""
    return f"{_day(app, each.old_due)} → {_day(app, each.wanted_due)}"


def request_lines(app: App, each: Extension) -> list[str]:
    """One request: from which day to which, what became of it, and why."""
    if each.decision is Decision.GRANTED:
        other = each.granted_due is not None and each.granted_due != each.wanted_due
        asked = _(" (asked: {day})").format(day=_day(app, each.wanted_due)) if other else ""
        line = f"{_day(app, each.old_due)} → {_day(app, each.granted_due)}{asked}"
    else:
        line = _("{days} asked for").format(days=asked_line(app, each))
    lines = [f"{line}: {'; '.join(said(app, each))}"]
    if each.reason:
        by = f"{plain(each.asked_by)}: " if each.asked_by else ""
        lines.append(f"{by}“{plain(each.reason)}”")
    return lines


def _day(app: App, day: date | None) -> str:
    return wording.day(day, app.words) if day else "–"


def said(app: App, each: Extension | Request) -> Iterator[str]:
    """What became of it, who decided, by what, and that it was shortly before a meeting."""
    alone = each.decision is Decision.GRANTED and each.decided_by is None
    yield _("changed without a request") if alone else wording.state(each.decision, app.words)
    if each.decided_by:
        yield plain(each.decided_by)
    if each.document:
        yield plain(each.document)
    if each.before_meeting:
        yield _("shortly before the meeting of {day}").format(day=wording.day(each.before_meeting, app.words))


def extension_object(each: Extension | Request) -> dict[str, object]:
    """A request for programs."""
    told = each._asdict()
    return {name: told[name].isoformat() if isinstance(told[name], date) else told[name] for name in Extension._fields}
