"""Reminders that cannot be sent."""

from dondoc.errors import DondocError, UsageError, gettext_noop


class MailNotSetUp(UsageError):
    """No mail server to send through."""

    code = "mail-not-set-up"
    message = gettext_noop("E-mail cannot be sent: the setting {name} is empty.")
    hint = gettext_noop("Set it with: dondoc setting set {name} VALUE. See all of them with: dondoc setting list")


class BadAddress(UsageError):
    """An e-mail address that is none."""

    code = "bad-address"
    message = gettext_noop("“{address}” is not an e-mail address.")
    hint = gettext_noop("Write one address, such as: vanphong@example.vn")


class NeedsPassword(DondocError):
    """The mail server wants a password, and there is no terminal to ask at."""

    code = "needs-password"
    message = gettext_noop("The mail server asks {user} for a password, and there is no terminal to ask at.")
    hint = gettext_noop("Give it in the variable DONDOC_SMTP_PASSWORD. It is never stored.")
    exit_code = 4


class MailFailed(DondocError):
    """The mail server cannot be reached, or does not take a letter."""

    code = "mail-failed"
    message = gettext_noop("The mail server did not take it: {reason}.")
    hint = gettext_noop("Check the settings smtp.… with: dondoc setting list")


class PasswordUnsendable(DondocError):
    """A password with letters that the protocol does not know."""

    code = "password-unsendable"
    message = gettext_noop("The password has letters with accents, which cannot be sent to a mail server.")
    hint = gettext_noop("Was it typed with a Vietnamese keyboard? Type it again without.")
