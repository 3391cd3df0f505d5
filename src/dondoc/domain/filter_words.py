"""The words of the filter language, English and Vietnamese: keys, states, and what stands for "none" and "not".

Each is written here as it is matched: without accents, spaces, hyphens or underscores, so that "quá hạn", "qua-han" and
"QUAHAN" are one word (`squeeze`). The first name of each is the one that is printed.
"""

import re

from dondoc.domain.vietnamese import without_accents


def squeeze(words: str) -> str:
    """The form in which the words of the language are the same."""
    return re.sub(r"[\s_-]+", "", without_accents(words))


def alike(word: str, known: dict[str, str], *, closely: float = 0.6) -> str:
    """The word of the language that was probably meant, as it is printed; empty where none comes near."""
    from difflib import get_close_matches

    key = squeeze(word)
    found = get_close_matches(key, known, 1, closely) if len(key) > 2 else []
    return found[0] if found else ""


def by_name(names: dict[str, str]) -> dict[str, str]:
    """The words by their squeezed forms, from the names with what else they are called."""
    return {squeeze(name): meant for meant, listed in names.items() for name in (meant, *listed.split())}


KEYS = by_name(
    {
        "number": "no so stt",
        "unit": "donvi",
        "lead": "leadunit chutri donvichutri",
        "with": "cooperating phoihop donviphoihop",
        "official": "incharge canbo phutrach nguoiphutrach",
        "field": "linhvuc mang",
        "meeting": "cuochop hop hoinghi",
        "document": "doc vanban",
        "parent": "partof nhiemvuchung thuocnhiemvu",
        "status": "trangthai tiendo",
        "is": "standing timeliness tinhtrang",
        "due": "deadline han thoihan",
        "original": "originaldue hangoc handau hanbandau",
        "given": "assignedon giao ngaygiao",
        "done": "completedon xong hoanthanh ngayxong ngayhoanthanh",
        "percent": "phantram tyle",
        "text": "tu noidung chu",
        "restricted": "domat",
        "view": "boloc khungnhin",
    }
)
"""What a term can be about."""

STATUSES = by_name(
    {
        "assigned": "newlyassigned moigiao",
        "in_progress": "started dangthuchien danglam",
        "reported": "waitingforacceptance waiting choxacnhan dabaocao dabaocaochoxacnhan",
        "completed": "done hoanthanh dahoanthanh xong daxong",
        "suspended": "onhold tamdung",
        "withdrawn": "thuhoi dathuhoi rutlai",
        "split": "splitup dividedamongunits dachia dagiaochotungdonvi",
        "open": "chuaxong chuahoanthanh dangmo",
        "closed": "ketthuc daketthuc dadong",
    }
)
"""How far a task is; open is all that is neither completed nor withdrawn."""

STANDINGS = by_name(
    {
        "overdue": "late quahan trehan",
        "today": "duetoday homnay denhan denhanhomnay",
        "soon": "duesoon sapdenhan sapden",
        "intime": "tronghan conhan",
        "nodate": "nodeadline khonghan khongthoihan khongcothoihan",
        "ontime": "completedontime dunghan xongdunghan hoanthanhdunghan",
        "donelate": "completedlate xongmuon quahandaxong hoanthanhquahan",
        "moved": "doihan dagiahan daluihan",
        "restricted": "domat",
    }
)
"""Where it stands against its deadline."""

RESTRICTIONS = by_name({"secret": "mat", "internal": "noibo", "any": "yes co"})
"""Whom a task is kept from."""

STATES = STATUSES | STANDINGS
"""What may stand alone, without a key."""

ALSO_WORDS = frozenset(
    "moigiao dangthuchien danglam dabaocao hoanthanh dahoanthanh daxong tamdung thuhoi dathuhoi rutlai chuaxong "
    "chuahoanthanh dangmo ketthuc daketthuc dadong homnay onhold".split()
)
"""States that a text may well speak of ("thu hồi đất"): in several words they are words to be searched for."""

IN_VIETNAMESE = {
    "number": "so",
    "unit": "donvi",
    "lead": "chutri",
    "with": "phoihop",
    "official": "phutrach",
    "field": "linhvuc",
    "meeting": "cuochop",
    "document": "vanban",
    "parent": "nhiemvuchung",
    "status": "trangthai",
    "is": "tinhtrang",
    "due": "han",
    "original": "hangoc",
    "given": "ngaygiao",
    "done": "ngayxong",
    "percent": "phantram",
    "text": "noidung",
    "view": "boloc",
    "restricted": "domat",
    "assigned": "moigiao",
    "in_progress": "dangthuchien",
    "reported": "choxacnhan",
    "completed": "hoanthanh",
    "suspended": "tamdung",
    "withdrawn": "thuhoi",
    "split": "dachia",
    "open": "chuaxong",
    "closed": "ketthuc",
    "overdue": "quahan",
    "today": "homnay",
    "soon": "sapdenhan",
    "intime": "tronghan",
    "nodate": "khonghan",
    "ontime": "dunghan",
    "donelate": "hoanthanhquahan",
    "moved": "doihan",
    "none": "khong",
}
"""The words that are offered to those who read Vietnamese."""

NONE = frozenset(("none", "khong", "khongco", "chua", "chuaco"))
"""The values for "there is none"."""

NOT = frozenset(("not", "khong"))
"""What turns a term round, with a colon behind it; as does a hyphen."""
