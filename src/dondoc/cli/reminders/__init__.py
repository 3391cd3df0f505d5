"""`remind`, `answer`, `reminders`: units are chased for their tasks."""
