"""Kinds of documents of the State and the Party and the letters that stand for them in a number and symbol.

Sources: Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 36-HD/VPTW; the usage of offices for telegrams.
"""

# Letters after the number ("12/TB-UBND", "15-KL/TU") and what they stand for.
SYMBOLS = {
    "TB": "Thông báo",
    "KL": "Kết luận",
    "TBKL": "Thông báo kết luận",
    "CT": "Chỉ thị",
    "CĐ": "Công điện",
    "CV": "Công văn",
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "QĐi": "Quy định",
    "QC": "Quy chế",
    "KH": "Kế hoạch",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "HD": "Hướng dẫn",
    "TTr": "Tờ trình",
    "CTr": "Chương trình",
    "CTrHĐ": "Chương trình hành động",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "TC": "Thông cáo",
    "GM": "Giấy mời",
    "ĐC": "Đính chính",
}

# Names of kinds as they stand alone above the abstract, the longest first.
KINDS = (
    "Thông báo kết luận",
    "Chương trình hành động",
    "Thông báo",
    "Kết luận",
    "Chỉ thị",
    "Công điện",
    "Công văn",
    "Nghị quyết",
    "Quyết định",
    "Quy định",
    "Kế hoạch",
    "Báo cáo",
    "Biên bản",
    "Hướng dẫn",
    "Tờ trình",
    "Chương trình",
    "Phương án",
)

# Kinds that news tells of as issued: what it goes on to report is their content.
REPORTED = ("Thông báo", "Kết luận", "Chỉ thị", "Công điện", "Công văn", "Văn bản")

# Kinds that an authority issues by itself: a meeting that they mention is not theirs.
WITHOUT_MEETING = frozenset(
    {"Chỉ thị", "Công điện", "Công văn", "Nghị quyết", "Quyết định", "Quy định", "Kế hoạch", "Hướng dẫn", "Tờ trình"}
)

# Kinds that call a meeting which is still to come.
BEFORE_MEETING = frozenset({"Giấy mời"})
