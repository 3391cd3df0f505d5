"""Files that a unit hands in are kept with the task and given back as they were."""

from collections.abc import Callable

import pytest

from dondoc.domain.attachment import NewFile
from dondoc.domain.setting import ATTACHMENT_LIMIT
from dondoc.domain.told import told
from dondoc.errors.attachments import AmbiguousFile, AttachmentTooLarge, UnknownFile
from dondoc.services.finding.by_number import task as find
from dondoc.services.history.author import Author
from dondoc.services.history.history import history
from dondoc.services.office import settings
from dondoc.services.tasks import attachments, closing
from dondoc.storage.store import Store
from tests.services.conftest import TODAY

Give = Callable[..., int]
MINUTES = NewFile("../ho so/Biên bản.pdf", b"%PDF-1.7 \x00\xff")


def test_a_file_is_given_back_as_it_was(store: Store, clerk: Author, given: Give) -> None:
    number = given()
    attachments.attach(store, clerk, find(store, number), [MINUTES], reason="nộp bổ sung")
    (file,) = attachments.of_task(store, number)
    assert (file.name, file.size, file.added_on) == ("Biên bản.pdf", len(MINUTES.content), TODAY)
    assert attachments.content(store, file) == MINUTES.content
    event = history(store, number)[-1]
    assert (event.action, event.reason) == ("attach", "nộp bổ sung")
    assert told(event, str) == {"files": ([], ["Biên bản.pdf"])}


def test_files_of_a_report_belong_to_its_event(store: Store, clerk: Author, given: Give) -> None:
    number = given()
    closing.report_done(store, clerk, find(store, number), product="1/BC", files=[MINUTES, NewFile("b.txt", b"")])
    assert [file.name for file in attachments.of_task(store, number)] == ["Biên bản.pdf", "b.txt"]
    _added, reported = history(store, number)
    assert told(reported, str)["files"] == ([], ["Biên bản.pdf", "b.txt"])


def test_the_same_file_twice_is_one_and_leaves_no_trace(store: Store, clerk: Author, given: Give) -> None:
    number, other = given(), given()
    for _ in range(2):
        attachments.attach(store, clerk, find(store, number), [MINUTES, MINUTES])
    attachments.attach(store, clerk, find(store, other), [MINUTES])
    assert len(attachments.of_task(store, number)) == len(attachments.of_task(store, other)) == 1
    assert [event.action for event in history(store, number)] == ["add", "attach"]


def test_a_file_is_named_by_its_name_or_its_place(store: Store, clerk: Author, given: Give) -> None:
    number = given()
    with pytest.raises(UnknownFile):
        attachments.named(store, number, None)
    files = [NewFile("a.txt", b"1"), NewFile("a.txt", b"2"), NewFile("Dự toán.xlsx", b"3")]
    attachments.attach(store, clerk, find(store, number), files)
    assert attachments.named(store, number, "du toan.xlsx").name == "Dự toán.xlsx"
    assert attachments.content(store, attachments.named(store, number, "2")) == b"2"
    for several in (None, "a.txt"):
        with pytest.raises(AmbiguousFile) as refused:
            attachments.named(store, number, several)
        assert "2 a.txt" in str(refused.value.details["candidates"])
    for none in ("b.txt", "0", "4"):
        with pytest.raises(UnknownFile):
            attachments.named(store, number, none)


def test_a_file_larger_than_the_office_allows_is_refused(store: Store, clerk: Author, given: Give) -> None:
    settings.put(store, clerk, ATTACHMENT_LIMIT, "1")
    task = find(store, given())
    attachments.attach(store, clerk, task, [NewFile("vua.bin", bytes(2**20))])
    with pytest.raises(AttachmentTooLarge):
        attachments.attach(store, clerk, task, [NewFile("to.bin", bytes(2**20 + 1))])
