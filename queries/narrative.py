"""What the reports say in words: one row per activity, quarter and section."""

import polars as pl

from queries.filters import Filters
from store.connection import Store
from wording import search


def of_activity(store: Store, *, plan_id: str, activity_id: str, quarter: str) -> pl.DataFrame:
    """The texts of one activity up to a quarter, the newest first, each in a report's order."""
    return store.read(
        """
        select * from marts.narrative
        where plan_id = $plan_id
            and activity_id = $activity_id
            and quarter <= $quarter
        order by
            quarter desc,
            order_of_section(section)
        """,
        plan_id=plan_id,
        activity_id=activity_id,
        quarter=quarter,
    )


def of_quarter(store: Store, *, plan_id: str, quarter: str) -> pl.DataFrame:
    """The texts of every activity in one quarter."""
    return store.read(
        """
        select * from marts.narrative
        where plan_id = $plan_id and quarter = $quarter
        order by activity_order, section
        """,
        plan_id=plan_id,
        quarter=quarter,
    )


def promises(
    store: Store, *, plan_id: str, quarter: str, activity_id: str | None = None
) -> pl.DataFrame:
    """What the activities, or one of them, promised of a quarter in their reports of the one
    before: a row each. A plan that goes on from another keeps what was promised in its last.
    """
    return store.read(
        "select * from filtered.promise($filters) order by activity_order",
        filters=Filters(plan_id=plan_id, quarter=quarter, activity_id=activity_id),
    )


def matching(
    store: Store, *, plan_id: str, words: str, activity_id: str | None = None
) -> pl.DataFrame:
    """The texts in which every one of the words stands in some form, the newest first; those of
    one activity alone where it is given.
    """
    return store.read(
        """
        select * from marts.narrative
        where plan_id = $plan_id
            and activity_id = coalesce($activity_id, activity_id)
            and len($stems) > 0
            and len(
                list_filter(
                    $stems,
                    lambda stem: not regexp_matches(
                        lower(narrative), '(^|[^\\p{L}\\p{N}])' || stem
                    )
                )
            ) = 0
        order by quarter desc, activity_order, section
        """,
        plan_id=plan_id,
        activity_id=activity_id,
        stems=search.stems(words),
    )
