"""Where a file, a sheet or a line above a table names another quarter than the rest of the file."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from domain.periods import Period
from domain.places import address
from domain.spelling import one_line
from loaders.findings.figure_messages import IN_FILE_NAME, IN_LINE, IN_SHEET_NAME
from loaders.findings.messages import Finding, finding
from loaders.findings.period_messages import period_name
from loaders.grammar.periods import read_period
from loaders.tables.layouts import is_tidy
from loaders.tables.period_spans import names_quarter
from loaders.tables.sheet_tables import Table

# A longer line is a sentence, which may speak of any quarter.
_LONGEST = 60


def quarters_differ(
    file_name: str, tables: Sequence[Table], reported: Period | None
) -> Iterator[Finding]:
    """A warning for each name or line whose quarter is neither that of its table nor in it; what
    most tables say stands for the whole file.
    """
    rest = _most_common(tables) or reported
    if tables:
        named = _quarter(PurePath(file_name).stem.replace("_", " "))
        if named is not None and not any(_is_in(named, table, rest) for table in tables):
            yield from _another_quarter(
                IN_FILE_NAME, None, None, file_name, named, _quarter_of_table(tables[0], rest)
            )
    sheets: set[str | None] = set()
    for table in tables:
        in_name = _quarter(table.sheet.name or "")
        if table.sheet.name not in sheets:
            sheets.add(table.sheet.name)
            if in_name is not None and not _is_in(in_name, table, rest):
                table_quarter = _quarter_of_table(table, rest)
                yield from _another_quarter(
                    IN_SHEET_NAME, table.sheet.name, None, table.sheet.name, in_name, table_quarter
                )
            yield from _lines_differ(table, rest)
        stated = table.context.period
        is_meant = in_name is not None and stated is not None and _is_same(in_name, stated)
        if stated is not None and stated.quarter and rest is not None and not is_meant:
            row = table.context.period_row
            if row is not None and rest.quarter and not _is_same(stated, rest):
                cell = _first_cell(table, row)
                text = table.context.period_text or ""
                yield _of_the_rest(table.sheet.name, cell, text, stated, rest)


def _of_the_rest(sheet: str | None, cell: str, raw: str, stated: Period, rest: Period) -> Finding:
    fields = {"named": period_name(stated), "period": period_name(rest)}
    return finding("quarter_unlike_the_rest", sheet, cell, raw, **fields)


def _lines_differ(table: Table, rest: Period | None) -> Iterator[Finding]:
    for row in range(table.top_row):
        filled = [text for text in map(str.strip, table.sheet.rows[row]) if text]
        if len(filled) != 1 or len(filled[0]) > _LONGEST or row == table.context.period_row:
            continue
        named = _quarter(filled[0])
        if named is not None and not _is_in(named, table, rest):
            place = (table.sheet.name, _first_cell(table, row))
            yield from _another_quarter(
                IN_LINE, *place, filled[0], named, _quarter_of_table(table, rest)
            )


def _another_quarter(
    where: str,
    sheet: str | None,
    cell: str | None,
    raw: str | None,
    named: Period,
    table_quarter: Period | None,
) -> Iterator[Finding]:
    if table_quarter is not None and table_quarter.quarter:
        fields = {
            "named": period_name(named.within(table_quarter)),
            "period": period_name(table_quarter),
        }
        fields["where"] = where.format(raw=one_line(raw or ""))
        yield finding("another_quarter", sheet, cell, raw, **fields)


def _most_common(tables: Sequence[Table]) -> Period | None:
    stated = [one.context.period for one in tables if one.context.period]
    quarters = Counter(period for period in stated if period.quarter)
    return quarters.most_common(1)[0][0] if quarters else None


def _quarter_of_table(table: Table, rest: Period | None) -> Period | None:
    """The quarter of a table: of its newest row or column, the lines above it, else the rest."""
    inside = [period for period in _inside(table) if period.year and period.quarter]
    if inside:
        return max(inside, key=lambda period: (period.year or 0, period.quarter or 0))
    stated = table.context.period
    return stated if stated is not None and stated.quarter else rest


def _is_in(named: Period, table: Table, rest: Period | None) -> bool:
    inside = _inside(table)
    table_quarter = _quarter_of_table(table, rest)
    return any(
        _is_same(named, one)
        for one in (*inside, *([table_quarter] if table_quarter is not None else []))
    )


def _inside(table: Table) -> set[Period]:
    """The quarters of a table's columns, and of the rows of a list."""
    columns = {one.period.whole_quarter for one in table.columns if one.period is not None}
    if not is_tidy(table):
        return columns
    texts = {table.period_text(row) for row in table.rows}
    return columns | {period for text in texts if (period := read_period(text)) is not None}


def _is_same(one: Period, other: Period) -> bool:
    is_year_known = one.year is not None and other.year is not None
    return one.quarter == other.quarter and (not is_year_known or one.year == other.year)


def _quarter(text: str) -> Period | None:
    """The quarter that a text names by that word, and not by a date."""
    period = read_period(text) if names_quarter(text) else None
    return period if period is not None and period.quarter else None


def _first_cell(table: Table, row: int) -> str:
    texts = table.sheet.rows[row]
    column = next(index for index, text in enumerate(texts) if text.strip())
    return address(row, column)
