"""What one writes by hand in ten minutes on `sqlite3` alone: script.py overdue|list|show|add|done|progress [WORDS].

The store is named in DONDOC_DB, the day may be given in DONDOC_TODAY.
"""

import os
import sqlite3
import sys
from datetime import date

command, *words = sys.argv[1:]
connection = sqlite3.connect(os.environ["DONDOC_DB"])
day = os.environ.get("DONDOC_TODAY") or date.today().isoformat()
ROWS = """SELECT tasks.number, tasks.title, units.name, tasks.due FROM tasks LEFT JOIN units ON units.id = tasks.lead_id
WHERE tasks.status IN ('assigned', 'in_progress', 'reported', 'suspended')"""
OVERDUE = f"{ROWS} AND tasks.status <> 'suspended' AND tasks.due < ? ORDER BY tasks.due, tasks.number LIMIT 50"
LIST = f"{ROWS} ORDER BY tasks.due NULLS LAST, tasks.number LIMIT 50"
ADD = """INSERT INTO tasks (title, search, status, percent, deadline_kind, deadline_confirmed, extensions, assigned_on)
VALUES (?, ?, 'assigned', 0, 'none', 1, 0, ?)"""

match command:
    case "overdue" | "list":
        rows = connection.execute(OVERDUE, (day,)) if command == "overdue" else connection.execute(LIST)
        for number, title, unit, due in rows:
            print(f"{number:>8}  {title:<70}  {unit or '–':<30}  {due or '–'}")
    case "show":
        (row,) = connection.execute("SELECT number, title, status, due FROM tasks WHERE number = ?", words)
        print(*row, sep="\n")
    case "add":
        print(connection.execute(ADD, (words[0], words[0].lower(), day)).lastrowid)
    case "done":
        done = "UPDATE tasks SET status = 'completed', percent = 100, completed_on = ? WHERE number = ?"
        connection.execute(done, (day, words[0]))
    case "progress":
        done = "UPDATE tasks SET status = 'in_progress', percent = ? WHERE number = ?"
        connection.execute(done, (words[1], words[0]))
connection.commit()
