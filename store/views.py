"""Bring a connection's tables and views to what the files under `sql/` say.

Each folder of `LAYERS` is a schema, each of its files a view. A view whose heading says
`Materialized` has a copy in the schema `materialized`, a table of the same name: the marts read the
copy, so that a page never waits for the counting. `restate` renews a plan's rows of what stands,
`count` what is counted from it.

The schema `suppression` says which figures of a plan that hides small counts are suppressed, and
`unmasked` says it beside the rows they stand in. The views of `masked` and `released` are written
from the declaration of every column (`store.masking`): `masked` gives the rows as everyone but the
leaders sees them, `released` what the viewer may see. Marts and macros read figures nowhere else.

The schema `domain` holds the words that may stand in a column, as `store.vocabularies` gives them.

The schema `filtered` holds the marts as a filter row narrows them: each file is the select of a
table macro. Its one parameter is the struct `filters`, unless its heading lists `Parameters`.
"""

import hashlib
import re
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

from store import masking, vocabularies

SQL = Path(__file__).resolve().parent.parent / "sql"
LAYERS = (
    "domain",
    "staging",
    "standing",
    "intermediate",
    "suppression",
    "unmasked",
    "masked",
    "released",
    "marts",
    "filtered",
)
COPIES = "materialized"
PLANS_COUNTED_AT_A_TIME = 50
REFERENCE = re.compile(rf"\b(?:from|join)\s+((?:{COPIES}|{'|'.join(LAYERS)})\.\w+)")
HIDING_SMALL_COUNTS = "that hide small counts"
# The plans that a copied view has rows of, as its heading says them, by what there is of them.
PLANS = {
    "with a quarter": ("materialized.quarter", "true"),
    "with a corrected figure": ("staging.figure_change", "true"),
    "with a long-term indicator": ("materialized.indicator", "indicator_kind = 'long_term'"),
    HIDING_SMALL_COUNTS: ("materialized.plan", "smallest_shown_count is not null"),
}
CALLED = re.compile(r"\b(\w+)\(")
MATERIALIZED = re.compile(rf"^-- Materialized(?: for plans ({'|'.join(PLANS)}))?\.$", re.MULTILINE)
PARAMETERS = re.compile(r"^-- Parameters: (.+)$", re.MULTILINE)


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Run the migrations that the store has not seen yet, each in a transaction of its own."""
    connection.execute("create table if not exists migration (migration_name text not null)")
    applied = {name for (name,) in connection.execute("from migration").fetchall()}
    for file in sorted((SQL / "migrations").glob("*.sql")):
        if file.stem in applied:
            continue
        connection.execute("begin")
        try:
            connection.execute(file.read_text(encoding="utf-8"))
            connection.execute("insert into migration values ($name)", {"name": file.stem})
        except duckdb.Error:
            connection.execute("rollback")
            raise
        connection.execute("commit")


def refresh(connection: duckdb.DuckDBPyConnection) -> None:
    """Create every macro and view anew, unless this version already has.

    Every plan is counted anew only where a view changed that the counting reads. Raises
    UndeclaredColumn, and leaves the store as it was, where nothing says who may see a column.
    """
    connection.execute("create table if not exists layout (fingerprint text not null)")
    of_all, of_counting = _fingerprints()
    fingerprints = {fingerprint for (fingerprint,) in connection.execute("from layout").fetchall()}
    if of_all in fingerprints:
        return
    is_counted = of_counting in fingerprints
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
    _drop_earlier(connection, is_counted=is_counted)
    for name, statement in statements().items():
        if not (is_counted and name in copies()):
            connection.execute(statement)
    masking.refuse_undeclared(connection, {*copies(), *_file_selects()})
    if not is_counted:
        _count_every_plan(connection)


def _drop_earlier(connection: duckdb.DuckDBPyConnection, *, is_counted: bool) -> None:
    """Drop what the version before laid out, whatever it called it, but copies that still hold."""
    remaining = ["main", COPIES] if is_counted else ["main"]
    for (schema,) in connection.execute(
        "select schema_name from duckdb_schemas()"
        " where not internal and database_name = current_database()"
        " and not list_contains($remaining, schema_name)",
        {"remaining": remaining},
    ).fetchall():
        connection.execute(f'drop schema "{schema}" cascade')
    for (macro,) in connection.execute(
        "select distinct function_name from duckdb_functions()"
        " where not internal and schema_name = 'main' and function_type = 'macro'"
    ).fetchall():
        connection.execute(f'drop macro "{macro}"')


def _count_every_plan(connection: duckdb.DuckDBPyConnection) -> None:
    plans = connection.execute("select plan_id from standing.plan order by plan_id").fetchall()
    for start in range(0, len(plans), PLANS_COUNTED_AT_A_TIME):
        batch = plans[start : start + PLANS_COUNTED_AT_A_TIME]
        _state(connection, batch[0][0], batch[-1][0])
        _count(connection, batch[0][0], batch[-1][0])


@cache
def _fingerprints() -> tuple[str, str]:
    """What tells this version's layout from others, and what tells its counting."""
    counting = statements_for((*copies(), *_masked_copies().values()))
    return _fingerprint(statements()), _fingerprint(counting)


