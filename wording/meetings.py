"""A meeting's decision in words: who follows it up, and how the goal stood then and stands now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from domain.statuses import STATUSES
from wording import formats, records, small_counts

DECIDED = "Besluttet {day}: {decision} · {follow_up}"
FOLLOW_UP = "{role}, senest {day}"
OVERDUE = "▲ Fristen er overskredet, og målet er ikke nået."
OVERDUE_IN_SHORT = "▲ frist overskredet"
COUNT_OVERDUE = (
    "1 beslutning er ikke nået inden fristen.",
    "{count} beslutninger er ikke nået inden fristen.",
)
_LONGEST = 120
FIGURE_AND_STATUS = "{status}, {figure}"


@dataclass(frozen=True)
class Decided:
    """One row of `marts.meeting_decision`, as far as words are said about it."""

    indicator_id: str
    indicator: str
    activity: str
    decision: str
    responsible_role: str
    unit: str
    meeting_date: date
    due_date: date | None
    was_status: str | None
    was_ytd: float | None
    was_ytd_low: float | None
    was_ytd_high: float | None
    was_approximate: bool
    status: str | None
    ytd: float | None
    ytd_low: float | None
    ytd_high: float | None
    approximate: bool
    quarter: str | None
    is_overdue: bool
    was_hidden: bool = False
    is_hidden: bool = False


def of_rows(rows: pl.DataFrame) -> list[Decided]:
    """The decisions of a frame of `queries.meeting.decisions`."""
    return records.of_rows(Decided, rows)


def follow_up(decided: Decided) -> str:
    """Which role follows it up, and by when: `Projektlederen, senest 1. juni 2026`."""
    if decided.due_date is None:
        return decided.responsible_role
    return FOLLOW_UP.format(
        role=decided.responsible_role, day=formats.calendar_day(decided.due_date)
    )


def in_short(decided: Decided) -> str:
    """`Besluttet 12. november 2023: Flere åbne dage · Projektlederen, senest 1. juni 2026`; of a
    long decision its beginning.
    """
    decision = decided.decision
    if len(decision) > _LONGEST:
        decision = f"{decision[:_LONGEST].rsplit(' ', 1)[0]} …"
    words = DECIDED.format(
        day=formats.calendar_day(decided.meeting_date),
        decision=decision,
        follow_up=follow_up(decided),
    )
    late = overdue_in_short(decided)
    return f"{words} · {late}" if late else words


def overdue(decided: Decided) -> str | None:
    """What is said of a deadline that has passed without the goal being reached."""
    return OVERDUE if decided.is_overdue else None


def overdue_in_short(decided: Decided) -> str | None:
    """The same in two words, where the goal's status stands beside it."""
    return OVERDUE_IN_SHORT if decided.is_overdue else None


def count_overdue(decided: Sequence[Decided]) -> str | None:
    """How many decisions have passed their deadline; None when none has."""
    late = sum(one.is_overdue for one in decided)
    return formats.count_phrase(late, *COUNT_OVERDUE) if late else None


def then(decided: Decided) -> str:
    """How the goal stood at the meeting: `◑ bagud, 12`; a dash when no figures were frozen."""
    return figure_and_status(
        decided.was_status,
        decided.was_ytd,
        decided.was_ytd_low,
        decided.was_ytd_high,
        decided.unit,
        approximate=decided.was_approximate,
        is_hidden=decided.was_hidden,
    )


def now(decided: Decided) -> str:
    """How the goal stands in the newest quarter: `◕ på vej, 31`."""
    return figure_and_status(
        decided.status,
        decided.ytd,
        decided.ytd_low,
        decided.ytd_high,
        decided.unit,
        approximate=decided.approximate,
        is_hidden=decided.is_hidden,
    )


def figure_and_status(
    goal_status: str | None,
    value: float | None,
    low: float | None,
    high: float | None,
    unit: str,
    *,
    approximate: bool,
    is_hidden: bool = False,
) -> str:
    """A goal's status with its figure so far; a dash for a goal that does not stand."""
    if goal_status is None:
        return formats.UNKNOWN
    label = STATUSES[goal_status].label
    if is_hidden:
        return FIGURE_AND_STATUS.format(status=label, figure=small_counts.HIDDEN)
    if value is None and low is None and high is None:
        return label
    figure = formats.figure(value, low, high, unit, approximate=approximate)
    return FIGURE_AND_STATUS.format(status=label, figure=figure)
