"""Looking after the store: where it is, and bringing an older one up to date, after a copy was made."""

from dataclasses import dataclass
from datetime import datetime

from dondoc.storage.store import is_postgresql


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The schema before and after, and where the copy stands."""

    before: str | None
    after: str
    copy: str | None


def shown(address: str) -> str:
    """The address as a person may see it, without a password."""
    from dondoc.storage import store

    return store.shown(address)


def can_copy(address: str) -> bool:
    """Whether the store is a file, which is copied before an upgrade."""
    return not is_postgresql(address)


def upgrade(address: str, *, at: datetime, copy_to: str | None = None) -> Upgraded:
    """Bring a store up to date. A file is copied first, beside itself unless `copy_to` says where.

    A migration that fails leaves the store as it was. Raises StoreMissing, StoreTooNew, FileExists for the copy.
    """
    from dondoc.storage import upgrading

    before, after, copy = upgrading.upgrade(address, at=at, copy_to=copy_to)
    return Upgraded(before, after, copy)
