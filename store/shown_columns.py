"""What everyone may see of each table, as `sql/shown.toml` declares it, and the views that show it.

A column is declared once: public, or with the condition that hides it. The views are written from
the declaration alone, so what is not declared is in none of them.
"""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

DECLARATION = Path(__file__).resolve().parent.parent / "sql" / "shown.toml"
PUBLIC = "public"
# Whether a counted row is the board's (true), the leaders' (false) or of a plan that hides nothing.
FOR_WHOM = "is_for_board"


class UndeclaredColumn(Exception):
    """Columns that could be shown, and of which nothing says who may see them."""

    def __init__(self, columns: list[str]) -> None:
        super().__init__(
            f"{', '.join(columns)}: not declared in {DECLARATION.name}."
            " Say there that everyone may see it, or which condition of sql/flagged hides it."
        )
        self.columns = columns


@dataclass(frozen=True)
class Column:
    """A column, the condition that hides it (None: it is public) and what stands in its place."""

    name: str
    hidden_when: str | None
    instead: str | None

    def masked(self) -> str:
        """The column as everyone may see it."""
        if self.hidden_when is None:
            return self.name
        if self.instead is None:
            return f"unless_hidden({self.hidden_when}, {self.name}) as {self.name}"
        return (
            f"case when {self.hidden_when} then {self.instead} else {self.name} end as {self.name}"
        )

    def looked_up(self) -> set[str]:
        """The columns beside it that say whether it is hidden and what stands in its place."""
        return {name for name in (self.hidden_when, self.instead) if name is not None}


def selects(counted: Collection[str], flagged: Collection[str]) -> dict[str, str]:
    """The selects of the views in `board` and `shown`, by name.

    A counted table that has conditions holds the rows of plans that hide small counts twice, and
    `board` gives the second ones; what is not counted is masked when it is read.
    """
    found = {}
    for table, columns in _declared().items():
        rows, conditions = _rows(table, counted), f"flagged.{table}"
        plain = _listed(column.name for column in columns)
        masked = _listed(column.masked() for column in columns)
        if rows in counted and conditions in flagged:
            found[f"board.{table}"] = (
                f"select\n{masked},\n    true as {FOR_WHOM}\nfrom {conditions}\n"
            )
            found[f"shown.{table}"] = (
                f"select\n{plain}\nfrom {rows}\nwhere {FOR_WHOM} is distinct from sees_all()\n"
            )
        else:
            found[f"shown.{table}"] = f"select\n{masked}\nfrom {rows}\n"
    return found


def refuse_undeclared(connection: duckdb.DuckDBPyConnection, counted: Collection[str]) -> None:
    """Raise UndeclaredColumn unless every column of what is counted or flagged is declared."""
    # Of what is counted, the flagged rows are only on their way to the counted ones.
    passed_over = {*_declaration()["closed"], *(f"flagged.{one.split('.')[1]}" for one in counted)}
    known = {
        _rows(table, counted): {FOR_WHOM}.union(
            *({column.name} | column.looked_up() for column in columns)
        )
        for table, columns in _declared().items()
    }
    undeclared = [
        f"{table}.{column}"
        for table, column in connection.execute(
            "select schema_name || '.' || table_name as own_table, column_name"
            " from duckdb_columns()"
            " where schema_name in ('counted', 'flagged') or list_contains($known, own_table)"
            " order by all",
            {"known": list(known)},
        ).fetchall()
        if table not in passed_over and column not in known.get(table, set())
    ]
    if undeclared:
        raise UndeclaredColumn(undeclared)


def _rows(table: str, counted: Collection[str]) -> str:
    """What a declared table takes its rows from."""
    own = f"counted.{table}"
    return own if own in counted else _declaration()["from"].get(table, f"flagged.{table}")


def _listed(columns: Iterator[str]) -> str:
    return ",\n".join(f"    {column}" for column in columns)


@cache
def _declaration() -> Mapping:
    return tomllib.loads(DECLARATION.read_text(encoding="utf-8"))


@cache
def _declared() -> dict[str, tuple[Column, ...]]:
    return {
        table: tuple(_column(name, said) for name, said in columns.items())
        for table, columns in _declaration().items()
        if table not in ("closed", "from")
    }


def _column(name: str, said: str | Mapping[str, str]) -> Column:
    if said == PUBLIC:
        return Column(name, None, None)
    if isinstance(said, str):
        return Column(name, said, None)
    return Column(name, said["when"], said["then"])
