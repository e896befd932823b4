"""What was handed in: one row per upload."""

import polars as pl

from store.connection import Store


def uploads(store: Store) -> pl.DataFrame:
    """Every upload, the newest first, with whether its plan is an invented one."""
    return store.read(
        """
        select
            upload.*,
            coalesce(plan.is_invented, false) as is_invented,
        from marts.upload
        left join marts.plan on upload.plan_id = plan.plan_id
        order by upload.upload_id desc
        """
    )
