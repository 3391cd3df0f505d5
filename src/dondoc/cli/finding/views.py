"""`view`: filters that are needed again, under a name."""

from dondoc.cli.context import App
from dondoc.cli.finding.filtering import gathered
from dondoc.cli.finding.listing import draw_list
from dondoc.cli.finding.selecting import Columns, Sort
from dondoc.cli.line.declared import Argument, Noun
from dondoc.cli.output.facts import fact_lines
from dondoc.cli.values.options import AsJson
from dondoc.domain.column import Column
from dondoc.domain.filtering import parse
from dondoc.domain.register import View
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.errors.usage import EmptyText
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain
from dondoc.services.finding import views
from dondoc.services.finding.filtering import criteria
from dondoc.services.finding.layout import layout
from dondoc.typing import Annotated

commands = Noun()

SHOWN = (
    Column("name", N_("Name")),
    Column("filter", N_("Filter"), weight=2),
    Column("sort", N_("Sorted by")),
    Column("columns", N_("Columns")),
)

Name = Annotated[str, Argument(metavar="NAME", help=N_("The name of the view."), offers="values.completing:views")]


@commands.command("save", help=N_("Keep a filter under a name; one of this name is replaced."))
def save(
    app: App,
    name: Name,
    filter: Annotated[
        list[str] | None,
        Argument(metavar="[FILTER]...", help=N_("'unit:NAME due<30/9 late': dondoc help filters")),
    ] = None,
    sort: Sort = None,
    columns: Columns = None,
) -> None:
    texts = gathered(filter or [])
    typed = [(term, text) for text in texts for term in parse(text)]
    criteria([each for each in typed if each[0].key != "view"], app.today)  # what cannot be is told now
    laid_out = layout(sort, columns)
    if not typed and laid_out == layout(None, None):
        raise EmptyText(what="filter")
    with app.writing() as store:
        view, before = views.save(store, app.author, name, tuple(term for term, _text in typed), laid_out)
    _tell(app, view)
    if before is not None and before != view:
        app.note(_("Before: {filter}").format(filter=plain(before.filter)))
    app.note(_("Use it with: dondoc list @{name}").format(name=plain(view.name)))


@commands.command("list", help=N_("List the views."))
def list_(app: App, as_json: AsJson = False) -> None:
    with app.reading() as store:
        found = views.views(store)
    if as_json:
        from dondoc.cli.output.json_output import print_json

        print_json(app, [view._asdict() for view in found])
        return
    rows = [(view.name, view.filter, view.sort, view.columns) for view in found]
    draw_list(app, SHOWN, rows, empty=N_("There is no view yet. Keep one with: dondoc view save NAME 'FILTER'"))


@commands.command("show", help=N_("Show one view."))
def show(app: App, name: Name, as_json: AsJson = False) -> None:
    with app.reading() as store:
        view = views.find(store, name)
    if as_json:
        from dondoc.cli.output.json_output import print_json

        print_json(app, [view._asdict()])
        return
    _tell(app, view)


@commands.command("remove", help=N_("Take a view away; no task changes."))
def remove(app: App, name: Name) -> None:
    with app.writing() as store:
        view = views.remove(store, app.author, name)
    app.print(_("Removed: @{name}").format(name=plain(view.name)))


def _tell(app: App, view: View) -> None:
    facts = {
        _("View"): f"@{view.name}",
        _("Filter"): view.filter,
        _("Sorted by"): view.sort,
        _("Columns"): view.columns,
    }
    app.print_all(fact_lines({label: plain(value) for label, value in facts.items() if value}, app.width))
