"""The catalogue as it stands: what the newest published uploads say of plans and their words."""

import polars as pl

from store.connection import Store
from store.records import CATALOGUE_TABLES, CHOICE, INDICATOR, MILESTONE, SCHEMAS, Catalogue

_EARLIER = f"""
    select {", ".join(INDICATOR)}
    from materialized.indicator_version
    where may_read(plan_id)
    qualify version_number < max(version_number) over (partition by plan_id, indicator_id)
"""


def current_catalogue(store: Store) -> Catalogue:
    """The catalogue of every plan that the reader reads, one row per thing, with the earlier
    versions of the indicators.
    """
    return Catalogue(
        *(
            store.read(
                f"select {', '.join(SCHEMAS[table])} from standing.{table} where may_read(plan_id)"
            ).cast(pl.Schema(SCHEMAS[table]))
            for table in CATALOGUE_TABLES
        ),
        earlier_indicator=store.read(_EARLIER).cast(pl.Schema(INDICATOR)),
    )


def current_milestones(store: Store) -> pl.DataFrame:
    """Every plan's milestones as they stand, with the columns of `MILESTONE`."""
    return store.read(
        f"select {', '.join(MILESTONE)} from released.milestone"
        " order by plan_id, activity_id, milestone_order"
    ).cast(pl.Schema(MILESTONE))


def current_choices(store: Store, plan_id: str | None = None) -> pl.DataFrame:
    """What has been settled about the words of a plan's files, or of every plan's, with the columns
    of `CHOICE`.
    """
    return store.read(
        "select plan_id, subject, spelling, meaning from standing.choice"
        " where plan_id = coalesce($plan_id, plan_id) and may_read(plan_id)"
        " order by plan_id, subject, spelling",
        plan_id=plan_id,
    ).cast(pl.Schema(CHOICE))
