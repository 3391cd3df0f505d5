"""A whole day's work in Vietnamese, without an English sentence; the language is chosen as documented."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from dondoc.cli.main import language_of
from dondoc.locale import CATALOGUES, DOMAIN, Language, words_of
from tests.cli.conftest import SAMPLE, Dondoc


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "vi_VN.UTF-8"}, "vi"),
        ([], {"LANG": "vi_VN.UTF-8", "LC_ALL": "C"}, "en"),
        ([], {"LANG": "fr_FR.UTF-8", "DONDOC_LANG": "vi"}, "vi"),
        (["--lang", "en"], {"DONDOC_LANG": "vi"}, "en"),
        (["--lang=vi"], {}, "vi"),
        (["add", "--", "--lang", "vi"], {}, "en"),
    ],
)
def test_the_language(arguments: list[str], environment: dict[str, str], language: str) -> None:
    assert language_of(arguments, environment) == language


def test_a_language_that_is_not_there_is_refused_with_those_that_are(dondoc: Dondoc) -> None:
    refused = dondoc("list", lang="fr")
    assert refused.exit_code == 2
    assert all(f"'{language}'" in refused.err for language in Language)


def test_a_question_is_answered_in_either_language_and_asked_again_in_the_persons_own(dondoc: Dondoc) -> None:
    asked = dondoc("add", "Việc", "--due", "1/6/2023", answers=["nhiều", "không"], lang="vi")
    assert asked.exit_code == 4
    assert "[c/K]" in asked.err
    assert "Error" not in asked.err
    assert "Hãy trả lời" in asked.err
    dondoc.must("add", "Việc", "--due", "1/6/2023", answers=["có"])


def test_a_day_in_vietnamese(dondoc: Dondoc, tmp_path: Path) -> None:
    commands: list[list[str | Path]] = [
        ["import", SAMPLE, "--yes"],
        ["import", SAMPLE, "--yes"],
        ["list"],
        ["xong", "1", "-m", "đã gửi"],
        ["tiendo", "3", "40"],
        ["quahan"],
        ["quahan", "--by-unit"],
        ["sapden", "--days", "30"],
        ["xem", "1"],
        ["nhatky"],
        ["baocao", "status"],
        ["baocao", "overdue"],
        ["baocao", "meeting", "1"],
        ["cuochop", "list"],
        ["vanban", "list"],
        ["donvi", "list"],
        ["extract", SAMPLE],
        ["show", "99"],
        ["done"],
    ]
    said = ""
    for command in commands:
        result = dondoc(*command, lang="vi")
        said += result.out + result.err
    catalogue = words_of(Language.VIETNAMESE)
    with (Path(CATALOGUES) / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        messages = [message.id for message in read_po(file)]
    english = [line for line in messages if isinstance(line, str) and len(line.split()) > 2]
    sentences = [sentence for sentence in english if "{" not in sentence and catalogue.gettext(sentence) != sentence]
    assert len(sentences) > 100
    assert [sentence for sentence in sentences if sentence in said] == []
    assert "Quá hạn" in said
    assert "27/07/2023" in said


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("noun", ["report", "meeting", "unit", "group", "setting", "db"])
def test_the_help_of_a_noun_says_each_of_its_lines_whole(dondoc: Dondoc, noun: str, lang: str) -> None:
    help = dondoc.must(noun, "--help", lang=lang).out
    assert not [line for line in help.splitlines()[1:] if line.endswith("...")]
