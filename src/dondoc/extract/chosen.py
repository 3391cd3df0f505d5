"""A sentence that a person says is a directive: its words, and who and by when as far as it tells them itself."""

import re
from collections.abc import Sequence

from dondoc.domain.deadline import DeadlineKind
from dondoc.domain.directive import Directive, Extraction, Finding
from dondoc.extract.actors import read_actors
from dondoc.extract.deadlines.around import deadline_of
from dondoc.extract.deadlines.model import IN_DOCUMENTS, Conventions
from dondoc.extract.text import plain
from dondoc.extract.units import register_table

_BEFORE = re.compile(r"[\s,;:.–•*+-]*")


def chosen_directive(
    text: str,
    start: int,
    end: int,
    extraction: Extraction,
    register: Sequence[str] = (),
    conventions: Conventions = IN_DOCUMENTS,
) -> Directive:
    """The directive that text[start:end] is. `extraction` is what was read from the text, the others as in `extract`.

    Marks and spaces around the words are no part of them.
    """
    marks = _BEFORE.match(text, start, end)
    start = marks.end() if marks is not None and marks.end() < end else start
    end = start + len(text[start:end].rstrip())
    header = extraction.meeting.chair, extraction.meeting.body, extraction.document.issuer
    actors = read_actors(
        plain(text), start, end, speakers=[name for name in header if name], register=register_table(register)
    )
    deadline = deadline_of(text, start, end, extraction.anchor, conventions=conventions)
    why = [Finding("directive", "chosen", text[start:end]), *actors.why]
    if deadline.kind is not DeadlineKind.NONE:
        why.append(Finding("deadline", deadline.rule, deadline.words))
    return Directive(
        quote=text[start:end],
        start=start,
        end=end,
        lead=_names(actors.lead),
        cooperating=_names(actors.cooperating),
        deadline=deadline,
        why=tuple(why),
    )


def _names(found: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(name.replace("*", " ").split()) for name in found))
