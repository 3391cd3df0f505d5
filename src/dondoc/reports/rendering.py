"""A report is one value, a format one function. Only the module of the format that is asked for is loaded."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from dondoc.typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import datetime

    from dondoc.domain.paper import Letterhead
    from dondoc.domain.report import Report
    from dondoc.domain.task import Task
    from dondoc.locale import Words
    from dondoc.reports.official.blocks import Paper
    from dondoc.reports.official.layout import Layout


class Format(StrEnum):
    """What a report can be drawn as."""

    TERMINAL = "terminal"
    MD = "md"
    CSV = "csv"
    JSON = "json"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"
    ICS = "ics"


class Bars(StrEnum):
    """In which letters a terminal draws the bars of charts."""

    NONE = "none"
    BLOCKS = "blocks"
    ASCII = "ascii"


class Calendar(NamedTuple):
    """The tasks of a report as a calendar needs them: whole, with their names outside and their revisions."""

    tasks: "Iterable[Task]"
    identifier: Callable[[int], str]
    revisions: "Mapping[int, tuple[int, datetime]]"


def render(
    report: "Report",
    format: Format,
    words: "Words",
    *,
    width: int = 80,
    colour: bool = False,
    bars: Bars = Bars.NONE,
    letterhead: "Letterhead | None" = None,
    layout: "Layout | None" = None,
    template: bytes | None = None,
    mark: bool = False,
    calendar: Calendar | None = None,
    told: Callable[[int], None] = lambda rows: None,
) -> bytes:
    """The whole report: in UTF-8, or as the bytes of its file.

    `width` in columns, `colour` and `bars` matter to the terminal only, `mark` to CSV, `words` to what people read;
    `letterhead` and `layout`, by default that of Nghị định 30/2020/NĐ-CP, to official documents. `template` is a DOCX
    of the office's own; a `calendar` of tasks is drawn from these; `told` hears how many rows are done where it takes
    seconds.
    """
    if format not in (Format.CSV, Format.JSON, Format.XLSX):  # whose columns programs and filters go by
        from dondoc.reports.once import once

        report = once(report)
    match format:
        case Format.TERMINAL:
            from dondoc.reports import terminal

            return terminal.render(report, words, width=width, colour=colour, bars=bars)
        case Format.MD:
            from dondoc.reports import markdown

            return markdown.render(report, words)
        case Format.CSV:
            from dondoc.reports import csv_file

            return csv_file.render(report, mark=mark)
        case Format.JSON:
            from dondoc.reports import json_file

            return json_file.render(report)
        case Format.HTML:
            from dondoc.reports import html

            return html.render(report, words)
        case Format.DOCX:
            from dondoc.reports.official import docx, docx_template

            paper = _paper(report, words, letterhead, layout)
            return docx.render(paper) if template is None else docx_template.render(paper, template)
        case Format.PDF:
            from dondoc.reports.official import pdf

            return pdf.render(_paper(report, words, letterhead, layout), told)
        case Format.XLSX:
            from dondoc.reports import xlsx

            return xlsx.render(report, words)
        case Format.ICS:
            from io import BytesIO

            from dondoc.reports.rows_ical import write_ical

            assert calendar is not None, "a calendar is drawn from the tasks themselves"
            write_ical(file := BytesIO(), *calendar, words, name=words.gettext(report.title))
            return file.getvalue()


def _paper(report: "Report", words: "Words", letterhead: "Letterhead | None", layout: "Layout | None") -> "Paper":
    from dondoc.domain.paper import Letterhead
    from dondoc.reports.official.composing import compose
    from dondoc.reports.official.layout import layout as named

    return compose(report, words, layout or named("nd30"), letterhead or Letterhead())
