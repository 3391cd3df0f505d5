"""What a person would say an event has changed: fields with their old and new values, from the rows it holds."""

from collections.abc import Callable, Mapping

from dondoc.domain.event import Event, RowChange, Value
from dondoc.typing import Any

Told = dict[str, tuple[Value, Value]]

_SILENT = frozenset(
    "id number search key deadline_kind deadline_first deadline_rule original_due extensions contacted_on sha256 "
    "document_id meeting_id replaces_id series_number occurs_on foreign_id task_number "
    "asked_on decided_on old_due reason words added_on".split()
)
"""Columns that follow from others or that nobody calls by a name."""

_LISTS = {"task_units": "cooperating", "unit_aliases": "aliases", "attachments": "files"}
"""Tables whose rows are told as one list."""

_UNITS = {"lead_id": "lead", "unit_id": "unit", "group_id": "group"}
_UNTOLD = frozenset(("directives", "task_directives", "succession_units"))


def told(event: Event, unit_name: Callable[[int], str]) -> Told:
    """Field → old, new; `unit_name` gives the name of the unit of a number."""
    if isinstance(event.changes, dict):  # from before the rows were kept
        return {name: (old, new) for name, (old, new) in event.changes.items()}
    if event.subject == "succession":
        from dondoc.domain.succession import Side  # few look at one

        sides = [(row.key[1], row.key[2]) for row in event.rows if row.table == "succession_units"]
        old, new = ([unit_name(unit) for unit, side in sides if side == wanted] for wanted in Side)
        return {"units": (old, new)}
    found: Told = {}
    for table, name in _LISTS.items():
        rows = [row for row in event.rows if row.table == table]
        if rows:
            found[name] = _listed(rows, unit_name, before=True), _listed(rows, unit_name, before=False)
    for row in event.rows:
        if row.table == "views" and (row.before is None or row.after is None):
            name = str(row.key[0])
            found["name"] = (None, name) if row.before is None else (name, None)
        if row.table == "office_days":
            found |= _office_day(row)
        elif row.table == "settings":
            found[str(row.key[0])] = (row.before or {}).get("value"), (row.after or {}).get("value")
        elif row.table not in _LISTS and row.table not in _UNTOLD:
            found |= _fields(row, unit_name)
    return found


def _fields(row: RowChange, unit_name: Callable[[int], str]) -> Told:
    before, after = row.before or {}, row.after or {}
    if row.table == "extensions" and row.before is None and after.get("decision") == "granted":
        after = {"before_meeting": after.get("before_meeting")}  # nobody asked: the deadline itself is told beside it
    found: Told = {}
    for column in dict.fromkeys([*before, *after]):
        old, new = before.get(column), after.get(column)
        if column in _UNITS:
            found[_UNITS[column]] = unit_name(old) if old else None, unit_name(new) if new else None
        elif column not in _SILENT and _worth_telling(row, column, new):
            found[column] = old, new
    return found


def _office_day(row: RowChange) -> Told:
    """The day that is off or worked, before and after."""
    found: Told = {}
    for values, place in ((row.before, 0), (row.after, 1)):
        if values is not None and "working" in values:
            name = "day_worked" if values["working"] else "day_off"
            found[name] = (str(row.key[0]), None) if place == 0 else (None, str(row.key[0]))
    notes = (row.before or {}).get("note"), (row.after or {}).get("note")
    return found | ({"note": notes} if any(notes) else {})


def _worth_telling(row: RowChange, column: str, new: Any) -> bool:
    """Of a new row, not what every new row has; of one that is gone, what it was called."""
    if row.after is None:
        return column in ("title", "name")
    usual: Mapping[str, Any] = {"status": "assigned", "percent": 0, "deadline_confirmed": True, "kind": "unit"}
    return row.before is not None or column not in usual or new != usual[column]


def _listed(rows: list[RowChange], unit_name: Callable[[int], str], *, before: bool) -> list[str]:
    held = [(row.key, row.before if before else row.after) for row in rows]
    there = [(key, values) for key, values in held if values is not None]
    for name in ("alias", "name"):
        if there and name in there[0][1]:
            return [str(values[name]) for _key, values in there]
    from dondoc.domain.task_unit import Role

    cooperating = [(values["position"], key[1]) for key, values in there if key[2] == Role.COOPERATING]
    return [unit_name(unit) for _position, unit in sorted(cooperating)]
