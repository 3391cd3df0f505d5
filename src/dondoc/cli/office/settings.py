"""`setting`: what the office decides for itself."""

from dondoc.cli.context import App
from dondoc.cli.finding.listing import draw_list
from dondoc.cli.line.declared import Argument, Noun
from dondoc.cli.output.facts import fact_lines
from dondoc.cli.output.json_output import print_json
from dondoc.cli.values.options import AsJson, Reason
from dondoc.domain.column import Column
from dondoc.domain.setting import Setting, allowed
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain
from dondoc.services.office import settings
from dondoc.services.office.settings import Decided
from dondoc.typing import Annotated

commands = Noun()

Name = Annotated[
    str, Argument(metavar="NAME", help=N_("The name of the setting."), offers="values.completing:settings")
]

SHOWN = (
    Column("name", N_("Setting")),
    Column("value", N_("Value")),
    Column("allowed", N_("Allowed")),
    Column("help", N_("What it is for"), weight=2),
)


@commands.command("list", help=N_("List every setting with its value."))
def list_(app: App, as_json: AsJson = False) -> None:
    with app.reading() as store:
        found = settings.decided(store)
    if as_json:
        print_json(app, [_object(each) for each in found])
        return
    rows = [(each.setting.name, each.value, _allowed(each.setting), _(each.setting.help)) for each in found]
    draw_list(app, SHOWN, rows)


@commands.command("show", help=N_("Show one setting: its value, what it can be, what it is for."))
def show(app: App, name: Name, as_json: AsJson = False) -> None:
    setting = settings.named(name)
    with app.reading() as store:
        (found,) = (each for each in settings.decided(store) if each.setting is setting)
    if as_json:
        print_json(app, [_object(found)])
        return
    app.print(setting.name, "")
    facts = {
        _("Value"): plain(found.value) if found.value else None,
        _("Unless set"): setting.default or None,
        _("Allowed"): _allowed(setting),
        _("What it is for"): _(setting.help),
    }
    app.print_all(fact_lines(facts, app.width, indent=2))


@commands.command("set", help=N_("Decide a setting."))
def set_(
    app: App,
    name: Name,
    value: Annotated[
        str,
        Argument(
            metavar="VALUE",
            help=N_("What it should be; setting list shows what it can be."),
            offers="values.completing:choices",
        ),
    ],
    reason: Reason = None,
) -> None:
    setting = settings.named(name)
    with app.writing() as store:
        old, new = settings.put(store, app.author, setting, value, reason=reason)
    _tell(app, setting, old, new)


@commands.command("unset", help=N_("Go back to what holds where nobody decided."))
def unset(app: App, name: Name, reason: Reason = None) -> None:
    setting = settings.named(name)
    with app.writing() as store:
        old, new = settings.unset(store, app.author, setting, reason=reason)
    _tell(app, setting, old, new)


def _tell(app: App, setting: Setting, old: str, new: str) -> None:
    app.print(f"{setting.name}: {plain(old) or '–'} → {plain(new) or '–'}")


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
