"""A draft takes up one more directive in its place, and nothing else in it changes."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dondoc.domain import draft as drafts
from dondoc.domain.account import account
from dondoc.domain.deadline import NO_DEADLINE, Deadline, DeadlineKind
from dondoc.domain.directive import Directive, Extraction
from dondoc.domain.document import DocumentHeader, Manuscript, MeetingHeader
from dondoc.domain.draft import Doubt, Draft, propose

SENTENCES = 12
TEXT = "".join(f"Câu số {number:02}. " for number in range(SENTENCES))
LENGTH = len(TEXT) // SENTENCES


def directive(sentence: int, deadline: Deadline = NO_DEADLINE) -> Directive:
    start, end = sentence * LENGTH, (sentence + 1) * LENGTH - 1
    return Directive(TEXT[start:end], start, end, deadline=deadline)


def draft_of(sentences: set[int]) -> Draft:
    """A draft in which these sentences were read as directives."""
    extraction = Extraction(
        document=DocumentHeader(),
        meeting=MeetingHeader(),
        anchor=date(2026, 6, 5),
        directives=tuple(map(directive, sorted(sentences))),
        coverage=tuple(
            (each * LENGTH, (each + 1) * LENGTH - 1, "directive" if each in sentences else "context")
            for each in range(SENTENCES)
        ),
    )
    return propose(Manuscript("-", TEXT, b"", ""), extraction)


def told(draft: Draft) -> list[tuple[str, bool, list[str]]]:
    """What each proposal says, with the words of its directives."""
    words = [each.quote for each in draft.extraction.directives]
    return [(p.title, p.accepted, [words[place] for place in p.directives]) for p in draft.proposals]


@st.composite
def drafts_in_review(draw: st.DrawFn) -> Draft:
    """A draft after some commands of a review."""
    draft = draft_of(draw(st.sets(st.integers(0, SENTENCES - 1), max_size=SENTENCES - 1)))
    for _ in range(draw(st.integers(0, 4))):
        if draft.proposals:
            places = st.integers(0, len(draft.proposals) - 1)
            match draw(st.sampled_from(("merge", "split", "skip"))):
                case "merge":
                    draft = drafts.merge(draft, draw(st.lists(places, max_size=3)))
                case "split":
                    draft = drafts.split(draft, draw(places), ["Phần một", "Phần hai"])
                case _:
                    draft = drafts.set_accepted(draft, [draw(places)], accepted=False)
    return draft


@given(drafts_in_review(), st.data())
def test_what_is_taken_up_stands_in_its_place_and_the_others_keep_what_they_say(
    draft: Draft, data: st.DataObject
) -> None:
    left_out = [number for number, each in enumerate(account(draft.extraction)) if each.directive is None]
    new = directive(data.draw(st.sampled_from(left_out)))
    after = drafts.take_up(draft, new)
    starts = [each.start for each in after.extraction.directives]
    assert starts == sorted(starts)
    assert new in after.extraction.directives
    (place,) = [at for at, row in enumerate(told(after)) if row[2] == [new.quote]]
    assert told(after)[:place] + told(after)[place + 1 :] == told(draft)
    assert all(min(p.directives) < after.proposals[place].directives[0] for p in after.proposals[:place][-1:])
    assert [each.directive for each in account(after.extraction) if each.directive is not None] == list(
        range(len(after.extraction.directives))
    )


def test_it_is_doubted_like_those_that_were_read() -> None:
    early = Deadline(DeadlineKind.DAY, last=date(2026, 5, 1), words="trước ngày 01/5/2026")
    after = drafts.take_up(draft_of({0, 5}), directive(3, early))
    assert [proposal.directives for proposal in after.proposals] == [(0,), (1,), (2,)]
    assert after.proposals[1].doubts == (Doubt.NO_LEAD, Doubt.DEADLINE_BEFORE_DOCUMENT)
    assert not after.proposals[1].deadline.confirmed
