"""Which goals change their status when something is published: counted and taken back again."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from domain.rounds import OnCourse
from store import status_changes, write
from store.connection import Store
from store.permission import NotAllowed
from store.records import Submission
from store.write import Preview

STATUS_CHANGE = {
    "indicator_id": pl.String,
    "indicator": pl.String,
    "area_name": pl.String,
    "quarter": pl.String,
    "was": pl.String,
    "becomes": pl.String,
}
_HIDES = """
    select hides_small_counts from standing.small_counts where plan_id = $plan_id
"""


_NEWEST_GOALS = f"""
    select
        quarter,
        count(*) filter (where is_on_course(status)) as goals_on_course,
        count(*) as goals
    from {status_changes.COUNTED}
    where
        plan_id = $plan_id
        and quarter <= $quarter
        and area is null
        and is_in_reported_span
        and is_masked is not true
        and has_target(status)
    group by quarter
    order by quarter desc
    limit 1
"""


@dataclass(frozen=True)
class BoardEffect:
    """The verdict that the board sees first, before and after; None where it sees none."""

    was: OnCourse | None
    becomes: OnCourse | None


@dataclass(frozen=True)
class Effects:
    """What publishing something would change and which checks would stop it; and one row per goal
    and quarter whose status becomes another, the newest quarter first, with the columns of
    `STATUS_CHANGE`, whose `was` is null where the goal had none.
    """

    preview: Preview
    statuses: pl.DataFrame


def effects(store: Store, submission: Submission) -> Effects:
    """What publishing would do, as things stand now.

    Of a plan that hides small counts there are no statuses for who does not see them: target after
    target could be tried until the status tells the figure.
    """
    plan_id = submission.plan_id
    if plan_id not in store.rights.sees_all and _hides_small_counts(store, plan_id):
        return Effects(write.preview(store, submission), pl.DataFrame(schema=STATUS_CHANGE))
    previewed, before, after = write.counted_preview(
        store,
        submission,
        status_changes.COUNTED,
        lambda cursor: status_changes.of_plan(cursor, plan_id),
    )
    statuses = status_changes.between(before, after).select(list(STATUS_CHANGE))
    return Effects(previewed, statuses)


def board_effect(
    store: Store, plan_id: str, quarter: str, upload_ids: Sequence[int]
) -> BoardEffect | None:
    """What the board would see of a plan's goals up to a quarter once these uploads are published;
    None for who does not see the plan's small counts. Raises NotAllowed for who does not lead it.
    """
    if plan_id not in store.rights.leads:
        raise NotAllowed(plan_id)
    if plan_id not in store.rights.sees_all and _hides_small_counts(store, plan_id):
        return None
    about = {"plan_id": plan_id, "quarter": quarter}
    before, after = write.counted_effect(
        store,
        upload_ids,
        status_changes.COUNTED,
        lambda cursor: cursor.execute(_NEWEST_GOALS, about).pl(),
    )
    was, becomes = (None if rows.is_empty() else OnCourse(*rows.row(0)) for rows in (before, after))
    return BoardEffect(was, becomes)


def _hides_small_counts(store: Store, plan_id: str | None) -> bool:
    return store.read(_HIDES, plan_id=plan_id)["hides_small_counts"].any()
