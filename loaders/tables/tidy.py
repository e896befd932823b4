"""Tables with one figure per row, read column by column; only cells that are not plain numbers meet
the grammar.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl

from domain.periods import Period
from domain.places import address, column_letters
from domain.spelling import plain
from domain.units import SHARE
from loaders.findings.choices import Choices
from loaders.findings.messages import finding
from loaders.grammar.units import is_share, read_unit, says_fraction
from loaders.raw.sheets import CellKind
from loaders.tables.context_lines import Context
from loaders.tables.entries import ENTRY
from loaders.tables.file_context import (
    CollectedEntries,
    FileContext,
    activity_of_table,
    column_question,
    may_hold_figures,
    notice_period,
    notice_unknown_units,
    set_aside,
)
from loaders.tables.keys import by_spelling, first_rows
from loaders.tables.labels import area_in_label, area_named
from loaders.tables.roles import TOLD_ASIDE, Role
from loaders.tables.row_kinds import KIND_OF_WORDS
from loaders.tables.sheet_cells import (
    Asked,
    CellReading,
    SheetCell,
    asked_by,
    findings_of,
    questions_of,
    read_sheet_cell,
)
from loaders.tables.sheet_tables import Table
from loaders.tables.stated_periods import is_of_day, periods_side_by_side, under_header

# A point before three digits separates thousands in a text and decimals in a number: the grammar
# tells them apart.
_PLAIN_NUMBER = r"^\d+(,\d+|\.(\d{1,2}|\d{4,}))?$"
# A comma before three digits may be a decimal comma or English thousands: the grammar asks.
_EITHER_COMMA = r"^[1-9]\d{0,2},\d{3}$"


def read_tidy(table: Table, file: FileContext, collected: CollectedEntries) -> pl.DataFrame:
    """The entries of a tidy table as a frame with the columns of `ENTRY`; findings and questions
    are added to `reading`.
    """
    _notice_unknown_columns(table, collected)
    table = _with_an_activity(table, file, collected)
    cells = _cells(table, file.choices)
    stated = _stated_periods(cells["period_text"], file)
    known = {text: periods[0] for text, periods in stated.items() if len(periods) == 1}
    to_date = [text for text, period in known.items() if period.is_to_date]
    cells = cells.with_columns(
        by_spelling(cells["period_text"], lambda text: _label(known.get(text))).alias("period"),
        by_spelling(cells["kind_text"], _kind).alias("kind"),
        _areas(cells, table, file),
    )
    if table.column(Role.KIND) is None:
        cells = cells.with_columns(kind=pl.lit("actual"))
    if to_date:
        is_to_date = pl.col("period_text").is_in(to_date) & (pl.col("kind") == "actual")
        cells = cells.with_columns(
            kind=pl.when(is_to_date).then(pl.lit("ytd")).otherwise(pl.col("kind"))
        )
    cells = cells.filter(pl.col("raw") != "")
    _notice_unread(table, cells, stated, file.choices, collected)
    cells = cells.filter(
        pl.col("period").is_not_null()
        & pl.col("kind").is_not_null()
        & pl.col("indicator").is_not_null()
        & pl.col("activity").is_not_null()
    )
    _notice_unknown_units(table, cells, collected)
    fractions = [text for text in cells["stated_unit"].unique().drop_nulls() if says_fraction(text)]
    units = by_spelling(cells["stated_unit"], read_unit)
    shares = _shares(cells["indicator"], file)
    cells = cells.with_columns(
        stated_unit=units,
        is_fraction=pl.col("stated_unit").is_in(fractions).fill_null(False),
        is_of_day=by_spelling(
            cells["period_text"], lambda text: text if is_of_day(text) else None
        ).is_not_null(),
        is_share=pl.when(units.is_null())
        .then(pl.col("indicator").is_in(shares))
        .otherwise(units == "procent"),
    )
    quarters = cells["period"].filter(cells["kind"] == "actual").unique()
    reported_in = quarters.item() if len(quarters) == 1 else pl.col("period")
    period = file.period.label if file.period else reported_in
    reported = pl.lit(period) if isinstance(period, str) else period
    return (
        _with_figures(table, cells, file, collected)
        .with_columns(reported.alias("reported_in"))
        .select(pl.col(name).cast(kind) for name, kind in ENTRY.items())
    )


def _with_an_activity(table: Table, file: FileContext, collected: CollectedEntries) -> Table:
    """The table under its sheet's name where nothing names an activity; said, as is that there is
    none at all.
    """
    if table.column(Role.ACTIVITY) is not None or table.context.activity is not None:
        return table
    name = activity_of_table(table, file, collected)
    return replace(table, context=replace(table.context, activity=name))


def _cells(table: Table, choices: Choices) -> pl.DataFrame:
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
        "kind_text": Role.KIND,
        "stated_unit": Role.UNIT,
        "stated_note": Role.NOTE,
    }
    value = table.column(Role.VALUE)
    assert value is not None
    frame = pl.DataFrame(
        {name: texts(role) for name, role in names.items()},
        schema=dict.fromkeys(names, pl.String),
    ).with_columns(pl.when(pl.all() != "").then(pl.all()))
    marked = _marked_rows(table, value.index, choices)
    frame = frame.with_columns(_period_texts(table).alias("period_text"))
    return _filled_down(_areas_carried_down(frame, table), table.context).with_columns(
        pl.Series("is_marked", [row in marked for row in table.rows], dtype=pl.Boolean)
        if marked
        else pl.lit(False).alias("is_marked"),
        pl.Series("row", table.rows, dtype=pl.Int64),
        texts(Role.VALUE).alias("raw"),
        pl.lit(table.sheet.name, pl.String).alias("sheet"),
        pl.format(
            "{}{}", pl.lit(column_letters(value.index)), pl.Series(table.rows, dtype=pl.Int64) + 1
        ).alias("cell"),
    )


def _areas_carried_down(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """The rows with the areas that stand only once, to the left of the criteria that they hold for;
    a name that has stood under an area already is the whole.
    """
    area, criteria = table.column(Role.AREA), table.column(Role.INDICATOR)
    is_left = area is not None and criteria is not None and area.index < criteria.index
    if not is_left or not frame["area"].null_count() or frame["area"][0] is None:
        return frame
    carried = frame.select(
        "activity", "indicator", "period_text", "kind_text", area=pl.col("area").forward_fill()
    )
    is_first = carried.select(pl.struct(pl.all()).is_first_distinct()).to_series()
    return frame.with_columns(area=pl.when(is_first).then(carried["area"]).otherwise("area"))


def _filled_down(frame: pl.DataFrame, context: Context) -> pl.DataFrame:
    """The rows with the names that stand only once, above those they hold for; an indicator holds
    for its own activity alone.
    """
    if frame["indicator"].null_count():
        is_new_activity = pl.col("activity").is_not_null() & pl.col("activity").ne_missing(
            pl.col("activity").forward_fill().shift()
        )
        run = is_new_activity.cum_sum()
        frame = frame.with_columns(pl.col("indicator").forward_fill().over(run))
    return frame.with_columns(
        pl.col(name).forward_fill().fill_null(pl.lit(stated, pl.String))
        for name, stated in {"focus_area": context.focus_area, "activity": context.activity}.items()
        if frame[name].null_count()
    )


def _period_texts(table: Table) -> pl.Series:
    """What each row's columns of periods say together, null where nothing stands."""
    columns = table.columns_of(Role.PERIOD)
    texts = {
        str(column.index): table.sheet.column_texts(column.index, table.rows) for column in columns
    }
    if not columns:
        return pl.Series([None] * len(table.rows), dtype=pl.String)
    frame = pl.DataFrame(texts)
    for column in columns:
        if plain(column.header) in ("kvartal", "måned"):
            name, header = str(column.index), column.header
            completed = by_spelling(frame[name], lambda text, h=header: under_header(text, h))
            frame = frame.with_columns(completed.alias(name))
    years = [str(one.index) for one in columns if plain(one.header) in ("år", "årstal")]
    filled = frame.with_columns(pl.when(pl.all() != "").then(pl.all()))
    filled = _carried_down(filled, years)
    joined = pl.concat_str(pl.all(), separator=" ", ignore_nulls=True)
    return filled.select(pl.when(joined != "").then(joined)).to_series()


