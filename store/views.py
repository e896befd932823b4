"""Bring a connection's tables and views to what the files under `sql/` say.

The schema `counted` holds copies of intermediate views as tables, named as the view: the marts read
the copy, so that a page never waits for the counting. `restate` renews a plan's rows of what
stands, `count` what is counted from it.

The schema `hidden` says which figures of a plan that hides small counts are hidden, and `flagged`
says it beside the rows they stand in. The views of `board` and `shown` are written from the
declaration of every column (`store.shown_columns`): `board` gives the counted rows as everyone but
the leaders sees them, `shown` what the viewer may see. Marts and macros read figures nowhere else.

The schema `filtered` holds the marts as a filter row narrows them: each file is the select of a
table macro. Its one parameter is the struct `filters`, unless its heading lists `Parameters`.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

from store import shown_columns

SQL = Path(__file__).resolve().parent.parent / "sql"
LAYERS = ("staging", "intermediate", "hidden", "flagged", "board", "shown", "marts", "filtered")
STANDING = {
    "counted.plan": "intermediate.standing_plan",
    "counted.area": "intermediate.standing_area",
    "counted.focus_area": "intermediate.standing_focus_area",
    "counted.activity": "intermediate.standing_activity",
    "counted.indicator": "intermediate.standing_indicator",
    "counted.figure": "intermediate.standing_figure",
    "counted.quarter": "intermediate.plan_quarter",
}
CORRECTIONS = {"counted.correction": "intermediate.correction"}
YEARS_TO_DATE = {"counted.year_to_date": "intermediate.year_to_date"}
GOALS = {
    "counted.reconciliation": "intermediate.reconciliation",
    "counted.plan_event": "intermediate.plan_event",
    "counted.completeness": "intermediate.completeness",
    "counted.goal": "intermediate.goal",
    "counted.long_term_goal": "intermediate.long_term_goal",
}
# What is hidden of the plans that hide small counts.
HIDDEN = {
    "counted.hidden_goal": "hidden.goal",
    "counted.hidden_indicator": "hidden.indicator",
    "counted.hidden_figure": "hidden.figure",
}
# Each reads counted tables that stand above it.
COUNTED = STANDING | CORRECTIONS | YEARS_TO_DATE | GOALS | HIDDEN
# The rows of plans that hide small counts once more, as everyone but the leaders sees them.
FOR_THE_BOARD = {
    "counted.goal": "board.goal",
    "counted.figure": "board.figure",
    "counted.correction": "board.correction",
    "counted.reconciliation": "board.reconciliation",
    "counted.long_term_goal": "board.long_term_goal",
}
PLANS_COUNTED_AT_A_TIME = 50
REFERENCE = re.compile(rf"\b(?:from|join)\s+((?:counted|{'|'.join(LAYERS)})\.\w+)")
PARAMETERS = re.compile(r"^-- Parameters: (.+)$", re.MULTILINE)


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Run the migrations that the store has not seen yet, each in a transaction of its own."""
    connection.execute("create table if not exists migration (migration_name text not null)")
    seen = {name for (name,) in connection.execute("from migration").fetchall()}
    for file in sorted((SQL / "migrations").glob("*.sql")):
        if file.stem in seen:
            continue
        connection.execute("begin")
        try:
            connection.execute(file.read_text(encoding="utf-8"))
            connection.execute("insert into migration values ($name)", {"name": file.stem})
        except duckdb.Error:
            connection.execute("rollback")
            raise
        connection.execute("commit")


def lay_out(connection: duckdb.DuckDBPyConnection) -> None:
    """Create every macro and view anew, unless this version already has.

    Every plan is counted anew only where a view changed that the counting reads. Raises
    UndeclaredColumn, and leaves the store as it was, where nothing says who may see a column.
    """
    connection.execute("create table if not exists layout (fingerprint text not null)")
    counting = statements_for((*COUNTED, *FOR_THE_BOARD.values()))
    of_all, of_counting = (_fingerprint(of) for of in (statements(), counting))
    laid_out = {fingerprint for (fingerprint,) in connection.execute("from layout").fetchall()}
    if of_all in laid_out:
        return
    is_counted = of_counting in laid_out
    connection.execute("begin")
    try:
        _create(connection, is_counted=is_counted)
        connection.execute("delete from layout")
        connection.execute(
            "insert into layout values ($all), ($counting)",
            {"all": of_all, "counting": of_counting},
        )
    except BaseException:
        connection.execute("rollback")
        raise
    connection.execute("commit")


def _create(connection: duckdb.DuckDBPyConnection, *, is_counted: bool) -> None:
    for layer in LAYERS:
        connection.execute(f"drop schema if exists {layer} cascade")
    for name, statement in statements().items():
        if not (is_counted and name in COUNTED):
            connection.execute(statement)
    shown_columns.refuse_undeclared(connection, COUNTED)
    if not is_counted:
        _count_every_plan(connection)


def _count_every_plan(connection: duckdb.DuckDBPyConnection) -> None:
    plans = connection.execute(
        "select plan_id from intermediate.standing_plan order by plan_id"
    ).fetchall()
    for start in range(0, len(plans), PLANS_COUNTED_AT_A_TIME):
        batch = plans[start : start + PLANS_COUNTED_AT_A_TIME]
        _add(connection, STANDING, batch[0][0], batch[-1][0])
        _count(connection, batch[0][0], batch[-1][0])


