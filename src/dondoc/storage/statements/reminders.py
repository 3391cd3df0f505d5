"""Reminders with their answers, and where a unit is reached."""

from sqlalchemy import bindparam, exists, insert, select, update

from dondoc.domain.addressee import Addressee
from dondoc.domain.reminder import Reminder, ReminderLine
from dondoc.storage import tables as t
from dondoc.storage.statements import FILTERS, Condition, Order, Statement
from dondoc.storage.statements.tasks import is_open

_reminders = t.reminders.c
reminder_rows = Statement(
    select(
        _reminders.id,
        _reminders.task_number,
        _reminders.unit_id,
        _reminders.on_day,
        _reminders.level,
        _reminders.channel,
        _reminders.recipient,
        _reminders.document,
        _reminders.answer,
        _reminders.answered_on,
    ).where(FILTERS),
    Reminder,
)
reminder_lines = Statement(
    select(
        _reminders.id,
        _reminders.task_number,
        t.tasks.c.title,
        t.tasks.c.restricted,
        t.units.c.name.label("unit"),
        _reminders.on_day,
        _reminders.level,
        _reminders.channel,
        _reminders.recipient,
        _reminders.document,
        _reminders.answer,
        _reminders.answered_on,
    )
    .select_from(t.reminders)
    .join(t.tasks, t.tasks.c.number == _reminders.task_number)
    .outerjoin(t.units, t.units.c.id == _reminders.unit_id)
    .where(FILTERS),
    ReminderLine,
)
reminder_of = Condition(_reminders.task_number == bindparam("task_number"))
reminder_to = Condition(_reminders.unit_id == bindparam("unit_id"))
# What is still waited for: of a task in hand, and not overtaken by the answer to a later reminder.
_later = t.reminders.alias("later")
_overtaken = exists().where(
    _later.c.task_number == _reminders.task_number, _later.c.id > _reminders.id, _later.c.answered_on.is_not(None)
)
reminder_open = Condition(_reminders.answered_on.is_(None) & is_open.core & ~_overtaken)
reminder_by = Condition(_reminders.channel == bindparam("channel"))
reminder_since = Condition(_reminders.on_day >= bindparam("since", type_=_reminders.on_day.type))
by_reminder_id = Order((_reminders.id,))
by_reminder_day = Order((_reminders.on_day, _reminders.id))

insert_reminder = Statement(
    insert(t.reminders)
    .values(
        {
            name: bindparam(name)
            for name in "task_number unit_id on_day level channel recipient document answer answered_on".split()
        }
    )
    .returning(_reminders.id),
    int,
)
update_reminder = Statement(
    update(t.reminders)
    .where(_reminders.id == bindparam("reminder_id"))
    .values(answer=bindparam("new_answer"), answered_on=bindparam("new_answered_on"))
)

addressees = Statement(
    select(t.units.c.id, t.units.c.name, t.units.c.head, t.units.c.contact, t.units.c.email), Addressee
)
