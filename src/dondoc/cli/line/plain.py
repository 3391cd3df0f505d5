"""Reads a line that is plainly right, without Typer, whose import alone takes longer than all else of a short command.

Nothing is explained here: at the first thing that is not plain, `read` gives up and Typer reads the line anew. So there
is one grammar, Typer's. What both understand they understand alike (`tests/cli/test_line.py`).
"""

from collections.abc import Callable, Iterator, Sequence

from dondoc.cli.line.declared import Call, Named, Noun, Parameter, parameters
from dondoc.typing import Any

ASKED = "_DONDOC_COMPLETE"
"""Set by the shell where it asks what could stand next."""


Find = Callable[[str], Named | None]
"""Gives the command of a name, or None."""


class NotPlain(Exception):
    """Leave it to Typer."""


def read(words: Sequence[str], root: Any, find: Find) -> Call | None:
    """The call that a line asks for; None where it is not plain.

    `root` declares the options of the whole program, `find` gives the command of a name or None.
    """
    try:
        before, named, rest = which(words, root, find)
        if named is None or isinstance(named.command, Noun) or "version" in before:
            return None
        declared = parameters(named.command)
        given = typed(declared, rest)
    except NotPlain:
        return None
    if any(each.required and each.name not in given for each in declared):
        return None
    return Call(before, named.command, given)


def which(words: Sequence[str], root: Any, find: Find) -> tuple[dict[str, Any], Named | None, Sequence[str]]:
    """The options of the whole program, the command or noun that is named behind them, and the words behind that.

    Raises NotPlain.
    """
    before, at = _options(parameters(root), words)
    if at == len(words):
        return before, None, ()
    named = find(words[at])
    while named is not None and isinstance(named.command, Noun) and at + 1 < len(words):
        at += 1
        named = named.command.find(words[at])
    if named is None:
        raise NotPlain
    return before, named, words[at + 1 :]


def _options(declared: Sequence[Parameter], words: Sequence[str]) -> tuple[dict[str, Any], int]:
    """The options at the beginning, and where the first word behind them stands."""
    given: dict[str, Any] = {}
    named = by_name(declared)
    at = 0
    while at < len(words) and words[at].startswith("-"):
        at += _take(given, named, words, at)
    return given, at


def typed(declared: Sequence[Parameter], words: Sequence[str]) -> dict[str, Any]:
    """All that was typed behind a command, complete or not. Raises NotPlain."""
    words = with_negations(declared, words)
    given: dict[str, Any] = {}
    named = by_name(declared)
    loose: list[str] = []
    at = 0
    while at < len(words):
        if words[at] == "--":
            loose += words[at + 1 :]
            break
        if words[at].startswith("-") and words[at] != "-":
            at += _take(given, named, words, at)
        else:
            loose.append(words[at])
            at += 1
    _share_out([each for each in declared if not each.names], loose, given)
    return given


def by_name(declared: Sequence[Parameter]) -> dict[str, tuple[Parameter, bool]]:
    """Each name of an option with what it is and, for a switch, which way it turns."""
    named = {}
    for each in declared:
        for names in each.names:
            on, _slash, off = names.partition("/")
            named[on] = (each, True)
            if off:
                named[off] = (each, False)
    return named


def _take(given: dict[str, Any], named: dict[str, tuple[Parameter, bool]], words: Sequence[str], at: int) -> int:
    """Put one option into `given`; how many words it took."""
    name, sign, value = words[at].partition("=")
    if name not in named or (sign and not name.startswith("--")):
        raise NotPlain
    option, on = named[name]
    if option.kind is bool:
        if sign:
            raise NotPlain
        given[option.name] = on
        return 1
    if not sign:
        if at + 1 == len(words):
            raise NotPlain
        value = words[at + 1]
    _put(given, option, value)
    return 1 if sign else 2


def _share_out(arguments: Sequence[Parameter], words: Sequence[str], given: dict[str, Any]) -> None:
    """Give each argument its word; one that takes many has what the others leave."""
    spare = len(words) - len(arguments) + 1
    at = 0
    for place, argument in enumerate(arguments):
        if argument.many and place + 1 < len(arguments) and spare < 0:
            raise NotPlain
        for word in words[at : at + (max(spare, 0) if argument.many else 1)]:
            _put(given, argument, word)
            at += 1
    if at < len(words):
        raise NotPlain


def _put(given: dict[str, Any], parameter: Parameter, word: str) -> None:
    try:
        value = parameter.kind(word)
    except ValueError:
        raise NotPlain from None
    limits = parameter.mark.limits
    if limits and not limits.get("min", value) <= value <= limits.get("max", value):
        raise NotPlain
    if parameter.many:
        given.setdefault(parameter.name, []).append(value)
    else:
        given[parameter.name] = value


def with_negations(declared: Sequence[Parameter], words: Sequence[str]) -> Sequence[str]:
    """Where filters are taken, -late and -unit:… are terms turned round and no options."""
    if any(map(_like_a_term, words)) and any(each.name in ("where", "filter") for each in declared):
        return list(_negated(words))
    return words


def _like_a_term(word: str) -> bool:
    """May it be a term turned round? An option of one letter has its value apart or is no word of the language."""
    return word.startswith("-@") or (word.startswith("-") and len(word) > 2 and word[1:3].isalpha())


def _negated(words: Sequence[str]) -> Iterator[str]:
    from dondoc.domain.filtering import is_negation

    only_arguments = False
    for word in words:
        only_arguments = only_arguments or word == "--"
        yield f"not:{word[1:]}" if not only_arguments and _like_a_term(word) and is_negation(word) else word
