"""The quarters that are locked: what is handed in of one since is a correction of it."""

from dataclasses import replace

import duckdb
import polars as pl

from domain.actions import QUARTER_LOCKED, QUARTER_UNLOCKED
from domain.figures import ACHIEVED
from domain.rights import Rights
from store import audit
from store.audit import AuditEvent
from store.changes import CHANGED, NEW, Changes
from store.connection import Store
from store.permission import NotAllowed
from store.transaction import unchecked

_LOCKED = "select plan_id, quarter as period from standing.quarter_lock"

_TOLD = """
    select plan_id, quarter from main.narrative where upload_id = $upload_id
    union
    select plan_id, quarter from main.milestone_observation where upload_id = $upload_id
    order by all
"""


class NotLockable(Exception):
    """A quarter of which something waits for approval, or that is locked or open already."""

    def __init__(self, plan_id: str, quarter: str) -> None:
        super().__init__(plan_id, quarter)
        self.plan_id = plan_id
        self.quarter = quarter


def lock(store: Store, plan_id: str, quarter: str, by: str) -> None:
    """Lock a quarter of a plan: what becomes another since needs a reason, also what is new.

    Raises NotLockable and NotAllowed.
    """
    _require_leader(store, plan_id)
    with unchecked(store) as cursor:
        if _is_locked(cursor, plan_id, quarter) or _waits(cursor, plan_id, quarter):
            raise NotLockable(plan_id, quarter)
        _keep(cursor, QUARTER_LOCKED, plan_id, quarter, None, by)


def unlock(store: Store, plan_id: str, quarter: str, by: str, reason: str) -> None:
    """Open a locked quarter again. Raises NotLockable, NotAllowed, and ValueError without a
    reason.
    """
    if not reason.strip():
        raise ValueError(reason)
    _require_leader(store, plan_id)
    with unchecked(store) as cursor:
        if not _is_locked(cursor, plan_id, quarter):
            raise NotLockable(plan_id, quarter)
        _keep(cursor, QUARTER_UNLOCKED, plan_id, quarter, reason.strip(), by)


def with_late_figures(cursor: duckdb.DuckDBPyConnection, changes: Changes) -> Changes:
    """The changes, in which a figure that is new to a locked quarter is one that becomes another:
    it needs a reason, and the next meeting is told of it.
    """
    locked = cursor.execute(_LOCKED).pl()
    if locked.is_empty():
        return changes
    late = changes.figures.join(
        locked.with_columns(is_locked=True), on=["plan_id", "period"], how="left"
    )
    is_late = (
        pl.col("is_locked").fill_null(value=False)
        & (pl.col("change") == NEW)
        & pl.col("kind").is_in(ACHIEVED)
    )
    change = pl.when(is_late).then(pl.lit(CHANGED)).otherwise("change").alias("change")
    return replace(changes, figures=late.with_columns(change).drop("is_locked"))


def require_leader(
    cursor: duckdb.DuckDBPyConnection, rights: Rights, upload_id: int, changes: Changes
) -> None:
    """Raise NotAllowed where a figure of a locked quarter would become another, or a text or a
    milestone be told of it, for one who does not lead the plan.
    """
    locked = {(plan_id, period) for plan_id, period in cursor.execute(_LOCKED).fetchall()}
    for row in changes.changed_figures.iter_rows(named=True):
        if (row["plan_id"], row["period"]) in locked and row["plan_id"] not in rights.leads:
            raise NotAllowed(quarter=row["period"])
    for plan_id, quarter in cursor.execute(_TOLD, {"upload_id": upload_id}).fetchall():
        if (plan_id, quarter) in locked and plan_id not in rights.leads:
            raise NotAllowed(quarter=quarter)


def _require_leader(store: Store, plan_id: str) -> None:
    if plan_id not in store.rights.leads:
        raise NotAllowed(plan_id)


def _is_locked(cursor: duckdb.DuckDBPyConnection, plan_id: str, quarter: str) -> bool:
    rows = cursor.execute(
        f"select 1 from ({_LOCKED}) where plan_id = $plan_id and period = $quarter",
        {"plan_id": plan_id, "quarter": quarter},
    )
    return rows.fetchone() is not None


def _waits(cursor: duckdb.DuckDBPyConnection, plan_id: str, quarter: str) -> bool:
    """Whether anything of the quarter is handed in for approval and not settled yet."""
    rows = cursor.execute(
        """
        select 1
        from (
            select upload_id, plan_id, period from main.observation
            union all
            select upload_id, plan_id, quarter from main.narrative
            union all
            select upload_id, plan_id, quarter from main.milestone_observation
        ) as told
        inner join main.upload_event as happened
            on told.upload_id = happened.upload_id
        where told.plan_id = $plan_id and told.period = $quarter
        group by told.upload_id
        having max_by(happened.event, happened.event_id) in ('submitted', 'approved')
        limit 1
        """,
        {"plan_id": plan_id, "quarter": quarter},
    )
    return rows.fetchone() is not None


def _keep(
    cursor: duckdb.DuckDBPyConnection,
    event: str,
    plan_id: str,
    quarter: str,
    reason: str | None,
    by: str,
) -> None:
    happened = AuditEvent(event=event, event_by=by, plan_id=plan_id, period=quarter, reason=reason)
    audit.add(cursor, happened)
