"""What the columns of a table of tasks are called: by us, and in the registers that offices keep.

A header is compared without accents, case, punctuation and what stands in brackets. One that is not in the table may
still hold the words by which a column is known; that is a reading to look at, and is shown as one.
"""

import re

from dondoc.domain.vietnamese import fold

COLUMNS: dict[str, tuple[str, ...]] = {
    "title": (
        *("Nhiệm vụ", "Tên nhiệm vụ", "Nội dung nhiệm vụ", "Nhiệm vụ được giao", "Nhiệm vụ giao", "Nhiệm vụ cụ thể"),
        *("Nội dung", "Nội dung công việc", "Công việc", "Tên công việc", "Đầu việc", "Nội dung thực hiện"),
        *("Nội dung giao", "Nội dung chỉ đạo", "Nội dung kết luận", "Ý kiến chỉ đạo", "Nội dung giao việc"),
        *("Nội dung nhiệm vụ được giao", "Nội dung ý kiến chỉ đạo", "Nội dung nhiệm vụ giao", "Task", "Title"),
    ),
    "lead": (
        *("Đơn vị chủ trì", "Cơ quan chủ trì", "Chủ trì", "Đơn vị thực hiện", "Cơ quan thực hiện", "Đơn vị"),
        *("Cơ quan, đơn vị chủ trì", "Cơ quan, đơn vị thực hiện", "Đơn vị được giao", "Cơ quan được giao"),
        *("Cơ quan chủ trì tham mưu", "Đơn vị chủ trì thực hiện", "Đơn vị đầu mối", "Phòng ban chủ trì", "ĐVCT"),
        *("Phòng, ban, đơn vị chủ trì", "Đơn vị tham mưu", "Cơ quan tham mưu", "Lead unit", "Lead", "Unit"),
    ),
    "cooperating": (
        *("Đơn vị phối hợp", "Cơ quan phối hợp", "Phối hợp", "Cơ quan, đơn vị phối hợp", "Phòng ban phối hợp"),
        *("Đơn vị phối hợp thực hiện", "ĐVPH", "Cooperating units", "Cooperating"),
    ),
    "due": (
        *("Thời hạn", "Hạn", "Hạn xử lý", "Thời gian hoàn thành", "Thời hạn hoàn thành", "Hạn hoàn thành", "Deadline"),
        *("Thời hạn thực hiện", "Thời hạn xử lý", "Hạn thực hiện", "Hạn báo cáo", "Thời hạn báo cáo", "Hạn cuối"),
        *("Thời gian thực hiện", "Thời gian", "Thời gian yêu cầu", "Hạn giải quyết", "Ngày hết hạn", "Ngày đến hạn"),
        *("Thời hạn giải quyết", "Tiến độ yêu cầu", "Tiến độ hoàn thành", "Due", "Due date"),
    ),
    "status": (
        *("Trạng thái", "Tiến độ", "Tình trạng", "Tình trạng thực hiện", "Tiến độ thực hiện", "Trạng thái xử lý"),
        *("Tình hình", "Tình trạng xử lý", "Status"),
    ),
    "completed_on": (
        *("Ngày hoàn thành", "Ngày hoàn thành thực tế", "Ngày xong", "Thời gian hoàn thành thực tế", "Completed on"),
        *("Hoàn thành ngày", "Ngày thực hiện xong", "Ngày kết thúc"),
    ),
    "meeting": ("Cuộc họp", "Hội nghị", "Phiên họp", "Kỳ họp", "Tên cuộc họp", "Meeting"),
    "official": (
        *("Cán bộ phụ trách", "Người thực hiện", "Người phụ trách", "Cán bộ thực hiện", "Chuyên viên", "Official"),
        *("Lãnh đạo phụ trách", "Lãnh đạo chỉ đạo", "Chuyên viên theo dõi", "Cán bộ theo dõi", "Người được giao"),
        *("Chuyên viên VP theo dõi", "Chuyên viên xử lý", "Đồng chí phụ trách", "Official in charge"),
    ),
    "assigned_on": (
        *("Ngày giao", "Ngày chỉ đạo", "Ngày giao việc", "Ngày giao nhiệm vụ", "Thời gian giao", "Assigned on"),
        *("Ngày nhận", "Ngày bắt đầu", "Ngày văn bản", "Ngày tháng", "Ngày ban hành", "Văn bản giao ngày"),
        *("Ngày tháng văn bản", "Văn bản chỉ đạo ngày", "Ngày ký"),
    ),
    "percent": ("Tỷ lệ hoàn thành", "% hoàn thành", "Phần trăm", "Mức độ hoàn thành", "Percent", "Progress"),
    "product": (
        *("Sản phẩm", "Sản phẩm đầu ra", "Văn bản sản phẩm đầu ra", "Văn bản kết quả", "Sản phẩm hoàn thành"),
        *("Sản phẩm dự kiến", "Kết quả đầu ra", "Văn bản đi", "Product"),
    ),
    "result": (
        *("Kết quả", "Kết quả thực hiện", "Tóm tắt kết quả", "Kết quả xử lý", "Kết quả giải quyết", "Result"),
        *("Kết quả đến nay", "Tình hình thực hiện", "Kết quả triển khai", "Nội dung báo cáo"),
    ),
    "note": ("Ghi chú", "Ghi chú thêm", "Khó khăn, vướng mắc", "Ý kiến", "Note", "Notes", "Remark", "Remarks"),
    "field": ("Lĩnh vực", "Mảng", "Nhóm nhiệm vụ", "Loại nhiệm vụ", "Field"),
    "document": (
        *("Văn bản", "Văn bản giao", "Số văn bản", "Số ký hiệu", "Số, ký hiệu", "Số hiệu văn bản", "Số kí hiệu"),
        *("Văn bản chỉ đạo", "Căn cứ", "Văn bản giao số", "Văn bản giao nhiệm vụ", "Số ký hiệu văn bản", "Document"),
        *("Văn bản chỉ đạo số", "Kết luận số", "Thông báo số", "Văn bản giao số, ký hiệu"),
    ),
    "ordinal": ("STT", "TT", "Số TT", "Số thứ tự", "Stt.", "#"),
    "number": ("Mã nhiệm vụ", "Mã", "Số nhiệm vụ", "Mã số", "Mã công việc", "ID", "No.", "Task no."),
    "parent_number": ("Thuộc nhiệm vụ số", "Thuộc nhiệm vụ", "Part of the task", "Part of task"),
    "foreign_id": ("UID", "UUID", "Mã nguồn", "Mã định danh", "Identifier"),
    "restricted": ("Độ mật", "Mức độ mật", "Phạm vi", "Restricted"),
    "reported_on": ("Báo cáo ngày", "Ngày báo cáo", "Ngày đơn vị báo cáo", "Reported on"),
    "suspended_on": ("Ngày tạm dừng", "Suspended on"),
    "product_on": ("Ngày sản phẩm", "Ngày văn bản sản phẩm", "Product of"),
    "recurrence": ("RRULE", "Quy tắc lặp", "Recurrence"),
    "deadline_words": ("Thời hạn theo văn bản", "Deadline as written"),
    "due_time": ("Giờ", "Due time"),
    "original_due": ("Thời hạn ban đầu", "Hạn ban đầu", "Thời hạn gốc", "Hạn gốc", "First deadline"),
    "written_due": ("Ngày ghi trong văn bản", "Day that was written"),
    "extensions": ("Số lần gia hạn", "Số lần xin gia hạn", "Lần gia hạn", "Extensions"),
}
"""The columns that are known, each with the other headers it goes by. Only the first has to be there."""

