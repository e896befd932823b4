"""What everyone may see of each table, as `sql/masking.toml` declares it, and the views for that.

A column is declared once: public, or with the condition that hides it. The views are written from
the declaration alone, so what is not declared is in none of them; and each gives the rows of the
plans alone that the viewer reads (`may_read`), so every declared table has a `plan_id`.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

DECLARATION = Path(__file__).resolve().parent.parent / "sql" / "masking.toml"
PUBLIC = "public"
SOURCES = ("materialized", "unmasked", "intermediate", "standing")
# Whether a copied row is masked (true), the leaders' own (false) or of a plan that hides nothing.
IS_MASKED = "is_masked"
PLAN = "plan_id"
MAY_READ = f"may_read({PLAN})"


class UndeclaredColumn(Exception):
    """Columns that could be shown, and of which nothing says who may see them."""

    def __init__(self, columns: list[str]) -> None:
        super().__init__(
            f"{', '.join(columns)}: not declared in {DECLARATION.name}."
            " Say there that everyone may see it, or which condition of sql/unmasked masks it."
        )
        self.columns = columns


@dataclass(frozen=True)
class Column:
    """A column, the condition that masks it (None: it is public) and what stands in its place."""

    name: str
    masked_when: str | None
    instead: str | None

    def masked(self) -> str:
        """The column as everyone may see it."""
        if self.masked_when is None:
            return self.name
        if self.instead is None:
            return f"unless_suppressed({self.masked_when}, {self.name}) as {self.name}"
        return (
            f"case when {self.masked_when} then {self.instead} else {self.name} end as {self.name}"
        )

    def looked_up(self) -> set[str]:
        """The columns beside it that say whether it is masked and what stands in its place."""
        return {name for name in (self.masked_when, self.instead) if name is not None}


def selects(sources: Collection[str]) -> dict[str, str]:
    """The selects of the views in `masked` and `released`, by name, over these views and copies.

    A copy that has conditions holds the rows of plans that hide small counts twice, and `masked`
    gives the second ones; what is not copied is masked when it is read.
    """
    by_view = {}
    for table, columns in _declared().items():
        rows, conditions = _rows(table, sources), f"unmasked.{table}"
        plain = _listed(column.name for column in columns)
        masked = _listed(column.masked() for column in columns)
        if rows != conditions and conditions in sources:
            by_view[f"masked.{table}"] = (
                f"select\n{masked},\n    true as {IS_MASKED}\nfrom {conditions}\n"
            )
            by_view[f"released.{table}"] = (
                f"select\n{plain}\nfrom {rows}\nwhere {MAY_READ}"
                f" and {IS_MASKED} is distinct from sees_all({PLAN})\n"
            )
        else:
            by_view[f"released.{table}"] = f"select\n{masked}\nfrom {rows}\nwhere {MAY_READ}\n"
    return by_view


def refuse_undeclared(connection: duckdb.DuckDBPyConnection, sources: Collection[str]) -> None:
    """Raise UndeclaredColumn unless every column of a copy or an unmasked view is declared."""
    # Of what is materialized, the unmasked rows are only on their way to the masked ones.
    passed_over = {
        *_declaration()["closed"],
        *(f"unmasked.{table}" for table in _declared() if f"materialized.{table}" in sources),
    }
    known = {
        _rows(table, sources): {IS_MASKED}.union(
            *({column.name} | column.looked_up() for column in columns)
        )
        for table, columns in _declared().items()
    }
    undeclared = [
        f"{table}.{column}"
        for table, column in connection.execute(
            "select schema_name || '.' || table_name as own_table, column_name"
            " from duckdb_columns()"
            " where schema_name in ('materialized', 'unmasked') or list_contains($known, own_table)"
            " order by all",
            {"known": list(known)},
        ).fetchall()
        if table not in passed_over and column not in known.get(table, set())
    ]
    if undeclared:
        raise UndeclaredColumn(undeclared)


def _rows(table: str, sources: Collection[str]) -> str:
    """What a declared table takes its rows from: the first of these schemas that has it."""
    of_name = (f"{schema}.{table}" for schema in SOURCES)
    return next((one for one in of_name if one in sources), f"unmasked.{table}")


def _listed(columns: Iterator[str]) -> str:
    return ",\n".join(f"    {column}" for column in columns)


@cache
def _declaration() -> Mapping:
    return tomllib.loads(DECLARATION.read_text(encoding="utf-8"))


@cache
def _declared() -> dict[str, tuple[Column, ...]]:
    return {
        table: tuple(_column(name, rule) for name, rule in columns.items())
        for table, columns in _declaration().items()
        if table != "closed"
    }


def _column(name: str, rule: str | Mapping[str, str]) -> Column:
    if rule == PUBLIC:
        return Column(name, None, None)
    if isinstance(rule, str):
        return Column(name, rule, None)
    return Column(name, rule["when"], rule["then"])
