"""What the shell offers at TAB, told as each shell wants to be told, without Typer where what is typed so far is plain.

The shells ask as the scripts do that Typer installs, and are answered to the letter as Typer answers them
(`tests/cli/test_offering.py`). Where the line is not plain, `reply` gives up and Typer answers. Offering never makes a
store and never complains: where nothing can be found, nothing is offered.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import EnumType

from dondoc.cli.line.declared import Noun, Offer, Parameter, at, parameters
from dondoc.cli.line.plain import ASKED, Find, NotPlain, by_name, typed, which
from dondoc.errors import DondocError
from dondoc.locale import gettext as _
from dondoc.locale import typer_words
from dondoc.typing import Any, NamedTuple

LONGEST = 60  # characters of what an offer means

Environment = Mapping[str, str]


class Reply(NamedTuple):
    """What is printed for the shell, if anything, and the exit code."""

    text: str | None
    code: int = 0


def reply(environment: Environment, root: Any, find: Find, names: Iterable[Offer]) -> Reply | None:
    """The answer to what a shell asks in the environment; None where that is not plain.

    `names` are the commands of the program with their help; `root` and `find` are those of `plain.read`.
    """
    _complete, _sign, shell = environment[ASKED].partition("_")
    if shell not in ASK:
        return None
    try:
        words, incomplete = ASK[shell](environment)
        found = list(_offered(words, incomplete, root, find, names))
    except NotPlain:
        return None
    return TELL[shell](found, environment)


# --- what can stand there ----------------------------------------------------------------------------------------


def _offered(words: Sequence[str], incomplete: str, root: Any, find: Find, names: Iterable[Offer]) -> Iterator[Offer]:
    """What could stand behind the words and begins with `incomplete`. Raises NotPlain."""
    if "=" in words or incomplete == "=":  # bash has parted --name=value
        raise NotPlain
    before, named, rest = which(words, root, find)
    if named is not None and not isinstance(named.command, Noun):
        yield from _of_command(parameters(named.command), rest, incomplete, before)
        return
    if incomplete.startswith("-"):
        raise NotPlain
    if named is not None:
        names = [(name, _(each.help)) for name, each in named.command.commands.items()]
    yield from (offer for offer in names if offer[0].startswith(incomplete))


def _of_command(
    declared: Sequence[Parameter], words: Sequence[str], incomplete: str, before: Mapping[str, Any]
) -> Iterator[Offer]:
    named = by_name(declared)
    last = words[-1] if words else ""
    if incomplete.startswith("-") and "=" in incomplete:
        last, _sign, incomplete = incomplete.partition("=")
        words = [*words, last]
    if incomplete.startswith("-") and "--" not in words:
        yield from _options(declared, typed(declared, words), incomplete)
        return
    option, _on = named.get(last, (None, True))
    if option is not None and option.kind is not bool:
        typed(declared, words[:-1])
        yield from _values(option, incomplete, before)
        return
    given = typed(declared, words)
    argument = next((each for each in declared if not each.names and (each.many or each.name not in given)), None)
    if argument is not None:
        yield from _values(argument, incomplete, before)


def _options(declared: Sequence[Parameter], given: Mapping[str, Any], incomplete: str) -> Iterator[Offer]:
    """The names of the options that may still be typed."""
    for each in declared:
        if each.many or each.name not in given:
            names = [both.split("/") for both in each.names]
            on, off = [name[0] for name in names], [name[1] for name in names if len(name) > 1]
            yield from ((name, _(each.mark.help)) for name in (*on, *off) if name.startswith(incomplete))
    yield from ((name, _(typer_words.HELP)) for name in typer_words.HELP_NAMES if name.startswith(incomplete))


def _values(parameter: Parameter, incomplete: str, before: Mapping[str, Any]) -> Iterator[Offer]:
    found: Iterable[Offer] = ()
    if parameter.mark.offers is not None:
        found = of_store(parameter.mark.offers, incomplete, before.get("db"), before.get("today"))
    elif isinstance(parameter.kind, EnumType):
        values: Iterable[Any] = parameter.kind
        found = ((str(each), "") for each in values)
    yield from (offer for offer in found if offer[0].startswith(incomplete))


def of_store(offers: str, incomplete: str, db: str | None, today: str | None) -> list[Offer]:
    """What the function at a place offers of the store that the line names, made harmless; of no store nothing."""
    from dondoc.cli.context import open_app
    from dondoc.storage.store import is_there

    try:
        app = open_app(db, today)
        if not is_there(app.address):
            return []
        with app.reading() as store:
            return [(value, _harmless(means)) for value, means in at(offers)(store, incomplete)]
    except DondocError:
        return []


def _harmless(title: str) -> str:
    """A short title without any sign that a shell gives a meaning to: some of them evaluate what they are offered."""
    kept = "".join(char if char.isalnum() or char in " ,.-–()/%" else " " for char in title)
    line = " ".join(kept.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


# --- how each shell asks -----------------------------------------------------------------------------------------


def _parted(line: str) -> list[str]:
    """The words of a line without quotation marks. Raises NotPlain."""
    if any(char in "'\"\\" or (char.isspace() and char not in " \t") for char in line):
        raise NotPlain
    return line.split()


def _asked_by_bash(environment: Environment) -> tuple[list[str], str]:
    words = _parted(environment["COMP_WORDS"])
    at = int(environment["COMP_CWORD"])
    incomplete = words[at] if at < len(words) else ""
    return (words[1:at], incomplete) if incomplete != ":" else (words[1 : at + 1], "")


def _asked_by_zsh(environment: Environment) -> tuple[list[str], str]:
    line = environment.get("_TYPER_COMPLETE_ARGS", "")
    words = _parted(line)[1:]
    return (words[:-1], words[-1]) if words and not line.endswith(" ") else (words, "")


def _asked_by_powershell(environment: Environment) -> tuple[list[str], str]:
    words = _parted(environment.get("_TYPER_COMPLETE_ARGS", ""))
    incomplete = environment.get("_TYPER_COMPLETE_WORD_TO_COMPLETE", "")
    return (words[1:-1] if incomplete else words[1:]), incomplete


# --- how each shell is told --------------------------------------------------------------------------------------

_FOR_ZSH = str.maketrans({'"': '""', "'": "''", "$": "\\$", "`": "\\`", ":": "\\\\:"})


def _tell_bash(offers: list[Offer], environment: Environment) -> Reply:
    return Reply("\n".join(value for value, _help in offers))


def _tell_zsh(offers: list[Offer], environment: Environment) -> Reply:
    texts = ((value.translate(_FOR_ZSH), help.translate(_FOR_ZSH)) for value, help in offers)
    told = "\n".join(f'"{value}":"{help}"' if help else f'"{value}"' for value, help in texts)
    return Reply(f"_arguments '*: :(({told}))'" if offers else "_files")


def _tell_fish(offers: list[Offer], environment: Environment) -> Reply:
    if environment.get("_TYPER_COMPLETE_FISH_ACTION") == "is-args":
        return Reply(None, 0 if offers else 1)
    return Reply("\n".join(f"{value}\t{' '.join(help.split())}" if help else value for value, help in offers))


def _tell_powershell(offers: list[Offer], environment: Environment) -> Reply:
    return Reply("\n".join(f"{value}:::{help or ' '}" for value, help in offers))


ASK: dict[str, Callable[[Environment], tuple[list[str], str]]] = {
    "bash": _asked_by_bash,
    "zsh": _asked_by_zsh,
    "fish": _asked_by_zsh,
    "powershell": _asked_by_powershell,
    "pwsh": _asked_by_powershell,
}
TELL: dict[str, Callable[[list[Offer], Environment], Reply]] = {
    "bash": _tell_bash,
    "zsh": _tell_zsh,
    "fish": _tell_fish,
    "powershell": _tell_powershell,
    "pwsh": _tell_powershell,
}
"""How each shell asks, and how it is told."""