REQUIRED = "title"
DAYS = frozenset(
    {"due", "completed_on", "assigned_on", "reported_on", "suspended_on", "product_on", "original_due", "written_due"}
)

_HOLDS: tuple[tuple[str, str], ...] = (
    ("result", "kết quả"),
    ("note", "ghi chú"),
    ("product", "sản phẩm"),
    ("cooperating", "phối hợp"),
    ("lead", "chủ trì"),
    ("lead", "đơn vị thực hiện"),
    ("lead", "cơ quan thực hiện"),
    ("official", "chuyên viên"),
    ("official", "cán bộ"),
    ("official", "người phụ trách"),
    ("completed_on", "ngày hoàn thành"),
    ("assigned_on", "ngày giao"),
    ("assigned_on", "ngày chỉ đạo"),
    ("due", "thời hạn"),
    ("due", "hạn hoàn thành"),
    ("due", "hạn xử lý"),
    ("due", "thời gian hoàn thành"),
    ("due", "thời gian thực hiện"),
    ("status", "trạng thái"),
    ("status", "tình trạng"),
    ("meeting", "hội nghị"),
    ("meeting", "cuộc họp"),
    ("document", "văn bản"),
    ("title", "nội dung"),
    ("title", "nhiệm vụ"),
    ("title", "công việc"),
)
"""By which words a column is known whose header is not in the table; the first that stands in it decides."""

_LONGEST = 80  # letters: more is a sentence and no header
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BETWEEN = re.compile(r"[^\w#%]+")


def header_form(header: str) -> str:
    """The form in which headers are the same."""
    folded = fold(header)
    return " ".join(_BETWEEN.sub(" ", _BRACKETS.sub(" ", folded)).split()) or folded


_BY_HEADER = {header_form(header): key for key, headers in COLUMNS.items() for header in (key, *headers)}
_BY_WORDS = tuple((key, f" {header_form(words)} ") for key, words in _HOLDS)


def key_of(header: str) -> str | None:
    """The column that goes by this header; None for a header that is not in the table."""
    return _BY_HEADER.get(header_form(header))


def likely_key_of(header: str) -> str | None:
    """The column that a header means by words in it; None where it holds none, or is too long to be one."""
    if len(header) > _LONGEST:
        return None
    form = f" {header_form(header)} "
    return next((key for key, words in _BY_WORDS if words in form), None)
