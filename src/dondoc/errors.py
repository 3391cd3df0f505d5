"""Every error a person can meet: one sentence, one hint, one exit code. Printed in one place, `cli/boundary.py`.

The sentences are English message ids for gettext, with named placeholders; the placeholders are keyword arguments
of the constructor, kept in `details` for `--json`.

Exit codes: 1 it failed · 2 wrong usage · 3 no such thing · 4 needs an answer and there is nobody to ask ·
5 conflict or ambiguity.
"""

from typing import ClassVar


def gettext_noop(message: str) -> str:
    """Mark a sentence for translation where it stands; it is translated where it is printed."""
    return message


class DondocError(Exception):
    """The base of all: subclasses fill in the four class attributes."""

    code: ClassVar[str] = "error"
    message: ClassVar[str] = gettext_noop("Something went wrong.")
    hint: ClassVar[str] = ""
    exit_code: ClassVar[int] = 1

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.message.format(**details))


# --- 2: wrong usage ---------------------------------------------------------------------------------------------


class UsageError(DondocError):
    """The command line asks for something that makes no sense."""

    code = "usage"
    exit_code = 2


class NotADay(UsageError):
    """A day that cannot be read, such as 31/6."""

    code = "not-a-day"
    message = gettext_noop("“{words}” is not a day of the calendar.")
    hint = gettext_noop("Write it as 30/9/2023, 30/9 or 2023-09-30.")


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


class BadValue(UsageError):
    """A value out of range."""

    code = "bad-value"
    message = gettext_noop("“{value}” is not allowed here.")
    hint = gettext_noop("Allowed: {allowed}.")


class EmptyText(UsageError):
    """A title or a name without a word in it."""

    code = "empty-text"
    message = gettext_noop("The {what} is empty.")
    hint = gettext_noop("Give it at least one word, between quotation marks.")


class ReasonNeeded(UsageError):
    """A change that nobody should make without saying why."""

    code = "reason-needed"
    message = gettext_noop("Why? This change needs its reason.")
    hint = gettext_noop('Say it with: -m "…"')


class DeciderNeeded(UsageError):
    """A decision that does not say whose it is."""

    code = "decider-needed"
    message = gettext_noop("Who decided?")
    hint = gettext_noop('Say it with: --by "…"')


class NoFilter(UsageError):
    """A write that names no task."""

    code = "no-filter"
    message = gettext_noop("Which tasks? A change needs at least one task number or one filter.")
    hint = gettext_noop("See the numbers with: dondoc list")


class NothingToChange(UsageError):
    """A change that says nothing new."""

    code = "nothing-to-change"
    message = gettext_noop("What should be changed?")
    hint = gettext_noop("Name at least one thing to change; see the command with --help.")


class NeedsFile(UsageError):
    """A format that is nothing to look at in a terminal."""

    code = "needs-file"
    message = gettext_noop("A file of the kind {format} cannot be shown in a terminal.")
    hint = gettext_noop("Write it into a file with: -o FILE")


class NoTasksInReport(UsageError):
    """A calendar of a report that lists no tasks."""

    code = "no-tasks-in-report"
    message = gettext_noop("“{report}” lists no tasks: it cannot be a calendar.")
    hint = gettext_noop("Draw overdue, agenda, meeting, changes, pack, register or handover, or: dondoc export -f ics")


class FilterError(UsageError):
    """A filter that cannot be read. `filter` shows all of it with the place between » and «."""

    code = "bad-filter"


class UnknownKey(FilterError):
    """A word with an operator behind it that is no key."""

    code = "unknown-key"
    message = gettext_noop("“{word}” is no key of a filter: {filter}")
    hint = gettext_noop("Words with a colon go between quotation marks. The keys: dondoc help filters")


class MistypedKey(UnknownKey):
    """The same, where one comes near."""

    hint = gettext_noop("Did you mean “{meant}”? The keys: dondoc help filters")


class UnknownState(FilterError):
    """A word alone that is nearly a state."""

    code = "unknown-state"
    message = gettext_noop("“{word}” is no state of a task: {filter}")
    hint = gettext_noop("Did you mean “{meant}”? To search for the word: text:{word}")


