"""The rules by which a clause of a conclusion is read: a name, what it gives, what it means, examples."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Each example is a clause that the rule decides; `label` is what the clause then is."""

    name: str
    label: str
    meaning: str
    examples: tuple[str, ...]
    official: bool = False  # only in a document of an office
    listed: bool = False  # only for an item below a lead-in that gives orders


RULES = (
    Rule(
        "cue",
        "directive",
        "A verb of ordering opens the clause: giao, yêu cầu, đề nghị, phân công, lưu ý.",
        (
            "Giao Sở Y tế kiểm tra các bếp ăn tập thể.",
            "Về việc này, đề nghị Hội Nông dân vận động hội viên đóng góp ngày công.",
        ),
    ),
    Rule(
        "speaker-orders",
        "directive",
        "A speaker and a verb of ordering.",
        ("Đồng chí Bí thư Huyện ủy yêu cầu các xã trồng lại rừng phòng hộ.",),
    ),
    Rule(
        "duty",
        "directive",
        "A word of duty is the predicate: cần, phải, có trách nhiệm, không được.",
        (
            "Các trường học cần chuẩn bị phương án dạy bù.",
            "Việc chi trả phải đúng người, đúng chế độ.",
        ),
    ),
    Rule(
        "subject",
        "directive",
        "Units with a verb of their own behind them, without a tense.",
        ("Công an xã tổ chức tuần tra ban đêm tại các thôn.",),
    ),
    Rule(
        "imperative",
        "directive",
        "The clause opens with the verb, or with an adverb of manner and the verb.",
        ("Khẩn trương nạo vét kênh chính trước mùa mưa.", "Trong tháng 8, rà soát hộ nghèo."),
    ),
    Rule(
        "prohibition",
        "directive",
        "An item that opens with a verb and its negation.",
        ("Không tổ chức liên hoan tại trụ sở.", "Không bố trí xe công đi lễ hội."),
        listed=True,
    ),
    Rule(
        "handed",
        "directive",
        "In an office's document a thing is given to a unit, or done by one.",
        ("Việc này giao cho Phòng Nội vụ xem xét.", "Các nội dung trên do Chi cục Kiểm lâm tổng hợp."),
        official=True,
    ),
    Rule(
        "request",
        "context",
        "A request of somebody is told, and nothing is answered.",
        ("Về đề nghị của xã được cấp thêm xi măng.",),
    ),
    Rule(
        "narrated",
        "context",
        "A verb of speech with its object: what was talked about.",
        ("Đồng chí Bí thư Huyện ủy phát biểu về lịch sử ngôi đình.",),
    ),
    Rule(
        "exhortation",
        "directive",
        "A verb that presses for something, whatever the subject is: phấn đấu, cố gắng, khẩn trương.",
        ("Việc lát vỉa hè phấn đấu xong trước Tết.",),
    ),
    Rule(
        "appraisal",
        "context",
        "Praise, thanks, agreement with a report.",
        (
            "Ghi nhận sự cố gắng của các đơn vị trong đợt bão vừa qua.",
            "Cơ bản thống nhất với dự thảo báo cáo.",
        ),
    ),
    Rule(
        "agreement",
        "orientation",
        "A body or a chair agrees, and nothing is left to do.",
        ("Ban Thường vụ Huyện ủy đồng ý chủ trương xây nhà văn hóa.",),
    ),
    Rule(
        "wish",
        "orientation",
        "A speaker wishes, hopes, suggests.",
        ("Đồng chí Chủ tịch mong muốn bà con giữ gìn nghề dệt.",),
    ),
    Rule(
        "statement",
        "context",
        "Nothing in the clause orders.",
        ("Toàn huyện hiện có 23 trường học.",),
    ),
)
