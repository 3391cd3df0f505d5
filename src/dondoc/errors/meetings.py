"""Meetings and documents that are not there."""

from dondoc.errors import NotFoundError, gettext_noop


class UnknownMeeting(NotFoundError):
    """No meeting has this number."""

    code = "unknown-meeting"
    message = gettext_noop("There is no meeting {number}.")
    hint = gettext_noop("See the numbers with: dondoc meeting list")


class NoNextMeeting(NotFoundError):
    """Nobody said when the next meeting is."""

    code = "no-next-meeting"
    message = gettext_noop("The day of the next meeting is not known.")
    hint = gettext_noop("Set it with: dondoc meeting next DAY")


class MeetingWithoutDay(NotFoundError):
    """A meeting whose day nobody wrote down."""

    code = "meeting-without-day"
    message = gettext_noop("It is not known on which day meeting {number} was held.")
    hint = gettext_noop("Give a day instead of the meeting: --since DAY")


class UnknownDocument(NotFoundError):
    """No document has this number."""

    code = "unknown-document"
    message = gettext_noop("There is no document {number}.")
    hint = gettext_noop("See the numbers with: dondoc document list")
