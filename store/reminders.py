"""The mails to activities that have not handed in: begun once, and what became of each.

A mail is begun, in a transaction that asks whether it was begun before, ahead of being given to the
mail server. So it is sent once at most, whatever breaks off meanwhile; only one that the server
refused may be begun again.
"""

from dataclasses import dataclass
from datetime import datetime

import duckdb

from store.connection import Store
from store.events import now
from store.permission import NotAllowed
from store.transaction import unchecked

BEGUN, SENT, REFUSED = "begun", "sent", "refused"


class AlreadyBegun(Exception):
    """A mail about the activity and quarter was begun to that address before."""

    def __init__(self, state: str, at: datetime) -> None:
        super().__init__(state, at)
        self.state = state
        self.at = at


@dataclass(frozen=True)
class Reminder:
    """What a mail is about, and to whom it is."""

    plan_id: str
    quarter: str
    activity_id: str
    sent_to: str


def begin(store: Store, reminder: Reminder, by: str) -> None:
    """Keep that a mail is now given to the mail server. Raises AlreadyBegun, and NotAllowed."""
    if reminder.plan_id not in store.rights.leads:
        raise NotAllowed
    with unchecked(store) as cursor:
        newest = cursor.execute(
            "select event, event_at from main.reminder"
            " where plan_id = $plan_id and quarter = $quarter and activity_id = $activity_id"
            " and lower(sent_to) = lower($sent_to) order by rowid desc limit 1",
            vars(reminder),
        ).fetchone()
        if newest is not None and newest[0] != REFUSED:
            raise AlreadyBegun(*newest)
        _record(cursor, reminder, BEGUN, by)


def end(store: Store, reminder: Reminder, state: str, by: str) -> None:
    """Keep that the mail server took a mail that was begun, or refused it. Raises NotAllowed."""
    if reminder.plan_id not in store.rights.leads:
        raise NotAllowed
    with unchecked(store) as cursor:
        _record(cursor, reminder, state, by)


def _record(cursor: duckdb.DuckDBPyConnection, reminder: Reminder, state: str, by: str) -> None:
    cursor.execute(
        "insert into main.reminder values"
        " ($plan_id, $quarter, $activity_id, $sent_to, $event, $by, $at, getvariable('origin'),"
        " getvariable('person'))",
        {
            **vars(reminder),
            "event": state,
            "by": by,
            "at": now(),
        },
    )