class EmptyTerm(FilterError):
    """A key without a value."""

    code = "empty-term"
    message = gettext_noop("Nothing stands behind “{word}”: {filter}")
    hint = gettext_noop("Write the value right behind it, as in unit:“P. Tài chính” or due<30/9.")


class UnknownColumn(UsageError):
    """Something to sort by or to show that no task has."""

    code = "unknown-column"
    message = gettext_noop("“{word}” is no column.")
    hint = gettext_noop("Possible: {allowed}.")


class MistypedColumn(UnknownColumn):
    """The same, where one comes near."""

    hint = gettext_noop("Did you mean “{meant}”? Possible: {allowed}.")


class BadViewName(UsageError):
    """A name that could not be typed behind an @."""

    code = "bad-view-name"
    message = gettext_noop("“{name}” cannot be the name of a view.")
    hint = gettext_noop("Write it in one word of letters, digits and hyphens, such as giao-ban.")


class NegatedView(UsageError):
    """A view that is turned round."""

    code = "negated-view"
    message = gettext_noop("A view such as @{name} cannot be turned round.")
    hint = gettext_noop("Turn its terms round one by one; see them with: dondoc view show {name}")


class UnclosedQuote(FilterError):
    """A quotation mark without its second."""

    code = "unclosed-quote"
    message = gettext_noop("A quotation mark is not closed: {filter}")
    hint = gettext_noop("Write a second one where the words end.")


class BadTerm(FilterError):
    """A value that does not fit its key."""

    code = "bad-term"
    message = gettext_noop("“{value}” cannot be said of “{key}”: {filter}")
    hint = gettext_noop("Possible: {allowed}.")


class MistypedValue(BadTerm):
    """The same, where one comes near."""

    hint = gettext_noop("Did you mean “{meant}”? Possible: {allowed}.")


class BadLayout(UsageError):
    """A page layout that cannot be used."""

    code = "bad-layout"
    message = gettext_noop("This page layout cannot be used: {reason}")
    hint = gettext_noop("Possible: {allowed}.")


class BadTemplate(UsageError):
    """A file that is no document of Word, or one that nothing can be put into."""

    code = "bad-template"
    message = gettext_noop("{source} is no document of Word (.docx).")
    hint = gettext_noop("Open it in Word or LibreOffice and save it as .docx.")


class TemplateWithoutPlace(BadTemplate):
    """A template that does not say where the text belongs."""

    code = "template-without-place"
    message = gettext_noop("{source} does not say where the text of the report belongs.")
    hint = gettext_noop("Write {{{{noi_dung}}}} or {{{{content}}}} into it, in a paragraph of its own outside tables.")


class UnsupportedUrl(UsageError):
    """A store address we do not know."""

    code = "unsupported-url"
    message = gettext_noop("“{url}” is not an address of a store.")
    hint = gettext_noop("Give the path of a file, or postgresql://user@host/database.")


class MailNotSetUp(UsageError):
    """No mail server to send through."""

    code = "mail-not-set-up"
    message = gettext_noop("E-mail cannot be sent: the setting {name} is empty.")
    hint = gettext_noop("Set it with: dondoc setting set {name} VALUE. See all of them with: dondoc setting list")


class BadAddress(UsageError):
    """An e-mail address that is none."""

    code = "bad-address"
    message = gettext_noop("“{address}” is not an e-mail address.")
    hint = gettext_noop("Write one address, such as: vanphong@example.vn")


# --- 3: no such thing -------------------------------------------------------------------------------------------


class NotFoundError(DondocError):
    """What was named does not exist."""

    code = "not-found"
    exit_code = 3


class UnknownTask(NotFoundError):
    """No task has this number."""

    code = "unknown-task"
    message = gettext_noop("There is no task {number}.")
    hint = gettext_noop("See the numbers with: dondoc list")


class UnknownUnit(NotFoundError):
    """No unit goes by this name."""

    code = "unknown-unit"
    message = gettext_noop("No unit is called “{name}”.")
    hint = gettext_noop("See the names with: dondoc unit list. Add one with: dondoc unit add “{name}”")


