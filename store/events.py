"""What has happened to the uploads: an event is added, and the newest is an upload's status."""

from dataclasses import dataclass
from datetime import UTC, datetime

import duckdb


class AlreadyHandedIn(Exception):
    """The very same bytes are already a draft or published for the same plan; which upload it is,
    only to who sees it.
    """

    def __init__(
        self,
        upload_id: int | None = None,
        status: str | None = None,
        handed_in_at: datetime | None = None,
    ) -> None:
        super().__init__(upload_id, status, handed_in_at)
        self.upload_id = upload_id
        self.status = status
        self.handed_in_at = handed_in_at


class UnknownUpload(Exception):
    """There is no upload with that number."""

    def __init__(self, upload_id: int) -> None:
        super().__init__(upload_id)
        self.upload_id = upload_id


class NotPossibleNow(Exception):
    """An upload with this status cannot be published or withdrawn."""

    def __init__(self, upload_id: int, status: str) -> None:
        super().__init__(upload_id, status)
        self.upload_id = upload_id
        self.status = status


@dataclass(frozen=True)
class UploadState:
    """What an upload is now, and what tells its bytes from others'."""

    status: str
    sha256: str
    plan_id: str | None
    was_published: bool


def required(
    cursor: duckdb.DuckDBPyConnection, upload_id: int, allowed_from: tuple[str, ...]
) -> UploadState:
    """An upload with one of these statuses. Raises UnknownUpload and NotPossibleNow."""
    row = cursor.execute(
        """
        select
            uploaded.status,
            handed_in.file_sha256,
            handed_in.plan_id,
            uploaded.published_at is not null
        from marts.upload as uploaded
        inner join staging.upload as handed_in
            on uploaded.upload_id = handed_in.upload_id
        where uploaded.upload_id = $upload_id
        """,
        {"upload_id": upload_id},
    ).fetchone()
    if row is None:
        raise UnknownUpload(upload_id)
    upload = UploadState(*row)
    if upload.status not in allowed_from:
        raise NotPossibleNow(upload_id, upload.status)
    return upload


def record(
    cursor: duckdb.DuckDBPyConnection, upload_id: int, event: str, reason: str | None, by: str
) -> None:
    """Add an event of an upload."""
    cursor.execute(
        "insert into main.upload_event by name select $event_id as event_id,"
        " $upload_id as upload_id, $event as event, $reason as reason, $by as event_by,"
        " $at as event_at, getvariable('origin') as event_from,"
        " getvariable('person') as event_person",
        {
            "event_id": next_number(cursor, "main.upload_event", "event_id"),
            "upload_id": upload_id,
            "event": event,
            "reason": reason,
            "by": by,
            "at": now(),
        },
    )


def next_number(cursor: duckdb.DuckDBPyConnection, table: str, column: str) -> int:
    """The number that the next row of a table is given."""
    row = cursor.execute(f"select coalesce(max({column}), 0) + 1 from {table}").fetchone()
    assert row is not None
    return row[0]


def now() -> datetime:
    """The instant, as the tables keep it."""
    return datetime.now(UTC).replace(tzinfo=None)
