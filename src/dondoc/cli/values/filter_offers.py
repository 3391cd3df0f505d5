"""What TAB offers inside a filter: keys, states and views, and behind a key its values.

bash parts words at a colon and replaces only what stands behind it; the other shells replace the whole word.
"""

import os
from collections.abc import Callable, Iterator

from dondoc.domain.filter_words import IN_VIETNAMESE, KEYS, STANDINGS, STATES, STATUSES, squeeze
from dondoc.locale import Language, chosen
from dondoc.storage.store import Store

Offer = tuple[str, str]
Find = Callable[[Store, str], Iterator[Offer]]

DAYS = {
    "today": "homnay",
    "tomorrow": "ngaymai",
    "+7": "+7",
    "thisweek": "tuannay",
    "thismonth": "thangnay",
    "thisquarter": "quynay",
    "none": "khong",
}
"""Days, and what they are called in Vietnamese."""


def offers(store: Store, incomplete: str, named: dict[str, Find]) -> Iterator[Offer]:
    """What can stand here; `named` finds the names of units, meetings and documents."""
    key, colon, value = incomplete.partition(":")
    if key_typed := _key_before():
        yield from _values(store, KEYS.get(squeeze(key_typed), ""), incomplete, named)
    elif colon:
        meant = KEYS.get(squeeze(key), "")
        yield from ((f"{key}:{found}", means) for found, means in _values(store, meant, value, named))
    else:
        yield from _beginnings(store, incomplete, named)


def _beginnings(store: Store, incomplete: str, named: dict[str, Find]) -> Iterator[Offer]:
    begun = squeeze(incomplete)
    in_vietnamese = chosen() is Language.VIETNAMESE
    keys = {IN_VIETNAMESE[key] if in_vietnamese else key: key for key in dict.fromkeys(KEYS.values())}
    states = {IN_VIETNAMESE[state] if in_vietnamese else state: state for state in dict.fromkeys(STATES.values())}
    found = [name for name in keys if squeeze(name).startswith(begun)]
    if len(found) == 1 and begun and (values := list(_values(store, keys[found[0]], "", named))):
        yield from ((f"{found[0]}:{value}", means) for value, means in values)
    else:
        yield from ((f"{name}:", "") for name in found)
    yield from ((name, "") for name in states if squeeze(name).startswith(begun))
    if not incomplete or incomplete.startswith("@"):
        from dondoc.services.finding import views

        named_so = (view for view in views.views(store) if squeeze(view.name).startswith(begun.removeprefix("@")))
        yield from ((f"@{view.name}", view.filter) for view in named_so)


def _values(store: Store, key: str, typed: str, named: dict[str, Find]) -> Iterator[Offer]:
    if find := named.get(key):
        yield from find(store, typed)
        return
    fixed: dict[str, tuple[str, ...]] = {
        "status": tuple(dict.fromkeys(STATUSES.values())),
        "is": tuple(dict.fromkeys(STANDINGS.values())),
        **dict.fromkeys(("due", "original", "given", "done"), tuple(DAYS)),
    }
    spoken = {**IN_VIETNAMESE, **DAYS} if chosen() is Language.VIETNAMESE else {}
    values = (spoken.get(value, value) for value in fixed.get(key, ()))
    yield from ((value, "") for value in values if value.startswith(typed.lower()))


def _key_before() -> str:
    """The key before the colon at which bash has parted the word; empty where it has not."""
    if os.environ.get("_DONDOC_COMPLETE") != "complete_bash":
        return ""
    words, place = os.environ.get("COMP_WORDS", "").split(), int(os.environ.get("COMP_CWORD", "0"))
    colon = next((at for at in (place, place - 1) if 0 < at < len(words) and words[at] == ":"), 0)
    return words[colon - 1] if colon else ""