class UnknownAlias(NotFoundError):
    """A unit does not go by this other name."""

    code = "unknown-alias"
    message = gettext_noop("{unit} has no other name “{name}”.")
    hint = gettext_noop("See its other names with: dondoc unit show “{unit}”")


class UnknownView(NotFoundError):
    """No view has this name."""

    code = "unknown-view"
    message = gettext_noop("There is no view called “{name}”.")
    hint = gettext_noop("See the names with: dondoc view list")


class MistypedView(UnknownView):
    """The same, where one comes near."""

    hint = gettext_noop("Did you mean “{meant}”? See the names with: dondoc view list")


class UnknownTopic(NotFoundError):
    """No command and no page of the help goes by this name."""

    code = "unknown-topic"
    message = gettext_noop("There is no help on “{topic}”.")
    hint = gettext_noop("See the commands with: dondoc --help. There is a page on filters: dondoc help filters")


class UnknownOfficial(NotFoundError):
    """No task has an official of this name."""

    code = "unknown-official"
    message = gettext_noop("No task has an official called “{name}”.")
    hint = gettext_noop("See the names with: dondoc list --columns number,official,title")


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


class UnknownFile(NotFoundError):
    """The task has no such file."""

    code = "unknown-file"
    message = gettext_noop("Task {number} has no attached file “{name}”.")
    hint = gettext_noop("See its files with: dondoc attachment list {number}")


class UnknownOfficeDay(NotFoundError):
    """A day of which the office said nothing."""

    code = "unknown-office-day"
    message = gettext_noop("{day} is no day of the office's own.")
    hint = gettext_noop("See them with: dondoc day list")


class UnknownSetting(NotFoundError):
    """No setting has this name."""

    code = "unknown-setting"
    message = gettext_noop("There is no setting “{name}”.")
    hint = gettext_noop("There are: {names}.")


class UnknownStep(NotFoundError):
    """No command that changed something has this number."""

    code = "unknown-step"
    message = gettext_noop("There is no change {number} in the history.")
    hint = gettext_noop("See the last ones with: dondoc undo --list")


class NothingToUndo(NotFoundError):
    """Everything was taken back, or nothing ever done."""

    code = "nothing-to-undo"
    message = gettext_noop("There is nothing to take back.")
    hint = gettext_noop("See what was done with: dondoc undo --list")


class StoreMissing(NotFoundError):
    """A store that should be there is not."""

    code = "store-missing"
    message = gettext_noop("There is no store at {path}.")
    hint = gettext_noop("It is made by the first command that writes, such as: dondoc import FILE")


# --- 4: an answer is needed and there is nobody to ask ----------------------------------------------------------


class NeedsConfirmation(DondocError):
    """A question, and no terminal to ask it at."""

    code = "needs-confirmation"
    message = gettext_noop("This has to be confirmed, and there is no terminal to ask at. Nothing was changed.")
    hint = gettext_noop("Look at it with --dry-run or extract; to accept it as it is, add --yes.")
    exit_code = 4


class TaskRestricted(DondocError):
    """A task that is kept from others, asked for without saying so."""

    code = "task-restricted"
    message = gettext_noop("Task {number} is restricted.")
    hint = gettext_noop("Where nobody looks on: dondoc {command} {number} --restricted")
    exit_code = 4


class NeedsPassword(DondocError):
    """The mail server wants a password, and there is no terminal to ask at."""

    code = "needs-password"
    message = gettext_noop("The mail server asks {user} for a password, and there is no terminal to ask at.")
    hint = gettext_noop("Give it in the variable DONDOC_SMTP_PASSWORD. It is never stored.")
    exit_code = 4


class NeedsYes(NeedsConfirmation):
    """The same, of what there is no other way to look at."""

    hint = gettext_noop("Read what is said above; to accept it, add --yes.")


class Cancelled(DondocError):
    """The person said no."""

    code = "cancelled"
    message = gettext_noop("Cancelled. Nothing was changed.")
    exit_code = 4


class OldBackupsKept(DondocError):
    """Older backups that should go, and nobody who says so."""

    code = "old-backups-kept"
    message = gettext_noop("The backup is made. Nothing older was removed ({count} files): nobody could be asked.")
    hint = gettext_noop("Add --yes to remove them without being asked.")
    exit_code = 4


