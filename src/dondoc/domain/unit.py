"""A unit (đơn vị): an office that carries out tasks, and how the name a person types finds it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of the office's register with every other name it goes by."""

    id: int
    name: str
    aliases: tuple[str, ...] = ()
