"""The store: not there, in use, full, damaged, of another version."""

from dondoc.errors import ConflictError, DondocError, NotFoundError, UsageError, gettext_noop


class UnsupportedUrl(UsageError):
    """A store address we do not know."""

    code = "unsupported-url"
    message = gettext_noop("“{url}” is not an address of a store.")
    hint = gettext_noop("Give the path of a file, or postgresql://user@host/database.")


class NumberTooLarge(NotFoundError):
    """A number that no store could hold."""

    code = "number-too-large"
    message = gettext_noop("There is no such number: it is too large.")
    hint = gettext_noop("See the numbers with: dondoc list")


class StoreMissing(NotFoundError):
    """A store that should be there is not."""

    code = "store-missing"
    message = gettext_noop("There is no store at {path}.")
    hint = gettext_noop("It is made by the first command that writes, such as: dondoc import FILE")


class StoreNotEmpty(ConflictError):
    """A store that holds something, where everything of another should go."""

    code = "store-not-empty"
    message = gettext_noop("{path} is not empty (tasks: {tasks}, entries in the log: {events}). Nothing was changed.")
    hint = gettext_noop("Choose a place where there is no store yet, or an empty database, with --db or as the target.")


class SameStore(ConflictError):
    """A store moved to where it is."""

    code = "same-store"
    message = gettext_noop("{path} is the store itself.")
    hint = gettext_noop("Name another file, or postgresql://user@host/database.")


class StoreError(DondocError):
    """The store cannot be used."""

    code = "store"


class StoreLocked(StoreError):
    """Another program is writing."""

    code = "store-locked"
    message = gettext_noop("The store {path} is in use by another program. Nothing was changed.")
    hint = gettext_noop("Wait until the other command has ended, then try again.")


class StoreIsNoFile(StoreError):
    """A device, a pipe or a folder where a file was meant."""

    code = "store-is-no-file"
    message = gettext_noop("A store is kept in a file, and “{path}” is none.")
    hint = gettext_noop("Name a file of your own: --db FILE")


class StoreReadOnly(StoreError):
    """The file or its folder cannot be written."""

    code = "store-read-only"
    message = gettext_noop("The store {path} cannot be written: {reason}.")
    hint = gettext_noop("Choose a folder of your own with --db PATH, or ask who looks after this computer.")


class StoreNotClosed(StoreError):
    """A file that can only be read, beside which changes stand that are not in it yet."""

    code = "store-not-closed"
    message = gettext_noop("{path} may only be read by you, and its last changes stand in another file beside it.")
    hint = gettext_noop(
        "Ask whoever may write it to run dondoc list once, then try again; or copy {path} and {path}-wal into a folder "
        "of your own, and name the copy with --db."
    )


class StoreForbidden(StoreError):
    """A server does not let this user do it."""

    code = "store-forbidden"
    message = gettext_noop("The database at {path} does not allow this: {reason}. Nothing was changed.")
    hint = gettext_noop("Ask whoever looks after the database for that right.")


class WrongEncoding(StoreError):
    """A database that cannot hold every letter."""

    code = "wrong-encoding"
    message = gettext_noop("The database at {path} keeps text as {encoding}; dondoc needs UTF8.")
    hint = gettext_noop("Make another one: CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8'.")


class StoreFull(StoreError):
    """No room on the disk."""

    code = "store-full"
    message = gettext_noop("The disk is full. Nothing was changed.")
    hint = gettext_noop("Make room on the disk that holds {path}, then try again.")


class StoreDamaged(StoreError):
    """The file is not a store of ours, or is damaged."""

    code = "store-damaged"
    message = gettext_noop("{path} is not a dondoc store, or it is damaged: {reason}.")
    hint = gettext_noop(
        "Check the path. If it is right, dondoc db check names the newest backup, and dondoc restore takes it back."
    )


class RowRefused(StoreError):
    """A change that the database itself refuses."""

    code = "row-refused"
    message = gettext_noop("The store refuses this change: {reason}.")
    hint = gettext_noop("Nothing was changed. Look at the store with: dondoc verify")


class StoreTooNew(StoreError):
    """Written by a newer version."""

    code = "store-too-new"
    message = gettext_noop("The store {path} was written by a newer dondoc (schema {found}, this one knows {known}).")
    hint = gettext_noop("Install the newer version: pip install --upgrade dondoc")


class StoreOutOfDate(StoreError):
    """Written by an older version."""

    code = "store-out-of-date"
    message = gettext_noop("The store {path} was written by an older dondoc (schema {found}, this one needs {known}).")
    hint = gettext_noop(
        "Bring it up to date with: dondoc db upgrade. A file is copied first; on a server it is done by whoever looks "
        "after it."
    )


class StoreUnreachable(StoreError):
    """The database server does not answer."""

    code = "store-unreachable"
    message = gettext_noop("The database at {path} does not answer: {reason}.")
    hint = gettext_noop("Check the address, the user and the password, and that the server is running.")


class CopyDiffers(StoreError):
    """What was put into another store does not come out of it again."""

    code = "copy-differs"
    message = gettext_noop("The copy is not the same as the store ({table} {key}). It was not kept.")
    hint = gettext_noop("Look for what is wrong with: dondoc db check")


class RowNotKept(StoreError):
    """A row that the other database cannot hold."""

    code = "row-not-kept"
    message = gettext_noop("The other database does not take {table} {key}: {reason}. It is empty again.")
    hint = gettext_noop("Look for what is wrong with: dondoc db check")


class MissingExtra(StoreError):
    """A part of the installation is missing."""

    code = "missing-extra"
    message = gettext_noop("This needs a part that is not installed: {package}.")
    hint = gettext_noop("Install it with: pip install 'dondoc[{extra}]'")