# --- 5: conflict or ambiguity -----------------------------------------------------------------------------------


class ConflictError(DondocError):
    """What is asked for contradicts what is there."""

    code = "conflict"
    exit_code = 5


class AmbiguousUnit(ConflictError):
    """Several units fit the name."""

    code = "ambiguous-unit"
    message = gettext_noop("“{name}” could be any of: {candidates}.")
    hint = gettext_noop("Write more of the name, or teach the short form with: dondoc unit alias UNIT “{name}”")


class AmbiguousFile(ConflictError):
    """Several attached files could be meant."""

    code = "ambiguous-file"
    message = gettext_noop("Task {number} has several such files: {candidates}.")
    hint = gettext_noop("Give the number that stands before the one you mean.")


class UnitEnded(ConflictError):
    """A unit whose place several others have taken."""

    code = "unit-ended"
    message = gettext_noop("“{name}” has not existed since the end of {day}; its work went to several: {candidates}.")
    hint = gettext_noop("Name the one that is meant.")


class UnitAbolished(ConflictError):
    """A unit that nothing took the place of."""

    code = "unit-abolished"
    message = gettext_noop("“{name}” has not existed since the end of {day}, and nothing took its place.")
    hint = gettext_noop("Name another unit. What is known of the old one: dondoc unit show {number}")


class NotLasting(ConflictError):
    """A unit that is to end, or to take something over, and has ended already."""

    code = "not-lasting"
    message = gettext_noop("“{name}” has ended already, on {day}.")
    hint = gettext_noop("See what became of it with: dondoc unit show {number}")


class UnitIsGroup(ConflictError):
    """A group where a single unit is meant."""

    code = "unit-is-group"
    message = gettext_noop("“{name}” is a group of units, not a unit.")
    hint = gettext_noop("Name its units one by one.")


class NotARename(ConflictError):
    """A renaming of several units, or to a name that is taken."""

    code = "not-a-rename"
    message = gettext_noop("A renaming has one old name and one new one that no other unit goes by.")
    hint = gettext_noop("Leave out --rename where units merge or are divided.")


class AmbiguousDeadline(ConflictError):
    """A deadline typed without its year, where two years are as likely."""

    code = "ambiguous-deadline"
    message = gettext_noop("“{words}” could be any of: {candidates}.")
    hint = gettext_noop("Write the year too.")


class UnitExists(ConflictError):
    """A name that is taken."""

    code = "unit-exists"
    message = gettext_noop("“{name}” is already the name of {unit}.")
    hint = gettext_noop("See the names with: dondoc unit list")


class UndoHindered(ConflictError):
    """A change that a later one stands on."""

    code = "undo-hindered"
    message = gettext_noop("Change {number} cannot be taken back: change {later} came later and stands on it.")
    hint = gettext_noop("Take that one back first: dondoc undo --step {later}")


class AlreadyUndone(ConflictError):
    """A change that was taken back before."""

    code = "already-undone"
    message = gettext_noop("Change {number} was taken back already, by change {later}.")
    hint = gettext_noop("To do it again: dondoc undo --step {later}")


class UndoTooEarly(ConflictError):
    """A change from before the history kept rows."""

    code = "undo-too-early"
    message = gettext_noop(
        "Change {number} cannot be taken back: the history does not hold what stood there before it."
    )
    hint = gettext_noop("It was written by an earlier version. Correct it by hand, with edit or reopen.")


class HistoryTooShort(ConflictError):
    """A past day of which the history holds no rows."""

    code = "history-too-short"
    message = gettext_noop("The history does not reach back that far: it holds no rows up to event {event}.")
    hint = gettext_noop("It was written by an earlier version. It can be asked as of any day after {day}.")


class RowDiffers(ConflictError):
    """A row that is not what the history says, where it would be changed back."""

    code = "row-differs"
    message = gettext_noop("{table} {key} is not what the history says; nothing was taken back.")
    hint = gettext_noop("Somebody changed the store past this program. Look at it with: dondoc verify")


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


