"""`tal.xlsx`, read by openpyxl."""

import dataclasses
from io import BytesIO

import openpyxl
import polars as pl
import pytest
from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from reports import figures_workbook
from reports.contents import Contents

ROUNDED = ("Kvartalet", "Forventet nu", "Målopfyldelse")


def opened(contents: Contents) -> Workbook:
    return openpyxl.load_workbook(BytesIO(figures_workbook.write(contents)))


def rows_of(sheet: Worksheet) -> list[dict[str, Cell]]:
    """The rows of a sheet's table of goals or figures, each as its cells by their headings."""
    rows = list(sheet.iter_rows())
    first = next(
        place for place, row in enumerate(rows) if row[0].value in ("Aktivitet", "Indsatsområde")
    )
    headings = [str(cell.value) for cell in rows[first]]
    return [dict(zip(headings, row, strict=True)) for row in rows[first + 1 :]]


@pytest.fixture(scope="module")
def book(slagelse: Contents) -> Workbook:
    return opened(slagelse)


def test_there_is_a_sheet_per_focus_area_with_a_native_chart(book: Workbook) -> None:
    assert book.sheetnames == [
        "Overblik",
        "Uddannelse og Livschancer",
        "Beskæftigelse",
        "Kriminalpræventiv Indsats",
        "Sammenhængskraft og Medborgersk",
        "Milepæle",
        "Ændringslog",
        "Tal og kilder",
    ]
    assert [len(sheet._charts) for sheet in book.worksheets] == [1, 1, 1, 1, 1, 0, 0, 0]


def test_a_goal_stands_with_its_numbers_and_its_cell(book: Workbook) -> None:
    (goal,) = [
        row
        for row in rows_of(book.worksheets[4])
        if str(row["Succeskriterium"].value).startswith("Antal vejledningssamtaler")
        and row["Område"].value == "Hele helhedsplanen"
    ]
    told = {
        "Enhed": "antal",
        "Målår": "2023",
        "Kvartalet": 329,
        "År til dato": 1160,
        "Forventet nu": 825,
        "Årsmål": 1100,
        "Målopfyldelse": pytest.approx(1160 / 1100),
        "Tempo": pytest.approx(1160 / 825),
        "Status": "✔ nået",
    }
    assert {heading: goal[heading].value for heading in told} == told
    assert goal["År til dato"].number_format == "#,##0"
    assert goal["Målopfyldelse"].number_format == "0 %"
    assert str(goal["Kilde"].value).startswith("slagelse_2023K3.xlsx, ark ")


def test_every_standing_figure_has_its_cell(book: Workbook, slagelse: Contents) -> None:
    rows = rows_of(book["Tal og kilder"])
    assert len(rows) == slagelse.figures.height == 282
    assert all(row["Fil"].value == "slagelse_2023K3.xlsx" and row["Celle"].value for row in rows)
    assert "M: 98 S: 56 R: 175 I alt: 329" in {row["Stod i cellen"].value for row in rows}


def test_a_text_that_looks_like_a_formula_stays_a_text(slagelse: Contents) -> None:
    dangerous = '=HYPERLINK("http://ond.dk";"klik")'
    poisoned = dataclasses.replace(
        slagelse,
        goals=slagelse.goals.with_columns(indicator=pl.lit(dangerous)),
        figures=slagelse.figures.with_columns(raw=pl.lit(dangerous), note=pl.lit("@SUM(A1)")),
    )
    book = opened(poisoned)
    kinds = {
        cell.data_type for sheet in book.worksheets for row in sheet.iter_rows() for cell in row
    }
    assert "f" not in kinds
    raw = rows_of(book["Tal og kilder"])[0]["Stod i cellen"]
    assert raw.value == dangerous
    assert raw.hyperlink is None


def test_focus_areas_with_the_same_beginning_keep_a_sheet_each(slagelse: Contents) -> None:
    names = ["Sammenhængskraft og medborgerskab: unge", "Sammenhængskraft og medborgerskab/ældre"]
    renamed = pl.concat(
        [slagelse.goals.head(2).with_columns(focus_area=pl.lit(name)) for name in names]
    )
    book = opened(dataclasses.replace(slagelse, goals=renamed))
    assert len({name.casefold() for name in book.sheetnames}) == 6
    assert all(len(name) <= 31 for name in book.sheetnames)


def test_figures_and_shares_are_rounded_as_everywhere_else(slagelse: Contents) -> None:
    goals = slagelse.goals.filter(pl.col("area").is_null()).head(2)
    changed = goals.with_columns(
        attainment=pl.Series([0.425, 0.9996]),
        actual=pl.Series([0.4, -7.25]),
        expected_to_date=pl.Series([2.25, 3.0]),
    )
    book = opened(dataclasses.replace(slagelse, goals=changed))
    first, second = [
        row for row in rows_of(book.worksheets[1]) if row["Målopfyldelse"].value in (0.425, 0.9996)
    ]

    assert [first[column].number_format for column in ROUNDED] == ["#,##0.0", "#,##0.0", "0 %"]
    assert [second[column].number_format for column in ROUNDED] == [
        "#,##0.00",
        "#,##0",
        "0.00 %",
    ]
