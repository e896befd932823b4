"""The quarter's round in Danish: how many have handed in, by when, and how each activity stands."""

from dataclasses import dataclass
from datetime import date

from domain.rounds import ROUND_STATES, OnCourse
from wording import formats

HANDED_IN = "{handed_in} af {activities} er indsendt"
ACTIVITIES = ("1 aktivitet", "{count} aktiviteter")
EVERY_ONE = ("Den ene aktivitet er indsendt", "Alle {count} aktiviteter er indsendt")
NOTHING_EXPECTED = "Der ventes ingen tal for {quarter}."
DEADLINE = "frist {day}"
DEADLINE_WAS = "fristen var {day}"
OUTSTANDING = ("1 mangler", "{count} mangler")
BEGUN = "heraf {count} i gang"
AND_NEXT = " · "
FIGURES = "{reported} af {expected}"
LATE = ("1 dag over fristen", "{count} dage over fristen")
DAYS_LEFT = ("1 dag tilbage", "{count} dage tilbage")
TODAY = "i dag"
PUBLISHED_GIVES = "Når det er offentliggjort: "
EFFECT = "{was} → {becomes} af {goals} mål er nået eller på vej i {quarter}."
EFFECT_OF_NEW = "{becomes} af {goals} mål er nået eller på vej i {quarter}."
NOW = "Nu er det {was} af {goals} i {quarter}."


@dataclass(frozen=True)
class Summary:
    """The sums beside each row of `filtered.round_activity`."""

    activities: int
    handed_in: int
    outstanding: int
    begun: int
    due_date: date | None
    is_past_deadline: bool


NOBODY = Summary(0, 0, 0, 0, None, is_past_deadline=False)


def sentence(summary: Summary, quarter: str) -> str:
    """`7 af 12 aktiviteter er indsendt · frist 30. april 2026 · 5 mangler, heraf 2 i gang`."""
    if not summary.activities:
        return NOTHING_EXPECTED.format(quarter=formats.period(quarter))
    parts = [_handed_in(summary)]
    if summary.due_date is not None:
        words = DEADLINE_WAS if summary.is_past_deadline else DEADLINE
        parts.append(words.format(day=formats.calendar_day(summary.due_date)))
    if summary.outstanding:
        missing = formats.count_phrase(summary.outstanding, *OUTSTANDING)
        begun = BEGUN.format(count=formats.number(summary.begun))
        parts.append(f"{missing}, {begun}" if summary.begun else missing)
    return AND_NEXT.join(parts)


def _handed_in(summary: Summary) -> str:
    if not summary.outstanding:
        return formats.count_phrase(summary.activities, *EVERY_ONE)
    return HANDED_IN.format(
        handed_in=formats.number(summary.handed_in),
        activities=formats.count_phrase(summary.activities, *ACTIVITIES),
    )


def deadline(due_date: date | None, round_state: str, today: date) -> tuple[str, str | None]:
    """The deadline, and how far off it is for an activity that is still waited for."""
    if due_date is None:
        return formats.UNKNOWN, None
    day = formats.calendar_day(due_date)
    if not ROUND_STATES[round_state].is_outstanding:
        return day, None
    days = (due_date - today).days
    if days == 0:
        return day, TODAY
    return day, formats.count_phrase(abs(days), *(DAYS_LEFT if days > 0 else LATE))


def figures(reported: int, expected: int) -> str:
    """`3 af 5`: how many of the figures that are expected have come."""
    return FIGURES.format(reported=formats.number(reported), expected=formats.number(expected))


def responsible(roles: list[str] | None) -> str:
    """Whose the activity's figures are."""
    return formats.enumeration(roles) if roles else formats.UNKNOWN


def effect(was: OnCourse | None, becomes: OnCourse | None) -> str:
    """What the board will see, beside what it sees: `26 → 19 af 41 mål er nået eller på vej`."""
    if becomes is None:
        return ""
    counted = {
        "becomes": formats.number(becomes.goals_on_course),
        "goals": formats.number(becomes.goals),
        "quarter": formats.period(becomes.quarter),
    }
    if was is not None and (was.quarter, was.goals) == (becomes.quarter, becomes.goals):
        return PUBLISHED_GIVES + EFFECT.format(was=formats.number(was.goals_on_course), **counted)
    words = PUBLISHED_GIVES + EFFECT_OF_NEW.format(**counted)
    if was is None:
        return words
    now = NOW.format(
        was=formats.number(was.goals_on_course),
        goals=formats.number(was.goals),
        quarter=formats.period(was.quarter),
    )
    return f"{words} {now}"
