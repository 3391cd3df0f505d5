"""Saved views (bộ lọc): a filter with its sorting and columns under a name, found without accents."""

from dondoc.domain.event import added, changed, removed
from dondoc.domain.filter_words import alike, squeeze
from dondoc.domain.filtering import Term, parse, written
from dondoc.domain.register import View
from dondoc.domain.vietnamese import nfc, sort_key
from dondoc.errors.filters import BadViewName, MistypedView, NegatedView, UnknownView
from dondoc.services.finding.layout import Layout
from dondoc.services.finding.layout import written as written_layout
from dondoc.services.history.author import Author
from dondoc.services.history.recording import record
from dondoc.storage.queries import views as q
from dondoc.storage.store import Store


def views(store: Store) -> list[View]:
    """Every view, by name in the order of the Vietnamese alphabet, whatever order the database has."""
    return sorted(store.all(q.view_rows), key=lambda view: sort_key(view.name))


def find(store: Store, name: str) -> View:
    """The view of a name, accents or not. Raises UnknownView."""
    known = {squeeze(view.name): view for view in views(store)}
    if (found := known.get(squeeze(name))) is None:
        meant = alike(name, dict.fromkeys(known, ""))
        kind = MistypedView if meant else UnknownView
        raise kind(name=name, meant=known[meant].name if meant else "")
    return found


def save(store: Store, author: Author, name: str, terms: tuple[Term, ...], layout: Layout) -> tuple[View, View | None]:
    """Keep a filter under a name; the view, and the one that stood there before.

    Views that the filter names are written out, so that none depends on another. Raises BadViewName, UnknownView.
    """
    name = nfc(name).strip().removeprefix("@")
    if not squeeze(name) or not all(char.isalnum() or char in "-_" for char in name):
        raise BadViewName(name=name)
    filter_ = written(tuple(each for group in expanded(store, terms) for each in group))
    sort, columns = written_layout(layout)
    view = View(name, filter_, sort or None, columns or None)
    row = {"filter": view.filter, "sort": view.sort, "columns": view.columns}
    before = next((view for view in views(store) if squeeze(view.name) == squeeze(name)), None)
    if before is None:
        store.run(q.insert_view, name=name, **row)
        record(store, author, "add", "view", 0, [added("views", (name,), row)])
        return view, None
    held = {column: getattr(before, column) for column in row}
    if change := changed("views", (before.name,), held, row):
        store.run(q.update_view, view_name=before.name, **{f"new_{column}": value for column, value in row.items()})
        record(store, author, "edit", "view", 0, [change])
    return view._replace(name=before.name), before


def remove(store: Store, author: Author, name: str) -> View:
    """Take a view away; what it was. Raises UnknownView."""
    view = find(store, name)
    store.run(q.delete_view, view_name=view.name)
    row = {"filter": view.filter, "sort": view.sort, "columns": view.columns}
    record(store, author, "remove", "view", 0, [removed("views", (view.name,), row)])
    return view


def expanded(store: Store, terms: tuple[Term, ...]) -> list[tuple[Term, ...]]:
    """The terms in groups that all have to be met: those typed, and those of each view they name.

    Raises UnknownView, and NegatedView for one that is turned round: its terms would have to be met or not as one.
    """
    groups = [tuple(term for term in terms if term.key != "view")]
    for term in terms:
        if term.key == "view":
            if term.negated:
                raise NegatedView(name=term.values[0])
            groups += [parse(find(store, name).filter) for name in term.values]
    return [group for group in groups if group]