def _fingerprint(of: Mapping[str, str]) -> str:
    return hashlib.sha256("\n".join(of.values()).encode()).hexdigest()


def restate(connection: duckdb.DuckDBPyConnection, plan_ids: Sequence[str]) -> None:
    """Renew what stands of these plans; what was counted of it is gone until it is counted anew."""
    for plan_id in plan_ids:
        for table in COUNTED:
            connection.execute(
                f"delete from {table} where plan_id = $plan_id", {"plan_id": plan_id}
            )
    state(connection, plan_ids)


def state(connection: duckdb.DuckDBPyConnection, plan_ids: Iterable[str]) -> None:
    """Add what stands of these plans, of which nothing stood before."""
    for plan_id in plan_ids:
        _add(connection, STANDING, plan_id, plan_id)


def count(connection: duckdb.DuckDBPyConnection, plan_ids: Iterable[str]) -> None:
    """Count what stands of these plans, which has just been renewed."""
    for plan_id in plan_ids:
        _count(connection, plan_id, plan_id)


def count_years_to_date(connection: duckdb.DuckDBPyConnection, plan_ids: Iterable[str]) -> None:
    """Count no more than what the wholes are held against."""
    for plan_id in plan_ids:
        _add(connection, YEARS_TO_DATE, plan_id, plan_id)


def _count(connection: duckdb.DuckDBPyConnection, first: str, last: str) -> None:
    """Add what is counted of the plans from `first` to `last`."""
    connection.execute("set variable first_plan = $first", {"first": first})
    connection.execute("set variable last_plan = $last", {"last": last})
    _add(connection, CORRECTIONS, first, last)
    if _is_any(connection, "counted.quarter", first, last):
        _add(connection, YEARS_TO_DATE | GOALS, first, last)
    if _is_any(connection, "counted.plan", first, last, "smallest_shown_count is not null"):
        _add(connection, HIDDEN | FOR_THE_BOARD, first, last)
    connection.execute("reset variable first_plan")
    connection.execute("reset variable last_plan")


def _is_any(
    connection: duckdb.DuckDBPyConnection, table: str, first: str, last: str, where: str = "true"
) -> bool:
    found = connection.execute(
        f"select 1 from {table} where plan_id between $first and $last and {where} limit 1",
        {"first": first, "last": last},
    ).fetchone()
    return found is not None


def _add(
    connection: duckdb.DuckDBPyConnection, rows_of: Mapping[str, str], first: str, last: str
) -> None:
    """Add the rows of the plans from `first` to `last`, the rows of a plan together."""
    for table, view in rows_of.items():
        connection.execute(
            f"insert into {table} by name select * from {view}"
            " where plan_id between $first and $last order by plan_id",
            {"first": first, "last": last},
        )


@cache
def statements() -> dict[str, str]:
    """The statements that create macros, schemas, views and empty counted tables, by the name of
    what they create, each after those it reads.
    """
    macros = {
        file.stem: file.read_text(encoding="utf-8")
        for file in sorted((SQL / "macros").glob("*.sql"))
    }
    schemas = {layer: f"create schema if not exists {layer}" for layer in (*LAYERS, "counted")}
    selects = view_selects()
    order = TopologicalSorter(_reads()).static_order()
    return macros | schemas | {name: _creation(name, selects) for name in order}


def _reads() -> dict[str, set[str]]:
    """What each view and counted table reads."""
    reads = {view: references(select) for view, select in view_selects().items()}
    return reads | {table: {view} for table, view in COUNTED.items()}


def statements_for(wanted: Iterable[str]) -> dict[str, str]:
    """Those of `statements` that decide what these views and counted tables hold."""
    reads = _reads()
    found: set[str] = set()
    waiting = [*wanted]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += reads[name]
    return {
        name: statement
        for name, statement in statements().items()
        if name in found or name not in reads
    }


def _creation(name: str, selects: Mapping[str, str]) -> str:
    if name in COUNTED:
        return f"create or replace table {name} as\nselect * from {COUNTED[name]} limit 0"
    if name.startswith("filtered."):
        heading = PARAMETERS.search(selects[name])
        parameters = heading[1] if heading else "filters"
        return f"create or replace macro {name}({parameters}) as table\n{selects[name]}"
    return f"create or replace view {name} as\n{selects[name]}"


@cache
def view_selects() -> dict[str, str]:
    """The select of every view and every table macro, by `schema.name`."""
    written = {
        f"{layer}.{file.stem}": file.read_text(encoding="utf-8")
        for layer in LAYERS
        for file in sorted((SQL / layer).glob("*.sql"))
    }
    return written | shown_columns.selects(COUNTED, written)


def references(select: str) -> set[str]:
    """The views and counted tables that a select reads."""
    return set(REFERENCE.findall(select))


@cache
def checks() -> dict[str, str]:
    """The queries that must return no rows before a write is committed, by name."""
    return {
        file.stem: file.read_text(encoding="utf-8")
        for file in sorted((SQL / "checks").glob("*.sql"))
    }