def _carried_down(periods: pl.DataFrame, years: Sequence[str]) -> pl.DataFrame:
    """The columns of periods with what stands once, above the blank rows that it holds for; those
    of `years` hold until the next year.
    """
    if not periods.height or periods[0].select(pl.all_horizontal(pl.all().is_null())).item():
        return periods
    is_blank = pl.all_horizontal(pl.all().is_null())
    carried = periods.with_columns(
        pl.when(is_blank).then(pl.all().forward_fill()).otherwise(pl.all())
    )
    return carried.with_columns(pl.col(years).forward_fill())


def _marked_rows(table: Table, column: int, choices: Choices) -> set[int]:
    """The rows whose figure has a note in the workbook, or a choice made for it."""
    noted = {row for row, place in table.sheet.notes if place == column}
    if not choices.cells:
        return noted
    return noted | {
        row for row in table.rows if (table.sheet.name, address(row, column)) in choices.cells
    }


def _stated_periods(texts: pl.Series, file: FileContext) -> dict[str, tuple[Period, ...]]:
    """What each text of the columns of periods may mean beside the others, with its year."""
    stated = periods_side_by_side(texts.unique().drop_nulls(), file.choices.periods)
    return {
        text: tuple(period.within(file.period) for period in periods)
        for text, periods in stated.items()
    }


