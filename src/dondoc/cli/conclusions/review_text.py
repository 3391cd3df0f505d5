"""A draft as a text for an editor, as `git rebase -i` does: one block for each proposal, and how to read it back.

A block begins with what is to become of it and with the number that the proposal has in the table. So a block that is
taken out is skipped, one that is written twice is split, and one that has several numbers merges them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from dondoc.cli.boundary import sentence
from dondoc.cli.conclusions.typed import nameless
from dondoc.domain import draft as drafts
from dondoc.domain.deadline import NO_DEADLINE, Deadline
from dondoc.domain.draft import Draft, Proposal
from dondoc.domain.vietnamese import fold
from dondoc.errors import DondocError
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import Language, words_of
from dondoc.locale import gettext as _
from dondoc.reports.untrusted import plain
from dondoc.typing import TypeVar

ACCEPT, SKIP = N_("accept"), N_("skip")
FIELDS = {"title": N_("task"), "lead": N_("lead"), "cooperating": N_("with"), "deadline": N_("due")}
MISTAKE = "#!"
"""Begins the line that is put under one that could not be read; those of before are taken out."""

T = TypeVar("T")
ReadDeadline = Callable[[str], Deadline]
"""Reads a deadline as a person words it; raises a DondocError where it cannot."""


class DraftError(Exception):
    """A line of the edited text that cannot be read: its number, counted from 1, and why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(_("Line {number}: {reason}").format(number=line, reason=reason))
        self.line, self.reason = line, reason


@dataclass
class Block:
    """One block as it stands in the text: where, which proposals (from 0), each field with its line."""

    line: int
    accepted: bool
    places: tuple[int, ...]
    fields: dict[str, tuple[int, str]] = field(default_factory=dict)


# --- writing ----------------------------------------------------------------------------------------------------


def write_text(draft: Draft) -> str:
    """The draft as a text to be edited. The words of the document stand beside it as lines that are not read."""
    lines = [line for number, p in enumerate(draft.proposals, start=1) for line in _block_lines(draft, number, p)]
    return "\n".join([*lines, *(f"# {line}".rstrip() for line in _explanation().split("\n"))]) + "\n"


def _explanation() -> str:
    return _(
        "One block is one task. Save and close to go on; empty the file to change nothing.\n"
        "Take a block out, or write “skip”, to leave it out.\n"
        "Write a block twice, with other words, to make two tasks of one directive.\n"
        "Write two numbers (3 4) to make one task of two directives.\n"
        "A deadline may be any words: 30/9, quý III, 10 ngày làm việc; - for none.\n"
        "Lines that begin with # are not read."
    )


def _block_lines(draft: Draft, number: int, proposal: Proposal) -> Iterator[str]:
    yield f"{_(ACCEPT) if proposal.accepted else _(SKIP)} {number}"
    for name, value in _values(proposal).items():
        yield f"  {_(FIELDS[name])}: {value}"
    for place in proposal.directives:
        yield f"# “{plain(draft.extraction.directives[place].quote)}”"
    yield ""


def _values(proposal: Proposal) -> dict[str, str]:
    return {
        "title": plain(proposal.title),
        "lead": plain(proposal.lead or "-"),
        "cooperating": plain("; ".join(proposal.cooperating) or "-"),
        "deadline": _typed(proposal.deadline),
    }


def _typed(deadline: Deadline) -> str:
    """A deadline as one would type it: the day where there is one, else its words."""
    if deadline.last is None:
        return plain(" ".join(deadline.words.split())) or "-"
    return _figures(deadline.last) + (f" {deadline.time:%H:%M}" if deadline.time else "")


