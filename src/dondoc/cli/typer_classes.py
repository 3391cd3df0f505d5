"""Typer's groups and commands with their own words in the person's language, and the Typer that makes them."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from dondoc.locale import gettext as _
from dondoc.locale import typer_words

_LIKE_A_TERM = re.compile(r"-[^\W\d_]{2}|-@").match
"""What may be a term turned round; an option of one letter has its value apart or is no word of the language."""


class InOurWords:
    """What Typer and its Click keep in English wherever they stand."""

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
        """Where filters are taken, -late and -unit:… are terms turned round and no options."""
        if any(param.name in ("where", "filter") for param in self.params) and any(map(_LIKE_A_TERM, args)):
            args = list(_with_negations(args))
        return super().parse_args(ctx, args)


def _with_negations(args: list[str]) -> Iterator[str]:
    from dondoc.domain.filtering import is_negation

    only_arguments = False
    for arg in args:
        only_arguments = only_arguments or arg == "--"
        yield f"not:{arg[1:]}" if not only_arguments and _LIKE_A_TERM(arg) and is_negation(arg) else arg


class Group(InOurWords, TyperGroup):
    """A command with commands of its own, such as `meeting add`."""


class Noun(typer.Typer):
    """A Typer for the commands of one noun, or for one command alone."""

    def __init__(self) -> None:
        super().__init__(cls=Group, add_completion=False, rich_markup_mode=None, no_args_is_help=True)

    def command(
        self, name: str | None = None, *, aliases: tuple[str, ...] = (), **settings: Any
    ) -> Callable[[Any], Any]:
        """As Typer's own, in our words; `aliases` are names that it answers to beside the one in the help."""
        named = super().command(name, **{"cls": Command, **settings})
        others = [super(Noun, self).command(other, **{"cls": Command, **settings, "hidden": True}) for other in aliases]

        def register(function: Any) -> Any:
            for other in others:
                other(function)
            return named(function)

        return register
