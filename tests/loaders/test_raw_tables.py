"""What the tables of a file are before anything is understood, and what is said of them."""

from loaders.files import read_file
from loaders.raw_tables import RawTable, raw_tables
from tests.loaders.written import text_file, workbook


def test_a_table_in_the_middle_of_a_sheet_is_cut_out() -> None:
    rows = [[None], [None, "Navn", "Antal"], [None, "Syd", 7]]
    tables, findings = raw_tables(read_file("a.xlsx", workbook({"A": rows})))
    assert tables == [RawTable("A", True, (1,), [["Navn", "Antal"], ["Syd", "7"]])]
    assert findings == []


def test_a_sheet_without_a_cell_is_a_table_without_rows() -> None:
    tables, _ = raw_tables(read_file("a.xlsx", workbook({"A": [["Navn"]], "B": []})))
    assert tables[1] == RawTable("B", True, (), ())


def test_an_error_is_no_text_of_the_table_but_a_warning_with_its_cell() -> None:
    content = text_file("Navn;Antal", "Syd;#DIVISION/0!", "Nord;8")
    tables, findings = raw_tables(read_file("a.csv", content))
    assert tables[0].rows == [["Navn", "Antal"], ["Syd", ""], ["Nord", "8"]]
    assert [(item.code, item.cell, item.raw) for item in findings] == [
        ("formula_error", "B2", "#DIVISION/0!")
    ]


def test_lines_outside_and_uneven_rows_are_mentioned() -> None:
    content = text_file("Opgørelse", "", "Navn;K1;K2", "Syd;1;2", "Nord;3", "Vest;4;5")
    tables, findings = raw_tables(read_file("a.csv", content))
    assert tables[0].rows[0] == ["Navn", "K1", "K2"]
    assert [(item.code, item.cell) for item in findings] == [
        ("lines_outside_table", "A1"),
        ("short_row", "A5"),
    ]


def test_two_tables_of_one_file_are_two() -> None:
    content = text_file("Navn;K1", "Syd;1", "Nord;2", "", "Hold;Deltagere", "Kor;7", "Café;8")
    tables, _ = raw_tables(read_file("a.csv", content))
    assert [table.rows[0] for table in tables] == [["Navn", "K1"], ["Hold", "Deltagere"]]
