"""Which schema this program knows, and whether a store is of it."""

HEAD = "0005"
"""The newest migration in `migrations/versions`; a test holds the two together."""


def check_version(found: str | None, address: str) -> None:
    """Raise unless a store is of the schema that this program knows. Revisions are numbers, so they can be compared."""
    if found == HEAD:
        return
    from dondoc.errors.store import StoreDamaged, StoreOutOfDate, StoreTooNew

    if found is None or not found.isdigit():
        raise StoreDamaged(path=address, reason=f"schema {found}")
    error = StoreTooNew if found > HEAD else StoreOutOfDate
    raise error(path=address, found=found, known=HEAD)
