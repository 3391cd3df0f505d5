"""What the operating system says when it refuses, in words of ours that are translated where they are printed."""

import errno

from dondoc.errors import gettext_noop

REASONS = {
    errno.ENOENT: gettext_noop("there is no such file or folder"),
    errno.ENOTDIR: gettext_noop("a part of the path is no folder"),
    errno.EEXIST: gettext_noop("a file of this name is there"),
    errno.EISDIR: gettext_noop("it is a folder"),
    errno.EACCES: gettext_noop("you have no right to it"),
    errno.EPERM: gettext_noop("you have no right to it"),
    errno.EROFS: gettext_noop("it stands on a disk that can only be read"),
    errno.ENOSPC: gettext_noop("the disk or the device is full"),
    errno.ENAMETOOLONG: gettext_noop("its name is too long"),
}
"""The usual ones, by their number; they end a sentence after a colon."""


def reason_of(error: OSError) -> str:
    """Why the system refused: our words for what is usual, else its own."""
    return REASONS.get(error.errno or 0) or error.strerror or str(error)
