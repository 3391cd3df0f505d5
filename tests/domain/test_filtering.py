"""The language of filters: what is typed, what it says, and what is told of a slip."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dondoc.domain.filter_words import IN_VIETNAMESE, KEYS, NONE, RESTRICTIONS, STANDINGS, STATES, STATUSES, squeeze
from dondoc.domain.filtering import Term, parse, written
from dondoc.domain.task import Restriction, Status, Timeliness
from dondoc.domain.vietnamese import nfc
from dondoc.errors import DondocError
from dondoc.errors.filters import EmptyTerm, FilterError, MistypedKey, UnclosedQuote, UnknownKey, UnknownState
from dondoc.locale import Language, words_of
from dondoc.reports import wording

Said = tuple[str, str, tuple[str, ...], bool]


def said(text: str) -> list[Said]:
    """The terms without their places."""
    return [term[:4] for term in parse(text)]


def term(key: str, operator: str, *values: str, negated: bool = False) -> Said:
    return key, operator, values, negated


TYPED: list[tuple[str, list[Said]]] = [
    ("", []),
    ("late", [term("is", ":", "overdue")]),
    ("quá hạn", [term("is", ":", "overdue")]),
    ("QUA-HAN", [term("is", ":", "overdue")]),
    ("thuhoi", [term("is", ":", "withdrawn")]),
    ("thu hồi", [term("text", ":", "thu"), term("text", ":", "hồi")]),
    ("status:thu hồi", [term("status", ":", "thu hồi")]),
    ("sắp đến hạn", [term("is", ":", "soon")]),
    ("hoàn thành quá hạn", [term("is", ":", "donelate")]),
    ("open,late", [term("is", ":", "open", "overdue")]),
    ("-late", [term("is", ":", "overdue", negated=True)]),
    ("not:late", [term("is", ":", "overdue", negated=True)]),
    ("không: quá hạn", [term("is", ":", "overdue", negated=True)]),
    ("status!=open", [term("status", ":", "open", negated=True)]),
    ("-status!=open", [term("status", ":", "open")]),
    ('unit:"P. Tài chính" late', [term("unit", ":", "P. Tài chính"), term("is", ":", "overdue")]),
    ("unit:P. Tài chính late", [term("unit", ":", "P. Tài chính"), term("is", ":", "overdue")]),
    ("unit:“P. Tài chính”", [term("unit", ":", "P. Tài chính")]),
    ("donvi:y te", [term("unit", ":", "y te")]),
    ("đơn vị: Y tế", [term("unit", ":", "Y tế")]),
    (
        "unit:Phòng Lao động, Thương binh và Xã hội",
        [term("unit", ":", "Phòng Lao động, Thương binh và Xã hội")],
    ),
    ("unit:y te,tai chinh", [term("unit", ":", "y te", "tai chinh")]),
    (
        "lead:Phòng Tài chính - Kế hoạch -late",
        [
            term("lead", ":", "Phòng Tài chính - Kế hoạch"),
            term("is", ":", "overdue", negated=True),
        ],
    ),
    ("status:assigned, reported", [term("status", ":", "assigned", "reported")]),
    ("trạng thái:đang thực hiện", [term("status", ":", "đang thực hiện")]),
    ("due<30/9", [term("due", "<", "30/9")]),
    ("due < 30/9", [term("due", "<", "30/9")]),
    ("han<=+7", [term("due", "<=", "+7")]),
    ("due≥quý III", [term("due", ">=", "quý III")]),
    ("due=30/9", [term("due", ":", "30/9")]),
    ("due>1/7 due<=30/9", [term("due", ">", "1/7"), term("due", "<=", "30/9")]),
    ("due:1/7..30/9", [term("due", ":", "1/7..30/9")]),
    ("3 5-7 8,9", [term("number", ":", "3"), term("number", ":", "5-7"), term("number", ":", "8", "9")]),
    ("giải ngân", [term("text", ":", "giải"), term("text", ":", "ngân")]),
    ('"giải ngân"', [term("text", ":", "giải ngân")]),
    ("text:giải ngân quá hạn meeting:13", [term("text", ":", "giải ngân quá hạn"), term("meeting", ":", "13")]),
    ("text:1,5 triệu", [term("text", ":", "1,5 triệu")]),
    (r'text:"nói \"không\""', [term("text", ":", 'nói "không"')]),
    ('-"giải ngân"', [term("text", ":", "giải ngân", negated=True)]),
    ("@tuan", [term("view", ":", "tuan")]),
    ("view:tuan late", [term("view", ":", "tuan"), term("is", ":", "overdue")]),
    ("Tài chính - Kế hoạch", [term("text", ":", word) for word in ("Tài", "chính", "-", "Kế", "hoạch")]),
    ("12:30", [term("text", ":", "12:30")]),
]


@pytest.mark.parametrize(("typed", "terms"), TYPED)
def test_what_is_typed(typed: str, terms: list[Said]) -> None:
    assert said(typed) == terms


@pytest.mark.parametrize("typed", [typed for typed, _terms in TYPED])
def test_what_is_written_again_says_the_same(typed: str) -> None:
    assert said(written(parse(typed))) == said(typed)


def test_composed_or_not_it_is_the_same_word() -> None:
    assert said("qua\u0301 ha\u0323n") == said("quá hạn")


SLIPS: list[tuple[str, type[FilterError], str, str]] = [
    ("unti:x", MistypedKey, "»unti:«x", "unit"),
    ("late donvj:x", MistypedKey, "late »donvj:«x", "donvi"),
    ("foo:x", UnknownKey, "»foo:«x", ""),
    ("http://cong.gov.vn", UnknownKey, "»http:«//cong.gov.vn", ""),
    ("open overdu", UnknownState, "open »overdu«", "overdue"),
    ("unit: ", EmptyTerm, "»unit:« ", ""),
    ('unit:""', EmptyTerm, '»unit:«""', ""),
    ("not:", EmptyTerm, "»not:«", ""),
    ('text:"giải ngân', UnclosedQuote, 'text:»"giải ngân«', ""),
]


@pytest.mark.parametrize(("typed", "error", "place", "meant"), SLIPS)
def test_a_slip_is_pointed_at_with_what_was_meant(typed: str, error: type[FilterError], place: str, meant: str) -> None:
    with pytest.raises(error) as told:
        parse(typed)
    assert told.value.details["filter"] == place
    assert told.value.details.get("meant", "") == meant


PIECES = st.sampled_from(
    [
        *(
            "unit:",
            "due<",
            "not:",
            "-",
            '"',
            "“",
            "”",
            ",",
            " ",
            "@",
            "\\",
            "..",
            ":",
            "<=",
            "late",
            "quá hạn",
            "3-7",
            "y",
        )
    ]
)


@given(st.text() | st.lists(PIECES).map("".join))
@example('unit:"a" b')
@example("-@x")
def test_no_text_breaks_it_and_what_is_written_reads_back(text: str) -> None:
    try:
        terms = parse(text)
    except DondocError:
        return
    assert said(written(terms)) == [term[:4] for term in terms]
    assert [term.begins for term in terms] == sorted(term.begins for term in terms)


NAMES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).map(str.strip).filter(bool)
KEYED = sorted(set(KEYS.values()) - {"view"})


@given(st.lists(st.tuples(st.sampled_from(KEYED), st.sampled_from(": < <= > >=".split()), NAMES, st.booleans())))
@example([("is", "<", "moved", False)])
def test_every_value_can_be_written(made: list[tuple[str, str, str, bool]]) -> None:
    terms = tuple(Term(key, operator, (nfc(value),), negated) for key, operator, value, negated in made)
    assert said(written(terms)) == [term[:4] for term in terms]


@pytest.mark.parametrize("language", list(Language))
def test_what_a_list_shows_is_a_word_of_the_language(language: Language) -> None:
    shown = [wording.state(state, words_of(language)) for kind in (Status, Timeliness, Restriction) for state in kind]
    assert [word for word in shown if squeeze(word) not in STATES | RESTRICTIONS] == []


def test_every_word_that_is_offered_in_vietnamese_means_what_it_stands_for() -> None:
    assert set(IN_VIETNAMESE) == {*KEYS.values(), *STATES.values(), "none"}
    for meant, word in IN_VIETNAMESE.items():
        nothing = "none" if squeeze(word) in NONE else None
        assert meant in (KEYS.get(squeeze(word)), STATES.get(squeeze(word)), nothing)


def test_no_word_is_a_state_of_both_kinds() -> None:
    assert not STATUSES.keys() & STANDINGS.keys()
