"""The names of the standard `typing`, without loading it: that would be a sixth of the time of a short command.

mypy reads those of the standard module. While the program runs nobody looks at an annotation but at the marks of an
`Annotated`, so there the names only have to be there. A `NamedTuple` does what the standard one does; what it is made
of is not compiled anew for each, which is most of what the standard one takes.
"""

from collections import _tuplegetter  # type: ignore[attr-defined] # what the standard one finds its fields by

TYPE_CHECKING = False

if TYPE_CHECKING:
    from typing import IO as IO
    from typing import Annotated as Annotated
    from typing import Any as Any
    from typing import BinaryIO as BinaryIO
    from typing import ClassVar as ClassVar
    from typing import Generic as Generic
    from typing import Literal as Literal
    from typing import NamedTuple as NamedTuple
    from typing import Protocol as Protocol
    from typing import TypeAlias as TypeAlias
    from typing import TypeVar as TypeVar
else:

    class Any:
        """Any value."""

        __slots__ = ()

        def __class_getitem__(cls, _what):
            return cls

    IO = BinaryIO = ClassVar = Generic = Literal = Protocol = TypeAlias = Any

    class Annotated:
        """A type in `__origin__` with its marks in `__metadata__`, as the standard one."""

        __slots__ = ("__metadata__", "__origin__")

        def __class_getitem__(cls, whole):
            made = cls()
            made.__origin__, *made.__metadata__ = whole
            return made

    class TypeVar:
        """Stands for a type that is not known yet."""

        __slots__ = ("__typing_subst__",)

        def __init__(self, name, *_kinds, bound=None):
            self.__typing_subst__ = lambda kind: kind

        def __or__(self, _other):
            return Any

    class _Fields(type):
        def __new__(cls, name, bases, body):
            """Make a record: its fields are those of its annotations, in order."""
            made = type.__new__(cls, name, bases, {"__slots__": (), **body})
            if bases[0] is tuple or NamedTuple not in bases:  # the base of all, or one that inherits its fields
                return made
            made._fields = made.__match_args__ = tuple(made.__annotations__)
            made._field_defaults = {field: body[field] for field in made._fields if field in body}
            made._defaults = tuple(made._field_defaults.values())
            for place, field in enumerate(made._fields):
                setattr(made, field, _tuplegetter(place, None))
            return made

    class NamedTuple(tuple, metaclass=_Fields):
        """A record: a tuple whose values are found by name too."""

        def __new__(cls, *given, **named):
            """Make one of values in order, by name, or left to their defaults."""
            missing = len(cls._fields) - len(given)
            if named or not 0 <= missing <= len(cls._defaults):
                given = cls._whole(given, named)
            elif missing:
                given += cls._defaults[-missing:]
            return tuple.__new__(cls, given)

        @classmethod
        def _whole(cls, given, named):
            """All values, in order. Raises TypeError for one too many and one that is missing."""
            later = cls._fields[len(given) :]
            known = cls._field_defaults | named
            if len(given) > len(cls._fields) or not named.keys() <= set(later) or not known.keys() >= set(later):
                raise TypeError(f"{cls.__name__} takes {', '.join(cls._fields)}, not {len(given)} values and {named}")
            return *given, *[known[field] for field in later]

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def _replace(self, **named):
            values = [named.pop(field, value) for field, value in zip(self._fields, self, strict=True)]
            return type(self)(*values, **named)  # a name that is left is none of its fields

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            values = ", ".join(f"{field}={value!r}" for field, value in self._asdict().items())
            return f"{type(self).__name__}({values})"
