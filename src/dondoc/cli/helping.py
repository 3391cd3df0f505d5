"""`help`: the page about filters, or the help of a command."""

from typing import Annotated, Any

import typer

from dondoc.cli.context import Context
from dondoc.domain.filter_words import squeeze
from dondoc.errors import UnknownTopic
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _

FILTERS = ("filters", "filter", "where", "boloc", "loc")


def help_(
    ctx: Context,
    topic: Annotated[list[str] | None, typer.Argument(metavar="[TOPIC]...", help=_("filters, or a command."))] = None,
) -> None:
    words = topic or []
    if words and squeeze(words[0]) in FILTERS:
        ctx.obj.print(_(PAGE))
        return
    at: Any = ctx.find_root()
    for word in words:
        command = at.command.get_command(at, word) if hasattr(at.command, "get_command") else None
        if command is None:
            raise UnknownTopic(topic=" ".join(words))
        at = typer.Context(command, info_name=word, parent=at)
    ctx.obj.print(at.get_help())


PAGE = N_("""\
A filter says which tasks are meant:
  dondoc list unit:finance late          overdue, soon, export, report status too
  dondoc done -w "meeting:13 reported"   every change: behind -w

Terms stand one after the other; all of them have to be met.
  unit:NAME    in the lead or cooperating; lead:NAME   with:NAME   cooperating
  official:NAME   meeting:13   document:"15-TB/TU"     a number or words
  status:reported assigned in_progress completed suspended withdrawn open closed
  due<30/9     < <= > >= or : with 30/9, 1/7..30/9, today, +7, thismonth,
               "quý III", "tháng 9"
  original:…   the deadline first set; given:… assigned on; done:… completed on
  percent>=50  number:3-7, or 3-7 alone
  text:budget  and words without a key: searched for, accents or not
  unit:none    without one; so with:, official:, meeting:, document:, due:

States alone: late (or overdue) today soon intime nodate ontime donelate, moved
  (the deadline was moved), open, closed, and every status
Turned round: -late   -unit:NAME   not:late
Either:       status:assigned,reported; the same key twice; words are all needed
A saved view: @NAME, kept with: dondoc view save NAME "FILTER"

Names go without accents and with spaces: unit:P. Tài chính late. Quotation marks
where words would be terms: text:"late: why". The shell keeps < and > for itself:
write "due<30/9" in quotation marks, or due:..30/9. What is given by the options
(--unit, --due-to …) has to be met too.

list, soon, overdue, report overdue: --sort due,-percent,lead and --columns of
  number title lead with official due original standing late status percent given
  done product meeting document""")
