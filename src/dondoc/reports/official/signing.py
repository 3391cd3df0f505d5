"""Who signs an official document: those who sign side by side, then the one who issues it, with the recipients."""

import re
from collections.abc import Iterator

from dondoc.domain.paper import Letterhead
from dondoc.domain.report import Report
from dondoc.domain.vietnamese import without_accents
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import Words
from dondoc.reports.official.blocks import Align, Columns, Run, Text, line
from dondoc.reports.official.layout import Layout
from dondoc.reports.untrusted import plain

ROOM = 4
"""Empty lines for a signature."""


def signatures(report: Report, layout: Layout, by: Letterhead, words: Words) -> Iterator[Columns]:
    """The blocks at the end of a document, each kept on one page."""
    if report.signers:
        yield _signers(report, layout, words)
    yield _issuer(report, layout, by)


def _signers(report: Report, layout: Layout, words: Words) -> Columns:
    s = layout["signature"]
    sides = []
    for signer in report.signers:
        side = [line(words.gettext(signer.role).upper(), s["size"], Align.CENTRE, bold=s["position_bold"])]
        side.append(line(words.gettext(N_("(signature and full name)")), s["size"], Align.CENTRE, italic=True))
        side += [line("", s["size"], Align.CENTRE)] * ROOM
        side.append(line(plain(signer.name), s["size"], Align.CENTRE, bold=s["name_bold"])._replace(after=14))
        sides.append(_kept(side))
    return Columns((1 / len(sides),) * len(sides), (tuple(sides),), of_form=False)


def _issuer(report: Report, layout: Layout, by: Letterhead) -> Columns:
    s, r = layout["signature"], layout["recipients"]
    head = Run("Nơi nhận:", r["title_bold"], r["title_italic"], r["title_underlined"])
    left = [Text((head,), r["title_size"])]
    if report.to:
        left.append(line(r["as_above"], r["size"]))
    filed = [name for name in by.recipients if _is_filing(name, r["last"])]
    left += [line(f"- {plain(name)};", r["size"]) for name in by.recipients if name not in filed]
    left.append(line(f"- {plain(filed[-1]).rstrip('. ')}." if filed else r["last"], r["size"]))
    right = [line(plain(text).upper(), s["size"], Align.CENTRE, bold=s["authority_bold"]) for text in by.authority]
    position = plain(by.position).upper() or "…………"
    right.append(line(position, s["size"], Align.CENTRE, bold=s["position_bold"]))
    right += [line("", s["size"], Align.CENTRE)] * ROOM
    right.append(line(plain(by.signatory), s["size"], Align.CENTRE, bold=s["name_bold"]))
    return Columns((0.45, 0.55), ((_kept(left), _kept(right)),))


def _is_filing(name: str, last: str) -> bool:
    """Whether a recipient is the office's own last line, of what is filed: "Lưu: VT", in whatever spelling."""
    own, ours = (re.findall(r"\w+", without_accents(text)) for text in (name, last))
    return own == ours or (":" in name and own[:1] == ours[:1])


def _kept(side: list[Text]) -> tuple[Text, ...]:
    return tuple(text._replace(keep=True) for text in side)
