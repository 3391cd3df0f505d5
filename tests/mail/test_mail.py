"""Letters as they go over the line, to a server on this machine."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from dondoc.errors.mail import BadAddress, MailFailed, PasswordUnsendable
from dondoc.mail import Account, Letter, address, connected, message
from tests.mail_server import Mailbox, mail_server

AT = datetime(2023, 8, 16, 1, 30, tzinfo=UTC)
LETTER = Letter("Phòng Tài chính - Kế hoạch", "tckh@example.vn", "Đôn đốc: 2 quá hạn", "Kính gửi: …\n1. Giải ngân\n.\n")


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with mail_server() as running:
        yield running


def account(box: Mailbox, **more: Any) -> Account:
    return Account("127.0.0.1", box.port, "none", "", "Văn phòng <vp@example.vn>")._replace(**more)


def test_a_letter_arrives_as_it_was_written(box: Mailbox) -> None:
    with connected(account(box), None) as line:
        line.send(LETTER, AT)
    (letter,) = box.letters
    (to,), (sender,) = letter["To"].addresses, letter["From"].addresses
    assert (to.display_name, to.addr_spec) == ("Phòng Tài chính - Kế hoạch", "tckh@example.vn")
    assert (sender.display_name, sender.addr_spec) == ("Văn phòng", "vp@example.vn")
    assert letter["Subject"] == "Đôn đốc: 2 quá hạn"
    assert letter["Date"].datetime == AT
    assert letter["Message-ID"].endswith("@example.vn>")
    assert letter.get_content_type() == "text/plain"
    assert letter.get_content_charset() == "utf-8"


def test_every_letter_has_a_name_of_its_own() -> None:
    assert len({message("vp@example.vn", LETTER, AT)["Message-ID"] for _ in range(50)}) == 50


@pytest.mark.parametrize(
    "name", ["A\r\nBcc: x@example.org", "A\nBcc: x@example.org", "A\x00\x0bB", "A\u2028Bcc: x@b.c"]
)
def test_no_name_adds_a_header(box: Mailbox, name: str) -> None:
    with connected(account(box), None) as line:
        line.send(LETTER._replace(name=name, subject=name), AT)
    (letter,) = box.letters
    assert letter["Bcc"] is None
    assert len(letter["To"].addresses) == 1
    assert b"\nBcc:" not in box.raw[0]
    assert [line for line in box.heard if line.startswith("rcpt")] == ["rcpt TO:<tckh@example.vn>"]


@pytest.mark.parametrize(
    "typed",
    [
        *("", "a", "@b.vn", "a@", "a@b@c.vn", "a b@c.vn", "a@b.vn, c@d.vn", "a@b.vn;c@d.vn", "<a@b.vn>", "a@.vn"),
        *("a@b.vn\nBcc: x@y.vn", "văn@b.vn", "a@bắc.vn", 'a"b@c.vn', "a@b.vn."),
    ],
)
def test_what_is_no_address_is_not_written_to(typed: str) -> None:
    with pytest.raises(BadAddress):
        address("Phòng", typed)


@pytest.mark.parametrize("typed", ["a@b.vn", " a.b-c+d@e-f.gov.vn ", "x@localhost"])
def test_an_address(typed: str) -> None:
    assert address("Phòng", typed).addr_spec == typed.strip()


def test_one_that_is_refused_does_not_hold_up_the_next(box: Mailbox) -> None:
    box.refused = {"tckh@example.vn"}
    with connected(account(box), None) as line:
        with pytest.raises(MailFailed) as refused:
            line.send(LETTER, AT)
        line.send(LETTER._replace(address="other@example.vn"), AT)
    assert refused.value.details == {"reason": "550 no such mailbox"}
    assert box.to() == ["other@example.vn"]


def test_a_server_that_hangs_up_is_an_error_and_not_a_crash(box: Mailbox) -> None:
    box.drops = True
    with connected(account(box), None) as line:
        for _ in range(2):
            with pytest.raises(MailFailed):
                line.send(LETTER, AT)


def test_the_password_opens_the_door(box: Mailbox) -> None:
    box.password = "bi-mat"
    with connected(account(box, user="vp"), "bi-mat") as line:
        line.send(LETTER, AT)
    assert box.to() == ["tckh@example.vn"]


def test_a_wrong_password_is_told_without_it(box: Mailbox) -> None:
    box.password = "bi-mat"
    with pytest.raises(MailFailed) as refused, connected(account(box, user="vp"), "sai-roi"):
        pass
    assert "535 sai mật khẩu" in str(refused.value)
    assert "sai-roi" not in str(refused.value)
    assert box.letters == []


def test_a_password_that_cannot_be_sent_is_not_shown(box: Mailbox) -> None:
    box.password = "bi-mat"
    with pytest.raises(PasswordUnsendable) as refused, connected(account(box, user="vp"), "bí mật"):
        pass
    assert "bí" not in repr(refused.value)


def test_a_server_without_starttls_gets_nothing_in_the_clear(box: Mailbox) -> None:
    with pytest.raises(MailFailed), connected(account(box, security="starttls", user="vp"), "bi-mat"):
        pass
    assert not [line for line in box.heard if line.lower().startswith(("auth", "mail"))]


def test_nobody_there(box: Mailbox) -> None:
    nobody = account(box)._replace(port=1)
    with pytest.raises(MailFailed, match=r"127\.0\.0\.1:1"), connected(nobody, None):
        pass
