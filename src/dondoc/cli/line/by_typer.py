"""Reads a line with Typer, made from what the commands declare: help, mistakes, and what the shell offers at TAB."""

import inspect
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from gettext import bindtextdomain, textdomain
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from dondoc import locale
from dondoc.cli.commands import ENTRIES, SECTIONS, find, names, root
from dondoc.cli.line.declared import Argument, Call, Named, Noun, Offer, Parameter, parameters
from dondoc.cli.line.offering import of_store
from dondoc.cli.line.plain import ASKED
from dondoc.cli.line.typer_classes import Command, Group
from dondoc.errors.usage import UnknownTopic
from dondoc.locale import gettext as _
from dondoc.locale import typer_words


def read(words: Sequence[str]) -> Call | int:
    """The call that a line asks for; an exit code where all is said already.

    Raises TyperException for what is wrong with it, and Abort.
    """
    if ASKED in os.environ:
        plain_completion()
    found: Call | int | None = program().main(args=words, prog_name="dondoc", standalone_mode=False)
    return found or 0


def program() -> Any:
    """The whole command line."""
    bindtextdomain(locale.DOMAIN, locale.CATALOGUES)
    textdomain(locale.DOMAIN)
    os.environ["LANGUAGE"] = locale.chosen().value
    app = typer.Typer(
        cls=Program,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        invoke_without_command=True,
        context_settings={"help_option_names": typer_words.HELP_NAMES, "max_content_width": 100},
    )
    app.callback(
        help=_("Reads the conclusion of a meeting, makes each directive a task, and follows up until it is done."),
        epilog=_("Exit codes: 0 well · 1 failed · 2 usage · 3 no such thing · 4 needs a yes · 5 conflict · 10 found."),
    )(_with_signature(_root, parameters(root)))
    whole: Any = typer.main.get_command(app)
    for option in whole.params:
        if option.name in typer_words.COMPLETION:
            option.help = _(typer_words.COMPLETION[option.name])
    return whole


def help_of(words: Sequence[str]) -> str:
    """The help of the program, or of the command that the words name. Raises UnknownTopic."""
    whole = program()
    at = typer.Context(whole, info_name="dondoc", **whole.context_settings)
    for word in words:
        command = at.command.get_command(at, word) if isinstance(at.command, TyperGroup) else None
        if command is None:
            raise UnknownTopic(topic=" ".join(words))
        at = typer.Context(command, info_name=word, parent=at)
    return at.get_help()


def _root(ctx: typer.Context, *, version: bool, **_more: Any) -> None:
    if version:
        from dondoc import __version__

        typer.echo(f"dondoc {__version__}")
        raise typer.Exit


class Program(Group):
    """The root: makes a command when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Every command, in the order of the help."""
        return list(ENTRIES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name or alias, or None."""
        named = find(cmd_name)
        return None if named is None else _made(cmd_name, named)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list in the help: by section, each with its Vietnamese name, without loading any of them."""
        for title, entries in SECTIONS.items():
            with formatter.section(_(title)):
                formatter.write_dl(
                    [(", ".join((name, *entry.aliases)), _(entry.help)) for name, entry in entries.items()]
                )

    def names(self, ctx: Any) -> Iterator[Offer]:
        """What is offered of its commands, without loading any of them."""
        return names()


# --- Typer's commands from what is declared ----------------------------------------------------------------------


def _made(name: str, named: Named) -> Any:
    """A command, or a noun, as Typer has it."""
    noun = _noun(named.command) if isinstance(named.command, Noun) else _typer()
    if not isinstance(named.command, Noun):
        noun.command(name, cls=Command)(_callback(named.command))
    made = typer.main.get_command(noun)
    made.name, made.help = name, _(named.help)
    return made


def _typer() -> typer.Typer:
    return typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None, no_args_is_help=True)


def _noun(noun: Noun) -> typer.Typer:
    """A noun with its commands; the names in the help first, then the others that they answer to."""
    made = _typer()
    others = [(alias, name) for alias, name in noun.aliases.items()]
    for shown, name in [*((name, name) for name in noun.commands), *others]:
        command, help = noun.commands[name].loaded()
        settings: dict[str, Any] = {"name": shown, "help": _(help), "hidden": shown != name}
        if isinstance(command, Noun):
            made.add_typer(_noun(command), **settings)
        else:
            made.command(cls=Command, **settings)(_callback(command))
    return made


def _callback(command: Callable[..., Any]) -> Callable[..., Call]:
    """A function for Typer that runs nothing: it tells which command was asked for, and with what."""

    def understood(ctx: typer.Context, **values: Any) -> Call:
        whole = ctx.find_root()
        return Call(_typed(whole, whole.params), command, _typed(ctx, values))

    return _with_signature(understood, parameters(command))


def _typed(ctx: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed, and not what stands where nothing was."""
    source = typer._click.core.ParameterSource.COMMANDLINE
    return {name: value for name, value in values.items() if ctx.get_parameter_source(name) is source}


def _with_signature(function: Callable[..., Any], declared: Sequence[Parameter]) -> Callable[..., Any]:
    """The function with the declared parameters in the form in which Typer looks for them."""
    kind = inspect.Parameter.KEYWORD_ONLY
    shown = [inspect.Parameter("ctx", kind, annotation=typer.Context)]
    for each in declared:
        default = inspect.Parameter.empty if each.required else each.default
        shown.append(inspect.Parameter(each.name, kind, default=default, annotation=_annotation(each)))
    function.__signature__ = inspect.Signature(shown)  # type: ignore[attr-defined]
    function.__annotations__ = {each.name: each.annotation for each in shown}
    return function


def _annotation(parameter: Parameter) -> Any:
    mark = parameter.mark
    settings: dict[str, Any] = {
        "help": _(mark.help),
        "metavar": mark.metavar,
        "show_default": mark.show_default,
        "is_eager": parameter.name == "version",
        "autocompletion": _offering(mark.offers) if mark.offers is not None and ASKED in os.environ else None,
        **mark.limits,
    }
    made = typer.Argument(**settings) if isinstance(mark, Argument) else typer.Option(*parameter.names, **settings)
    return Annotated[parameter.annotation, made]


# --- what the shell offers ---------------------------------------------------------------------------------------


def _offering(offers: str) -> Callable[..., list[Offer]]:
    """A function that Typer asks for completions. It makes no store, and where it cannot help it offers nothing."""

    def offering(ctx: typer.Context, incomplete: str) -> list[Offer]:
        given = ctx.find_root().params
        return of_store(offers, incomplete, given.get("db"), given.get("today"))

    return offering


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
