"""What a server says went wrong, as an error a clerk understands."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from dondoc.errors import DondocError
from dondoc.errors.store import (
    NumberTooLarge,
    RowRefused,
    StoreDamaged,
    StoreForbidden,
    StoreFull,
    StoreLocked,
    StoreUnreachable,
)

AWAY = ("08", "25P03", "25P04", "28", "3D", "53", "57", "58")
"""How the states begin in which a server is not there, or no more: refused, out of something, ended, too slow."""


@contextmanager
def translated(address: str) -> Iterator[None]:
    """Turn what the driver raises into an error a clerk understands."""
    try:
        yield
    except DBAPIError as error:
        if (fitting := meant(error, address)) is None:
            raise
        raise fitting from error


def meant(error: DBAPIError, address: str) -> DondocError | None:
    """The error of ours for one of the driver; None where there is none.

    The states are those of PostgreSQL's documentation, appendix A; without one the connection failed or was lost.
    """
    reason = str(error.orig).strip().split("\n")[0]
    match getattr(error.orig, "sqlstate", None):
        case "55P03" | "40001" | "40P01":
            return StoreLocked(path=address)
        case "22003":
            return NumberTooLarge()
        case "53100":
            return StoreFull(path=address)
        case "42501" | "25006" | "3F000":  # no right, read-only, no schema that this user sees
            return StoreForbidden(path=address, reason=reason)
        case str() as state if state.startswith("23"):  # a constraint of the tables
            return RowRefused(path=address, reason=reason)
        case str() as state if state.startswith(("42P01", "XX")):  # a table is missing; data corrupted
            return StoreDamaged(path=address, reason=reason)
        case str() as state if not state.startswith(AWAY):
            return None
    return StoreUnreachable(path=address, reason=reason)
