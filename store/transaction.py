"""The transactions of those who write. They take turns, each sees what everybody has written, and
what is committed stands in the store's file itself before the next one's turn.
"""

from collections.abc import Generator
from contextlib import contextmanager

import duckdb

from domain.rights import OWN_MACHINE
from store import permission, views
from store.connection import Store, tell_rights, tell_writer
from store.records import SCHEMAS
from store.versions import going_on_from

_EVENTS_SINCE = "select event_id, upload_id from main.upload_event where event_id > $version"


class CheckFailed(Exception):
    """The write would break a rule of the store; nothing was changed."""

    def __init__(self, check: str, rows: int) -> None:
        super().__init__(check, rows)
        self.check = check
        self.rows = rows


@contextmanager
def checked(store: Store) -> Generator[duckdb.DuckDBPyConnection]:
    """One transaction; it is committed only when every check under `sql/checks` returns no rows,
    and the store's rights cover every upload that something happened to.

    What is committed stands in the store's file itself before the next writer's turn.
    """
    with store.write_lock, _told(store) as cursor:
        cursor.execute("begin")
        try:
            yield cursor
            for name, rows in failed_checks(cursor):
                raise CheckFailed(name, rows)
            for upload_id in _changed_since(cursor, store.version()):
                permission.require(cursor, store.rights, upload_id)
            newest, plan_ids = _events_since(cursor, store.version())
        except BaseException:
            cursor.execute("rollback")
            raise
        cursor.execute("commit")
        store.versions.raise_to(newest, plan_ids)
        store.gather()


@contextmanager
def _told(store: Store) -> Generator[duckdb.DuckDBPyConnection]:
    """A cursor that reads what everybody has written, for one who writes."""
    with store.connection.cursor() as cursor:
        tell_rights(cursor, OWN_MACHINE)
        tell_writer(cursor, store)
        yield cursor


def failed_checks(cursor: duckdb.DuckDBPyConnection) -> Generator[tuple[str, int]]:
    """The checks that return rows, and how many."""
    for name, statement in views.checks().items():
        rows = cursor.execute(statement).fetchall()
        if rows:
            yield name, len(rows)


def _events_since(cursor: duckdb.DuckDBPyConnection, version: int) -> tuple[int, set[str]]:
    """The newest event, and the plans that the uploads of the events after `version` speak of, with
    those that go on from them: they show their figures too.
    """
    events = cursor.execute(_EVENTS_SINCE, {"version": version}).fetchall()
    newest = max((event_id for event_id, _ in events), default=version)
    plan_ids = {
        plan_id
        for upload_id in {upload_id for _, upload_id in events}
        for plan_id in plans_of(cursor, upload_id)
    }
    return newest, plan_ids | going_on_from(cursor, plan_ids)


def _changed_since(cursor: duckdb.DuckDBPyConnection, version: int) -> list[int]:
    """The uploads of the events after `version`, but drafts that are erased: asked of before."""
    rows = cursor.execute(
        f"""
        select distinct uploaded.upload_id
        from ({_EVENTS_SINCE}) as happened
        inner join main.upload as uploaded
            on happened.upload_id = uploaded.upload_id
        where uploaded.file_sha256 != ''
        order by all
        """,
        {"version": version},
    ).fetchall()
    return [upload_id for (upload_id,) in rows]


@contextmanager
def rolled_back(store: Store) -> Generator[duckdb.DuckDBPyConnection]:
    """A transaction that leaves nothing."""
    with store.write_lock, _told(store) as cursor:
        cursor.execute("begin")
        try:
            yield cursor
        finally:
            cursor.execute("rollback")


@contextmanager
def unchecked(store: Store) -> Generator[duckdb.DuckDBPyConnection]:
    """A transaction that changes nothing of what counts, so no check of `sql/checks` is asked; its
    cursor knows no more than the store's rights let it.
    """
    with store.write_lock, store.reading() as cursor:
        tell_writer(cursor, store)
        cursor.execute("begin")
        try:
            yield cursor
        except BaseException:
            cursor.execute("rollback")
            raise
        cursor.execute("commit")
        store.gather()


def plans_of(cursor: duckdb.DuckDBPyConnection, upload_id: int) -> list[str]:
    """The plans that an upload says anything about."""
    tables = " union ".join(
        f"select plan_id from main.{table} where upload_id = $upload_id and plan_id is not null"
        for table in ("upload", *(name for name, schema in SCHEMAS.items() if "plan_id" in schema))
    )
    rows = cursor.execute(tables, {"upload_id": upload_id}).fetchall()
    return sorted(plan_id for (plan_id,) in rows)
