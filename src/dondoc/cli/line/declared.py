"""How a command declares what can be typed behind it: in its signature, as with Typer, but without loading it.

Each parameter is `Annotated` with its type and an `Argument` or an `Option`; one without such a mark is not typed but
given, as the `App` is. `cli/tasks/closing.py` is an example.
"""

from collections.abc import Callable, Iterator, Mapping
from types import GenericAlias, UnionType

from dondoc.typing import Any, NamedTuple, TypeVar

Offer = tuple[str, str]
"""What the shell puts in at TAB, and what it means."""

C = TypeVar("C")


def at(place: str) -> Any:
    """What stands at a place below `dondoc.cli`, "module:name"; the module is loaded here."""
    module, _colon, name = place.partition(":")
    return getattr(__import__(f"dondoc.cli.{module}", fromlist=[name]), name)  # importlib would load more


class Argument:
    """An argument: how the help calls it, and what it says of it.

    `offers` is the place of a function of a store and what is typed so far that finds what the shell offers at TAB.
    """

    def __init__(
        self, *, metavar: str, help: str = "", offers: str | None = None, show_default: bool = True, **limits: int
    ) -> None:
        self.metavar, self.help, self.offers = metavar, help, offers
        self.show_default, self.limits = show_default, limits


class Option:
    """An option: its names, "--name" where none is said, and what the help says of it.

    "--yes/--no" in one name is a switch with its contrary. `min` and `max` are the ends of a number, inclusive.
    """

    def __init__(
        self,
        *names: str,
        help: str = "",
        metavar: str | None = None,
        offers: str | None = None,
        show_default: bool = True,
        **limits: int,
    ) -> None:
        self.names, self.help, self.metavar, self.offers = names, help, metavar, offers
        self.show_default, self.limits = show_default, limits


class Parameter(NamedTuple):
    """One thing that can be typed: the name of the parameter it becomes, its type, its default and what it is."""

    name: str
    annotation: Any
    mark: Argument | Option
    default: Any
    required: bool

    @property
    def kind(self) -> Any:
        """What one value of it is: str, int, bool or an enumeration."""
        whole = self._without_none
        return whole.__args__[0] if isinstance(whole, GenericAlias) else whole

    @property
    def many(self) -> bool:
        """Whether it may be typed several times."""
        return isinstance(self._without_none, GenericAlias)

    @property
    def _without_none(self) -> Any:
        return self.annotation.__args__[0] if isinstance(self.annotation, UnionType) else self.annotation

    @property
    def names(self) -> tuple[str, ...]:
        """The names of an option, none of an argument."""
        if isinstance(self.mark, Argument):
            return ()
        return self.mark.names or (f"--{self.name.replace('_', '-')}",)


def parameters(command: Any) -> tuple[Parameter, ...]:
    """What a function or a NamedTuple declares, or what a decorator has given it; what has no mark is left out."""
    found: tuple[Parameter, ...] | None = getattr(command, "parameters", None)
    return tuple(_declared(command)) if found is None else found


def _declared(command: Any) -> Iterator[Parameter]:
    defaults = _defaults(command)
    for name, annotation in command.__annotations__.items():
        for mark in getattr(annotation, "__metadata__", ()):
            yield Parameter(name, annotation.__origin__, mark, defaults.get(name), name not in defaults)


def _defaults(command: Any) -> Mapping[str, Any]:
    if isinstance(command, type):
        fields: Mapping[str, Any] = command._field_defaults  # type: ignore[attr-defined]
        return fields
    positional = command.__code__.co_varnames[: command.__code__.co_argcount]
    defaults = command.__defaults__ or ()
    last = positional[len(positional) - len(defaults) :]
    return dict(zip(last, defaults, strict=True)) | (command.__kwdefaults__ or {})


class Noun:
    """The commands of one noun, as `meeting add`; a noun may stand in another, as `group member add`."""

    def __init__(self) -> None:
        self.commands: dict[str, Named] = {}
        self.aliases: dict[str, str] = {}

    def command(self, name: str, *, help: str, aliases: tuple[str, ...] = ()) -> Callable[[C], C]:
        """Register a function, or a noun, under a name and others that it answers to."""

        def register(command: C) -> C:
            self.commands[name] = Named(command, help)
            self.aliases.update(dict.fromkeys(aliases, name))
            return command

        return register

    def elsewhere(self, name: str, place: str, *, help: str, aliases: tuple[str, ...] = ()) -> None:
        """Register a function of another module, "units.succession:succeed", that is loaded when it is asked for."""
        self.command(name, help=help, aliases=aliases)(place)

    def find(self, name: str) -> "Named | None":
        """The command of this name or alias, loaded."""
        named = self.commands.get(self.aliases.get(name, name))
        return None if named is None else named.loaded()


class Named(NamedTuple):
    """A command, or a noun with its own, or the place of one, and what the help says of it in one line."""

    command: Any
    help: str

    def loaded(self) -> "Named":
        """With the command itself where its place was said: "module:name" below `dondoc.cli`."""
        if not isinstance(self.command, str):
            return self
        return self._replace(command=at(self.command))


class Call(NamedTuple):
    """A line that was understood: for the whole program, which command, and with what; only what was typed."""

    root: Mapping[str, Any]
    command: Callable[..., Any]
    given: Mapping[str, Any]
