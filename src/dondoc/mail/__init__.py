"""Speaks to a mail server (SMTP): the one package that goes over the network for something else than the store.

Plain text in UTF-8, one letter to one address. The password is handed in, used once and kept nowhere.
"""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid, parseaddr

from dondoc.errors.mail import BadAddress, MailFailed, PasswordUnsendable
from dondoc.typing import NamedTuple

SECONDS = 30
"""How long a server may take to answer."""

USUAL_PORTS = {"starttls": 587, "tls": 465, "none": 25}


class Account(NamedTuple):
    """How the server is reached; `security` is "starttls", "tls" or "none". `sender` may have a name: "Name <a@b>"."""

    host: str
    port: int
    security: str
    user: str
    sender: str


class Letter(NamedTuple):
    """What is sent to whom."""

    name: str
    address: str
    subject: str
    text: str


def message(sender: str, letter: Letter, at: datetime) -> EmailMessage:
    """The letter as it goes over the line. Raises BadAddress.

    No name or subject can add a header: line breaks and control characters in them become spaces.
    """
    made = EmailMessage(policy=SMTP)
    from_ = address(*parseaddr(_one_line(sender)))
    made["From"] = from_
    made["To"] = address(_one_line(letter.name), letter.address)
    made["Subject"] = _one_line(letter.subject)
    made["Date"] = format_datetime(at)
    made["Message-ID"] = make_msgid(domain=from_.domain)
    made["Auto-Submitted"] = "auto-generated"  # so that no absence notice answers it
    made.set_content(letter.text + "\n", charset="utf-8")
    return made


def address(name: str, typed: str) -> Address:
    """One address with a name. Raises BadAddress for what is none, or more than one."""
    user, _at, domain = typed.strip().rpartition("@")
    fits = (
        user and domain and "." not in (domain[:1], domain[-1:]) and all("!" <= char <= "~" for char in user + domain)
    )
    if not fits or set(user + domain) & set('@<>()[]\\,;:"'):
        raise BadAddress(address=typed)
    return Address(name, user, domain)


class Line:
    """An open connection."""

    def __init__(self, server: smtplib.SMTP, sender: str) -> None:
        self._server, self._sender = server, sender

    def send(self, letter: Letter, at: datetime) -> None:
        """Send one letter. Raises BadAddress, and MailFailed with what the server says; others can still be sent."""
        made = message(self._sender, letter, at)
        try:
            self._server.send_message(made)
        except (smtplib.SMTPException, OSError) as error:
            self._reset()
            raise MailFailed(reason=_reason(error)) from error

    def _reset(self) -> None:
        try:
            self._server.rset()
        except (smtplib.SMTPException, OSError):
            self._server.close()


@contextmanager
def connected(account: Account, password: str | None) -> Iterator[Line]:
    """A connection, logged in where there is a user. Raises BadAddress for the sender, MailFailed where it fails,
    PasswordUnsendable.

    With "starttls" and "tls" the certificate of the server is checked, and nothing is sent in the clear.
    """
    sender = address(*parseaddr(_one_line(account.sender)))
    port = account.port or USUAL_PORTS[account.security]
    try:
        server = _open(account, port, sender.domain)
    except (smtplib.SMTPException, OSError) as error:
        raise MailFailed(reason=f"{account.host}:{port}: {_reason(error)}") from error
    try:
        try:
            if account.security == "starttls":
                server.starttls(context=ssl.create_default_context())
            if account.user:
                _log_in(server, account.user, password or "")
        except (smtplib.SMTPException, OSError) as error:
            raise MailFailed(reason=f"{account.host}:{port}: {_reason(error)}") from error
        yield Line(server, account.sender)
        with suppress(smtplib.SMTPException, OSError):  # all was sent; how the server says goodbye does not matter
            server.quit()
    finally:
        server.close()


def _open(account: Account, port: int, name: str) -> smtplib.SMTP:
    if account.security == "tls":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(account.host, port, local_hostname=name, timeout=SECONDS, context=context)
    return smtplib.SMTP(account.host, port, local_hostname=name, timeout=SECONDS)


def _log_in(server: smtplib.SMTP, user: str, password: str) -> None:
    if not (user + password).isascii():  # smtplib knows no other letters, and its error would show them
        raise PasswordUnsendable
    server.login(user, password)


def _reason(error: Exception) -> str:
    """What the server or the system says, on one line; never what we sent."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        error = smtplib.SMTPResponseException(*next(iter(error.recipients.values())))
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
        return _one_line(f"{error.smtp_code} {text}")
    return _one_line(getattr(error, "strerror", None) or str(error) or type(error).__name__)


def _one_line(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
