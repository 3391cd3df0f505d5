"""Days known by name, as data: a pattern of the name in lower case (a space is any white space) to (day, month).

From the calendar of commemorative days that is public knowledge. LUNAR gives lunar days and months.
"""

_MARK = r"(?: ?[-–,] ?| )"

SOLAR = {
    r"quốc khánh": (2, 9),
    r"thành lập đảng(?: cộng sản việt nam)?": (3, 2),
    rf"thương binh{_MARK}liệt s[ĩỹ]": (27, 7),
    r"nhà giáo việt nam": (20, 11),
    r"khai giảng(?: năm học(?: mới)?)?": (5, 9),
    r"thầy thuốc việt nam": (27, 2),
    r"quốc tế phụ nữ": (8, 3),
    r"phụ nữ việt nam": (20, 10),
    r"quốc tế lao động": (1, 5),
    r"quốc tế thiếu nhi": (1, 6),
    r"giải phóng (?:hoàn toàn )?miền nam": (30, 4),
    r"chiến thắng điện biên phủ": (7, 5),
    r"sinh nhật bác(?: hồ)?": (19, 5),
    r"sinh chủ tịch hồ chí minh": (19, 5),
    r"báo chí cách mạng việt nam": (21, 6),
    r"gia đình việt nam": (28, 6),
    r"cách mạng tháng (?:tám|8)": (19, 8),
    r"toàn quốc kháng chiến": (19, 12),
    r"thành lập quân đội nhân dân(?: việt nam)?": (22, 12),
    r"hội quốc phòng toàn dân": (22, 12),
    r"pháp luật(?: nước cộng hòa xã hội chủ nghĩa)? việt nam": (9, 11),
    r"doanh nhân việt nam": (13, 10),
    r"chuyển đổi số quốc gia": (10, 10),
    r"đại đoàn kết toàn dân tộc": (18, 11),
    r"thành lập đoàn(?: tncs hồ chí minh| thanh niên cộng sản hồ chí minh)?": (26, 3),
    r"(?:giáng sinh|noel)": (25, 12),
    r"tết dương lịch": (1, 1),
    r"người cao tuổi việt nam": (6, 6),
    r"môi trường thế giới": (5, 6),
    r"truyền thống công an nhân dân(?: việt nam)?": (19, 8),
}

# One word of each name: a text with none of them holds no such day.
NAME_WORDS = (
    "khánh|đảng|thương|nhà|khai|thầy|phụ|lao|nhi|nam|phủ|bác|minh|báo|gia|mạng|kháng|quân|phòng|pháp|doanh|chuyển|đại"
    "|đoàn|sinh|noel|tết|cao|môi|truyền|giỗ|thu|vu|phật|ngọ"
)

LUNAR = {
    r"giỗ tổ(?: hùng vương)?": (10, 3),
    r"(?:tết )?trung thu": (15, 8),
    r"vu lan": (15, 7),
    r"phật đản": (15, 4),
    r"(?:tết )?đoan ngọ": (5, 5),
}
