"""What cannot be done with a task: its status, its parts, its files, the day that was given."""

from dondoc.errors import ConflictError, gettext_noop


class WrongStatus(ConflictError):
    """The task is in a state from which this step is not possible."""

    code = "wrong-status"
    message = gettext_noop("Task {number} is {status}; it cannot be changed this way.")
    hint = gettext_noop(
        "See it with: dondoc show {number}. A closed task is opened again with reopen, a suspended one goes on with "
        "resume. What is possible from where: dondoc states"
    )


class NotReported(ConflictError):
    """The office closes in two steps, and the unit has not reported yet."""

    code = "not-reported"
    message = gettext_noop("Task {number} was not reported as done yet, and this office closes in two steps.")
    hint = gettext_noop("First: dondoc report-done {number}; then: dondoc accept {number}")


class TaskIsSplit(WrongStatus):
    """A task whose parts are followed up in its place."""

    code = "task-is-split"
    message = gettext_noop("Task {number} was divided among units: it is done when all its parts are.")
    hint = gettext_noop(
        "Name its parts instead; see them with: dondoc list --parent {number}. All of them are closed with: "
        "dondoc done {number} --with-parts"
    )


class OpenParts(ConflictError):
    """A task that is to be closed while units still work on their parts."""

    code = "open-parts"
    message = gettext_noop("Task {number} has parts that are not done: {parts}.")
    hint = gettext_noop("Close them first (done --with-parts does both), or the task alone with --anyway.")


class IsPart(ConflictError):
    """A part that is to have parts."""

    code = "is-part"
    message = gettext_noop("Task {number} is a part of task {parent}; a part has no parts of its own.")
    hint = gettext_noop("Add the part to the whole: dondoc part {parent} UNIT")


class PartExists(ConflictError):
    """A part that is there already."""

    code = "part-exists"
    message = gettext_noop("{unit} has this part of task {parent} already: task {number}.")
    hint = gettext_noop('Say in other words what else it has to do: dondoc part {parent} UNIT "…"')


class LeadIsNoGroup(ConflictError):
    """A task to be divided, and nobody says among whom."""

    code = "lead-is-no-group"
    message = gettext_noop("The lead of task {number} is no group of units ({lead}): among whom is it to be divided?")
    hint = gettext_noop('Name them: dondoc split {number} UNIT…; make the lead a group with: dondoc group add "{lead}"')


class NotRecurring(ConflictError):
    """A task that comes once, where one that comes again is meant."""

    code = "not-recurring"
    message = gettext_noop("Task {number} comes once, by no rule.")
    hint = gettext_noop('Give it a rule with: dondoc recur {number} "ngày 25 hằng tháng"')


class DayOutOfOrder(ConflictError):
    """A day that lies before another that must come first."""

    code = "day-out-of-order"
    message = gettext_noop("{day} lies before {earlier}.")
    hint = gettext_noop("Check the day and the year.")


class DayInFuture(ConflictError):
    """Something reported done on a day that has not come."""

    code = "day-in-future"
    message = gettext_noop("{day} has not come yet.")
    hint = gettext_noop("Check the day and the year.")


class NothingToAnswer(ConflictError):
    """An answer, where nothing was asked."""

    code = "nothing-to-answer"
    message = gettext_noop("No reminder for task {number} waits for an answer.")
    hint = gettext_noop("Record the reminder first: dondoc remind {number}. A remark goes into: dondoc note {number}")
