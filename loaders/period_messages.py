"""Periods as a reader is told of them."""

from loaders.periods import MONTHS, Period


def spoken_period(period: Period) -> str:
    """`3. kvartal 2023`, `marts 2023`, `år til dato efter 2. kvartal 2023`."""
    if period.month is not None:
        return f"{MONTHS[period.month - 1]} {period.year}"
    if period.quarter is None:
        return period.label
    quarter = f"{period.quarter}. kvartal {period.year}"
    return f"år til dato efter {quarter}" if period.is_to_date else quarter


def spoken_months(months: list[int]) -> str:
    """`juli`, `juli og august`, `januar, februar og marts`."""
    names = [MONTHS[month - 1] for month in months]
    return " og ".join(filter(None, (", ".join(names[:-1]), names[-1])))
