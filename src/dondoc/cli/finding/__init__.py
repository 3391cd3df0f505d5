"""`list`, `soon`, `overdue`, `view`: which tasks are meant, and the lists of every day."""
