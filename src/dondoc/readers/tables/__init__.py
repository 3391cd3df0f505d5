"""Lists of tasks or units as files have them: workbooks, CSV, JSON lines, Taskwarrior, calendars."""
