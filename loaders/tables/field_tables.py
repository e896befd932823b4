"""The field's own tables, recognised by their shape: StatBank's rows and its tables with the times
across, Landsbyggefonden's tables of residents, and the lists of areas with criteria across.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import polars as pl

from domain.periods import Period, quarter_of
from domain.spelling import one_line, plain
from loaders.grammar.periods import chosen_period, read_stated_period
from loaders.raw.sheets import RawFile, Sheet
from loaders.tables.publications import (
    Publication,
    is_of_lists,
    is_of_statbank,
    names_source,
    publication_of,
    says_first_of_january,
)

TIME, CONTENT = "tid", "indhold"
# What a time across a table, or in a column of times, is written as.
_TIME = re.compile(r"((?:19|20)\d\d)\s*(?:([KQM])\s*(\d{1,2}))?\s*\*?", re.IGNORECASE)
_DAY_OF_YEAR = re.compile(r"1\.\s*(?:jan(?:uar)?\.?)\s*((?:19|20)\d\d)", re.IGNORECASE)
_FIGURE = re.compile(r"-?[\d.\s\u00a0]*\d(?:,\d+)?\s*%?\s*\*?|\.\.\.?|…|[.\-–xX]|<\s*\d+")
_AREA_HEADINGS = ("område", "boligområde", "boligafdeling", "afdeling", "kommune", "navn")
_TOP_ROWS = 40
_LONGEST_TABLE = 20_000
# Under the figures of a table stand at most so many lines of notes that are looked at.
_LINES_BELOW = 40
ROW, COLUMN, PERIOD, RAW = "row", "column", "period", "raw"


@dataclass(frozen=True)
class FieldTable:
    """One such table of a sheet.

    `cells` has a row for each cell of figures: `row`, `column`, `period` (as `Period.label`, null
    where the text is none), `raw`, and a column of texts for each of `dimensions`, named by its
    place. `lines` are those above the table, `header` the names of its dimensions.
    """

    sheet: Sheet
    publication: Publication
    dimensions: tuple[str, ...]
    cells: pl.DataFrame
    lines: tuple[str, ...] = ()

    def texts(self, dimension: int) -> list[str]:
        """The different texts of a dimension, in the table's order."""
        return self.cells[str(dimension)].unique(maintain_order=True).to_list()


def field_tables(file_name: str, raw_file: RawFile) -> Iterator[FieldTable]:
    """The tables of a file that are the field's own; a sheet that holds one holds nothing else."""
    if raw_file.reports:
        return
    for sheet in raw_file.sheets:
        table = _rows_of_statbank(file_name, sheet) or _times_across(sheet) or _list_of_areas(sheet)
        if table is not None and not table.cells.is_empty():
            yield table


def _rows_of_statbank(file_name: str, sheet: Sheet) -> FieldTable | None:
    """A row for each figure, its dimensions in the columns before `TID` and `INDHOLD`."""
    for row in range(min(len(sheet.rows), 5)):
        names = [plain(text) for text in sheet.rows[row]]
        if TIME in names and CONTENT in names:
            break
    else:
        return None
    time, content = names.index(TIME), names.index(CONTENT)
    others = [place for place, name in enumerate(names) if name and place not in (time, content)]
    rows = range(row + 1, len(sheet.rows))
    times = sheet.column_texts(time, rows)
    labels = {text: _label(text) for text in times.unique()}
    cells = pl.DataFrame(
        {
            ROW: pl.Series(rows, dtype=pl.Int64),
            COLUMN: pl.repeat(content, len(rows), dtype=pl.Int64, eager=True),
            PERIOD: times.replace_strict(labels, return_dtype=pl.String),
            RAW: sheet.column_texts(content, rows),
            **{
                str(number): sheet.column_texts(place, rows).map_elements(
                    one_line, return_dtype=pl.String
                )
                for number, place in enumerate(others)
            },
        }
    ).filter(pl.col(RAW) != "")
    dimensions = tuple(one_line(sheet.rows[row][place]) for place in others)
    return FieldTable(sheet, publication_of([], [], file_name, dimensions), dimensions, cells)


def _times_across(sheet: Sheet) -> FieldTable | None:
    """A title, the times across, the dimensions down with each text once, and notes below."""
    if len(sheet.rows) > _LONGEST_TABLE:
        return None
    header = next((row for row in range(min(len(sheet.rows), _TOP_ROWS)) if _times(sheet, row)), -1)
    times = _times(sheet, header) if header >= 0 else {}
    if not times:
        return None
    first = min(times)
    body = [row for row in range(header + 1, len(sheet.rows)) if _is_of_figures(sheet, row, first)]
    if not body:
        return None
    above = _lines(sheet, range(header))
    below = _lines(sheet, range(body[-1] + 1, min(len(sheet.rows), body[-1] + _LINES_BELOW)))
    if not (is_of_statbank(above) or names_source([*above, *below])):
        return None
    columns = [column for column in range(first, _width(sheet)) if _any(sheet, body, column)]
    period_of = _carried(times, columns)
    between = (_texts(sheet, row, first) for row in range(header + 1, body[0]))
    heads = _texts(sheet, header - 1, first) if header else {}
    stated = [*([heads] if len(heads) > 1 else []), *(texts for texts in between if texts)]
    across = [_carried(texts, columns) for texts in stated]
    of_january = says_first_of_january(above)
    records = []
    for row, down in _rows_down(sheet, body, first, header):
        for column in columns:
            raw = sheet.text(row, column)
            period = _label(period_of[column], of_january=of_january)
            if raw and period:
                texts = [*down, *(one.get(column, "") for one in across)]
                records.append((row, column, period, raw, *texts))
    names = (*(one_line(sheet.text(header, column)) for column in range(first)), "")
    dimensions = (*names, *("" for _ in across))
    return FieldTable(
        sheet, publication_of(above, below), dimensions, _frame(records, len(dimensions)), above
    )


