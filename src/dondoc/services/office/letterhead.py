"""What an office puts into each of its documents, as it was set: letterhead, signature, recipients, layout."""

from datetime import date

from dondoc.domain.paper import Letterhead
from dondoc.services.office import settings
from dondoc.storage.store import Store


def letterhead(store: Store, *, number: str = "", day: date | None = None) -> tuple[Letterhead, str]:
    """The letterhead, and the name of the layout or the path of the office's own. What nobody set is empty."""
    own = {each.setting.name: each.value for each in settings.decided(store)}
    made = Letterhead(
        parent=own["office.parent"],
        issuer=own["office.issuer"],
        symbol=own["office.symbol"],
        place=own["office.place"],
        authority=_parts(own["sign.authority"]),
        position=own["sign.position"],
        signatory=own["sign.name"],
        recipients=_parts(own["office.recipients"]),
        number=number,
        day=day,
    )
    return made, own["office.layout"]


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for piece in text.split(";") if (part := piece.strip()))
