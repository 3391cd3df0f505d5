"""Drawing: a report is one value, a format one function. Only the module of the format that is asked for is loaded."""

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dondoc.domain.report import Report
    from dondoc.locale import Words


class Format(StrEnum):
    """What a report can be drawn as."""

    TERMINAL = "terminal"
    MD = "md"
    CSV = "csv"
    JSON = "json"
    HTML = "html"


def render(report: "Report", format: Format, words: "Words", *, width: int = 80, colour: bool = False) -> bytes:
    """The whole report in UTF-8.

    `width` in columns and `colour` matter to the terminal only, `words` to the formats that people read.
    """
    match format:
        case Format.TERMINAL:
            from dondoc.reports import terminal

            return terminal.render(report, words, width=width, colour=colour)
        case Format.MD:
            from dondoc.reports import markdown

            return markdown.render(report, words)
        case Format.CSV:
            from dondoc.reports import csv_file

            return csv_file.render(report)
        case Format.JSON:
            from dondoc.reports import json_file

            return json_file.render(report)
        case Format.HTML:
            from dondoc.reports import html

            return html.render(report, words)
