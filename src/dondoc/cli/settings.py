"""`setting`: what the office decides for itself."""

from typing import Annotated

import typer

from dondoc.cli import completing
from dondoc.cli.context import App, Context
from dondoc.cli.facts import fact_lines
from dondoc.cli.json_output import print_json
from dondoc.cli.listing import draw_list
from dondoc.cli.options import AsJson, Reason
from dondoc.cli.typer_classes import Noun
from dondoc.domain.column import Column
from dondoc.domain.setting import Setting, allowed
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain
from dondoc.services import settings
from dondoc.services.settings import Decided

app = Noun()

Name = Annotated[
    str, typer.Argument(metavar="NAME", help=_("The name of the setting."), autocompletion=completing.settings)
]

SHOWN = (
    Column("name", N_("Setting")),
    Column("value", N_("Value")),
    Column("allowed", N_("Allowed")),
    Column("help", N_("What it is for"), weight=2),
)


@app.command("list", help=_("List every setting with its value."))
def list_(ctx: Context, as_json: AsJson = False) -> None:
    run = ctx.obj
    with run.reading() as store:
        found = settings.decided(store)
    if as_json:
        print_json(run, [_object(each) for each in found])
        return
    rows = [(each.setting.name, each.value, _allowed(each.setting), _(each.setting.help)) for each in found]
    draw_list(run, SHOWN, rows)


@app.command("show", help=_("Show one setting: its value, what it can be, what it is for."))
def show(ctx: Context, name: Name, as_json: AsJson = False) -> None:
    run = ctx.obj
    setting = settings.named(name)
    with run.reading() as store:
        (found,) = (each for each in settings.decided(store) if each.setting is setting)
    if as_json:
        print_json(run, [_object(found)])
        return
    run.print(setting.name, "")
    facts = {
        _("Value"): plain(found.value) if found.value else None,
        _("Unless set"): setting.default or None,
        _("Allowed"): _allowed(setting),
        _("What it is for"): _(setting.help),
    }
    run.print_all(fact_lines(facts, run.width, indent=2))


@app.command("set", help=_("Decide a setting."))
def set_(
    ctx: Context,
    name: Name,
    value: Annotated[
        str, typer.Argument(metavar="VALUE", help=_("What it should be; setting list shows what it can be."))
    ],
    reason: Reason = None,
) -> None:
    run = ctx.obj
    setting = settings.named(name)
    with run.writing() as store:
        old, new = settings.put(store, run.author, setting, value, reason=reason)
    _tell(run, setting, old, new)


@app.command("unset", help=_("Go back to what holds where nobody decided."))
def unset(ctx: Context, name: Name, reason: Reason = None) -> None:
    run = ctx.obj
    setting = settings.named(name)
    with run.writing() as store:
        old, new = settings.unset(store, run.author, setting, reason=reason)
    _tell(run, setting, old, new)


def _tell(run: App, setting: Setting, old: str, new: str) -> None:
    run.print(f"{setting.name}: {plain(old) or '–'} → {plain(new) or '–'}")


def _allowed(setting: Setting) -> str:
    return allowed(setting) or _("any text")


def _object(each: Decided) -> dict[str, object]:
    return {
        "name": each.setting.name,
        "value": each.value,
        "default": each.setting.default,
        "is_set": each.own,
        "choices": list(each.setting.choices),
        "least": each.setting.least,
        "most": each.setting.most,
        "help": _(each.setting.help),
    }
