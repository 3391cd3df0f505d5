"""What a setting can be."""

import pytest

from dondoc.domain.setting import CLOSING, NEAR_MEETING, SETTINGS, Setting, allowed, understood
from dondoc.errors import BadValue

FREE = Setting("name", "", "")


@pytest.mark.parametrize(
    ("setting", "typed", "value"),
    [
        (CLOSING, "two-steps", "two-steps"),
        (CLOSING, " TWO-STEPS ", "two-steps"),
        (NEAR_MEETING, "0", "0"),
        (NEAR_MEETING, "030", "30"),
        (FREE, "  smtp.  example ", "smtp. example"),
        (FREE, "", ""),
    ],
)
def test_a_value_has_one_form(setting: Setting, typed: str, value: str) -> None:
    assert understood(setting, typed) == value


@pytest.mark.parametrize(
    ("setting", "typed"),
    [(CLOSING, "three-steps"), (CLOSING, ""), *((NEAR_MEETING, wrong) for wrong in ("31", "-1", "3.5", "ba", "", "²"))],
)
def test_what_it_cannot_be_is_refused_with_what_it_can(setting: Setting, typed: str) -> None:
    with pytest.raises(BadValue) as refused:
        understood(setting, typed)
    assert refused.value.details == {"value": typed, "allowed": allowed(setting)}


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_every_default_is_allowed_and_every_setting_says_what_it_is_for(setting: Setting) -> None:
    assert understood(setting, setting.default) == setting.default
    assert setting.help.endswith(".")
