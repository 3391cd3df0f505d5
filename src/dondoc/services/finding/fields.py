"""The field of work (lĩnh vực) that a task belongs to: a few words, spelt as the office has spelt them before."""

from dondoc.domain.filter_words import squeeze
from dondoc.domain.vietnamese import clean, sort_key
from dondoc.storage.queries import finding as q
from dondoc.storage.store import Store


def fields(store: Store) -> list[str]:
    """All fields of the register, by the Vietnamese alphabet."""
    return sorted(store.all(q.fields), key=sort_key)


def field(store: Store, typed: str) -> str | None:
    """The field that is meant: one that tasks have already, accents, capitals and hyphens or not, else these words as
    they were typed; None for none: "" or "-".
    """
    words = clean(typed)
    if words in ("", "-", "–"):
        return None
    known = {squeeze(each): each for each in reversed(fields(store))}
    return known.get(squeeze(words), words)
