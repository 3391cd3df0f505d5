"""`when`: what a deadline phrase means."""

import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from dondoc.cli.context import App, Context
from dondoc.cli.extracting import deadline_object, deadline_text
from dondoc.cli.office import as_typed
from dondoc.domain.deadline import Deadline
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain


def when(
    ctx: Context,
    phrases: Annotated[
        list[str], typer.Argument(metavar="PHRASE...", help=_("In quotation marks; - for a phrase a line."))
    ],
    dated: Annotated[
        str | None, typer.Option("--dated", metavar="DAY", help=_("Counted from this day; today."))
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=_("One JSON value a phrase, for programs."))] = False,
) -> None:
    from dondoc.extract.deadlines import read_phrase

    app = ctx.obj
    day = app.day(dated) or app.today
    for phrase in _phrases(phrases):
        deadline = read_phrase(phrase, day, conventions=as_typed(app, phrase))
        if as_json:
            import json

            said = None if deadline is None else {"phrase": phrase, **deadline_object(deadline)}
            app.print(json.dumps(said, ensure_ascii=False))
        else:
            app.print(f"{plain(phrase)}  →  {_meaning(app, deadline)}")


def _phrases(given: list[str]) -> Iterator[str]:
    if given != ["-"]:
        yield from given
        return
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def _meaning(app: App, deadline: Deadline | None) -> str:
    if deadline is None:
        return _("no deadline")
    said = deadline_text(app, deadline)
    details = [deadline.kind.value, deadline.rule, deadline.recurrence or "", deadline.problem or ""]
    return f"{said}  ({', '.join(detail for detail in details if detail)})"
