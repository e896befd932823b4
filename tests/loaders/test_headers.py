"""Headers of three rows over wide tables, whichever row says what."""

from io import BytesIO

import pytest
import xlsxwriter

from tests.loaders.written import Cell, checked, figures, text_file, workbook

TALKS, PEOPLE = "Antal samtaler med beboere", "Antal deltagere"
YEAR_KIND_AREA: list[list[Cell]] = [
    ["Succeskriterier", "2023", None, None, None, None, None],
    [None, "Årsmål", None, None, "Dette kvartal", None, None],
    [None, "R", "S", "I alt", "R", "S", "I alt"],
    [TALKS, 10, 20, 30, 1, 2, 3],
]
QUARTER_KIND_AREA: list[list[Cell]] = [
    [None, "1. kvartal 2023", None, None, None, "2. kvartal 2023", None, None, None],
    [None, "Kvartalsmål", None, "Opnået", None, "Kvartalsmål", None, "Opnået", None],
    ["Indikator", "R", "S", "R", "S", "R", "S", "R", "S"],
    [TALKS, 10, 20, 1, 2, 11, 21, 3, 4],
]
YEAR_QUARTER_KIND: list[list[Cell]] = [
    [None, 2023, None, None, None],
    [None, "1. kvartal", None, "2. kvartal", None],
    ["Indikator", "Mål", "Opnået", "Mål", "Opnået"],
    [TALKS, 10, 7, 12, 9],
    [PEOPLE, 5, 4, 6, 8],
]
AREA_YEAR_KIND: list[list[Cell]] = [
    ["Indikator", "R", None, None, None, "S", None, None, None],
    [None, 2022, None, 2023, None, 2022, None, 2023, None],
    [None, "Mål", "Opnået", "Mål", "Opnået", "Mål", "Opnået", "Mål", "Opnået"],
    [TALKS, 10, 7, 12, 1, 20, 17, 22, 2],
]
TARGET_BESIDE: list[list[Cell]] = [
    ["Succeskriterier", "Årsmål", "2023", None, None, None, "Bemærkninger"],
    [None, None, "1. kvartal", None, "2. kvartal", None, None],
    [None, None, "R", "S", "R", "S", None],
    [TALKS, 40, 1, 2, 3, 4, "Åben"],
]
READINGS = [
    (
        YEAR_KIND_AREA,
        [
            (TALKS, "R", "2023", "target", 10),
            (TALKS, "S", "2023", "target", 20),
            (TALKS, None, "2023", "target", 30),
            (TALKS, "R", "2023K2", "actual", 1),
            (TALKS, "S", "2023K2", "actual", 2),
            (TALKS, None, "2023K2", "actual", 3),
        ],
    ),
    (
        QUARTER_KIND_AREA,
        [
            (TALKS, "R", "2023K1", "target", 10),
            (TALKS, "S", "2023K1", "target", 20),
            (TALKS, "R", "2023K1", "actual", 1),
            (TALKS, "S", "2023K1", "actual", 2),
            (TALKS, "R", "2023K2", "target", 11),
            (TALKS, "S", "2023K2", "target", 21),
            (TALKS, "R", "2023K2", "actual", 3),
            (TALKS, "S", "2023K2", "actual", 4),
        ],
    ),
    (
        YEAR_QUARTER_KIND,
        [
            (TALKS, None, "2023K1", "target", 10),
            (TALKS, None, "2023K1", "actual", 7),
            (TALKS, None, "2023K2", "target", 12),
            (TALKS, None, "2023K2", "actual", 9),
            (PEOPLE, None, "2023K1", "target", 5),
            (PEOPLE, None, "2023K1", "actual", 4),
            (PEOPLE, None, "2023K2", "target", 6),
            (PEOPLE, None, "2023K2", "actual", 8),
        ],
    ),
    (
        AREA_YEAR_KIND,
        [
            (TALKS, "R", "2022", "target", 10),
            (TALKS, "R", "2022K4", "ytd", 7),
            (TALKS, "R", "2023", "target", 12),
            (TALKS, "R", "2023K2", "ytd", 1),
            (TALKS, "S", "2022", "target", 20),
            (TALKS, "S", "2022K4", "ytd", 17),
            (TALKS, "S", "2023", "target", 22),
            (TALKS, "S", "2023K2", "ytd", 2),
        ],
    ),
    (
        TARGET_BESIDE,
        [
            (TALKS, None, "2023", "target", 40),
            (TALKS, "R", "2023K1", "actual", 1),
            (TALKS, "S", "2023K1", "actual", 2),
            (TALKS, "R", "2023K2", "actual", 3),
            (TALKS, "S", "2023K2", "actual", 4),
        ],
    ),
]


def merged_workbook(rows: list[list[Cell]]) -> bytes:
    """A workbook in which every label of the first two rows is merged over the blanks beside it."""
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("Beboervejledning")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        for number, row in enumerate(rows[:2]):
            labels = [column for column, text in enumerate(row) if column and text is not None]
            for first, following in zip(labels, [*labels[1:], len(row)], strict=True):
                if following - first > 1:
                    sheet.merge_range(number, first, number, following - 1, row[first])
    return content.getvalue()


@pytest.mark.parametrize(("rows", "read"), READINGS)
def test_three_rows_of_headers_are_read_together(
    rows: list[list[Cell]], read: list[tuple[object, ...]]
) -> None:
    file = checked(workbook({"Beboervejledning": rows}), period="2023K2")
    assert figures(file) == read


@pytest.mark.parametrize(("rows", "read"), READINGS)
def test_merged_rows_of_headers_are_read_as_those_without(
    rows: list[list[Cell]], read: list[tuple[object, ...]]
) -> None:
    assert figures(checked(merged_workbook(rows), period="2023K2")) == read


@pytest.mark.parametrize(("rows", "read"), READINGS)
def test_three_rows_of_headers_below_a_title_are_read_from_a_text_file(
    rows: list[list[Cell]], read: list[tuple[object, ...]]
) -> None:
    lines = [";".join("" if cell is None else str(cell) for cell in row) for row in rows]
    file = checked(
        text_file("Aktivitet: Beboervejledning", "", *lines), "rapport.csv", period="2023K2"
    )
    assert figures(file) == read
