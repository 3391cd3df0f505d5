"""Typer's own sentences in Vietnamese. They come from Typer itself, so that a change in them is noticed."""

import gettext as standard
from typing import Annotated

import pytest
import typer
from typer.exceptions import TyperException

from dondoc.domain.task import Status
from dondoc.locale import CATALOGUES, DOMAIN, Language, typer_words, words_of

VI = words_of(Language.VIETNAMESE).gettext
EN = words_of(Language.ENGLISH).gettext


def app() -> typer.Typer:
    made = typer.Typer(rich_markup_mode=None, add_completion=False)

    @made.command()
    def done(
        task: int,
        percent: Annotated[int, typer.Option(min=0, max=100)] = 100,
        status: Status = Status.COMPLETED,
        days: tuple[int, int] = (1, 2),
        share: float = 0.5,
        yes: Annotated[bool, typer.Option("--yes")] = False,
        *,
        reason: Annotated[str, typer.Option()],
    ) -> None: ...

    @made.command()
    def show() -> None: ...

    return made


def complaint(words: str) -> str:
    with pytest.raises(TyperException) as caught:
        typer.main.get_command(app())(words.split(), standalone_mode=False)
    return caught.value.format_message()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("done", "Thiếu tham số 'task'."),
        ("done 3", "Thiếu tùy chọn '--reason'."),
        ("done x", "'task' không đúng: 'x' không phải là số nguyên."),
        ("done 3 --share x", "'--share' không đúng: 'x' không phải là số."),
        ("done 3 --percent 101", "'--percent' không đúng: 101 nằm ngoài khoảng 0<=x<=100."),
        ("done 3 --statu", "Không có tùy chọn --statu. Có phải --status không?"),
        ("done 3 --zzz", "Không có tùy chọn --zzz."),
        ("done 3 --reason", "Tùy chọn '--reason' cần một giá trị."),
        ("done 3 --days 1", "Tùy chọn '--days' cần 2 giá trị."),
        ("done 3 --yes=1", "Tùy chọn '--yes' không kèm giá trị."),
        ("show 3 4", "Thừa tham số: 3 4."),
    ],
)
def test_wrong_usage(words: str, said: str) -> None:
    assert typer_words.in_our_words(complaint(words), VI) == said


def test_the_choices_are_told() -> None:
    said = typer_words.in_our_words(complaint("done 3 --reason x --status closed"), VI)
    assert said.startswith("'--status' không đúng: 'closed' không thuộc 'assigned', ")


@pytest.mark.parametrize(
    ("words", "said"), [("dome 3", "Không có lệnh 'dome'. Có phải 'done' không?"), ("zzz", "Không có lệnh 'zzz'.")]
)
def test_an_unknown_command(words: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typer.core, "_", VI)
    assert typer_words.in_our_words(complaint(words), VI) == said


def test_english_is_said_again_in_english() -> None:
    assert typer_words.in_our_words(complaint("done x"), EN) == "'task' is wrong: 'x' is not a whole number."


def test_an_unknown_sentence_stays() -> None:
    assert typer_words.in_our_words("Nobody knows this.", VI) == "Nobody knows this."


@pytest.mark.parametrize("message", typer_words.LOOKED_UP)
def test_what_typer_looks_up_is_found(message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "vi")
    standard.bindtextdomain(DOMAIN, CATALOGUES)
    assert standard.dgettext(DOMAIN, message) == VI(message) != message
