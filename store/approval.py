"""What is handed in of a plan that asks for approval: it waits, and counts when it is published.

Plans, notes, decisions, meetings and the like are the leader's own and do not wait.
"""

from collections.abc import Collection
from dataclasses import replace

import duckdb

from store.connection import Store
from store.reasons import Reasons
from store.records import CHANGE_REASON, FORM, PLAN_PARTS

SUBMITTED, RETURNED, APPROVED = "submitted", "returned", "approved"
WAITING = (SUBMITTED, RETURNED, APPROVED)
_IS_NEEDED = """
    with told as (
        select plan_id from main.observation where upload_id = $upload_id
        union
        select plan_id from main.narrative where upload_id = $upload_id
        union
        select plan_id from main.milestone_observation where upload_id = $upload_id
        union
        select plan_id from main.change_reason where upload_id = $upload_id
        union
        select plan_id from main.attribute_words where upload_id = $upload_id
    )
    select 1
    from told
    inner join standing.plan as plan on told.plan_id = plan.plan_id
    inner join main.upload as uploaded on uploaded.upload_id = $upload_id
    where plan.needs_approval and uploaded.layout != $plan_parts
    limit 1
"""


_OF_ACTIVITY = """
    select told.upload_id, told.plan_id, indicator.activity_id, told.period as quarter
    from main.observation as told
    inner join materialized.indicator as indicator
        on told.plan_id = indicator.plan_id and told.indicator_id = indicator.indicator_id
    union
    select upload_id, plan_id, activity_id, quarter from main.narrative
"""
# The uploads that wait for approval instead of counting.
WAITING_UPLOADS = """
    select upload_id, max_by(event, event_id) = 'approved' as is_approved
    from main.upload_event
    group by upload_id
    having max_by(event, event_id) in ('submitted', 'returned', 'approved')
"""
_REPLACED = f"""
    with told as ({_OF_ACTIVITY}),
    waiting as ({WAITING_UPLOADS})
    select distinct earlier.upload_id
    from told as earlier
    inner join told as newer using (plan_id, activity_id, quarter)
    inner join main.upload as handed_in on earlier.upload_id = handed_in.upload_id
    inner join waiting on earlier.upload_id = waiting.upload_id
    where newer.upload_id = $upload_id and earlier.upload_id < $upload_id
        and handed_in.layout = '{FORM}' and list_contains($shown, earlier.upload_id)
    order by all
"""


def replaced_forms(
    cursor: duckdb.DuckDBPyConnection, upload_id: int, shown: Collection[int]
) -> list[int]:
    """The forms of the same activity and quarter that wait, or were returned, when another one is
    handed in, of those that it has `shown` whole: it holds all that stood in them and was not
    changed. One that it has not shown is left to wait.
    """
    rows = cursor.execute(_REPLACED, {"upload_id": upload_id, "shown": list(shown)}).fetchall()
    return [upload_id for (upload_id,) in rows]


def is_needed(cursor: duckdb.DuckDBPyConnection, upload_id: int) -> bool:
    """Whether an upload reports of a plan that asks for approval."""
    about = {"upload_id": upload_id, "plan_parts": PLAN_PARTS}
    return cursor.execute(_IS_NEEDED, about).fetchone() is not None


def is_waiting(store: Store, upload_id: int) -> bool:
    """Whether an upload waits for approval instead of counting."""
    newest = store.read(
        "select max_by(event, event_id) from main.upload_event where upload_id = $upload_id",
        upload_id=upload_id,
    )
    return newest.item() in WAITING


def keep_reasons(cursor: duckdb.DuckDBPyConnection, upload_id: int, reasons: Reasons) -> None:
    """Keep why single figures become others with the upload, until it is published."""
    if reasons.figure is None or reasons.figure.is_empty():
        return
    columns = ", ".join(CHANGE_REASON)
    cursor.register("stated", reasons.figure.select(list(CHANGE_REASON)))
    cursor.execute(
        f"insert into main.change_reason (upload_id, {columns})"
        f" select $upload_id, {columns} from stated where trim(reason) != ''",
        {"upload_id": upload_id},
    )
    cursor.unregister("stated")


def stated(cursor: duckdb.DuckDBPyConnection, upload_id: int, reasons: Reasons) -> Reasons:
    """The reasons for publishing what is approved: those given now, else the one it was handed in
    with.
    """
    if (reasons.for_all or "").strip():
        return reasons
    row = cursor.execute(
        "select max_by(reason, event_id) from main.upload_event"
        " where upload_id = $upload_id and event = $submitted",
        {"upload_id": upload_id, "submitted": SUBMITTED},
    ).fetchone()
    return replace(reasons, for_all=row[0] if row else None)
