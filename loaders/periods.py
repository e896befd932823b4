"""Every way a report writes a period, read as `2023K3`, `2023` or `2023/24`."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

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
_QUARTER_WORD = r"(?:kvartal|kvart|kvt|kv)\b\.?"
_ORDINALS = ("første", "andet", "tredje", "fjerde")

# A number in a column of periods is a day of Excel's calendar between 2000 and 2050.
_EXCEL_START = date(1899, 12, 30)
_SERIALS = range(36526, 55153)

# The seasons and halves of a year with the quarters they may stand for.
_PARTS_OF_YEAR = {
    "forår": (1, 2),
    "foråret": (1, 2),
    "sommer": (2, 3),
    "sommeren": (2, 3),
    "efterår": (3, 4),
    "efteråret": (3, 4),
    "vinter": (1, 4),
    "vinteren": (1, 4),
    "1 halvår": (1, 2),
    "første halvår": (1, 2),
    "2 halvår": (3, 4),
    "andet halvår": (3, 4),
}


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
    if 0 < months <= 3 and quarter_of(first) == quarter_of(last):
        return quarter_of(last) if months == 3 or first.month == last.month else None
    return None


def _date_range(match: re.Match[str]) -> Period | None:
    first, last = match.groups()[:3], match.groups()[3:]
    return _of_dates(
        date(int(first[2]), int(first[1]), int(first[0])),
        date(int(last[2]), int(last[1]), int(last[0])),
    )


def _month_range(match: re.Match[str]) -> Period | None:
    year = _year(match[3])
    period = _of_dates(
        date(year or 2000, _month(match[1]), 1), date(year or 2000, _month(match[2]), 1)
    )
    return period if period is None or year else Period(None, period.quarter)


def _school_year(match: re.Match[str]) -> Period | None:
    first, last = int(match[1]), int(match[2])
    return Period(first, is_goal_year=True) if last % 100 == (first + 1) % 100 else None


def _several(_: re.Match[str]) -> None:
    """Nothing: the words name more than one quarter."""


# Tried in this order, and the first that matches decides: a range of dates is the period it spans,
# never the period of one of its ends.
_WAYS: tuple[tuple[str, Callable[[re.Match[str]], Period | None]], ...] = (
    (rf"{_DATE}\s*(?:[-–—]|til)\s*{_DATE}", _date_range),
    (rf"\b{_MONTH}\s*(?:[-–—]|til)\s*{_MONTH}(?:\s+(\d{{4}})\b)?(?!\w)", _month_range),
    (
        rf"\b[1-4]\.?\s*(?:{_QUARTER_WORD})?\s*(?:[-–—+&/]|og|til)\s*[1-4]\.?\s*{_QUARTER_WORD}",
        _several,
    ),
    (r"\b[KQ]\s?[1-4]\s*(?:[-–—+&]|og|til|,)\s*[KQ]\s?[1-4]\b", _several),
    (r"\bhalvår|\b(?:forår|sommer|efterår|vinter)(?:et|en)?\s+(?:i\s+)?\d{4}", _several),
    (r"\b(\d{4})\s*[-/.]?\s*[KQ]\s?([1-4])\b", lambda m: Period(int(m[1]), int(m[2]))),
    (
        rf"\b(\d{{4}})\s*[-/.,:]?\s*([1-4])\.?\s*{_QUARTER_WORD}",
        lambda m: Period(int(m[1]), int(m[2])),
    ),
    (
        rf"\b([1-4])\.?\s*{_QUARTER_WORD}\s*[:,/-]?\s*(?:år\s*)?(\d{{4}}|'?\d{{2}}\b)?",
        lambda m: Period(_year((m[2] or "").strip("'")), int(m[1])),
    ),
    (
        rf"\b({'|'.join(_ORDINALS)})\s+{_QUARTER_WORD}\s*(?:i\s+)?(\d{{4}})?",
        lambda m: Period(_year(m[2]), _ORDINALS.index(m[1].lower()) + 1),
    ),
    (
        r"\b(?:kvartal|[KQ])\s?([1-4])\b(?:\s*[-/.' ]\s*'?(\d{4}|\d{2})\b)?",
        lambda m: Period(_year(m[2]), int(m[1])),
    ),
    (r"\b(\d{4})\s*[/–-]\s*(\d{4}|\d{2})\b(?![/.-])", _school_year),
    (
        r"\bskoleår(?:et)?\s+(\d{2})\s*[/–-]\s*(\d{2})\b",
        lambda m: (
            Period(2000 + int(m[1]), is_goal_year=True)
            if (int(m[1]) + 1) % 100 == int(m[2])
            else None
        ),
    ),
    (
        r"\b(\d{4})-(\d{2})-(\d{2})\b",
        lambda m: quarter_of(date(int(m[1]), int(m[2]), int(m[3]))),
    ),
    (rf"\b{_DATE}\b", lambda m: quarter_of(date(int(m[3]), int(m[2]), int(m[1])))),
    (
        rf"\b{_MONTH}\s+'?(\d{{4}}|\d{{2}})\b(?!\.)",
        lambda m: quarter_of(date(_year(m[2]) or 2000, _month(m[1]), 1)),
    ),
    (
        rf"\b(?:ultimo|primo|medio|udgangen af|pr\.?|per)\s+{_MONTH}(?!\w)",
        lambda m: Period(None, quarter_of(date(2000, _month(m[1]), 1)).quarter),
    ),
    (r"(?<![\d.,])(?<!\d[/-])((?:19|20)\d{2})(?![\d,]|\.\d)", lambda m: Period(int(m[1]))),
)
_PATTERNS = tuple((re.compile(way, re.IGNORECASE), read) for way, read in _WAYS)
_MONTH_OR_QUARTER = re.compile(r"([1-9]|0[1-9]|1[0-2])\s*[-/.]\s*(\d{4}|\d{2})")
_PART_OF_YEAR = re.compile(
    r"(forår(?:et)?|sommer(?:en)?|efterår(?:et)?|vinter(?:en)?"
    r"|(?:[12]\.?|første|andet)\s*halvår)(?:\s+i)?\s+(\d{4})",
    re.IGNORECASE,
)
_QUARTER_SPAN = re.compile(
    rf"([1-4])\.?\s*(?:{_QUARTER_WORD})?\s*(?:[-–—+&/]|og|til)\s*([1-4])\.?\s*{_QUARTER_WORD}"
    r"\s*(\d{4})",
    re.IGNORECASE,
)
_FIRST_QUARTERS = re.compile(
    rf"\b1\.?\s*(?:{_QUARTER_WORD})?\s*(?:[-–—]|til)\s*([2-4])\.?\s*{_QUARTER_WORD}(?:\s*(\d{{4}}))?"
    r"|\b(?:1\.?|første)\s*(halvår)(?:\s+(?:i\s+)?(\d{4}))?",
    re.IGNORECASE,
)

# No period is written at such length; what is longer is a sentence.
_LONGEST = 200


def read_period(text: str) -> Period | None:
    """The one period a text names, or None; a quarter without a year has `year` None."""
    text = unicodedata.normalize("NFC", text.strip())[:_LONGEST]
    for pattern, read in _PATTERNS:
        match = pattern.search(text)
        if match is None:
            continue
        try:
            return read(match)
        except ValueError:  # a date that no calendar has, such as 31/02/2023
            return None
    return None


def read_stated_period(text: str) -> Period | None:
    """The period of a text that stands where a period is expected, also written in figures alone:
    `9/2023`, or a day of Excel's calendar.
    """
    text = text.strip()
    if text.isdecimal() and len(text) == 5:
        serial = int(text)
        return quarter_of(_EXCEL_START + timedelta(serial)) if serial in _SERIALS else None
    if _MONTH_OR_QUARTER.fullmatch(text):
        several = possible_periods(text)
        return several[0] if len(several) == 1 else None
    return read_period(text)


def possible_periods(text: str) -> tuple[Period, ...]:
    """The periods a text may name where it could be several: `3/2023`, `forår 2023`, `2. og 3.
    kvartal 2023`; a month beyond the fourth, or with a leading zero, can only be a month.
    """
    text = unicodedata.normalize("NFC", text.strip())[:_LONGEST]
    if match := _MONTH_OR_QUARTER.fullmatch(text):
        year, number = _year(match[2]), int(match[1])
        month = Period(year, (number + 2) // 3)
        is_month = number > 4 or match[1].startswith("0")
        return (month,) if is_month else tuple(dict.fromkeys((Period(year, number), month)))
    if match := _PART_OF_YEAR.fullmatch(text):
        part = re.sub(r"[.\s]+", " ", match[1].lower().replace("halvår", " halvår"))
        return tuple(Period(int(match[2]), quarter) for quarter in _PARTS_OF_YEAR[part])
    if match := _QUARTER_SPAN.search(text):
        first, last = int(match[1]), int(match[2])
        return tuple(Period(int(match[3]), quarter) for quarter in range(first, last + 1))
    return ()


def read_to_date(text: str) -> Period | None:
    """The quarter up to which a text counts from the first on: `1.-3. kvartal`, `1. halvår`."""
    match = _FIRST_QUARTERS.search(unicodedata.normalize("NFC", text)[:_LONGEST])
    if match is None:
        return None
    return Period(_year(match[2] or match[4]), 2 if match[3] else int(match[1]))
