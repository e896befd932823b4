"""What is only an event and is told in the change log: a download, an erasure. Rows are added and
never changed. That somebody read a page is no event.
"""

from dataclasses import dataclass

import duckdb

from domain.actions import FILE_DOWNLOADED, SMALL_COUNTS_DOWNLOADED
from store.connection import Store
from store.events import now
from store.transaction import unchecked


@dataclass(frozen=True, kw_only=True)
class AuditEvent:
    """Something that happened, as `domain.actions` calls it, and by whom ('': nobody signed in).

    `what` is the name of the file that was written, or the kind of what was erased.
    """

    event: str
    event_by: str
    plan_id: str | None = None
    upload_id: int | None = None
    period: str | None = None
    what: str | None = None
    reason: str | None = None
    places: int | None = None


def _record(store: Store, happened: AuditEvent) -> None:
    """Keep that something happened."""
    with unchecked(store) as cursor:
        add(cursor, happened)


def record_small_counts(
    store: Store, event_by: str, plan_id: str | None, period: str | None, file_name: str
) -> None:
    """Keep that figures of a plan (None: of any) were written to a file, where its writer sees
    small counts that others do not.
    """
    hiding = store.read(
        """
        select 1
        from marts.plan
        where hides_small_counts and not is_any_hidden and is_chosen(plan_id, $plan_id)
        """,
        plan_id=plan_id,
    )
    if not hiding.is_empty():
        happened = AuditEvent(
            event=SMALL_COUNTS_DOWNLOADED,
            event_by=event_by,
            plan_id=plan_id,
            period=period,
            what=file_name,
        )
        _record(store, happened)


def record_kept_file(store: Store, event_by: str, plan_id: str | None, upload_id: int) -> None:
    """Keep that somebody got a file that an upload keeps."""
    happened = AuditEvent(
        event=FILE_DOWNLOADED, event_by=event_by, plan_id=plan_id, upload_id=upload_id
    )
    _record(store, happened)


def add(cursor: duckdb.DuckDBPyConnection, happened: AuditEvent) -> None:
    """Keep it in the transaction of what happened."""
    cursor.execute(
        """
        insert into main.audit_event by name
        select
            coalesce((select max(audit_event_id) from main.audit_event), 0) + 1 as audit_event_id,
            $event as event,
            $event_by as event_by,
            getvariable('origin') as event_from,
            getvariable('person') as event_person,
            $plan_id as plan_id,
            $upload_id as upload_id,
            $period as period,
            $what as what,
            $reason as reason,
            $places as places,
            $event_at as event_at
        """,
        {**vars(happened), "event_at": now()},
    )
