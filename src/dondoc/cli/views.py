"""`view`: filters that are needed again, under a name."""

from typing import Annotated

import typer

from dondoc.cli.context import App, Context
from dondoc.cli.facts import fact_lines
from dondoc.cli.filtering import gathered
from dondoc.cli.listing import draw_list
from dondoc.cli.options import AsJson
from dondoc.cli.selecting import LAYOUT
from dondoc.cli.typer_classes import Noun
from dondoc.domain.column import Column
from dondoc.domain.filtering import parse
from dondoc.domain.register import View
from dondoc.errors import EmptyText
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain
from dondoc.services import views
from dondoc.services.filtering import criteria
from dondoc.services.layout import layout

app = Noun()

SHOWN = (
    Column("name", N_("Name")),
    Column("filter", N_("Filter"), weight=2),
    Column("sort", N_("Sorted by")),
    Column("columns", N_("Columns")),
)

Name = Annotated[str, typer.Argument(metavar="NAME", help=_("The name of the view."))]
Sort: type = LAYOUT["sort"]
Columns: type = LAYOUT["columns"]


@app.command("save", help=_("Keep a filter under a name; one of this name is replaced."))
def save(
    ctx: Context,
    name: Name,
    filter: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILTER]...", help=_("'unit:NAME due<30/9 late': dondoc help filters")),
    ] = None,
    sort: Sort = None,  # type: ignore[valid-type]
    columns: Columns = None,  # type: ignore[valid-type]
) -> None:
    run = ctx.obj
    texts = gathered(filter or [])
    typed = [(term, text) for text in texts for term in parse(text)]
    criteria([each for each in typed if each[0].key != "view"], run.today)  # what cannot be is told now
    laid_out = layout(sort, columns)
    if not typed and laid_out == layout(None, None):
        raise EmptyText(what="filter")
    with run.writing() as store:
        view, before = views.save(store, run.author, name, tuple(term for term, _text in typed), laid_out)
    _tell(run, view)
    if before is not None and before != view:
        run.note(_("Before: {filter}").format(filter=plain(before.filter)))
    run.note(_("Use it with: dondoc list @{name}").format(name=plain(view.name)))


@app.command("list", help=_("List the views."))
def list_(ctx: Context, as_json: AsJson = False) -> None:
    run = ctx.obj
    with run.reading() as store:
        found = views.views(store)
    if as_json:
        from dondoc.cli.json_output import print_json

        print_json(run, [view._asdict() for view in found])
        return
    rows = [(view.name, view.filter, view.sort, view.columns) for view in found]
    draw_list(run, SHOWN, rows, empty=N_("There is no view yet. Keep one with: dondoc view save NAME 'FILTER'"))


@app.command("show", help=_("Show one view."))
def show(ctx: Context, name: Name, as_json: AsJson = False) -> None:
    run = ctx.obj
    with run.reading() as store:
        view = views.find(store, name)
    if as_json:
        from dondoc.cli.json_output import print_json

        print_json(run, [view._asdict()])
        return
    _tell(run, view)


@app.command("remove", help=_("Take a view away; no task changes."))
def remove(ctx: Context, name: Name) -> None:
    run = ctx.obj
    with run.writing() as store:
        view = views.remove(store, run.author, name)
    run.print(_("Removed: @{name}").format(name=plain(view.name)))


def _tell(run: App, view: View) -> None:
    facts = {
        _("View"): f"@{view.name}",
        _("Filter"): view.filter,
        _("Sorted by"): view.sort,
        _("Columns"): view.columns,
    }
    run.print_all(fact_lines({label: plain(value) for label, value in facts.items() if value}, run.width))