class TaskIsSplit(WrongStatus):
    """A task whose parts are followed up in its place."""

    code = "task-is-split"
    message = gettext_noop("Task {number} was divided among units: it is done when all its parts are.")
    hint = gettext_noop("See its parts with: dondoc list --parent {number}. Close what is open with: --with-parts")


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
    hint = gettext_noop("Say in other words what else it has to do: dondoc part {parent} UNIT “…”")


class LeadIsNoGroup(ConflictError):
    """A task to be divided, and nobody says among whom."""

    code = "lead-is-no-group"
    message = gettext_noop("The lead of task {number} is no group of units ({lead}): among whom is it to be divided?")
    hint = gettext_noop("Name them: dondoc split {number} UNIT…; make the lead a group with: dondoc group add “{lead}”")


class GroupEmpty(ConflictError):
    """A group without any unit in it on the day."""

    code = "group-empty"
    message = gettext_noop("There is no unit in “{name}” on this day.")
    hint = gettext_noop("Say who is in it: dondoc group member add “{name}” UNIT…")


class NotAGroup(ConflictError):
    """A single unit where a group is meant."""

    code = "not-a-group"
    message = gettext_noop("“{name}” is a unit, not a group of units.")
    hint = gettext_noop("See the groups with: dondoc group list. Make a group of it with: dondoc group add “{name}”")


class NotAMember(ConflictError):
    """A unit that is not in the group, or cannot be."""

    code = "not-a-member"
    message = gettext_noop("“{name}” is no unit of “{group}”.")
    hint = gettext_noop("See who is in it with: dondoc group show “{group}”. Groups are not put into groups.")


class MembershipExists(ConflictError):
    """A unit that is in the group already for a part of the time."""

    code = "membership-exists"
    message = gettext_noop("{unit} is in “{group}” already from {from_on} to {until_on}.")
    hint = gettext_noop("Give days that lie outside of that.")


class NotRecurring(ConflictError):
    """A task that comes once, where one that comes again is meant."""

    code = "not-recurring"
    message = gettext_noop("Task {number} comes once, by no rule.")
    hint = gettext_noop("Give it a rule with: dondoc recur {number} “ngày 25 hằng tháng”")


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


class StoreNotEmpty(ConflictError):
    """A store that holds something, where everything of another should go."""

    code = "store-not-empty"
    message = gettext_noop("{path} is not empty (tasks: {tasks}, entries in the log: {events}). Nothing was changed.")
    hint = gettext_noop("Choose a place where there is no store yet, or an empty database, with --db or as the target.")


class SameStore(ConflictError):
    """A store moved to where it is."""

    code = "same-store"
    message = gettext_noop("{path} is the store itself.")
    hint = gettext_noop("Name another file, or postgresql://user@host/database.")


class NothingToAnswer(ConflictError):
    """An answer, where nothing was asked."""

    code = "nothing-to-answer"
    message = gettext_noop("No reminder for task {number} waits for an answer.")
    hint = gettext_noop("Record the reminder first: dondoc remind {number}. A remark goes into: dondoc note {number}")


# --- 1: other programs ------------------------------------------------------------------------------------------


class CannotOpen(DondocError):
    """No program that shows a file."""

    code = "cannot-open"
    message = gettext_noop("There is no program here that shows {path}. The file is written.")
    hint = gettext_noop("Open it by hand, or copy it to a computer with a screen.")


class CannotPrint(DondocError):
    """No printer, or no program that knows one."""

    code = "cannot-print"
    message = gettext_noop("It cannot be printed from here: {reason}.")
    hint = gettext_noop("Write a PDF and print it from the window that opens: -f pdf -o FILE --open")


# --- 1: the store -----------------------------------------------------------------------------------------------


class StoreError(DondocError):
    """The store cannot be used."""

    code = "store"


class StoreLocked(StoreError):
    """Another program is writing."""

    code = "store-locked"
    message = gettext_noop("The store {path} is in use by another program. Nothing was changed.")
    hint = gettext_noop("Wait until the other command has ended, then try again.")


class StoreReadOnly(StoreError):
    """The file or its folder cannot be written."""

    code = "store-read-only"
    message = gettext_noop("The store {path} cannot be written: {reason}.")
    hint = gettext_noop("Choose a folder of your own with --db PATH, or ask who looks after this computer.")


