"""What the plan has and a file leaves out: activities, and indicators of activities it reports."""

from collections.abc import Iterator
from datetime import date

import polars as pl

from domain.figures import ACHIEVED
from domain.periods import Period
from loaders.checks.history import quarter_index
from loaders.findings.figure_messages import quoted_names
from loaders.findings.messages import Finding, finding
from loaders.grammar.periods import chosen_period, read_period
from store.records import Catalogue
from wording import formats

_IS_ACHIEVED = pl.col("kind").is_in(ACHIEVED)
_IS_QUARTER = pl.col("period").str.slice(4, 1) == "K"
_FIRST_DAY = pl.date(
    pl.col("quarter").str.head(4).cast(pl.Int32),
    pl.col("quarter").str.tail(1).cast(pl.Int32) * 3 - 2,
    1,
)
_CONTENT = ("value", "low", "high")
_FEWEST_FIGURES = 2
# What nobody has reported for a year is not expected any more.
_EXPECTED_AFTER = 4


def newest_quarter_is_reported(
    observations: pl.DataFrame, earlier: pl.DataFrame | None, today: date | None
) -> Iterator[Finding]:
    """A warning where a file's newest quarter has been reported before and the next one, which is
    over, has not: the quarter may not have been changed in the sheets. A few figures that differ
    are corrections. `earlier` has the columns of `marts.figure`.
    """
    reported = observations.filter(_IS_ACHIEVED & _IS_QUARTER)
    newest = read_period(str(reported["period"].max())) if not reported.is_empty() else None
    if earlier is None or today is None or newest is None or not newest.quarter:
        return
    following = _quarter_after(newest)
    in_file = reported.filter(pl.col("period") == newest.label)
    series = ["indicator_id", pl.col("area").alias("area_code")]
    standing = earlier.filter(_IS_ACHIEVED & _IS_QUARTER).select(
        *series, "period", "kind", *_CONTENT
    )
    standing = standing.join(
        in_file, on=["indicator_id", "area_code"], how="semi", nulls_equal=True
    )
    is_over = following.days[1] < today
    if not is_over or (standing["period"] > newest.label).any():
        return
    known = in_file.join(
        standing,
        on=["indicator_id", "area_code", "period", "kind"],
        nulls_equal=True,
        suffix="_before",
    )
    if len(known) < max(_FEWEST_FIGURES, len(in_file)):
        return
    is_other = pl.any_horizontal(
        pl.col(name).ne_missing(pl.col(f"{name}_before")) for name in _CONTENT
    )
    differing = len(known.filter(is_other))
    if not differing or 2 * differing > len(known):
        yield finding(
            "old_quarter_with_new_figures" if differing else "old_quarter_again",
            quarter=formats.period(newest.label),
            following=formats.period(following.label),
            count=formats.number(len(known)),
            differing=formats.number(differing),
        )


