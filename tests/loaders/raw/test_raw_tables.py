"""What the tables of a file are before anything is understood, and what is said of them."""

from loaders.raw.files import read_file
from loaders.raw.raw_tables import RawTable, raw_tables
from tests.loaders.given_files import text_file, workbook


def test_a_table_in_the_middle_of_a_sheet_is_cut_out() -> None:
    rows = [[None], [None, "Navn", "Antal"], [None, "Syd", 7]]
    tables, findings = raw_tables(read_file("a.xlsx", workbook({"A": rows})))
    assert tables == [RawTable("A", True, (1,), [["Navn", "Antal"], ["Syd", "7"]])]
    assert findings == []


def test_a_sheet_without_a_cell_is_a_table_without_rows() -> None:
    tables, _ = raw_tables(read_file("a.xlsx", workbook({"A": [["Navn"]], "B": []})))
    assert tables[1] == RawTable("B", True, (), ())


def test_an_error_is_no_text_of_the_table_but_a_warning_with_its_cell() -> None:
    content = text_file("Navn;Antal", "Syd;#DIVISION/0!", "Nord;8", "Vest;Err:502")
    tables, findings = raw_tables(read_file("a.csv", content))
    assert tables[0].rows == [["Navn", "Antal"], ["Syd", ""], ["Nord", "8"], ["Vest", ""]]
    assert [(item.code, item.cell, item.raw) for item in findings] == [
        ("formula_error", "B2", "#DIVISION/0!"),
        ("formula_error", "B4", "Err:502"),
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


def test_a_table_without_a_header_says_so_and_keeps_its_first_row() -> None:
    content = text_file("Syd;2020K1;1160", "Nord;2020K1;980", "Vest;2020K1;75")
    tables, findings = raw_tables(read_file("a.csv", content))
    assert tables[0].header_rows == ()
    assert tables[0].rows[0] == ["Syd", "2020K1", "1160"]
    assert [(item.code, item.cell) for item in findings] == [("no_header", "A1")]


def test_a_header_of_two_rows_is_mentioned() -> None:
    content = text_file("Navn;Syd;Nord", ";(antal);(antal)", "Kor;1;2", "Hold;3;4")
    tables, findings = raw_tables(read_file("a.csv", content))
    assert tables[0].rows[0] == ["Navn", "Syd (antal)", "Nord (antal)"]
    assert [(item.code, item.cell) for item in findings] == [("header_of_rows", "A1")]


def test_words_among_figures_stay_and_are_mentioned_once() -> None:
    content = text_file("Navn;K1;K2", "Kor;1;mangler", "Hold;-;4", "Café;ukendt;7", "Bio;3;4")
    tables, findings = raw_tables(read_file("a.csv", content))
    assert tables[0].rows[1] == ["Kor", "1", "mangler"]
    assert [(item.code, item.cell, item.raw) for item in findings] == [
        ("text_among_figures", "C2", "mangler")
    ]
    assert "C2, B4." in findings[0].message


def test_a_header_with_other_cells_than_its_rows_is_mentioned_as_such() -> None:
    content = text_file("Navn;K1;K2;Note", "Kor;1;2", "Hold;3;4")
    _, findings = raw_tables(read_file("a.csv", content))
    assert [(item.code, item.cell) for item in findings] == [("uneven_header", "A1")]
    assert "har 4 felter, men rækkerne under den har 3." in findings[0].message


def test_several_tables_are_mentioned_with_their_rows() -> None:
    content = text_file("Navn;K1", "Syd;1", "Nord;2", "", "Hold;Deltagere", "Kor;7", "Café;8")
    _, findings = raw_tables(read_file("a.csv", content))
    assert [(item.code, item.cell) for item in findings] == [("several_tables", "A5")]
    assert "række 1, 5." in findings[0].message
