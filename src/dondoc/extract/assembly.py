"""From orders to directives: who leads each, by when it is due, what comes from the lead-in or the sentence before."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dondoc.domain.deadline import Deadline, DeadlineKind
from dondoc.domain.directive import Directive, Finding
from dondoc.extract.actors import NOBODY, Actors, actors_of_lead_in, read_actors
from dondoc.extract.data import confidence, cues
from dondoc.extract.deadlines import read_phrase
from dondoc.extract.deadlines.around import deadline_of
from dondoc.extract.deadlines.model import IN_DOCUMENTS, Conventions
from dondoc.extract.lexicon import LOWER_VERB
from dondoc.extract.orders import Cells, Order
from dondoc.extract.tokens import Node

_TOGETHER = re.compile(r"chủ trì\s*,?\s*(?:và\s+)?phối hợp", re.IGNORECASE)


def assemble(
    text: str,
    blank: str,
    orders: Sequence[Order],
    anchor: date | None,
    speakers: Sequence[str] = (),
    register: Node | None = None,
    conventions: Conventions = IN_DOCUMENTS,
) -> tuple[Directive, ...]:
    """The directives that the orders are, in order. `blank` is `text` with its layout blanked out; `speakers` are names
    of the presiding body and the chair, `register` the office's own units, `conventions` what it means by its words.
    """
    lead_ins: dict[tuple[int, int], Actors] = {}
    found: list[Directive] = []
    before: Order | None = None
    actors = NOBODY
    for order in orders:
        if order.cells is not None:
            found.append(_of_row(text, blank, order, anchor, register, conventions))
            before = None
            continue
        same_sentence = before is not None and not order.first and before.head == order.head
        own_lead_in = bool(order.lead_ins) and before is not None and order.lead_ins[0][0] >= before.end
        if same_sentence and not own_lead_in:
            carried = replace(actors, cooperating=actors.cooperating if _shares_partners(blank, before) else ())
        else:
            carried = _of_lead_ins(text, blank, order, lead_ins, register)
        first = max(order.start, order.reading.content)
        run = actors if before is not None and not same_sentence and _same_run(before, order) else NOBODY
        lead_in = carried if carried.lead else NOBODY
        read = read_actors(text, first, order.end, lead_in, speakers=speakers, register=register)
        if _is_object(text, order, read):
            read = replace(carried, cooperating=read.cooperating or carried.cooperating, explicit=False)
        inherited = False
        if run.lead and not read.explicit:
            read, inherited = replace(read, lead=run.lead), True
        deadline = deadline_of(text, order.start, order.end, anchor, conventions=conventions)
        if order.follow_up is not None and deadline.last is None:
            deadline = deadline_of(text, *order.follow_up, anchor, conventions=conventions)
        for labels in order.labels:
            told = _of_labels(text, blank, labels, register)
            read = replace(read, cooperating=told.cooperating or read.cooperating)
            if told.lead:
                others = (finding for finding in read.why if finding.field != "lead")
                read, inherited = replace(read, lead=told.lead, why=(*told.why, *others), explicit=True), False
            if labels.due is not None and deadline.last is None:
                deadline = deadline_of(text, *labels.due, anchor, conventions=conventions)
        found.append(_directive(text, order, read, deadline, inherited=inherited))
        before, actors = order, read
    return tuple(found)


def _of_labels(text: str, blank: str, labels: Cells, register: Node | None) -> Actors:
    """Who a line of labels below a task names."""
    lead = _in_cell(text, blank, labels.lead, register)
    why = (Finding("lead", "label", "; ".join(lead)),) if lead else ()
    return Actors(lead, _in_cell(text, blank, labels.cooperating, register), why, explicit=bool(lead))


def _of_row(
    text: str, blank: str, order: Order, anchor: date | None, register: Node | None, conventions: Conventions
) -> Directive:
    """A row of a table of tasks: who and by when stand in columns of their own."""
    cells = order.cells
    assert cells is not None
    lead = _in_cell(text, blank, cells.lead, register)
    why = (Finding("lead", "column", "; ".join(lead)),) if lead else ()
    actors = Actors(lead, _in_cell(text, blank, cells.cooperating, register), why, explicit=True)
    deadline = deadline_of(text, *(cells.due or (order.start, order.end)), anchor, conventions=conventions)
    if cells.due is not None and deadline.kind is DeadlineKind.NONE and anchor is not None:
        deadline = read_phrase(text[slice(*cells.due)], anchor) or deadline  # "quý IV/2024" alone in its cell
    return _directive(text, order, actors, deadline, inherited=False)


def _in_cell(text: str, blank: str, cell: tuple[int, int] | None, register: Node | None) -> tuple[str, ...]:
    """The names in a cell, or its words where none is known."""
    if cell is None:
        return ()
    return actors_of_lead_in(text, *cell, register).lead or (" ".join(blank[cell[0] : cell[1]].split()),)


def _shares_partners(blank: str, order: Order | None) -> bool:
    return order is not None and _TOGETHER.search(blank, order.start, order.end) is not None


def _of_lead_ins(
    text: str, blank: str, order: Order, known: dict[tuple[int, int], Actors], register: Node | None
) -> Actors:
    """What the nearest lead-in or heading above that names anybody says."""
    for span in order.lead_ins:
        if span not in known:
            found = actors_of_lead_in(text, *span, register)
            known[span] = found if found.lead else replace(found, lead=_plain_names(blank, *span))
        if known[span].lead:
            return known[span]
    return NOBODY


def _plain_names(blank: str, start: int, end: int) -> tuple[str, ...]:
    """The names that a lead-in consists of, where no unit of a known kind is among them: people, "các chủ rừng …"."""
    if _AS_FOLLOWS.search(blank, start, end):
        return ()  # it says who concludes
    words = " ".join(_BRACKETS.sub(" ", blank[start:end]).split()).strip(" :.-")
    if cues.PERSONS.fullmatch(words) and not words.isupper():
        return tuple(name.strip() for name in re.split(r"\s*(?:[/,&]|\bvà\b)\s*", words) if name.strip())
    if (
        len(words) <= 90
        and cues.UNIT_HEAD.match(words)
        and not LOWER_VERB.search(words)
        and words.split()[0][0].isupper()
    ):
        return (words,)
    return ()


_AS_FOLLOWS = re.compile(r"(?:như sau|sau đây)\s*:?\s*$")
_BRACKETS = re.compile(r"\([^()]*\)")


def _same_run(before: Order, order: Order) -> bool:
    """Whether an order goes on where the one before stood: the same paragraph, or an item below it."""
    return before.sentence.paragraph == order.sentence.paragraph


def _is_object(text: str, order: Order, read: Actors) -> bool:
    """Whether what was read as the subject stands behind a verb that opens the order: it is what the verb acts on.

    So does whom that verb's object asks for something: "lập tờ trình" + "đề nghị tỉnh hỗ trợ".
    """
    if order.reading.rule != "imperative" or not read.explicit:
        return False
    at = text.find(read.lead[0], order.start, order.end)
    if read.why[0].rule == "subject":
        return at >= order.reading.end
    asked = text.find(read.why[0].words, order.reading.end, order.end)
    joined = text[order.start : asked].rstrip().endswith((",", ";", ":", "và", "đồng thời", "cũng"))
    return read.why[0].rule == "order-verb" and asked > 0 and not joined


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
        confidence=_confidence(order, actors, deadline, inherited=inherited),
        why=tuple(why),
    )


def _confidence(order: Order, actors: Actors, deadline: Deadline, *, inherited: bool) -> float:
    """How sure the directive is, its lead and its deadline: 0 to 1."""
    table = confidence.OFFICIAL if order.sentence.official else confidence.REPORTED
    sure = min(table.get(order.reading.rule, 0.6), order.reading.confidence + 0.15)
    if not actors.lead:
        sure -= confidence.NO_LEAD
    elif inherited:
        sure -= confidence.INHERITED_LEAD
    elif order.sentence.official and order.reading.rule == "imperative" and not actors.explicit:
        sure -= confidence.LEAD_OF_LIST
    return round(sure if deadline.confirmed else min(sure, confidence.UNCONFIRMED_DEADLINE), 2)
