"""What hangs on a task: most have little of it, and a command need not look for what is not there."""

from dondoc.typing import NamedTuple


class Belongings(NamedTuple):
    """Whether a task has files, requests for a later deadline, passages of a document, and parts."""

    files: bool
    requests: bool
    passages: bool
    parts: bool
