"""What those who work with activities and goals say to each other: a row per thing that happened to
a comment.
"""

import polars as pl

from domain.rights import BOARD
from store.connection import Store


def of_activity(store: Store, *, plan_id: str, activity_id: str, quarter: str) -> pl.DataFrame:
    """Every comment on an activity's quarter, the open ones first."""
    return store.read(
        """
        select * from marts.comment
        where plan_id = $plan_id and activity_id = $activity_id and quarter = $quarter
        order by is_closed, comment_id, event_number
        """,
        plan_id=plan_id,
        activity_id=activity_id,
        quarter=quarter,
    )


def of_goal(store: Store, *, plan_id: str, indicator_id: str, quarter: str) -> pl.DataFrame:
    """Every comment on a goal in a quarter, the open ones first."""
    return store.read(
        """
        select * from marts.comment
        where plan_id = $plan_id and indicator_id = $indicator_id and quarter = $quarter
        order by is_closed, comment_id, event_number
        """,
        plan_id=plan_id,
        indicator_id=indicator_id,
        quarter=quarter,
    )


def open_ones(store: Store, *, plan_id: str, quarter: str) -> pl.DataFrame:
    """The comments on a quarter that nobody has closed, in the plan's order of activities."""
    return store.read(
        """
        select * from marts.comment
        where plan_id = $plan_id and quarter = $quarter and not is_closed
        order by activity_order nulls last, comment_id, event_number
        """,
        plan_id=plan_id,
        quarter=quarter,
    )


def open_to_board(store: Store, *, plan_id: str, quarter: str) -> pl.DataFrame:
    """The comments to the board up to a quarter that nobody has closed, in the plan's order of
    activities: what a document may hold, whoever asks for it.
    """
    return store.read(
        """
        select * from marts.comment
        where plan_id = $plan_id
            and quarter <= $quarter
            and to_role = $board
            and not is_closed
        order by activity_order nulls last, comment_id, event_number
        """,
        plan_id=plan_id,
        quarter=quarter,
        board=BOARD,
    )
