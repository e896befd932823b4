"""Every way a report writes a period, read as `2023K3`, `2023` or `2023/24`."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from domain.periods import Period, quarter_of
from domain.spelling import plain
from wording.formats import MONTHS

MONTH_NAME = "(" + "|".join(f"{month[:3]}t?(?:{month[3:]})?" for month in MONTHS) + r")\.?"
_DATE = r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})"
QUARTER_WORD = r"(?:kvartal|kvart|kvt|kv)\b\.?"
_QUARTER_NAME = r"(?:kvartal|kvart\b\.?|kvt\b\.?|kv\b\.?|kv(?=\d)|[KQ])"
_ROMAN = ("I", "II", "III", "IV")
_ORDINALS = ("første", "andet", "tredje", "fjerde")

# A number in a column of periods is a day of Excel's calendar between 2000 and 2050.
_EXCEL_START = date(1899, 12, 30)
_SERIALS = range(36526, 55153)


def read_year(text: str | None) -> int | None:
    """The year that four or two figures stand for."""
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)


def _month(text: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(text[:3].lower()))


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


def _date_range_of_a_year(match: re.Match[str]) -> Period | None:
    year = int(match[5])
    return _of_dates(
        date(year, int(match[2]), int(match[1])), date(year, int(match[4]), int(match[3]))
    )


def _month_range(match: re.Match[str]) -> Period | None:
    year = read_year(match[3])
    period = _of_dates(
        date(year or 2000, _month(match[1]), 1), date(year or 2000, _month(match[2]), 1)
    )
    return period if period is None or year else Period(None, period.quarter)


def _school_year(match: re.Match[str]) -> Period | None:
    first, last = int(match[1]), int(match[2])
    return Period(first, is_goal_year=True) if last % 100 == (first + 1) % 100 else None


def _quarter_of_date(match: re.Match[str]) -> Period:
    """The quarter of a date, its day first; `5/20/2024` can only have its month first."""
    day, month = int(match[1]), int(match[2])
    if month > 12 and "/" in match[0]:
        day, month = month, day
    return quarter_of(date(int(match[3]), month, day))


def _several(_: re.Match[str]) -> None:
    """Nothing: the words name more than one quarter."""


# Tried in this order, and the first that matches decides: a range of dates is the period it spans,
# never the period of one of its ends.
_WAYS: tuple[tuple[str, Callable[[re.Match[str]], Period | None]], ...] = (
    (rf"{_DATE}\s*(?:[-–—]|til)\s*{_DATE}", _date_range),
    (
        r"\b(\d{1,2})[./](\d{1,2})\s*(?:[-–—]|til)\s*(\d{1,2})[./](\d{1,2})\.?[\s./-]+(\d{4})\b",
        _date_range_of_a_year,
    ),
    (rf"\b{MONTH_NAME}\s*(?:[-–—]|til)\s*{MONTH_NAME}(?:\s+(\d{{4}})\b)?(?!\w)", _month_range),
    (
        rf"\b[1-4]\.?\s*(?:{QUARTER_WORD})?\s*(?:[-–—+&/]|og|til)\s*[1-4]\.?\s*{QUARTER_WORD}",
        _several,
    ),
    (r"\b[KQ]\s?[1-4]\s*(?:[-–—+&]|og|til|,)\s*[KQ]\s?[1-4]\b", _several),
    (
        r"\bhalvår|\bH[12]\b|\buger?\s*\d|\b(?:forår|sommer|efterår|vinter)(?:et|en)?\s+(?:i\s+)?\d{4}",
        _several,
    ),
    (
        rf"\b(\d{{4}})\s*[-/.,]?\s*{_QUARTER_NAME}\s?([1-4])\b",
        lambda m: Period(int(m[1]), int(m[2])),
    ),
    (
        rf"\b(\d{{4}})\s*[-/.,:]?\s*([1-4])\.?\s*{QUARTER_WORD}",
        lambda m: Period(int(m[1]), int(m[2])),
    ),
    (
        rf"\b([1-4])\.?\s*{QUARTER_WORD}\s*[:,/-]?\s*(?:år\s*)?(\d{{4}}|'?\d{{2}}\b)?",
        lambda m: Period(read_year((m[2] or "").strip("'")), int(m[1])),
    ),
    (
        rf"\b({'|'.join(_ORDINALS)})\s+{QUARTER_WORD}\s*(?:i\s+)?(\d{{4}})?",
        lambda m: Period(read_year(m[2]), _ORDINALS.index(m[1].lower()) + 1),
    ),
    (
        rf"\b({'|'.join(_ROMAN)})\.?\s+{QUARTER_WORD}\s*(\d{{4}})?",
        lambda m: Period(read_year(m[2]), _ROMAN.index(m[1].upper()) + 1),
    ),
    (
        r"(?<![\d.,/-])(?:'(2\d)\s?|(2\d)[-/.]?)[KQ]([1-4])\b",
        lambda m: Period(read_year(m[1] or m[2]), int(m[3])),
    ),
    (
        rf"\b{_QUARTER_NAME}\s?([1-4])\b(?:\s*[-/.' ]\s*'?(\d{{4}}|\d{{2}})\b)?",
        lambda m: Period(read_year(m[2]), int(m[1])),
    ),
    (r"\d\.?\s*(?:kvart|quarter|kvt?\b)", _several),
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
    (rf"\b{_DATE}\b", _quarter_of_date),
    (
        rf"\b{MONTH_NAME}[\s/-]+'?(\d{{4}}|\d{{2}})\b(?!\.)",
        lambda m: quarter_of(date(read_year(m[2]) or 2000, _month(m[1]), 1)),
    ),
    (
        r"^(?:pr\.?|per|d\.|den)?\s*(\d{1,2})[./-](\d{1,2})[./-](\d{2})$",
        lambda m: quarter_of(date(2000 + int(m[3]), int(m[2]), int(m[1]))),
    ),
    (
        rf"\b(?:ultimo|primo|medio|udgangen af|pr\.?|per)\s+{MONTH_NAME}(?!\w)",
        lambda m: Period(None, quarter_of(date(2000, _month(m[1]), 1)).quarter),
    ),
    (r"(?<![\d.,])(?<!\d[/-])((?:19|20)\d{2})(?![\d,]|\.\d)", lambda m: Period(int(m[1]))),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), read) for pattern, read in _WAYS)
# What may stand around a month's name so that it still is the month alone: `Opnået juli 2023`.
_MONTH_ALONE = re.compile(
    rf"(?:[^\W\d]+\s+){{0,2}}(?:((?:19|20)\d{{2}})\s+)?{MONTH_NAME}(?:\s+måned)?"
    r"(?:[\s/-]+'?(\d{4}|\d{2}))?",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:ultimo|primo|medio|udgang\w*|pr|per|til|siden|fra)\b", re.IGNORECASE)
_YEARS = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?![\d,]|\.\d)")
# What may stand beside a year that is the period itself, and the days that a year runs between.
_WORDS_OF_YEARS = re.compile(
    r"(?:år(?:et|srapport|sstatus|sopgørelse)?|(?:kalender|regnskabs)år(?:et)?|hele|for|i|status"
    r"|rapport|opgørelse|periode(?:n)?|total|i ?alt|samlet|ultimo|primo|medio"
    r"|(?:ved )?(?:udgangen|slutningen|starten) af|pr|per|tal fra|målt|opgjort|baseline| )*"
)
_DATED = re.compile(r"\d[./-]\d")
_MONTH_OR_QUARTER = re.compile(
    r"([1-9]|0[1-9]|1[0-2])\s*[-/.]\s*(\d{4}|\d{2})|(\d{4})\s*[-/]\s*([1-9]|0[1-9]|1[0-2])"
)
_CHOSEN = re.compile(r"(\d{4})?(?:K([1-4])( til dato)?|M(0[1-9]|1[0-2]))")

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
            period = read(match)
        except ValueError:  # a date that no calendar has, such as 31/02/2023
            return None
        return None if period is None else in_year_of_text(period, text)
    return None


def in_year_of_text(period: Period, text: str) -> Period:
    """A quarter without a year with the one year that stands elsewhere in its text."""
    years = set(_YEARS.findall(text)) if period.year is None else set()
    return replace(period, year=int(years.pop())) if len(years) == 1 else period


def read_stated_period(text: str) -> Period | None:
    """The period of a text that stands alone where a period is expected, also written in figures
    alone: `9/2023`, or a day of Excel's calendar. A month is the quarter it lies in.
    """
    text = text.strip()
    day = read_serial(text)
    if day is not None:
        return quarter_of(day)
    chosen = chosen_period(text)
    if chosen is not None:
        return chosen.whole_quarter
    figures = month_or_quarter(text)
    if figures is not None:
        number, year = figures
        return None if number in "234" else month_of(year, int(number)).whole_quarter
    return read_whole_period(text)


def read_whole_period(text: str) -> Period | None:
    """The period of a text that says nothing else; one that only holds a year beside other words
    or figures (`Q6 2024`, `1. tertial 2025`) says more than that year.
    """
    period = read_period(text)
    if period is None or period.quarter is not None or period.is_goal_year:
        return period
    is_dated = _DATED.search(text) is not None
    is_alone = _WORDS_OF_YEARS.fullmatch(plain(_YEARS.sub(" ", text))) is not None
    return period if is_dated or is_alone else None


def month_or_quarter(text: str) -> tuple[str, int] | None:
    """The number and the year of `9/2023`, `09-23` or `2023-09`, where 1 to 4 may be quarters."""
    match = _MONTH_OR_QUARTER.fullmatch(text)
    if match is None or _is_school_year(match):
        return None
    return match[1] or match[4], read_year(match[2] or match[3]) or 0


def _is_school_year(match: re.Match[str]) -> bool:
    return match[3] is not None and int(match[4]) == (int(match[3]) + 1) % 100


def read_serial(text: str) -> date | None:
    """The day a number of Excel's calendar stands for."""
    is_serial = text.isdecimal() and len(text) == 5 and int(text) in _SERIALS
    return _EXCEL_START + timedelta(int(text)) if is_serial else None


def read_month(text: str) -> Period | None:
    """The month a text names and nothing longer or shorter: `juli`, `Opnået jul. 2023`."""
    text = " ".join(unicodedata.normalize("NFC", text)[:_LONGEST].split())
    match = _MONTH_ALONE.fullmatch(text)
    if match is None or _UP_TO.search(text):
        return None
    return month_of(read_year(match[1] or match[3]), _month(match[2]))


def month_of(year: int | None, month: int) -> Period:
    """A month of a year."""
    return Period(year, (month + 2) // 3, month=month)


def chosen_period(option: str) -> Period | None:
    """The period that `Period.option` wrote; None for any other text."""
    match = _CHOSEN.fullmatch(option)
    if match is None:
        return None
    year = read_year(match[1])
    if match[4]:
        return month_of(year, int(match[4]))
    return Period(year, int(match[2]), is_to_date=match[3] is not None)
