"""What the office means by its words: its own days, for whoever reads a deadline that is counted in working days.

They stand in the store; one that is not there yet is not made to look, and where none can be read the country's days
hold: a phrase can be read without any store.
"""

from dondoc.cli.context import App
from dondoc.domain.vietnamese import without_accents
from dondoc.errors.store import StoreError
from dondoc.storage.store import is_there
from dondoc.typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dondoc.domain.office_day import OfficeDays
    from dondoc.extract.deadlines import Conventions


def office_days(app: App) -> "OfficeDays":
    """The days on which the office differs from the country."""
    from dondoc.domain.office_day import OfficeDays
    from dondoc.services.office import office_days as service

    if not is_there(app.address):
        return OfficeDays()
    try:
        with app.reading() as store:
            return service.calendar(store)
    except StoreError:
        return OfficeDays()


def as_typed(app: App, words: str) -> "Conventions":
    """How what a clerk types is read. Only words that speak of work ("10 ngày làm việc") need the office's days."""
    from dondoc.extract.deadlines.model import AS_TYPED

    if "viec" not in without_accents(words):
        return AS_TYPED
    return AS_TYPED._replace(**office_days(app)._asdict())


def in_documents(app: App) -> "Conventions":
    """How documents are read."""
    from dondoc.services.office import office_days as service

    return service.in_documents(office_days(app))
