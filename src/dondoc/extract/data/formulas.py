"""The formulas of documents: sentences that pass a document on and order nothing of their own."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula: a name, what it does, its pattern from the head of a sentence, an example that it matches."""

    name: str
    meaning: str
    pattern: re.Pattern[str]
    example: str


_CARRY_OUT = r"(?:triển khai|thực hiện)(?:,? (?:tổ chức |nghiêm túc )?(?:thực hiện|triển khai|nghiêm túc|nghiêm))*"
_THIS = (
    r"(?: (?:Chỉ thị|Thông báo|Công điện|Kết luận|Kế hoạch|Công văn)(?: kết luận)?(?: này)?"
    r"|(?: các)?(?: nội dung)?(?: trên| nêu trên| này))?"
)

FORMULAS = (
    Formula(
        "closing-above",
        "sums the document up",
        re.compile(r"Trên đây là"),
        "Trên đây là kết luận của đồng chí Chủ tịch.",
    ),
    Formula(
        "announces",
        "an office passes the notice on",
        re.compile(
            r"(?:Thừa lệnh[^.]{0,80})?(?:Văn phòng|VP|Thừa lệnh)[^.;]{0,200}?(?:xin |trân trọng )?thông báo"
            r"(?:[^.;]{0,400}(?:biết|thực hiện|triển khai)|\s*(?:\./\.|\.)?\s*$)"
        ),
        "Văn phòng Ủy ban nhân dân tỉnh thông báo để các sở, ngành biết, thực hiện.",
    ),
    Formula(
        "carry-out",
        "calls everybody to carry the document out",
        re.compile(
            r"(?:Yêu cầu|Đề nghị|Nhận được|Căn cứ)[^.;:]{0,300}?(?:nghiêm túc |khẩn trương |tổ chức |nghiêm |phối hợp "
            rf"|quan tâm |sớm )*{_CARRY_OUT}{_THIS}\s*(?:\./\.|\.)?\s*$"
        ),
        "Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện Thông báo này./.",
    ),
    Formula(
        "in-difficulty",
        "says whom to ask when something is unclear",
        re.compile(
            r"(?:Trong quá trình (?:triển khai|thực hiện|tổ chức)[^.;]{0,60}, )?[Nn]ếu (?:có|gặp|phát sinh)[^.;]{0,60}"
            r"(?:khó khăn|vướng mắc)[^.;]{0,200}(?:báo cáo|phản ánh|thông báo|liên hệ)"
        ),
        "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời báo cáo Ủy ban nhân dân tỉnh.",
    ),
    Formula(
        "takes-effect",
        "says from when the document holds",
        re.compile(r"(?:Chỉ thị|Thông báo|Quyết định|Kết luận|Công điện)[^.;]{0,40} (?:có hiệu lực|thay thế)"),
        "Chỉ thị này có hiệu lực kể từ ngày ký.",
    ),
)
