"""The ladder of reminders: what is proposed, what would be a jump, whom to leave alone."""

from datetime import date, timedelta

import pytest

from dondoc.domain.reminder import Level, Reminder, Step, jumps, left_alone, next_step

U, R, C = Level.URGE, Level.REMIND, Level.CRITICIZE
DAY = date(2023, 8, 1)


def made(*levels: str) -> list[Reminder]:
    """Reminders by the first letters of their levels; with a ! it was answered."""
    by_letter = {"u": U, "r": R, "c": C}
    return [
        Reminder(
            place,
            7,
            1,
            DAY + timedelta(days=place),
            by_letter[said[0]],
            None,
            None,
            None,
            "đang làm" if said.endswith("!") else None,
            DAY if said.endswith("!") else None,
        )
        for place, said in enumerate(levels)
    ]


@pytest.mark.parametrize(
    ("so_far", "step"),
    [
        ([], None),
        (["u"], None),
        (["u", "u"], Step(R, U, 2)),
        (["u", "u", "u"], Step(R, U, 3)),
        (["u", "u!"], None),
        (["u!", "u"], None),
        (["u!", "u", "u"], Step(R, U, 2)),
        (["u", "u", "r"], None),
        (["u", "u", "r", "r"], Step(C, R, 2)),
        (["r", "u", "r"], Step(C, R, 2)),
        (["r", "u", "u"], None),  # a milder one takes no part in the count
        (["r", "r", "u!"], None),
        (["c", "c", "c"], None),  # nothing is above it
    ],
)
def test_the_next_step_is_proposed_when_a_level_was_left_unanswered_twice(so_far: list[str], step: Step | None) -> None:
    assert next_step(made(*so_far)) == step


@pytest.mark.parametrize(
    ("so_far", "level", "jump"),
    [
        ([], U, False),
        ([], R, True),
        ([], C, True),
        (["u"], R, False),
        (["u"], C, True),
        (["u", "r"], C, False),
        (["c"], U, False),  # down again at any time
    ],
)
def test_leaving_out_a_step_is_a_jump(so_far: list[str], level: Level, jump: bool) -> None:
    assert jumps(made(*so_far), level) is jump


@pytest.mark.parametrize(
    ("contacted_on", "days", "alone"),
    [
        (None, 7, True),
        (date(2023, 8, 16), 7, False),
        (date(2023, 8, 10), 7, False),
        (date(2023, 8, 9), 7, True),  # a week ago to the day
        (date(2023, 8, 16), 1, False),
        (date(2023, 8, 15), 1, True),
        (date(2023, 8, 16), 0, True),
    ],
)
def test_whom_to_leave_alone(contacted_on: date | None, days: int, alone: bool) -> None:
    assert left_alone(contacted_on, date(2023, 8, 16), days) is alone
