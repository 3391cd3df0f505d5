"""A page layout as data: the numbers of a rule on the form of documents, and what an office sets differently.

Layouts are TOML files in `reports/layouts/`; an office may lay its own file over one of them. Lengths are millimetres,
sizes points.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from dondoc.errors import BadLayout

NAMES = ("nd30", "hd36", "hd05")
HD05_SINCE = date(2026, 5, 27)
"""From this day on Hướng dẫn 05-HD/VPTW stands in the place of Hướng dẫn 36-HD/VPTW."""

Layout = Mapping[str, Any]


@cache
def layout(name: str) -> Layout:
    """One of the layouts that come with the program. Raises BadLayout for another name."""
    if name not in NAMES:
        raise BadLayout(reason=name, allowed=", ".join(NAMES))
    return tomllib.loads((files("dondoc.reports") / "layouts" / f"{name}.toml").read_text("utf-8"))


def layout_on(name: str, day: date) -> Layout:
    """The layout of this name; "party" is the one that the Party's documents have on a day."""
    return layout(("hd05" if day >= HD05_SINCE else "hd36") if name == "party" else name)


def laid_over(base: Layout, content: bytes) -> Layout:
    """A layout in which what the office's own TOML says stands in the place of what the base says.

    Raises BadLayout for what is no TOML, for a name that no layout has and for a value of another kind.
    """
    try:
        own = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadLayout(reason=error, allowed=", ".join(base)) from error
    return _over(base, own, "")


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


def _kind(value: object) -> type:
    return float if isinstance(value, int | float) and not isinstance(value, bool) else type(value)
