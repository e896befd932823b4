"""What uploads have corrected: published figures, and what plans consist of."""

import polars as pl

from store.connection import Store


def corrections(store: Store, *, upload_id: int) -> pl.DataFrame:
    """The corrected figures of one upload in the plan's own order."""
    return store.read(
        """
        select * from marts.correction
        where upload_id = $upload_id
        order by activity_order, indicator_order, area_order nulls first, period, kind
        """,
        upload_id=upload_id,
    )


def of_catalogue(store: Store, *, upload_id: int) -> pl.DataFrame:
    """What one upload changed of what its plan consists of."""
    return store.read(
        """
        select * from marts.catalogue_change
        where upload_id = $upload_id
        order by published_at desc, subject = 'goal', subject, thing_name, attribute
        """,
        upload_id=upload_id,
    )


def of_catalogue_so_far(store: Store, *, plan_id: str) -> pl.DataFrame:
    """Everything that has been changed of what the plan consists of, the newest first."""
    return store.read(
        """
        select * from marts.catalogue_change
        where plan_id = $plan_id
        order by publication desc, subject = 'goal', subject, thing_name, attribute
        """,
        plan_id=plan_id,
    )
