"""A draft as a text for an editor, as `git rebase -i` does: one block for each task, and how to read it back.

A block names the directives it is made of. So a block that is taken out is skipped, one that is written twice with
other words is split, and one that names several directives merges them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dondoc.cli.context import App
from dondoc.cli.extracting import deadline_text
from dondoc.domain import draft as drafts
from dondoc.domain.deadline import NO_DEADLINE, Deadline
from dondoc.domain.draft import Draft, Proposal
from dondoc.domain.vietnamese import fold
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import Language, words_of
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain

ACCEPT, SKIP = N_("accept"), N_("skip")
FIELDS = {"title": N_("task"), "lead": N_("lead"), "cooperating": N_("with"), "deadline": N_("due")}


class DraftError(Exception):
    """A line of the edited text that cannot be read."""


@dataclass
class Block:
    """One block as it stands in the text."""

    line: int
    accepted: bool
    directives: tuple[int, ...]
    fields: dict[str, str] = field(default_factory=dict)


def write_text(app: App, draft: Draft) -> str:
    """The draft as a text to be edited."""
    return "\n".join([*_lines(app, draft), *(f"# {line}".rstrip() for line in _EXPLANATION().split("\n"))]) + "\n"


def _EXPLANATION() -> str:  # noqa: N802 - written as the constant it would be if the language were known at import
    return _(
        "One block is one task. Save and close to go on; empty the file to change nothing.\n"
        "Take a block out, or write “skip”, to leave it out.\n"
        "Write a block twice, with other words, to make two tasks of one directive.\n"
        "Write two numbers (3 4) to make one task of two directives.\n"
        "A deadline may be any words: 30/9, quý III, 10 ngày làm việc; - for none.\n"
        "Lines that begin with # are not read."
    )


def _lines(app: App, draft: Draft) -> Iterator[str]:
    for proposal in draft.proposals:
        numbers = " ".join(str(place + 1) for place in proposal.directives)
        yield f"{_(ACCEPT) if proposal.accepted else _(SKIP)} {numbers}"
        for name, value in _values(app, proposal).items():
            yield f"  {_(FIELDS[name])}: {value}"
        yield ""


def _values(app: App, proposal: Proposal) -> dict[str, str]:
    return {
        "title": plain(proposal.title),
        "lead": plain(proposal.lead or "-"),
        "cooperating": plain("; ".join(proposal.cooperating) or "-"),
        "deadline": deadline_text(app, proposal.deadline) if proposal.deadline != NO_DEADLINE else "-",
    }


def read_text(app: App, draft: Draft, text: str) -> Draft:
    """The draft that an edited text means. Raises DraftError with the number of the line that cannot be read.

    What was not touched stays letter for letter as it was read from the document.
    """
    blocks = list(_blocks(text, len(draft.extraction.directives)))
    proposals = [_proposal(app, draft, block) for block in blocks]
    named = {place for proposal in proposals for place in proposal.directives}
    left_out = [
        drafts.set_accepted(draft, [at], accepted=False).proposals[at]
        for at, proposal in enumerate(draft.proposals)
        if not named & set(proposal.directives)
    ]
    together = sorted([*proposals, *left_out], key=lambda proposal: proposal.directives)
    return Draft(draft.manuscript, draft.extraction, tuple(together))


def _blocks(text: str, directives: int) -> Iterator[Block]:
    heads = {**_spellings(ACCEPT, True), **_spellings(SKIP, False)}
    names = {spelling: name for name, message in FIELDS.items() for spelling in _spellings(message, True)}
    block: Block | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        label, colon, value = line.partition(":")
        if colon and fold(label) in names and block is not None:
            block.fields[names[fold(label)]] = value.strip()
            continue
        # The last words of the line are numbers, and what stands before them says what to do.
        numbers = [word for word in words if word.isdecimal()]
        head = fold(" ".join(word for word in words if not word.isdecimal()))
        if head not in heads or not numbers or not all(1 <= int(each) <= directives for each in numbers):
            raise DraftError(_("Line {number} cannot be read: {line}").format(number=number, line=plain(line)))
        if block is not None:
            yield block
        block = Block(number, heads[head], tuple(sorted({int(each) - 1 for each in numbers})))
    if block is not None:
        yield block


def _spellings(message: str, meaning: bool) -> dict[str, bool]:
    """A word in both languages, so that a draft written in one is read in the other."""
    return {fold(words_of(language).gettext(message)): meaning for language in Language}


def _proposal(app: App, draft: Draft, block: Block) -> Proposal:
    """The proposal a block means: the one it was written from, with what was changed in it."""
    base = _base(draft, block.directives)
    before = _values(app, base.proposals[0])
    new = {name: value for name, value in block.fields.items() if value != before[name]}
    changed = drafts.edit(
        base,
        0,
        title=new.get("title"),
        lead=None if "lead" not in new else _unless_dash(new["lead"]),
        cooperating=None if "cooperating" not in new else _unless_dash(new["cooperating"]).split(";"),
        deadline=_deadline(app, draft, new["deadline"], block.line) if "deadline" in new else None,
    )
    settled = changed if new else base
    return drafts.set_accepted(settled, [0], accepted=block.accepted).proposals[0]


def _base(draft: Draft, directives: tuple[int, ...]) -> Draft:
    """A draft of one proposal: the one that stands for these directives, or those it has to be merged from."""
    same = [proposal for proposal in draft.proposals if proposal.directives == directives]
    parts = [proposal for proposal in draft.proposals if set(proposal.directives) & set(directives)]
    alone = Draft(draft.manuscript, draft.extraction, tuple(same[:1] or parts))
    whole = drafts.merge(alone, range(len(alone.proposals)))
    first = whole.proposals[0]
    if first.directives == directives:
        return whole
    return drafts.of_directives(whole, directives)


def _deadline(app: App, draft: Draft, words: str, line: int) -> Deadline:
    from dondoc.cli.review import read_words

    if not _unless_dash(words):
        return NO_DEADLINE
    deadline = read_words(app, draft, words)
    if deadline is None:
        said = _("The deadline of the task at line {number} cannot be read: {words}")
        raise DraftError(said.format(number=line, words=plain(words)))
    return deadline


def _unless_dash(words: str) -> str:
    return "" if words.strip() in ("-", "–") else words.strip()
