"""The next four years of a plan: it begins as a copy of what goes on, linked to its predecessor."""

from collections.abc import Mapping
from datetime import date, timedelta

from domain.indicators import INDICATOR_KINDS
from loaders.grammar.days import read_day, written_day
from plans import parts
from plans.parts import PlanParts, Row

YEARS = 4
# What belongs to one period alone: its goals, what it was to reach when, and what was told of it.
_ANEW = (parts.GOALS, parts.MILESTONES, parts.NOTES, parts.TEXTS)
_LONG_TERM = INDICATOR_KINDS["long_term"].word


def successor_of(standing: PlanParts) -> PlanParts:
    """The parts of the plan after this one: the same areas, focus areas, activities and indicators
    without those that have ended, and without goals, milestones, notes and texts, which are set
    anew. A long-term goal keeps its baseline. What goes on keeps its id within the plan, by which
    its figures are known over the boundary (`filtered.earlier_indicator`).
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
            _begun(row, plan[parts.ID], successor[parts.ID])
            for row in standing.of(part)
            if not _has_ended(row, end) and row.get("activity_name") not in ended
        )
        for part in parts.PARTS
        if part not in _ANEW
    }
    rows[parts.GOALS.name] = _baselines(standing, rows)
    return PlanParts({**rows, parts.PLAN.name: (successor,)})


def _baselines(standing: PlanParts, going_on: Mapping[str, tuple[Row, ...]]) -> tuple[Row, ...]:
    """What the long-term goals that go on began from, in the areas that do."""
    long_term = {
        (row["activity_name"], row["indicator_name"])
        for row in going_on[parts.INDICATORS.name]
        if row.get("indicator_kind") == _LONG_TERM
    }
    places = {"", parts.WHOLE_PLAN, *(row["area_name"] for row in going_on[parts.AREAS.name])}
    return tuple(
        row
        for row in standing.of(parts.GOALS)
        if row.get("kind") == parts.BASELINE_WORD
        and (row["activity_name"], row["indicator_name"]) in long_term
        and row.get("area_name", "") in places
    )


def _has_ended(row: Row, end: date) -> bool:
    """Whether the thing ended before the plan did."""
    last = read_day(row.get("valid_to", ""))
    return last is not None and last < end


def _begun(row: Row, plan_id: str, next_id: str) -> Row:
    """The row as that of a new thing, which is there from the plan's first day."""
    _, is_within, within_plan = row.get(parts.ID, "").partition(f"{plan_id}/")
    made = f"{next_id}/{within_plan}" if is_within else ""
    return {**row, "valid_from": "", "valid_to": "", "came_from": "", parts.ID: made}
