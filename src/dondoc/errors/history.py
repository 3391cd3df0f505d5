"""Steps that cannot be taken back, and a history that does not hold together."""

from dondoc.errors import ConflictError, NotFoundError, gettext_noop
from dondoc.errors.store import StoreError


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


class HistoryDamaged(StoreError):
    """An event that speaks of what there is not."""

    code = "history-damaged"
    message = gettext_noop("The history of the store speaks of “{name}”, which there is not.")
    hint = gettext_noop("Somebody changed the history. Look at it with: dondoc verify")
