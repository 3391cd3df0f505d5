"""The columns that lists and reports are made of, so that a thing is called the same wherever it is shown.

A service takes the columns from here and fills the rows in the same order. Titles are short, for 80 columns.
"""

from dondoc.domain.column import ONE_TASK, SEVERAL_TASKS, Column, ColumnKind
from dondoc.errors import gettext_noop

NUMBER = Column(ONE_TASK, gettext_noop("No."), ColumnKind.IDENTIFIER)
TITLE = Column("title", gettext_noop("Task"), weight=2)
LEAD = Column("lead", gettext_noop("Lead"), missing=gettext_noop("no unit yet"))
COOPERATING = Column("cooperating", gettext_noop("Cooperating"), ColumnKind.NAMES)
DUE = Column("due", gettext_noop("Due"), ColumnKind.DAY)
ORIGINAL_DUE = Column("original_due", gettext_noop("First due"), ColumnKind.DAY)
DAYS_LATE = Column("days_late", gettext_noop("Days late"), ColumnKind.NUMBER)
WORKING_DAYS_LATE = Column("working_days_late", gettext_noop("Working days late"), ColumnKind.NUMBER)
STATUS = Column("status", gettext_noop("Status"), ColumnKind.STATUS)
TIMELINESS = Column("timeliness", gettext_noop("Standing"), ColumnKind.TIMELINESS)
MEETING = Column("meeting", gettext_noop("Meeting"))
DOCUMENT = Column("document", gettext_noop("Document"))
OFFICIAL = Column("official", gettext_noop("Official"))
FIELD = Column("field", gettext_noop("Field"))
PERCENT = Column("percent", gettext_noop("%"), ColumnKind.NUMBER)
GIVEN = Column("assigned_on", gettext_noop("Given"), ColumnKind.DAY)
DONE = Column("completed_on", gettext_noop("Done"), ColumnKind.DAY)
PRODUCT = Column("product", gettext_noop("Product"))
RESTRICTED = Column("restricted", gettext_noop("Restricted"), ColumnKind.STATUS)
CONTACT = Column(
    "days_since_contact", gettext_noop("Days since contact"), ColumnKind.NUMBER, missing=gettext_noop("never")
)
UNIT = Column("unit", gettext_noop("Unit"), weight=2, missing=gettext_noop("no unit yet"))
ORDER = Column("order", gettext_noop("Item"), ColumnKind.IDENTIFIER)
DIRECTIVE = Column("directive", gettext_noop("Directive"), weight=2)
TASK_NUMBERS = Column(SEVERAL_TASKS, gettext_noop("Tasks"), ColumnKind.NAMES)

DUE_BEFORE = Column("due_before", gettext_noop("Due before"), ColumnKind.DAY)
DECISION = Column("decision", gettext_noop("By decision"))
REASON = Column("reason", gettext_noop("Reason"))
TIMES = Column("times", gettext_noop("Times"), ColumnKind.IDENTIFIER)
CHANGE = Column("change", gettext_noop("Change"))

AGENDA = (NUMBER, TITLE, LEAD, DUE, TIMELINESS, TIMES)
"""What comes back to a meeting."""

BALANCE = (
    Column("then", gettext_noop("Open then"), ColumnKind.NUMBER),
    Column("given", gettext_noop("+ given"), ColumnKind.NUMBER),
    Column("again", gettext_noop("+ opened again"), ColumnKind.NUMBER),
    Column("done", gettext_noop("- completed"), ColumnKind.NUMBER),
    Column("withdrawn", gettext_noop("- withdrawn"), ColumnKind.NUMBER),
    Column("divided", gettext_noop("- divided"), ColumnKind.NUMBER),
    Column("now", gettext_noop("= open now"), ColumnKind.NUMBER),
)
"""How the open tasks of a day went over into those of another."""

REMINDERS = (
    Column("on_day", gettext_noop("Day"), ColumnKind.DAY),
    Column("level", gettext_noop("Level"), ColumnKind.STATUS),
    NUMBER,
    TITLE,
    UNIT._replace(weight=1, missing=""),
    Column("channel", gettext_noop("How"), ColumnKind.STATUS),
    Column("recipient", gettext_noop("To")),
    Column("answer", gettext_noop("Answer")),
)
"""The reminders."""

COMPLETED = Column("completed", gettext_noop("Done"), ColumnKind.NUMBER)
EXTENSIONS = Column("extensions", gettext_noop("Extensions"), ColumnKind.NUMBER)
REPORTED = Column("reported_on", gettext_noop("Reported"), ColumnKind.DAY)
RESULT = Column("result", gettext_noop("Result"))
GIVEN_BY = Column("given_by", gettext_noop("Given in"))

REGISTER = (
    *(NUMBER, TITLE, GIVEN_BY, LEAD, COOPERATING, GIVEN, ORIGINAL_DUE, DUE),
    *(TIMELINESS, DONE, PRODUCT, RESULT),
)
"""The register of tasks, as offices keep it."""

LETTER = (ORDER, TITLE, GIVEN_BY, DUE, DAYS_LATE)
"""What a letter to a unit names of its overdue tasks."""

PUNCTUALITY = (
    UNIT,
    COMPLETED,
    Column("on_time", gettext_noop("On time"), ColumnKind.RATIO),
    Column("before", gettext_noop("Period before"), ColumnKind.RATIO),
    Column("change", gettext_noop("Change, points"), ColumnKind.TEXT),
)
"""How punctual units were in a period, and in the one before it."""

TASKS = (NUMBER, TITLE, LEAD, DUE, TIMELINESS)
"""An everyday list of tasks."""

OVERDUE = (NUMBER, TITLE, LEAD, DUE, DAYS_LATE, MEETING)
"""The overdue list."""

CONCLUSION = (ORDER, DIRECTIVE, LEAD._replace(missing=""), TASK_NUMBERS, DUE, TIMELINESS)
"""One conclusion: each directive and where it stands."""

_COUNTED = (
    Column("total", gettext_noop("Total"), ColumnKind.NUMBER),
    Column("on_time", gettext_noop("Done on time"), ColumnKind.NUMBER),
    Column("late", gettext_noop("Done late"), ColumnKind.NUMBER),
    Column("in_time", gettext_noop("In time"), ColumnKind.NUMBER),
    Column("due_soon", gettext_noop("Due soon"), ColumnKind.NUMBER),
    Column("overdue", gettext_noop("Overdue"), ColumnKind.NUMBER),
    Column("no_deadline", gettext_noop("No date"), ColumnKind.NUMBER),
    Column("suspended", gettext_noop("On hold"), ColumnKind.NUMBER),
    Column("ratio", gettext_noop("Share done"), ColumnKind.RATIO),
)
STATUS_BY_UNIT = (UNIT, *_COUNTED)
"""How the tasks of each unit stand. The seven after the total add up to it."""

STATUS_BY_MEETING = (
    Column("meeting", gettext_noop("Meeting"), ColumnKind.MEETING, weight=2, missing=gettext_noop("no meeting")),
    *_COUNTED,
)
STATUS_BY_FIELD = (Column("field", gettext_noop("Field"), weight=2, missing=gettext_noop("no field")), *_COUNTED)
STATUS_BY_OFFICIAL = (
    Column("official", gettext_noop("Official in charge"), weight=2, missing=gettext_noop("no official")),
    *_COUNTED,
)
"""The same by meeting, by field and by official in charge."""
