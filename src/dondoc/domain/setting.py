"""What an office may decide for itself (thiết lập): the table of all settings, each with what it can be.

A value is kept as text. A setting with `choices` is one of them; one with `least` and `most` a whole number, both
inclusive; any other a line of text, empty by default.
"""

from dondoc.domain.vietnamese import clean, fold
from dondoc.errors import BadValue
from dondoc.errors import gettext_noop as N_  # noqa: N812 - the customary name
from dondoc.typing import NamedTuple


class Setting(NamedTuple):
    """One thing to decide: its name, what it is for in one sentence, and what holds where nobody decided."""

    name: str
    help: str
    default: str
    choices: tuple[str, ...] = ()
    least: int | None = None
    most: int | None = None


class StoredSetting(NamedTuple):
    """What was decided."""

    name: str
    value: str


ONE_STEP, TWO_STEPS = "one-step", "two-steps"
KEEP, NEXT_WORKING_DAY = "keep", "next-working-day"

CLOSING = Setting(
    "closing",
    N_("Whether a task is completed at once, or reported as done first and then accepted."),
    ONE_STEP,
    (ONE_STEP, TWO_STEPS),
)
DAYS_OFF = Setting(
    "days-off",
    N_("What becomes of a new deadline on a day without work: it stays, or moves to the next working day."),
    KEEP,
    (KEEP, NEXT_WORKING_DAY),
)
NEAR_MEETING = Setting(
    "near-meeting",
    N_("In how many working days before a meeting a change of a deadline is marked; 0 marks none."),
    "3",
    least=0,
    most=30,
)
ATTACHMENT_LIMIT = Setting(
    "attachment-limit",
    N_("How large an attached file may be, in MB."),
    "50",
    least=1,
    most=900,  # either database ends at 1 GB for one value
)
CHASE_PAUSE = Setting(
    "chase-pause",
    N_("For how many days a task that was chased, or answered for, is left alone; 0 for not at all."),
    "7",
    least=0,
    most=365,
)

STARTTLS, TLS, UNSECURED = "starttls", "tls", "none"
SMTP_HOST = Setting("smtp.host", N_("The mail server that reminders are sent through."), "")
SMTP_SECURITY = Setting(
    "smtp.security",
    N_("How the way to the mail server is made safe: starttls, tls, or none on a network of your own."),
    STARTTLS,
    (STARTTLS, TLS, UNSECURED),
)
SMTP_PORT = Setting(
    "smtp.port",
    N_("The port of the mail server; 0 for the usual one."),
    "0",
    least=0,
    most=65535,
)
SMTP_USER = Setting("smtp.user", N_("The name to log in with at the mail server; the password is never stored."), "")
SMTP_FROM = Setting("smtp.from", N_("The sender of reminders, such as Văn phòng <vp@example.vn>."), "")

LETTERHEAD = (
    Setting(
        "office.layout", N_("How documents are set: nd30, party, hd36, hd05, or a file of the office's own."), "nd30"
    ),
    Setting("office.parent", N_("The body above the office, first line of its letterhead."), ""),
    Setting("office.issuer", N_("The office as it signs its documents."), ""),
    Setting("office.symbol", N_("The symbol of the office in the numbers of its documents, such as UBND."), ""),
    Setting("office.place", N_("The place in front of the day of a document."), ""),
    Setting("office.recipients", N_("Who gets every document, separated by semicolons."), ""),
    Setting("sign.authority", N_("What stands above the position: TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH."), ""),
    Setting("sign.position", N_("The position of who signs."), ""),
    Setting("sign.name", N_("The name of who signs."), ""),
)

SETTINGS: dict[str, Setting] = {
    setting.name: setting
    for setting in (
        *(CLOSING, DAYS_OFF, NEAR_MEETING, ATTACHMENT_LIMIT, CHASE_PAUSE),
        *LETTERHEAD,
        *(SMTP_HOST, SMTP_PORT, SMTP_SECURITY, SMTP_USER, SMTP_FROM),
    )
}
"""Every setting, by its name."""


def understood(setting: Setting, typed: str) -> str:
    """The value that a person typed, in its one form. Raises BadValue with what is allowed."""
    value = clean(typed)
    if setting.choices:
        for choice in setting.choices:
            if fold(value) == fold(choice):
                return choice
        raise BadValue(value=typed, allowed=allowed(setting))
    if setting.least is not None and setting.most is not None:
        if value.isascii() and value.isdecimal() and setting.least <= int(value) <= setting.most:
            return str(int(value))
        raise BadValue(value=typed, allowed=allowed(setting))
    return value


def allowed(setting: Setting) -> str | None:
    """What the value can be, such as "keep, next-working-day" or "0–30"; None where any text will do."""
    if setting.choices:
        return ", ".join(setting.choices)
    return None if setting.least is None else f"{setting.least}–{setting.most}"
