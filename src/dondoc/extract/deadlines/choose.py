"""Which of the times in a directive says when it is to be done."""

from datetime import date

from dondoc.domain.deadline import NO_DEADLINE, Deadline, DeadlineKind
from dondoc.extract.deadlines.model import Bound, Conventions, Match, Setting, Unit

_REACH = 400  # how far the day may stand behind its interval


def limits(m: Match) -> bool:
    """Whether a time in a text can set a deadline."""
    return not m.mention and m.strength > 0


def chosen(matches: tuple[Match, ...], anchor: date | None, text: str, conventions: Conventions) -> Deadline:
    """The deadline that the times in a directive set together; NO_DEADLINE where none of them sets any."""
    usable = [m for m in matches if limits(m)]
    merged = _with_its_day(usable, anchor, text, conventions)
    if merged:
        return merged
    if not usable:
        return NO_DEADLINE
    strongest = max(m.strength for m in usable)
    best = [m for m in usable if m.strength == strongest]
    dated = [m for m in best if m.deadline.last]
    if not dated:
        return best[0].deadline
    days = sorted({m.deadline.last for m in dated if m.deadline.last})
    if len(days) == 1:
        return max(dated, key=lambda m: (m.deadline.time is not None, -m.start)).deadline
    if all(m.bound is Bound.NONE for m in dated):
        return Deadline(
            DeadlineKind.UNCLEAR,
            words=dated[0].deadline.words,
            rule=dated[0].deadline.rule,
            confirmed=False,
            problem="ambiguous",
            candidates=tuple(days),
        )
    if all(m.unit is Unit.RECURRING for m in dated):
        nearest = min(dated, key=lambda m: (m.deadline.last or date.max, m.start)).deadline
        return nearest._replace(confirmed=False, problem="ambiguous", candidates=tuple(days))
    latest = max(dated, key=lambda m: (m.deadline.last or date.min, -m.start)).deadline
    return latest._replace(confirmed=False, problem=latest.problem or "ambiguous", candidates=tuple(days))


def _with_its_day(usable: list[Match], anchor: date | None, text: str, conventions: Conventions) -> Deadline | None:
    """As in "Hằng tháng, … báo cáo … trước ngày 25": the interval and the day stand apart in one directive."""
    intervals = [m for m in usable if m.deadline.rule == "every"] if anchor else []
    if not intervals:
        return None
    from dondoc.extract.deadlines.recurring import monthly, yearly

    on = Setting(anchor, conventions)
    for interval in intervals:
        for other in usable:
            last = other.deadline.last
            if other.start <= interval.end or last is None or other.end - interval.start > _REACH:
                continue
            rule = interval.deadline.recurrence or ""
            found = None
            if rule.startswith("FREQ=MONTHLY;BYMONTHDAY") and other.deadline.rule == "day-of-month":
                found = monthly(last.day, on)
            elif (
                rule.startswith("FREQ=YEARLY")
                and other.unit is Unit.DAY
                and other.deadline.problem != "before-document"
            ):
                found = yearly(last.day, last.month, on)
            if found:
                return found._replace(words=text[interval.start : other.end], rule="every")
    return None
