"""What has been corrected: published figures, and what plans consist of."""

from typing import Unpack

import polars as pl

from queries.scope import Scope
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
        order by published_at desc, subject, thing_name, attribute
        """,
        upload_id=upload_id,
    )


def of_catalogue_since_the_quarter_before(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """What has been changed of what the plan consists of since the quarter before was first
    published, the newest first.
    """
    return store.read(
        """
        select *
        from scoped.catalogue_change(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by published_at desc, subject, thing_name, attribute
        """,
        **scope,
    )


def of_catalogue_so_far(store: Store, *, plan_id: str) -> pl.DataFrame:
    """Everything that has been changed of what the plan consists of, the newest first."""
    return store.read(
        """
        select * from marts.catalogue_change
        where plan_id = $plan_id
        order by publication desc, subject, thing_name, attribute
        """,
        plan_id=plan_id,
    )


def since_the_quarter_before(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """What has been corrected since the quarter before was first published, the newest first."""
    return store.read(
        """
        select *
        from scoped.correction(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by
            publication desc, activity_order, indicator_order, area_order nulls first, period, kind
        """,
        **scope,
    )


def so_far(store: Store, **scope: Unpack[Scope]) -> pl.DataFrame:
    """Everything that has been corrected of the quarters up to the chosen one, the newest first."""
    return store.read(
        """
        select *
        from scoped.activity_correction(
            $plan_id, $quarter, $focus_area, $area, $activity_id, $theme, $status
        )
        order by
            publication desc, activity_order, indicator_order, area_order nulls first, period, kind
        """,
        **scope,
    )
