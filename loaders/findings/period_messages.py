"""Periods as a reader is told of them."""

from collections.abc import Sequence

from domain.periods import Period
from wording import formats

TO_DATE = "år til dato efter {quarter}"


def period_name(period: Period) -> str:
    """`3. kvartal 2023`, `marts 2023`, `år til dato efter 2. kvartal 2023`."""
    if period.month is not None:
        return f"{formats.MONTHS[period.month - 1]} {period.year}"
    name = formats.period(period.label)
    return TO_DATE.format(quarter=name) if period.is_to_date else name


def month_names(months: Sequence[int]) -> str:
    """`juli`, `juli og august`, `januar, februar og marts`."""
    return formats.enumeration([formats.MONTHS[month - 1] for month in months])
