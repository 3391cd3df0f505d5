"""`document`: the documents of the register."""

from dondoc.cli.context import App
from dondoc.cli.finding.listing import draw_list
from dondoc.cli.line.declared import Argument, Noun
from dondoc.cli.output.facts import fact_lines
from dondoc.cli.output.json_output import print_json, record_object
from dondoc.cli.values.options import AsJson, AsOf, Restricted
from dondoc.domain.cell import Ratio
from dondoc.domain.column import Column, ColumnKind
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports import wording
from dondoc.reports.untrusted import plain
from dondoc.services.meetings import documents
from dondoc.typing import Annotated

commands = Noun()

SHOWN = (
    Column("id", N_("No."), ColumnKind.IDENTIFIER),
    Column("number", N_("Document")),
    Column("issued_on", N_("Issued on"), ColumnKind.DAY),
    Column("meeting", N_("Meeting"), weight=2),
    Column("directives", N_("Directives"), ColumnKind.NUMBER),
    Column("completed", N_("Closed"), ColumnKind.RATIO),
)


@commands.command("list", help=N_("List the documents."))
def list_(app: App, as_of: AsOf = None, as_json: AsJson = False) -> None:
    with app.reading(app.day(as_of)) as store:
        found = documents.documents(store)
    if as_json:
        print_json(app, [record_object(document) for document in found])
        return
    rows = [
        (d.id, d.number or d.source, d.issued_on, d.meeting, d.directives, Ratio(d.tasks - d.open_tasks, d.tasks))
        for d in found
    ]
    draw_list(app, SHOWN, rows, empty=N_("There is no document yet. Read one with: dondoc import FILE"))


@commands.command("show", help=N_("Show one document: what identifies it, and its text."))
def show(
    app: App,
    number: Annotated[
        int, Argument(metavar="NUMBER", help=N_("The number in the list."), offers="values.completing:documents")
    ],
    as_of: AsOf = None,
    restricted: Restricted = False,
    as_json: AsJson = False,
) -> None:
    with app.reading(app.day(as_of)) as store:
        found = documents.document(store, number)
        hidden = [] if restricted else documents.kept_from_others(store, number)
        text = documents.without(documents.text(store, number), hidden, _("[restricted, left out]"))
    if as_json:
        print_json(app, [{**record_object(found), "text": text}])
        return
    facts = {
        _("Number"): found.number,
        _("Kind"): found.kind,
        _("Issued on"): wording.day(found.issued_on, app.words) if found.issued_on else None,
        _("Issuer"): found.issuer,
        _("Abstract"): found.abstract,
        _("Meeting"): found.meeting,
        _("Replaces"): _("document {number}").format(number=found.replaces_id) if found.replaces_id else None,
        _("File"): found.source,
        "SHA-256": found.sha256,
        _("Restricted, left out"): str(len(hidden)) if hidden else None,
    }
    app.print_all(fact_lines({label: plain(value) for label, value in facts.items() if value}, app.width))
    app.print("", *(plain(line) for line in text.split("\n")))
