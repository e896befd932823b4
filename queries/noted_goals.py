"""The rows of `filtered.noted_goals` by why each goal is noted; one may be so for several."""

import polars as pl


def to_decide_on(noted: pl.DataFrame) -> pl.DataFrame:
    """The goals that need a decision, the most urgent first."""
    return noted.filter(pl.col("urgency").is_not_null())


def changed(noted: pl.DataFrame) -> pl.DataFrame:
    """The goals with another status than a quarter ago, the most urgent first."""
    return noted.filter(pl.col("change_is").is_not_null())


def doubtful(noted: pl.DataFrame) -> pl.DataFrame:
    """The goals to which the parts of a reported total give another status (`is_other_by_parts`),
    and those on course although quarters are missing (`is_on_incomplete`), in the plan's own order.
    """
    return noted.filter(pl.col("is_other_by_parts") | pl.col("is_on_incomplete")).sort(
        "activity_order", "indicator_order"
    )
