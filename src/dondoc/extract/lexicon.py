"""The word lists of the reading, compiled."""

import re

from dondoc.extract.data.verbs import MANNER, ORDERS, TOPICAL


def _spellings(words: tuple[str, ...]) -> str:
    ordered = sorted(set(words), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") + r"(?!\w)" for word in ordered)


def _either_case(words: tuple[str, ...]) -> tuple[str, ...]:
    return words + tuple(word[0].upper() + word[1:] for word in words)


_NOT_A_NOUN = r"(?!\w)(?!\s+của\s)"
VERB = re.compile(rf"(?>{_spellings(_either_case(MANNER + ORDERS))}){_NOT_A_NOUN}")
# Within a clause a word of one syllable may be half of another ("thường trực", "chương trình").
LOWER_VERB = re.compile(rf"(?<!\w)(?>{_spellings(tuple(w for w in MANNER + ORDERS if ' ' in w))}){_NOT_A_NOUN}")
TOPIC = re.compile(rf"(?>{_spellings(_either_case(TOPICAL))}){_NOT_A_NOUN}")
