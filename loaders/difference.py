"""A checked file beside what is published: which figures are new, changed and unchanged."""

import polars as pl

from loaders.load import CheckedFile
from store.connection import Store
from store.records import CHANGE_REASON

KEY = ("indicator_id", "area_code", "period", "kind")
_FIGURE = ("value", "low", "high", "approximate", "status", "unit", "raw")
_CONTENT = ("value", "low", "high", "status")


def difference(store: Store, checked: CheckedFile) -> pl.DataFrame:
    """One row per figure of the file beside what stands now, in the file's order.

    Columns: activity, indicator, area_name and those of `KEY`; value, low, high, approximate,
    status, unit and raw of the file's figure, and the same with `was_` before them of what stands;
    change (`new`, `changed` or `unchanged`). What stood without being a figure, as not yet
    reported, does not make a figure changed, but new. What a plan hides is compared too.
    """
    standing = store.seen_by(sees_all=True).read(
        "select indicator_id, area as area_code, period, kind, value as was_value, low as was_low,"
        " high as was_high, approximate as was_approximate, status as was_status,"
        " unit as was_unit, raw as was_raw from marts.figure where plan_id = $plan_id",
        plan_id=checked.plan_id or "",
    )
    compared = checked.observations.join(
        standing, on=list(KEY), how="left", nulls_equal=True, maintain_order="left"
    )
    is_same = pl.all_horizontal(pl.col(name).eq_missing(pl.col(f"was_{name}")) for name in _CONTENT)
    was_figure = pl.any_horizontal(
        pl.col(f"was_{name}").is_not_null() for name in ("value", "low", "high")
    )
    change = (
        pl.when(pl.col("was_raw").is_not_null() & is_same)
        .then(pl.lit("unchanged"))
        .when(was_figure)
        .then(pl.lit("changed"))
        .otherwise(pl.lit("new"))
    )
    return compared.select(
        "activity",
        "indicator",
        "area_name",
        *KEY,
        *_FIGURE,
        *(f"was_{name}" for name in _FIGURE),
        change.alias("change"),
    )


def changed_figures(store: Store, checked: CheckedFile) -> pl.DataFrame:
    """The rows of `difference` that differ from what stands now: each of them needs a reason."""
    return difference(store, checked).filter(change="changed")


def one_reason(changed: pl.DataFrame, plan_id: str | None, reason: str) -> pl.DataFrame:
    """The same reason for every changed figure, with the columns of `CHANGE_REASON`."""
    return changed.select(
        pl.lit(plan_id, pl.String).alias("plan_id"),
        *KEY,
        pl.lit(reason).alias("reason"),
    ).select(list(CHANGE_REASON))
