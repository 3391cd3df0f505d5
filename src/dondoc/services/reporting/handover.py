"""The hand-over of the follow-up to another clerk (bàn giao công việc theo dõi): how things stand, what comes next.

Its figures are those of the status report; its lists are those that the one who takes over will ask for on the first
morning. What dondoc does not know, such as a backup that somebody carried away, it does not say.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from dondoc.domain.paper import PaperKind, Paragraph, Signer
from dondoc.domain.report import Fact, Report
from dondoc.domain.tally import tally
from dondoc.domain.task import SOON_DAYS
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.services.finding.selection import Selection, conditions, left_out
from dondoc.services.reporting import handover_lists as lists
from dondoc.storage.queries import tallies as q
from dondoc.storage.store import Store
from dondoc.typing import NamedTuple

OPENING = N_("At the end of {day} the follow-up of tasks is handed over as it stands here.")
GIVER, TAKER = N_("Handed over by"), N_("Received by")


class Backup(NamedTuple):
    """What is known of the last backup: the file and its day, None where none was found in the `folder` looked into."""

    path: str | None
    day: date | None
    folder: str


def handover_report(
    store: Store,
    wanted: Selection,
    day: date,
    *,
    address: str,
    backup: Backup,
    giver: str | None = None,
    taker: str | None = None,
) -> Report:
    """The document as of the end of `day`: figures, lists, places, and room for two signatures.

    `giver` and `taker` are the names of the two. The filters narrow what is handed over.
    """
    met = conditions(store, wanted, day)
    values = {**met.values, "day": day, "soon_until": day + timedelta(days=SOON_DAYS)}
    rows = store.all(q.tally_rows, met.filters, **values)
    tables = (*lists.task_tables(store, wanted, day), lists.meetings_to_come(store, day), lists.units(store, rows))
    whole, found = tally(rows), {table.key: table for table in tables}
    figures = {
        N_("Tasks followed up"): whole.total,
        N_("Open tasks"): whole.total - whole.on_time - whole.late,
        **{table.title: len(table.rows) for table in map(found.__getitem__, lists.FIGURES)},
        N_("Suspended"): whole.suspended,
        N_("Withdrawn, not counted"): whole.withdrawn,
    }
    facts = [Fact(*said) for said in (("from", GIVER, giver), ("to", TAKER, taker)) if said[2]]
    keys = ("total", "open", *lists.FIGURES, "suspended", "withdrawn")
    facts += [Fact(key, title, count) for key, (title, count) in zip(keys, figures.items(), strict=True)]
    hidden = left_out(store, met.filters, values)
    facts += [Fact("left_out", N_("Restricted, left out"), hidden)] if hidden else []
    facts.append(Fact("place", N_("Where the register is kept"), address))
    if backup.path:
        facts += [Fact("backup", N_("Last backup"), backup.path), Fact("backup_on", N_("Backup made on"), backup.day)]
    return Report(
        "handover",
        N_("Hand-over of the follow-up"),
        day,
        address,
        tuple(facts),
        tables,
        opening=(Paragraph(OPENING, {"day": day}),),
        closing=tuple(_closing(hidden, backup)),
        paper=PaperKind.MINUTES,
        abstract=Paragraph(N_("Hand-over of the follow-up of tasks")),
        signers=(Signer(GIVER, giver or ""), Signer(TAKER, taker or "")),
    )


def _closing(hidden: int, backup: Backup) -> Iterator[Paragraph]:
    if not backup.path:
        yield Paragraph(N_("No backup of the register was found in {folder}."), {"folder": backup.folder})
    if hidden:
        said = N_("Restricted tasks are not in this document ({count}): they are handed over apart, with --restricted.")
        yield Paragraph(said, {"count": hidden})
    yield Paragraph(N_("The whole history of each task, the documents and the files are in the register."))
