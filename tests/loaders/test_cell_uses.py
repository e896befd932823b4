"""What became of each cell of a sheet."""

from loaders.cell_uses import Use, figures_of_rows, uses
from tests.loaders.written import HEADER, TITLE, checked, workbook

ROWS = [
    *TITLE,
    [*HEADER, "Farve"],
    ["Antal deltagere", 40, "R: 4 S: 5", "Afventer opstart", "blå"],
    ["Antal samtaler med beboere", None, "(95?)", "se bilag"],
    [],
    ["Med venlig hilsen"],
]


def test_each_cell_is_a_figure_a_doubt_a_text_a_name_or_unused() -> None:
    file = checked(workbook({"Tal": ROWS}))
    assert file.raw_file is not None
    (sheet,) = file.raw_file.sheets
    rows = range(len(sheet.rows))

    found = uses(file, sheet, rows, figures_of_rows(file, sheet, rows))

    assert [found[5, column] for column in range(5)] == [
        Use.NAME,
        Use.FIGURE,
        Use.FIGURE,
        Use.MISSING,
        Use.UNUSED,
    ]
    assert found[6, 2] is Use.UNCERTAIN
    assert found[6, 3] is Use.TEXT
    assert (6, 1) not in found
    assert {found[0, 0], found[0, 1], found[4, 0], found[4, 3]} == {Use.NAME}


def test_only_the_figures_of_the_rows_asked_for_are_given() -> None:
    file = checked(workbook({"Tal": ROWS}))
    assert file.raw_file is not None

    own = figures_of_rows(file, file.raw_file.sheets[0], range(5, 6))

    assert own["cell"].to_list() == ["B6", "C6", "C6", "D6"]