def _quarter_after(period: Period) -> Period:
    assert period.year is not None
    assert period.quarter is not None
    return Period(period.year + period.quarter // 4, period.quarter % 4 + 1)


def every_activity_is_reported(figures: pl.DataFrame, known: Catalogue) -> Iterator[Finding]:
    """A note that names the activities of the plan with no figure in the file, where it has figures
    of some. Long-term goals are not reported every quarter, nor what has ended.

    `known` is the plan's own catalogue before the file added to it.
    """
    columns = ["activity_id", "period", "kind", "is_in_file"]
    reported = figures.select(columns).filter(_IS_ACHIEVED)
    newest = reported.filter("is_in_file").select(pl.col("period").max())
    if newest.item() is None:
        return
    is_present = pl.col("is_in_file") | (pl.col("period") == newest.item())
    present = reported.filter(is_present)["activity_id"]
    period = read_period(newest.item())
    assert period is not None
    holding = known.without_ended(period.days[0])
    quarterly = holding.indicator.filter(pl.col("indicator_kind") != "long_term")
    expected = holding.activity.join(quarterly, on="activity_id", how="semi")
    missing = expected.filter(~pl.col("activity_id").is_in(present.unique().to_list()))
    if len(missing) in (0, len(expected)):
        return
    yield finding(
        "activities_not_reported",
        count=str(len(missing)),
        expected=str(len(expected)),
        activities=", ".join(missing.sort("activity_order")["activity_name"]),
    )


def every_indicator_is_reported(
    figures: pl.DataFrame,
    targets: pl.DataFrame,
    known: Catalogue,
    reported_before: pl.DataFrame | None,
) -> Iterator[Finding]:
    """A note for each activity whose newest quarter in the file lacks an indicator: one with a
    target for that quarter or its year, or with a figure in the year before it, that has not ended.

    Of the activities' quarters in `reported_before` nothing is said: what comes after a report is a
    correction or an addition. `figures` and `targets` are those of `history`, `known` is the plan's
    own catalogue before the file added to it.
    """
    reported = figures.filter(_IS_ACHIEVED & _IS_QUARTER)
    newest = (
        reported.filter("is_in_file")
        .group_by("activity_id")
        .agg(quarter=pl.col("period").max(), sheet=pl.col("sheet").first())
    )
    if reported_before is not None:
        earlier_quarters = reported_before.filter(_IS_ACHIEVED).select(
            "activity_id", quarter="period"
        )
        newest = newest.join(earlier_quarters, on=["activity_id", "quarter"], how="anti")
    indicators = (
        known.indicator.filter(pl.col("indicator_kind") != "long_term")
        .join(newest, on="activity_id")
        .filter(pl.col("valid_to").is_null() | (pl.col("valid_to") >= _FIRST_DAY))
    )
    missing = (
        pl.concat([_with_a_target(indicators, targets), _lately_reported(indicators, reported)])
        .unique()
        .join(_mentioned_indicators(indicators, figures), on="indicator_id", how="anti")
        .join(indicators, on="indicator_id")
        .join(known.activity, on="activity_id")
        .sort("activity_order", "indicator_order")
    )
    for _, rows in missing.group_by("activity_id", maintain_order=True):
        first = rows.row(0, named=True)
        yield finding(
            "indicators_not_reported",
            first["sheet"],
            activity=first["activity_name"],
            quarter=formats.period(first["quarter"]),
            indicators=quoted_names(rows["indicator_name"].to_list()),
        )


def _with_a_target(indicators: pl.DataFrame, targets: pl.DataFrame) -> pl.DataFrame:
    """The ids of the indicators with a target that holds in their quarter."""
    years = {quarter: _years_of(quarter) for quarter in indicators["quarter"].unique()}
    holding = pl.DataFrame(
        [(quarter, label) for quarter, labels in years.items() for label in labels],
        schema={"quarter": pl.String, "period": pl.String},
        orient="row",
    )
    return (
        indicators.join(holding, on="quarter")
        .join(targets, on=["indicator_id", "period"], how="semi")
        .select("indicator_id")
    )


def _years_of(quarter: str) -> tuple[str, ...]:
    """The labels of the periods that hold a quarter: itself, its calendar and its school year."""
    period = chosen_period(quarter)
    assert period is not None
    assert period.year is not None
    assert period.quarter is not None
    school_year = Period(period.year - (period.quarter < 3), is_goal_year=True)
    return quarter, str(period.year), school_year.label


def _lately_reported(indicators: pl.DataFrame, reported: pl.DataFrame) -> pl.DataFrame:
    """The ids of the indicators with a figure in the year before their quarter."""
    age = quarter_index("quarter") - quarter_index("period")
    return (
        indicators.join(reported.select("indicator_id", "period"), on="indicator_id")
        .filter(age.is_between(1, _EXPECTED_AFTER))
        .select("indicator_id")
    )


def _mentioned_indicators(indicators: pl.DataFrame, figures: pl.DataFrame) -> pl.DataFrame:
    """The ids of the indicators of which something is said for their quarter: a figure that stands,
    a cell without one (`Afventer opstart`), or the year as a whole.
    """
    is_year_in_file = pl.col("is_in_file") & (pl.col("period") == pl.col("quarter").str.head(4))
    return (
        figures.filter(_IS_ACHIEVED)
        .join(indicators.select("indicator_id", "quarter"), on="indicator_id")
        .filter((pl.col("period") == pl.col("quarter")) | is_year_in_file)
        .select("indicator_id")
    )