def _fingerprint(of: Mapping[str, str]) -> str:
    return hashlib.sha256("\n".join(of.values()).encode()).hexdigest()


def restate(connection: duckdb.DuckDBPyConnection, plan_ids: Sequence[str]) -> None:
    """Renew what stands of these plans; what was counted of it is gone until it is counted anew."""
    for plan_id in plan_ids:
        for table in copies():
            connection.execute(
                f"delete from {table} where plan_id = $plan_id", {"plan_id": plan_id}
            )
    state(connection, plan_ids)


def state(connection: duckdb.DuckDBPyConnection, plan_ids: Iterable[str]) -> None:
    """Add what stands of these plans, of which nothing stood before."""
    for plan_id in plan_ids:
        _state(connection, plan_id, plan_id)


def count(connection: duckdb.DuckDBPyConnection, plan_ids: Iterable[str]) -> None:
    """Count what stands of these plans, which has just been renewed."""
    for plan_id in plan_ids:
        _count(connection, plan_id, plan_id)


def count_for(connection: duckdb.DuckDBPyConnection, table: str, plan_ids: Iterable[str]) -> None:
    """Count of these plans no more than a table of `materialized` is counted from, and the table:
    as the leaders see it.
    """
    for plan_id in plan_ids:
        with _being_counted(connection, plan_id, plan_id):
            for counted, view in copies().items():
                if counted in _counted_from(table) and not view.startswith("standing."):
                    _add(connection, counted, view, plan_id, plan_id)


def count_years_to_date(connection: duckdb.DuckDBPyConnection, plan_ids: Iterable[str]) -> None:
    """Count no more than what the wholes are held against, which lie among the figures: the plan's
    other quarters are left out.
    """
    connection.execute("delete from materialized.quarter where not is_in_reported_span")
    for plan_id in plan_ids:
        _add(connection, "materialized.year_to_date", "intermediate.year_to_date", plan_id, plan_id)


def _state(connection: duckdb.DuckDBPyConnection, first: str, last: str) -> None:
    """Add what stands of the plans from `first` to `last`."""
    for table, view in copies().items():
        if view.startswith("standing."):
            _add(connection, table, view, first, last)


def _count(connection: duckdb.DuckDBPyConnection, first: str, last: str) -> None:
    """Add what is counted of the plans from `first` to `last`."""
    is_any = {"": True} | {
        plans: _is_any(connection, table, first, last, where)
        for plans, (table, where) in PLANS.items()
    }
    with _being_counted(connection, first, last):
        for table, view in copies().items():
            if is_any[_plans_of(view)] and not view.startswith("standing."):
                _add(connection, table, view, first, last)
        if is_any[HIDING_SMALL_COUNTS]:
            for table, view in _masked_copies().items():
                if is_any[_plans_of(copies()[table])]:
                    _add(connection, table, view, first, last)


@contextmanager
def _being_counted(connection: duckdb.DuckDBPyConnection, first: str, last: str) -> Generator[None]:
    """The plans from `first` to `last` are those that `is_being_counted` is true of."""
    connection.execute("set variable first_plan = $first", {"first": first})
    connection.execute("set variable last_plan = $last", {"last": last})
    yield
    connection.execute("reset variable first_plan")
    connection.execute("reset variable last_plan")


def _is_any(
    connection: duckdb.DuckDBPyConnection, table: str, first: str, last: str, where: str
) -> bool:
    row = connection.execute(
        f"select 1 from {table} where plan_id between $first and $last and {where} limit 1",
        {"first": first, "last": last},
    ).fetchone()
    return row is not None


