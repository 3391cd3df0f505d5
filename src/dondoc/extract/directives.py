"""Which sentences of a document are directives, and where each ends; every sentence is accounted for."""

from dataclasses import dataclass, replace

from dondoc.extract.clauses import closing_formula, read_clause
from dondoc.extract.data import cues
from dondoc.extract.deadlines.around import is_deadline_only
from dondoc.extract.labelled import labels_of
from dondoc.extract.orders import Cells, Order, Stretch, orders_of, quote_end
from dondoc.extract.outline import Outline
from dondoc.extract.predicates import Setting
from dondoc.extract.tables import orders_of_tables
from dondoc.extract.text import Paragraph
from dondoc.extract.tokens import Node
from dondoc.extract.zones import Sentence, Zone, is_official


@dataclass(slots=True)
class _Head:
    """A heading or lead-in that could be an order itself: it is one when nothing below it turns out to be."""

    order: Order
    rank: float
    place: int  # in the list of stretches


def find_orders(
    text: str, paragraphs: tuple[Paragraph, ...], found: tuple[Sentence, ...], register: Node | None = None
) -> tuple[list[Order], list[Stretch]]:
    """The directives of a document in order, and a label for every stretch of it.

    `text` has its layout blanked out; `found` are its sentences with their zones, `register` the office's own units.
    """
    walk = _Walk(text, paragraphs, Setting(official=is_official(text, paragraphs), register=register))
    for sentence in found:
        walk.read(sentence)
    walk.settle(-1.0)
    return sorted(walk.orders, key=lambda order: order.start), walk.stretches


