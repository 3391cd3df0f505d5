"""A line below a task that only says who and by when: "Đơn vị chủ trì: Sở Y tế; phối hợp: UBND các xã; thời hạn: …"."""

from dondoc.extract.data import cues
from dondoc.extract.orders import Cells, Span
from dondoc.extract.patterns import Pattern

_NEXT = Pattern(r"[;.]\s*(?=\S)", ":")


def labels_of(text: str, start: int, end: int) -> Cells | None:
    """What the labels of `text[start:end]` say; None where it begins with none of who leads or cooperates."""
    found: dict[str, Span] = {}
    here = start
    while here < end and (label := cues.LABEL.match(text, here, end)) is not None:
        stop = next(
            (m.start() for m in _NEXT.finditer(text, label.end(), end) if cues.LABEL.match(text, m.start(), end)), end
        )
        last = stop
        while last > label.end() and text[last - 1] in " .;,/":
            last -= 1
        kind = label.lastgroup or ""
        if last == label.end() or kind in found or (not found and kind == "due"):
            return None
        found[kind] = (label.end(), last)
        here = stop
    return Cells(found.get("lead"), found.get("cooperating"), found.get("due")) if found and here >= end else None
