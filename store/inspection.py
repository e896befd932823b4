"""The door for those who write SQL themselves: one select over the marts, and nothing else.

Three walls stand behind each other. DuckDB parses the statement, and everything in the tree that is
not known to be harmless is refused: other statements, other tables, every table function, recursion
and functions outside `ALLOWED_FUNCTIONS`. What is run is the text of the tree that was looked at.
It runs in a process of its own (`store.inspection_child`) that has never seen the store's file: it
is given the rows of the marts that are asked for, and limits on memory, time, rows and bytes.
"""

import json
import re
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import BoundedSemaphore, Timer

import duckdb
import polars as pl
import pyarrow as pa

from domain.rights import NO_PLAN
from store.connection import Store
from store.views import SQL

LONGEST_STATEMENT = 10_000
SECONDS = 10.0
ROWS_READ_AT_MOST = 1_000_000
ROWS_SHOWN_AT_MOST = 1_000
# So many are answered at once; more wait their turn, so that the pages stay quick meanwhile.
_TURNS = BoundedSemaphore(2)
HOME = Path(__file__).resolve().parent.parent
GRAIN = re.compile(r"-- (.+)")
ERROR_KIND = re.compile(r"^[A-Za-z ]+ Error: ")

ALLOWED_NODES = {"SELECT_NODE", "SET_OPERATION_NODE", "CTE_NODE"}
ALLOWED_SOURCES = {"BASE_TABLE", "SUBQUERY", "JOIN", "EMPTY", "EXPRESSION_LIST"}
ALLOWED_EXPRESSIONS = {
    "BETWEEN",
    "CASE",
    "CAST",
    "COLLATE",
    "COLUMN_REF",
    "COMPARISON",
    "CONJUNCTION",
    "CONSTANT",
    "FUNCTION",
    "LAMBDA_REF",
    "OPERATOR",
    "STAR",
    "SUBQUERY",
    "WINDOW",
}
ALLOWED_FUNCTIONS = frozenset(
    (HOME / "store" / "harmless_functions.txt").read_text(encoding="utf-8").split()
)


class Refusal(StrEnum):
    """Why a statement is not answered."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_SQL = "not_sql"
    NOT_A_SELECT = "not_a_select"
    SEVERAL_STATEMENTS = "several_statements"
    OTHER_TABLE = "other_table"
    TABLE_FUNCTION = "table_function"
    FUNCTION = "function"
    RECURSION = "recursion"
    DESCRIPTION = "description"
    PARAMETER = "parameter"
    CONSTRUCT = "construct"
    TOO_MUCH = "too_much"
    TOO_SLOW = "too_slow"
    TOO_LARGE = "too_large"
    FAILED = "failed"


class Refused(Exception):
    """A statement is not answered; `detail` is the word it fell on, or DuckDB's own error."""

    def __init__(self, reason: Refusal, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True)
class Answer:
    """The rows that were asked for; `is_cut` when there are more than are shown."""

    rows: pl.DataFrame
    is_cut: bool


@dataclass(frozen=True)
class Mart:
    """A mart that may be read: its name, what one row of it is, and its columns."""

    name: str
    grain: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class _Checked:
    """A harmless statement: its text as written from its tree, and what it reads."""

    statement: str
    marts: tuple[str, ...]
    words: frozenset[str]
    is_every_column: bool


def marts(store: Store) -> list[Mart]:
    """The marts that a statement may read, in the order of their names."""
    columns: dict[str, list[str]] = {}
    for name, column in store.read(
        "select table_name, column_name from duckdb_columns()"
        " where schema_name = 'marts' order by table_name, column_index"
    ).iter_rows():
        columns.setdefault(name, []).append(column)
    grains = _grains()
    return [Mart(name, grains[name], tuple(mart_columns)) for name, mart_columns in columns.items()]


