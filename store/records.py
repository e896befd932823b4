"""The frames that cross into the store: their columns, one schema per table that a loader fills.

Grain and meaning stand in the files under `sql/migrations`; the store adds `upload_id`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date

import polars as pl

# The layout of an upload that is a change of a plan.
PLAN_PARTS = "plan_parts"
# The layout of an upload that was filled in as a form of one activity and quarter.
FORM = "form"
OBSERVATION = {
    "plan_id": pl.String,
    "activity_id": pl.String,
    "indicator_id": pl.String,
    "area_code": pl.String,
    "period": pl.String,
    "kind": pl.String,
    "reported_in": pl.String,
    "unit": pl.String,
    "status": pl.String,
    "note": pl.String,
    "raw": pl.String,
    "sheet": pl.String,
    "cell": pl.String,
    "value": pl.Float64,
    "low": pl.Float64,
    "high": pl.Float64,
    "approximate": pl.Boolean,
    "valid_from": pl.Date,
}

FINDING = {
    "code": pl.String,
    "severity": pl.String,
    "sheet": pl.String,
    "cell": pl.String,
    "raw": pl.String,
    "message": pl.String,
    "suggestion": pl.String,
}

PLAN = {
    "plan_id": pl.String,
    "plan_name": pl.String,
    "aliases": pl.List(pl.String),
    "municipality": pl.String,
    "goal_period": pl.String,
    "on_track_from": pl.Float64,
    "behind_from": pl.Float64,
    "reporting_deadline_days": pl.Int32,
    "is_invented": pl.Boolean,
    "needs_approval": pl.Boolean,
    "start_date": pl.Date,
    "end_date": pl.Date,
    "predecessor_id": pl.String,
}

AREA = {
    "plan_id": pl.String,
    "area_code": pl.String,
    "area_name": pl.String,
    "aliases": pl.List(pl.String),
    "area_order": pl.Int32,
    "residents": pl.Int32,
    "is_benchmark": pl.Boolean,
    "valid_from": pl.Date,
    "valid_to": pl.Date,
    "came_from": pl.List(pl.String),
}

FOCUS_AREA = {
    "plan_id": pl.String,
    "focus_area_name": pl.String,
    "canonical_name": pl.String,
    "aliases": pl.List(pl.String),
    "focus_area_order": pl.Int32,
    "also_canonical": pl.List(pl.String),
}

ACTIVITY = {
    "plan_id": pl.String,
    "activity_id": pl.String,
    "activity_name": pl.String,
    "aliases": pl.List(pl.String),
    "focus_area_name": pl.String,
    "activity_order": pl.Int32,
    "valid_from": pl.Date,
    "valid_to": pl.Date,
    "came_from": pl.List(pl.String),
}

INDICATOR = {
    "plan_id": pl.String,
    "indicator_id": pl.String,
    "activity_id": pl.String,
    "indicator_name": pl.String,
    "aliases": pl.List(pl.String),
    "unit": pl.String,
    "aggregation": pl.String,
    "direction": pl.String,
    "indicator_kind": pl.String,
    "denominator_id": pl.String,
    "theme": pl.String,
    "source": pl.String,
    "indicator_order": pl.Int32,
    "year_start_quarter": pl.Int32,
    "profile": pl.List(pl.Float64),
    "additive_areas": pl.Boolean,
    "definition": pl.String,
    "sub_goal": pl.String,
    "responsible_role": pl.String,
    "valid_from": pl.Date,
    "valid_to": pl.Date,
    "begin_date": pl.Date,
    "came_from": pl.List(pl.String),
}

PLAN_EVENT = {
    "plan_id": pl.String,
    "area_code": pl.String,
    "indicator_id": pl.String,
    "kind": pl.String,
    "text": pl.String,
    "start_date": pl.Date,
    "end_date": pl.Date,
    "plan_event_id": pl.String,
}

CHANGE_REASON = {
    "plan_id": pl.String,
    "indicator_id": pl.String,
    "area_code": pl.String,
    "period": pl.String,
    "kind": pl.String,
    "reason": pl.String,
}

CATALOGUE_REASON = {
    "plan_id": pl.String,
    "subject": pl.String,
    "thing_id": pl.String,
    "attribute": pl.String,
    "valid_from": pl.Date,
    "reason": pl.String,
}

CHOICE = {
    "plan_id": pl.String,
    "subject": pl.String,
    "spelling": pl.String,
    "meaning": pl.String,
}

ACTIVITY_DESCRIPTION = {
    "plan_id": pl.String,
    "activity_id": pl.String,
    "purpose": pl.String,
    "target_groups": pl.String,
}

MILESTONE = {
    "plan_id": pl.String,
    "activity_id": pl.String,
    "milestone_name": pl.String,
    "milestone_status": pl.String,
    "milestone_order": pl.Int32,
    "due_date": pl.Date,
    "reached_date": pl.Date,
}

MILESTONE_OBSERVATION = {
    "plan_id": pl.String,
    "activity_id": pl.String,
    "milestone_name": pl.String,
    "quarter": pl.String,
    "milestone_status": pl.String,
    "raw": pl.String,
    "sheet": pl.String,
    "cell": pl.String,
    "due_date": pl.Date,
    "reached_date": pl.Date,
}

NARRATIVE = {
    "plan_id": pl.String,
    "activity_id": pl.String,
    "quarter": pl.String,
    "section": pl.String,
    "narrative": pl.String,
    "place": pl.String,
}

ATTRIBUTE_WORDS = {
    "plan_id": pl.String,
    "indicator_id": pl.String,
    "attribute": pl.String,
    "value": pl.String,
    "words": pl.String,
    "place": pl.String,
}

MEETING = {
    "plan_id": pl.String,
    "meeting_date": pl.Date,
    "quarter": pl.String,
    "event_id": pl.Int64,
}

MEETING_GOAL = {
    "plan_id": pl.String,
    "indicator_id": pl.String,
    "area_code": pl.String,
    "unit": pl.String,
    "status": pl.String,
    "ytd": pl.Float64,
    "ytd_low": pl.Float64,
    "ytd_high": pl.Float64,
    "approximate": pl.Boolean,
}

MEETING_DECISION = {
    "plan_id": pl.String,
    "meeting_date": pl.Date,
    "indicator_id": pl.String,
    "decision": pl.String,
    "responsible_role": pl.String,
    "due_date": pl.Date,
}

SMALL_COUNTS = {
    "plan_id": pl.String,
    "hides_small_counts": pl.Boolean,
}

SCHEMAS = {
    "plan": PLAN,
    "area": AREA,
    "focus_area": FOCUS_AREA,
    "activity": ACTIVITY,
    "indicator": INDICATOR,
    "plan_event": PLAN_EVENT,
    "observation": OBSERVATION,
    "finding": FINDING,
    "change_reason": CHANGE_REASON,
    "choice": CHOICE,
    "activity_description": ACTIVITY_DESCRIPTION,
    "milestone": MILESTONE,
    "milestone_observation": MILESTONE_OBSERVATION,
    "narrative": NARRATIVE,
    "attribute_words": ATTRIBUTE_WORDS,
    "meeting": MEETING,
    "meeting_goal": MEETING_GOAL,
    "meeting_decision": MEETING_DECISION,
    "small_counts": SMALL_COUNTS,
}


def empty(table: str) -> pl.DataFrame:
    """An empty frame with the columns of `table`."""
    return pl.DataFrame(schema=SCHEMAS[table])


@dataclass(frozen=True)
class Catalogue:
    """What plans consist of: one frame per catalogue table, with the schemas above.

    `earlier_indicator` holds what an indicator was before it became what it is in `indicator`, as
    far as a store tells it; it is never written.
    """

    plan: pl.DataFrame
    area: pl.DataFrame
    focus_area: pl.DataFrame
    activity: pl.DataFrame
    indicator: pl.DataFrame
    plan_event: pl.DataFrame = field(default_factory=lambda: empty("plan_event"))
    small_counts: pl.DataFrame = field(default_factory=lambda: empty("small_counts"))
    earlier_indicator: pl.DataFrame = field(default_factory=lambda: empty("indicator"))

    @classmethod
    def nothing(cls) -> "Catalogue":
        """A catalogue without a single plan."""
        return cls(*(empty(table) for table in CATALOGUE_TABLES))

    def of_plan(self, plan_id: str) -> "Catalogue":
        """The part of the catalogue that is one plan's."""
        is_of_plan = pl.col("plan_id") == plan_id
        return Catalogue(
            *(getattr(self, table).filter(is_of_plan) for table in CATALOGUE_TABLES),
            earlier_indicator=self.earlier_indicator.filter(is_of_plan),
        )

    def without_ended(self, day: date) -> "Catalogue":
        """The catalogue without the areas, activities and indicators that have ended before a day,
        and without what belongs to such an activity.
        """
        holds = pl.col("valid_to").is_null() | (pl.col("valid_to") >= day)
        activity = self.activity.filter(holds)
        return replace(
            self,
            area=self.area.filter(holds),
            activity=activity,
            indicator=self.indicator.filter(holds).join(activity, on="activity_id", how="semi"),
        )

    def of_activities(self, is_wanted: Callable[[str], bool]) -> "Catalogue":
        """The catalogue with these activities alone, and the indicators of them."""
        activity = self.activity.filter(
            pl.Series([is_wanted(one) for one in self.activity["activity_id"]], dtype=pl.Boolean)
        )
        return replace(
            self,
            activity=activity,
            indicator=self.indicator.join(activity, on="activity_id", how="semi"),
        )

    def with_additions(self, additions: "Catalogue") -> "Catalogue":
        """The catalogue with what a file adds to it."""
        both = ((getattr(self, table), getattr(additions, table)) for table in CATALOGUE_TABLES)
        return Catalogue(*map(pl.concat, both), earlier_indicator=self.earlier_indicator)


