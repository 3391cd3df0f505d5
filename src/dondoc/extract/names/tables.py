"""The lexicon of names as tables: what `Names` looks phrases and syllables up in."""

from dondoc.extract.data import people, places, roles, syllables, units, verbs
from dondoc.extract.tokens import key, phrase_table

WHOLE = phrase_table(units.WHOLE)
COMMITTEES = phrase_table(units.COMMITTEES)
KINDS = phrase_table(units.KINDS)
FIELDS = phrase_table([*units.FIELDS, *units.LONG_FIELDS])
NOUNS = phrase_table(units.GROUP_NOUNS)
MODIFIERS = phrase_table(units.MODIFIERS)
VERB_MODIFIERS = phrase_table(units.VERB_MODIFIERS)
NATIONAL = phrase_table(places.NATIONAL)
SOLO = phrase_table(units.SOLO_NOUNS)
FALSE = phrase_table(units.FALSE_NOUNS)
COMMON = phrase_table(units.COMMON)
FORCES = phrase_table(units.FORCES)
LEVELS = phrase_table(units.LEVELS)
PLACES = phrase_table([*places.PROVINCES_2025, *places.FORMER_PROVINCES, *places.OTHER_NAMES])
TITLES = phrase_table({title: title.lower() for title in people.TITLES})
ADDRESS = phrase_table(people.ADDRESS)
COLLECTIVE = people.COLLECTIVE
FAMILY = frozenset(key(name) for name in people.FAMILY_NAMES)
MIDDLE = frozenset(key(name) for name in ("Văn", "Thị"))
GIVEN = frozenset(key(name) for name in people.GIVEN_NAMES)
QUANTIFIERS = phrase_table(units.QUANTIFIERS)
# Names in capitals only: in lower case they are other words, or a branch of work.
AMBIGUOUS = phrase_table(units.CAPITALS_ONLY)
SENTENCE_HEADS = frozenset(key(word) for word in syllables.SENTENCE_HEADS)
FIRST_SYLLABLES = {
    key(last): frozenset(key(first) for first in firsts.split()) for last, firsts in syllables.FIRST_SYLLABLES.items()
}
# A common noun that is a unit by its context; True where only a capital makes it one.
BARE_PHRASES = phrase_table(dict.fromkeys(units.BARE, False) | dict.fromkeys(units.BARE_CAPITAL, True))
MUST = frozenset(key(word) for word in ("cần", "phải", "sẽ", "có"))
OPENED = phrase_table([*roles.MODALS, *roles.OPENERS])
ORDERING = phrase_table(roles.ORDERING)
SPEECH = phrase_table([*roles.SPEAKING, *roles.ORDERING])
VERBS = phrase_table([*verbs.ORDERS, *verbs.MANNER])
FUNCTION = frozenset(key(word) for word in syllables.FUNCTION)
# Words of names whose object may be a verb of orders too: "Quản lý xây dựng công trình".
TRANSITIVE = frozenset(key(word) for word in syllables.TRANSITIVE)
# Words that stand in no name of a committee's task.
NO_MATTER = frozenset(
    key(word) for word in "của các những cho để theo trước sau khi đã được là tại trong từ do".split()
)
REGIONS = frozenset(key(word) for word in "vùng miền".split())
SMALL_PLACES = frozenset(key(word) for word in "xã phường trấn khu thôn bản ấp P X".split())
STATE_KINDS = frozenset(key(word) for word in "Bộ Sở Vụ Cục Tổng Phòng Ban Chi Văn Thanh Ủy".split())
NOT_IN_PLACES = frozenset(key(word) for word in "các tỉnh thành huyện quận xã phường thị đặc cấp và TP TX".split())
# What follows a complete name: a mark, a modal, or a word that opens the predicate or a further phrase.
AFTER_NAME = frozenset(key(word) for word in syllables.AFTER_NAME)
# A small word that is none of these begins no name.
FIRST_WORDS = frozenset(
    word
    for table in (ADDRESS, TITLES, QUANTIFIERS, NOUNS, WHOLE, KINDS, COMMON, LEVELS, PLACES)
    for word in (*table, key("ngành"), key("những"))
)
TIMES = frozenset(key(word) for word in "ngày tuần tháng quý năm thời đầu cuối giữa hôm sáng chiều".split())
SEVERAL = frozenset(key(word) for word in ("các", "hai", "ba", "bốn"))
AND = key("và")
LINKS = phrase_table(units.LINKS)
