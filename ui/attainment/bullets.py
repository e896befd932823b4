"""The bullet of a goal: what it has reached beside its target, the expected and the forecast."""

from domain.statuses import STATUSES
from ui import explain
from ui.attainment import goal_row
from ui.attainment.goal_row import GoalRow, Places
from ui.bullet import Bullet, Mark
from wording.goals import Goal


def of_goal(row: GoalRow) -> Bullet | None:
    """The bullet, or None for a figure without a target."""
    if not row.has_target:
        return None
    goal, places = row.goal, row.places
    marks = (
        _from_zero("expected", places, places.at_expected),
        _zone(goal, places),
        _from_zero("about" if goal.approximate else "reached", places, places.at_ytd),
        _mark("zero", places.at_zero or None),
        _mark("beyond", 0.0 if places.is_beyond_scale else None),
        _mark("range", places.at_forecast_low, places.at_forecast_high),
        _mark("target", places.at_target),
        _mark("target", places.at_target_low),
        _mark("target", places.at_target_high),
        _mark("previous", places.at_previous),
        _mark("forecast", places.at_forecast),
    )
    return Bullet(
        marks=[mark for mark in marks if mark],
        colour=STATUSES[goal.status].colour,
        alt=goal_row.alt_text(row),
        explains=explain.token(goal.quarter, goal.area, goal.indicator_id),
    )


def _mark(kind: str, at: float | None, to: float | None = None) -> Mark | None:
    return None if at is None else Mark(kind, at, to)


def _from_zero(kind: str, places: Places, at: float | None) -> Mark | None:
    """A bar from where zero lies, to the left where the figure is below it."""
    if at is None or places.at_zero is None:
        return None
    return Mark(kind, *sorted((places.at_zero, at)))


def _zone(goal: Goal, places: Places) -> Mark | None:
    """Where a figure should lie that must fall, or keep within an interval."""
    if goal.direction == "decrease":
        return Mark("zone", 0.0, places.at_target)
    if goal.direction == "within" and places.at_target_high is not None:
        return Mark("zone", places.at_target_low or 0.0, places.at_target_high)
    return None