CATALOGUE_TABLES = (
    "plan",
    "area",
    "focus_area",
    "activity",
    "indicator",
    "plan_event",
    "small_counts",
)


@dataclass(frozen=True)
class Submission:
    """One file as it is handed to the store: its bytes, what was read and what the checks noticed.

    `catalogue` holds only what the file adds: everything for a plan file, and for a file of
    figures the activities and indicators that were not known before. `choice` is what a person
    settled about the file's words, `change_reason` why a figure differs from the one before it.
    `activity_description`, `milestone`, `milestone_observation` and `narrative` are what the file
    says in words, `attribute_words` those that attributes of its indicators are read from.
    `meeting` and `meeting_goal` are what a board's meeting saw, `meeting_decision` what it decided.
    """

    file_name: str
    file_content: bytes
    layout: str
    plan_id: str | None
    period: str | None
    catalogue: Catalogue
    observation: pl.DataFrame
    finding: pl.DataFrame
    change_reason: pl.DataFrame = field(default_factory=lambda: empty("change_reason"))
    choice: pl.DataFrame = field(default_factory=lambda: empty("choice"))
    activity_description: pl.DataFrame = field(
        default_factory=lambda: empty("activity_description")
    )
    milestone: pl.DataFrame = field(default_factory=lambda: empty("milestone"))
    milestone_observation: pl.DataFrame = field(
        default_factory=lambda: empty("milestone_observation")
    )
    narrative: pl.DataFrame = field(default_factory=lambda: empty("narrative"))
    attribute_words: pl.DataFrame = field(default_factory=lambda: empty("attribute_words"))
    meeting: pl.DataFrame = field(default_factory=lambda: empty("meeting"))
    meeting_goal: pl.DataFrame = field(default_factory=lambda: empty("meeting_goal"))
    meeting_decision: pl.DataFrame = field(default_factory=lambda: empty("meeting_decision"))


TABLES_OF_AN_UPLOAD = (
    "observation",
    "finding",
    "change_reason",
    "choice",
    "activity_description",
    "milestone",
    "milestone_observation",
    "narrative",
    "attribute_words",
    "meeting",
    "meeting_goal",
    "meeting_decision",
)
