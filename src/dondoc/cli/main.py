"""The entry point: language first, then the commands, then one place where errors end.

The collector is held off while modules load, until the command that was asked for begins (`cli/app.py`): it saves a
quarter of the time of a short command.
"""

import gc

gc.disable()

import os  # noqa: E402
import sys  # noqa: E402
from collections.abc import Mapping, Sequence  # noqa: E402
from typing import Any  # noqa: E402

from dondoc import locale  # noqa: E402


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> locale.Language:
    """The language asked for: `--lang`, then DONDOC_LANG, then the locale of the terminal, then English.

    It is looked for before the command line is parsed, because the help is written in it too.
    """
    asked = environment.get("DONDOC_LANG", "")
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            asked = arguments[place + 1]
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
        elif argument == "--":
            break
    if not asked:
        asked = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return locale.Language.VIETNAMESE if asked.casefold().startswith("vi") else locale.Language.ENGLISH


def speak(language: locale.Language) -> None:
    """Set the language of the terminal, for our own words and for Typer's."""
    import gettext

    locale.choose(language)
    gettext.bindtextdomain(locale.DOMAIN, str(locale.CATALOGUES))
    gettext.textdomain(locale.DOMAIN)
    os.environ["LANGUAGE"] = language.value


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line, by default that of this process; its exit code."""
    import typer

    if "_DONDOC_COMPLETE" in os.environ:
        plain_completion()
    from dondoc.cli.app import command
    from dondoc.cli.boundary import say_error, say_usage
    from dondoc.errors import Cancelled

    try:
        ended = command().main(args=arguments, prog_name="dondoc", standalone_mode=False)
    except typer.TyperException as error:
        say_usage(error)
        return error.exit_code
    except (typer.Abort, KeyboardInterrupt):
        say_error(Cancelled())
        return Cancelled.exit_code
    except SystemExit as ended_early:  # as completion ends
        return ended_early.code if isinstance(ended_early.code, int) else 1
    return ended if isinstance(ended, int) else 0


def plain_completion() -> None:
    """Offer the shell text as it is.

    Typer would have Rich take markup out of it, which costs more than all the rest, and a title from a document is
    no markup. bash parts words at colons: behind one nothing is typed yet.
    """
    from typer import _completion_classes

    _completion_classes._sanitize_help_text = lambda text: text
    bash = _completion_classes.BashComplete
    typed = bash.get_completion_args

    def get_completion_args(self: Any) -> tuple[list[str], str]:
        args, incomplete = typed(self)
        return ([*args, incomplete], "") if incomplete == ":" else (args, incomplete)

    bash.get_completion_args = get_completion_args  # type: ignore[method-assign]


def main() -> None:
    """Run the command line of this process."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console may not be on UTF-8
            stream.reconfigure(encoding="utf-8", errors="replace")
    speak(language_of(sys.argv[1:], os.environ))
    try:
        code = run()
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has gone, as with `dondoc list | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        code = 0
    sys.stderr.flush()
    # Everything is closed and written. Taking the interpreter apart would cost a tenth of the time of a short command.
    os._exit(code)


if __name__ == "__main__":
    main()