def _rows_down(
    sheet: Sheet, body: Sequence[int], first: int, header: int
) -> Iterator[tuple[int, list[str]]]:
    """Each row of figures with its texts: what stands once holds for the rows below it, and a line
    of its own for those that follow it, which comes last.
    """
    current = [""] * first
    section = ""
    figures = set(body)
    for row in range(header + 1, body[-1] + 1):
        texts = [one_line(sheet.text(row, column)) for column in range(first)]
        filled = [text for text in texts if text]
        if row not in figures:
            if len(filled) == 1 and not _texts(sheet, row, first):
                section = filled[0]
            continue
        for place, text in enumerate(texts):
            if text:
                current = [*current[:place], text, *([""] * (first - place - 1))]
        yield row, [*current, section]


def _list_of_areas(sheet: Sheet) -> FieldTable | None:
    """A list of areas with what is measured across, whose title says of which day it is."""
    if len(sheet.rows) > _LONGEST_TABLE:
        return None
    for header in range(min(len(sheet.rows), _TOP_ROWS)):
        names = [one_line(text) for text in sheet.rows[header]]
        filled = [name for name in names if name]
        if len(filled) >= 3 and any(plain(name) in _AREA_HEADINGS for name in filled):
            break
    else:
        return None
    above = _lines(sheet, range(header))
    if not is_of_lists([*above, sheet.name or ""]):
        return None
    publication = publication_of([*above, sheet.name or ""], [])
    if publication.year is None:
        return None
    day = publication.published_on
    period = quarter_of(day) if day else Period(publication.year)
    body = [row for row in range(header + 1, len(sheet.rows)) if _holds_figures(sheet, row)]
    down = [place for place, name in enumerate(names) if plain(name) in _AREA_HEADINGS]
    measured = [
        place for place, name in enumerate(names) if name and place not in down and place > 0
    ]
    records = [
        (row, column, period.label, sheet.text(row, column), *texts, names[column])
        for row in body
        for texts in [[one_line(sheet.text(row, place)) for place in down]]
        for column in measured
        if _FIGURE.fullmatch(sheet.text(row, column))
    ]
    dimensions = (*(names[place] for place in down), "")
    return FieldTable(sheet, publication, dimensions, _frame(records, len(dimensions)), above)


def _frame(records: Sequence[tuple], dimensions: int) -> pl.DataFrame:
    names = [str(place) for place in range(dimensions)]
    schema = {
        ROW: pl.Int64,
        COLUMN: pl.Int64,
        PERIOD: pl.String,
        RAW: pl.String,
        **dict.fromkeys(names, pl.String),
    }
    return pl.DataFrame(records, schema=schema, orient="row")


def _times(sheet: Sheet, row: int) -> dict[int, str]:
    """The times across a row, by column: all that stands there but what heads the names down."""
    texts = _texts(sheet, row, 0)
    times = {column: text for column, text in texts.items() if column and _read(text)}
    others = [column for column in texts if column not in times]
    is_in_order = not others or max(others) < min(times, default=0)
    return times if times and is_in_order else {}


def _texts(sheet: Sheet, row: int, first: int) -> dict[int, str]:
    texts = {column: sheet.text(row, column) for column in range(first, _width(sheet))}
    return {column: one_line(text) for column, text in texts.items() if text}


def _carried(texts: dict[int, str], columns: Sequence[int]) -> dict[int, str]:
    """What stands over each column: its own text, else the nearest one to the left."""
    current, carried = "", {}
    for column in range(max(columns, default=-1) + 1):
        current = texts.get(column, current)
        carried[column] = current
    return carried


def _is_of_figures(sheet: Sheet, row: int, first: int) -> bool:
    """Whether all that stands right of a row's names are figures, or signs in the place of one."""
    texts = _texts(sheet, row, first).values()
    return bool(texts) and all(map(_FIGURE.fullmatch, texts))


def _holds_figures(sheet: Sheet, row: int) -> bool:
    """Whether two cells or more of a row are figures."""
    texts = _texts(sheet, row, 1).values()
    return sum(_FIGURE.fullmatch(text) is not None for text in texts) >= 2


def _any(sheet: Sheet, rows: Sequence[int], column: int) -> bool:
    return any(sheet.text(row, column) for row in rows)


def _width(sheet: Sheet) -> int:
    return max(map(len, sheet.rows[:_TOP_ROWS]), default=0)


def _lines(sheet: Sheet, rows: Sequence[int]) -> tuple[str, ...]:
    """What is written in rows with at most two filled cells."""
    filled = [[one_line(text) for text in sheet.rows[row] if text.strip()] for row in rows]
    return tuple(" ".join(line) for line in filled if 0 < len(line) <= 2)


def _read(text: str) -> Period | None:
    """The period of a time as these tables write it."""
    text = one_line(text)
    january = _DAY_OF_YEAR.fullmatch(text)
    if january:
        return Period(int(january[1]), 1)
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    year, kind, number = match[1], (match[2] or "").upper(), match[3]
    if not kind:
        return read_stated_period(year)
    return chosen_period(f"{year}M{number:0>2}" if kind == "M" else f"{year}K{number}")


def _label(text: str, *, of_january: bool = False) -> str | None:
    """The period in the store's notation; a year that is counted on its first day, as its first
    quarter.
    """
    period = _read(text)
    if period is None:
        return None
    return f"{period.label}K1" if of_january and period.quarter is None else period.label
