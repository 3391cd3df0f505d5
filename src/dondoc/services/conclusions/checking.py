"""What a drafter should put right before a conclusion is signed: who, and by when (rõ người, rõ thời gian)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dondoc.domain.abolished import abolished
from dondoc.domain.calendar import is_working_day, next_working_day
from dondoc.domain.deadline import DeadlineKind
from dondoc.domain.directive import Directive, Extraction
from dondoc.domain.document import Manuscript
from dondoc.domain.office_day import OfficeDays
from dondoc.extract.deadlines.around import stale_deadline

NO_DAYS = OfficeDays()
"""Of an office that keeps the days of the country."""


class Flaw(StrEnum):
    """What is missing or wrong in a directive."""

    NO_LEAD = "no-lead"
    SEVERAL_LEADS = "several-leads"
    NO_DEADLINE = "no-deadline"
    IMPOSSIBLE_DAY = "impossible-day"
    DEADLINE_UNCLEAR = "deadline-unclear"
    DEADLINE_PAST = "deadline-past"
    DAY_OFF = "day-off"
    ABOLISHED_UNIT = "abolished-unit"


@dataclass(frozen=True, slots=True)
class Remark:
    """One flaw of one directive, which is meant by its place from 0.

    `words` are those that the flaw is in. `day` is the deadline, or the first day without the unit; `next_day` the
    working day after a day off; `successors` took the place of a unit that ended, `by` which act.
    """

    directive: int
    flaw: Flaw
    words: str = ""
    day: date | None = None
    next_day: date | None = None
    successors: tuple[str, ...] = ()
    by: str = ""


WITHOUT_A_DAY = (DeadlineKind.ONGOING, DeadlineKind.CONDITIONAL)
"""Deadlines that count as given, though no day can be worked out."""


def check(manuscript: Manuscript, extraction: Extraction, today: date, office: OfficeDays = NO_DAYS) -> list[Remark]:
    """All that should be put right, in the order of the text; `office` has its own days off and worked.

    What is past and which units there are is judged on the document's own day; `today` where it does not tell it.
    """
    day = extraction.anchor or today
    return [
        remark
        for place, directive in enumerate(extraction.directives)
        for remark in (*_who(place, directive, day), *_by_when(manuscript.text, place, directive, day, office))
    ]


def without_a_day(extraction: Extraction) -> list[int]:
    """The places of the directives whose deadline counts as given without a day."""
    return [place for place, each in enumerate(extraction.directives) if each.deadline.kind in WITHOUT_A_DAY]


def _who(place: int, directive: Directive, day: date) -> Iterator[Remark]:
    if not directive.lead:
        yield Remark(place, Flaw.NO_LEAD)
    elif len(directive.lead) > 1:
        yield Remark(place, Flaw.SEVERAL_LEADS, "; ".join(directive.lead))
    for name in dict.fromkeys((*directive.lead, *directive.cooperating)):
        if (ended := abolished(name, day)) is not None:
            yield Remark(place, Flaw.ABOLISHED_UNIT, name, ended.since, successors=ended.successors, by=ended.by)


def _by_when(text: str, place: int, directive: Directive, day: date, office: OfficeDays) -> Iterator[Remark]:
    deadline = directive.deadline
    if deadline.kind is DeadlineKind.NONE:  # a wrong year makes a deadline look like the past that is told
        deadline = stale_deadline(text, directive.start, directive.end, day)
    last, words = deadline.last, " ".join(deadline.words.split())
    if deadline.kind in WITHOUT_A_DAY:
        return
    if deadline.kind is DeadlineKind.NONE:
        yield Remark(place, Flaw.NO_DEADLINE)
    elif deadline.problem == "impossible-date":
        yield Remark(place, Flaw.IMPOSSIBLE_DAY, words)
    elif deadline.problem == "before-document" or (last and last < day):
        yield Remark(place, Flaw.DEADLINE_PAST, words, last)
    elif last is None or not deadline.confirmed:
        yield Remark(place, Flaw.DEADLINE_UNCLEAR, words, last)
    elif deadline.kind is DeadlineKind.DAY and not is_working_day(last, **office._asdict()):
        yield Remark(place, Flaw.DAY_OFF, words, last, next_day=next_working_day(last, **office._asdict()))
