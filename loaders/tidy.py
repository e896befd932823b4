"""Tables with one figure per row, read column by column; only cells that are not plain numbers meet
the grammar.
"""

from collections.abc import Callable

import polars as pl

from loaders.areas import Areas
from loaders.cells import CellReading, read_cell, read_number_cell
from loaders.columns import Column, Role
from loaders.entries import ENTRY
from loaders.layouts import Reading, Report, area_named
from loaders.messages import finding
from loaders.periods import read_period
from loaders.places import address, column_letters
from loaders.sheets import CellKind
from loaders.spelling import plain
from loaders.tables import Table

KINDS = {
    "resultat": "actual",
    "opnået": "actual",
    "opgørelse": "actual",
    "actual": "actual",
    "mål": "target",
    "årsmål": "target",
    "target": "target",
    "år til dato": "ytd",
    "total i år": "ytd",
    "i alt i år": "ytd",
    "ytd": "ytd",
    "baseline": "baseline",
}
_PLAIN_NUMBER = r"^\d+(,\d+)?$"


def read_tidy(table: Table, report: Report, reading: Reading) -> pl.DataFrame:
    """The entries of a tidy table as a frame with the columns of `ENTRY`; findings are added to
    `reading`.
    """
    _notice_unknown_columns(table, reading)
    cells = _cells(table)
    cells = cells.with_columns(
        _by_spelling(cells["period"], _period_label).alias("period"),
        _by_spelling(cells["kind"], _kind).alias("kind"),
        _by_spelling(cells["area"], lambda text: area_named(text, report.areas)).alias("area"),
    )
    _notice_unread(table, cells, Role.PERIOD, "period", "unreadable_period", reading)
    _notice_unread(table, cells, Role.KIND, "kind", "unknown_kind", reading)
    cells = cells.filter(
        pl.col("period").is_not_null() & pl.col("kind").is_not_null() & (pl.col("raw") != "")
    )
    figures = pl.concat([_plain_figures(cells), _other_figures(table, cells, report, reading)])
    quarters = cells.filter(pl.col("kind") == "actual")["period"].unique()
    reported_in = quarters.item() if len(quarters) == 1 else pl.col("period")
    period = report.period.label if report.period else reported_in
    reported = pl.lit(period) if isinstance(period, str) else period
    return (
        figures.sort("row")
        .with_columns(reported.alias("reported_in"))
        .select(pl.col(name).cast(kind) for name, kind in ENTRY.items())
    )


def _cells(table: Table) -> pl.DataFrame:
    """The texts of the body: one column per role, null where empty, and the row each came from."""

    def texts(role: Role) -> pl.Series:
        column = table.column(role)
        if column is None:
            return pl.repeat("", len(table.rows), eager=True)
        return table.sheet.column_texts(column.index, table.rows)

    names = {
        "plan": Role.PLAN,
        "focus_area": Role.FOCUS_AREA,
        "activity": Role.ACTIVITY,
        "indicator": Role.INDICATOR,
        "area": Role.AREA,
        "period": Role.PERIOD,
        "kind": Role.KIND,
        "stated_unit": Role.UNIT,
        "stated_note": Role.NOTE,
    }
    value = table.column(Role.VALUE)
    assert value is not None
    frame = pl.DataFrame(
        {name: texts(role) for name, role in names.items()},
        schema=dict.fromkeys(names, pl.String),
    ).with_columns(pl.when(pl.all() != "").then(pl.all()))
    context = table.context
    return frame.with_columns(
        pl.Series("row", table.rows, dtype=pl.Int64),
        texts(Role.VALUE).alias("raw"),
        pl.lit(table.sheet.name, pl.String).alias("sheet"),
        pl.format("{}{}", pl.lit(column_letters(value.index)), pl.Series(table.rows) + 1).alias(
            "cell"
        ),
        pl.col("focus_area").fill_null(pl.lit(context.focus_area, pl.String)),
        pl.col("activity").forward_fill().fill_null(pl.lit(context.activity, pl.String)),
    )


