"""The day of the next meeting, for the lists that look ahead to it."""

from datetime import date

from dondoc.cli.context import App
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.services.finding.selection import Selection
from dondoc.services.meetings import coming


def next_meeting(app: App, wanted: Selection) -> date:
    """The day of the next meeting, of that after the one in the filter where it names one; told on stderr."""
    with app.reading() as store:
        after, day = coming.next_meeting(store, app.today, after=wanted.meeting)
    said = _("Next meeting: {day} ({meeting})")
    app.note(said.format(day=wording.day(day, app.words), meeting=plain(after.body or after.title)))
    return day
