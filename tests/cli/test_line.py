"""A line is understood alike by the plain reader and by Typer; the plain one leaves to Typer what it cannot tell."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dondoc.cli.commands import ALIASES, ENTRIES, find, root
from dondoc.cli.line import by_typer, plain
from dondoc.cli.line.declared import Named, Noun, Parameter, parameters
from dondoc.cli.main import expanded


def commands() -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command with the words that name it, under each of its names."""

    def of(named: Named, words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
        if not isinstance(named.command, Noun):
            yield words, named.command
            return
        for name in (*named.command.commands, *named.command.aliases):
            found = named.command.find(name)
            assert found is not None
            yield from of(found, (*words, name))

    for name in (*ENTRIES, *ALIASES):
        found = find(name)
        assert found is not None
        yield from of(found, (name,))


COMMANDS = dict(commands())


@pytest.mark.parametrize(
    "line",
    [
        "list",
        "--db x.sqlite3 --today 2026-06-30 --lang=vi list",
        "danhsach unit:finance due<30/9 -late -unit:health --limit 5",
        "list -@mine -w open -w late --status assigned --json",
        "show 7 --json",
        "xong 3 4-6 -m sent --yes",
        "done --message=sent 3",
        "add Họp --lead finance --with health --with justice --due 30/9 -y",
        "add -- --lead",
        "progress 3 60",
        "extend 3 30/9 --approve --by Secretary",
        "extend 3 --refuse -m no",
        "unit add Finance --alias PTC --alias TC",
        "unit transfer finance justice --yes",
        "group member add wards north south",
        "report overdue --format pdf -o overdue.pdf --by-unit",
        "import - --yes",
        "note 3 -m -5",
        "soon --days 7",
    ],
)
def test_what_is_typed_every_day_is_read_without_typer(line: str) -> None:
    words = line.split()
    understood = plain.read(words, root, find)
    assert understood is not None
    assert understood == by_typer.read(words)


@pytest.mark.parametrize(
    "line",
    [
        *("", "--help", "list --help", "--version", "lst", "unit", "unit lst", "list --al", "list --limit", "show"),
        *("show x", "show 1 2", "list --limit 0", "list --all=yes", "list --timeliness somehow", "done -ym sent 3"),
        *("list -wopen", "list -w=open", "add", "--today list", "-- list"),
    ],
)
def test_what_has_to_be_explained_is_left_to_typer(line: str) -> None:
    assert plain.read(line.split(), root, find) is None


def words_for(declared: tuple[Parameter, ...]) -> st.SearchStrategy[list[str]]:
    """Words for a command: its options with and without values, in their place and out of it, and stray ones."""
    names = [name for each in declared for both in each.names for name in both.split("/")]
    enums = [value.value for each in declared if _is_enum(each) for value in each.kind]
    value = st.sampled_from(
        [
            "3",
            "0",
            "-1",
            "4-6",
            "30/9",
            "Phòng Y tế",
            "",
            "-",
            "--",
            "-late",
            "-unit:x",
            "@mine",
            "1_0",
            " 5 ",
            "x=y",
            *enums,
        ]
    )
    name = st.sampled_from([*names, "--help", "-h", "--unknown", "-x"])
    right = st.sampled_from(declared or [None]).flatmap(_typed) if declared else st.just([])
    piece = st.one_of(
        right,
        right,
        value.map(lambda word: [word]),
        name.map(lambda word: [word]),
        st.tuples(name, value).map(lambda two: [f"{two[0]}={two[1]}"]),
    )
    return st.lists(piece, max_size=6).map(lambda pieces: [word for words in pieces for word in words])


def _is_enum(parameter: Parameter) -> bool:
    return isinstance(parameter.kind, type) and issubclass(parameter.kind, StrEnum)


def _typed(parameter: Parameter | None) -> st.SearchStrategy[list[str]]:
    """One parameter as it is typed rightly."""
    assert parameter is not None
    kinds = {str: ["30/9", "Phòng Y tế", "-m"], int: ["1", "12"], bool: []}
    values = [each.value for each in parameter.kind] if _is_enum(parameter) else kinds[parameter.kind]
    name = st.sampled_from([name for both in parameter.names for name in both.split("/")] or [""])
    if parameter.kind is bool:
        return name.map(lambda word: [word])
    return st.tuples(name, st.sampled_from(values)).map(lambda two: [word for word in two if word])


@given(data=st.data())
def test_what_both_understand_they_understand_alike(data: st.DataObject) -> None:
    path, command = data.draw(st.sampled_from(list(COMMANDS.items())))
    words = [*path, *data.draw(words_for(parameters(command)))]
    before = data.draw(
        words_for(parameters(root)).filter(lambda typed: "--" not in typed) if data.draw(st.booleans()) else st.just([])
    )
    understood = plain.read([*before, *words], root, find)
    if understood is not None:
        assert understood == by_typer.read([*before, *words])


def test_no_command_has_a_parameter_that_only_typer_could_read() -> None:
    kinds = {each.kind for command in COMMANDS.values() for each in parameters(command) if not _is_enum(each)}
    assert kinds == {str, int, bool}


def test_on_windows_names_of_files_are_put_in_full_and_titles_left_alone(tmp_path: Path) -> None:
    for name in ("b.docx", "a.docx", "c.txt"):
        (tmp_path / name).touch()
    line = ["import", f"{tmp_path}/*.docx", "--yes", f"{tmp_path}/*.pdf", "Vì sao chậm?", "100% *", "$HOME"]
    assert expanded(line) == [
        "import",
        *(f"{tmp_path}/a.docx", f"{tmp_path}/b.docx", "--yes", f"{tmp_path}/*.pdf", "Vì sao chậm?", "100% *", "$HOME"),
    ]
    assert expanded(["~/x"]) == [str(Path("~/x").expanduser())]
