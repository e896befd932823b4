"""Which of a target's days a report speaks of, where the target is another from a date."""

import polars as pl

from loaders.checks.history import SERIES

_REPORTED_QUARTER = r"^(\d{4})K([1-4])$"
_SCHOOL_YEAR = r"^\d{4}/\d{2}"
# What a target is of, whatever label a report or the plan gives its goal year.
_TARGET_KEY = ["plan_id", *SERIES, "goal_year_start", "quarter"]


def as_held_when_reported(
    observations: pl.DataFrame, indicators: pl.DataFrame, earlier: pl.DataFrame | None
) -> pl.DataFrame:
    """The observations with `valid_from`, the day from which a target holds: that of the one that
    held on the last day of the quarter the report is about; null from the beginning of its period.

    `indicators` say in which quarter a goal year begins; `earlier` has the columns of
    `marts.figure`.
    """
    undated = observations.with_columns(pl.lit(None, pl.Date).alias("valid_from"))
    if earlier is None:
        return undated
    standing = (
        earlier.filter((pl.col("kind") == "target") & pl.col("valid_from").is_not_null())
        .rename({"area": "area_code"})
        .with_columns(quarter=_quarter_label())
        .select(*_TARGET_KEY, "valid_from")
    )
    if standing.is_empty():
        return undated
    year, quarter = (
        pl.col("reported_in").str.extract(_REPORTED_QUARTER, group).cast(pl.Int32)
        for group in (1, 2)
    )
    numbered = observations.with_row_index("row")
    starts = indicators.select("indicator_id", "year_start_quarter").unique("indicator_id")
    held = (
        numbered.filter(pl.col("kind") == "target")
        .join(starts, on="indicator_id", how="inner")
        .with_columns(
            last_day=pl.date(year, quarter * 3, 1).dt.month_end(),
            quarter=_quarter_label(),
            goal_year_start=_goal_year_start(),
        )
        .join(standing, on=_TARGET_KEY, how="inner", nulls_equal=True)
        .filter(pl.col("valid_from") <= pl.col("last_day"))
        .group_by("row")
        .agg(pl.col("valid_from").max())
    )
    return numbered.join(held, on="row", how="left", maintain_order="left").drop("row")


def _quarter_label() -> pl.Expr:
    """The period where it is a quarter; null of a goal year."""
    is_quarter = pl.col("period").str.contains(_REPORTED_QUARTER)
    return pl.when(is_quarter).then("period")


def _goal_year_start() -> pl.Expr:
    """The year in which the goal year of a period begins, as the store counts it: that of a quarter
    before it begins is the year before, and a yearly figure lies in the goal year of its report.
    """
    period_year = pl.col("period").str.head(4).cast(pl.Int32)
    quarter = pl.coalesce(
        pl.col("period").str.extract(_REPORTED_QUARTER, 2),
        pl.when(pl.col("reported_in").str.head(4) == pl.col("period")).then(
            pl.col("reported_in").str.extract(_REPORTED_QUARTER, 2)
        ),
    ).cast(pl.Int32)
    is_before = (quarter < pl.col("year_start_quarter")).fill_null(value=False)
    is_label = pl.col("period").str.contains(_SCHOOL_YEAR)
    return period_year - (is_before & ~is_label).cast(pl.Int32)