class StoreFull(StoreError):
    """No room on the disk."""

    code = "store-full"
    message = gettext_noop("The disk is full. Nothing was changed.")
    hint = gettext_noop("Make room on the disk that holds {path}, then try again.")


class StoreDamaged(StoreError):
    """The file is not a store of ours, or is damaged."""

    code = "store-damaged"
    message = gettext_noop("{path} is not a dondoc store, or it is damaged: {reason}.")
    hint = gettext_noop(
        "Check the path. If it is right, dondoc db check names the newest backup, and dondoc restore takes it back."
    )


class HistoryDamaged(StoreError):
    """An event that speaks of what there is not."""

    code = "history-damaged"
    message = gettext_noop("The history of the store speaks of “{name}”, which there is not.")
    hint = gettext_noop("Somebody changed the history. Look at it with: dondoc verify")


class RowRefused(StoreError):
    """A change that the database itself refuses."""

    code = "row-refused"
    message = gettext_noop("The store refuses this change: {reason}.")
    hint = gettext_noop("Nothing was changed. Look at the store with: dondoc verify")


class StoreTooNew(StoreError):
    """Written by a newer version."""

    code = "store-too-new"
    message = gettext_noop("The store {path} was written by a newer dondoc (schema {found}, this one knows {known}).")
    hint = gettext_noop("Install the newer version: pip install --upgrade dondoc")


class StoreOutOfDate(StoreError):
    """Written by an older version."""

    code = "store-out-of-date"
    message = gettext_noop("The store {path} was written by an older dondoc (schema {found}, this one needs {known}).")
    hint = gettext_noop("Bring it up to date with: dondoc db upgrade. A copy is made first.")


class StoreUnreachable(StoreError):
    """The database server does not answer."""

    code = "store-unreachable"
    message = gettext_noop("The database at {path} does not answer: {reason}.")
    hint = gettext_noop("Check the address and that the server is running.")


class CopyDiffers(StoreError):
    """What was put into another store does not come out of it again."""

    code = "copy-differs"
    message = gettext_noop("The copy is not the same as the store ({table} {key}). It was not kept.")
    hint = gettext_noop("Look for what is wrong with: dondoc db check")


class RowNotKept(StoreError):
    """A row that the other database cannot hold."""

    code = "row-not-kept"
    message = gettext_noop("The other database does not take {table} {key}: {reason}. It is empty again.")
    hint = gettext_noop("Look for what is wrong with: dondoc db check")


class MissingExtra(StoreError):
    """A part of the installation is missing."""

    code = "missing-extra"
    message = gettext_noop("This needs a part that is not installed: {package}.")
    hint = gettext_noop("Install it with: pip install 'dondoc[{extra}]'")


# --- 1: e-mail ---------------------------------------------------------------------------------------------------


class MailFailed(DondocError):
    """The mail server cannot be reached, or does not take a letter."""

    code = "mail-failed"
    message = gettext_noop("The mail server did not take it: {reason}.")
    hint = gettext_noop("Check the settings smtp.… with: dondoc setting list")


class PasswordUnsendable(DondocError):
    """A password with letters that the protocol does not know."""

    code = "password-unsendable"
    message = gettext_noop("The password has letters with accents, which cannot be sent to a mail server.")
    hint = gettext_noop("Was it typed with a Vietnamese keyboard? Type it again without.")


# --- 1: files we write ------------------------------------------------------------------------------------------


class FileExists(DondocError):
    """An output file that is already there."""

    code = "file-exists"
    message = gettext_noop("{path} is already there. Nothing was written.")
    hint = gettext_noop("Choose another name, or add --force to replace it.")


class EditorFailed(DondocError):
    """The editor could not be run, or ended with an error."""

    code = "editor-failed"
    message = gettext_noop("The editor “{editor}” failed ({reason}). Nothing was changed.")
    hint = gettext_noop("Say which editor you use in the variable EDITOR, for example: EDITOR=nano")


class FileNotWritten(DondocError):
    """An output file that cannot be written."""

    code = "file-not-written"
    message = gettext_noop("{path} cannot be written: {reason}.")
    hint = gettext_noop("Choose another folder with -o.")