def _areas(cells: pl.DataFrame, table: Table, file: FileContext) -> pl.Series:
    """The area of each row: what its column of areas says, else what its criterion's name does."""
    benchmark = file.benchmark
    above = table.context.area
    stated = by_spelling(cells["area"], lambda text: area_named(text, file.areas, benchmark))
    in_name = by_spelling(cells["indicator"], lambda text: area_in_label(text, file.areas))
    if in_name.null_count() < len(in_name):
        stated = in_name.zip_with(cells["area"].is_null(), stated)
    if above is not None:
        code = area_named(above, file.areas, benchmark)
        stated = stated.zip_with(cells["area"].is_not_null(), stated.fill_null(code))
    return stated.alias("area")


def _shares(indicators: pl.Series, file: FileContext) -> list[str]:
    """The names among the indicators that count in percent."""
    return [name for name in indicators.unique() if is_share(name, file.shares)]


def _notice_unknown_units(table: Table, cells: pl.DataFrame, collected: CollectedEntries) -> None:
    column = table.column(Role.UNIT)
    if column is not None:
        stated = first_rows(cells.select("stated_unit", "row"), ["stated_unit"]).drop_nulls()
        places = {text: address(row, column.index) for text, row in stated.iter_rows()}
        notice_unknown_units(places, table.sheet.name, collected)


def _label(period: Period | None) -> str | None:
    return period.label if period is not None and period.year is not None else None


def _kind(text: str) -> str | None:
    return KIND_OF_WORDS.get(plain(text))


def _with_figures(
    table: Table, cells: pl.DataFrame, file: FileContext, collected: CollectedEntries
) -> pl.DataFrame:
    """The rows with the columns of a figure, once for each figure in the row's cell."""
    plain_values = _plain_values(cells)
    cells = cells.with_row_index("place")
    figures = _worded_figures(table, cells.filter(plain_values.is_null()), file, collected)
    is_worded = pl.col("place").is_in(figures["place"].implode())
    cells = cells.with_columns(plain_value=plain_values).filter(
        pl.col("plain_value").is_not_null() | is_worded
    )
    wide = cells.select("place").join(figures, on="place", how="left", maintain_order="left")
    if wide.height != cells.height:
        cells = cells.join(wide.select("place"), on="place", maintain_order="right")
    return pl.concat([cells, wide.drop("place")], how="horizontal").with_columns(
        area=pl.coalesce("own_area", "area"),
        value=pl.coalesce("value", "plain_value"),
        approximate=pl.col("approximate").fill_null(False),
        status=pl.col("status").fill_null("reported"),
        unit=pl.coalesce("unit", "stated_unit"),
        note=pl.coalesce("note", "stated_note"),
    )


def _plain_values(cells: pl.DataFrame) -> pl.Series:
    """The values of the cells that hold a plain number, null for every other; a share in percent
    must be 1 or more, or 0.
    """
    raw = pl.col("raw")
    numbers = (
        cells.select(raw.unique())
        .filter(raw.str.contains(_PLAIN_NUMBER) & ~raw.str.contains(_EITHER_COMMA))
        .with_columns(value=raw.str.replace(",", ".", literal=True).cast(pl.Float64))
    )
    values = raw.replace_strict(
        numbers["raw"], numbers["value"], default=None, return_dtype=pl.Float64
    )
    is_small = raw.str.starts_with("0,") | raw.str.starts_with("0.") | (raw == "1")
    is_for_the_grammar = (pl.col("is_share") & is_small) | pl.col("is_marked")
    return cells.select(pl.when(~is_for_the_grammar).then(values)).to_series()


