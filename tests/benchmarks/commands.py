"""What is measured: each daily command as it is typed, for every program that can do the same.

Words are written as for a shell, settings before them (`NAME=value`) included. `{fresh}` is the number of an open task
that no run has touched yet. A program that is not named beside a command has nothing of the kind.
"""

import shlex
from collections.abc import Sequence
from typing import NamedTuple

PLACES = 4
"""How many commands ask for fresh numbers, each at its own place, so that none is handed out twice."""


class Command(NamedTuple):
    """One command in the tongue of each program."""

    name: str
    words: dict[str, str]
    place: int = 0

    def line(self, program: str, numbers: Sequence[int], run: int) -> tuple[dict[str, str], list[str]]:
        """The settings and the words for one run; the warm-up is run 0."""
        words = shlex.split(self.words[program].format(fresh=numbers[PLACES * run + self.place]))
        settings = {}
        while words and "=" in words[0]:
            name, _sign, value = words.pop(0).partition("=")
            settings[name] = value
        return settings, words


def _alike(name: str, **others: str) -> Command:
    """A command that dondoc and the floor have word for word."""
    return Command(name, {"dondoc": name, "typed": name, **others})


UNIT = "Phòng Y tế"
TITLE = "Kiểm tra các điểm ngập úng trước mùa mưa"
DONE = dict.fromkeys(("dondoc", "typed", "script", "todoman"), "done {fresh}")
PROGRESS = dict.fromkeys(("dondoc", "typed", "script"), "progress {fresh} 60")
SHOW = dict.fromkeys(("dondoc", "typed", "script", "todoman"), "show {fresh}")

PYTHON = "python"
STATUS = "report status"

COMMANDS = (
    Command(PYTHON, {"bare": ""}),
    _alike("overdue --limit 50", script="overdue", taskwarrior="limit:50 overdue", todoman="list --due 0"),
    _alike("list --limit 50", script="list", taskwarrior="limit:50 list", todoman="list"),
    _alike(
        f'list --unit "{UNIT}" --limit 50',
        taskwarrior=f"limit:50 'project:{UNIT}' list",
        todoman=f"list '{UNIT}'",
    ),
    Command("show N", SHOW | {"taskwarrior": "{fresh} info"}, 0),
    Command(
        'add "…" --lead phong-y-te --due 30/9',
        {
            "dondoc": f"add '{TITLE}' --lead phong-y-te --due 30/9",
            "typed": f"add '{TITLE}' --lead '{UNIT}' --due 30/9",
            "script": f"add '{TITLE}'",
            "taskwarrior": f"add '{TITLE}' 'project:{UNIT}' due:2036-09-30",
            "todoman": f"new --list '{UNIT}' --due 2036-09-30 '{TITLE}'",
        },
    ),
    Command("done N", DONE | {"taskwarrior": "{fresh} done"}, 1),
    Command("progress N 60", PROGRESS, 2),
    Command(
        "show 7⇥",
        {
            "dondoc": "_DONDOC_COMPLETE=complete_bash 'COMP_WORDS=dondoc show 7' COMP_CWORD=2",
            "typed": "_TYPED_COMPLETE=complete_bash 'COMP_WORDS=typed show 7' COMP_CWORD=2",
        },
    ),
    Command(STATUS, {"dondoc": STATUS}),
)
