"""What the office decided for itself: look a setting up, set it, go back to what holds where nobody decided."""

from dondoc.domain.event import added, changed, removed
from dondoc.domain.setting import SETTINGS, Setting, understood
from dondoc.errors.settings import UnknownSetting
from dondoc.services.history.author import Author
from dondoc.services.history.recording import record
from dondoc.storage.queries import settings as q
from dondoc.storage.store import Store
from dondoc.typing import NamedTuple


class Decided(NamedTuple):
    """A setting with its value; `own` where the office set it."""

    setting: Setting
    value: str
    own: bool


def value(store: Store, setting: Setting) -> str:
    """What holds: what the office decided, else the default."""
    stored = store.first(q.setting_rows, [q.setting_is], setting_name=setting.name)
    return stored.value if stored else setting.default


def number(store: Store, setting: Setting) -> int:
    """What holds, of a setting that is a whole number."""
    return int(value(store, setting))


def decided(store: Store) -> list[Decided]:
    """Every setting with what holds, in the order of the table."""
    stored = {row.name: row.value for row in store.all(q.setting_rows, order=q.by_setting_name)}
    return [Decided(each, stored.get(name, each.default), name in stored) for name, each in SETTINGS.items()]


def named(name: str) -> Setting:
    """The setting of this name. Raises UnknownSetting."""
    found = SETTINGS.get(name.strip().lower())
    if found is None:
        raise UnknownSetting(name=name, names=", ".join(SETTINGS))
    return found


def put(store: Store, author: Author, setting: Setting, typed: str, *, reason: str | None = None) -> tuple[str, str]:
    """Decide a setting; its value before and now. Raises BadValue for what it cannot be."""
    new = understood(setting, typed)
    stored = store.first(q.setting_rows, [q.setting_is], setting_name=setting.name)
    if stored and stored.value == new:
        return new, new
    old = {"value": stored.value} if stored else None
    if stored:
        store.run(q.delete_setting, setting_name=setting.name)
    store.run(q.insert_setting, name=setting.name, value=new)
    key, row = (setting.name,), {"value": new}
    rows = [changed("settings", key, old, row) if old else added("settings", key, row)]
    record(store, author, "set", "setting", 0, rows, reason=reason)
    return stored.value if stored else setting.default, new


def unset(store: Store, author: Author, setting: Setting, *, reason: str | None = None) -> tuple[str, str]:
    """Go back to the default; the value before and now."""
    stored = store.first(q.setting_rows, [q.setting_is], setting_name=setting.name)
    if stored is None:
        return setting.default, setting.default
    store.run(q.delete_setting, setting_name=setting.name)
    rows = [removed("settings", (setting.name,), {"value": stored.value})]
    record(store, author, "unset", "setting", 0, rows, reason=reason)
    return stored.value, setting.default
