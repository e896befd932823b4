"""The next four years of a plan: it begins as a copy of what goes on, linked to its predecessor."""

from datetime import date, timedelta

from loaders.grammar.days import read_day, written_day
from plans import parts
from plans.parts import PlanParts, Row

YEARS = 4
# What belongs to one period alone: its goals and what it was to reach when.
_ANEW = (parts.GOALS, parts.MILESTONES)


def successor_of(standing: PlanParts) -> PlanParts:
    """The parts of the plan after this one: the same areas, focus areas, activities and indicators
    without those that have ended, and without goals and milestones, which are set anew.
    """
    plan = standing.plan
    end = read_day(plan["end_date"])
    assert end is not None, "a plan that stands has its days"
    start = end + timedelta(1)
    last = date(start.year + YEARS, start.month, start.day) - timedelta(1)
    successor: Row = {
        **plan,
        "plan_name": f"{plan['plan_name']} {start.year}–{last.year}",
        "start_date": written_day(start),
        "end_date": written_day(last),
        "aliases": "",
        "predecessor_id": plan[parts.ID],
        parts.ID: f"{plan[parts.ID]}-{start.year}",
    }
    ended = {row["activity_name"] for row in standing.of(parts.ACTIVITIES) if _has_ended(row, end)}
    rows = {
        part.name: tuple(
            _begun(row)
            for row in standing.of(part)
            if not _has_ended(row, end) and row.get("activity_name") not in ended
        )
        for part in parts.PARTS
        if part not in _ANEW
    }
    return PlanParts({**rows, parts.PLAN.name: (successor,)})


def _has_ended(row: Row, end: date) -> bool:
    """Whether the thing ended before the plan did."""
    last = read_day(row.get("valid_to", ""))
    return last is not None and last < end


def _begun(row: Row) -> Row:
    """The row as that of a new thing, which is there from the plan's first day."""
    return {**row, "valid_from": "", "valid_to": "", parts.ID: ""}
