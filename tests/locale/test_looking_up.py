"""Sentences are looked up in the compiled catalogue, and are the ones that the standard library reads in it."""

import gettext as standard
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from dondoc.locale import CATALOGUES, DOMAIN, Language, words_of
from dondoc.locale.catalogue import Catalogue

OURS = words_of(Language.VIETNAMESE)
THEIRS = standard.translation(DOMAIN, CATALOGUES, ["vi"])


def test_every_sentence_is_found() -> None:
    with (Path(CATALOGUES) / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        messages = [message.id for message in read_po(file) if message.id]
    assert len(messages) > 1000
    for message in messages:
        if isinstance(message, str):
            assert OURS.gettext(message) == THEIRS.gettext(message) != ""
        else:
            for n in (0, 1, 2, 21):
                one, many = message
                assert OURS.ngettext(one, many, n) == THEIRS.ngettext(one, many, n)


def test_the_catalogue_has_one_form_for_any_number() -> None:
    assert OURS.info() == THEIRS.info()
    assert "nplurals=1;" in OURS.info()["plural-forms"]


@given(st.text())
def test_what_it_does_not_hold_stays_as_it_is(text: str) -> None:
    unknown = f"{text} – said nowhere"
    assert OURS.gettext(unknown) == unknown
    assert [OURS.ngettext(unknown, "many", n) for n in (1, 2)] == [unknown, "many"]


@pytest.mark.parametrize("content", [b"", b"\xde\x12\x04\x95", b"PK\x03\x04" + bytes(40)])
def test_what_is_no_catalogue_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="no catalogue"):
        Catalogue(content)