class _Walk:
    """The state of one reading from top to bottom."""

    def __init__(self, text: str, paragraphs: tuple[Paragraph, ...], setting: Setting) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.setting = setting
        self.orders: list[Order] = []
        self.stretches: list[Stretch] = []
        self.outline = Outline()
        self.heads: list[_Head] = []
        self.entered = -1
        self.rows: dict[int, list[Order]] = {}
        for order in orders_of_tables(text, paragraphs):
            self.rows.setdefault(order.sentence.paragraph, []).append(order)

    def read(self, sentence: Sentence) -> None:
        """Take in the next sentence."""
        paragraph = self.paragraphs[sentence.paragraph]
        if sentence.paragraph != self.entered:
            self._enter(sentence, paragraph)
        if sentence.paragraph in self.rows:
            for order in self.rows.pop(sentence.paragraph):
                self._keep(order)
            return
        if paragraph.row or sentence.zone is Zone.CLOSING:
            self._label(sentence, "context")
        elif (labels := self._only_labels(sentence)) is not None:
            self._of_all_parts(labels)
            self._label(sentence, "directive")
        elif sentence.heading or sentence.lead_in:
            self._open(sentence, paragraph)
        elif sentence.caption or sentence.zone is not Zone.CONCLUSION:
            formula = closing_formula(self.text, sentence.start, sentence.end)
            self._label(sentence, "formula" if formula and sentence.zone is Zone.CONCLUSION else "context")
        elif self._only_a_deadline(sentence):
            self._date_all_parts(sentence)
            self._label(sentence, "directive")
        else:
            lead_ins = self.outline.lead_ins(paragraph.start)
            setting = replace(self.setting, listed=paragraph.rank is not None and bool(lead_ins))
            for piece in orders_of(self.text, sentence, setting, lead_ins):
                if isinstance(piece, Order):
                    self._keep(piece)
                else:
                    self.stretches.append(piece)

    def settle(self, rank: float) -> None:
        """Headings as deep as `rank` or deeper are left: what no order was found under is one itself."""
        while self.heads and self.heads[-1].rank >= rank:
            head = self.heads.pop()
            self.orders.append(head.order)
            self.stretches[head.place] = Stretch(head.order.start, head.order.end, "directive")

    def _enter(self, sentence: Sentence, paragraph: Paragraph) -> None:
        self.entered = sentence.paragraph
        self.outline.enter(paragraph)
        if paragraph.rank is not None:
            self.settle(paragraph.rank)
            if not sentence.heading and not sentence.lead_in:
                self.outline.add(paragraph, sentence.start, sentence.end)

    def _open(self, sentence: Sentence, paragraph: Paragraph) -> None:
        """A heading or lead-in: it stands above what follows, and may hold an order of its own."""
        own = self._own_order(sentence)
        if own is not None:
            self._keep(own)
            self.stretches.append(Stretch(own.end, sentence.end, "lead-in"))
        else:
            self._label(sentence, "lead-in" if sentence.lead_in else "heading")
            self._may_be_order(sentence, paragraph)
        if paragraph.rank is not None or sentence.lead_in:
            self.outline.add(paragraph, sentence.start, sentence.end)

    def _own_order(self, sentence: Sentence) -> Order | None:
        """The order before "…, đồng thời lưu ý một số nội dung sau:"."""
        tail = cues.LEAD_IN_TAIL.search(self.text, sentence.start, sentence.end)
        if (
            not sentence.lead_in
            or tail is None
            or (sentence.zone is not Zone.CONCLUSION and self.setting.official is False)
        ):
            return None
        reading = read_clause(self.text, sentence.start, tail.start(), self.setting)
        if reading.label != "directive" or tail.start() - reading.end < 40:
            return None
        lead_ins = self.outline.lead_ins(sentence.start)
        end = quote_end(self.text, sentence.start, tail.start())
        return Order(sentence.start, end, reading, sentence, sentence.start, True, lead_ins)

    def _may_be_order(self, sentence: Sentence, paragraph: Paragraph) -> None:
        if sentence.zone is not Zone.CONCLUSION or paragraph.rank is None:
            return
        reading = read_clause(self.text, sentence.start, sentence.end, self.setting)
        if reading.label == "directive" and sentence.end - reading.end > 20:
            order = Order(
                sentence.start,
                sentence.end,
                reading,
                sentence,
                sentence.start,
                True,
                self.outline.lead_ins(sentence.start),
            )
            self.heads.append(_Head(order, paragraph.rank, len(self.stretches) - 1))

    def _date_all_parts(self, sentence: Sentence) -> None:
        """A sentence that only gives a deadline dates every part of the one before it."""
        head = self.orders[-1].head
        for place, order in enumerate(self.orders):
            if order.head == head:
                self.orders[place] = replace(order, follow_up=(sentence.start, sentence.end))

    def _of_all_parts(self, labels: Cells) -> None:
        """Who and by when of the task above, of every part of its sentence."""
        if self.heads:
            nearest = self.heads[-1]
            self.heads = [nearest]
            self.settle(nearest.rank)
        head = self.orders[-1].head
        for place, order in enumerate(self.orders):
            if order.head == head:
                self.orders[place] = replace(order, labels=(*order.labels, labels))

    def _only_labels(self, sentence: Sentence) -> Cells | None:
        after_order = bool(self.heads) or bool(
            self.stretches and self.stretches[-1].label == "directive" and self.orders
        )
        return labels_of(self.text, sentence.start, sentence.end) if after_order else None

    def _only_a_deadline(self, sentence: Sentence) -> bool:
        words = self.text[sentence.start : sentence.end]
        after_order = bool(self.orders and self.stretches) and self.stretches[-1].label == "directive"
        if not after_order or len(words) > 200:
            return False
        timed = any(char.isdigit() for char in words) or cues.LABEL.match(words) is not None
        return timed and is_deadline_only(words)

    def _keep(self, order: Order) -> None:
        self.heads.clear()
        self.orders.append(order)
        self.stretches.append(Stretch(order.start, order.end, "directive"))

    def _label(self, sentence: Sentence, label: str) -> None:
        self.stretches.append(Stretch(sentence.start, sentence.end, label))
