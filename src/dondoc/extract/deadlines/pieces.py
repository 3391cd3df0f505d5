"""The pieces that the patterns of all rules are built of: spaces, numbers in figures and words, days, months, years.

Patterns read a lower-case text. A space is any white space, a line break inside a hard-wrapped phrase too. All
repeats are bounded, so that reading takes linear time.
"""

SP = r"[\s*_]{1,8}"  # stray Markdown emphasis stands between words like white space
OP = r"[\s*_]{0,8}"
EVERY_WORDS = "hằng|hàng|mỗi|từng"
EVERY = f"(?:{EVERY_WORDS})"
SEPARATORS = "/|.|-|–|−"  # of the figures of a date
WORD_LEFT = r"(?<!\w)"
WORD_RIGHT = r"(?!\w)"
# A figure that is a date stands free: not in 12/2023/QĐ, 1.904/3.803, 230/230ha, 49,78%.
FIGURE_LEFT = r"(?<![\w/])(?<!\d[.,])(?<!\w[-–])"
FIGURE_RIGHT = r"(?![\w/%])(?![.,\-–]\d)(?!\s?%)"


# What figures count: "1/3 số xã", "đến 2000 người" are no times.
COUNTED = (
    r"(?:số|nội dung|dân số|tổng|xã|người|hộ|đơn vị|đại biểu|ha|tấn|tạ|kg|km|m|tỷ|tỉ|triệu|nghìn"
    r"|ngàn|đồng|thành viên|chỉ tiêu"
    r"|nhiệm vụ|phường|thôn|tiêu chí|dự án|trường|huyện|tỉnh|công trình|diện tích|giờ|ngày|lần|sở"
    r"|doanh nghiệp|lượt|suất"
    r"|học sinh|lao động|căn|nhà|hồ sơ|máy|xe|cán bộ|đảng viên|đoàn viên|hội viên|trụ|phòng|giường"
    r"|tổ|bản|cơ sở)"
).replace(" ", SP)


def _numbers() -> dict[str, int]:
    ones = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
    later = ones | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
    words = dict(ones) | {"mười": 10}
    words |= {f"mười {word}": 10 + n for word, n in (ones | {"lăm": 5}).items()}
    for ten, value in (("hai", 20), ("ba", 30)):
        words |= {f"{ten} mươi": value}
        words |= {f"{ten} mươi {word}": value + n for word, n in later.items()}
    return words


NUMBERS = _numbers()
_ONES = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín"
# The words of NUMBERS, the longest that fits first.
NUMBER_WORD = rf"(?:(?:hai|ba){SP}mươi(?:{SP}(?:{_ONES}|mốt|tư|lăm|nhăm))?|mười(?:{SP}(?:{_ONES}|lăm))?|{_ONES})"
LUNAR_MONTHS = {"giêng": 1, "chạp": 12}
MONTHS = {word: n for word, n in NUMBERS.items() if n <= 12} | {"tư": 4} | LUNAR_MONTHS
WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5} | {str(n): n - 2 for n in range(2, 8)}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4} | {
    f"{zero}{n}": n for n in range(1, 5) for zero in ("", "0")
}


def either(words: dict[str, int]) -> str:
    """An alternation of the words, longest first, with any white space inside."""
    ordered = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(word.replace(" ", SP) for word in ordered) + ")"


D = r"(?:0?[1-9]|[12]\d|3[01])"
M = r"(?:1[0-2]|0?[1-9])"
Y = r"(?:19|20)\d\d(?!\d)"
D_WORD = rf"(?:{D}(?!\d)|{NUMBER_WORD})"
# "6 tháng một lần" is no January, "tháng năm 2023" is a May.
M_WORD = rf"(?:{M}(?!\d)|{either(MONTHS)}{WORD_RIGHT}(?!{SP}lần))"
YEAR_WORD = r"(?:nay|này|sau|tới)"
COUNT = rf"(?:\d{{1,3}}|{NUMBER_WORD})(?:{OP}\([^()]{{1,24}}\))?"


def number(words: str) -> int:
    """What a number in figures or words is ("27", "hai mươi bảy", "10 (mười)")."""
    text = " ".join(words.split("(")[0].replace("*", " ").replace("_", " ").split())
    return int(text) if text.isdigit() else (NUMBERS | MONTHS)[text]


def numeric_day(n: str = "") -> str:
    """27/7, 27/7/2023, 05-07-2023, 15/8/23, 15/8 năm 2023. Groups d, m, y, s with `n` behind the letter."""
    separated = rf"(?P<d{n}>{D}){OP}(?P<s{n}>[/.\-–−]){OP}(?P<m{n}>{M}(?!\d))"
    year = rf"{OP}(?P=s{n}){OP}(?P<y{n}>{Y}|\d\d(?!\d))|,?{SP}năm{SP}(?P<z{n}>{Y}|{YEAR_WORD})"
    return rf"{separated}(?:{year})?"


def spelled_day(n: str = "") -> str:
    """30 tháng 7 (năm 2023), hai mươi bảy tháng bảy, 15 tháng 7/2023. Groups e, f, g with `n` behind."""
    year = rf",?{SP}năm{SP}(?P<g{n}>{Y}|{YEAR_WORD})|{OP}[/.\-–]{OP}(?P<h{n}>{Y})"
    return rf"(?P<e{n}>{D_WORD}){SP}tháng{SP}(?P<f{n}>{M_WORD})(?:{year})?"


def day(n: str = "") -> str:
    """A day in figures or spelled out."""
    return rf"(?:{numeric_day(n)}|{spelled_day(n)})"


def lowered(text: str) -> str:
    """The text in lower case, letter by letter at the same offsets."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.replace("İ", "i").lower()
