"""What every vocabulary is made of: a word by the name that code, files and store know it by."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar


@dataclass(frozen=True, kw_only=True)
class Term:
    """A word of a vocabulary: its name in the code, and the Danish word that is read."""

    name: str
    word: str


@dataclass(frozen=True, kw_only=True)
class Marked(Term):
    """A word with the symbol that stands beside it."""

    symbol: str

    @property
    def label(self) -> str:
        """Symbol and word: `✔ nået`."""
        return f"{self.symbol} {self.word}"


@dataclass(frozen=True, kw_only=True)
class Coloured(Marked):
    """A word with a symbol and a colour, which is never the only sign."""

    colour: str


Record = TypeVar("Record", bound=Term)


def by_name(*records: Record) -> Mapping[str, Record]:
    """The records of a vocabulary by their names, in the order in which they are listed."""
    return MappingProxyType({record.name: record for record in records})
