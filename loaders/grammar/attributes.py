"""The attributes of an indicator: what each may be, and where its value comes from."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.indicators import AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS
from domain.units import SHARE, UNITS

UNIT, AGGREGATION, DIRECTION = "unit", "aggregation", "direction"
YEAR_START_QUARTER, KIND, SOURCE = "year_start_quarter", "kind", "source"

# The first of each is what a plan file means where it says nothing.
VALUES = {
    UNIT: tuple(UNITS),
    AGGREGATION: tuple(AGGREGATIONS),
    DIRECTION: tuple(DIRECTIONS),
    KIND: tuple(INDICATOR_KINDS),
}
ATTRIBUTES = (DIRECTION, AGGREGATION, UNIT, YEAR_START_QUARTER, KIND, SOURCE)


@dataclass(frozen=True)
class Attribute:
    """One attribute of a new indicator; `value` is text, empty for a source that nobody names.

    `read_from` are the words that say it, None where it is only proposed. `readings` are the values
    that the words point to where they point two ways, which is asked about. `is_settled` is true
    once a person has confirmed the value.
    """

    name: str
    value: str
    read_from: str | None = None
    readings: tuple[str, ...] = ()
    is_settled: bool = False

    @property
    def column(self) -> str:
        """The column of an indicator that it stands in."""
        return "indicator_kind" if self.name == KIND else self.name

    @property
    def is_asked(self) -> bool:
        """Whether the words point two ways, and nobody has said which."""
        return bool(self.readings) and not self.is_settled


@dataclass(frozen=True)
class NewIndicator:
    """An indicator the catalogue lacks, and its attributes; `place` is where its words stand that
    point two ways, else where it is first named.
    """

    indicator_id: str
    activity_id: str
    name: str
    activity: str = ""
    attributes: tuple[Attribute, ...] = ()
    place: tuple[str | None, str | None] = (None, None)

    def value(self, attribute: str) -> str:
        """The value of an attribute, as text."""
        return next(one.value for one in self.attributes if one.name == attribute)

    @property
    def is_settled(self) -> bool:
        """Whether a person has confirmed every attribute."""
        return all(one.is_settled for one in self.attributes)


def is_additive(unit: str, aggregation: str) -> bool:
    """Whether areas add up to the whole: counts do, shares and averages do not."""
    return unit != SHARE.name and aggregation in ("sum", "last", "max")


def are_settled(indicators: Sequence[NewIndicator]) -> bool:
    """Whether nothing is left to confirm about the indicators that a file adds."""
    return all(one.is_settled for one in indicators)
