"""Which goals change their status when something is published: counted and taken back again."""

from dataclasses import dataclass

import polars as pl

from store import status_changes, write
from store.connection import Store
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


def _hides_small_counts(store: Store, plan_id: str | None) -> bool:
    return store.read(_HIDES, plan_id=plan_id)["hides_small_counts"].any()
