"""Files that are handed out: Danish CSV, Excel and Parquet, and no formula in any of them."""

from datetime import UTC, date, datetime
from io import BytesIO

import openpyxl
import polars as pl
import pytest

from ui import download

ROWS = pl.DataFrame(
    {
        "Succeskriterium": ["Børn; unge", '=HYPERLINK("x")', None],
        "Tal": [1160.5, -2.0, None],
        "Dag": [date(2023, 10, 3), None, None],
        "Ca.": [True, False, None],
    }
)
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1"]


def test_csv_opens_right_in_danish_excel() -> None:
    assert download.csv_file(ROWS).decode("utf-8") == (
        "\ufeffSucceskriterium;Tal;Dag;Ca.\r\n"
        '"Børn; unge";1160,5;03-10-2023;SAND\r\n'
        '"\'=HYPERLINK(""x"")";-2;;FALSK\r\n'
        ";;;\r\n"
    )


def test_a_workbook_keeps_numbers_dates_and_texts_apart() -> None:
    sheet = openpyxl.load_workbook(BytesIO(download.xlsx_file(ROWS))).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Succeskriterium", "Tal", "Dag", "Ca."],
        ["Børn; unge", 1160.5, datetime(2023, 10, 3, tzinfo=UTC).replace(tzinfo=None), True],
        ['\'=HYPERLINK("x")', -2, None, False],
    ]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d", "b"}


def test_parquet_keeps_the_types() -> None:
    read = pl.read_parquet(BytesIO(download.parquet_file(ROWS)))
    assert read.schema == ROWS.schema
    assert read["Succeskriterium"].to_list() == ["Børn; unge", '\'=HYPERLINK("x")', None]


@pytest.mark.parametrize("written", FORMULAS)
def test_what_a_spreadsheet_would_run_is_defused(written: str) -> None:
    assert download.defused(written) == f"'{written}"


@pytest.mark.parametrize("written", ["", "Samtaler", "1-2", "a=b", "'=1"])
def test_other_text_stands_as_it_is(written: str) -> None:
    assert download.defused(written) == written


def test_endless_numbers_are_empty() -> None:
    rows = pl.DataFrame({"x": [float("inf"), float("nan"), 1.0]})
    assert download.csv_file(rows).decode("utf-8-sig") == 'x\r\n""\r\n""\r\n1\r\n'
    assert openpyxl.load_workbook(BytesIO(download.xlsx_file(rows))).active["A4"].value == 1


def test_a_heading_is_defused_too() -> None:
    rows = pl.DataFrame({"=1+1": [1]})
    assert download.csv_file(rows).decode("utf-8-sig").startswith("'=1+1")
    assert pl.read_parquet(BytesIO(download.parquet_file(rows))).columns == ["'=1+1"]
