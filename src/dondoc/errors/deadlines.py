"""Words that are no deadline, and requests for a later one."""

from dondoc.errors import ConflictError, NotFoundError, UsageError, gettext_noop


class NotADeadline(UsageError):
    """Words that set no deadline."""

    code = "not-a-deadline"
    message = gettext_noop("“{words}” cannot be read as a deadline.")
    hint = gettext_noop("Write a day (30/9), a month (tháng 9), a quarter (quý III) or a time (10 ngày làm việc).")


class NotARule(UsageError):
    """Words that set a deadline and no rule."""

    code = "not-a-rule"
    message = gettext_noop("“{words}” is no rule by which something comes again.")
    hint = gettext_noop("Write “ngày 25 hằng tháng”, “thứ Sáu hằng tuần”, “ngày 15 tháng cuối quý”, “2 tuần/lần”.")


class DeciderNeeded(UsageError):
    """A decision that does not say whose it is."""

    code = "decider-needed"
    message = gettext_noop("Who decided?")
    hint = gettext_noop('Say it with: --by "…"')


class UnknownOfficeDay(NotFoundError):
    """A day of which the office said nothing."""

    code = "unknown-office-day"
    message = gettext_noop("{day} is no day of the office's own.")
    hint = gettext_noop("See them with: dondoc day list")


class AmbiguousDeadline(ConflictError):
    """A deadline typed without its year, where two years are as likely."""

    code = "ambiguous-deadline"
    message = gettext_noop("“{words}” could be any of: {candidates}.")
    hint = gettext_noop("Write the year too.")


class NoDeadlineToExtend(ConflictError):
    """A later deadline for a task that has none."""

    code = "no-deadline-to-extend"
    message = gettext_noop("Task {number} has no deadline that could be extended.")
    hint = gettext_noop("Set one with: dondoc edit {number} --due DAY")


class NotLater(ConflictError):
    """An extension to a day that is no later."""

    code = "not-later"
    message = gettext_noop("{day} is not later than the deadline there is, {due}.")
    hint = gettext_noop("An earlier deadline is a correction: dondoc edit TASK --due DAY")


class RequestOpen(ConflictError):
    """A second request while one waits."""

    code = "request-open"
    message = gettext_noop("Task {number} has a request of {asked} for {day} that waits for a decision.")
    hint = gettext_noop("Decide it first: dondoc extend {number} --approve --by …, or --refuse --by … -m …")


class NoRequest(ConflictError):
    """A decision where nothing was asked."""

    code = "no-request"
    message = gettext_noop("Task {number} has no request that waits for a decision.")
    hint = gettext_noop("Ask and decide in one step: dondoc extend {number} DAY --approve --by … -m …")
