"""`setting` as a clerk types it."""

import pytest

from tests.cli.conftest import Dondoc


def test_a_setting_is_looked_up_decided_and_given_back(dondoc: Dondoc) -> None:
    said = dondoc.must("setting", "set", "closing", "two-steps", "-m", "quy chế").out
    assert said == "closing: one-step → two-steps\n"
    (shown,) = dondoc.must("setting", "show", "closing", "--json").rows
    assert (shown["value"], shown["default"], shown["is_set"]) == ("two-steps", "one-step", True)
    assert "two-steps" in dondoc.must("setting", "show", "closing").out
    assert "set setting closing\n      closing: – → two-steps" in dondoc.must("log").out
    assert dondoc.must("thietlap", "unset", "closing").out == "closing: two-steps → one-step\n"
    assert "closing" in dondoc.must("setting", "list").out


@pytest.mark.parametrize(
    ("words", "exit_code", "said"),
    [
        (["set", "closing", "three"], 2, "one-step, two-steps"),
        (["set", "near-meeting", "x"], 2, "0–30"),
        (["set", "closing"], 2, "Missing"),
        (["show", "colour"], 3, "closing, days-off"),
        (["unset", "colour"], 3, "closing, days-off"),
    ],
)
def test_what_is_not_known_is_refused_with_what_is(dondoc: Dondoc, words: list[str], exit_code: int, said: str) -> None:
    result = dondoc("setting", *words)
    assert (result.exit_code, result.out) == (exit_code, "")
    assert said in result.err
