"""What an event changes as who reads it may see it: of a plan that hides small counts from them,
what stood before is no more told than it is anywhere else, nor whether it was the same.
"""

from dataclasses import replace

import polars as pl

from store.changes import CHANGED, FIGURE, Changes
from store.connection import Store

_HIDDEN = """
    select plan_id, indicator_id, area_code, period, kind
    from released.figure
    where is_hidden and list_contains($plan_ids, plan_id)
"""


def as_seen(store: Store, changes: Changes) -> Changes:
    """The changes with nothing of a figure before that the reader may not see, and a column
    `was_hidden`, where there is any.
    """
    figures = changes.figures
    plan_ids = figures["plan_id"].unique().to_list()
    hidden = store.read(_HIDDEN, plan_ids=plan_ids) if plan_ids else pl.DataFrame()
    if hidden.is_empty():
        return changes
    marked = figures.join(
        hidden.unique().with_columns(was_hidden=pl.lit(value=True)),
        on=hidden.columns,
        how="left",
        nulls_equal=True,
        maintain_order="left",
    ).with_columns(
        pl.col("was_hidden").fill_null(value=False) & pl.col("was_upload_id").is_not_null()
    )
    emptied = (
        pl.when("was_hidden").then(None).otherwise(pl.col(f"was_{name}")).alias(f"was_{name}")
        for name in FIGURE
        if name not in ("status", "unit")
    )
    # Else whoever tries one figure after the other is told by the one that changes nothing.
    change = pl.when("was_hidden").then(pl.lit(CHANGED)).otherwise("change").alias("change")
    return replace(changes, figures=marked.with_columns(*emptied, change))
