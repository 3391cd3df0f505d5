"""How the name a person types finds a unit, and in which form two names are the same."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, lru_cache

from dondoc.domain.unit import Unit
from dondoc.domain.vietnamese import fold
from dondoc.typing import NamedTuple

# What offices write short, as it is folded. Only what has one meaning: "BTC" is two bodies and stays as it is.
ABBREVIATIONS = {
    "ubnd": "uỷ ban nhân dân",
    "hdnd": "hội đồng nhân dân",
    "ubmttq": "uỷ ban mặt trận tổ quốc",
    "mttq": "mặt trận tổ quốc",
    "bch": "ban chấp hành",
    "btv": "ban thường vụ",
    "ubkt": "uỷ ban kiểm tra",
    "bchqs": "ban chỉ huy quân sự",
    "chqs": "chỉ huy quân sự",
    "vp": "văn phòng",
    "p": "phòng",
    "tp": "thành phố",
    "tx": "thị xã",
    "q": "quận",
    "h": "huyện",
    "tt": "trung tâm",
    "cty": "công ty",
    "tnmt": "tài nguyên môi trường",
    "tn&mt": "tài nguyên môi trường",
    "gd&dt": "giáo dục đào tạo",
    "gddt": "giáo dục đào tạo",
    "kh&dt": "kế hoạch đầu tư",
    "khdt": "kế hoạch đầu tư",
    "nn&ptnt": "nông nghiệp phát triển nông thôn",
    "ldtbxh": "lao động thương binh xã hội",
    "tckh": "tài chính kế hoạch",
    "qldt": "quản lý đô thị",
    "qlda": "quản lý dự án",
    "bql": "ban quản lý",
    "vhtt": "văn hóa thông tin",
    "cand": "công an nhân dân",
    "ccb": "cựu chiến binh",
    "ldld": "liên đoàn lao động",
}
_WORD = r"[^\W_]+(?:&[^\W_]+)*"
_LINKS = frozenset({"va", "-"})  # "Tài chính - Kế hoạch" and "Tài chính và Kế hoạch" are one name
FUZZY_ENOUGH = 85.0


class Alias(NamedTuple):
    """A wording of a document and the name of the unit that it means."""

    wording: str
    unit: str


@lru_cache(maxsize=4096)
def unit_key(name: str) -> str:
    """The form in which names of units are the same: folded, abbreviations spelled out, no punctuation, no "và"."""
    spelled_out = _spelled_out()
    return " ".join(spelled_out.get(word, word) for word in re.findall(_WORD, fold(name)) if word not in _LINKS)


@cache
def _spelled_out() -> dict[str, str]:
    return {fold(short): fold(full) for short, full in ABBREVIATIONS.items()}


def shortens(typed: Sequence[str], name: Sequence[str]) -> bool:
    """Whether typed words write a name short: each is a word of it or the first letters of words that follow.

    "p tckh", "ptckh" and "phong tc kh" are all short for "phong tai chinh ke hoach".
    """
    if not typed or not name:
        return not typed and not name
    first = typed[0]
    letters = "".join(word[0] for word in name[: len(first)])
    return (first == name[0] and shortens(typed[1:], name[1:])) or (
        first == letters and shortens(typed[1:], name[len(first) :])
    )


def same_name(units: Sequence[Unit], name: str) -> Unit | None:
    """The unit whose name or alias this is, up to accents and abbreviations; None where there is none.

    A lasting one is meant before one that ended, and of those that ended the last.
    """
    key = unit_key(name)
    found = [unit for unit in units if key in (unit_key(n) for n in (unit.name, *unit.aliases))]
    return min(found, key=_age, default=None)


def _age(unit: Unit) -> int:
    return 0 if unit.ended_on is None else (date.max - unit.ended_on).days


def candidates(units: Sequence[Unit], typed: str) -> list[Unit]:
    """The units that a person may mean: the same name; else a short form; else names that hold the words; else alike.

    The first of these tests that any unit passes decides, so one candidate is the answer and several are a question.
    Lasting units are meant before those that ended, unless the old one is said: "Đức Xuân (cũ)", "Đức Xuân (đến
    30/6/2025)". "#12" is the unit of that number, and so is "12" where nothing is called so.
    """
    if (numbered := _NUMBERED.fullmatch(typed)) is not None:
        by_number = [unit for unit in units if unit.id == int(numbered[2])]
        if by_number and (numbered[1] or same_name(units, typed) is None):
            return by_number
    if (old := _OLD.fullmatch(typed)) is not None and same_name(units, typed) is None:
        ended = [unit for unit in units if unit.ended_on is not None]
        day = [int(part) for part in old.groups()[1:] if part]
        on_day = [u for u in ended if u.ended_on and [u.ended_on.day, u.ended_on.month, u.ended_on.year] == day]
        if found := _meant(on_day or ended, old[1]):
            return found
    return _meant(units, typed)


_NUMBERED = re.compile(r"\s*(#?)\s*(\d{1,9})\s*")
_OLD = re.compile(r"(.*\S)[\s-]*\(?\b(?:cũ|cu|(?:đến|den) (\d+)/(\d+)/(\d+))\)?\s*", re.IGNORECASE)
"""A name with what tells that it is the old one: "(cũ)" as texts write it, its last day as we do."""


def _meant(units: Sequence[Unit], typed: str) -> list[Unit]:
    key = unit_key(typed)
    if not key:
        return []
    typed_words = key.split()

    def is_short(name: str) -> bool:
        # The kind of unit may be left out: "TCKH" is said of the Phòng Tài chính - Kế hoạch.
        words = name.split()
        return shortens(typed_words, words) or (len(key) > 1 and shortens(typed_words, words[1:]))

    tests: tuple[Callable[[str], bool], ...] = (
        lambda name: name == key,
        is_short,
        lambda name: set(typed_words) <= set(name.split()),
    )
    named = [(unit, unit_key(name)) for unit in units for name in (unit.name, *unit.aliases)]
    for test in tests:
        if found := _unique([unit for unit, name in named if test(name)]):
            return _lasting_first(found)
    return _lasting_first(_alike(named, key))


def _lasting_first(units: Sequence[Unit]) -> list[Unit]:
    return [unit for unit in units if unit.ended_on is None] or list(units)


def _alike(named: Sequence[tuple[Unit, str]], key: str) -> list[Unit]:
    from rapidfuzz import fuzz

    scored = [(fuzz.ratio(key, name), unit) for unit, name in named]
    best = max((score for score, _unit in scored), default=0.0)
    if best < FUZZY_ENOUGH:
        return []
    return _unique([unit for score, unit in scored if score >= max(FUZZY_ENOUGH, best - 3)])


def _unique(units: Sequence[Unit]) -> list[Unit]:
    return list({unit.id: unit for unit in units}.values())