def _by_spelling(texts: pl.Series, meaning: Callable[[str], str | None]) -> pl.Series:
    """The meaning of every text, worked out once per spelling."""
    meanings = {text: meaning(text) for text in texts.unique().drop_nulls()}
    return texts.replace_strict(meanings, default=None, return_dtype=pl.String)


def _period_label(text: str) -> str | None:
    period = read_period(text)
    return period.label if period is not None and period.year is not None else None


def _kind(text: str) -> str | None:
    return KINDS.get(plain(text))


def _plain_figures(cells: pl.DataFrame) -> pl.DataFrame:
    """The rows whose value is a plain number (a share in percent must be 1 or more, or 0)."""
    return (
        cells.filter(_is_plain())
        .with_columns(value=pl.col("raw").str.replace(",", ".", literal=True).cast(pl.Float64))
        .with_columns(
            low=pl.lit(None, pl.Float64),
            high=pl.lit(None, pl.Float64),
            approximate=pl.lit(False),
            status=pl.lit("reported"),
            unit=_unit(pl.lit(None, pl.String)),
            note=pl.col("stated_note"),
        )
        .select("row", *(name for name in ENTRY if name != "reported_in"))
    )


def _is_plain() -> pl.Expr:
    could_be_a_fraction = (pl.col("stated_unit") == "procent") & pl.col("raw").str.contains("^0,")
    return pl.col("raw").str.contains(_PLAIN_NUMBER) & ~could_be_a_fraction.fill_null(False)


def _unit(own: pl.Expr) -> pl.Expr:
    """The unit beside the figure, else the one in the row's column of units."""
    stated = pl.col("stated_unit").str.to_lowercase().replace("%", "procent")
    return pl.coalesce(own, stated)


def _other_figures(
    table: Table, cells: pl.DataFrame, report: Report, reading: Reading
) -> pl.DataFrame:
    """The rows whose value needs the grammar: one entry per figure."""
    value_column = table.column(Role.VALUE)
    assert value_column is not None
    rows = []
    for cell in cells.filter(~_is_plain()).iter_rows(named=True):
        is_number = table.sheet.kind(cell["row"], value_column.index) is CellKind.NUMBER
        read = _read(cell["raw"], is_number, cell["stated_unit"], report.areas)
        for doubt in read.doubts:
            place = (table.sheet.name, cell["cell"], cell["raw"])
            reading.findings.append(finding(doubt.code, *place, **dict(doubt.fields)))
        for figure in read.figures:
            notes = [note for note in (figure.note, cell["stated_note"]) if note]
            rows.append(
                {
                    **cell,
                    "area": figure.area or cell["area"],
                    "value": figure.value,
                    "low": figure.low,
                    "high": figure.high,
                    "approximate": figure.approximate,
                    "status": figure.status,
                    "unit": figure.unit,
                    "note": "; ".join(notes) or None,
                }
            )
    schema = {
        **ENTRY,
        "row": pl.Int64,
        "stated_unit": pl.String,
        "stated_note": pl.String,
    }
    return (
        pl.DataFrame(rows, schema=schema)
        .with_columns(unit=_unit(pl.col("unit")))
        .select("row", *(name for name in ENTRY if name != "reported_in"))
    )


def _read(text: str, is_number: bool, unit: str | None, areas: Areas) -> CellReading:
    unit = "procent" if unit == "procent" else None
    return read_number_cell(text, unit) if is_number else read_cell(text, areas, unit)


def _notice_unknown_columns(table: Table, reading: Reading) -> None:
    for column in table.columns:
        if column.role is Role.UNKNOWN and column.header.strip():
            place = (table.sheet.name, address(table.header_row, column.index), column.header)
            reading.findings.append(finding("unknown_column", *place))


def _notice_unread(
    table: Table, cells: pl.DataFrame, role: Role, name: str, code: str, reading: Reading
) -> None:
    """Say which rows are left out because their period or kind cannot be read."""
    column: Column | None = table.column(role)
    for row in cells.filter(pl.col(name).is_null() & (pl.col("raw") != ""))["row"]:
        text = table.sheet.text(row, column.index) if column else ""
        cell = address(row, column.index if column else 0)
        reading.findings.append(finding(code, table.sheet.name, cell, text))
