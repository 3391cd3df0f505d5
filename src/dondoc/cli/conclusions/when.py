"""`when`: what a deadline phrase means."""

import sys
from collections.abc import Iterator

from dondoc.cli.conclusions.extracting import deadline_object, deadline_text
from dondoc.cli.context import App
from dondoc.cli.line.declared import Argument, Option
from dondoc.cli.values.conventions import as_typed
from dondoc.domain.deadline import Deadline
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain
from dondoc.typing import Annotated


def when(
    app: App,
    phrases: Annotated[list[str], Argument(metavar="PHRASE...", help=N_("In quotation marks; - for a phrase a line."))],
    dated: Annotated[str | None, Option("--dated", metavar="DAY", help=N_("Counted from this day; today."))] = None,
    as_json: Annotated[bool, Option("--json", help=N_("One JSON value a phrase, for programs."))] = False,
) -> None:
    from dondoc.extract.deadlines import read_phrase

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
