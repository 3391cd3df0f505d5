"""From orders to directives: who leads each, by when it is due, what it took from the lead-in or the sentence before."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dondoc.domain.deadline import NO_DEADLINE, Deadline, DeadlineKind
from dondoc.domain.directive import Directive, Finding
from dondoc.extract.actors import NOBODY, Actors, actors_of_lead_in, read_actors
from dondoc.extract.directives import Order

_TOGETHER = re.compile(r"chủ trì\s*,?\s*(?:và\s+)?phối hợp", re.I)
_OPEN_RANK = 7.0


def assemble(
    text: str, blank: str, orders: Sequence[Order], anchor: date | None, speakers: Sequence[str] = ()
) -> tuple[Directive, ...]:
    """The directives that the orders are, in order. `blank` is `text` with its layout blanked out."""
    lead_ins: dict[tuple[int, int], Actors] = {}
    found: list[Directive] = []
    before: Order | None = None
    actors = NOBODY
    head_time = NO_DEADLINE
    for order in orders:
        same_sentence = before is not None and not order.first and before.head == order.head
        if same_sentence:
            carried = replace(actors, cooperating=actors.cooperating if _shares_partners(blank, before) else ())
        else:
            carried = _of_lead_ins(text, order, lead_ins)
        read = read_actors(text, order.start, order.end, carried, speakers=speakers)
        if _is_object(text, order, read):
            read = replace(carried, cooperating=read.cooperating or carried.cooperating, explicit=False)
        inherited = False
        if not read.lead and before is not None and _same_run(before, order):
            read, inherited = replace(read, lead=actors.lead), bool(actors.lead)
        deadline = deadline_of(text, order.start, order.end, anchor)
        if order.follow_up is not None and deadline.kind is DeadlineKind.NONE:
            deadline = deadline_of(text, *order.follow_up, anchor)
        if not same_sentence:
            head_time = _at_head(text, order, anchor)
        elif deadline.kind is DeadlineKind.NONE:
            deadline = head_time
        found.append(_directive(text, order, read, deadline, inherited=inherited))
        before, actors = order, read
    return tuple(found)


def _shares_partners(blank: str, order: Order | None) -> bool:
    return order is not None and _TOGETHER.search(blank, order.start, order.end) is not None


def _of_lead_ins(text: str, order: Order, known: dict[tuple[int, int], Actors]) -> Actors:
    """What the nearest lead-in or heading above that names anybody says."""
    for span in order.lead_ins:
        if span not in known:
            known[span] = actors_of_lead_in(text, *span)
        if known[span].lead:
            return known[span]
    return NOBODY


def _same_run(before: Order, order: Order) -> bool:
    """Whether an order goes on where the one before stood: the same paragraph, or an item below it."""
    return before.sentence.paragraph == order.sentence.paragraph


def _is_object(text: str, order: Order, read: Actors) -> bool:
    """Whether what was read as the subject stands behind a verb that opens the order: it is what the verb acts on."""
    if order.reading.rule != "imperative" or not read.explicit or not read.why or read.why[0].rule != "subject":
        return False
    return text.find(read.lead[0], order.start, order.end) >= order.reading.end


def _at_head(text: str, order: Order, anchor: date | None) -> Deadline:
    """A time before the verb of a sentence: it holds for all its parts."""
    return deadline_of(text, order.start, order.reading.start, anchor) if order.reading.start > order.start else NO_DEADLINE


def _directive(text: str, order: Order, actors: Actors, deadline: Deadline, *, inherited: bool) -> Directive:
    reading = order.reading
    why = [Finding("directive", reading.rule, text[reading.start : reading.end]), *actors.why]
    if deadline.kind is not DeadlineKind.NONE:
        why.append(Finding("deadline", deadline.rule, deadline.words))
    return Directive(
        quote=text[order.start : order.end],
        start=order.start,
        end=order.end,
        lead=tuple(dict.fromkeys(" ".join(name.replace("*", " ").split()) for name in actors.lead)),
        lead_inherited=inherited,
        cooperating=tuple(dict.fromkeys(" ".join(name.replace("*", " ").split()) for name in actors.cooperating)),
        deadline=deadline,
        confidence=reading.confidence,
        why=tuple(why),
    )


try:
    from dondoc.extract.deadlines import deadline_of, is_deadline_only
except ImportError:

    def deadline_of(text: str, start: int, end: int, anchor: date | None) -> Deadline:
        return NO_DEADLINE

    def is_deadline_only(sentence: str) -> bool:
        return False
