"""Typer's command and group with their own words in the person's language."""

from collections.abc import Iterator

import typer
from typer._click.shell_completion import CompletionItem
from typer.core import TyperCommand, TyperGroup

from dondoc.cli.line.declared import Offer
from dondoc.cli.line.plain import with_negations
from dondoc.locale import gettext as _
from dondoc.locale import typer_words
from dondoc.typing import Any


class InOurWords:
    """What Typer and its Click keep in English wherever they stand."""

    def get_help_option_names(self, ctx: Any) -> list[str]:
        """Always in the same order."""
        free = super().get_help_option_names(ctx)  # type: ignore[misc]
        return [name for name in ctx.help_option_names if name in free]

    def get_help_option(self, ctx: Any) -> Any:
        """The option --help."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = _(typer_words.HELP)
        return option

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Without any argument, show the help where that is all there is to do."""
        if not args and getattr(self, "no_args_is_help", False) and not ctx.resilient_parsing:
            typer.echo(ctx.get_help())
            ctx.exit()
        parsed: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        return parsed

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The line "Usage: …"."""
        pieces = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, " ".join(pieces), _(typer_words.USAGE) + " ")


class Command(InOurWords, TyperCommand):
    """One command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As Typer's, with terms turned round."""
        return super().parse_args(ctx, list(with_negations(self.params, args)))  # type: ignore[arg-type]


class Group(InOurWords, TyperGroup):
    """A command with commands of its own, such as `meeting add`."""

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """The names of its commands, each with its whole help; its options behind "-"."""
        if incomplete.startswith("-"):
            return super().shell_complete(ctx, incomplete)
        return [CompletionItem(name, help=help) for name, help in self.names(ctx) if name.startswith(incomplete)]

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list in the help, each command with its whole line; Typer would cut it short."""
        with formatter.section(_("Commands")):
            formatter.write_dl(list(self.names(ctx)))

    def names(self, ctx: Any) -> Iterator[Offer]:
        """What is offered of its commands."""
        yield from ((name, each.help or "") for name, each in self.commands.items() if not each.hidden)
