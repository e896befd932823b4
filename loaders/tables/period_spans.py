"""Texts that name more than a quarter, or one among other words: `K1-K3`, `uge 20-22 2024`."""

import re
import unicodedata
from datetime import date

from domain.periods import Period, quarter_of
from loaders.grammar.periods import MONTH_NAME, QUARTER_WORD, in_year_of_text, read_year

_FROM_THE_FIRST = re.compile(
    rf"\b1\.?\s*(?:{QUARTER_WORD})?\s*(?:[-–—]|til)\s*([2-4])\.?\s*{QUARTER_WORD}(?:\s*(\d{{4}}))?"
    r"|\b[KQ]\s?1\s*(?:\+\s*[KQ]?\s?[23]\s*)*(?:[-–—+]|til|t\.?\s?o\.?\s?m\.?)"
    r"\s*[KQ]?\s?([2-4])\b(?:\s*[-/ ]\s*(\d{4}))?"
    r"|\b(?:1\.?|første)\s*(halvår)(?:\s+(?:i\s+)?(\d{4}))?",
    re.IGNORECASE,
)
_MONTHS_FROM_THE_FIRST = re.compile(
    r"\bjan(?:uar)?\.?\s*(?:[-–—]|til)\s*(mar|jun|sep)[a-zæøå]*\.?(?:\s+(\d{4}))?(?!\w)",
    re.IGNORECASE,
)
_LAST_MONTHS = ("mar", "jun", "sep")
# A quarter by its own word; a date is the day that something was written.
_NAMES_QUARTER = re.compile(
    rf"\b[1-4]\.?\s*{QUARTER_WORD}|(?:\b|\d{{4}}|_)[KQ]\s?[1-4](?!\d)"
    rf"|\b(?:første|andet|tredje|fjerde)\s+{QUARTER_WORD}"
    rf"|\b{MONTH_NAME}\s*(?:[-–—]|til)\s*{MONTH_NAME}(?!\w)",
    re.IGNORECASE,
)
_ENDS_QUARTER = re.compile(
    r"\b(?:31\.?\s?mar|30\.?\s?(?:jun|sep)|31\.?\s?dec)[a-zæøå]*\.?\s+\d{4}\b"
    r"|\b(?:31[./-]0?3|30[./-]0?[69]|31[./-]12)[./-]\d{4}\b",
    re.IGNORECASE,
)
_PERIOD_WORDS = re.compile(
    rf"\b(?:19|20)\d\d\s*[KQM]\s?\d\d?\b|\b[KQ]\s?[1-4]\b|\b[1-4]\.?\s*{QUARTER_WORD}"
    rf"|\b(?:første|andet|tredje|fjerde)\s+{QUARTER_WORD}|\b(?:19|20)\d\d\b|\b{MONTH_NAME}(?!\w)"
    r"|\b\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\b|'\d\d\b",
    re.IGNORECASE,
)
_WEEKS = re.compile(
    r"(?:(?P<before>\d{4})[\s-]+)?(?:uger?(?:ne)?|W(?=\d))\.?\s*(?P<first>\d{1,2})"
    r"(?:\s*(?:[-–—+&,]|og|til)\s*(?:uge\s*)?(?P<last>\d{1,2})(?!\d))?"
    r"(?:[\s,/-]+(?:i\s+)?(?P<after>\d{4}))?",
    re.IGNORECASE,
)
_ANY_YEAR = range(2020, 2030)
_LONGEST = 200


def read_to_date(text: str) -> Period | None:
    """The quarter up to which a text counts from the first on: `1.-3. kvartal`, `K1-K3`, `1.
    halvår`, `jan.-sep.`.
    """
    text = unicodedata.normalize("NFC", text)[:_LONGEST]
    match = _FROM_THE_FIRST.search(text)
    if match is not None:
        year = read_year(match[2] or match[4] or match[6])
        quarter = 2 if match[5] else int(match[1] or match[3])
        return in_year_of_text(Period(year, quarter, is_to_date=True), text)
    months = _MONTHS_FROM_THE_FIRST.search(text)
    if months is None:
        return None
    quarter = _LAST_MONTHS.index(months[1].lower()) + 1
    # The first three months are a quarter like any other.
    period = Period(read_year(months[2]), quarter, is_to_date=True)
    return in_year_of_text(period, text) if quarter > 1 else None


def names_quarter(text: str) -> bool:
    """Whether a text names a quarter by that word, and not by a date."""
    return _NAMES_QUARTER.search(text) is not None


def ends_quarter(text: str) -> bool:
    """Whether a text names the last day of a quarter: `Status pr. 30. juni 2025`."""
    return _ENDS_QUARTER.search(text) is not None


def without_periods(text: str) -> str:
    """A text without the quarters, months, years and dates in it."""
    return _PERIOD_WORDS.sub(" ", text)


def read_weeks(text: str) -> Period | None:
    """The quarter that weeks lie in, each week where its Thursday is; None where it is two."""
    match = _WEEKS.fullmatch(text.strip())
    if match is None:
        return None
    stated = read_year(match["before"] or match["after"])
    weeks = range(int(match["first"]), int(match["last"] or match["first"]) + 1)
    try:
        quarters = {
            quarter_of(date.fromisocalendar(year, week, 4)).quarter
            for year in ([stated] if stated else _ANY_YEAR)
            for week in weeks
        }
    except ValueError:  # a week that no year has
        return None
    return Period(stated, quarters.pop()) if len(quarters) == 1 else None
