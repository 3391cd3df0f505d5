"""What an office can do to its register: one function for each change, for the tests that do all of it in any order.

A new change is three lines: `@change`, its name, one call of the service. It draws what it needs from the office, and
where the register does not allow it the service raises an error of ours, which changes nothing.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from typing import TypeVar

from hypothesis import strategies as st

from dondoc.domain.attachment import NewFile
from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.document import Manuscript
from dondoc.domain.draft import Draft, propose
from dondoc.domain.filtering import parse
from dondoc.domain.reminder import Channel, Level
from dondoc.domain.setting import SETTINGS
from dondoc.domain.task import Status, Task
from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import Alias
from dondoc.errors import DondocError
from dondoc.extract import extract
from dondoc.services import bulk
from dondoc.services.conclusions import intake, replacing
from dondoc.services.finding import views
from dondoc.services.finding.layout import Layout
from dondoc.services.history.author import Author
from dondoc.services.meetings import meetings
from dondoc.services.office import office_days, settings
from dondoc.services.reminders import chasing
from dondoc.services.tasks import (
    adding,
    attachments,
    closing,
    extending,
    parts,
    pausing,
    recurring,
    reopening,
    tracking,
)
from dondoc.services.units import details, groups, roster, succeeding, transferring, unit_lists, units
from dondoc.services.units.transferring import Move
from dondoc.storage.queries import tasks as q
from dondoc.storage.store import Store
from tests.services.conftest import due

T = TypeVar("T")

NAMES = (
    "Văn phòng",
    "Phòng Tài chính - Kế hoạch",
    "Ban Quản lý dự án",
    "Công an phường",
    "Hội Phụ nữ",
    "Đoàn Thanh niên",
)
WORDS = ("Rà soát dự án", "Tổ chức diễn tập", "Báo cáo kết quả", "Đã gọi điện", "=1+1", "…")
NOTICE = """ĐẢNG ỦY PHƯỜNG THỬ NGHIỆM
*
Số {number}
Thử Nghiệm, ngày {day}

THÔNG BÁO
Kết luận của đồng chí Bí thư Đảng ủy tại cuộc họp giao ban

Ngày 05/6/2023, Đảng ủy phường họp giao ban. Đồng chí Bí thư Đảng ủy kết luận như sau:

