"""The day by which something is to be done, as it stands in the midst of words: `senest 1. juni
2025`, `inden udgangen af 2024`, and in a report of a known quarter `til februar`, `næste år`.
"""

import re
from dataclasses import dataclass
from datetime import date

from domain.periods import Period
from loaders.grammar.periods import month_of, read_month, read_period
from wording.formats import MONTHS

_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS)
_WHEN = re.compile(
    rf"(?:\b(?:senest|inden|ved|pr\.?|ultimo|primo|medio|til|i|den|d\.|fra)\s+)*"
    rf"(?:(?:udgangen|slutningen|starten|begyndelsen) af\s+)?"
    rf"(?:\b(?P<day>\d{{1,2}})(?:\.\s*(?P<name>{_MONTH})\.?|[./-](?P<number>\d{{1,2}}))[\s./-]+"
    rf"(?P<year>(?:19|20)\d\d)"
    rf"|\b(?P<period>[1-4]\.?\s*(?:kvartal|kvt\.?|kv\.?)\s*(?:19|20)\d\d|(?:19|20)\d\dK[1-4]"
    rf"|(?:{_MONTH})\.?\s+(?:19|20)\d\d|(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
_SOON = re.compile(
    rf"\b(?:(?P<year>næste år)|(?P<next>(?:næste|kommende) kvartal)|(?P<quarter>[1-4])\. kvartal"
    rf"|(?:til|i|inden|senest|primo|medio|ultimo)\s+(?P<month>{_MONTH}))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class DayInWords:
    """The last day of what words name, where they stand, and whether they name the day itself."""

    day: date | None
    start: int
    end: int
    is_exact: bool = False


def day_in(words: str) -> DayInWords | None:
    """The first day, month, quarter or year with its year in some words; its `day` is None where no
    calendar has it.
    """
    match = _WHEN.search(words)
    if match is None:
        return None
    return DayInWords(_last_day(match), *match.span(), is_exact=match["day"] is not None)


def day_after(words: str, quarter: Period) -> date | None:
    """The day that the words of a quarter's report look forward to, a month or quarter without a
    year as the next one from that quarter on.
    """
    named = day_in(words)
    if named is not None:
        return named.day
    soon = _SOON.search(words)
    if soon is None:
        return None
    first, _ = quarter.days
    if soon["year"]:
        return date(first.year + 1, 12, 31)
    if soon["month"]:
        month = _month_number(soon["month"])
    else:
        of_report = (first.month + 2) // 3
        month = 3 * (int(soon["quarter"]) if soon["quarter"] else of_report % 4 + 1)
    return month_of(first.year + (month < first.month), month).days[1]


def _last_day(match: re.Match[str]) -> date | None:
    """The day that words name, the last of a month, a quarter or a year."""
    if match["day"]:
        month = match["number"] or _month_number(match["name"])
        try:
            return date(int(match["year"]), int(month), int(match["day"]))
        except ValueError:  # a day that no calendar has
            return None
    period = read_month(match["period"]) or read_period(match["period"])
    return period.days[1] if period is not None and period.year is not None else None


def _month_number(name: str) -> int:
    return next(n for n, one in enumerate(MONTHS, 1) if one.startswith(name[:3].lower()))
