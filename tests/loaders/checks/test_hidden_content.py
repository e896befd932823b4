"""Notes in cells, hidden parts, errors and percent formats, from a workbook to its findings."""

from collections.abc import Callable
from io import BytesIO

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from loaders import CheckedFile
from tests.loaders.given_files import HEADER, TITLE, checked, codes


def read(write: Callable[[Workbook, Worksheet], object]) -> CheckedFile:
    """What is read of a report on one sheet, which `write` changes."""
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("A")
        rows = [*TITLE, HEADER, ["Antal deltagere", 20, 4, 9], ["Antal samtaler med beboere"]]
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        write(book, sheet)
    return checked(content.getvalue())


def test_a_note_on_a_figure_is_kept_with_the_figure() -> None:
    file = read(lambda _, sheet: sheet.write_comment("C6", "To er talt med to gange"))
    notes = dict(file.observations.select("cell", "note").iter_rows())
    assert notes == {"B6": None, "C6": "To er talt med to gange", "D6": None}
    assert "unread_note" not in codes(file)


def test_a_note_elsewhere_is_mentioned_with_its_words() -> None:
    file = read(lambda _, sheet: sheet.write_comment("A5", "Spørg kontoret"))
    (found,) = file.findings.filter(file.findings["code"] == "unread_note").to_dicts()
    assert (found["severity"], found["sheet"], found["cell"]) == ("note", "A", "A5")
    assert found["raw"] == "Spørg kontoret"


def test_hidden_rows_and_columns_of_a_table_are_read_and_mentioned() -> None:
    def hide(_: Workbook, sheet: Worksheet) -> None:
        sheet.set_row(5, None, None, {"hidden": True})
        sheet.set_column("D:F", None, None, {"hidden": True})

    file = read(hide)
    messages = dict(file.findings.select("code", "message").iter_rows())
    assert messages["hidden_rows"].endswith("læst med: 6.")
    assert messages["hidden_columns"].endswith("læst med: D.")
    assert len(file.observations) == 3


def test_a_very_hidden_sheet_is_not_read_without_saying_so() -> None:
    def hide(book: Workbook, sheet: Worksheet) -> None:
        book.add_worksheet("Forside").activate()
        sheet.very_hidden()

    file = read(hide)
    assert "very_hidden_sheet" in codes(file)
    assert file.observations.is_empty()
    assert file.questions["subject"].to_list() == ["hidden_sheet"]


def test_an_error_is_a_missing_figure_with_a_warning_at_its_cell() -> None:
    file = read(lambda _, sheet: sheet.write_formula("C7", "=1/0", None, "#DIV/0!"))
    (figure,) = file.observations.filter(file.observations["cell"] == "C7").to_dicts()
    assert (figure["status"], figure["value"], figure["raw"]) == ("missing", None, "#DIV/0!")
    (found,) = file.findings.filter(file.findings["code"] == "formula_error").to_dicts()
    assert (found["severity"], found["cell"], found["raw"]) == ("warning", "C7", "#DIV/0!")


def test_a_share_shown_in_percent_is_counted_in_percent() -> None:
    file = read(lambda book, sheet: sheet.write("C7", 0.825, book.add_format({"num_format": "0%"})))
    (figure,) = file.observations.filter(file.observations["cell"] == "C7").to_dicts()
    assert (figure["value"], figure["unit"], figure["raw"]) == (82.5, "procent", "82,5 %")


def test_a_formula_nobody_has_computed_is_no_figure() -> None:
    file = read(lambda _, sheet: sheet.write_formula("C7", "=2+2"))
    assert file.observations.filter(file.observations["cell"] == "C7").is_empty()
    assert "formula_without_value" in codes(file)
