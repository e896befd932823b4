"""The unit of a figure where none stands beside it: its indicator's."""

import polars as pl

from store.records import Catalogue


def with_units(
    observations: pl.DataFrame, catalogue: Catalogue, additions: Catalogue
) -> pl.DataFrame:
    """The observations with the indicator's unit where none stands beside the figure.

    The quarters of a ratio are counts; its targets, totals and baselines are percentages.
    """
    if not observations["unit"].null_count():
        return observations
    units = pl.concat([catalogue.indicator, additions.indicator]).select(
        "indicator_id", own_unit="unit", own_aggregation="aggregation"
    )
    is_count = (
        (pl.col("own_unit") == "procent")
        & (pl.col("own_aggregation") == "ratio")
        & (pl.col("kind") == "actual")
    )
    unit = pl.when(is_count).then(pl.lit("antal")).otherwise(pl.col("own_unit"))
    return (
        observations.join(units.unique("indicator_id"), on="indicator_id", how="left")
        .with_columns(unit=pl.coalesce("unit", unit))
        .drop("own_unit", "own_aggregation")
    )
