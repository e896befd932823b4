"""Who has published a table, of which year, and when, as its title and its notes say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from domain.spelling import one_line
from wording.formats import MONTHS

STATBANK, FUND, LIST = "Danmarks Statistik", "Landsbyggefonden", "Listen over boligområder"
_SOURCES = (
    (STATBANK, re.compile(r"danmarks statistik|statistikbanken|statbank", re.IGNORECASE)),
    (FUND, re.compile(r"landsbyggefonden|\blbf\b|beboerdata|tvilling", re.IGNORECASE)),
    ("Boligsociale Data", re.compile(r"boligsociale? data", re.IGNORECASE)),
    ("Jobindsats", re.compile(r"jobindsats", re.IGNORECASE)),
    (
        "Social- og Boligministeriet",
        re.compile(r"social- og bolig(?:ministeriet|styrelsen)", re.IGNORECASE),
    ),
)
# A line that says where figures come from, and a title of the fund's or of StatBank.
_SAYS_SOURCE = re.compile(r"^(?:kilde|data(?:kilde)?|source)\b|^tabel \d+\b", re.IGNORECASE)
_TITLE_OF_FUND = re.compile(r"\bbeboerdata\b|tvillingetabel|boligsociale? data\b", re.IGNORECASE)
_TITLE_OF_STATBANK = re.compile(r".{3,}\b(?:efter .+ og tid|by .+ and time)\b", re.IGNORECASE)
_LISTS = re.compile(
    r"udsatte (?:bolig)?områder|parallelsamfund|omdannelsesområder|forebyggelsesområder"
    r"|kriterie(?:værdier)?|boligsociale? data",
    re.IGNORECASE,
)
_JANUARY = re.compile(r"\b(?:1\.|første|d\. 1\.)\s*jan(?:uar)?\b|\bprimo\b", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"(?:offentliggjort|opdateret|opdatering|udgivet|publiceret|udkommet|pr\.?|den)\b",
    re.IGNORECASE,
)
# What a file's name holds of the day it was fetched, or of how many times.
_OF_ONE_DAY = re.compile(r"\d{4,}|\(\d+\)|(?<=\d)[KQM]\d\b|_")
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS)
_DAY = re.compile(
    rf"\b(\d{{1,2}})\.?\s*({_MONTH})\.?\s+((?:19|20)\d\d)\b"
    r"|\b(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)\d\d)\b"
    r"|\b((?:19|20)\d\d)-(\d{2})-(\d{2})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_TIMES = re.compile(r"(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)\d\d|\d\d))?(?:[KQM]\d+)?")


@dataclass(frozen=True)
class Publication:
    """A table as it was published: what it is called from year to year, by whom, and when."""

    title: str
    source: str
    published_on: date | None = None
    year: int | None = None


def publication_of(
    above: Sequence[str],
    below: Sequence[str],
    file_name: str = "",
    dimensions: Sequence[str] = (),
) -> Publication:
    """What the lines above a table and the notes below it say; of StatBank's rows, which have no
    lines, what the file is called and the names of their columns.
    """
    lines = [*above, *below]
    source = next((name for name, words in _SOURCES if any(map(words.search, lines))), None)
    if file_name:
        title = one_line(_OF_ONE_DAY.sub(" ", PurePath(file_name).stem)).strip(" -_")
        return Publication(title or ", ".join(dimensions), STATBANK)
    if source is None:
        source = STATBANK if is_of_statbank(lines) else LIST
    titles = [line for line in above if not _SAYS_SOURCE.match(line) or line[:5].lower() == "tabel"]
    title = next(iter(titles), next(iter(lines), ""))
    days = [day for line in lines for day in _days(line) if _PUBLISHED.search(line)]
    years = [int(year) for year in _YEAR.findall(title)]
    return Publication(
        one_line(_TIMES.sub("", title)).strip(" ,.:;-–()"),
        source,
        max(days, default=None),
        years[-1] if years else None,
    )


def is_of_statbank(lines: Sequence[str]) -> bool:
    """Whether a title is as StatBank's: `Fuldtidsledige efter område og tid`."""
    return any(map(_TITLE_OF_STATBANK.match, lines))


def names_source(lines: Sequence[str]) -> bool:
    """Whether a line says that the figures are from one who publishes such tables."""
    return any(
        _TITLE_OF_FUND.search(line)
        or (_SAYS_SOURCE.match(line) and any(words.search(line) for _, words in _SOURCES))
        for line in lines
    )


def is_of_lists(lines: Sequence[str]) -> bool:
    """Whether a title is that of a list of areas with the criteria for being on it."""
    return any(_LISTS.search(line) for line in lines)


def says_first_of_january(lines: Sequence[str]) -> bool:
    """Whether a table's years are their first days: `Beboere 1. januar`."""
    return any(map(_JANUARY.search, lines))


def _days(line: str) -> Iterator[date]:
    for match in _DAY.finditer(line):
        day, month, year, day2, month2, year2, year3, month3, day3 = match.groups()
        try:
            if month:
                number = next(
                    place for place, name in enumerate(MONTHS, 1) if name[:3] == month[:3].lower()
                )
                yield date(int(year), number, int(day))
            elif year2:
                yield date(int(year2), int(month2), int(day2))
            else:
                yield date(int(year3), int(month3), int(day3))
        except ValueError:  # a day that no calendar has
            continue
