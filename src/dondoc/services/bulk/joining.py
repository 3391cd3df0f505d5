"""Which rows of a file are the parts of which, so that a divided task comes in whole."""

from collections.abc import Iterable

from dondoc.domain.task import Status
from dondoc.errors import gettext_noop
from dondoc.readers.tables.rows import Remark, Row
from dondoc.services.bulk.model import NewTask

NOT_HERE = gettext_noop("the divided task that it belongs to is not taken in with it")
BY_ITSELF = gettext_noop("taken in as a task of its own")
NO_PARTS = gettext_noop("a divided task whose parts are not taken in with it")
AS_ONE = gettext_noop("taken in as one task")


class Joining:
    """Gathers, row by row, what divided tasks are called and which rows name one."""

    def __init__(self) -> None:
        self._divided: set[int] = set()  # the lines of divided tasks
        self._line_of: dict[str, int] = {}  # the line of each, by its number and by what another program calls it
        self._named: dict[int, str] = {}  # what the row of a line says that it is a part of

    def add(self, row: Row, task: NewTask) -> None:
        """Take notice of a row and what it was understood as."""
        if whole := row.values.get("parent_number"):
            self._named[row.line] = whole
        elif task.status is Status.SPLIT:
            self._divided.add(row.line)
            names = (row.values.get("number"), row.values.get("foreign_id"))
            self._line_of.update((name, row.line) for name in names if name)

    def joined(self, tasks: Iterable[NewTask]) -> tuple[list[NewTask], list[Remark]]:
        """The tasks with the lines of those that they are parts of, and what was taken in as something else."""
        found, remarks = list(tasks), list[Remark]()
        if not self._named and not self._divided:
            return found, remarks
        part_of = {line: self._line_of[name] for line, name in self._named.items() if name in self._line_of}
        without_parts = self._divided.difference(part_of.values())
        for at, task in enumerate(found):
            if task.line in part_of:
                found[at] = task = task._replace(part_of=part_of[task.line])
            elif task.line in self._named:
                remarks.append(Remark(task.line, "parent_number", self._named[task.line], NOT_HERE, BY_ITSELF))
            if task.line in without_parts or (task.status is Status.SPLIT and task.line in self._named):
                found[at] = task._replace(status=Status.ASSIGNED)
                remarks.append(Remark(task.line, "status", Status.SPLIT.value, NO_PARTS, AS_ONE))
        return found, remarks
