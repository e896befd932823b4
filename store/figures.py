"""The figures that stand, for a new file's figures to be held against: what a plan hides from
its readers too.
"""

import polars as pl

from domain.rights import Rights
from store.connection import Store


def standing_figures(store: Store, plan_id: str | None = None) -> pl.DataFrame:
    """The rows of `marts.figure`, of one plan or of all."""
    every = store.with_rights(sees_all=True)
    if plan_id is None:
        figures = every.read("select * from marts.figure")
    else:
        figures = every.read("select * from marts.figure where plan_id = $plan_id", plan_id=plan_id)
    return figures.filter(_handed_in(store.rights))


def _handed_in(rights: Rights) -> pl.Expr:
    """The figures of what somebody hands in for: those of others are not theirs to be told."""
    if rights.leads.ids is None:
        return pl.lit(True)
    of = pl.DataFrame(
        sorted(rights.activities), schema=["plan_id", "activity_id"], orient="row"
    ).select(pl.struct("plan_id", "activity_id"))
    return pl.col("plan_id").is_in(sorted(rights.leads.ids)) | pl.struct(
        "plan_id", "activity_id"
    ).is_in(of.to_series().implode())
