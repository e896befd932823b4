"""A day as people write it: `01-09-2021`, `1/9 2021`, `1. september 2021`, `2021-09-01`."""

import re
from datetime import date

from wording.formats import MONTHS

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00.*)?")
_IN_FIGURES = re.compile(r"(?:den |d\. ?)?(\d{1,2})[./ -]{1,2}(\d{1,2})[./ -]{1,2}(\d{4}|\d{2})")
_IN_WORDS = re.compile(r"(?:den |d\. ?)?(\d{1,2})\.? ([a-zæøå]{3,9})\.? (\d{4})")


def read_day(text: str) -> date | None:
    """The day that the whole of a text names, None where it names none or one that is not there."""
    words = " ".join(text.casefold().split())
    if iso := _ISO.fullmatch(words):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if figures := _IN_FIGURES.fullmatch(words):
        year = int(figures[3]) + (2000 if len(figures[3]) == 2 else 0)
        return _day(year, int(figures[2]), int(figures[1]))
    if named := _IN_WORDS.fullmatch(words):
        months = (number for number, month in enumerate(MONTHS, 1) if month.startswith(named[2]))
        return _day(int(named[3]), next(months, 0), int(named[1]))
    return None


def written_day(day: date | None) -> str:
    """A day as it is written into a cell: `01-09-2021`; nothing where there is none."""
    return f"{day:%d-%m-%Y}" if day else ""


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
