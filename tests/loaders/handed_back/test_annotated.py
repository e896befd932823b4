"""The leader's own file back, with notes in the cells that have findings."""

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import polars as pl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import Font

from loaders import CheckedFile
from loaders.handed_back.annotated import annotated, annotated_name, is_own_workbook
from tests.loaders.given_files import HEADER, TITLE, checked, codes, text_file, workbook

SAMPLE = Path(__file__).resolve().parents[3] / "data" / "sample"
DIFFERS = [*TITLE, HEADER, ["Antal deltagere", 40, "R: 4 S: 5 I alt: 10", None]]


def given_back(file: CheckedFile) -> bytes:
    assert file.raw_file is not None
    return annotated(file, file.raw_file)


def notes(content: bytes, sheet: str | None = None) -> dict[str, str]:
    book = openpyxl.load_workbook(BytesIO(content))
    opened = book[sheet] if sheet else book.worksheets[0]
    return {
        cell.coordinate: cell.comment.text
        for row in opened.iter_rows()
        for cell in row
        if cell.comment
    }


def test_the_workbook_comes_back_with_a_note_where_something_was_noticed() -> None:
    back = given_back(checked(workbook({"Tal": DIFFERS}), "rapport.xlsx"))

    found = notes(back, "Tal")
    assert list(found) == ["C6"]
    assert found["C6"].startswith("Bemærkning fra Helhedsblik\nAdvarsel: ")
    assert "9" in found["C6"]


def test_what_is_said_of_several_cells_stands_in_the_first() -> None:
    rows = [*TITLE, ["Indikator", "juli", "august", "september"], ["Antal deltagere", 4, 5, "?"]]
    back = given_back(checked(workbook({"Tal": rows}), "rapport.xlsx"))
    assert list(notes(back, "Tal")) == ["B6"]


def test_formulas_formats_and_own_notes_stay() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook({"Tal": DIFFERS})))
    sheet = book["Tal"]
    sheet["C6"].comment = Comment("Husk at spørge Bo", "Leder")
    sheet["H1"] = "=1+1"
    sheet["A6"].font = Font(bold=True)
    own = BytesIO()
    book.save(own)

    back = given_back(checked(own.getvalue()))

    written = openpyxl.load_workbook(BytesIO(back))["Tal"]
    assert written["H1"].value == "=1+1"
    assert written["A6"].font.bold
    assert written["C6"].comment.text.startswith("Husk at spørge Bo\n\nBemærkning fra Helhedsblik")


def test_a_file_handed_in_again_with_its_notes_reads_as_before() -> None:
    first = checked(workbook({"Tal": DIFFERS}))
    again = checked(given_back(first))

    assert again.observations.equals(first.observations)
    assert codes(again) == codes(first)
    twice = notes(given_back(again))["C6"]
    assert twice == notes(given_back(first))["C6"]


def test_a_text_file_comes_back_as_a_workbook_of_its_cells() -> None:
    content = text_file(
        "Aktivitet;Indikator;Periode;Type;Værdi",
        "Beboervejledning;Antal deltagere;2023K3;Opgørelse;måske flere",
        "Beboervejledning;=SUM(A1);2023K3;Opgørelse;7",
    )
    file = checked(content, "tal.csv")

    back = given_back(file)

    sheet = openpyxl.load_workbook(BytesIO(back)).worksheets[0]
    assert sheet["B3"].value == "=SUM(A1)"
    assert sheet["B3"].data_type == "s"
    assert set(notes(back)) == {cell or "A1" for cell in file.findings["cell"]}


@pytest.mark.parametrize("name", ["slagelse_2023K3.xlsx", "fredericia_2019.csv"])
def test_every_finding_of_a_real_report_stands_in_a_note(name: str) -> None:
    file = checked((SAMPLE / name).read_bytes(), name, plan=None)

    back = given_back(file)

    book = openpyxl.load_workbook(BytesIO(back))
    said = "\n".join(text for title in book.sheetnames for text in notes(back, title).values())
    assert [message for message in file.findings["message"] if message not in said] == []


def test_a_note_on_a_merged_cell_stands_in_its_first_cell() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook({"Tal": DIFFERS})))
    book["Tal"].merge_cells("B6:C6")
    book["Tal"]["B6"] = "R: 4 S: 5 I alt: 10"
    merged = BytesIO()
    book.save(merged)
    file = checked(merged.getvalue())
    moved = file.findings.with_columns(cell=pl.lit("C6"))

    assert list(notes(given_back(replace(file, findings=moved)))) == ["B6"]


@pytest.mark.parametrize(
    ("file_name", "own_name"),
    [
        ("rapport.xlsx", "rapport med bemærkninger.xlsx"),
        ("rapport.XLSM", "rapport med bemærkninger.xlsm"),
        ("rapport.csv", "rapport med bemærkninger.xlsx"),
    ],
)
def test_a_workbook_keeps_its_kind(file_name: str, own_name: str) -> None:
    file = checked(workbook({"Tal": DIFFERS}), file_name)

    assert is_own_workbook(file)
    assert annotated_name(file) == own_name


@pytest.mark.parametrize("file_name", ["tal.csv", "tal.xlsm"])
def test_any_other_file_comes_back_as_a_workbook_of_its_cells(file_name: str) -> None:
    file = checked(text_file("Aktivitet;Indikator;Periode", "A;B;2023K3"), file_name)

    assert not is_own_workbook(file)
    assert annotated_name(file) == "tal med bemærkninger.xlsx"


def test_a_workbook_with_unusual_parts_comes_back_as_its_cells() -> None:
    own, changed = BytesIO(workbook({"Tal": DIFFERS})), BytesIO()
    with zipfile.ZipFile(own) as package, zipfile.ZipFile(changed, "w") as other:
        for name in package.namelist():
            part = package.read(name)
            if name == "xl/worksheets/sheet1.xml":
                part = part.replace(b"UTF-8", b"ISO-8859-1")
            other.writestr(name, part)

    found = notes(given_back(checked(changed.getvalue())), "Tal")

    assert list(found) == ["C6"]


@pytest.mark.parametrize("text", ["=1+1", "+45 12 34", "-SUM(A1)", "@navn"])
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    own = BytesIO()
    with xlsxwriter.Workbook(own, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Tal")
        for number, row in enumerate(DIFFERS):
            sheet.write_row(number, 0, row)
        sheet.write_string("H1", text)

    back = openpyxl.load_workbook(BytesIO(given_back(checked(own.getvalue()))))["Tal"]["H1"]

    assert (back.value, back.data_type) == (text, "s")
