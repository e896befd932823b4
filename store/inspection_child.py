"""A process of its own that answers one select: tables on stdin, rows on stdout.

`store.inspection` starts it. It knows no file: DuckDB runs in memory, without the outer world and
without a way to change its settings, and the system holds the process to its memory and its time.
"""

import json
import struct
import sys
from io import BytesIO
from typing import BinaryIO

import duckdb
import pyarrow as pa

if sys.platform != "win32":
    import resource

MEMORY = 512 * 1024**2
ADDRESSES = 4 * 1024**3
BYTES_ANSWERED_AT_MOST = 20 * 1024**2
CLOSED = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "enable_external_access": "false",
    "python_enable_replacements": "false",
    "memory_limit": f"{MEMORY // 1024**2}MB",
    "temp_directory": "",
    "threads": "1",
    "max_expression_depth": "250",
}
COMPOUND = (pa.types.is_nested, pa.types.is_binary, pa.types.is_interval, pa.types.is_duration)


def _limit(seconds: float) -> None:
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 1))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read_framed(stdin: BinaryIO) -> bytes:
    (length,) = struct.unpack("<Q", stdin.read(8))
    return stdin.read(length)


def _write_framed(content: bytes) -> None:
    sys.stdout.buffer.write(struct.pack("<Q", len(content)))
    sys.stdout.buffer.write(content)


def _rows(connection: duckdb.DuckDBPyConnection, statement: str, at_most: int) -> pa.Table:
    """The first rows, one more than are shown, so that it is known whether there are more."""
    reader = connection.execute(statement).to_arrow_reader(at_most + 1)
    batches, rows = [], 0
    for batch in reader:
        batches.append(batch)
        rows += batch.num_rows
        if rows > at_most:
            break
    return _plain(pa.Table.from_batches(batches, reader.schema).slice(0, at_most + 1))


def _plain(table: pa.Table) -> pa.Table:
    """The columns under names of their own, lists and other compounds as text."""
    names: list[str] = []
    columns = []
    for name, column in zip(table.column_names, table.columns, strict=True):
        place = 2
        unique_name = name
        while unique_name in names:
            unique_name, place = f"{name}_{place}", place + 1
        names.append(unique_name)
        columns.append(_as_text(column) if any(is_a(column.type) for is_a in COMPOUND) else column)
    return pa.table(dict(zip(names, columns, strict=True)))


def _as_text(column: pa.ChunkedArray) -> pa.Array:
    return pa.array([None if one is None else str(one) for one in column.to_pylist()], pa.string())


def main() -> None:
    """Answer the one statement that is asked on stdin."""
    _limit(float(sys.argv[1]))
    order = json.loads(_read_framed(sys.stdin.buffer))
    connection = duckdb.connect(":memory:", config=dict(CLOSED))
    connection.execute("create schema marts")
    for name in order["marts"]:
        with pa.ipc.open_stream(_read_framed(sys.stdin.buffer)) as stream:
            connection.register("handed_over", stream.read_all())
        connection.execute(f'create table marts."{name}" as select * from handed_over')
        connection.unregister("handed_over")
    connection.execute("set lock_configuration = true")
    try:
        table = _rows(connection, order["statement"], order["rows"])
    except (duckdb.OutOfMemoryException, MemoryError):
        _write_framed(json.dumps({"refusal": "too_large", "detail": ""}).encode())
        return
    except duckdb.Error as error:
        _write_framed(json.dumps({"refusal": "failed", "detail": str(error)}).encode())
        return
    if table.nbytes > BYTES_ANSWERED_AT_MOST:
        _write_framed(json.dumps({"refusal": "too_large", "detail": ""}).encode())
        return
    is_cut = table.num_rows > order["rows"]
    _write_framed(json.dumps({"is_cut": is_cut}).encode())
    buffer = BytesIO()
    first_rows = table.slice(0, order["rows"])
    with pa.ipc.new_stream(buffer, first_rows.schema) as stream:
        stream.write_table(first_rows)
    _write_framed(buffer.getvalue())


if __name__ == "__main__":
    main()
