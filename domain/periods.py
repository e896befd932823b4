"""A period of time as plans and reports count it: month, quarter, year, goal year."""

from dataclasses import dataclass, replace
from datetime import date, timedelta


@dataclass(frozen=True)
class Period:
    """A month with its quarter, a quarter, a calendar year or a goal year; `year` is None when none
    is named. `is_to_date` is the year up to the end of the quarter.
    """

    year: int | None
    quarter: int | None = None
    is_goal_year: bool = False
    month: int | None = None
    is_to_date: bool = False

    @property
    def label(self) -> str:
        """The period in the notation of the store; a month, which the store does not keep, as
        `2023M07`.
        """
        if self.month is not None:
            return f"{self.year or ''}M{self.month:02}"
        if self.quarter is not None:
            return f"{self.year or ''}K{self.quarter}"
        if self.is_goal_year:
            return f"{self.year}/{((self.year or 0) + 1) % 100:02d}"
        return str(self.year)

    @property
    def option(self) -> str:
        """The period as an answer to a question, read by `chosen_period`."""
        return f"{self.label} til dato" if self.is_to_date else self.label

    @property
    def days(self) -> tuple[date, date]:
        """Its first and its last day; a goal year runs from July to June."""
        assert self.year is not None
        months = 1 if self.month else 3 if self.quarter else 12
        start = self.month or (self.quarter or 1) * 3 - 2
        first = date(self.year, 7 if self.is_goal_year and months == 12 else start, 1)
        after = first.month - 1 + months
        return first, date(first.year + after // 12, after % 12 + 1, 1) - timedelta(1)

    @property
    def whole_quarter(self) -> "Period":
        """The same period, a month as the quarter it lies in."""
        return replace(self, month=None)

    def within(self, report: "Period | None") -> "Period":
        """The same period, in the report's year when it names none itself; a goal year begins with
        its third quarter.
        """
        if self.year is not None or report is None or report.year is None:
            return self
        is_second_half = report.is_goal_year and self.quarter in (1, 2)
        return replace(self, year=report.year + is_second_half)


def quarter_before(quarter: str) -> str:
    """`2023K1` as `2022K4`."""
    year, _, number = quarter.partition("K")
    return f"{year}K{int(number) - 1}" if number != "1" else f"{int(year) - 1}K4"


def quarter_of(day: date) -> Period:
    """The quarter a day lies in."""
    return Period(day.year, (day.month + 2) // 3)