def ask(store: Store, statement: str, *, plan_id: str | None, seconds: float = SECONDS) -> Answer:
    """The rows of one select over the marts, of one plan or of every plan (None).

    What is a draft or was withdrawn is seen by nobody here: it is taken back, or sent on, where it
    was handed in. Raises Refused.
    """
    store = store.of(replace(store.rights, sees_unpublished=NO_PLAN))
    checked = _checked(store, statement)
    if not _TURNS.acquire(timeout=seconds):
        raise Refused(Refusal.TOO_SLOW)
    try:
        tables = _rows_of_marts(store, checked, plan_id, seconds)
        return _answer_of_child(checked.statement, tables, seconds)
    finally:
        _TURNS.release()


def _checked(store: Store, statement: str) -> _Checked:
    if not statement.strip():
        raise Refused(Refusal.EMPTY)
    if len(statement) > LONGEST_STATEMENT:
        raise Refused(Refusal.TOO_LONG)
    with store.connection.cursor() as cursor:
        serialised = cursor.execute(
            "select cast(json_serialize_sql($statement) as text)", {"statement": statement}
        ).fetchall()[0][0]
        try:
            tree = json.loads(serialised)
        except RecursionError as error:
            raise Refused(Refusal.TOO_LONG) from error
        _refuse_what_is_no_select(tree)
        checked = _looked_through(tree)
        try:
            text = cursor.execute("select json_deserialize_sql($tree)", {"tree": serialised})
            return _Checked(text.fetchall()[0][0], *checked)
        except duckdb.Error as error:
            raise Refused(Refusal.NOT_SQL, without_kind(str(error))) from error


def _refuse_what_is_no_select(tree: dict) -> None:
    if tree["error"]:
        message = tree["error_message"]
        if tree["error_type"] == "not implemented":
            raise Refused(Refusal.NOT_A_SELECT)
        raise Refused(Refusal.NOT_SQL, message)
    if not tree["statements"]:
        raise Refused(Refusal.EMPTY)
    if len(tree["statements"]) > 1:
        raise Refused(Refusal.SEVERAL_STATEMENTS)


def _looked_through(tree: dict) -> tuple[tuple[str, ...], frozenset[str], bool]:
    """The marts that a tree reads, every word in it, and whether it asks for every column."""
    nodes = list(_nodes(tree))
    cte_names = {
        entry["key"].lower()
        for node in nodes
        if "cte_map" in node
        for entry in node["cte_map"]["map"]
    }
    grains = _grains()
    read = []
    for node in nodes:
        _refuse_unknown(node)
        if node.get("type") == "BASE_TABLE" and "table_name" in node:
            name = node["table_name"].lower()
            schema = node["schema_name"].lower()
            is_cte = not schema and name in cte_names
            if (
                node["catalog_name"]
                or node.get("at_clause")
                or not (is_cte or (schema == "marts" and name in grains))
            ):
                parts = (node["catalog_name"], node["schema_name"], node["table_name"])
                raise Refused(Refusal.OTHER_TABLE, ".".join(filter(None, parts)))
            if not is_cte:
                read.append(name)
    is_every_column = any(
        node.get("class") == "STAR" or node.get("ref_type") == "NATURAL" for node in nodes
    )
    return tuple(dict.fromkeys(read)), frozenset(_words(tree)), is_every_column


def _refuse_unknown(node: dict) -> None:
    """Whatever is not known to be harmless is refused, so that a new DuckDB opens nothing."""
    kind = str(node.get("type", ""))
    if kind == "RECURSIVE_CTE_NODE":
        raise Refused(Refusal.RECURSION)
    if kind.endswith("_NODE") and kind not in ALLOWED_NODES:
        raise Refused(Refusal.CONSTRUCT, kind)
    if kind == "SHOW_REF":
        raise Refused(Refusal.DESCRIPTION)
    if kind == "TABLE_FUNCTION":
        raise Refused(Refusal.TABLE_FUNCTION, node["function"].get("function_name", ""))
    if "sample" in node and "alias" in node and kind not in ALLOWED_SOURCES:
        raise Refused(Refusal.CONSTRUCT, kind)
    expression = node.get("class")
    if expression is None:
        return
    if expression == "PARAMETER":
        raise Refused(Refusal.PARAMETER, f"${node.get('identifier', '')}")
    if expression not in ALLOWED_EXPRESSIONS:
        raise Refused(Refusal.CONSTRUCT, expression)
    name = node.get("function_name")
    if name is not None and (
        name.lower() not in ALLOWED_FUNCTIONS
        or node.get("schema") not in {"", "main"}
        or node.get("catalog")
    ):
        raise Refused(Refusal.FUNCTION, name)


