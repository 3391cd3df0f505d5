"""The difference that a corrected or replacing document makes: which tasks stay, change, come and go.

Three readings are compared: what the old document said, what the new one says, and what stands in the register. Where
both documents say the same, what the office has since made of it stays; where the new one says something else, that
is what it wants.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dondoc.domain.deadline import Deadline
from dondoc.domain.draft import Draft, Proposal
from dondoc.domain.task import Status, Task
from dondoc.domain.unit_names import unit_key
from dondoc.domain.vietnamese import fold

ALIKE = 60.0
"""From which likeness of their words, in hundredths, two orders are the same order in other words."""

CLOSED = (Status.COMPLETED, Status.WITHDRAWN)

Likeness = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A task that the new document gives too, and what it wants changed of it; None leaves a thing as it is."""

    task: Task
    proposal: Proposal
    title: str | None = None
    lead: str | None = None
    cooperating: tuple[str, ...] | None = None
    deadline: Deadline | None = None

    @property
    def changes(self) -> bool:
        """Whether anything is to be changed."""
        return (self.title, self.lead, self.cooperating, self.deadline) != (None, None, None, None)


@dataclass(frozen=True, slots=True)
class Difference:
    """What becomes of the tasks of the old document, and the proposals that are new."""

    same: tuple[Wanted, ...]  # given again, changed or not
    added: tuple[Proposal, ...]
    gone: tuple[Task, ...]  # open, and not given any more
    finished: tuple[Task, ...]  # not given any more, but done or withdrawn already: left as they are


def compare(tasks: Sequence[Task], before: Draft, after: Draft, likeness: Likeness) -> Difference:
    """The difference between the tasks of a document, as it is read now (`before`), and what replaces it.

    Only the accepted proposals of `after` count. Each task meets at most one proposal, the most alike first.
    """
    accepted = after.accepted
    words = [_words(after, proposal) for proposal in accepted]
    ranked = sorted(
        (
            (score, -place, -at)
            for at, task in enumerate(tasks)
            for place, proposal in enumerate(accepted)
            if (score := _score(task, proposal, words[place], likeness)) >= ALIKE
        ),
        reverse=True,
    )
    met: dict[int, int] = {}
    for _likeness, place, at in ranked:
        if -at not in met and -place not in met.values():
            met[-at] = -place
    base = {fold(_words(before, proposal)): proposal for proposal in before.proposals}
    same = tuple(
        _wanted(tasks[at], base.get(fold("\n".join(tasks[at].quotes))), accepted[place], words[place])
        for at, place in sorted(met.items())
    )
    left = [task for at, task in enumerate(tasks) if at not in met]
    return Difference(
        same,
        tuple(proposal for place, proposal in enumerate(accepted) if place not in met.values()),
        tuple(task for task in left if task.status not in CLOSED),
        tuple(task for task in left if task.status in CLOSED),
    )


def skip_rejected(draft: Draft, quotes: Sequence[str]) -> Draft:
    """The draft with the proposals skipped whose very words the office left out when the old document came."""
    left_out = {fold(quote) for quote in quotes}
    proposals = (
        replace(proposal, accepted=False) if fold(_words(draft, proposal)) in left_out else proposal
        for proposal in draft.proposals
    )
    return replace(draft, proposals=tuple(proposals))


def _words(draft: Draft, proposal: Proposal) -> str:
    return "\n".join(draft.extraction.directives[place].quote for place in proposal.directives)


def _score(task: Task, proposal: Proposal, words: str, likeness: Likeness) -> float:
    """How alike an order is to a task: by the words of the document, and by the title that the office gave it."""
    quoted = likeness(fold("\n".join(task.quotes)), fold(words))
    return (quoted + max(likeness(fold(task.title), fold(proposal.title)), quoted)) / 2


def _wanted(task: Task, base: Proposal | None, new: Proposal, words: str) -> Wanted:
    """What the new document wants of a task. Without the old reading, where the register differs from the new one."""
    if task.status in CLOSED:  # what was done stays as it was done
        return Wanted(task, new)
    split = task.status is Status.SPLIT  # whose its parts are was decided since
    lead = new.lead if not split and (base is None or _key(base.lead) != _key(new.lead)) else None
    others = new.cooperating if base is None or _keys(base.cooperating) != _keys(new.cooperating) else None
    others = None if split else others
    deadline = new.deadline if base is None or _days(base.deadline) != _days(new.deadline) else None
    reworded = fold("\n".join(task.quotes)) != fold(words)
    own_title = base is not None and fold(base.title) != fold(task.title)  # what the office calls it itself stays
    return Wanted(
        task,
        new,
        title=new.title if reworded and not own_title and fold(new.title) != fold(task.title) else None,
        lead=lead if lead is not None and _key(lead) != _key(task.lead) else None,
        cooperating=others if others is not None and _keys(others) != _keys(task.cooperating) else None,
        deadline=deadline if deadline is not None and _days(deadline) != _days_of(task) else None,
    )


def _key(name: str | None) -> str:
    return unit_key(name or "")


def _keys(names: Sequence[str]) -> set[str]:
    return {unit_key(name) for name in names}


def _days(deadline: Deadline) -> tuple[object, ...]:
    return deadline.last, deadline.time, deadline.recurrence


def _days_of(task: Task) -> tuple[object, ...]:
    return task.written_due or task.due, task.due_time, task.recurrence
