"""Whether somebody may write what an upload says: asked in the transaction that writes it.

What an activity reports (figures, texts, milestones) may be handed in by who is responsible for it;
all else (the plan itself, notes, meetings, decisions, settings, templates) by who leads the plan.
"""

from dataclasses import replace

import duckdb
import polars as pl

from domain.figures import ACHIEVED
from domain.rights import Rights
from store.changes import UNCHANGED, Changes
from store.records import SCHEMAS, Submission, empty

_BY_ACTIVITY = ("observation", "narrative", "milestone_observation")
# What stands beside an activity's figures and is of them.
_BESIDE_FIGURES = ("finding", "change_reason", "choice", "attribute_words")
_OF_PLAN = tuple(
    table
    for table, schema in SCHEMAS.items()
    if "plan_id" in schema and table not in (*_BY_ACTIVITY, *_BESIDE_FIGURES)
)
_ACTIVITIES = " union ".join(
    (
        *(
            f"select plan_id, activity_id from main.{table} where upload_id = $upload_id"
            for table in _BY_ACTIVITY
        ),
        # An indicator is of its activity, whatever the row beside it says.
        *(
            f"""
            select told.plan_id, indicator.activity_id
            from main.{table} as told
            left join materialized.indicator as indicator
                on told.plan_id = indicator.plan_id and told.indicator_id = indicator.indicator_id
            where told.upload_id = $upload_id
            """
            for table in ("observation", "change_reason", "attribute_words")
        ),
    )
)
_PLANS = " union ".join(
    f"select plan_id from main.{table} where upload_id = $upload_id" for table in _OF_PLAN
)
_BEGUN_FROM = """
    select begun.predecessor_id
    from main.plan as begun
    where begun.upload_id = $upload_id and begun.plan_id = $plan_id
        and not exists (
            select 1 from standing.plan as known
            where known.plan_id = $plan_id and known.upload_id != $upload_id
        )
"""
# Whoever has a role for the plan that another goes on from has it for that one too: saying so of a
# plan gives roles.
_PREDECESSORS = """
    select told.plan_id, told.predecessor_id, known.plan_id is not null as is_known,
        known.predecessor_id as known_predecessor_id
    from main.plan as told
    left join standing.plan as known on told.plan_id = known.plan_id
    where told.upload_id = $upload_id
"""


class NotAllowed(Exception):
    """Who writes may not write this: `plan`, `activity` and `indicator` are the names of what it is
    of, as far as it is of one. An indicator is one whose target would be another, `quarter` one
    that is locked.
    """

    def __init__(
        self,
        plan: str | None = None,
        activity: str | None = None,
        indicator: str | None = None,
        quarter: str | None = None,
    ) -> None:
        super().__init__(plan, activity, indicator, quarter)
        self.plan = plan
        self.activity = activity
        self.indicator = indicator
        self.quarter = quarter


def require(cursor: duckdb.DuckDBPyConnection, rights: Rights, upload_id: int) -> None:
    """Raise NotAllowed unless these rights cover all that an upload says."""
    if rights.leads.ids is None:
        return
    given = {"upload_id": upload_id}
    for (plan_id,) in cursor.execute(f"{_PLANS} order by all", given).fetchall():
        _require_leader(cursor, rights, upload_id, plan_id)
    for plan_id, told, is_known, known in cursor.execute(_PREDECESSORS, given).fetchall():
        if told != known if is_known else told is not None and told not in rights.leads:
            raise _not_allowed(cursor, rights, plan_id)
    activities = cursor.execute(f"{_ACTIVITIES} order by all", given).fetchall()
    for plan_id, activity_id in activities:
        if not rights.hands_in_for(plan_id, activity_id):
            raise _not_allowed(cursor, rights, plan_id, activity_id)
    (of_plan,) = cursor.execute(
        "select plan_id from main.upload where upload_id = $upload_id", given
    ).fetchall()[0]
    if not activities or not rights.hands_in_of(of_plan):
        _require_leader(cursor, rights, upload_id, of_plan)


def require_activity(
    cursor: duckdb.DuckDBPyConnection, rights: Rights, plan_id: str, activity_id: str
) -> None:
    """Raise NotAllowed unless these rights hand in for an activity."""
    if not rights.hands_in_for(plan_id, activity_id):
        raise _not_allowed(cursor, rights, plan_id, activity_id)


def require_leader(cursor: duckdb.DuckDBPyConnection, rights: Rights, upload_id: int) -> None:
    """Raise NotAllowed unless these rights lead the plan that an upload is of."""
    (of_plan,) = cursor.execute(
        "select plan_id from main.upload where upload_id = $upload_id", {"upload_id": upload_id}
    ).fetchall()[0]
    if of_plan not in rights.leads:
        raise _not_allowed(cursor, rights, of_plan)


def require_of(rights: Rights, changes: Changes) -> None:
    """Raise NotAllowed where a target or a baseline would be another, or one more: what goals are
    judged by is a leader's to say.
    """
    for row in changes.figures.filter(pl.col("change") != UNCHANGED).iter_rows(named=True):
        if row["plan_id"] not in rights.leads and row["kind"] not in ACHIEVED:
            raise NotAllowed(row["plan_id"], row["activity"], row["indicator"])


def may_keep(rights: Rights, submission: Submission) -> Submission:
    """A submission without what is settled for a plan's coming files, where who hands it in does
    not lead the plan: it would read others' files too.
    """
    if rights.leads.ids is None or submission.choice.is_empty():
        return submission
    led = submission.choice.filter(
        pl.col("plan_id").is_in(sorted(rights.leads.ids)) if rights.leads else pl.lit(False)
    )
    return replace(submission, choice=led if len(led) else empty("choice"))


def _require_leader(
    cursor: duckdb.DuckDBPyConnection, rights: Rights, upload_id: int, plan_id: str | None
) -> None:
    """Raise NotAllowed unless the plan is led, or is a new one that goes on from one that is."""
    if plan_id in rights.leads:
        return
    begun_from = cursor.execute(
        _BEGUN_FROM, {"upload_id": upload_id, "plan_id": plan_id}
    ).fetchall()
    if not any(predecessor and predecessor in rights.leads for (predecessor,) in begun_from):
        raise _not_allowed(cursor, rights, plan_id)


def _not_allowed(
    cursor: duckdb.DuckDBPyConnection,
    rights: Rights,
    plan_id: str | None,
    activity_id: str | None = None,
) -> NotAllowed:
    """The refusal, with the names of what it is about: of a plan that is not read, no more than its
    id.
    """
    if plan_id not in rights.reads:
        return NotAllowed(plan_id)
    names = cursor.execute(
        """
        select
            (select plan_name from standing.plan where plan_id = $plan_id) as plan,
            (
                select activity_name from standing.activity
                where plan_id = $plan_id and activity_id = $activity_id
            ) as activity
        """,
        {"plan_id": plan_id, "activity_id": activity_id},
    ).fetchall()
    ((plan, activity),) = names
    return NotAllowed(plan or plan_id, (activity or activity_id) if activity_id else None)
