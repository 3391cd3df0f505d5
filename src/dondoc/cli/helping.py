"""`help`: the page about filters, or the help of a command."""

from dondoc.cli.context import App
from dondoc.cli.line.declared import Argument
from dondoc.domain.filter_words import squeeze
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import gettext as _
from dondoc.typing import Annotated

FILTERS = ("filters", "filter", "where", "boloc", "loc")


def help_(
    app: App,
    topic: Annotated[list[str] | None, Argument(metavar="[TOPIC]...", help=N_("filters, or a command."))] = None,
) -> None:
    words = topic or []
    if words and squeeze(words[0]) in FILTERS:
        app.print(_(PAGE))
        return
    from dondoc.cli.line.by_typer import help_of

    app.print(help_of(words))


PAGE = N_("""\
A filter says which tasks are meant:
  dondoc list unit:finance late         also: overdue, soon, export, report
  dondoc done -w "meeting:13 reported"  every change: behind -w

Terms stand one after the other; all of them have to be met.
  unit:NAME      in the lead or cooperating; lead:NAME, with:NAME (cooperating)
  meeting:13     or words of its title; document:"15-TB/TU", official:NAME,
                 field:WORDS
  status:open    closed assigned in_progress reported completed suspended
                 withdrawn split
  due<30/9       < <= > >= or : with 30/9, 1/7..30/9, today, +7, thismonth,
                 "quý III", "tháng 9"
  original:…     the first deadline; given:… assigned on, done:… completed on
  percent>=50    number:3-7, or 3-7 alone
  text:budget    and words without a key: searched for, accents or not
  lead:none      without one; so unit:, with:, official:, field:, due: …
  restricted:any secret or internal; else these are left out of everything
States alone     late (overdue) today soon intime nodate; ontime donelate;
                 moved (its deadline); open closed and every status
The contrary     -late   -unit:NAME   -@NAME   not:late
Either           status:assigned,reported; also the same key twice, or late soon
A saved view     @NAME; kept with: dondoc view save NAME "FILTER"

A value goes on until the next term: unit:P. Tài chính late. So words to be
searched for stand first, or behind text:. Accents may be left out. The shell
keeps < and > for itself: "due<30/9" between quotation marks, or due:..30/9.
Words that would be terms, in a second pair: -w 'text:"due: 30/9"'. What the
options ask for (--unit, --due-to …) has to be met too.

Lists: --sort due,-percent,lead (- from the highest), --columns number,title …
  number title lead with official field due original standing late (days)
  status percent given done product meeting document""")
