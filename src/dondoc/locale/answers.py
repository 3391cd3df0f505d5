"""Yes and no as people type them, in either language, with accents or without."""

from dondoc.domain.vietnamese import without_accents

YES = frozenset(("c", "co", "y", "yes"))
NO = frozenset(("k", "ko", "khong", "n", "no"))


def is_yes(typed: str) -> bool | None:
    """Whether an answer says yes; None for one that is neither, such as an empty one."""
    said = without_accents(typed.strip())
    return True if said in YES else False if said in NO else None
