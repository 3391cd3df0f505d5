"""The lexicon of names as tables: what `Names` looks phrases and syllables up in."""

from dondoc.extract.data import people, places, units, verbs
from dondoc.extract.tokens import key, phrase_table

WHOLE = phrase_table(units.WHOLE)
KINDS = phrase_table(units.KINDS)
FIELDS = phrase_table([*units.FIELDS, *units.LONG_FIELDS])
NOUNS = phrase_table(units.GROUP_NOUNS)
MODIFIERS = phrase_table(units.MODIFIERS)
VERB_MODIFIERS = phrase_table(units.VERB_MODIFIERS)
NATIONAL = phrase_table(places.NATIONAL)
SOLO = phrase_table(units.SOLO_NOUNS)
FALSE = phrase_table(units.FALSE_NOUNS)
COMMON = phrase_table(units.COMMON)
LEVELS = phrase_table(units.LEVELS)
PLACES = phrase_table([*places.PROVINCES_2025, *places.FORMER_PROVINCES, *places.OTHER_NAMES])
TITLES = phrase_table({title: title.lower() for title in people.TITLES})
ADDRESS = phrase_table(people.ADDRESS)
COLLECTIVE = people.COLLECTIVE
FAMILY = frozenset(key(name) for name in people.FAMILY_NAMES)
GIVEN = frozenset(key(name) for name in people.GIVEN_NAMES)
QUANTIFIERS = phrase_table(
    """tất cả các;tất cả;các;những;toàn thể các;toàn thể;toàn bộ các;mọi;một số;từng;mỗi;cả;các loại;đông đảo;hầu hết các;phần lớn các;nhiều;hai;ba;bốn;năm;sáu""".replace(
        "\n", ""
    ).split(";")
)
# Names in capitals only: in lower case they are other words, or a branch of work.
AMBIGUOUS = phrase_table(
    ["thường trực", "thường vụ", "quân sự", "công đoàn", "kiểm lâm", "thống kê", "bưu điện", "điện lực", "hải quan"]
    + ["văn phòng", "thanh tra", "mặt trận", "quản lý thị trường", "ủy ban", "quân đội", "đảng bộ", "chi bộ", "công an"]
    + ["đảng ủy", "chi ủy", "ban tổ chức", "ban lãnh đạo", "ban quản lý"]
)
SENTENCE_HEADS = frozenset(
    key(word)
    for word in (
        "ngày chiều sáng tối trưa theo tại trong đồng phát về đối để sau trước các những đây tuy bên ngoài cùng từ với do "
        "vì hiện đến yêu đề giao kết tham dự ảnh ông bà qua nhân thực nhằm căn trên đó số hôm và đặc ngay đã tiếp cần"
    ).split()
)
FIRST_SYLLABLES = {
    key(last): frozenset(key(first) for first in firsts.split())
    for last, firsts in {
        "sở": "trụ cơ",
        "bộ": "cán nội toàn cục tiến đồng sơ đảng chi thủy đường đi",
        "ban": "giao ủy",
        "hội": "xã cơ quốc đại lễ giáo",
        "phòng": "văn quốc dự đề biên",
        "viện": "bệnh thư học",
        "đoàn": "tập công sư lữ",
        "trường": "nhà môi thị hiện hội",
        "tổ": "tiên",
        "đội": "bộ quân",
        "xã": "hợp thị",
        "ngành": "ban liên chuyên đa",
        "tỉnh": "liên",
        "vụ": "nhiệm dịch nghĩa phục nội nghiệp công chức thường mùa thời",
        "cấp": "cung đẳng",
        "khối": "hình",
        "báo": "thông cảnh dự",
        "cục": "kết",
    }.items()
}
BARE_LOWER = ["tỉnh", "thành phố", "TP", "huyện", "quận", "thị xã", "xã", "phường", "đặc khu", "địa phương", "ngành"]
BARE_UPPER = ["Bộ", "Sở", "Cục", "Chi cục", "Ban", "Đảng bộ", "Văn phòng", "Viện", "Trường"]
BARE_PHRASES = phrase_table(
    dict.fromkeys((*BARE_LOWER, "đơn vị", "nhà trường", "tập đoàn", "tổng công ty", "công ty", "toàn ngành"), False)
    | dict.fromkeys(BARE_UPPER, True)
)
VERBS = phrase_table([*verbs.ORDERS, *verbs.MANNER])
FUNCTION = frozenset(
    key(word)
    for word in (
        "và hoặc cùng với của tại ở trong trên dưới về cho để nhằm do từ đến theo như là thì mà có được bị phải cần sẽ đã "
        "đang vừa cũng còn không chưa nên khi nếu vì bởi qua giữa này đó kia nào những các mọi một hai ba rất lại ra vào lên "
        "xuống hay rằng bao gồm gồm sau trước ngoài bên đối ngay chủ xin nói nêu cho đồng báo làm chỉ giúp thuộc tiếp tục"
    ).split()
)
# Words of names whose object may be a verb of orders too: "Quản lý xây dựng công trình".
TRANSITIVE = frozenset(
    key(word)
    for word in "quản phát kiểm bảo phòng hỗ xúc dịch đăng quy giám khai đầu điều ứng tư thiết bồi trợ cung".split()
)
REGIONS = frozenset(key(word) for word in "vùng miền khu thôn bản ấp".split())
LARGE_PLACES = frozenset(key(word) for word in "tỉnh phố TP huyện quận".split())
STATE_KINDS = frozenset(key(word) for word in "Bộ Sở Vụ Cục Tổng Phòng Ban Chi Văn Thanh Ủy".split())
NOT_IN_PLACES = frozenset(key(word) for word in "các tỉnh thành huyện quận xã phường thị đặc cấp và".split())
# What follows a complete name: a mark, a modal, or a word that opens the predicate or a further phrase.
AFTER_NAME = frozenset(
    key(word)
    for word in ", ; : . ( ) - cần phải sẽ và theo tiếp khẩn có của thuộc tại trong trên được chủ cũng đã chịu để liên".split()
)
AND = key("và")
LINKS = phrase_table(
    "đặc biệt là;đặc biệt là với;nhất là với;nhất là;trong đó có;cùng với;cũng như;kể cả;trước hết là;mà trực tiếp là;trực tiếp là;chủ yếu là;trong đó trọng tâm là".split(
        ";"
    )
)
