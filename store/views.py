"""Bring a connection's tables and views to what the files under `sql/` say."""

import re
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

SQL = Path(__file__).resolve().parent.parent / "sql"
LAYERS = ("staging", "intermediate", "marts")
REFERENCE = re.compile(rf"\b(?:from|join)\s+((?:{'|'.join(LAYERS)})\.\w+)")


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
    """Create every macro and view anew in one transaction."""
    connection.execute("begin")
    for statement in statements():
        connection.execute(statement)
    connection.execute("commit")


@cache
def statements() -> tuple[str, ...]:
    """The statements that create the macros, schemas and views, each after those it reads."""
    macros = [file.read_text(encoding="utf-8") for file in sorted((SQL / "macros").glob("*.sql"))]
    schemas = [f"create schema if not exists {layer}" for layer in LAYERS]
    selects = view_selects()
    order = TopologicalSorter({view: references(text) for view, text in selects.items()})
    views = [f"create or replace view {view} as\n{selects[view]}" for view in order.static_order()]
    return (*macros, *schemas, *views)


@cache
def view_selects() -> dict[str, str]:
    """The select of every view, by `schema.view`."""
    return {
        f"{layer}.{file.stem}": file.read_text(encoding="utf-8")
        for layer in LAYERS
        for file in sorted((SQL / layer).glob("*.sql"))
    }


def references(select: str) -> set[str]:
    """The views that a select reads."""
    return set(REFERENCE.findall(select))


@cache
def checks() -> dict[str, str]:
    """The queries that must return no rows before a write is committed, by name."""
    return {
        file.stem: file.read_text(encoding="utf-8")
        for file in sorted((SQL / "checks").glob("*.sql"))
    }
