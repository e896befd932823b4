"""A transaction that changes nothing of what counts, so no check of `sql/checks` is asked."""

from collections.abc import Generator
from contextlib import contextmanager

import duckdb

from store.connection import Store


@contextmanager
def writing(store: Store) -> Generator[duckdb.DuckDBPyConnection]:
    """A cursor of the reader's rights to write with; what is written stands in the store's file."""
    with store.write_lock, store.reading() as cursor:
        cursor.execute("begin")
        try:
            yield cursor
        except BaseException:
            cursor.execute("rollback")
            raise
        cursor.execute("commit")
        store.gather()
