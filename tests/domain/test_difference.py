"""A new document against the tasks of the old one: each task and each order has exactly one fate."""

from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain.deadline import NO_DEADLINE, Deadline, DeadlineKind
from dondoc.domain.difference import Difference, compare, skip_rejected
from dondoc.domain.directive import Directive, Extraction
from dondoc.domain.document import DocumentHeader, Manuscript, MeetingHeader
from dondoc.domain.draft import Draft, propose
from dondoc.domain.task import Status, Task

JUNE, JULY = (Deadline(DeadlineKind.DAY, day, day) for day in (date(2023, 6, 30), date(2023, 7, 31)))
MARKET = "Giao Công an phường kiểm tra an toàn cháy nổ tại các chợ"
DRILL = "Giao Ban Chỉ huy Quân sự tổ chức huấn luyện dân quân"


def likeness(one: str, other: str) -> float:
    return 100 * SequenceMatcher(None, one, other).ratio()


def document(*orders: tuple[str, str, Deadline]) -> Draft:
    text = "\n".join(quote for quote, _lead, _deadline in orders)
    directives, start = [], 0
    for quote, lead, deadline in orders:
        directives.append(Directive(quote, start, start + len(quote), (lead,), deadline=deadline))
        start += len(quote) + 1
    extraction = Extraction(DocumentHeader(), MeetingHeader(), None, tuple(directives))
    return propose(Manuscript("a.txt", text, b"", ""), extraction)


def tasks_of(draft: Draft) -> list[Task]:
    empty = dict.fromkeys(Task._fields)
    return [
        Task(
            **{
                **empty,
                "number": number,
                "title": proposal.title,
                "status": Status.ASSIGNED,
                "lead": proposal.lead,
                "cooperating": proposal.cooperating,
                "due": proposal.deadline.last,
                "quotes": (draft.extraction.directives[proposal.directives[0]].quote,),
            }  # type: ignore[arg-type]
        )
        for number, proposal in enumerate(draft.proposals, start=1)
    ]


OLD = document((MARKET, "Công an phường", JUNE), (DRILL, "Ban Chỉ huy Quân sự", NO_DEADLINE))


def difference(tasks: list[Task], new: Draft) -> Difference:
    return compare(tasks, OLD, new, likeness)


def test_the_same_document_changes_nothing() -> None:
    found = difference(tasks_of(OLD), OLD)
    assert [wanted.changes for wanted in found.same] == [False, False]
    assert (found.added, found.gone, found.finished) == ((), (), ())


def test_what_the_new_document_says_otherwise_is_wanted_and_nothing_else() -> None:
    later = f"{MARKET}, xong trong tháng 7"
    new = document((later, "Công an phường", JULY), (DRILL, "Phòng Văn hóa", NO_DEADLINE))
    market, drill = difference(tasks_of(OLD), new).same
    assert (market.title, market.lead, market.deadline) == (new.proposals[0].title, None, JULY)
    assert (drill.title, drill.lead, drill.deadline) == (None, "Phòng Văn hóa", None)


def test_what_the_office_made_of_a_task_stays_where_the_documents_agree() -> None:
    market, drill = tasks_of(OLD)
    ours = market._replace(title="Kiểm tra chợ", lead="Đội Cảnh sát", due=date(2023, 7, 15))
    new = document((f"{MARKET} và khu tập thể", "Công an phường", JUNE), (DRILL, "Ban Chỉ huy Quân sự", NO_DEADLINE))
    wanted = difference([ours, drill], new).same[0]
    assert not wanted.changes


def test_what_is_done_stays_done_and_what_is_open_and_not_given_is_gone() -> None:
    market, drill = tasks_of(OLD)
    done = market._replace(status=Status.COMPLETED)
    new = document(("Giao Trạm Y tế tiêm phòng cho trẻ em", "Trạm Y tế", JULY))
    found = difference([done, drill], new)
    assert (found.finished, found.gone) == ((done,), (drill,))
    assert found.added == new.proposals
    again = difference([done, drill], document((MARKET, "Phòng Văn hóa", JULY)))
    assert [wanted.changes for wanted in again.same] == [False], "a closed task is not changed"


def test_what_was_left_out_before_is_left_out_again() -> None:
    draft = skip_rejected(OLD, [DRILL])
    assert [proposal.accepted for proposal in draft.proposals] == [True, False]


ORDERS = st.lists(
    st.tuples(
        st.sampled_from([MARKET, DRILL, f"{MARKET} trên địa bàn", "Rà soát hộ nghèo", "Vận động ủng hộ quỹ"]),
        st.sampled_from(["Công an phường", "Văn phòng"]),
        st.sampled_from([NO_DEADLINE, JUNE, JULY]),
    ),
    max_size=5,
)


@given(before=ORDERS, after=ORDERS, skipped=st.sets(st.integers(0, 4)))
def test_every_task_and_every_order_has_one_fate(
    before: list[tuple[str, str, Deadline]], after: list[tuple[str, str, Deadline]], skipped: set[int]
) -> None:
    old, new = document(*before), document(*after)
    new = replace(
        new, proposals=tuple(replace(p, accepted=place not in skipped) for place, p in enumerate(new.proposals))
    )
    tasks = tasks_of(old)
    found = compare(tasks, old, new, likeness)
    numbers = [wanted.task.number for wanted in found.same] + [task.number for task in (*found.gone, *found.finished)]
    assert sorted(numbers) == [task.number for task in tasks]
    given_again = [wanted.proposal for wanted in found.same]
    assert sorted(map(id, [*given_again, *found.added])) == sorted(map(id, new.accepted))
