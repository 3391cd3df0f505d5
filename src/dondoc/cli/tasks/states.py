"""`states`: the table by which every change of a task is checked."""

from collections.abc import Iterator, Sequence

from dondoc.cli.context import App
from dondoc.cli.output.json_output import print_json
from dondoc.cli.values.options import AsJson
from dondoc.domain.column import Column
from dondoc.domain.states import CHANGES, Move, Who
from dondoc.domain.task import Status
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.table import draw

COLUMNS = (
    Column("command", N_("Command")),
    Column("before", N_("From status")),
    Column("after", N_("To status")),
    Column("who", N_("Whose decision")),
    Column("recorded", N_("What is recorded"), weight=2),
)

DECIDING = {
    Who.OFFICE: N_("the office that follows up"),
    Who.UNIT: N_("the unit in the lead"),
    Who.LEADER: N_("who gave the task"),
}


def states(app: App, as_json: AsJson = False) -> None:
    if as_json:
        print_json(app, [_object(name, move) for name, move in CHANGES.items()])
        return
    app.print_all(draw(COLUMNS, list(rows(app.words)), app.words, width=app.width, colour=app.colour, lines=None))


def rows(words: Words) -> Iterator[tuple[str, ...]]:
    """A row for each command, in words, in the order of `COLUMNS`."""
    for move in CHANGES.values():
        after = wording.state(move.after, words) if move.after else words.gettext(N_("as it is"))
        yield (
            move.command,
            _statuses(move.before, words),
            after,
            words.gettext(DECIDING[move.who]),
            words.gettext(move.recorded),
        )


def _statuses(statuses: Sequence[Status], words: Words) -> str:
    if not statuses:
        return words.gettext(N_("not there yet"))
    if len(statuses) == len(Status):
        return words.gettext(N_("any"))
    return ", ".join(wording.state(status, words) for status in statuses)


def _object(name: str, move: Move) -> dict[str, object]:
    return {
        "event": name,
        "command": move.command,
        "from": [status.value for status in move.before],
        "to": move.after.value if move.after else None,
        "who": move.who.value,
        "recorded": move.recorded,
    }