def _nodes(tree: object) -> Iterator[dict]:
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)


def _words(tree: object) -> Iterator[str]:
    for node in _nodes(tree):
        for value in node.values():
            if isinstance(value, str):
                yield value.lower()
            elif isinstance(value, list):
                yield from (one.lower() for one in value if isinstance(one, str))


def _rows_of_marts(
    store: Store, checked: _Checked, plan_id: str | None, seconds: float
) -> dict[str, pa.Table]:
    """The rows of the marts that are read, only of the columns that the statement may name."""
    known = {mart.name: mart.columns for mart in marts(store)}
    tables = {}
    with store.reading() as cursor:
        timer = Timer(seconds, cursor.interrupt)
        timer.start()
        try:
            for name in checked.marts:
                columns = [
                    column
                    for column in known[name]
                    if checked.is_every_column or column in checked.words
                ] or known[name][:1]
                narrowed = plan_id is not None and "plan_id" in known[name]
                tables[name] = cursor.execute(
                    f"select {', '.join(columns)} from marts.{name}"
                    + (" where plan_id = $plan_id" if narrowed else "")
                    + f" limit {ROWS_READ_AT_MOST + 1}",
                    {"plan_id": plan_id} if narrowed else {},
                ).to_arrow_table()
                if tables[name].num_rows > ROWS_READ_AT_MOST:
                    raise Refused(Refusal.TOO_MUCH, f"marts.{name}")
        except duckdb.InterruptException as error:
            raise Refused(Refusal.TOO_SLOW) from error
        finally:
            timer.cancel()
    return tables


def _answer_of_child(statement: str, tables: dict[str, pa.Table], seconds: float) -> Answer:
    """What the child process answers; it is ended when it takes too long."""
    request = BytesIO()
    order = {"statement": statement, "marts": list(tables), "rows": ROWS_SHOWN_AT_MOST}
    _write_framed(request, json.dumps(order).encode())
    for table in tables.values():
        buffer = BytesIO()
        with pa.ipc.new_stream(buffer, table.schema) as stream:
            stream.write_table(table)
        _write_framed(request, buffer.getvalue())
    try:
        process = subprocess.run(
            [sys.executable, "-m", "store.inspection_child", str(seconds)],
            input=request.getvalue(),
            capture_output=True,
            timeout=seconds,
            check=False,
            cwd=HOME,
            env={},
        )
    except subprocess.TimeoutExpired as error:
        raise Refused(Refusal.TOO_SLOW) from error
    if process.returncode != 0 or not process.stdout:
        raise Refused(Refusal.TOO_LARGE)
    return _answer(process.stdout)


def _answer(output: bytes) -> Answer:
    (length,) = struct.unpack_from("<Q", output)
    head = json.loads(output[8 : 8 + length])
    if "refusal" in head:
        raise Refused(Refusal(head["refusal"]), without_kind(head["detail"]))
    with pa.ipc.open_stream(output[16 + length :]) as stream:
        table = stream.read_all()
    return Answer(pl.DataFrame(pl.from_arrow(table)), head["is_cut"])


def without_kind(message: str) -> str:
    """DuckDB's error without the English name of its kind and without the statement's picture."""
    return ERROR_KIND.sub("", message).split("\n\n")[0].strip()


def _write_framed(stream: BytesIO, content: bytes) -> None:
    stream.write(struct.pack("<Q", len(content)))
    stream.write(content)


@cache
def _grains() -> dict[str, str]:
    """What one row of each mart is, as its file's first line says."""
    grains = {}
    for file in sorted((SQL / "marts").glob("*.sql")):
        match = GRAIN.match(file.read_text(encoding="utf-8"))
        grains[file.stem] = match[1] if match else ""
    return grains
