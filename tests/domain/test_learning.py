"""What a change in the review shows about the office's words, and what becomes of it in the draft."""

from collections.abc import Sequence

import pytest

from dondoc.domain import draft as drafts
from dondoc.domain.directive import Directive, Extraction
from dondoc.domain.document import DocumentHeader, Manuscript, MeetingHeader
from dondoc.domain.draft import Draft, propose
from dondoc.domain.learning import as_learnt, learn, put_right, taught
from dondoc.domain.unit import Unit
from dondoc.domain.unit_names import Alias, same_name

FINANCE = "Phòng Tài chính - Kế hoạch"


def draft_of(*named: Sequence[str]) -> Draft:
    """A draft whose directives name a lead and partners like this."""
    read = tuple(Directive("", 0, 0, lead=(lead,), cooperating=tuple(others)) for lead, *others in named)
    header = Extraction(DocumentHeader(), MeetingHeader(), None, read)
    return propose(Manuscript("-", "", b"", ""), header)


def test_another_lead_stands_for_the_words_of_the_document() -> None:
    draft = draft_of(["Bộ phận ngân sách", "Công an xã"])
    assert list(put_right(draft, drafts.edit(draft, 0, lead=FINANCE))) == [Alias("Bộ phận ngân sách", FINANCE)]
    partner = drafts.edit(draft, 0, cooperating=["Công an phường"])
    assert list(put_right(draft, partner)) == [Alias("Công an xã", "Công an phường")]


@pytest.mark.parametrize(
    ("lead", "cooperating"),
    [
        ("", None),  # taken away
        ("Công an xã", ["Bộ phận ngân sách"]),  # changed places
        (None, ["Công an xã", FINANCE]),  # one more
        (None, []),
    ],
)
def test_other_changes_say_nothing_about_names(lead: str | None, cooperating: list[str] | None) -> None:
    draft = draft_of(["Bộ phận ngân sách", "Công an xã"])
    assert list(put_right(draft, drafts.edit(draft, 0, lead=lead, cooperating=cooperating))) == []


def test_what_was_merged_or_typed_before_says_nothing() -> None:
    draft = draft_of(["Bộ phận ngân sách"], ["Công an xã"])
    assert list(put_right(draft, drafts.merge(draft, [0, 1]))) == []
    typed = drafts.edit(draft, 0, lead="Phòng Kinh tế")
    assert list(put_right(typed, drafts.edit(typed, 0, lead=FINANCE))) == []


def test_what_is_learnt_holds_wherever_the_wording_stands() -> None:
    draft = draft_of(["Bộ phận ngân sách"], ["Công an xã", "bộ phận Ngân sách"], [FINANCE, "Bộ phận ngân sách"])
    after = learn(draft, Alias("Bộ phận ngân sách", FINANCE))
    assert [(p.lead, p.cooperating) for p in after.proposals] == [
        (FINANCE, ()),
        ("Công an xã", (FINANCE,)),
        (FINANCE, ()),
    ]
    assert after.aliases == (Alias("Bộ phận ngân sách", FINANCE),)
    assert as_learnt(after) == after


def test_the_register_knows_the_name_from_then_on() -> None:
    register = [Unit(1, FINANCE), Unit(2, "Công an xã")]
    known = taught(register, [Alias("Bộ phận ngân sách", FINANCE), Alias("Tổ 1", "Ban không có")])
    found = same_name(known, "bộ phận ngân sách")
    assert found is not None
    assert found.name == FINANCE
    assert same_name(known, "Tổ 1") is None