{orders}
"""
ORDERS = (
    "- Giao Văn phòng chủ trì, phối hợp với Công an phường kiểm tra chợ dân sinh, xong trước ngày 30/6/2023.",
    "- Ban Chỉ huy Quân sự tổ chức diễn tập phòng thủ trước ngày 15/8/2023.",
    "- Trạm Y tế phường báo cáo công tác phòng dịch trước ngày 20/7/2023.",
)
NOTICES = tuple(
    NOTICE.format(number=number, day=day, orders="\n".join(orders))
    for number, day, orders in (
        ("15-TB/ĐU", "05 tháng 6 năm 2023", ORDERS[:2]),
        ("15-TB/ĐU", "05 tháng 6 năm 2023", (ORDERS[0].replace("30/6", "10/7"), ORDERS[2])),
        ("16-TB/ĐU", "06 tháng 6 năm 2023", ORDERS[1:]),
    )
)


class NothingThere(DondocError):
    """The register holds nothing that this could be done to."""


class Office:
    """The register in an open transaction, the clerk, and chance."""

    def __init__(self, store: Store, clerk: Author, draw: Callable[[st.SearchStrategy[object]], object]) -> None:
        self.store, self.clerk, self._draw = store, clerk, draw

    def one_of(self, things: "list[T] | tuple[T, ...]") -> T:
        """Any of these. Raises NothingThere for none."""
        if not things:
            raise NothingThere
        return self._draw(st.sampled_from(things))  # type: ignore[return-value]

    def task(self) -> Task:
        """Any task of the register."""
        return self.one_of(self.store.all(q.task_rows, order=q.by_number))

    def unit(self) -> Unit:
        """Any unit of the register."""
        return self.one_of(roster.all_units(self.store))

    def some_units(self) -> list[Unit]:
        """Some units of the register, none perhaps, in any order."""
        known = roster.all_units(self.store)
        return self._draw(st.lists(st.sampled_from(known), unique=True, max_size=3)) if known else []  # type: ignore[return-value]

    def words(self) -> str:
        """A few words."""
        return self.one_of(WORDS)

    def day(self) -> date:
        """A day near today."""
        return self.clerk.today + timedelta(days=self.one_of((-20, -1, 0, 1, 7, 60)))

    def number(self, *among: int) -> int:
        """One of these numbers."""
        return self.one_of(among)


Change = Callable[[Office], object]
CHANGES: dict[str, Change] = {}


def change(made: Change) -> Change:
    """Enter a change under its name."""
    CHANGES[made.__name__] = made
    return made


@change
def add_unit(office: Office) -> object:
    return units.add(office.store, office.clerk, office.one_of(NAMES), [])


@change
def add_alias(office: Office) -> object:
    return units.alias(office.store, office.clerk, office.unit(), office.one_of(("VP", "TCKH", "cơ quan ta")))


@change
def succeed(office: Office) -> object:
    old = [f"#{unit.id}" for unit in [office.unit(), *office.some_units()]]
    into = [office.one_of(NAMES) for _ in range(office.number(0, 1, 2))]
    keep = [f"#{unit.id}" for unit in office.some_units()[:1]]
    rename = office.one_of((True, False, False))
    planned = succeeding.plan(
        office.store, office.clerk, old, into, on_day=office.day(), decision="12/QĐ", keep=keep, rename=rename
    )
    taking = succeeding.carry_out(office.store, office.clerk, planned)
    moves = [
        Move(task, office.one_of(taking)) for task in transferring.open_tasks_of(office.store, planned.old) if taking
    ]
    return transferring.transfer(office.store, office.clerk, moves, planned.old, document="12/QĐ")


@change
def transfer(office: Office) -> object:
    old = office.unit()
    moves = [Move(task, office.unit()) for task in transferring.open_tasks(office.store, old)]
    return transferring.transfer(office.store, office.clerk, moves, [old])


@change
def edit_unit(office: Office) -> object:
    unit = office.unit()
    return details.edit(
        office.store,
        office.clerk,
        unit,
        name=office.one_of((None, office.words())),
        head=office.one_of((None, "", "bà Hoa")),
        started_on=office.one_of((None, office.day())),
        aliases=[office.words()],
        remove_aliases=unit.aliases[:1],
    )


@change
def put_in_group(office: Office) -> object:
    return details.put_in_group(office.store, office.clerk, office.unit(), "các phòng", from_on=office.day())


@change
def import_units(office: Office) -> None:
    listed = [
        unit_lists.Listed(line, office.one_of(NAMES), (office.words(),), groups=("các phòng",)) for line in (2, 3)
    ]
    unit_lists.take_in(office.store, office.clerk, unit_lists.plan(office.store, listed))


@change
def learn(office: Office) -> object:
    return units.learn(office.store, office.clerk, [Alias(office.words(), office.unit().name)])


@change
def add_meeting(office: Office) -> object:
    return meetings.add(office.store, office.clerk, title=office.words(), held_on=office.day())


@change
def set_next_meeting(office: Office) -> object:
    return meetings.set_next(office.store, office.clerk, meetings.latest(office.store).id, office.day())


@change
def add_task(office: Office) -> object:
    some = office.some_units()
    return adding.add_task(
        office.store,
        office.clerk,
        title=office.words(),
        lead=some[0] if some else None,
        cooperating=some[1:],
        deadline=due(office.one_of((None, office.day()))),
        assigned_on=office.clerk.today,
    )


@change
def assign(office: Office) -> object:
    lead, others = office.one_of((None, office.unit())), office.some_units()
    return tracking.assign(office.store, office.clerk, office.task(), lead=lead, cooperating=others)


@change
def start(office: Office) -> object:
    return tracking.start(office.store, office.clerk, office.task())


@change
def progress(office: Office) -> object:
    return tracking.progress(
        office.store, office.clerk, office.task(), office.number(0, 40, 100), reason=office.words()
    )


@change
def done(office: Office) -> object:
    return tracking.done(office.store, office.clerk, office.task(), product=office.one_of((None, "7/BC")))


@change
def note(office: Office) -> object:
    return tracking.note(office.store, office.clerk, office.task(), office.words())


@change
def edit(office: Office) -> object:
    return tracking.edit(
        office.store,
        office.clerk,
        office.task(),
        title=office.words(),
        field=office.words(),
        deadline=due(office.one_of((None, office.day()))),
    )


@change
def withdraw(office: Office) -> object:
    return tracking.withdraw(office.store, office.clerk, office.task(), reason=office.words())


@change
def reopen(office: Office) -> object:
    return reopening.reopen(office.store, office.clerk, office.task())


@change
def remind(office: Office) -> object:
    level, channel = office.one_of(tuple(Level)), office.one_of((None, *Channel))
    return chasing.remind(
        office.store, office.clerk, office.task(), level=level, channel=channel, text=office.words(), on=office.day()
    )


@change
def answer(office: Office) -> object:
    return chasing.answer(office.store, office.clerk, office.task(), office.words(), on=office.day())


@change
def drop_by_decision(office: Office) -> object:
    return tracking.withdraw(office.store, office.clerk, office.task(), reason=office.words(), document="20/TB-TU")


@change
def report_done(office: Office) -> object:
    return closing.report_done(office.store, office.clerk, office.task(), product=office.one_of((None, "8/BC")))


@change
def accept(office: Office) -> object:
    return closing.accept(office.store, office.clerk, office.task())


@change
def return_report(office: Office) -> object:
    return closing.return_(office.store, office.clerk, office.task(), reason=office.words())


@change
def report_with_files(office: Office) -> object:
    files = [NewFile(f"{name}.txt", office.words().encode()) for name in ("a", "b")]
    return closing.report_done(office.store, office.clerk, office.task(), on=office.day(), files=files)


@change
def attach(office: Office) -> object:
    return attachments.attach(office.store, office.clerk, office.task(), [NewFile("a.txt", office.words().encode())])


@change
def ask_for_more_time(office: Office) -> object:
    return extending.ask(office.store, office.clerk, office.task(), due(office.day()), reason=office.words())


@change
def grant_more_time(office: Office) -> object:
    wanted = office.one_of((None, due(office.day())))
    return extending.grant(office.store, office.clerk, office.task(), wanted, by="Bà Hoa", reason=office.words())


@change
def refuse_more_time(office: Office) -> object:
    return extending.refuse(office.store, office.clerk, office.task(), by="Bà Hoa", reason=office.words())


@change
def suspend(office: Office) -> object:
    return pausing.suspend(office.store, office.clerk, office.task(), on=office.day(), reason=office.words())


@change
def resume(office: Office) -> object:
    same = office.one_of((True, False))
    new = office.one_of((None, office.day()))
    return pausing.resume(office.store, office.clerk, office.task(), due=None if same else new, same_due=same)


@change
def day_of_its_own(office: Office) -> object:
    working = office.one_of((True, False))
    return office_days.put(office.store, office.clerk, office.day(), working=working, note=office.words())


@change
def day_as_in_the_country(office: Office) -> object:
    return office_days.remove(office.store, office.clerk, office.one_of(office_days.days(office.store)).day)


@change
def several_at_once(office: Office) -> object:
    return [tracking.progress(office.store, office.clerk, office.task(), percent) for percent in (10, 20, 30)]


@change
def make_group(office: Office) -> object:
    return groups.add(office.store, office.clerk, office.one_of(("Các phường", *NAMES)))


@change
def join_group(office: Office) -> object:
    group = office.one_of(groups.all_groups(office.store))
    return groups.add_members(office.store, office.clerk, group, office.some_units(), from_on=office.day())


@change
def leave_group(office: Office) -> object:
    group = office.one_of(groups.all_groups(office.store))
    return groups.remove_members(office.store, office.clerk, group, [office.unit()], until_on=office.day())


@change
def split(office: Office) -> object:
    task = office.task()
    names = [unit.name for unit in office.some_units()]
    return parts.split(
        office.store, office.clerk, task, parts.wanted_units(office.store, task, names, office.clerk.today)
    )


@change
def add_part(office: Office) -> object:
    return parts.add_part(office.store, office.clerk, office.task(), office.unit(), deadline=due(office.day()))


@change
def move_all(office: Office) -> object:
    moved = tracking.edit(office.store, office.clerk, office.task(), deadline=due(office.day()))
    return parts.follow(office.store, office.clerk, moved.before, moved.after)


@change
def come_again(office: Office) -> object:
    rule = office.one_of(("FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=WEEKLY;BYDAY=FR"))
    deadline = Deadline(DeadlineKind.RECURRING, office.day(), office.day(), recurrence=rule)
    return recurring.give(office.store, office.clerk, office.task(), deadline)


@change
def done_again(office: Office) -> object:
    return tracking.done(office.store, office.clerk, office.one_of(coming_again(office)), anyway=True)


@change
def skip(office: Office) -> object:
    return recurring.skip(office.store, office.clerk, office.one_of(coming_again(office)), office.day())


@change
def stop(office: Office) -> object:
    return recurring.stop(office.store, office.clerk, office.one_of(coming_again(office)))


def coming_again(office: Office) -> list[Task]:
    """The tasks that come again."""
    return [task for task in office.store.all(q.task_rows, order=q.by_number) if task.recurrence]


@change
def save_view(office: Office) -> object:
    return views.save(office.store, office.clerk, office.one_of(("gấp", "chậm")), parse(office.words()), Layout((), ()))


@change
def remove_view(office: Office) -> object:
    return views.remove(office.store, office.clerk, office.one_of(views.views(office.store)).name)


@change
def set_setting(office: Office) -> object:
    setting = office.one_of(tuple(SETTINGS.values()))
    return settings.put(office.store, office.clerk, setting, office.one_of(("1", "3", "yes", setting.default)))


@change
def unset_setting(office: Office) -> object:
    return settings.unset(office.store, office.clerk, office.one_of(tuple(SETTINGS.values())))


@change
def import_conclusion(office: Office) -> object:
    draft = draft_of(office.one_of(NOTICES))
    if intake.already_in(office.store, draft.manuscript):
        raise NothingThere
    old = replacing.predecessor(office.store, draft)
    if old is None:
        return intake.take_in(office.store, office.clerk, draft)
    made = replacing.difference(office.store, draft, old)
    return replacing.carry_out(office.store, office.clerk, draft, old, made, reason="thay thế")


@change
def import_table(office: Office) -> object:
    names = (office.one_of(NAMES), office.one_of(NAMES))
    rows = [
        bulk.NewTask(office.words(), names[0], names[1:], due(office.day()), *office.one_of(FATES), None),
        bulk.NewTask("Họp", None, (), due(None), *FATES[0], office.words()),
    ]
    bulk.take_in(office.store, office.clerk, bulk.plan(office.store, rows))
    return None


FATES = ((Status.ASSIGNED, None), (Status.COMPLETED, date(2023, 5, 30)))


@cache
def draft_of(text: str) -> Draft:
    """A conclusion as it is read."""
    manuscript = Manuscript("ket-luan.txt", text, text.encode(), sha256(text.encode()).hexdigest())
    return propose(manuscript, extract(manuscript))