# --- 1: backups -------------------------------------------------------------------------------------------------


class BackupError(DondocError):
    """A backup that cannot be taken back."""

    code = "backup"


class NotABackup(BackupError):
    """A file of another kind."""

    code = "not-a-backup"
    message = gettext_noop("{source} is not a backup of dondoc. Nothing was changed.")
    hint = gettext_noop("Give a file that was written by dondoc backup or by dondoc export --everything.")


class BackupEmpty(BackupError):
    """A file without a byte in it."""

    code = "backup-empty"
    message = gettext_noop("{source} is an empty file. Nothing was changed.")
    hint = gettext_noop("Use another backup, or copy this one again from where it was kept.")


class BackupPacked(BackupError):
    """An archive, with a password or without."""

    code = "backup-packed"
    message = gettext_noop("{source} is a packed archive, not the backup itself. Nothing was changed.")
    hint = gettext_noop("Unpack it first, with its password if it has one, then give the file that was in it.")


class BackupOfServer(BackupError):
    """What pg_dump writes."""

    code = "backup-of-server"
    message = gettext_noop("{source} was made by pg_dump. Nothing was changed.")
    hint = gettext_noop("Take it back with PostgreSQL's own pg_restore or psql.")


class BackupDamaged(BackupError):
    """A backup that is not whole, or was changed."""

    code = "backup-damaged"
    message = gettext_noop("{source} is damaged, cut off or was changed ({reason}). The store was not touched.")
    hint = gettext_noop("Use another backup, or copy this one again from where it was kept.")


# --- 1: documents we read ---------------------------------------------------------------------------------------


class UnreadableError(DondocError):
    """The input cannot be read."""

    code = "unreadable"


class FileMissing(UnreadableError):
    """No file by this name."""

    code = "file-missing"
    message = gettext_noop("There is no file {source}.")
    hint = gettext_noop("Check the name and the folder. A name with spaces goes between quotation marks.")


class FileIsFolder(UnreadableError):
    """A folder where a file was meant."""

    code = "file-is-folder"
    message = gettext_noop("{source} is a folder, not a file.")
    hint = gettext_noop("Name the files inside it, for example: {source}/*.docx")


class FileUnreadable(UnreadableError):
    """The system does not let us read it."""

    code = "file-unreadable"
    message = gettext_noop("{source} cannot be read: {reason}.")
    hint = gettext_noop("Close it in other programs and check that you may open it.")


class FileEmpty(UnreadableError):
    """Nothing in it that can be read as text."""

    code = "file-empty"
    message = gettext_noop("There is no text in {source}.")
    hint = gettext_noop("Check that it is the right file. A scanned picture has to be turned into text first.")


class FileTooLarge(UnreadableError):
    """Larger than any conclusion."""

    code = "file-too-large"
    message = gettext_noop("{source} is larger than {limit} MB.")
    hint = gettext_noop("Check that it is the right file, or save its text alone as .txt.")


class AttachmentTooLarge(UnreadableError):
    """A file that is too large to be kept in the store."""

    code = "attachment-too-large"
    message = gettext_noop("{source} is larger than the {limit} MB that an attached file may have.")
    hint = gettext_noop("Make it smaller, or allow more with: dondoc setting set attachment-limit MB")


class FileIsBinary(UnreadableError):
    """A picture, a program, an archive: no text."""

    code = "file-is-binary"
    message = gettext_noop("{source} is not a text document.")
    hint = gettext_noop("Give a .docx, .doc, .odt, .rtf, .pdf, .html or .txt file.")


class ColumnMissing(UnreadableError):
    """A file of rows without the one column that there has to be."""

    code = "column-missing"
    message = gettext_noop("{source} has no column “{column}”.")
    hint = gettext_noop("The first line must name the columns: {columns}. Only the first is required.")


class RowsOfEverything(UnreadableError):
    """All that a store holds, where a table of tasks was meant."""

    code = "rows-of-everything"
    message = gettext_noop("{source} holds everything of a store, not a table of tasks. Nothing was taken in.")
    hint = gettext_noop("Put it into an empty store with: dondoc --db NEW restore {source}")


