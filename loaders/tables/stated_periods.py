"""What texts that stand where periods are expected may mean, each beside the others."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from domain.periods import Period, quarter_of
from domain.spelling import one_line, plain
from loaders.grammar.periods import (
    QUARTER_WORD,
    chosen_period,
    month_of,
    month_or_quarter,
    read_month,
    read_period,
    read_serial,
    read_whole_period,
    read_year,
)
from loaders.tables.period_spans import read_weeks
from wording.formats import MONTHS

# The halves and seasons of a year with the quarters they are, or may stand for.
_SEASONS = {
    "forår": (1, 2),
    "foråret": (1, 2),
    "sommer": (2, 3),
    "sommeren": (2, 3),
    "efterår": (3, 4),
    "efteråret": (3, 4),
    "vinter": (1, 4),
    "vinteren": (1, 4),
}
_HALVES = {
    "1 halvår": (1, 2),
    "første halvår": (1, 2),
    "2 halvår": (3, 4),
    "h1": (1, 2),
    "h2": (3, 4),
    "andet halvår": (3, 4),
}
_PART_OF_YEAR = re.compile(
    r"(forår(?:et)?|sommer(?:en)?|efterår(?:et)?|vinter(?:en)?"
    r"|(?:[12]\.?|første|andet)\s*halvår|h[12])(?:(?:\s+(?:i|af))?\s+(\d{4}))?",
    re.IGNORECASE,
)
_QUARTER_SPAN = re.compile(
    rf"([1-4])\.?\s*(?:{QUARTER_WORD})?\s*(?:[-–—+&/]|og|til)\s*([1-4])\.?\s*{QUARTER_WORD}"
    r"\s*(\d{4})?",
    re.IGNORECASE,
)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?: 00:00:00)?|(\d\d?)[./-](\d\d?)[./-](\d{4})")
_MONTH_OF_YEAR = re.compile(r"(\d{4})\s*M(0?[1-9]|1[0-2])", re.IGNORECASE)
_LONGEST = 200
# A quarter at the end of a row's name or at its beginning.
_QUARTER = (
    rf"(?P<quarter>(?:[1-4]\.?\s*{QUARTER_WORD}|(?:første|andet|tredje|fjerde)\s+kvartal"
    r"|\b[KQ]\s?[1-4]\b)(?:\s*[-/.,]?\s*(?:i\s+)?(?:20\d\d|'\d\d))?|\b20\d\d\s*[-/.]?\s*[KQ]\s?[1-4]\b)"
)
_WITH_QUARTER = tuple(
    re.compile(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        rf"(?P<name>.+?)[\s,:;–—-]*[\s(\[](?:(?:i|for|pr\.?|per|ultimo)\s+)?{_QUARTER}[)\].]*",
        rf"[(\[]?{_QUARTER}[)\]]?\s*[:,;–—-]?\s+(?P<name>\D.+)",
    )
)


def name_and_quarter(label: str) -> tuple[str, Period] | None:
    """A row's name and the quarter that it ends or begins with: `Antal børn 2. kvartal 2024`,
    `K2 2024: Antal børn`; None where it names none so.
    """
    for pattern in _WITH_QUARTER:
        match = pattern.fullmatch(label.strip())
        period = read_period(match["quarter"]) if match else None
        if match is not None and period is not None and period.quarter and plain(match["name"]):
            return one_line(match["name"]), period
    return None


def possible_periods(text: str) -> tuple[Period, ...]:
    """The periods a text may name where it could be several: `3/2023`, `forår 2023`, `1. halvår
    2023` (one of its quarters, or the year to date), `juli 2023` (the month, or its quarter).
    """
    text = unicodedata.normalize("NFC", text.strip())[:_LONGEST]
    if named := _MONTH_OF_YEAR.fullmatch(text):
        month = month_of(int(named[1]), int(named[2]))
        return (month.whole_quarter, month)
    if figures := month_or_quarter(text):
        number, year = figures
        month = month_of(year, int(number))
        return (Period(year, int(number)) if number in "1234" else month.whole_quarter, month)
    if match := _PART_OF_YEAR.fullmatch(text):
        part = re.sub(r"[.\s]+", " ", match[1].lower().replace("halvår", " halvår"))
        quarters = (_SEASONS | _HALVES)[part]
        return _quarters(read_year(match[2]), *quarters, is_whole=part in _HALVES)
    if match := _QUARTER_SPAN.search(text):
        return _quarters(read_year(match[3]), int(match[1]), int(match[2]), is_whole=True)
    month = read_month(text)
    return (month.whole_quarter, month) if month is not None else ()


def _quarters(year: int | None, first: int, last: int, *, is_whole: bool) -> tuple[Period, ...]:
    """The quarters of a part of a year, and the year to date when the part begins it."""
    to_date = (Period(year, last, is_to_date=True),) if is_whole and first == 1 else ()
    between = range(first, last + 1) if is_whole else (first, last)
    return (*(Period(year, quarter) for quarter in between), *to_date)


def is_of_day(text: str) -> bool:
    """Whether a text is one day, or weeks: less than a month of a quarter."""
    day = _DAY.fullmatch(text.strip())
    return day is not None or read_serial(text.strip()) is not None or read_weeks(text) is not None


def periods_side_by_side(
    texts: Iterable[str], chosen: Mapping[str, str]
) -> dict[str, tuple[Period, ...]]:
    """What each text may mean beside the others: nothing, one period, or several to ask about.

    Where two of them are months of one quarter, all that can be months are; a date is none where
    others lie in the middle of months. `chosen` are the periods settled by a person, by plain
    spelling.
    """
    readings = {text: _readings(text, chosen) for text in texts}
    days = {text: day for text in readings if (day := _day_of(text)) is not None}
    are_months = all(map(_is_edge_of_month, days.values()))
    months = {
        text: _month_among(days.get(text) if are_months else None, periods)
        for text, periods in readings.items()
    }
    named = {month for month in months.values() if month is not None}
    if len({month.whole_quarter for month in named}) == len(named):
        return readings
    return {
        text: periods if (month := months[text]) is None else (month,)
        for text, periods in readings.items()
    }


def _readings(text: str, chosen: Mapping[str, str]) -> tuple[Period, ...]:
    settled = chosen_period(chosen.get(plain(text), ""))
    if settled is not None:
        return (settled,)
    several = possible_periods(text)
    if several:
        return several
    day = read_serial(text.strip())
    period = quarter_of(day) if day is not None else read_weeks(text) or read_whole_period(text)
    return () if period is None else (period,)


def _month_among(day: date | None, periods: tuple[Period, ...]) -> Period | None:
    """The month a text may mean: one that its periods name, or that of its day."""
    if not periods:
        return None
    of_day = month_of(day.year, day.month) if day is not None else None
    return next((period for period in periods if period.month is not None), of_day)


def _day_of(text: str) -> date | None:
    """The day that a text is, if it is one that the calendar has."""
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return read_serial(text.strip())
    year, month, number = map(int, match.groups()[:3] if match[1] else match.groups()[:2:-1])
    month, number = (number, month) if month > 12 else (month, number)
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _is_edge_of_month(day: date) -> bool:
    """Whether a month begins or ends with the day."""
    return day.day == 1 or (day + timedelta(1)).day == 1


def under_header(text: str, header: str) -> str:
    """A text as its header completes it: `3` under `Kvartal` is `3. kvartal`, `7` under `Måned` is
    `juli`.
    """
    number = text.strip(" .")
    if plain(header) == "kvartal" and number in ("1", "2", "3", "4"):
        return f"{number}. kvartal"
    if plain(header) == "måned" and number.isdecimal() and 1 <= int(number) <= len(MONTHS):
        return MONTHS[int(number) - 1]
    return text
