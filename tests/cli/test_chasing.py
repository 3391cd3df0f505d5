"""A clerk who chases: by telephone, with a text to be pasted, by e-mail."""

from collections.abc import Iterator

import pytest

from tests.cli.conftest import Dondoc
from tests.mail_server import Mailbox, mail_server

FINANCE, PROJECTS = "Phòng Tài chính - Kế hoạch", "Ban Quản lý dự án"


@pytest.fixture
def chased(dondoc: Dondoc) -> Dondoc:
    """Two units with what is late and what will be due; one task nobody leads, one that is secret."""
    for unit in (FINANCE, PROJECTS):
        dondoc.must("unit", "add", unit)
    given = ("--given", "1/6/2023")
    dondoc.must("add", "Giải ngân vốn đầu tư", "--lead", "tckh", "--due", "31/7/2023", *given)
    dondoc.must("add", "Lập dự toán năm 2024", "--lead", "tckh", "--due", "20/8/2023", *given)
    dondoc.must("add", "Bàn giao mặt bằng", "--lead", "ban qlda", "--with", "tckh", "--due", "1/8/2023", *given)
    dondoc.must("add", "Việc chưa rõ ai làm", "--due", "1/8/2023", *given)
    dondoc.must("add", "Việc kín", "--lead", "tckh", "--due", "1/8/2023", "--restricted", "secret", *given)
    dondoc.must("add", "Việc còn lâu", "--lead", "tckh", "--due", "31/12/2023", *given)
    return dondoc


def reach(dondoc: Dondoc, **addresses: str) -> None:
    """Write down where the units are reached."""
    for short, address in addresses.items():
        name = {"tckh": FINANCE, "qlda": PROJECTS}[short]
        dondoc.must("unit", "edit", name, "--email", address, "--head", "Bà Hồng", "--contact", "0209 3870 123")


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with mail_server() as running:
        yield running


@pytest.fixture
def posted(chased: Dondoc, box: Mailbox) -> Dondoc:
    """The same, with a mail server and addresses."""
    for name, value in {
        "smtp.host": "127.0.0.1",
        "smtp.port": str(box.port),
        "smtp.security": "none",
        "smtp.from": "Văn phòng Thành ủy <vp@example.vn>",
    }.items():
        chased.must("setting", "set", name, value)
    reach(chased, tckh="tckh@example.vn", qlda="qlda@example.vn")
    return chased


def test_a_reminder_by_telephone_and_its_answer(chased: Dondoc) -> None:
    said = chased.must(
        "nhacviec", 1, "--by", "phone", "--to", "Bà Hồng", "-m", "hẹn thứ sáu", "--on", "14/8", lang="vi"
    )
    assert "đôn đốc qua điện thoại, lần 1: Bà Hồng, Phòng Tài chính - Kế hoạch, 14/08/2023" in said.out
    chased.must("traloi", 1, "đã giải ngân 80%", "--on", "15/8")
    (task,) = chased.must("show", 1, "--json").rows
    assert task["contacted_on"] == "2023-08-15"
    (made,) = task["reminders"]
    assert (made["level"], made["channel"], made["recipient"]) == ("urge", "phone", "Bà Hồng")
    assert (made["answer"], made["answered_on"]) == ("đã giải ngân 80%", "2023-08-15")
    shown = chased.must("show", 1, lang="vi").out
    assert "14/08/2023  đôn đốc qua điện thoại (Bà Hồng)" in shown
    assert "trả lời ngày 15/08/2023: “đã giải ngân 80%”" in shown
    assert "hẹn thứ sáu" in shown
    (listed,) = chased.must("reminders", "--json").rows
    assert listed["recorded_by"]
    assert listed["title"] == "Giải ngân vốn đầu tư"


def test_a_step_up_is_proposed_and_never_taken(chased: Dondoc) -> None:
    for day in ("1/8", "8/8"):
        assert chased.must("remind", 1, "--on", day).err == ""
    third = chased.must("remind", 1, lang="vi")
    assert "đã đôn đốc 2 lần, chưa trả lời; lần này có thể nhắc nhở: --level remind" in third.err
    assert [r["level"] for r in chased.must("reminders", 1, "--json").rows] == ["urge"] * 3
    assert "may be" not in chased.must("remind", 1, "--level", "remind").err


