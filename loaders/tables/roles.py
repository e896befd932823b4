"""What the cells of a column can be."""

from enum import StrEnum

from loaders.findings.choices import IGNORED


class Role(StrEnum):
    """What the cells of a column are."""

    PLAN = "plan"
    FOCUS_AREA = "focus area"
    ACTIVITY = "activity"
    INDICATOR = "indicator"
    LONG_TERM_GOAL = "long-term goal"
    AREA = "area"
    PERIOD = "period"
    KIND = "kind"
    VALUE = "value"
    LOW = "low"
    HIGH = "high"
    UNIT = "unit"
    NOTE = "note"
    SOURCE = "source"
    TARGET = "target"
    QUARTER_TARGET = "quarterly target"
    PERIOD_TARGET = "target for the whole period"
    ACTUAL = "actual"
    YEAR_TO_DATE = "year to date"
    TOTAL = "total"
    AREA_FIGURE = "figure of an area"
    YEAR_FIGURE = "figure of a year"
    INDICATOR_FIGURE = "figure of an indicator"
    BASELINE = "baseline"
    MUNICIPAL_BASELINE = "municipal baseline"
    BASELINE_YEAR = "baseline year"
    EARLIER = "earlier figure"
    EARLIER_TOTAL = "earlier total"
    FORECAST = "forecast"
    COMPUTED = "computed"
    PART = "part of the total"
    WHOLE_PERIOD = "figure of the whole plan"
    IGNORED = IGNORED
    UNKNOWN = "unknown"


FIGURE_ROLES = frozenset(
    {
        Role.VALUE,
        Role.TARGET,
        Role.QUARTER_TARGET,
        Role.PERIOD_TARGET,
        Role.ACTUAL,
        Role.YEAR_TO_DATE,
        Role.TOTAL,
        Role.AREA_FIGURE,
        Role.YEAR_FIGURE,
        Role.INDICATOR_FIGURE,
        Role.BASELINE,
        Role.MUNICIPAL_BASELINE,
    }
)

LABEL_ROLES = (Role.PLAN, Role.FOCUS_AREA, Role.ACTIVITY, Role.INDICATOR, Role.AREA, Role.PERIOD)

# What a column that is not understood may be said to hold.
OFFERED_ROLES = (
    Role.TARGET,
    Role.QUARTER_TARGET,
    Role.PERIOD_TARGET,
    Role.ACTUAL,
    Role.YEAR_TO_DATE,
    Role.BASELINE,
    Role.AREA_FIGURE,
    Role.NOTE,
    Role.IGNORED,
)

# What stands beside the figures of a report and is none of them: it is told of and not counted.
TOLD_ASIDE = frozenset({Role.EARLIER, Role.FORECAST, Role.COMPUTED, Role.PART, Role.WHOLE_PERIOD})
# With the total of earlier quarters that our own template gives, which needs no words.
SET_ASIDE = TOLD_ASIDE | {Role.EARLIER_TOTAL}
