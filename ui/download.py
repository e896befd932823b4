"""Frames as files that open right in Danish programs: CSV, Excel and Parquet.

A text that a spreadsheet would take for a formula is preceded by an apostrophe, in all three.
"""

import csv
from datetime import date, datetime
from io import BytesIO, StringIO

import polars as pl
import xlsxwriter
from polars import selectors

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
NOT_FIRST = frozenset(" \u00a0\u200b\ufeff")
DAY, MOMENT = "dd-mm-yyyy", "dd-mm-yyyy hh:mm"
WIDEST = 60

Value = str | int | float | bool | date | datetime | None


def defused(text: str) -> str:
    """A text that no spreadsheet runs as a formula: `=1+1` as `'=1+1`."""
    first = text.lstrip("".join(NOT_FIRST))
    return f"'{text}" if first.startswith(FORMULA_STARTS) else text


def csv_file(rows: pl.DataFrame) -> bytes:
    """UTF-8 with a byte order mark, semicolons and decimal commas, as Danish Excel opens it."""
    buffer = StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow([defused(name) for name in rows.columns])
    writer.writerows([_danish(value) for value in row] for row in _plain(rows).iter_rows())
    return buffer.getvalue().encode("utf-8-sig")


def xlsx_file(rows: pl.DataFrame) -> bytes:
    """A workbook with one sheet; numbers, dates and truths are such, texts are never formulas."""
    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        day = book.add_format({"num_format": DAY})
        moment = book.add_format({"num_format": MOMENT})
        sheet.freeze_panes(1, 1)
        for column, name in enumerate(rows.columns):
            sheet.write_string(0, column, defused(name), bold)
        for line, row in enumerate(_plain(rows).iter_rows(), start=1):
            for column, value in enumerate(row):
                match value:
                    case None:
                        pass
                    case bool():
                        sheet.write_boolean(line, column, value)
                    case int() | float():
                        sheet.write_number(line, column, value)
                    case datetime():
                        sheet.write_datetime(line, column, value, moment)
                    case date():
                        sheet.write_datetime(line, column, value, day)
                    case _:
                        sheet.write_string(line, column, defused(str(value)))
        sheet.autofit(max_width=WIDEST * 7)
        if rows.height and rows.width:
            sheet.autofilter(0, 0, rows.height, rows.width - 1)
    return content.getvalue()


def parquet_file(rows: pl.DataFrame) -> bytes:
    """Parquet with the types of the columns."""
    content = BytesIO()
    texts = selectors.string()
    plain = _plain(rows).with_columns(texts.map_elements(defused, return_dtype=pl.String))
    plain.rename({name: defused(name) for name in rows.columns}).write_parquet(content)
    return content.getvalue()


def _plain(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with numbers that a spreadsheet can hold: no endless ones, no times with a zone."""
    return rows.with_columns(
        selectors.float().replace([float("inf"), float("-inf"), float("nan")], None),
        selectors.decimal().cast(pl.Float64),
        selectors.datetime(time_zone="*").dt.convert_time_zone("UTC").dt.replace_time_zone(None),
    )


def _danish(value: Value) -> str:
    match value:
        case None:
            text = ""
        case bool():
            text = "SAND" if value else "FALSK"
        case float():
            text = f"{value:.15g}".replace(".", ",")
        case datetime():
            text = value.strftime("%d-%m-%Y %H:%M")
        case date():
            text = value.strftime("%d-%m-%Y")
        case int():
            text = str(value)
        case _:
            text = defused(str(value))
    return text
