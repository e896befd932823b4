"""What the filter row narrows: one `Filtered` for each, with the macro it reads and its order.

What takes more than the filters, or has columns of its own, stands in a module of its own.
"""

from dataclasses import dataclass

import polars as pl

from queries.filters import Filters
from store.connection import Store


@dataclass(frozen=True)
class Filtered:
    """A query: the rows of a macro of the schema `filtered` that hold a condition, in an order."""

    macro: str
    order: str
    where: str = "true"

    def __call__(self, store: Store, *, filters: Filters) -> pl.DataFrame:
        """The rows, as the filters narrow them; the macro's first line says what they are."""
        return store.read(
            f"""
            select *
            from filtered.{self.macro}($filters)
            where {self.where}
            order by {self.order}
            """,
            filters=filters,
        )


PLAN_ORDER = "activity_order, indicator_order"
GOAL_BY_GOAL = f"focus_area_order, {PLAN_ORDER}"
OF_EVERY_AREA = "focus_area_order, activity_order, indicator_order, area_order nulls first"
NEWEST_FIRST = f"publication desc, {PLAN_ORDER}, area_order nulls first, period, kind"

# Of the chosen quarter and area (None: the whole plan).
goals = Filtered("goal_attainment", PLAN_ORDER)
goals_with_target = Filtered("goal_attainment", PLAN_ORDER, "has_target(status)")
# Those that need a decision, have changed or stand on less than they seem, the most urgent first.
noted_goals = Filtered(
    "goal_summary",
    f"urgency desc nulls last, {PLAN_ORDER}",
    "urgency is not null or change_is is not null or is_other_by_parts or is_on_incomplete",
)
long_term_goals = Filtered("long_term_goal", GOAL_BY_GOAL)
# Goal by goal, the oldest first.
municipal_figures = Filtered("municipal_figure", f"{GOAL_BY_GOAL}, is_baseline desc, place")
municipal_lines = Filtered(
    "municipal_line", f"{GOAL_BY_GOAL}, is_municipal, is_baseline desc, place"
)
goal_years = Filtered("goal_year", "goals desc, goal_year, quarter_of_goal_year")
verdict = Filtered("verdict", "status")
status_of_focus_areas = Filtered("goals_of_focus_area", "focus_area_order, status")
status_of_activities = Filtered("activity_goals", "focus_area_order, activity_order, status")

# What is waited for first.
round_activities = Filtered(
    "round_activity", "order_of_round_state(round_state), activity_order, activity_id"
)

# Of the whole plan and then each of its areas.
period_goals = Filtered("period_goal", OF_EVERY_AREA)
goals_of_every_area = Filtered("goal_of_area", OF_EVERY_AREA)
activities_of_every_area = Filtered("activity_of_area", "activity_order, area_order nulls first")
# Of the areas alone: every one with goals of its own.
focus_areas_of_areas = Filtered("area_focus_area", "focus_area_order, area_order")

# Of the quarters up to the chosen one.
quarters_of_activity = Filtered("activity_quarter", "indicator_place, quarter")
trend_series = Filtered("trend_series", "level desc, series_order")
plan_events = Filtered("plan_event", "start_date, end_date, text")
figures = Filtered("figure", f"{PLAN_ORDER}, area_order nulls first, period, kind")
figures_of_report = Filtered("report_figure", f"{PLAN_ORDER}, area_order nulls first, period")
cells_of_goals = Filtered("goal_source", "indicator_id, area nulls first")

# The newest first: since the quarter before was first published, and of every quarter so far.
corrections = Filtered("correction", NEWEST_FIRST)
corrections_so_far = Filtered("activity_correction", NEWEST_FIRST)
catalogue_changes = Filtered(
    "catalogue_change", "published_at desc, subject = 'goal', subject, thing_name, attribute"
)

# Of a quarter that nobody has reported: what the plan says of it.
planned_activities = Filtered("planned_activity", "focus_area_order, activity_order")
planned_goals = Filtered("planned_goal", PLAN_ORDER)

# As they stand today, whichever quarter is chosen.
milestones = Filtered(
    "milestone",
    "order_of_milestone(milestone_state), due_date nulls last,"
    " focus_area_order, activity_order, milestone_order",
)

data_quality = Filtered("data_quality", "quarter")
completeness = Filtered("completeness", "activity_order, quarter")
overdue_quarters = Filtered("overdue_quarter", "quarter")
differences = Filtered(
    "reconciliation",
    "quarter desc, indicator_order, period, kind, dimension, area",
    "is_different",
)
findings = Filtered("finding", "upload_id desc, sheet, cell, finding_id")
findings_of_figures = Filtered(
    "activity_finding",
    "order_of_severity(severity), upload_id desc, indicator_order, sheet, cell, code",
)
