"""Typer's own words: help headings and the sentences for wrong usage, so that they can be said in Vietnamese too.

Typer looks the first group up with the standard gettext, in the text domain of the process. The second group it keeps
in English: `in_our_words` recognises those sentences and says them again. A sentence it does not know stays as it is.
"""

import re
from collections.abc import Callable

from dondoc.errors import gettext_noop

LOOKED_UP = (
    gettext_noop("Arguments"),
    gettext_noop("Options"),
    gettext_noop("Commands"),
    gettext_noop("required"),
    gettext_noop("default: {default}"),
    gettext_noop("env var: {var}"),
    gettext_noop("(dynamic)"),
    gettext_noop("Aborted!"),
    gettext_noop("Missing command."),
    gettext_noop("No such command {name!r}."),
)

USAGE = gettext_noop("Usage:")
HELP_NAMES = "-h", "--help"
HELP = gettext_noop("Show this message and exit.")
COMPLETION = {
    "install_completion": gettext_noop("Install completion for the current shell."),
    "show_completion": gettext_noop("Show completion for the current shell, to copy it or customize the installation."),
}
TRY_HELP = gettext_noop("Try '{command} {option}' for help.")

_SENTENCES = (
    (r"Missing argument (?P<name>.+)\.", gettext_noop("Missing argument {name}.")),
    (r"Missing option (?P<name>.+)\.", gettext_noop("Missing option {name}.")),
    (
        r"(?P<reason>Missing .+?\.) Choose from:\s*(?P<choices>.+)",
        gettext_noop("{reason} Choose from: {choices}"),
    ),
    (
        r"(?P<reason>No such option: .+) \(Possible options: (?P<choices>.+)\)",
        gettext_noop("{reason} Did you mean {choices}?"),
    ),
    (r"(?P<reason>.+\.) Did you mean (?P<choices>.+)\?", gettext_noop("{reason} Did you mean {choices}?")),
    (r"No such option: (?P<name>.+)", gettext_noop("No such option: {name}.")),
    (r"Option (?P<name>.+) requires an argument\.", gettext_noop("Option {name} needs a value.")),
    (r"Option (?P<name>.+) requires (?P<n>\d+) arguments\.", gettext_noop("Option {name} needs {n} values.")),
    (r"Option (?P<name>.+) does not take a value\.", gettext_noop("Option {name} takes no value.")),
    (r"Argument (?P<name>.+) takes (?P<n>\d+) values\.", gettext_noop("Argument {name} needs {n} values.")),
    (r"Got unexpected extra argument\(?s?\)? \((?P<name>.+)\)", gettext_noop("Too many arguments: {name}.")),
    (r"Invalid value for (?P<name>.+?): (?P<reason>.+)", gettext_noop("{name} is wrong: {reason}")),
    (r"Invalid value: (?P<reason>.+)", gettext_noop("Wrong value: {reason}")),
    (r"(?P<value>'.*') is not a valid (?:integer|int)\.", gettext_noop("{value} is not a whole number.")),
    (r"(?P<value>'.*') is not a valid (?:float|number)\.", gettext_noop("{value} is not a number.")),
    (r"(?P<value>'.*') is not one of (?P<choices>.+)\.", gettext_noop("{value} is not one of {choices}.")),
    (
        r"(?P<value>\S+) is not in the range (?P<choices>.+)\.",
        gettext_noop("{value} is not in the range {choices}."),
    ),
)


def in_our_words(sentence: str, gettext: Callable[[str], str]) -> str:
    """A sentence of Typer's in the language of `gettext`."""
    for pattern, message in _SENTENCES:
        if found := re.fullmatch(pattern, sentence, re.DOTALL):
            parts = found.groupdict()
            if "reason" in parts:
                parts["reason"] = in_our_words(parts["reason"], gettext)
            return gettext(message).format(**parts)
    return sentence
