"""The entry point: language first, then the commands, then one place where errors end.

The collector is held off while modules load, until the command that was asked for begins: it saves a quarter of
the time of a short command.
"""

import gc

gc.disable()

import os  # noqa: E402
import sys  # noqa: E402
from collections.abc import Mapping, Sequence  # noqa: E402

from dondoc import locale  # noqa: E402
from dondoc.cli.boundary import say_error, say_usage  # noqa: E402
from dondoc.cli.commands import find, names, root  # noqa: E402
from dondoc.cli.context import open_app  # noqa: E402
from dondoc.cli.line import plain  # noqa: E402
from dondoc.errors import Cancelled, DondocError  # noqa: E402
from dondoc.typing import TYPE_CHECKING  # noqa: E402

if TYPE_CHECKING:
    from dondoc.cli.line.declared import Call


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


def expanded(words: Sequence[str]) -> list[str]:
    """The words with *.docx put in full and ~ as the person's folder: what shells do, but for those of Windows.

    A word that fits no file stays as it is: it is a title, or a file that is missed.
    """
    from glob import glob

    found: list[str] = []
    for word in words:
        path = os.path.expanduser(word)  # noqa: PTH111 - it leaves all else of a word as it is
        found += (sorted(glob(path)) if "*" in path or "?" in path else []) or [path]  # noqa: PTH207
    return found


def run(arguments: Sequence[str]) -> int:
    """Run one command line; its exit code. Every error of ours ends here: a sentence, a hint, an exit code."""
    try:
        if plain.ASKED in os.environ and (code := answered()) is not None:
            return code
        call = understood(arguments)
        if isinstance(call, int):
            return call
        gc.freeze()  # what is loaded by now stays
        gc.enable()
        app = open_app(call.root.get("db"), call.root.get("today"))
        call.command(app, **call.given)
    except DondocError as error:
        say_error(error, as_json="--json" in arguments)
        return error.exit_code
    except KeyboardInterrupt:
        say_error(Cancelled())
        return Cancelled.exit_code
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 1
    return 0


def answered() -> int | None:
    """Answer a shell that asks what could stand next; the exit code, or None where Typer has to answer."""
    from dondoc.cli.line import offering

    reply = offering.reply(os.environ, root, find, names())
    if reply is None:
        return None
    if reply.text is not None:
        sys.stdout.write(f"{reply.text}\n")
    return reply.code


def understood(arguments: Sequence[str]) -> "Call | int":
    """The call that the line asks for, or the exit code where all is said already."""
    call = None if plain.ASKED in os.environ else plain.read(arguments, root, find)
    if call is not None:
        return call
    import typer

    from dondoc.cli.line import by_typer

    try:
        return by_typer.read(arguments)
    except typer.TyperException as error:
        say_usage(error, as_json="--json" in arguments)
        return error.exit_code
    except typer.Abort:
        raise Cancelled from None


def unwritten(error: OSError, *, as_json: bool) -> int:
    """Tell that the output did not arrive; the exit code. That its reader has gone, as with `| head`, is no error."""
    if isinstance(error, BrokenPipeError):
        return 0
    from dondoc.errors.files import OutputFailed
    from dondoc.errors.system import reason_of

    say_error(OutputFailed(reason=reason_of(error)), as_json=as_json)
    return OutputFailed.exit_code


def main() -> None:
    """Run the command line of this process."""
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: PTH123, SIM115 - a process may start without it
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a Windows console may not be on UTF-8
            stream.reconfigure(encoding="utf-8", errors="replace")
    words = expanded(sys.argv[1:]) if os.name == "nt" else sys.argv[1:]
    locale.choose(language_of(words, os.environ))
    try:
        code = run(words)
        sys.stdout.flush()
    except OSError as error:
        if error.filename is not None:  # of a file, and no output
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # where what is left of the output goes
        code = unwritten(error, as_json="--json" in words)
    sys.stderr.flush()
    # Everything is closed and written. Taking the interpreter apart would cost a tenth of the time of a short command.
    os._exit(code)


if __name__ == "__main__":
    main()
