"""What a cell says: its figures, and the doubts a reader should be told of."""

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """What a figure counts: what its column says, or what stands beside it in the cell."""

    AS_COLUMN = "as column"
    QUARTER = "quarter"
    TO_DATE = "to date"


@dataclass(frozen=True)
class Figure:
    """One figure of a cell; `area` None and `is_total` False is what the column speaks of."""

    value: float | None = None
    low: float | None = None
    high: float | None = None
    approximate: bool = False
    status: str = "reported"
    unit: str | None = None
    note: str | None = None
    area: str | None = None
    is_total: bool = False
    quarter: int | None = None
    scope: Scope = Scope.AS_COLUMN

    @property
    def has_value(self) -> bool:
        """Whether a number or an end of an interval was read."""
        return self.value is not None or self.low is not None or self.high is not None


@dataclass(frozen=True)
class Doubt:
    """What a reader of the cell should be told: a code of `messages` and the words to fill in.

    `readings` are what the cell could be taken for, each written so that it has one meaning; a
    doubt with readings is a question.
    """

    code: str
    fields: tuple[tuple[str, str], ...] = ()
    readings: tuple[str, ...] = ()


@dataclass(frozen=True)
class CellReading:
    """The figures of a cell and the doubts about them."""

    figures: tuple[Figure, ...]
    doubts: tuple[Doubt, ...] = ()


def unambiguous_number(value: float) -> str:
    """A number written so that it has one meaning: no thousands, and never three decimals."""
    text = f"{value:.10f}".rstrip("0").rstrip(".").replace(".", ",")
    decimals = text.partition(",")[2]
    return f"{text}0" if len(decimals) == 3 else text