@pytest.mark.parametrize(("answers", "code", "made"), [(None, 4, 0), (["n"], 4, 0), (["y"], 0, 1)])
def test_a_jump_over_a_level_asks(chased: Dondoc, answers: list[str] | None, code: int, made: int) -> None:
    result = chased("remind", 1, "--level", "remind", answers=answers)
    assert result.exit_code == code
    assert "leaves out a step" in result.err
    assert len(chased.must("reminders", "--json").rows) == made


def test_the_overdue_that_nobody_spoke_to_lately(chased: Dondoc) -> None:
    chased.must("remind", 1, "--on", "10/8")
    assert chased("remind", "--overdue").exit_code == 0
    numbers = [r["task_number"] for r in chased.must("reminders", "--json").rows]
    assert numbers == [1, 3, 4]
    assert chased("remind", "--overdue").err == "Nobody has to be chased.\n"
    assert chased("remind", "--overdue", "--not-since", 0).exit_code == 4  # three at once are asked about
    chased.must("remind", "--overdue", "--not-since", 6, "--yes")
    assert [r["task_number"] for r in chased.must("reminders", "--json").rows] == [1, 3, 4, 1]


def test_how_long_one_is_left_alone_is_a_setting(chased: Dondoc) -> None:
    chased.must("remind", 1, 3, "--on", "14/8")
    chased.must("setting", "set", "chase-pause", "2")
    said = chased.must("remind", "--overdue", "--yes", "--dry-run").out
    assert [line[0] for line in said.splitlines() if line[0] != " "] == ["1", "3", "4"]
    assert len(chased.must("reminders", "--json").rows) == 2


def test_days_since_contact_are_a_column_when_asked_for(chased: Dondoc) -> None:
    chased.must("remind", 1, "--on", "10/8")
    for command in (["list"], ["overdue"]):
        assert "contact" not in chased.must(*command).out
        drawn = chased.must(*command, "--contact").out
        assert "contact" in drawn
        assert "never" in drawn
    assert {t["number"]: t["contacted_on"] for t in chased.must("overdue", "--json").rows} == {
        1: "2023-08-10",
        3: None,
        4: None,
    }
    laid_out = chased.must("list", "--columns", "number,contact", "--sort", "-contact").out.splitlines()
    assert laid_out[-5].split() == ["1", "6"]


def test_a_text_for_each_unit_tells_its_own_tasks_only(chased: Dondoc) -> None:
    reach(chased, tckh="tckh@example.vn")
    result = chased.must("remind", "--text", lang="vi")
    assert "[Phòng Tài chính - Kế hoạch, 0209 3870 123, tckh@example.vn]" in result.err
    first, second = result.out.split("\n\nKính gửi: ")
    assert first.startswith("Kính gửi: Ban Quản lý dự án\n")
    assert second.startswith("Phòng Tài chính - Kế hoạch (Bà Hồng)\n")
    assert "đơn vị có 1 nhiệm vụ quá hạn, 1 nhiệm vụ sắp đến hạn." in second
    assert "1. Giải ngân vốn đầu tư (hạn 31/07/2023, quá hạn 16 ngày)" in second
    assert "2. Lập dự toán năm 2024 (hạn 20/08/2023, còn 4 ngày)" in second
    assert "Bàn giao mặt bằng" not in second
    assert "còn lâu" not in result.out
    assert "Chưa có đơn vị chủ trì: 4" in result.err
    assert chased.must("reminders", "--json").rows == []


def test_what_is_secret_is_in_no_text(chased: Dondoc) -> None:
    assert "Việc kín" not in chased.must("remind", "--text").out
    named = chased.must("remind", "--text", 5)
    assert (named.out, "1 restricted task was left out." in named.err) == ("", True)
    assert "[secret] Việc kín" in chased.must("remind", "--text", "--restricted").out


def test_the_text_of_one_unit_is_for_that_unit(chased: Dondoc) -> None:
    """Also where it only cooperates in the task of another."""
    (told,) = chased.must("remind", "--text", "--unit", "tckh", "--json").rows
    assert (told["unit"], told["overdue"], told["soon"]) == (FINANCE, [1], [2])
    (named,) = chased.must("remind", "--text", 6, "--json").rows
    assert (named["overdue"], named["soon"], named["others"]) == ([], [], [6])


