"""The few sentences that every drawn report has in common: the day it is true for and the store it was read from."""

from dondoc.domain.paper import Paragraph
from dondoc.domain.report import Report, Table
from dondoc.errors import gettext_noop
from dondoc.locale import Words
from dondoc.reports import wording
from dondoc.reports.untrusted import plain


def as_of(report: Report, words: Words) -> str:
    """The day at whose end the report is true."""
    return words.gettext(gettext_noop("As of {day}")).format(day=wording.day(report.as_of, words))


def store(report: Report, words: Words, *, in_full: bool = True) -> str:
    """Where the figures come from; by its name alone in what leaves the office, which has no use for our folders."""
    address = report.store if in_full else report.store.replace("\\", "/").rpartition("/")[2]
    return words.gettext(gettext_noop("Store: {store}")).format(store=plain(address))


def drawn_title(table: Table, report: Report, words: Words) -> str:
    """The title of a table, empty where it would only repeat the title of the report."""
    title = plain(words.gettext(table.title)) if table.title and table.title != report.title else ""
    return f"{title} ({wording.day(table.day, words)})" if table.day else title


def paragraph(text: Paragraph, words: Words) -> str:
    """Running text with its values put in."""
    values = {name: wording.cell(value, words) for name, value in text.values.items()}
    return words.gettext(text.text).format(**values)
