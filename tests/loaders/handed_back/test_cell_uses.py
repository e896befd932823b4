"""What became of each cell of a sheet."""

from datetime import date

from domain.places import address
from loaders.handed_back.cell_uses import Use, figures_of_rows, uses
from tests.loaders.given_files import HEADER, PARTICIPANTS, TALKS, TITLE, Cell, checked, workbook

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


def used(*rows: list[Cell]) -> dict[str, Use]:
    """The use of each cell of a report of 4. kvartal 2026, by its address."""
    title: list[list[Cell]] = [
        ["Aktivitet:", "Beboervejledning"],
        ["Kvartal/år:", "4. kvartal 2026"],
        [],
    ]
    file = checked(workbook({"Tal": [*title, *rows]}), today=date(2026, 10, 20))
    assert file.raw_file is not None
    (sheet,) = file.raw_file.sheets
    every = range(len(sheet.rows))
    found = uses(file, sheet, every, figures_of_rows(file, sheet, every))
    return {address(*place): use for place, use in found.items()}


def test_every_goal_that_is_asked_about_waits_for_the_answer_not_the_first_alone() -> None:
    found = used(
        ["Succeskriterier", "Mål", "4. kvartal 2026"],
        [PARTICIPANTS, 40, 12],
        [TALKS, 30, "R: 4 S: 5"],
        ["Antal besøg", "50 per år", 5],
    )

    assert [found[cell] for cell in ("B5", "B6", "B7")] == [Use.ASKED, Use.ASKED, Use.FIGURE]
    assert {found[cell] for cell in ("C5", "C6", "C7")} == {Use.FIGURE}


def test_what_stands_under_a_header_that_is_asked_about_waits_with_it() -> None:
    found = used(["Succeskriterier", "Ringparken", "Nordby"], [PARTICIPANTS, 40, 12])

    assert [found[cell] for cell in ("B4", "C4", "B5", "C5")] == [
        Use.NAME,
        Use.ASKED,
        Use.FIGURE,
        Use.ASKED,
    ]


def test_areas_under_merged_headings_are_headings() -> None:
    found = used(
        ["Succeskriterier", "3. kvartal 2026", None, "4. kvartal 2026", None],
        [None, "Ringparken", "Sydbyen", "Ringparken", "Sydbyen"],
        [PARTICIPANTS, 4, 5, 6, 7],
    )

    assert {found[cell] for cell in ("B4", "D4", "B5", "C5", "D5", "E5")} == {Use.NAME}
    assert {found[cell] for cell in ("B6", "C6", "D6", "E6")} == {Use.FIGURE}


def test_a_quarter_that_is_held_back_waits_for_the_answer() -> None:
    found = used(
        ["Succeskriterier", "4. kvartal 2026", "1. kvartal 2027"],
        [PARTICIPANTS, 4, 5],
        [TALKS, 6, 7],
    )

    assert [found[cell] for cell in ("B5", "C5", "B6", "C6")] == [
        Use.FIGURE,
        Use.ASKED,
        Use.FIGURE,
        Use.ASKED,
    ]


def test_figures_that_a_remark_says_are_left_out_are_marked_so() -> None:
    found = used(["Succeskriterier", "Dette kvartal", None], [PARTICIPANTS, 4, 17], [TALKS, 5, 18])

    assert [found[cell] for cell in ("B5", "C5", "C6")] == [
        Use.FIGURE,
        Use.LEFT_OUT,
        Use.LEFT_OUT,
    ]
