"""Headers of three rows over wide tables, whichever row says what."""

from io import BytesIO

import pytest
import xlsxwriter

from loaders.findings.choices import NOTHING_CHOSEN
from tests.loaders.given_files import Cell, checked, figures, text_file, workbook

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


UNKNOWN_AREA: list[list[Cell]] = [
    ["Succeskriterier", "1. kvartal 2023", None, None, "2. kvartal 2023", None, None],
    [None, "Ringparken", "Nordpark", "Sydbyen", "Ringparken", "Nordpark", "Sydbyen"],
    [PEOPLE, 175, 20, 5, 180, 30, 6],
]
UNKNOWN_AREA_UNDER_GROUPS: list[list[Cell]] = [
    [None, *UNKNOWN_AREA[0][1:]],
    ["Succeskriterier", "Nordpark", "Ringparken", "Sydbyen", "Nordpark", "Ringparken", "Sydbyen"],
    [PEOPLE, 20, 175, 5, 30, 180, 6],
]
KNOWN_AREAS = [
    (PEOPLE, "R", "2023K1", "actual", 175.0),
    (PEOPLE, "S", "2023K1", "actual", 5.0),
    (PEOPLE, "R", "2023K2", "actual", 180.0),
    (PEOPLE, "S", "2023K2", "actual", 6.0),
]


def merged_under_activity(rows: list[list[Cell]]) -> bytes:
    """The rows under an activity's name, the quarters of the first merged over their areas."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("A")
        sheet.write_row(0, 0, ["Aktivitet:", "Beboervejledning"])
        for number, row in enumerate(rows, start=2):
            sheet.write_row(number, 0, row)
        sheet.merge_range(2, 1, 2, 3, "1. kvartal 2023")
        sheet.merge_range(2, 4, 2, 6, "2. kvartal 2023")
    return content.getvalue()


@pytest.mark.parametrize("rows", [UNKNOWN_AREA, UNKNOWN_AREA_UNDER_GROUPS])
def test_an_area_nobody_knows_under_merged_quarters_is_asked_about(
    rows: list[list[Cell]],
) -> None:
    for file in (
        checked(merged_under_activity(rows)),
        checked(workbook({"A": [["Aktivitet:", "Beboervejledning"], [], *rows]})),
    ):
        assert sorted(figures(file)) == sorted(KNOWN_AREAS)
        places = [f"{column}4" for column in ("CF" if rows is UNKNOWN_AREA else "BE")]
        asked = file.questions.select("subject", "cell", "raw").rows()
        assert asked == [("column", place, "Nordpark") for place in places]
        told = file.findings.filter(code="unknown_column").select("cell", "raw").rows()
        assert told == [(place, "Nordpark") for place in places]


@pytest.mark.parametrize("rows", [UNKNOWN_AREA, UNKNOWN_AREA_UNDER_GROUPS])
def test_the_answer_about_an_area_nobody_knows_counts_under_its_own_quarter(
    rows: list[list[Cell]],
) -> None:
    answer = NOTHING_CHOSEN.with_answer("column", None, None, "Nordpark", "figure of an area")
    file = checked(merged_under_activity(rows), choices=answer)
    assert sorted(figures(file), key=str) == sorted(
        [
            *KNOWN_AREAS,
            (PEOPLE, "Nordpark", "2023K1", "actual", 20.0),
            (PEOPLE, "Nordpark", "2023K2", "actual", 30.0),
        ],
        key=str,
    )
    left_out = NOTHING_CHOSEN.with_answer("column", None, None, "Nordpark", "ignored")
    assert sorted(figures(checked(merged_under_activity(rows), choices=left_out))) == sorted(
        KNOWN_AREAS
    )


def test_areas_of_which_none_is_known_never_become_the_whole_plan() -> None:
    rows: list[list[Cell]] = [
        ["Succeskriterier", "1. kvartal 2023", None, "2. kvartal 2023", None],
        [None, "Nordpark", "Østpark", "Nordpark", "Østpark"],
        [PEOPLE, 175, 20, 180, 30],
    ]
    file = checked(workbook({"A": [["Aktivitet:", "Beboervejledning"], [], *rows]}))
    assert figures(file) == []
    assert file.questions["cell"].to_list() == ["B4", "C4", "D4", "E4"]
