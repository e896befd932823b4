"""Which goals get another status by a change of the plan; it is kept with the change's event."""

import duckdb
import polars as pl

from store.records import PLAN_PARTS

KEY = ["indicator_id", "area", "quarter"]
COUNTED = "materialized.goal_attainment"
_GOALS = f"""
    select indicator_id, indicator, area, area_name, quarter, quarter_index, status
    from {COUNTED}
    where plan_id = $plan_id and is_masked is not true
"""
_PLAN = "select plan_id from main.upload where upload_id = $upload_id"
_CHANGED_PLAN = """
    select uploaded.plan_id
    from main.upload as uploaded
    left join standing.small_counts as small_counts
        on uploaded.plan_id = small_counts.plan_id
    where
        uploaded.upload_id = $upload_id
        and uploaded.layout = $layout
        and not coalesce(small_counts.hides_small_counts, false)
"""
_KEPT = """
    insert into main.catalogue_change by name
    select
        $event_id as event_id,
        newest.plan_id,
        'goal' as subject,
        concat_ws('|', changed.indicator_id, changed.area) as thing_id,
        changed.indicator || coalesce(' (' || changed.area_name || ')', '') as thing_name,
        'status' as attribute,
        changed.was,
        changed.becomes,
        $upload_id as upload_id,
        $upload_id as was_upload_id,
        explained.reason
    from changed
    inner join marts.plan as newest
        on newest.plan_id = $plan_id and changed.quarter = newest.newest_quarter
    cross join (
        select string_agg(distinct reason, '; ' order by reason) as reason
        from (
            select reason from main.catalogue_change where event_id = $event_id
            union all
            select reason from main.figure_change where event_id = $event_id
        )
        having count(*) > 0
    ) as explained
    where changed.was is not null
"""


def of_plan(cursor: duckdb.DuckDBPyConnection, plan_id: str | None) -> pl.DataFrame:
    """The status of every goal of a plan in each quarter."""
    return cursor.execute(_GOALS, {"plan_id": plan_id}).pl()


def between(before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """The goals whose status `was` another before and `becomes` one after, newest quarter first;
    `was` is null where there was none.
    """
    paired = after.join(before.select(*KEY, was="status"), on=KEY, how="left", nulls_equal=True)
    return (
        paired.rename({"status": "becomes"})
        .filter(pl.col("was").ne_missing(pl.col("becomes")))
        .sort("quarter_index", "indicator_id", descending=[True, False])
    )


def before(cursor: duckdb.DuckDBPyConnection, upload_id: int) -> pl.DataFrame | None:
    """The statuses of the plan that an upload changes, as they are before it counts; None for what
    is no change of a plan, and of a plan that hides small counts, since a status tells of them.
    """
    about = {"upload_id": upload_id, "layout": PLAN_PARTS}
    row = cursor.execute(_CHANGED_PLAN, about).fetchone()
    return None if row is None else of_plan(cursor, row[0])


def keep(
    cursor: duckdb.DuckDBPyConnection,
    event_id: int,
    upload_id: int,
    statuses: pl.DataFrame | None,
) -> None:
    """Keep with an event what it did to the goals whose `statuses` before it are given, as far as
    a reader sees it first: in the plan's newest quarter with figures.
    """
    if statuses is None:
        return
    about = {"event_id": event_id, "upload_id": upload_id}
    row = cursor.execute(_PLAN, {"upload_id": upload_id}).fetchone()
    assert row is not None, "an upload that is published is there"
    cursor.register("changed", between(statuses, of_plan(cursor, row[0])))
    cursor.execute(_KEPT, {**about, "plan_id": row[0]})
    cursor.unregister("changed")
