"""Numbers, shares, periods and instants written as a Dane writes them."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Context, Decimal

from domain import clock
from domain.units import SHARE, UNITS

UNKNOWN = "–"
MINUS = "−"
ABOUT = "ca. {}"
AT_LEAST = "mindst {}"
AT_MOST = "højst {}"
AND = "og"
SECOND_STOP = re.compile(r"(?<=[^.][.…])\.(?=\s|$)")
QUARTER = "{quarter}. kvartal"
QUARTERS = "{numbers} kvartal"
QUARTER_OF_YEAR = "{quarter}. kvartal {year}"
DAY = "{day}. {month} {year}"
MOMENT = "{day} kl. {hour}.{minute}"
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
NUMERALS = (
    "nul",
    "et",
    "to",
    "tre",
    "fire",
    "fem",
    "seks",
    "syv",
    "otte",
    "ni",
    "ti",
    "elleve",
    "tolv",
)
_SURE_DIGITS = 14
# As many as the largest float has.
_AS_MANY_DIGITS = Context(prec=320)
_MOST_DECIMALS = 7
# At the beginning of a line »1. kvartal« would be the first of a list.
MARKDOWN = re.compile(r"[\\`*_{}\[\]()#+\-!|<>~$:]|(?m:(?:(?<=^\d)|(?<=^\d\d))\.(?=\s|$))")


def rounded(value: float, decimals: int = 0) -> Decimal:
    """The value with so many decimals, a half away from zero, as spreadsheets and people round.

    Digits that a float cannot be sure of do not decide: 0.285 is a half of its last decimal.
    """
    is_whole = float(value).is_integer()
    exact = Decimal(int(value)) if is_whole else Decimal(f"{value:.{_SURE_DIGITS}g}")
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _AS_MANY_DIGITS)


def decimals_of(value: float, most: int = 2) -> int:
    """How many decimals a number is written with, of at most so many: none for `7`, 1 for `7,5`."""
    exponent = rounded(value, most).normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def number(value: float | None, *, decimals: int = 2) -> str:
    """`1160.0` as `1.160`, `7.75` as `7,75`, None as a dash; at most so many decimals."""
    if value is None:
        return UNKNOWN
    number = rounded(value, decimals)
    text = f"{abs(number):,.{decimals_of(value, decimals)}f}"
    sign = MINUS if number < 0 else ""
    return sign + text.translate(str.maketrans(",.", ".,"))


def numeral(count: int) -> str:
    """A count as it is written within a sentence: `tre`, `13`."""
    return NUMERALS[count] if count < len(NUMERALS) else number(count)


def quantity(value: float | None, unit: str, *, decimals: int = 2) -> str:
    """A number with its unit: `82 %`, `1.200 kr.`, `12 timer`, `1 time`; a count stands alone."""
    text = number(value, decimals=decimals)
    return text if value is None or not unit else text + UNITS[unit].after(text)


def span(
    value: float | None, low: float | None, high: float | None, unit: str, *, decimals: int = 2
) -> str:
    """A figure, maybe an interval or open to one side: `7,75`, `5–8`, `mindst 10`, `højst 3`."""
    if low is not None and high is not None and low != high:
        return f"{number(low, decimals=decimals)}–{quantity(high, unit, decimals=decimals)}"
    if value is None and low is not None:
        return AT_LEAST.format(quantity(low, unit, decimals=decimals))
    if value is None and high is not None:
        return AT_MOST.format(quantity(high, unit, decimals=decimals))
    return quantity(value, unit, decimals=decimals)


def figure(
    value: float | None,
    low: float | None,
    high: float | None,
    unit: str,
    *,
    approximate: bool,
    decimals: int = 2,
) -> str:
    """A reported figure, with `ca.` before one that is approximate or an interval: `ca. 20–30`."""
    text = span(value, low, high, unit, decimals=decimals)
    is_interval = low is not None and high is not None and low != high
    is_uncertain = is_interval or (approximate and value is not None)
    return ABOUT.format(text) if is_uncertain else text


def percent(share: float | None, *, decimals: int | None = None) -> str:
    """A fraction as a whole percentage; what is not quite met has as many decimals as it takes not
    to read `100 %`.
    """
    if share is None:
        return UNKNOWN
    least = percent_decimals(share) if decimals is None else decimals
    return quantity(_hundredfold(share), SHARE.name, decimals=least)


def percent_decimals(share: float) -> int:
    """How many decimals the percentage of a fraction is written with."""
    return least_decimals(_hundredfold(share), 100) if 0.99 < share < 1 else 0


def least_decimals(first: float, second: float, least: int = 0) -> int:
    """How many decimals, from so many, show which of two figures is the larger."""
    order = _order(first, second, _MOST_DECIMALS)
    return next(
        one for one in range(least, _MOST_DECIMALS + 1) if _order(first, second, one) == order
    )


def _order(first: float, second: float, decimals: int) -> int:
    one, other = rounded(first, decimals), rounded(second, decimals)
    return (one > other) - (one < other)


def distinct_percents(first: float, second: float) -> tuple[str, str]:
    """Two fractions that are held against each other, with as many decimals as it takes to see
    which is the larger: `84,6 %` and `85 %`.
    """
    decimals = least_decimals(_hundredfold(first), _hundredfold(second))
    return percent(first, decimals=decimals), percent(second, decimals=decimals)


def percent_above_zero(share: float) -> str | None:
    """A difference as a percentage, never `0 %`; None where there is no difference."""
    difference = _hundredfold(share)
    if not rounded(difference, _MOST_DECIMALS):
        return None
    return percent(share, decimals=least_decimals(difference, 0))


def _hundredfold(share: float) -> float:
    """A fraction in hundredths, without what a float adds to it: 28.5 for 0.285."""
    return float(Decimal(f"{share:.{_SURE_DIGITS}g}") * 100)


def percent_between(share: float | None, low: float | None, high: float | None) -> str:
    """A percentage, or the two it lies between when the figure behind it is an interval."""
    if low is None or high is None or percent(low) == percent(high):
        return percent(share)
    first, last = sorted((low, high))
    return ABOUT.format(f"{percent(first).removesuffix(SHARE.suffix)}–{percent(last)}")


def period(label: str | None) -> str:
    """`2023K3` as `3. kvartal 2023`; a year and a school year stand as they are."""
    if label is None:
        return UNKNOWN
    year, separator, quarter = label.partition("K")
    return QUARTER_OF_YEAR.format(quarter=quarter, year=year) if separator else label


def quarter_of_year(number: int) -> str:
    """`3` as `3. kvartal`."""
    return QUARTER.format(quarter=number)


def quarters(several: Sequence[str]) -> str:
    """`1.–2. kvartal`, `1. og 3. kvartal`, `4. kvartal 2023–1. kvartal 2024`."""
    places = [int(quarter[:4]) * 4 + int(quarter[-1]) for quarter in several]
    is_in_a_row = places == list(range(places[0], places[0] + len(places))) and len(places) > 1
    if len({quarter[:4] for quarter in several}) > 1:
        named = [period(quarter) for quarter in several]
        return f"{named[0]}–{named[-1]}" if is_in_a_row else enumeration(named)
    numbers = [f"{quarter[-1]}." for quarter in several]
    text = f"{numbers[0]}–{numbers[-1]}" if is_in_a_row else enumeration(numbers)
    return QUARTERS.format(numbers=text)


def moment(instant: datetime | None) -> str:
    """A UTC instant as the Danish date and time of day: `3. oktober 2023 kl. 14.05`."""
    if instant is None:
        return UNKNOWN
    here = local(instant)
    return MOMENT.format(day=calendar_day(here), hour=here.hour, minute=f"{here.minute:02}")


def day(instant: datetime | None) -> str:
    """A UTC instant as the Danish date: `3. oktober 2023`."""
    return UNKNOWN if instant is None else calendar_day(local(instant))


def calendar_day(day: date) -> str:
    """A date as a Dane writes it: `3. oktober 2023`."""
    return DAY.format(day=day.day, month=MONTHS[day.month - 1], year=day.year)


def local(instant: datetime) -> datetime:
    """A UTC instant as Danish clocks show it."""
    return instant.replace(tzinfo=UTC).astimezone(clock.DENMARK).replace(tzinfo=None)


def enumeration(words: Sequence[str]) -> str:
    """`A, B og C`."""
    *first, last = words
    return f"{', '.join(first)} {AND} {last}" if first else last


def with_one_stop(text: str) -> str:
    """Sentences with one full stop where an abbreviation or a name ends one: never `5 kr..`."""
    return SECOND_STOP.sub("", text)


def count_phrase(count: int, one: str, many: str) -> str:
    """`1 tal` or `1.160 tal`, from the two forms of the word."""
    return one if count == 1 else many.format(count=number(count))


def plain(text: str) -> str:
    """Text from a file or a person, so that Markdown shows it as it stands."""
    return MARKDOWN.sub(r"\\\g<0>", text)
