"""The pivot as a table: lines, columns, their totals; each goal's cell asks about its number."""

from dataclasses import dataclass

import polars as pl
import streamlit as st

from domain.statuses import STATUSES
from ui import explain, table
from ui.explore import text
from ui.explore.controls import Choice
from ui.table import Cell, Heading, Section
from wording import figures, formats, small_counts

ROWS_SHOWN = 150
TOTAL = None


@dataclass(frozen=True)
class Line:
    """A line of the pivot: its name, what stands under it, and its cells by column."""

    name: str
    note: str | None
    cells: dict[str | None, dict]


@dataclass(frozen=True)
class Pivot:
    """The lines of a pivot and the names of its columns by key, the total last (None)."""

    lines: list[Line]
    columns: dict[str | None, str]


def of_cells(cells: pl.DataFrame, choice: Choice) -> Pivot:
    """The pivot of rows of `filtered.pivot`; a total that can never be added is left out."""
    totals = cells.filter(pl.col("column_key").is_null() & pl.col("row_key").is_not_null())
    has_column_total = choice.column_dimension != "none" and totals["is_addable"].any()
    columns = {
        row["column_key"]: _name(choice.column_dimension, row["column_key"], row["column_label"])
        for row in cells.filter(pl.col("column_key").is_not_null())
        .sort("column_order", "column_label", "column_key", maintain_order=True)
        .to_dicts()
    }
    if choice.column_dimension == "none":
        columns = dict.fromkeys(columns, text.MEASURES[choice.measure])
    if has_column_total:
        columns[TOTAL] = text.TOTAL
    lines = []
    for (key,), of_line in cells.group_by("row_key", maintain_order=True):
        first = of_line.row(0, named=True)
        by_column = {row["column_key"]: row for row in of_line.to_dicts()}
        if key is None and not any(
            row["is_addable"] for column, row in by_column.items() if column in columns
        ):
            continue
        name = text.TOTAL if key is None else _name(choice.row_dimension, key, first["row_label"])
        lines.append(Line(name, None if key is None else first["row_note"], by_column))
    return Pivot(lines, columns)


def show(pivot: Pivot, choice: Choice) -> None:
    """The table, what period its numbers are of, and what is not added up."""
    st.subheader(_title(choice), anchor=False)
    st.caption(_period(choice))
    headings = [
        Heading(text.DIMENSIONS[choice.row_dimension]),
        *(Heading(name, is_number=True) for name in pivot.columns.values()),
    ]
    rows = [
        [Cell(line.name, note=line.note), *(_cell(line, key) for key in pivot.columns)]
        for line in pivot.lines[:ROWS_SHOWN]
    ]
    table.show(_title(choice), headings, [Section(None, rows)], is_tall=True)
    if len(pivot.lines) > ROWS_SHOWN:
        count = formats.number(len(pivot.lines))
        st.caption(text.CUT.format(shown=ROWS_SHOWN, count=count))
    if any(cell.text == text.NOT_ADDABLE_SIGN for row in rows for cell in row):
        st.caption(text.NOT_ADDABLE.format(sign=text.NOT_ADDABLE_SIGN))


def as_frame(pivot: Pivot, choice: Choice) -> pl.DataFrame:
    """The pivot with one column per column, its numbers as numbers."""
    columns: dict[str, list[str | float | None]] = {
        text.DIMENSIONS[choice.row_dimension]: [line.name for line in pivot.lines]
    }
    if choice.row_dimension == "indicator":
        columns[text.DIMENSIONS["activity"]] = [line.note for line in pivot.lines]
    for key, name in pivot.columns.items():
        columns[name] = [
            line.cells[key]["value"] if key in line.cells else None for line in pivot.lines
        ]
    hidden: list[str | float | None] = [_hidden(pivot, line) for line in pivot.lines]
    if any(hidden):
        columns[text.HIDDEN_COLUMN] = hidden
    return pl.DataFrame(columns, strict=False)


def _hidden(pivot: Pivot, line: Line) -> str | None:
    """The columns of a line whose numbers the reader may not see."""
    names = [
        name
        for key, name in pivot.columns.items()
        if key in line.cells and line.cells[key]["is_hidden"]
    ]
    return ", ".join(names) or None


def _cell(line: Line, column: str | None) -> Cell:
    row = line.cells.get(column)
    if row is None:
        return Cell(formats.UNKNOWN)
    if not row["is_addable"]:
        return Cell(text.NOT_ADDABLE_SIGN)
    missing = row["figures_missing"]
    return Cell(
        _figure(row),
        note=formats.count_phrase(missing, *text.MISSING) if missing else None,
        explains=explain.of_row(row) if row["indicator_id"] else None,
    )


def _figure(row: dict) -> str:
    if row["is_hidden"]:
        return small_counts.HIDDEN
    if row["unit"] == "share":
        return formats.percent_between(row["value"], row["value_low"], row["value_high"])
    return formats.figure(
        row["value"],
        row["value_low"],
        row["value_high"],
        row["unit"],
        approximate=row["approximate"],
    )


def _name(dimension: str, key: str, label: str) -> str:
    if dimension == "quarter":
        return formats.period(key)
    if dimension == "status":
        return STATUSES[key].label
    if dimension == "area":
        return label or figures.WHOLE_PLAN
    if dimension == "theme":
        return label or text.NO_THEME
    return label


def _title(choice: Choice) -> str:
    template = text.TABLE if choice.column_dimension == "none" else text.TABLE_BY
    return template.format(
        measure=text.MEASURES[choice.measure],
        rows=text.DIMENSIONS[choice.row_dimension].lower(),
        columns=text.DIMENSIONS[choice.column_dimension].lower(),
    )


def _period(choice: Choice) -> str:
    dimensions = (choice.row_dimension, choice.column_dimension)
    if "quarter" in dimensions:
        template = text.PERIOD_OF_EACH
    elif choice.measure == "actual":
        template = text.PERIOD_OF_SUM
    elif "year" in dimensions:
        template = text.PERIOD_OF_YEARS
    else:
        template = text.PERIOD_OF_NEWEST
    return template.format(
        measure=text.MEASURES[choice.measure],
        first=formats.period(choice.first_quarter),
        last=formats.period(choice.last_quarter),
    )
