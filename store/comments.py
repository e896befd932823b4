"""Comments on an activity's quarter, or on one of its goals: opened to a role, answered, closed.

Who hands in for the activity opens, answers and closes; what is addressed to the board is answered
by all who read the plan. Rows are added and never changed.
"""

from dataclasses import dataclass

import duckdb

from domain.comments import ANSWERED, CLOSED, LONGEST, OPENED, TO_ROLES
from domain.rights import BOARD, Rights
from store.connection import Store
from store.events import next_number, now
from store.permission import NotAllowed, require_activity
from store.transaction import unchecked

LONGEST_KEPT = 4 * LONGEST
_KNOWN = """
    select 1
    from materialized.activity as activity
    left join materialized.indicator as indicator
        on activity.plan_id = indicator.plan_id and activity.activity_id = indicator.activity_id
    where activity.plan_id = $plan_id and activity.activity_id = $activity_id
        and ($indicator_id is null or indicator.indicator_id = $indicator_id)
        and (
            $area_code is null
            or $area_code in (select area_code from materialized.area where plan_id = $plan_id)
        )
"""
_ADDED = """
    insert into main.comment_event by name
    select
        $event_number as event_number,
        $comment_id as comment_id,
        $event as event,
        $plan_id as plan_id,
        $activity_id as activity_id,
        $indicator_id as indicator_id,
        $area_code as area_code,
        $quarter as quarter,
        $to_role as to_role,
        $comment as comment,
        $event_by as event_by,
        getvariable('person') as event_person,
        getvariable('origin') as event_from,
        $event_at as event_at
"""


class NothingToCommentOn(Exception):
    """There is no such activity, goal of it, or area."""


class CommentClosed(Exception):
    """The comment was closed before."""


@dataclass(frozen=True)
class CommentPlace:
    """What a comment is about: an activity's quarter, or one of its goals, in an area or, where it
    is None, in the whole plan.
    """

    plan_id: str
    activity_id: str
    quarter: str
    indicator_id: str | None = None
    area_code: str | None = None


def begin(store: Store, place: CommentPlace, to_role: str, comment: str, by: str) -> int:
    """Open a comment to a role, and give its number. Raises NotAllowed, NothingToCommentOn, and
    ValueError where it says nothing, or too much, or is to no role that is written to.
    """
    _require_words(comment)
    if to_role not in TO_ROLES:
        raise ValueError(to_role)
    with unchecked(store) as cursor:
        require_activity(cursor, store.rights, place.plan_id, place.activity_id)
        about = {name: one for name, one in vars(place).items() if name != "quarter"}
        if cursor.execute(_KNOWN, about).fetchone() is None:
            raise NothingToCommentOn
        comment_id = next_number(cursor, "main.comment_event", "comment_id")
        _add(cursor, OPENED, comment_id, place, to_role, comment.strip(), by)
    return comment_id


def answer(store: Store, comment_id: int, comment: str, by: str) -> None:
    """Answer a comment. Raises NotAllowed, CommentClosed, and ValueError where it says nothing or
    too much.
    """
    _require_words(comment)
    with unchecked(store) as cursor:
        place, to_role = _open(cursor, store.rights, comment_id, is_answer=True)
        _add(cursor, ANSWERED, comment_id, place, to_role, comment.strip(), by)


def close(store: Store, comment_id: int, by: str) -> None:
    """Close a comment. Raises NotAllowed and CommentClosed."""
    with unchecked(store) as cursor:
        place, to_role = _open(cursor, store.rights, comment_id, is_answer=False)
        _add(cursor, CLOSED, comment_id, place, to_role, None, by)


def may_answer(rights: Rights, plan_id: str, activity_id: str, to_role: str) -> bool:
    """Whether these rights cover answering a comment to this role."""
    is_to_reader = to_role == BOARD and plan_id in rights.reads
    return is_to_reader or rights.hands_in_for(plan_id, activity_id)


def _require_words(comment: str) -> None:
    """A field holds its text to its length in the browser alone, so the store asks too."""
    if not comment.strip() or len(comment) > LONGEST_KEPT:
        raise ValueError(comment[:LONGEST])


def _open(
    cursor: duckdb.DuckDBPyConnection, rights: Rights, comment_id: int, *, is_answer: bool
) -> tuple[CommentPlace, str]:
    """What an open comment is about, and to whom. One that is not there is refused as one that is
    not theirs, so that nobody learns what there is.
    """
    rows = cursor.execute(
        """
        select plan_id, activity_id, quarter, indicator_id, area_code, to_role, event
        from main.comment_event
        where comment_id = $comment_id
        order by event_number desc
        """,
        {"comment_id": comment_id},
    ).fetchall()
    if not rows:
        raise NotAllowed
    *about, to_role, event = rows[0]
    place = CommentPlace(*about)
    if not (is_answer and may_answer(rights, place.plan_id, place.activity_id, to_role)):
        require_activity(cursor, rights, place.plan_id, place.activity_id)
    if event == CLOSED:
        raise CommentClosed
    return place, to_role


def _add(
    cursor: duckdb.DuckDBPyConnection,
    event: str,
    comment_id: int,
    place: CommentPlace,
    to_role: str,
    comment: str | None,
    by: str,
) -> None:
    added = {
        **vars(place),
        "event_number": next_number(cursor, "main.comment_event", "event_number"),
        "comment_id": comment_id,
        "event": event,
        "to_role": to_role,
        "comment": comment,
        "event_by": by,
        "event_at": now(),
    }
    cursor.execute(_ADDED, added)
