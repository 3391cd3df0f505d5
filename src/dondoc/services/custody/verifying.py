"""Looking whether the store can be trusted: the chain of the history, the register against it, the files.

The history is read once, and the register once, in little memory whatever their size; a second time only where the two
do not add up, to say which rows differ.
"""

import hashlib
from collections.abc import Iterator
from itertools import islice

from dondoc.domain.chain import START, Link, link
from dondoc.domain.event import TAKEN_BACK, Row, RowChange
from dondoc.domain.register_sums import Folded, FromBefore, Sums, bucket
from dondoc.domain.verification import Finding, StoredEvent, Trouble, Verified
from dondoc.storage import rows
from dondoc.storage.queries import documents as document_queries
from dondoc.storage.queries import events as q
from dondoc.storage.queries import tasks as task_queries
from dondoc.storage.store import Store
from dondoc.storage.values import json_text, json_value

BESIDE_TASKS = ("extensions", "reminders", "attachments", "directives", "documents")
"""Tables whose rows may speak of a restricted task."""

LOOKED_INTO = 256  # buckets whose rows are compared one by one
TOLD = 1000  # things about rows that are told; who changed more will not have them put right one by one


class _Look:
    """What one look through a store has found so far."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.findings: list[Finding] = []
        self.history, self.register = Sums(), Sums()
        self.before = FromBefore()
        self.last, self.events, self.rows, self.from_before, self.files = Link(0, START), 0, 0, 0, 0


def verify(store: Store, *, head: str | None = None, restricted: bool = False) -> Verified:
    """Look through everything. `head` is the beginning of a hash that was written down, in any grouping.

    What the rows of restricted tasks hold is told only with `restricted`.
    """
    look = _Look(store)
    wanted = "".join((head or "").split()).lower()
    found = _read_history(look, wanted)
    if wanted and found is None:
        look.findings.append(Finding(Trouble.HEAD_UNKNOWN, register=head))
    _read_register(look)
    _look_closer(look)
    _read_files(look)
    last = look.last if look.events else None
    told = look.findings if restricted else _withholding(store, look.findings)
    return Verified(look.events, last, look.rows, look.from_before, look.files, found, tuple(told))


def _withholding(store: Store, findings: list[Finding]) -> list[Finding]:
    """The findings without what restricted tasks say; of one whose restriction was changed it is withheld too."""
    hidden = set(store.all(task_queries.numbers, [task_queries.is_restricted]))
    hidden |= {each.key[0] for each in findings if each.table == "tasks" and each.column == "restricted"}

    def withheld(found: Finding) -> bool:
        return bool(hidden) and (found.table in BESIDE_TASKS or (found.table == "tasks" and found.key[0] in hidden))

    return [
        each._replace(history=None, register=None, withheld=True)
        if withheld(each) and each.column != "restricted"
        else each
        for each in findings
    ]


def _read_history(look: _Look, wanted: str) -> Link | None:
    """Go along the chain, and add up what the events say; the link that was written down, if it is there."""
    found = None
    for event in look.store.each(q.stored_events):
        look.findings += _breaks(look.last, event)
        look.last, look.events = Link(event.id, event.hash), look.events + 1
        if wanted and str(event.hash).startswith(wanted):
            found = look.last
        try:
            changes = _changes(event)
        except (ValueError, TypeError):
            look.findings.append(Finding(Trouble.UNREADABLE, event.id))
            continue
        if changes is None:
            look.before.add(event.subject, event.subject_id)
        for change in changes or ():
            if look.before.owns(change.table, change.key, change.after or change.before):
                look.before.since.change(change, event.id)
            else:
                look.history.change(change)
    given = look.store.last_number("events") or 0
    if given > look.last.id:
        look.findings.append(Finding(Trouble.CUT_OFF, given, look.last.id))
    return found


def _breaks(last: Link, event: StoredEvent) -> Iterator[Finding]:
    try:
        fits = event.hash == link(last.hash, json_text(event[:-1]))
    except TypeError:  # something that no event ever holds
        fits = False
    if not fits:
        gap = event.id > last.id + 1
        yield Finding(Trouble.REMOVED if gap else Trouble.BROKEN, event.id, last.id)


def _changes(event: StoredEvent) -> list[RowChange] | None:
    """The rows of an event; None where it is from before they were kept.

    Raises ValueError or TypeError for what is neither.
    """
    held = json_value(event.changes)
    if isinstance(held, dict):
        return None
    made = [RowChange(table, tuple(key), before, after) for table, key, before, after in held if table != TAKEN_BACK]
    for change in made:
        table = rows.TABLES.get(change.table)
        if table is None or len(change.key) != len(table.key):
            raise ValueError(change.table)
        for side in (dict(enumerate(change.key)), change.before, change.after):
            if any(isinstance(value, list | dict) for value in (side or {}).values()):
                raise TypeError(change.table)
    return made


def _all_rows(store: Store) -> Iterator[tuple[str, rows.Key, Row]]:
    for name, table in rows.TABLES.items():
        for key, row in rows.every(store, table):
            yield name, key, row


def _read_register(look: _Look) -> None:
    """Add up what stands there; what is from before is compared at once with what changed since."""
    old = Folded()
    for table, numbers in look.before.numbers.items():
        if table in rows.TABLES and len(rows.TABLES[table].key) == 1:
            old.rows |= {(table, (number,)): {} for number in numbers}
            old.events |= dict.fromkeys(old.rows, 0)
    old.rows |= look.before.since.rows
    old.events |= look.before.since.events

    def from_before() -> Iterator[tuple[str, rows.Key, Row]]:
        for table, key, row in _all_rows(look.store):
            look.rows += 1
            if look.before.owns(table, key, row):
                look.from_before += 1
                yield table, key, row
            else:
                look.register.put(table, key, row)

    look.findings += old.compare(from_before(), whole=False)


def _look_closer(look: _Look) -> None:
    """Where the sums differ, say which rows do."""
    differing = look.history.other_than(look.register)
    if not differing:
        return
    near, folded = set(differing[:LOOKED_INTO]), Folded()
    for event in look.store.each(q.stored_events):
        try:
            changes = _changes(event) or ()
        except (ValueError, TypeError):
            continue
        for change in changes:
            old = look.before.owns(change.table, change.key, change.after or change.before)
            if bucket(change.table, change.key) in near and not old:
                folded.change(change, event.id)
    register = (
        (table, key, row)
        for table, key, row in _all_rows(look.store)
        if bucket(table, key) in near and not look.before.owns(table, key, row)
    )
    found = folded.compare(register, whole=True)
    look.findings += islice(found, TOLD)
    if len(differing) > LOOKED_INTO or next(found, None) is not None:
        look.findings.append(Finding(Trouble.MANY))


def _read_files(look: _Look) -> None:
    """Read every file that was taken in, one after the other, and look whether it is the one it was."""
    changed, there = set(), set()
    for name in look.store.all(document_queries.file_names):
        content = look.store.first(document_queries.file_content, sha256=name)
        look.files += 1
        there.add(name)
        if content is None or hashlib.sha256(content).hexdigest() != name:
            changed.add(name)
    for table in ("documents", "attachments"):
        for key, row in rows.every(look.store, rows.TABLES[table]):
            name = str(row.get("sha256"))
            if name in changed or name not in there:
                trouble = Trouble.FILE_CHANGED if name in changed else Trouble.FILE_MISSING
                look.findings.append(
                    Finding(trouble, table=table, key=key, register=row.get("source", row.get("name")))
                )
                changed.discard(name)
    look.findings += [Finding(Trouble.FILE_CHANGED, table="files", key=(name,)) for name in sorted(changed)]
