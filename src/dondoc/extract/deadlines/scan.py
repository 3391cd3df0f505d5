"""Finds every time in a text and says of each how it limits the action, or why it does not."""

from bisect import bisect_left
from datetime import date, timedelta

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.extract.deadlines import bounds
from dondoc.extract.deadlines.mentions import PAPER_BEFORE, mention
from dondoc.extract.deadlines.model import IN_DOCUMENTS, Bound, Conventions, Match, Rule, Setting, Unit
from dondoc.extract.deadlines.pieces import lowered
from dondoc.extract.deadlines.resolve import checked, month_end
from dondoc.extract.deadlines.rules import rules_for
from dondoc.extract.deadlines.vocabulary import HELD_IN
from dondoc.extract.deadlines.weight import weigh

_BEFORE_ITS_BEGINNING = ("đầu", "giữa", "cuối", "hết", "thượng", "trung", "hạ", "nửa")


def find_deadlines(
    text: str, anchor: date | None, *, conventions: Conventions = IN_DOCUMENTS, start: int = 0, end: int | None = None
) -> tuple[Match, ...]:
    """Every time expression in text[start:end] that is or looks like a deadline, in order, without overlaps.

    Offsets are into `text` and include the words of the bound ("trước", "chậm nhất"). Where two rules fit, the
    longer words win. A `mention` that is not empty says why the time sets no deadline; such matches are for the
    account of a text and are to be skipped. Without an `anchor`, a time that needs one is UNCLEAR ("no-anchor").
    """
    return tuple(_matches(text, Setting(anchor, conventions), start, len(text) if end is None else end, typed=False))


def find_typed(phrase: str, anchor: date, conventions: Conventions) -> tuple[Match, ...]:
    """The times in a phrase that was typed as a deadline: words that need a preposition in a text may stand alone."""
    return tuple(_matches(phrase, Setting(anchor, conventions), 0, len(phrase), typed=True))


def _matches(text: str, on: Setting, start: int, end: int, *, typed: bool) -> list[Match]:
    low, high = max(0, start - bounds.REACH * 4), min(len(text), end + bounds.REACH * 4)
    lower = lowered(text[low:high])
    found = [
        (m.start() - m.end(), order, m, rule)
        for order, rule in enumerate(rules_for(lower[start - low : end - low]))
        for m in rule.pattern.finditer(lower, start - low, end - low)
        if m.end() > m.start()
    ]
    found.sort(key=lambda item: item[:2])
    taken: list[tuple[int, int]] = []
    out: list[Match] = []
    for _, _, m, rule in found:
        at = bisect_left(taken, (m.start(), m.start()))
        floor = taken[at - 1][1] if at else start - low
        if floor > m.start() or (at < len(taken) and taken[at][0] < m.end()):
            continue
        begin, bound, hour = bounds.before(lower, m.start(), max(floor, start - low))
        stop, later_hour = bounds.hour_after(lower, m.end()) if rule.unit is Unit.DAY else (m.end(), None)
        if stop > end - low or (at < len(taken) and taken[at][0] < stop):
            stop, later_hour = m.end(), None
        alone = typed and not lower[:begin].strip(" .,;:") and not lower[stop:].strip(" .,;:/")
        if not rule.bare and bound not in rule.bounds and not alone:
            continue
        deadline = rule.meaning(m, on)
        if deadline is None:
            continue
        deadline = _limited(deadline, bound, rule, lower, m.start())
        words = text[low + begin : low + stop]
        deadline = deadline._replace(words=words, rule=rule.name, time=hour or later_hour)
        deadline = checked(deadline, on.anchor)
        strength, why = _judged(lower, (begin, m.start(), m.end(), stop), deadline, rule, bound, on.anchor, alone=alone)
        if rule.unit in (Unit.HALF, Unit.YEAR) and HELD_IN.search(lower, max(0, begin - bounds.REACH), begin):
            deadline = deadline._replace(confirmed=False)
        if bounds.no_such_hour(lower[begin : m.start()]) or bounds.no_such_hour(lower[m.end() : stop]):
            deadline = deadline._replace(confirmed=False)
        taken.insert(bisect_left(taken, (begin, stop)), (begin, stop))
        out.append(Match(low + begin, low + stop, deadline, rule.unit, bound, why, strength))
    return sorted(out, key=lambda match: match.start)


def _judged(
    lower: str,
    at: tuple[int, int, int, int],
    found: Deadline,
    rule: Rule,
    bound: Bound,
    anchor: date | None,
    *,
    alone: bool,
) -> tuple[int, str]:
    """How strongly a time limits the action, and why it does not, or "".

    `at` is where the words of its bound begin, where the time itself begins and ends, and where its hour ends.
    """
    begin, start, end, stop = at
    why = mention(lower, begin, start, end, rule.unit, bound, rule.name)
    if why == "citation" and _is_no_papers_day(lower, begin, end, found, rule, anchor):
        why = ""
    if not why and rule.unit is Unit.DURATION and bound is Bound.FROM and not lower.startswith("sau", begin):
        why = "starting-day"
    if why or alone:
        return (0, why) if why else (3, "")
    return weigh(lower, begin, start, stop, found, rule.unit, bound, rule.name, anchor)


def _is_no_papers_day(lower: str, begin: int, end: int, found: Deadline, rule: Rule, anchor: date | None) -> bool:
    """Whether a day right behind the word for a paper ("báo cáo ngày 31/6/2026") is none that one is cited by: it is no
    day at all, or by its year still to come.
    """
    to_come = rule.name == "day-with-year" and found.last is not None and anchor is not None and found.last > anchor
    if not (to_come or found.problem == "impossible-date") or lower.startswith(" của", end):
        return False
    return PAPER_BEFORE.search(lower, max(0, begin - bounds.REACH), begin) is not None


def _limited(found: Deadline, bound: Bound, rule: Rule, lower: str, start: int) -> Deadline:
    """What the bound makes of the time: "trước năm 2025" ends with 2024."""
    if bound not in (Bound.BEFORE, Bound.BY, Bound.UNTIL) or found.kind is DeadlineKind.RECURRING:
        return found
    if bound is Bound.BEFORE and rule.whole and found.first and not lower.startswith(_BEFORE_ITS_BEGINNING, start):
        last = found.first - timedelta(days=1)
        candidates = tuple(last.replace(day=1, year=day.year) for day in found.candidates)
        return found._replace(first=None, last=last, candidates=tuple(month_end(c.year, c.month) for c in candidates))
    return found._replace(first=None)
