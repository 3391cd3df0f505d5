"""The rule of a duty that comes again, in words: "ngày 25 hằng tháng" for FREQ=MONTHLY;BYMONTHDAY=25."""

from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.locale import Words
from dondoc.reports.untrusted import plain

WEEKDAYS = {
    "MO": N_("Monday"),
    "TU": N_("Tuesday"),
    "WE": N_("Wednesday"),
    "TH": N_("Thursday"),
    "FR": N_("Friday"),
    "SA": N_("Saturday"),
    "SU": N_("Sunday"),
}


def rule_in_words(rule: str, words: Words) -> str:
    """An RRULE as an office would say it; one of a form that is not ours as it stands."""
    _ = words.gettext
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    freq, interval = parts.pop("FREQ", ""), parts.pop("INTERVAL", "1")
    days, months = parts.pop("BYMONTHDAY", ""), parts.pop("BYMONTH", "")
    weekday = parts.pop("BYDAY", "")
    clamped = parts.pop("BYSETPOS", "") == "-1"
    day = _("the last day") if days == "-1" else _("day {day}").format(day=days.split(",")[-1])
    if parts or (days.count(",") and not clamped):
        return plain(rule)
    match freq, bool(days), bool(months):
        case "DAILY", False, False:
            return _("every day") if interval == "1" else _("every {n} days").format(n=interval)
        case "WEEKLY", False, False if weekday in WEEKDAYS:
            said = _(WEEKDAYS[weekday])
            if interval == "1":
                return _("{weekday} of every week").format(weekday=said)
            return _("{weekday} of every {n} weeks").format(weekday=said, n=interval)
        case "MONTHLY", True, False:
            if interval == "1":
                return _("{day} of every month").format(day=day)
            return _("{day} of every {n} months").format(day=day, n=interval)
        case "MONTHLY" | "YEARLY", True, True if interval == "1":
            if months.isdecimal():
                return _("{day} of month {month} of every year").format(day=day, month=months)
            return _("{day} of the months {months} of every year").format(day=day, months=months.replace(",", ", "))
    return plain(rule)
