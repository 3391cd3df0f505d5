"""One conclusion, saved by a word processor in each of its formats, gives one text and the same tasks."""

from importlib import resources
from pathlib import Path

import pytest

from dondoc.domain.directive import Extraction
from dondoc.domain.document import Manuscript
from dondoc.extract import extract
from dondoc.readers import read, read_file

DOCUMENTS = Path(__file__).parent.parent / "documents"
FORMATS = ["doc", "docx", "odt", "pdf", "rtf"]
CONCLUSION = (DOCUMENTS / "conclusion.txt").read_text("utf-8").rstrip("\n")
SAMPLE = resources.files("dondoc").joinpath("samples/thong-bao-ket-luan.txt").read_text("utf-8")


def told(manuscript: Manuscript) -> tuple[object, ...]:
    """What a clerk sees of a document, without the places in its text."""
    found: Extraction = extract(manuscript)
    directives = [
        (" ".join(each.quote.split()), each.lead, each.cooperating, each.deadline, each.confidence)
        for each in found.directives
    ]
    return found.document, found.meeting, found.anchor, directives


@pytest.mark.parametrize("kind", FORMATS)
def test_a_conclusion_with_lists_tables_and_a_change_gives_one_text(kind: str) -> None:
    assert read_file(str(DOCUMENTS / f"conclusion.{kind}")).text == CONCLUSION


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("called", ["-", "van-ban.docx", "van-ban.txt", "van-ban.pdf", "van-ban.doc"])
def test_the_content_tells_the_kind_whatever_the_name(kind: str, called: str) -> None:
    assert read(called, (DOCUMENTS / f"conclusion.{kind}").read_bytes()).text == CONCLUSION


@pytest.mark.parametrize("kind", FORMATS)
def test_the_sample_gives_the_same_tasks_in_each_format(kind: str) -> None:
    expected = told(read("sample.txt", SAMPLE.encode()))
    assert expected[3], "the sample has directives"
    assert told(read_file(str(DOCUMENTS / f"thong-bao-ket-luan.{kind}"))) == expected


def test_the_changed_day_is_the_deadline() -> None:
    """In the documents 20/4 was crossed out and 25/4 written in its place."""
    for kind in FORMATS:
        deadlines = [
            each.deadline.last for each in extract(read_file(str(DOCUMENTS / f"conclusion.{kind}"))).directives
        ]
        assert any(last and (last.month, last.day) == (4, 25) for last in deadlines), kind
