"""Where the project or the category of another program belongs: to the unit in charge, the meeting, or the field."""

from collections.abc import Iterable, Set

from dondoc.domain.vietnamese import fold
from dondoc.errors import gettext_noop
from dondoc.readers.tables.rows import Remark, Row
from dondoc.services.bulk.model import Words

NEITHER = gettext_noop("neither a unit nor a meeting")
AS_FIELD = gettext_noop("taken as the field")


def placed(rows: Iterable[Row], words: Words, meetings: Set[str]) -> tuple[list[Row], list[Remark]]:
    """The rows with their "project" in its column. `meetings` are the titles of those there are, folded."""
    found: list[Row] = []
    remarks: list[Remark] = []
    for row in rows:
        values = dict(row.values)
        for name in filter(None, (part.strip() for part in values.pop("project", "").split(";"))):
            if "lead" not in values and words.is_unit(name):
                values["lead"] = name
            elif "meeting" not in values and fold(name) in meetings:
                values["meeting"] = name
            else:
                values["field"] = f"{values['field']}; {name}" if "field" in values else name
                remarks.append(Remark(row.line, "project", name, NEITHER, AS_FIELD))
        found.append(Row(row.line, values))
    return found, remarks
