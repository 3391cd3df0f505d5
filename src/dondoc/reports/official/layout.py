"""A page layout as data: the numbers of a rule on the form of documents, and what an office sets differently.

Layouts are TOML files in `reports/layouts/`; an office may lay its own file over one of them. Lengths are millimetres,
sizes points.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files

from dondoc.errors.settings import BadLayout
from dondoc.typing import Any

NAMES = ("nd30", "hd36", "hd05")
HD05_SINCE = date(2026, 5, 27)
"""From this day on Hướng dẫn 05-HD/VPTW stands in the place of Hướng dẫn 36-HD/VPTW."""

Layout = Mapping[str, Any]


@cache
def layout(name: str) -> Layout:
    """One of the layouts that come with the program. Raises BadLayout for another name."""
    if name not in NAMES:
        raise BadLayout(reason=name, allowed=", ".join(("party", *NAMES)))
    return tomllib.loads((files("dondoc.reports") / "layouts" / f"{name}.toml").read_text("utf-8"))


def layout_on(name: str, day: date) -> Layout:
    """The layout of this name; "party" is the one that the Party's documents have on a day."""
    return layout(("hd05" if day >= HD05_SINCE else "hd36") if name == "party" else name)


def own_layout(content: bytes, day: date) -> Layout:
    """The layout of an office's own TOML: what it says, and the rest of the layout that it names as its `base`.

    Without a base it is nd30. Raises BadLayout for what is no TOML, for a name that no layout has and for a value of
    another kind.
    """
    try:
        own = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadLayout(reason=error, allowed="base, " + ", ".join(layout(NAMES[0]))) from error
    whole = _over(layout_on(str(own.pop("base", NAMES[0])), day), own, "")
    _check(whole)
    return whole


def _over(base: Layout, own: Mapping[str, Any], path: str) -> dict[str, Any]:
    whole = dict(base)
    for name, value in own.items():
        place = f"{path}{name}"
        if name not in base:
            raise BadLayout(reason=place, allowed=", ".join(base))
        before = base[name]
        if isinstance(before, dict) and isinstance(value, dict):
            whole[name] = _over(before, value, f"{place}.")
        elif _kind(value) == _kind(before):
            whole[name] = value
        else:
            raise BadLayout(reason=f"{place} = {value!r}", allowed=repr(before))
    return whole


def _check(whole: Layout) -> None:
    """What no other value makes good: texts with marks in them, lists that go together, a page with room on it."""
    page, header = whole["page"], whole["header"]
    texts = {
        "header.number": (header["number"], {"number": "", "symbol": ""}),
        "header.subject": (header["subject"], {"abstract": ""}),
        "body.to": (whole["body"]["to"], {"to": ""}),
    }
    for place, (text, marks) in texts.items():
        try:
            text.format(**marks)
        except (LookupError, ValueError) as error:
            raise BadLayout(reason=f"{place} = {text!r}", allowed=" ".join(f"{{{mark}}}" for mark in marks)) from error
    lists = [header[name] for name in ("state", "state_sizes", "state_bold")]
    kinds = [all(_kind(each) is kind for each in found) for found, kind in zip(lists, (str, float, bool), strict=True)]
    if not all(kinds) or not lists[0] or len({len(each) for each in lists}) > 1:
        raise BadLayout(reason="header.state, state_sizes, state_bold", allowed='["…", "…"], [13, 14], [true, true]')
    if not all(0 <= page[side] <= 60 for side in ("top", "right", "bottom", "left")):
        raise BadLayout(reason="page", allowed="0–60 mm")
    if not 0.2 <= header["left_width"] <= 0.8:
        raise BadLayout(reason="header.left_width", allowed="0.2–0.8")
    for part, names in SIZES.items():
        for name in names:
            if not 5 <= whole[part][name] <= 40:
                raise BadLayout(reason=f"{part}.{name} = {whole[part][name]!r}", allowed="5–40")


SIZES = {
    "header": ("parent_size", "issuer_size", "number_size", "place_size", "subject_size"),
    "title": ("size", "abstract_size"),
    "body": ("size",),
    "table": ("size",),
    "signature": ("size",),
    "recipients": ("title_size", "size"),
}
"""The sizes of letters, by the part of the layout."""


def _kind(value: object) -> type:
    return float if isinstance(value, int | float) and not isinstance(value, bool) else type(value)
