"""The two languages a person reads: English as it stands in the code, Vietnamese from the catalogue beside this file.

One language is chosen at the edge before anything is shown. Renderers are handed `Words`, so that a report can be in
another language than the terminal.
"""

import os
from enum import StrEnum
from functools import cache
from io import FileIO

CATALOGUES = os.path.dirname(__file__)
DOMAIN = "dondoc"


class Language(StrEnum):
    """What a person reads."""

    VIETNAMESE = "vi"
    ENGLISH = "en"


class Words:
    """What a renderer needs of a language; as it stands here it is English, which is what the messages are in."""

    def gettext(self, message: str) -> str:
        """The message in this language."""
        return message

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The message for `n` things."""
        return one if n == 1 else many

    def info(self) -> dict[str, str]:
        """What the catalogue says of itself, such as its language."""
        return {}


@cache
def words_of(language: Language) -> Words:
    """The words of a language; English needs no catalogue."""
    if language is Language.ENGLISH:
        return Words()
    from dondoc.locale.catalogue import Catalogue

    with FileIO(os.path.join(CATALOGUES, language.value, "LC_MESSAGES", f"{DOMAIN}.mo")) as file:
        return Catalogue(file.readall())


def language_of(words: Words) -> Language:
    """The language that the words are in, as its catalogue says."""
    return Language(words.info().get("language", Language.ENGLISH))


_chosen = Words()
_language = Language.ENGLISH


def choose(language: Language) -> None:
    """Set the language of the terminal. Called once, before the commands are imported."""
    global _chosen, _language
    _chosen, _language = words_of(language), language


def chosen() -> Language:
    """The language of the terminal."""
    return _language


def gettext(message: str) -> str:
    """The message in the language of the terminal."""
    return _chosen.gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """The message for `n` things in the language of the terminal."""
    return _chosen.ngettext(one, many, n)
