"""Which rows a chart draws."""

import polars as pl


def of_area(rows: pl.DataFrame, area: str | None) -> pl.DataFrame:
    """The rows of one area, or of the whole plan (None)."""
    return rows.filter(pl.col("area").eq_missing(pl.lit(area, dtype=pl.String)))
