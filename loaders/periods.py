"""Every way a report writes a period, read as `2023K3`, `2023` or `2023/24`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
_MONTH = "(" + "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS) + r")\.?"
_DATE = r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})"


@dataclass(frozen=True)
class Period:
    """A quarter, a calendar year or a goal year; `year` is None when only the quarter is named."""

    year: int | None
    quarter: int | None = None
    is_goal_year: bool = False

    @property
    def label(self) -> str:
        """The period in the notation of the store."""
        if self.quarter is not None:
            return f"{self.year}K{self.quarter}"
        if self.is_goal_year:
            return f"{self.year}/{((self.year or 0) + 1) % 100:02d}"
        return str(self.year)

    def in_year(self, year: int | None) -> "Period":
        """The same period, in `year` when it names no year itself."""
        return Period(self.year or year, self.quarter, self.is_goal_year)


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)


def _month(text: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(text[:3].lower()))


def quarter_of(day: date) -> Period:
    """The quarter a day lies in."""
    return Period(day.year, (day.month + 2) // 3)


def _of_dates(first: date, last: date) -> Period | None:
    """The quarter, calendar year or school year that runs from `first` to `last`, if one does."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 12 and first.month == 1:
        return Period(first.year)
    if months == 12:
        return Period(first.year, is_goal_year=True)
    if months == 3 and first.month % 3 == 1:
        return quarter_of(first)
    return None


def _date_range(match: re.Match[str]) -> Period | None:
    first, last = match.groups()[:3], match.groups()[3:]
    return _of_dates(
        date(int(first[2]), int(first[1]), int(first[0])),
        date(int(last[2]), int(last[1]), int(last[0])),
    )


def _month_range(match: re.Match[str]) -> Period | None:
    year = int(match[3])
    return _of_dates(date(year, _month(match[1]), 1), date(year, _month(match[2]), 1))


def _school_year(match: re.Match[str]) -> Period | None:
    first, last = int(match[1]), int(match[2])
    return Period(first, is_goal_year=True) if last % 100 == (first + 1) % 100 else None


# Tried in this order, and the first that matches decides: a range of dates is the period it spans,
# never the period of one of its ends.
_WAYS: tuple[tuple[str, Callable[[re.Match[str]], Period | None]], ...] = (
    (rf"{_DATE}\s*(?:[-–—]|til)\s*{_DATE}", _date_range),
    (rf"\b{_MONTH}\s*(?:[-–—]|til)\s*{_MONTH}\s+(\d{{4}})\b", _month_range),
    (r"\b(\d{4})\s*[-/.]?\s*[KQ]\s?([1-4])\b", lambda m: Period(int(m[1]), int(m[2]))),
    (
        r"\b([1-4])\.?\s*(?:kvartal|kvt|kv)\b\.?\s*:?\s*(?:år\s*)?(\d{4}|'?\d{2}\b)?",
        lambda m: Period(_year((m[2] or "").strip("'")), int(m[1])),
    ),
    (
        r"\b(?:kvartal|[KQ])\s?([1-4])\b(?:\s*[-/.' ]\s*'?(\d{4}|\d{2})\b)?",
        lambda m: Period(_year(m[2]), int(m[1])),
    ),
    (r"\b(\d{4})\s*[/–-]\s*(\d{4}|\d{2})\b(?![/.-])", _school_year),
    (
        r"\b(\d{4})-(\d{2})-(\d{2})\b",
        lambda m: quarter_of(date(int(m[1]), int(m[2]), int(m[3]))),
    ),
    (rf"\b{_DATE}\b", lambda m: quarter_of(date(int(m[3]), int(m[2]), int(m[1])))),
    (rf"\b{_MONTH}\s+(\d{{4}})\b", lambda m: quarter_of(date(int(m[2]), _month(m[1]), 1))),
    (r"(?<![\d.,])((?:19|20)\d{2})(?![\d,]|\.\d)", lambda m: Period(int(m[1]))),
)
_PATTERNS = tuple((re.compile(way, re.IGNORECASE), read) for way, read in _WAYS)


def read_period(text: str) -> Period | None:
    """The period a text names, or None; a quarter without a year has `year` None."""
    for pattern, read in _PATTERNS:
        match = pattern.search(text)
        if match is None:
            continue
        try:
            return read(match)
        except ValueError:  # a date that no calendar has, such as 31/02/2023
            return None
    return None