def test_one_letter_for_each_unit(posted: Dondoc, box: Mailbox) -> None:
    result = posted.must("remind", "--send", "--yes", lang="vi")
    assert sorted(box.to()) == ["qlda@example.vn", "tckh@example.vn"]
    letter = next(each for each in box.letters if "tckh" in each["To"])
    assert (
        letter["Subject"] == "Đôn đốc thực hiện nhiệm vụ (ngày 16/08/2023): 1 nhiệm vụ quá hạn, 1 nhiệm vụ sắp đến hạn"
    )
    assert "Giải ngân vốn đầu tư" in letter.get_content()
    assert "Việc kín" not in letter.get_content()
    assert "Phòng Tài chính - Kế hoạch <tckh@example.vn> (2 nhiệm vụ): đã gửi" in result.out
    sent = posted.must("reminders", "--sent", "--json").rows
    assert sorted(r["task_number"] for r in sent) == [1, 2, 3]
    assert {r["recipient"] for r in sent} == {"tckh@example.vn", "qlda@example.vn"}


def test_nothing_is_sent_twice_on_one_day(posted: Dondoc, box: Mailbox) -> None:
    posted.must("remind", "--send", "--yes")
    again = posted.must("remind", "--send", "--yes")
    assert "already" in again.out
    assert len(box.letters) == 2
    posted.must("remind", "--send", "--yes", "--again", "--unit", "tckh")
    assert len(box.letters) == 3
    posted.must("remind", "--send", "--yes", today="2023-08-17")
    assert len(box.letters) == 5


def test_a_unit_that_fails_does_not_stop_the_others(posted: Dondoc, box: Mailbox) -> None:
    box.refused = {"qlda@example.vn"}
    result = posted("remind", "--send", "--yes")
    assert result.exit_code == 1
    assert "550 no such mailbox" in result.out
    assert box.to() == ["tckh@example.vn"]
    assert [r["task_number"] for r in posted.must("reminders", "--json").rows] == [1, 2]
    box.refused = set()
    posted.must("remind", "--send", "--yes")
    assert box.to() == ["tckh@example.vn", "qlda@example.vn"]


def test_a_unit_without_an_address_is_told(posted: Dondoc, box: Mailbox) -> None:
    reach(posted, qlda="-")
    told = posted.must("remind", "--send", "--yes", "--json").rows
    assert [(each["unit"], each["outcome"]) for each in told] == [(PROJECTS, "no_address"), (FINANCE, "sent")]
    assert box.to() == ["tckh@example.vn"]


def test_a_dry_run_sends_and_records_nothing(posted: Dondoc, box: Mailbox) -> None:
    said = posted.must("remind", "--send", "--dry-run").out
    assert "Giải ngân vốn đầu tư" in said
    assert (box.heard, posted.must("reminders", "--json").rows) == ([], [])


def test_sending_asks_first(posted: Dondoc, box: Mailbox) -> None:
    assert posted("remind", "--send").exit_code == 4
    assert posted("remind", "--send", answers=["n"]).exit_code == 4
    assert box.heard == []
    posted.must("remind", "--send", answers=["y"])
    assert len(box.letters) == 2


def test_the_password_is_never_stored_or_printed(posted: Dondoc, box: Mailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    box.password = "rat-kin-dao"
    posted.must("setting", "set", "smtp.user", "vp")
    assert posted("remind", "--send", "--yes").exit_code == 4  # nobody to ask
    assert box.letters == []
    monkeypatch.setenv("DONDOC_SMTP_PASSWORD", "rat-kin-dao")
    result = posted.must("remind", "--send", "--yes")
    assert len(box.letters) == 2
    assert "rat-kin-dao" not in result.out + result.err + posted.everything() + posted.must("setting", "list").out


def test_without_a_mail_server_it_is_said_what_to_set(chased: Dondoc) -> None:
    result = chased("remind", "--send", "--yes")
    assert (result.exit_code, "smtp.host" in result.err) == (2, True)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (["remind"], 2),
        (["remind", "99"], 3),
        (["remind", "một"], 2),
        (["remind", "1", "--level", "shout"], 2),
        (["remind", "1", "--on", "31/6"], 2),
        (["remind", "1", "--on", "17/8"], 5),
        (["remind", "--unit", "khong co"], 3),
        (["remind", "--text", "--send"], 2),
        (["answer", "1", "đã làm"], 5),
        (["answer", "1", " "], 2),
        (["answer", "99", "đã làm"], 3),
        (["reminders", "99"], 3),
        (["reminders", "5"], 4),
        (["remind", "--lead-unit", "tckh", "--status", "completed"], 3),
    ],
)
def test_what_cannot_be_done_is_said(chased: Dondoc, line: list[str], code: int) -> None:
    result = chased(*line)
    assert result.exit_code == code, result.err
    assert "Traceback" not in result.err
    assert chased.must("reminders", "--restricted", "--json").rows == []
