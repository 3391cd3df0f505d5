"""A unit (đơn vị): an office that carries out tasks, and how the name a person types finds it."""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from dondoc.domain.vietnamese import fold

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


class UnitKind(StrEnum):
    """What a row of the register of units is."""

    UNIT = "unit"  # đơn vị
    GROUP = "group"  # nhóm đơn vị: "các phòng, ban", "UBND các xã, phường"


class Side(StrEnum):
    """On which side of a succession a unit stands."""

    FROM = "from"
    INTO = "into"


class Unit(NamedTuple):
    """One unit of the office's register with every other name it goes by."""

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    kind: UnitKind = UnitKind.UNIT


class Membership(NamedTuple):
    """A unit in a group, from day to day: both ends inclusive, open where there is none."""

    id: int
    group_id: int
    unit_id: int
    unit: str
    from_on: date | None
    until_on: date | None


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
    """The unit whose name or alias this is, up to accents and abbreviations; None where there is none."""
    key = unit_key(name)
    return next((unit for unit in units if key in (unit_key(n) for n in (unit.name, *unit.aliases))), None)


def candidates(units: Sequence[Unit], typed: str) -> list[Unit]:
    """The units that a person may mean: the same name; else a short form; else names that hold the words; else alike.

    The first of these tests that any unit passes decides, so one candidate is the answer and several are a question.
    """
    if exact := same_name(units, typed):
        return [exact]
    key = unit_key(typed)
    if not key:
        return []
    typed_words = key.split()
    named = [(unit, unit_key(name)) for unit in units for name in (unit.name, *unit.aliases)]
    # The kind of unit may be left out: "TCKH" is said of the Phòng Tài chính - Kế hoạch.
    short = [
        unit
        for unit, name in named
        if shortens(typed_words, name.split()) or (len(key) > 1 and shortens(typed_words, name.split()[1:]))
    ]
    holding = [unit for unit, name in named if set(typed_words) <= set(name.split())]
    return _unique(short) or _unique(holding) or _alike(named, key)


def _alike(named: Sequence[tuple[Unit, str]], key: str) -> list[Unit]:
    from rapidfuzz import fuzz

    scored = [(fuzz.ratio(key, name), unit) for unit, name in named]
    best = max((score for score, _unit in scored), default=0.0)
    if best < FUZZY_ENOUGH:
        return []
    return _unique([unit for score, unit in scored if score >= max(FUZZY_ENOUGH, best - 3)])


def _unique(units: Sequence[Unit]) -> list[Unit]:
    return list({unit.id: unit for unit in units}.values())
