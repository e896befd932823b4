"""What was erased is gone from the tables; this takes it out of the blocks of the file.

DuckDB writes what is changed to new blocks and leaves the old ones: those that it needs no more are
free but unchanged until they are used again, and in others the rest still stands. So the tables are
written anew, and the blocks that became free are filled with chance. The file is not opened a
second time, which would let go of its lock.

What DuckDB keeps about a column holds the first eight letters of its first and last text. That
stands in parts of blocks, which are overwritten by what is kept about as many columns of chance;
how many of the free parts they take is DuckDB's own choice.
"""

import os

import duckdb

from store.connection import Store

# A block holds a little less than its size.
_SHARE_OF_BLOCK = 0.9
_COLUMNS = 1000


def write_anew(cursor: duckdb.DuckDBPyConnection, table: str) -> None:
    """Write every row of a table to new blocks, in the order in which they stand."""
    cursor.execute(f"create or replace temp table written_anew as select * from {table}")
    cursor.execute(f"delete from {table}")
    cursor.execute(f"insert into {table} select * from written_anew")
    cursor.execute("drop table written_anew")


def overwrite_free_blocks(store: Store) -> None:
    """Fill the free blocks of the store's file with chance, and free them again."""
    with store.write_lock, store.connection.cursor() as cursor:
        store.gather()
        size = cursor.execute("pragma database_size").fetchall()[0]
        block_size, free_blocks = size[2], size[5]
        cursor.execute("create or replace table main.chance (chance blob)")
        for _ in range(free_blocks):
            cursor.execute(
                "insert into main.chance values ($chance)",
                {"chance": os.urandom(int(block_size * _SHARE_OF_BLOCK))},
            )
        store.gather()
        columns = ", ".join(f"'{os.urandom(8).hex()}' as chance_{n}" for n in range(_COLUMNS))
        cursor.execute(f"create or replace table main.chance as select {columns}")
        store.gather()
        cursor.execute("drop table main.chance")
        store.gather()