def _figures(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


# --- reading ----------------------------------------------------------------------------------------------------


def read_text(draft: Draft, text: str, read_deadline: ReadDeadline) -> Draft | None:
    """The draft that an edited text means; None where nothing but remarks is left in it.

    What was not touched stays letter for letter as it was read from the document. Raises DraftError for the first
    line that cannot be read.
    """
    blocks = list(_blocks(text, len(draft.proposals)))
    if not blocks:
        return None
    named = {place for block in blocks for place in block.places}
    made = [(block.places[0], _proposal(draft, block, read_deadline)) for block in blocks]
    made += [
        (place, replace(proposal, accepted=False))
        for place, proposal in enumerate(draft.proposals)
        if place not in named
    ]
    made.sort(key=lambda each: each[0])  # stable: the parts of one stay as they were written
    return replace(draft, proposals=tuple(proposal for _place, proposal in made))


def with_mistake(text: str, mistake: DraftError) -> str:
    """The text with the reason under the line that could not be read."""
    lines = text.splitlines()
    lines.insert(mistake.line, f"{MISTAKE} {mistake.reason}")
    kept = [line for at, line in enumerate(lines) if at == mistake.line or not line.startswith(MISTAKE)]
    return "\n".join(kept) + "\n"


def _blocks(text: str, count: int) -> Iterator[Block]:
    heads, names = _spellings({ACCEPT: True, SKIP: False}), _spellings({word: name for name, word in FIELDS.items()})
    block: Block | None = None
    last = ""  # the field that a line without a name goes on with
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        label, colon, value = line.partition(":")
        if colon and fold(label) in names and block is not None:
            last = names[fold(label)]
            if last in block.fields:
                raise DraftError(number, _("“{name}” stands here a second time.").format(name=plain(label.strip())))
            block.fields[last] = (number, value.strip())
        elif (head := _head(line, heads, count, number)) is not None:
            if block is not None:
                yield block
            block, last = head, ""
        elif block is not None and last and line[0].isspace():  # an editor has broken a long line
            block.fields[last] = (block.fields[last][0], f"{block.fields[last][1]} {line.strip()}".strip())
        else:
            raise DraftError(number, _("this cannot be read: {line}").format(line=plain(line.strip())))
    if block is not None:
        yield block


def _head(line: str, heads: Mapping[str, bool], count: int, at: int) -> Block | None:
    """The beginning of a block, such as "accept 3 4"; None for another line."""
    words = line.replace(",", " ").split()
    numbers = [word for word in words if word.isdecimal()]
    verb = fold(" ".join(word for word in words if not word.isdecimal()))
    if verb not in heads:
        return None
    if not numbers:
        raise DraftError(at, _("the number of the proposal is missing."))
    wrong = [number for number in numbers if not 1 <= int(number) <= count]
    if wrong:
        raise DraftError(at, _("there is no proposal {number}.").format(number=wrong[0]))
    return Block(at, heads[verb], tuple(sorted({int(number) - 1 for number in numbers})))


def _spellings(meanings: Mapping[str, T]) -> dict[str, T]:
    """The words in both languages, so that a draft written in one is read in the other."""
    return {
        fold(words_of(language).gettext(word)): meaning for language in Language for word, meaning in meanings.items()
    }


def _proposal(draft: Draft, block: Block, read_deadline: ReadDeadline) -> Proposal:
    """The proposal that a block means: the one it was written from, with what was changed in it."""
    parts = replace(draft, proposals=tuple(draft.proposals[place] for place in block.places))
    whole = drafts.merge(parts, range(len(parts.proposals)))
    before = _values(whole.proposals[0])
    new = {name: given for name, given in block.fields.items() if given[1] != before[name]}
    # Merged, a block may have kept the deadline of any of its parts. It was not chosen, so that of the whole stands.
    if "deadline" in new and new["deadline"][1] in map(_typed, (part.deadline for part in parts.proposals)):
        del new["deadline"]
    if not new:
        return replace(whole.proposals[0], accepted=block.accepted)
    changed = drafts.edit(
        whole,
        0,
        title=_title(*new["title"]) if "title" in new else None,
        lead=_names(*new["lead"]) if "lead" in new else None,
        cooperating=_names(*new["cooperating"]).split(";") if "cooperating" in new else None,
        deadline=_deadline(*new["deadline"], read_deadline) if "deadline" in new else None,
    )
    return replace(changed.proposals[0], accepted=block.accepted)


def _title(line: int, words: str) -> str:
    if not _unless_dash(words):
        raise DraftError(line, _("a task needs words."))
    return words


def _names(line: int, words: str) -> str:
    if wrong := nameless(_unless_dash(words)):
        raise DraftError(line, _("“{name}” is no name: it has no letter.").format(name=plain(wrong)))
    return _unless_dash(words)


def _deadline(line: int, words: str, read_deadline: ReadDeadline) -> Deadline:
    if not _unless_dash(words):
        return NO_DEADLINE
    try:
        return read_deadline(words)
    except DondocError as error:
        raise DraftError(line, sentence(error)) from error


def _unless_dash(words: str) -> str:
    return "" if words.strip() in ("-", "–") else words.strip()
