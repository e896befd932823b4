"""A plan's own template of the quarterly report: one row, or none where the usual one is used."""

import polars as pl

from store.connection import Store


def of_plan(store: Store, *, plan_id: str) -> pl.DataFrame:
    """The file's name, who laid it there and when."""
    return store.read(
        """
        select upload_id, file_name, uploaded_by, published_at
        from marts.report_template
        where plan_id = $plan_id
        """,
        plan_id=plan_id,
    )


def content(store: Store, *, plan_id: str) -> pl.DataFrame:
    """The file itself."""
    return store.read(
        "select file_content from marts.report_template where plan_id = $plan_id", plan_id=plan_id
    )
