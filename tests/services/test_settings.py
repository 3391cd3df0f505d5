"""What an office decides for itself, and the trace it leaves."""

import pytest

from dondoc.domain.setting import CLOSING, NEAR_MEETING, TWO_STEPS
from dondoc.domain.told import told
from dondoc.errors import BadValue
from dondoc.errors.settings import UnknownSetting
from dondoc.services.history.author import Author
from dondoc.services.history.history import history
from dondoc.services.office import settings
from dondoc.storage.store import Store


def test_the_default_holds_until_somebody_decides(store: Store, clerk: Author) -> None:
    assert settings.value(store, CLOSING) == "one-step"
    assert settings.put(store, clerk, CLOSING, "Two-Steps") == ("one-step", "two-steps")
    assert settings.value(store, CLOSING) == TWO_STEPS
    settings.put(store, clerk, NEAR_MEETING, "5")
    assert settings.number(store, NEAR_MEETING) == 5
    assert settings.unset(store, clerk, CLOSING) == ("two-steps", "one-step")
    assert [each.own for each in settings.decided(store) if each.setting in (CLOSING, NEAR_MEETING)] == [False, True]


def test_every_decision_is_an_event(store: Store, clerk: Author) -> None:
    settings.put(store, clerk, CLOSING, "two-steps", reason="theo quy chế làm việc")
    settings.put(store, clerk, CLOSING, "two-steps")
    settings.put(store, clerk, CLOSING, "one-step")
    settings.unset(store, clerk, CLOSING)
    settings.unset(store, clerk, CLOSING)
    events = history(store)
    assert [(event.action, event.subject) for event in events] == [("set", "setting")] * 2 + [("unset", "setting")]
    assert [told(event, str) for event in events] == [
        {"closing": (None, "two-steps")},
        {"closing": ("two-steps", "one-step")},
        {"closing": ("one-step", None)},
    ]
    assert events[0].reason == "theo quy chế làm việc"


def test_what_is_refused_changes_nothing(store: Store, clerk: Author) -> None:
    with pytest.raises(BadValue):
        settings.put(store, clerk, NEAR_MEETING, "99")
    with pytest.raises(UnknownSetting) as refused:
        settings.named("closingg")
    assert "closing" in str(refused.value.details["names"])
    assert settings.number(store, NEAR_MEETING) == 3
    assert history(store) == []