_FIGURE = {
    "place": pl.UInt32,
    "own_area": pl.String,
    "value": pl.Float64,
    "low": pl.Float64,
    "high": pl.Float64,
    "approximate": pl.Boolean,
    "status": pl.String,
    "unit": pl.String,
    "note": pl.String,
}


def _worded_figures(
    table: Table, cells: pl.DataFrame, file: FileContext, collected: CollectedEntries
) -> pl.DataFrame:
    """The figures of the cells that need the grammar, by the `place` of their row, with the columns
    of `_FIGURE`.
    """
    value_column = table.column(Role.VALUE)
    assert value_column is not None
    readings: dict[tuple[str, Asked, bool, CellKind], CellReading] = {}
    figures = []
    columns = cells.select(
        "place", "row", "raw", "is_marked", "is_fraction", "stated_note", "indicator",
        "stated_unit", "is_share", "kind", "period",
    )  # fmt: skip
    for place, row, raw, is_marked, is_fraction, stated_note, *context in columns.iter_rows():
        asked = _asked(*context)
        cell = SheetCell(table.sheet, row, value_column.index, asked, is_fraction=is_fraction)
        spelling = (raw, asked, is_fraction, table.sheet.kind(row, value_column.index))
        read = readings.get(spelling)
        if read is None or is_marked:
            read = read_sheet_cell(cell, file.areas, file.choices)
            if not is_marked:
                readings[spelling] = read
        if read.doubts:
            collected.findings += findings_of(cell, read)
            collected.questions += questions_of(cell, read)
        for figure in read.figures:
            notes = "; ".join(note for note in (figure.note, stated_note) if note)
            figures.append(
                (
                    place,
                    figure.area,
                    figure.value,
                    figure.low,
                    figure.high,
                    figure.approximate,
                    figure.status,
                    figure.unit,
                    notes or None,
                )
            )
    return pl.DataFrame(figures, schema=_FIGURE, orient="row")


def _asked(indicator: str, unit: str | None, is_in_percent: bool, kind: str, period: str) -> Asked:
    """What a row's cell is asked for by its indicator, its unit and its kind and period."""
    return asked_by(indicator, unit or (SHARE.name if is_in_percent else None), kind, period)


def _notice_unknown_columns(table: Table, collected: CollectedEntries) -> None:
    for column in table.columns:
        if column.role in TOLD_ASIDE:
            collected.findings.append(set_aside(table, column))
        if column.role is not Role.UNKNOWN or not column.header.strip():
            continue
        place = (table.sheet.name, address(table.header_row, column.index), column.header)
        collected.findings.append(finding("unknown_column", *place))
        if may_hold_figures(table.sheet.column_texts(column.index, table.rows).unique()):
            roles = [Role.NOTE.value, Role.IGNORED.value]
            collected.questions.append(column_question(table, column, roles))


def _notice_unread(
    table: Table,
    cells: pl.DataFrame,
    stated: Mapping[str, Sequence[Period]],
    choices: Choices,
    collected: CollectedEntries,
) -> None:
    """Say which rows are left out because their period, kind, criterion or activity cannot be
    read.
    """
    unread = {
        "period": (table.column(Role.PERIOD), "unreadable_period"),
        "kind": (table.column(Role.KIND), "unknown_kind"),
        "indicator": (table.column(Role.INDICATOR), "missing_indicator"),
    }
    if table.column(Role.ACTIVITY) is not None:
        unread["activity"] = (table.column(Role.ACTIVITY), "missing_activity")
    for name, (column, code) in unread.items():
        for cell in cells.filter(pl.col(name).is_null()).iter_rows(named=True):
            place = (table.sheet.name, address(cell["row"], column.index if column else 0))
            if name == "period":
                text = cell["period_text"] or ""
                notice_period(text, stated.get(text, ()), place, choices, collected)
            else:
                text = table.sheet.text(cell["row"], column.index) if column else ""
                collected.findings.append(finding(code, *place, text))
