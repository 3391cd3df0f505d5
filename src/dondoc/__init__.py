"""dondoc reads the conclusion of a meeting, makes each directive a task, and follows up until it is done."""

__version__ = "0.1.0"
