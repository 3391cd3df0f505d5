"""Backups that cannot be taken or used."""

from dondoc.errors import DondocError, gettext_noop


class OldBackupsKept(DondocError):
    """Older backups that should go, and nobody who says so."""

    code = "old-backups-kept"
    message = gettext_noop("The backup is made. Nothing older was removed ({count} files): nobody could be asked.")
    hint = gettext_noop("Add --yes to remove them without being asked.")
    exit_code = 4


class BackupError(DondocError):
    """A backup that cannot be taken back."""

    code = "backup"


class NotABackup(BackupError):
    """A file of another kind."""

    code = "not-a-backup"
    message = gettext_noop("{source} is not a backup of dondoc. Nothing was changed.")
    hint = gettext_noop("Give a file that was written by dondoc backup or by dondoc export --everything.")


class BackupEmpty(BackupError):
    """A file without a byte in it."""

    code = "backup-empty"
    message = gettext_noop("{source} is an empty file. Nothing was changed.")
    hint = gettext_noop("Use another backup, or copy this one again from where it was kept.")


class BackupPacked(BackupError):
    """An archive, with a password or without."""

    code = "backup-packed"
    message = gettext_noop("{source} is a packed archive, not the backup itself. Nothing was changed.")
    hint = gettext_noop("Unpack it first, with its password if it has one, then give the file that was in it.")


class BackupOfServer(BackupError):
    """What pg_dump writes."""

    code = "backup-of-server"
    message = gettext_noop("{source} was made by pg_dump. Nothing was changed.")
    hint = gettext_noop("Take it back with PostgreSQL's own pg_restore or psql.")


class BackupDamaged(BackupError):
    """A backup that is not whole, or was changed."""

    code = "backup-damaged"
    message = gettext_noop("{source} is damaged, cut off or was changed ({reason}). The store was not touched.")
    hint = gettext_noop("Use another backup, or copy this one again from where it was kept.")
