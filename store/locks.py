"""The quarters that are locked: what is handed in of one since is a correction of it.

A lock settles the quarters before it too: their figures are part of the years that it was seen in.
"""

from collections.abc import Iterable
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

# Of what is said of plans and periods, that which a lock has settled.
_SETTLED = """
    select told.plan_id, told.period
    from (select unnest($plan_ids) as plan_id, unnest($periods) as period) as told
    where exists (
        select 1 from standing.quarter_lock as settled
        where settled.plan_id = told.plan_id and settled.quarter >= last_quarter_of(told.period)
    )
"""

_TOLD = """
    select plan_id, quarter from main.narrative where upload_id = $upload_id
    union
    select plan_id, quarter from main.milestone_observation where upload_id = $upload_id
    order by all
"""


class NotLockable(Exception):
    """A quarter that is not over, that something up to it waits for approval of, or that is locked
    or open already.
    """

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
        is_ready = _is_over(cursor, plan_id, quarter) and not _waits(cursor, plan_id, quarter)
        if _is_locked(cursor, plan_id, quarter) or not is_ready:
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
    of = changes.figures.filter(pl.col("kind").is_in(ACHIEVED)).select("plan_id", "period")
    settled = _settled(cursor, of.unique().rows())
    if not settled:
        return changes
    schema = {"plan_id": pl.String, "period": pl.String}
    locked = pl.DataFrame(sorted(settled), schema=schema, orient="row").with_columns(is_locked=True)
    late = changes.figures.join(locked, on=["plan_id", "period"], how="left")
    is_late = (
        pl.col("is_locked").fill_null(value=False)
        & (pl.col("change") == NEW)
        & pl.col("kind").is_in(ACHIEVED)
    )
    change = pl.when(is_late).then(pl.lit(CHANGED)).otherwise("change").alias("change")
    return replace(changes, figures=late.with_columns(change).drop("is_locked"))


def settled_of(
    cursor: duckdb.DuckDBPyConnection, upload_id: int, changes: Changes
) -> list[tuple[str, str]]:
    """The plans and periods of which an upload would change a figure, or tell a text or a
    milestone, though a lock has settled them; in order.
    """
    told = cursor.execute(_TOLD, {"upload_id": upload_id}).fetchall()
    changed = changes.changed_figures.filter(pl.col("kind").is_in(ACHIEVED))
    return sorted(_settled(cursor, {*changed.select("plan_id", "period").rows(), *told}))


def require_leader(
    cursor: duckdb.DuckDBPyConnection, rights: Rights, upload_id: int, changes: Changes
) -> None:
    """Raise NotAllowed where a figure of a locked quarter would become another, or a text or a
    milestone be told of it, for one who does not lead the plan.
    """
    for plan_id, period in settled_of(cursor, upload_id, changes):
        if plan_id not in rights.leads:
            raise NotAllowed(quarter=period)


def _settled(
    cursor: duckdb.DuckDBPyConnection, told: Iterable[tuple[str, str]]
) -> set[tuple[str, str]]:
    """Of these plans and periods those that a lock has settled."""
    of = [*told]
    given = {"plan_ids": [one for one, _ in of], "periods": [one for _, one in of]}
    return {*cursor.execute(_SETTLED, given).fetchall()} if of else set()


def _require_leader(store: Store, plan_id: str) -> None:
    if plan_id not in store.rights.leads:
        raise NotAllowed(plan_id)


def _is_locked(cursor: duckdb.DuckDBPyConnection, plan_id: str, quarter: str) -> bool:
    rows = cursor.execute(
        "select 1 from standing.quarter_lock where plan_id = $plan_id and quarter = $quarter",
        {"plan_id": plan_id, "quarter": quarter},
    )
    return rows.fetchone() is not None


def _is_over(cursor: duckdb.DuckDBPyConnection, plan_id: str, quarter: str) -> bool:
    """Whether it is a quarter of the plan, and over today."""
    rows = cursor.execute(
        "select 1 from materialized.quarter where plan_id = $plan_id and quarter = $quarter"
        " and quarter_index < index_of_quarter(today())",
        {"plan_id": plan_id, "quarter": quarter},
    )
    return rows.fetchone() is not None


def _waits(cursor: duckdb.DuckDBPyConnection, plan_id: str, quarter: str) -> bool:
    """Whether anything that the lock would settle is handed in for approval and not settled yet."""
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
        where told.plan_id = $plan_id and last_quarter_of(told.period) <= $quarter
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
