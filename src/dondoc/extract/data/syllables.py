"""Single syllables that tell where a name ends or begins, as data."""

# Words that open a sentence: a capital on one of them at the head of a line does not go on a name.
SENTENCE_HEADS = tuple(
    (
        "ngày chiều sáng tối trưa theo tại trong đồng phát về đối để sau trước các những đây tuy bên ngoài cùng từ "
        "với do vì hiện đến yêu đề giao kết tham dự ảnh ông bà qua nhân thực nhằm căn trên đó số hôm và đặc ngay đã "
        "tiếp cần nội địa"
    ).split()
)

# Syllables that look like a kind of unit but are the second half of a word: "trụ sở", "cán bộ", "xã hội".
FIRST_SYLLABLES = {
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
    "trình": "công chương quá quy lộ tiến giáo hành lịch",
    "ngành": "ban liên chuyên đa",
    "tỉnh": "liên",
    "vụ": "nhiệm dịch nghĩa phục nội nghiệp công chức thường mùa thời",
    "cấp": "cung đẳng",
    "khối": "hình",
    "báo": "thông cảnh dự",
    "cục": "kết",
}

# Words of grammar: in lower case they end a name.
FUNCTION = tuple(
    (
        "và hoặc cùng với của tại ở trong trên dưới về cho để nhằm do từ đến theo như là thì mà có được bị phải cần sẽ "
        "đã đang vừa cũng còn không chưa nên khi nếu vì bởi qua giữa này đó kia nào những các mọi một hai ba rất lại "
        "ra vào lên xuống hay rằng bao gồm sau trước ngoài bên đối ngay chủ xin nói nêu cho đồng báo làm chỉ giúp "
        "thuộc tiếp tục"
    ).split()
)

# First syllables of words of names whose object may be a verb of orders too: "Quản lý xây dựng công trình".
TRANSITIVE = tuple("quản phát kiểm bảo phòng hỗ xúc dịch đăng quy giám khai đầu điều ứng tư thiết bồi trợ cung".split())

# What follows a complete name: a mark, a modal, or a word that opens the predicate or a further phrase.
AFTER_NAME = tuple(
    (", ; : . ( ) - cần phải sẽ và theo tiếp khẩn có của thuộc tại trong trên được chủ cũng đã chịu để liên").split()
)
