"""The milestones of an activity: what it is to reach, and by which day."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from loaders.grammar.periods import read_month, read_period
from plans.agreement.parts import Part, Passage, Table
from plans.draft import DraftMilestone, ReadFrom
from wording.formats import MONTHS

_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS)
_WHEN = re.compile(
    rf"(?:\b(?:senest|inden|ved|pr\.?|ultimo|primo|medio|i|den|d\.|fra)\s+)*"
    rf"(?:(?:udgangen|slutningen|starten|begyndelsen) af\s+)?"
    rf"(?:\b(?P<day>\d{{1,2}})(?:\.\s*(?P<name>{_MONTH})\.?|[./-](?P<number>\d{{1,2}}))[\s./-]+"
    rf"(?P<year>(?:19|20)\d\d)"
    rf"|\b(?P<period>[1-4]\.?\s*(?:kvartal|kvt\.?|kv\.?)\s*(?:19|20)\d\d|(?:19|20)\d\dK[1-4]"
    rf"|(?:{_MONTH})\.?\s+(?:19|20)\d\d|(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
_EMPTY = " .,:;–-()"


def milestones_in(parts: Sequence[Part], activity_id: str) -> Iterator[DraftMilestone]:
    """A milestone for each bullet, line or row; without a day where none is said."""
    for part in parts:
        if isinstance(part, Passage):
            yield from _milestone(part.text, activity_id, part.read_from)
        elif isinstance(part, Table):
            for number, row in enumerate(part.rows):
                words = " ".join(" ".join(row).split())
                if number or _WHEN.search(words) is not None:
                    yield from _milestone(
                        words, activity_id, ReadFrom(words, part.place_of(number))
                    )


def _milestone(words: str, activity_id: str, read_from: ReadFrom) -> Iterator[DraftMilestone]:
    match = _WHEN.search(words)
    name = words
    if match is not None:
        name = f"{words[: match.start()].strip(_EMPTY)} {words[match.end() :].strip(_EMPTY)}"
    name = name.strip(_EMPTY)
    if name:
        yield DraftMilestone(
            activity_id=activity_id,
            name=name[0].upper() + name[1:],
            due_date=_due(match) if match is not None else None,
            read_from=read_from,
        )


def _due(match: re.Match[str]) -> date | None:
    """The day that words name, the last of a month, a quarter or a year."""
    if match["day"]:
        month = match["number"] or next(
            n for n, one in enumerate(MONTHS, 1) if one.startswith(match["name"][:3].lower())
        )
        try:
            return date(int(match["year"]), int(month), int(match["day"]))
        except ValueError:  # a day that no calendar has
            return None
    period = read_month(match["period"]) or read_period(match["period"])
    return period.days[1] if period is not None and period.year is not None else None
