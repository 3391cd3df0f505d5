"""`check`: what a drafter should put right in a conclusion before it is signed.

No store is needed; where there is one its office has days of its own.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dondoc.cli.conclusions.extracting import Dated, Files, header_lines, read_conclusion
from dondoc.cli.context import App
from dondoc.cli.output.facts import fact_lines
from dondoc.cli.output.json_output import print_json
from dondoc.cli.values.conventions import office_days
from dondoc.cli.values.options import AsJson
from dondoc.domain.directive import Extraction
from dondoc.domain.document import Manuscript
from dondoc.errors import FOUND
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.locale import ngettext
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.reports.wrapping import wrap
from dondoc.services.conclusions import checking
from dondoc.services.conclusions.checking import Flaw, Remark
from dondoc.services.office import office_days as service
from dondoc.typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dondoc.extract.deadlines import Conventions


SAID = {
    Flaw.NO_LEAD: (N_("no lead"), N_("Name the one unit that is to lead.")),
    Flaw.SEVERAL_LEADS: (
        N_("several leads"),
        N_("“{words}”: let one lead and the others cooperate, or give each its own task."),
    ),
    Flaw.NO_DEADLINE: (N_("no deadline"), N_("Say by when: a day, a month or a quarter.")),
    Flaw.IMPOSSIBLE_DAY: (N_("no such day"), N_("“{words}” is not in the calendar: correct the day or the month.")),
    Flaw.DEADLINE_UNCLEAR: (N_("unclear deadline"), N_("“{words}”: write the day, the month and the year.")),
    Flaw.DEADLINE_PAST: (
        N_("past deadline"),
        N_("“{words}” lies before the document's own day: correct the day or year."),
    ),
    Flaw.DAY_OFF: (N_("day off"), N_("“{words}”: nobody works on {day}; the next working day is {next_day}.")),
    Flaw.ABOLISHED_UNIT: (
        N_("abolished unit"),
        N_("{words} ended on {day} ({by}). Name the unit that has its work now."),
    ),
}
"""What each flaw is called, and what to do about it."""

SUCCEEDED = N_("{words} ended on {day} ({by}). Its successor: {successors}.")


def check(app: App, files: Files, dated: Dated = None, as_json: AsJson = False) -> None:
    office = office_days(app)
    conventions = service.in_documents(office)
    read = [_draft(app, name, dated, conventions) for name in files]
    found = [(*each, checking.check(*each, app.today, office)) for each in read]
    if as_json:
        print_json(app, [_object(app, *each[:2], remark) for each in found for remark in each[2]])
    else:
        for place, (manuscript, extraction, remarks) in enumerate(found):
            app.print(*([""] if place else []), *header_lines(app, manuscript, extraction))
            if dated is None and not (extraction.document.issued_on or extraction.meeting.held_on):
                said = _("The draft does not tell its day: it is looked at as of {day}. Another one: --dated DAY.")
                app.print_all(wrap(said.format(day=wording.day(app.today, app.words)), app.width))
            app.print_all(_lines(app, extraction, remarks))
    if any(remarks for _manuscript, _extraction, remarks in found):
        raise SystemExit(FOUND)


def _draft(app: App, name: str, dated: str | None, conventions: "Conventions") -> tuple[Manuscript, Extraction]:
    """What is read from a draft. One that does not tell its day will be signed today at the earliest."""
    from dondoc.extract import extract

    manuscript, extraction = read_conclusion(name, app.day(dated), conventions=conventions)
    if extraction.anchor is None:
        extraction = extract(manuscript, app.today, conventions=conventions)
    return manuscript, extraction


def _lines(app: App, extraction: Extraction, remarks: Sequence[Remark]) -> Iterator[str]:
    if not extraction.directives:
        yield from ("", _("No task here: the text gives no directive."))
        return
    for place, of_one in groupby(remarks, key=lambda remark: remark.directive):
        words = plain(" ".join(extraction.directives[place].quote.split()))
        first, *rest = wrap(words, max(20, app.width - 5), 2)
        yield ""
        yield f"{place + 1:>3}  {first}"
        yield from (f"     {line}" for line in rest)
        told: dict[str, str] = {}
        for name, what in (_said(app, remark) for remark in of_one):
            told[name] = f"{told[name]} {what}" if name in told else what  # two units may have ended
        yield from fact_lines(told, app.width, indent=5)
    yield ""
    if ongoing := checking.without_a_day(extraction):
        said = _("Given without a day: {deadlines}").format(
            deadlines="; ".join(
                f"{place + 1} “{plain(' '.join(extraction.directives[place].deadline.words.split()))}”"
                for place in ongoing
            )
        )
        yield from wrap(said, app.width)
    yield from wrap(_sum(len(extraction.directives), remarks), app.width)


def _said(app: App, remark: Remark) -> tuple[str, str]:
    """What a flaw is called and what to do about it."""
    name, what = SAID[remark.flaw]
    days = {
        key: wording.day(day, app.words) if day else ""
        for key, day in (("day", remark.day), ("next_day", remark.next_day))
    }
    said = _(SUCCEEDED if remark.successors else what).format(
        words=plain(remark.words), by=remark.by, successors="; ".join(remark.successors), **days
    )
    return _(name), said


def _sum(directives: int, remarks: Sequence[Remark]) -> str:
    whole = ngettext("{n} directive", "{n} directives", directives).format(n=directives)
    touched = len({remark.directive for remark in remarks})
    if not remarks:
        return _("{whole}: each with one lead and a deadline. Nothing to put right.").format(whole=whole)
    said = ngettext("{n} thing to put right", "{n} things to put right", len(remarks)).format(n=len(remarks))
    return _("{whole}: {clear} in order, {touched} with {said}.").format(
        whole=whole, clear=directives - touched, touched=touched, said=said
    )


def _object(app: App, manuscript: Manuscript, extraction: Extraction, remark: Remark) -> dict[str, Any]:
    """One finding as programs read it; fields are only ever added."""
    directive = extraction.directives[remark.directive]
    name, what = _said(app, remark)
    return {
        "source": manuscript.source,
        "directive": remark.directive + 1,
        "quote": directive.quote,
        "start": directive.start,
        "end": directive.end,
        "finding": remark.flaw.value,
        "words": remark.words or None,
        "day": remark.day.isoformat() if remark.day else None,
        "next_working_day": remark.next_day.isoformat() if remark.next_day else None,
        "successors": list(remark.successors),
        "message": name,
        "hint": what,
    }
