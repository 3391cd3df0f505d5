"""How an error is told: the sentence and the hint on stderr, in the person's language; as JSON with `--json`."""

import sys
from collections.abc import Mapping
from datetime import date

from dondoc.errors import DondocError
from dondoc.locale import chosen, words_of
from dondoc.locale import gettext as _
from dondoc.typing import Any


def sentence(error: DondocError) -> str:
    """What is wrong, in one sentence."""
    return _(error.message).format(**_details(error))


def _details(error: DondocError) -> dict[str, str]:
    """What the sentence names, as a person reads it: days and states in words, all else safe to print."""
    from dondoc.domain.task import Status
    from dondoc.reports import wording
    from dondoc.reports.untrusted import plain

    words = words_of(chosen())

    def said(value: object) -> str:
        if isinstance(value, Status):
            return wording.state(value, words)
        return wording.day(value, words) if isinstance(value, date) else plain(str(value))

    told = {name: said(value) for name, value in error.details.items()}
    # Words of ours, as `EmptyText` and `errors/system.py` have them.
    return told | {name: _(told[name]) for name in ("what", "reason") if told.get(name)}


def _hint(error: DondocError) -> str:
    """What to do now; a name that is to be typed there does nothing else in a shell."""
    from dondoc.reports.untrusted import typeable

    hint, told = _(error.hint), _details(error)
    return hint.format(**{name: typeable(value) if f'"{{{name}}}"' in hint else value for name, value in told.items()})


def say_error(error: DondocError, *, as_json: bool = False) -> None:
    """Print one error on stderr. What a document or the system put into it cannot steer the terminal."""
    from dondoc.reports.untrusted import plain

    details = {name: plain(str(value)) for name, value in error.details.items()}
    message, hint = sentence(error), _hint(error) if error.hint else ""
    sys.stdout.flush()
    if as_json:
        _write_json(error.code, message, hint, details)
        return
    _write(_("Error: {message}").format(message=message))
    if hint:
        _write(hint, indent="  ")


def _write(text: str, indent: str = "") -> None:
    """A sentence on stderr: at a terminal as wide as that, for another program on one line."""
    lines = [text]
    if sys.stderr.isatty():
        from dondoc.cli.context import terminal_width
        from dondoc.reports.wrapping import wrap

        lines = wrap(text, terminal_width(is_terminal=True) - len(indent))
    sys.stderr.write("".join(f"{indent}{line}\n" for line in lines))


def say_usage(error: Any, *, as_json: bool = False) -> None:
    """Tell what Typer found wrong with the command line, in the person's language, and where help is."""
    from dondoc.locale.typer_words import TRY_HELP, in_our_words
    from dondoc.reports.untrusted import plain

    sys.stdout.flush()
    sentence = plain(in_our_words(error.format_message(), _))
    usage = error.ctx.get_usage() if error.ctx is not None else ""
    hint = _(TRY_HELP).format(command=error.ctx.command_path, option="--help") if usage else ""
    if as_json:
        _write_json("usage", sentence, hint, {})
        return
    if usage:
        sys.stderr.write(f"{usage}\n{hint}\n\n")
    sys.stderr.write(_("Error: {message}").format(message=sentence) + "\n")


def _write_json(code: str, message: str, hint: str, details: Mapping[str, str]) -> None:
    import json

    said = {"error": code, "message": message, "hint": hint or None, "details": details}
    sys.stderr.write(json.dumps(said, ensure_ascii=False) + "\n")