class RowUnreadable(UnreadableError):
    """A line of a file of rows that is not as its format wants it."""

    code = "row-unreadable"
    message = gettext_noop("{source}, line {line}: it cannot be read ({reason}).")
    hint = gettext_noop(
        "Look there for a quotation mark that is not closed, or more cells than columns. Nothing was taken in."
    )


class RowsWrong(UnreadableError):
    """Rows that say what cannot be; each was told before."""

    code = "rows-wrong"
    message = gettext_noop("{source}: {count} things to correct. Nothing was taken in.")
    hint = gettext_noop("Correct the lines named above and take the file in again; or take in the others: --skip-bad")


class FormatUnsupported(UnreadableError):
    """A document of a kind that is not read."""

    code = "format-unsupported"
    message = gettext_noop("{source} is a document of the kind {format}, which cannot be read here.")
    hint = gettext_noop("Open it in Word or LibreOffice and save it as .docx, or copy its text into a .txt file.")


class SheetFormat(UnreadableError):
    """A workbook of a kind that is not read, or something else where one was expected."""

    code = "sheet-format"
    message = gettext_noop("{source} ({format}) is no workbook that can be read here.")
    hint = gettext_noop(
        "Open it in Excel or LibreOffice and save it as .xlsx. A conclusion is read with: dondoc import FILE"
    )


class SheetUnknown(UnreadableError):
    """No sheet by this name, or several that may be meant."""

    code = "sheet-unknown"
    message = gettext_noop("Which sheet of {source}? There are: {sheets}.")
    hint = gettext_noop("Name it with: --sheet NAME")
    exit_code = 5


class HeaderMissing(UnreadableError):
    """A sheet in which no row names the columns."""

    code = "header-missing"
    message = gettext_noop("{source}, sheet “{sheet}”: no row was found that names a column of tasks.")
    hint = gettext_noop("Say which row it is and what the columns mean: --header-row 6 --map “Nội dung=title”")


class MapUnknown(UsageError):
    """A mapping of columns that names what is not there."""

    code = "map-unknown"
    message = gettext_noop("--map “{given}”: the sheet has no such header or letter, or we have no such column.")
    hint = gettext_noop("Write it as “HEADER=column”, or “C=column” for the letter. Our columns: {columns}.")


class DocumentDamaged(UnreadableError):
    """A document that is broken, or is not what its name says; `reason` in the details says where."""

    code = "document-damaged"
    message = gettext_noop("{source} is damaged or is not what its name says.")
    hint = gettext_noop(
        "Open it in Word or LibreOffice and save it again as .docx, or ask the sender for it once more."
    )


class DocumentEncrypted(UnreadableError):
    """A document under a password."""

    code = "document-encrypted"
    message = gettext_noop("{source} is protected with a password.")
    hint = gettext_noop("Open it with its password in the program it was made with, and save a copy without one.")


class DocumentTooLarge(UnreadableError):
    """A small file that would unpack to a huge one, or one that would take too long."""

    code = "document-too-large"
    message = gettext_noop("{source} unpacks to far more than a document can hold; it was not opened.")
    hint = gettext_noop("Make sure that you know the sender. Open it in Word and save its text alone as .txt.")


class PageIsPicture(UnreadableError):
    """A scanned page, whose words a program cannot see."""

    code = "page-is-picture"
    message = gettext_noop("Page {page} of {source} is a picture without text, such as a scan.")
    hint = gettext_noop("Ask the sender for the Word file, or turn the pages into text with a scanning program (OCR).")


class LegacyEncoding(UnreadableError):
    """Text in an encoding from before Unicode."""

    code = "legacy-encoding"
    message = gettext_noop("{source} is written in an old encoding ({encoding}), not in Unicode.")
    hint = gettext_noop("Convert it to Unicode, then save it from Word or Notepad with the encoding UTF-8.")


class BrokenAccents(UnreadableError):
    """Text whose Vietnamese letters were lost or scrambled on the way."""

    code = "broken-accents"
    message = gettext_noop("The accents in {source} are broken, for example “{example}”.")
    hint = gettext_noop("Take the text from the original document again and save it with the encoding UTF-8.")
