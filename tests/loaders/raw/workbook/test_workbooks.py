"""What stands in a workbook beside its values: formats, errors, formulas, notes, what is hidden."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import openpyxl
import pytest
import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from loaders.raw.files import read_file
from loaders.raw.sheets import CellKind, MergedRange, RawFile
from loaders.raw.workbook.workbook_reader import text_and_kind
from tests.loaders.given_files import workbook


def written(write: Callable[[Workbook, Worksheet], object]) -> RawFile:
    """What is read of a workbook with one sheet that `write` fills in."""
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        write(book, book.add_worksheet("Ark 1"))
    return read_file("a.xlsx", content.getvalue())


def noticed(raw_file: RawFile) -> list[tuple[str, str | None, str | None]]:
    """The findings of a file: code, sheet and cell."""
    return [(finding.code, finding.sheet, finding.cell) for finding in raw_file.findings]


def test_dates_and_merged_cells_are_known() -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write(0, 0, 45199, book.add_format({"num_format": "d/m/yyyy"}))
        sheet.merge_range("A3:C3", "Fælles")

    (sheet,) = written(write).sheets
    assert sheet.text(0, 0) == "2023-09-30"
    assert sheet.kind(0, 0) is CellKind.DATE
    assert sheet.merged == (MergedRange(2, 0, 2, 2),)


@pytest.mark.parametrize("number_format", ["0%", "0.00%", "0 %;[Red]-0 %", "[$-406]0,0%"])
def test_a_share_shown_in_percent_is_read_as_the_percent_it_shows(number_format: str) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(
            0, 0, [0.82, 0.825, 0.07, 1.2], book.add_format({"num_format": number_format})
        )
        sheet.write(1, 0, 0.82)

    (sheet,) = written(write).sheets
    assert sheet.rows[0] == ["82 %", "82,5 %", "7 %", "120 %"]
    assert sheet.kind(0, 0) is CellKind.PERCENT
    assert (sheet.text(1, 0), sheet.kind(1, 0)) == ("0.82", CellKind.NUMBER)


@pytest.mark.parametrize("number_format", ['0.00" %-point"', "0.00\\%", "0.00"])
def test_a_percent_sign_that_is_only_written_beside_a_figure_changes_nothing(
    number_format: str,
) -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write(0, 0, 0.82, book.add_format({"num_format": number_format}))

    assert written(write).sheets[0].rows == [["0.82"]]


def test_an_error_in_a_formula_is_neither_a_figure_nor_empty() -> None:
    def write(_: Workbook, sheet: Worksheet) -> None:
        sheet.write(0, 0, "Deltagere")
        sheet.write_formula(0, 1, "=1/0", None, "#DIV/0!")
        sheet.write_formula(0, 2, "=X1", None, 4)

    (sheet,) = written(write).sheets
    assert sheet.rows == [["Deltagere", "#DIV/0!", "4"]]
    assert [sheet.kind(0, column) for column in (1, 2)] == [CellKind.ERROR, CellKind.NUMBER]


def test_formulas_that_nobody_has_computed_are_empty_and_named() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "Ark 1"
    book.active.append(["Deltagere", "=1+1", "=A1", 2])
    content = BytesIO()
    book.save(content)
    raw_file = read_file("a.xlsx", content.getvalue())
    assert raw_file.sheets[0].rows[0][1:] == ["", "", "2"]
    assert noticed(raw_file) == [("formula_without_value", "Ark 1", "B1")]
    assert "B1, C1." in raw_file.findings[0].message


@pytest.mark.parametrize(
    ("pattern", "replacement"),
    [('"', "'"), (r"<(/?)(?=\w)", r"<\1x:")],
    ids=["apostrophes", "prefix"],
)
def test_the_xml_of_a_sheet_may_have_apostrophes_or_a_prefix(
    pattern: str, replacement: str
) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["Deltagere", "=1+1", "#N/A", 2])
    plain, rewritten = BytesIO(), BytesIO()
    book.save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(rewritten, "w") as target:
        for name in source.namelist():
            part = source.read(name).decode()
            if name.startswith("xl/worksheets/"):
                part = re.sub(pattern, replacement, part)
                part = part.replace("xmlns=", "xmlns:x=") if ":" in replacement else part
            target.writestr(name, part)
    raw_file = read_file("a.xlsx", rewritten.getvalue())
    assert raw_file.sheets[0].rows == [["Deltagere", "", "#N/A", "2"]]
    assert noticed(raw_file) == [("formula_without_value", "Sheet", "B1")]


def test_the_zero_of_a_writer_that_does_not_count_is_no_figure() -> None:
    def write(_: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ["Deltagere", 2])
        for column in range(2, 9):
            sheet.write_formula(0, column, "=B1+1")

    raw_file = written(write)
    assert raw_file.sheets[0].rows[0] == ["Deltagere", "2", *[""] * 7]
    assert "C1, D1, E1, F1, G1 og 2 mere" in raw_file.findings[0].message


def test_a_note_stays_with_its_cell_without_the_name_of_its_author() -> None:
    def write(_: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ["Deltagere", 7])
        sheet.write_comment("B1", "Kontoret:\nTalt to gange", {"author": "Kontoret"})

    assert written(write).sheets[0].notes == {(0, 1): "Talt to gange"}


def test_hidden_rows_columns_and_sheets_are_read_and_known_as_hidden() -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ["a", 1, 2])
        sheet.write_row(1, 0, ["b", 3, 4])
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_column("C:C", None, None, {"hidden": True})
        book.add_worksheet("Skjult").hide()
        book.add_worksheet("Gemt").very_hidden()

    shown, hidden, very_hidden = written(write).sheets
    assert shown.rows == [["a", "1", "2"], ["b", "3", "4"]]
    assert (shown.hidden_rows, shown.hidden_columns) == (frozenset({1}), frozenset({2}))
    assert [sheet.is_visible for sheet in (shown, hidden, very_hidden)] == [True, False, False]
    assert [sheet.is_very_hidden for sheet in (shown, hidden, very_hidden)] == [False, False, True]


def test_a_plain_workbook_is_read_without_a_finding() -> None:
    assert read_file("a.xlsx", workbook({"Ark 1": [["a", 1, None, True]]})).findings == ()


def test_a_duration_is_read_as_it_is_shown() -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        hours = book.add_format({"num_format": "[h]:mm:ss"})
        sheet.write_row(0, 0, [10.6, 0.3125], hours)

    (sheet,) = written(write).sheets
    assert sheet.rows == [["254:24:00", "7:30:00"]]
    assert sheet.kind(0, 0) is CellKind.DATE


def test_columns_hidden_to_the_end_of_the_sheet_are_known_as_far_as_it_is_used() -> None:
    def write(_: Workbook, sheet: Worksheet) -> None:
        sheet.write_row(0, 0, ["a", 1, 2])
        sheet.set_column("C:XFD", None, None, {"hidden": True})

    assert written(write).sheets[0].hidden_columns == frozenset({2})


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("m\0p\0g\0", "mpg"),
        ("7\x968 \x93Café\x94", "7–8 “Café”"),
        ("PT254H04M05S", "254:04:05"),
        ("-PT01H30M00.5S", "-1:30:00"),
        ("PT1", "PT1"),
    ],
)
def test_what_a_reader_leaves_of_letters_and_durations_is_put_right(text: str, read: str) -> None:
    assert text_and_kind(text)[0] == read


def test_a_sheet_of_too_much_xml_says_that_only_its_values_are_read() -> None:
    def write(book: Workbook, sheet: Worksheet) -> None:
        sheet.write(0, 0, 0.5, book.add_format({"num_format": "0%"}))

    plain, padded = BytesIO(), BytesIO()
    with xlsxwriter.Workbook(plain) as book:
        write(book, book.add_worksheet("Ark 1"))
    with (
        zipfile.ZipFile(plain) as parts,
        zipfile.ZipFile(padded, "w", zipfile.ZIP_DEFLATED) as packed,
    ):
        for part in parts.namelist():
            padding = b" " * (61 << 20) if part.endswith("sheet1.xml") else b""
            packed.writestr(part, parts.read(part) + padding)
    raw_file = read_file("a.xlsx", padded.getvalue())
    assert raw_file.sheets[0].rows == [["0.5"]]
    assert noticed(raw_file) == [("formats_not_looked_through", "Ark 1", None)]
