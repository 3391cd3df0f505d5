"""What one writes by hand in ten minutes on `sqlite3` alone: script.py STORE overdue|list|show|add|done [WORDS]."""

import sqlite3
import sys
from datetime import date

path, command, *words = sys.argv[1:]
connection = sqlite3.connect(path)
OVERDUE = """SELECT tasks.number, tasks.title, units.name, tasks.due FROM tasks LEFT JOIN units ON units.id = tasks.lead_id
WHERE tasks.status IN ('assigned', 'in_progress', 'reported') AND tasks.due < ? ORDER BY tasks.due LIMIT 50"""
LIST = """SELECT tasks.number, tasks.title, units.name, tasks.due FROM tasks JOIN units ON units.id = tasks.lead_id
WHERE units.name = ? AND tasks.status IN ('assigned', 'in_progress', 'reported') ORDER BY tasks.due LIMIT 50"""
ADD = """INSERT INTO tasks (title, search, status, percent, deadline_kind, deadline_confirmed, assigned_on)
VALUES (?, ?, 'assigned', 0, 'none', 1, ?)"""

match command:
    case "overdue" | "list":
        rows = connection.execute(OVERDUE if command == "overdue" else LIST, words)
        for number, title, unit, due in rows:
            print(f"{number:>8}  {title:<70}  {unit or '–':<30}  {due}")
    case "show":
        (row,) = connection.execute("SELECT number, title, status, due FROM tasks WHERE number = ?", words)
        print(*row, sep="\n")
    case "add":
        print(connection.execute(ADD, (words[0], words[0].lower(), date.today().isoformat())).lastrowid)
    case "done":
        done = "UPDATE tasks SET status = 'completed', percent = 100, completed_on = ? WHERE number = ?"
        connection.execute(done, (date.today().isoformat(), words[0]))
    case "progress":
        done = "UPDATE tasks SET status = 'in_progress', percent = ? WHERE number = ?"
        connection.execute(done, (words[1], words[0]))
connection.commit()