def _add(
    connection: duckdb.DuckDBPyConnection, table: str, view: str, first: str, last: str
) -> None:
    """Add the rows of the plans from `first` to `last`, the rows of a plan together."""
    connection.execute(
        f"insert into {table} by name select * from {view}"
        " where plan_id between $first and $last order by plan_id",
        {"first": first, "last": last},
    )


@cache
def copies() -> dict[str, str]:
    """The view that each table of `materialized` is a copy of, after those it is counted from."""
    of_views = {
        f"{COPIES}.{view.split('.')[1]}": view
        for view, select in _file_selects().items()
        if MATERIALIZED.search(select)
    }
    reads = {view: references(select) for view, select in _file_selects().items()}
    order = TopologicalSorter(reads | {table: {view} for table, view in of_views.items()})
    return {name: of_views[name] for name in order.static_order() if name in of_views}


@cache
def copy_of(view: str) -> str:
    """The table of `materialized` that holds the rows of a view; the view where none does."""
    return next((table for table, copied in copies().items() if copied == view), view)


@cache
def _counted_from(table: str) -> frozenset[str]:
    """A table of `materialized` and those that its view reads, at whatever remove."""
    selects = _file_selects()
    read, pending = set(), {table}
    while pending:
        one = pending.pop()
        read.add(one)
        pending |= references(selects[copies().get(one, one)]) - read
    return frozenset(read & copies().keys())


def _plans_of(view: str) -> str:
    """The plans that a copied view has rows of, as its heading says; '' is every plan."""
    heading = MATERIALIZED.search(_file_selects()[view])
    return (heading and heading[1]) or ""


def _masked_copies() -> dict[str, str]:
    """The masked view that gives each table of `materialized` the rows of plans that hide small
    counts once more, as everyone but the leaders sees them.
    """
    return {
        f"{COPIES}.{view.removeprefix('masked.')}": view
        for view in view_selects()
        if view.startswith("masked.")
    }


@cache
def statements() -> dict[str, str]:
    """The statements that create macros, schemas, views and empty copies, by the name of what they
    create, each after those it reads.
    """
    schemas = {layer: f"create schema if not exists {layer}" for layer in (*LAYERS, COPIES)}
    selects = view_selects()
    order = TopologicalSorter(_reads()).static_order()
    return _macros() | schemas | {name: _creation(name, selects) for name in order}


def _macros() -> dict[str, str]:
    """The statements that create macros, each after those it calls."""
    macros = vocabularies.macros() | {
        file.stem: file.read_text(encoding="utf-8")
        for file in sorted((SQL / "macros").glob("*.sql"))
    }
    calls = {
        name: sorted({*CALLED.findall(statement)} & macros.keys() - {name})
        for name, statement in macros.items()
    }
    return {name: macros[name] for name in TopologicalSorter(calls).static_order()}


def _reads() -> dict[str, set[str]]:
    """What each view and copy reads."""
    reads = {view: references(select) for view, select in view_selects().items()}
    return reads | {table: {view} for table, view in copies().items()}


def statements_for(names: Iterable[str]) -> dict[str, str]:
    """Those of `statements` that decide what these views and copies hold."""
    reads = _reads()
    needed: set[str] = set()
    waiting = [*names]
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting += reads[name]
    return {
        name: statement
        for name, statement in statements().items()
        if name in needed or name not in reads
    }


def _creation(name: str, selects: Mapping[str, str]) -> str:
    if name in copies():
        return f"create or replace table {name} as\nselect * from {copies()[name]} limit 0"
    if name.startswith("filtered."):
        heading = PARAMETERS.search(selects[name])
        parameters = heading[1] if heading else "filters"
        return f"create or replace macro {name}({parameters}) as table\n{selects[name]}"
    return f"create or replace view {name} as\n{selects[name]}"


@cache
def view_selects() -> dict[str, str]:
    """The select of every view and every table macro, by `schema.name`."""
    return vocabularies.selects() | _file_selects() | masking.selects({*copies(), *_file_selects()})


@cache
def _file_selects() -> dict[str, str]:
    """The selects that are files of their own."""
    return {
        f"{layer}.{file.stem}": file.read_text(encoding="utf-8")
        for layer in LAYERS
        for file in sorted((SQL / layer).glob("*.sql"))
    }


def references(select: str) -> set[str]:
    """The views and copies that a select reads."""
    return set(REFERENCE.findall(select))


@cache
def checks() -> dict[str, str]:
    """The queries that must return no rows before a write is committed, by name."""
    return {
        file.stem: file.read_text(encoding="utf-8")
        for file in sorted((SQL / "checks").glob("*.sql"))
    }
