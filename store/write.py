"""The only code that changes rows: hand a file in, publish it, withdraw it; nothing is deleted."""

import hashlib
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime

import duckdb
import polars as pl

from store import views
from store.connection import Store
from store.records import CATALOGUE_TABLES, SCHEMAS, WRITTEN_WITH_AN_UPLOAD, Submission


class AlreadyHandedIn(Exception):
    """The very same bytes are already a draft or published for the same plan."""

    def __init__(self, upload_id: int, status: str, handed_in_at: datetime) -> None:
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


class CheckFailed(Exception):
    """The write would break a rule of the store; nothing was changed."""

    def __init__(self, check: str, rows: int) -> None:
        super().__init__(check, rows)
        self.check = check
        self.rows = rows


def hand_in(store: Store, submission: Submission, by: str) -> int:
    """Keep a file and what was read from it as a draft, and give its `upload_id`.

    Raises AlreadyHandedIn when the same bytes are already there for the plan and have not been
    withdrawn.
    """
    sha256 = hashlib.sha256(submission.file_content).hexdigest()
    same = _not_withdrawn(store, sha256, submission.plan_id)
    if same:
        raise AlreadyHandedIn(*same)
    with _transaction(store) as cursor:
        return _insert(cursor, submission, sha256, by)


@contextmanager
def tried(store: Store, submission: Submission, by: str) -> Generator[duckdb.DuckDBPyConnection]:
    """A cursor to which a submission is published, unchecked; afterwards it was never there.

    The goals are not counted: only the views on the way there know of the submission.
    """
    with store.write_lock, store.connection.cursor() as cursor:
        cursor.execute("begin")
        try:
            _record(cursor, _insert(cursor, submission, "", by), "published", None, by)
            yield cursor
        finally:
            cursor.execute("rollback")


def _insert(cursor: duckdb.DuckDBPyConnection, submission: Submission, sha256: str, by: str) -> int:
    """Add a submission as a draft and give its `upload_id`."""
    upload_id = _next(cursor, "main.upload", "upload_id")
    cursor.execute(
        "insert into main.upload values"
        " ($upload_id, $name, $sha256, $content, $layout, $plan_id, $period, $by, $at)",
        {
            "upload_id": upload_id,
            "name": submission.file_name,
            "sha256": sha256,
            "content": submission.file_content,
            "layout": submission.layout,
            "plan_id": submission.plan_id,
            "period": submission.period,
            "by": by,
            "at": _now(),
        },
    )
    for table in CATALOGUE_TABLES:
        _append(cursor, table, upload_id, getattr(submission.catalogue, table))
    for table in WRITTEN_WITH_AN_UPLOAD:
        _append(cursor, table, upload_id, getattr(submission, table))
    _record(cursor, upload_id, "draft", None, by)
    return upload_id


def publish(store: Store, upload_id: int, by: str, reason: str | None = None) -> None:
    """Let an upload count: its figures supersede earlier ones, figure by figure."""
    _change(store, upload_id, "published", ("draft", "withdrawn"), by, reason)


def withdraw(store: Store, upload_id: int, by: str, reason: str | None = None) -> None:
    """Let an upload no longer count; the figures it superseded stand again."""
    _change(store, upload_id, "withdrawn", ("draft", "published"), by, reason)


def _change(
    store: Store,
    upload_id: int,
    event: str,
    allowed_from: tuple[str, ...],
    by: str,
    reason: str | None,
) -> None:
    with _transaction(store) as cursor:
        found = cursor.execute(
            "select status from marts.upload where upload_id = $upload_id",
            {"upload_id": upload_id},
        ).fetchone()
        if found is None:
            raise UnknownUpload(upload_id)
        if found[0] not in allowed_from:
            raise NotPossibleNow(upload_id, found[0])
        _record(cursor, upload_id, event, reason, by)
        views.recount(cursor, _plans_of(cursor, upload_id))


def _plans_of(cursor: duckdb.DuckDBPyConnection, upload_id: int) -> list[str]:
    """The plans that an upload says anything about."""
    tables = " union ".join(
        f"select plan_id from main.{table} where upload_id = $upload_id and plan_id is not null"
        for table in ("upload", *(name for name, schema in SCHEMAS.items() if "plan_id" in schema))
    )
    found = cursor.execute(tables, {"upload_id": upload_id}).fetchall()
    return sorted(plan_id for (plan_id,) in found)


@contextmanager
def _transaction(store: Store) -> Generator[duckdb.DuckDBPyConnection]:
    """One transaction; it is committed only when every check under `sql/checks` returns no rows.

    What is committed stands in the store's file itself before the next writer's turn.
    """
    with store.write_lock, store.connection.cursor() as cursor:
        cursor.execute("begin")
        try:
            yield cursor
            for name, statement in views.checks().items():
                rows = cursor.execute(statement).fetchall()
                if rows:
                    raise CheckFailed(name, len(rows))
            newest, plan_ids = _written_since(cursor, store.version())
        except BaseException:
            cursor.execute("rollback")
            raise
        cursor.execute("commit")
        store.versions.raise_to(newest, plan_ids)
        store.gather()


def _written_since(cursor: duckdb.DuckDBPyConnection, version: int) -> tuple[int, set[str]]:
    """The newest event, and the plans that the uploads of the events after `version` speak of."""
    events = cursor.execute(
        "select event_id, upload_id from main.upload_event where event_id > $version",
        {"version": version},
    ).fetchall()
    newest = max((event_id for event_id, _ in events), default=version)
    plan_ids = {
        plan_id
        for upload_id in {upload_id for _, upload_id in events}
        for plan_id in _plans_of(cursor, upload_id)
    }
    return newest, plan_ids


def _append(
    cursor: duckdb.DuckDBPyConnection, table: str, upload_id: int, rows: pl.DataFrame
) -> None:
    if rows.is_empty():
        return
    appended = rows.select(
        pl.lit(upload_id, dtype=pl.Int64).alias("upload_id"), *SCHEMAS[table].keys()
    )
    cursor.register("appended", appended)
    cursor.execute(f"insert into main.{table} by name select * from appended")
    cursor.unregister("appended")


def _record(
    cursor: duckdb.DuckDBPyConnection, upload_id: int, event: str, reason: str | None, by: str
) -> None:
    cursor.execute(
        "insert into main.upload_event values ($event_id, $upload_id, $event, $reason, $by, $at)",
        {
            "event_id": _next(cursor, "main.upload_event", "event_id"),
            "upload_id": upload_id,
            "event": event,
            "reason": reason,
            "by": by,
            "at": _now(),
        },
    )


def _next(cursor: duckdb.DuckDBPyConnection, table: str, column: str) -> int:
    found = cursor.execute(f"select coalesce(max({column}), 0) + 1 from {table}").fetchone()
    assert found is not None
    return found[0]


def _not_withdrawn(
    store: Store, sha256: str, plan_id: str | None
) -> tuple[int, str, datetime] | None:
    same = store.read(
        "select uploaded.upload_id, uploaded.status, uploaded.uploaded_at"
        " from marts.upload as uploaded inner join staging.upload as handed_in"
        " on uploaded.upload_id = handed_in.upload_id"
        " where handed_in.file_sha256 = $sha256"
        " and handed_in.plan_id is not distinct from $plan_id"
        " and uploaded.status != 'withdrawn' order by uploaded.upload_id desc limit 1",
        sha256=sha256,
        plan_id=plan_id,
    )
    return None if same.is_empty() else same.row(0)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
