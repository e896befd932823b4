"""Which of a target's days a report speaks of, where the target is another from a date."""

import polars as pl

from loaders.checks.history import FIGURE_KEY

_REPORTED_QUARTER = r"^(\d{4})K([1-4])$"


def as_held_when_reported(observations: pl.DataFrame, earlier: pl.DataFrame | None) -> pl.DataFrame:
    """The observations with `valid_from`, the day from which a target holds: that of the one that
    held on the last day of the quarter the report is about; null from the beginning of its period.

    `earlier` has the columns of `marts.figure`.
    """
    undated = observations.with_columns(pl.lit(None, pl.Date).alias("valid_from"))
    if earlier is None:
        return undated
    standing = (
        earlier.filter((pl.col("kind") == "target") & pl.col("valid_from").is_not_null())
        .rename({"area": "area_code"})
        .select(*FIGURE_KEY, "valid_from")
    )
    if standing.is_empty():
        return undated
    year, quarter = (
        pl.col("reported_in").str.extract(_REPORTED_QUARTER, group).cast(pl.Int32)
        for group in (1, 2)
    )
    numbered = observations.with_row_index("row")
    held = (
        numbered.with_columns(last_day=pl.date(year, quarter * 3, 1).dt.month_end())
        .join(standing, on=FIGURE_KEY, how="inner", nulls_equal=True)
        .filter(pl.col("valid_from") <= pl.col("last_day"))
        .group_by("row")
        .agg(pl.col("valid_from").max())
    )
    return numbered.join(held, on="row", how="left", maintain_order="left").drop("row")
