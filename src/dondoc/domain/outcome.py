"""What becomes of a directive (kết quả xử lý một ý kiến chỉ đạo)."""

from enum import StrEnum


class Outcome(StrEnum):
    """What became of a directive."""

    TASK = "task"
    TASKS = "tasks"  # it became several tasks
    ORIENTATION = "orientation"  # nothing to follow up
    DUPLICATE = "duplicate"
    REJECTED = "rejected"  # the clerk left it out
