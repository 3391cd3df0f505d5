"""The Vietnamese catalogue is whole: every sentence of the code is in it, said once, and compiled."""

import io
import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from dondoc.domain.vietnamese import nfc
from dondoc.locale import CATALOGUES, Language, language_of, words_of

SOURCE = Path(CATALOGUES).parent
FOLDER = Path(CATALOGUES) / "vi" / "LC_MESSAGES"
KEYWORDS = {**DEFAULT_KEYWORDS, "N_": None, "gettext_noop": None}


def po() -> Catalog:
    return read_po(io.BytesIO((FOLDER / "dondoc.po").read_bytes()))


def several(text: object) -> tuple[str, ...]:
    return tuple(map(str, text)) if isinstance(text, list | tuple) else (str(text),)


def texts(message: Message) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return several(message.id), several(message.string)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def ends(text: str) -> str:
    return text[-1] if text[-1] in ".:?!" else ""


ABBREVIATED = {"No.", "Task no.", "Try '{command} {option}' for help."}
MESSAGES = [message for message in po() if message.id]


def test_every_sentence_of_the_code_is_translated_and_no_other() -> None:
    in_code = {
        message[0] if isinstance(message, tuple) else message
        for _, _, message, _, _ in extract_from_dir(Path(SOURCE), keywords=KEYWORDS)
    }
    in_catalogue = {texts(message)[0][0] for message in MESSAGES}
    assert in_code - in_catalogue == set(), "run `make messages`, then translate what is empty in dondoc.po"
    assert in_catalogue - in_code == set(), "run `make messages`: nobody says these any more"


@pytest.mark.parametrize(
    "message", MESSAGES, ids=[f"{place} {message.id}"[:50] for place, message in enumerate(MESSAGES)]
)
def test_a_translation(message: Message) -> None:
    ids, strings = texts(message)
    assert not message.fuzzy
    assert all(strings), "not translated"
    assert strings == tuple(map(nfc, strings))
    assert len(strings) == 1, "Vietnamese has one form for any number"
    wanted = set().union(*map(placeholders, ids))
    assert placeholders(strings[0]) == wanted
    if ids[0] not in ABBREVIATED:
        assert ends(strings[0]) == ends(ids[0]), "what is a sentence stays one"


def test_the_compiled_catalogue_is_that_of_the_text() -> None:
    compiled = read_mo(io.BytesIO((FOLDER / "dondoc.mo").read_bytes()))
    assert {texts(m) for m in compiled if m.id} == {texts(m) for m in MESSAGES}, "run `make messages`"


@pytest.mark.parametrize("language", Language)
def test_words_know_their_language(language: Language) -> None:
    assert language_of(words_of(language)) is language


@pytest.mark.parametrize(("n", "said"), [(1, "1 dòng"), (3, "3 dòng")])
def test_vietnamese_has_one_form(n: int, said: str) -> None:
    assert words_of(Language.VIETNAMESE).ngettext("{n} row", "{n} rows", n).format(n=n) == said


def test_what_is_to_be_typed_stands_between_quotation_marks_that_a_shell_knows() -> None:
    copied = re.compile(r"(?:dondoc [a-z][^.:;(]*|--[a-z]+ )[“‘]")
    said = [each for message in po() if message.id for part in texts(message) for each in part]
    assert [each for each in said if copied.search(each)] == []
