"""Figures in the sheet = figures read + figures asked about + figures told of, in every file."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.places import address, addresses_in, row_and_column
from loaders import CheckedFile
from loaders.catalogue.plan_file import read_plan_file
from loaders.findings.choices import NOTHING_CHOSEN
from tests.loaders.given_files import (
    PARTICIPANTS,
    PLAN_FILE,
    TALKS,
    TITLE,
    Cell,
    checked,
    codes,
    figures,
    text_file,
    workbook,
)

LEFT_OVER = ("figures_left_over", "figures_without_header", "figures_outside_tables")
# What is said once of a whole row, of a whole column or of a whole file.
OF_A_ROW = {
    "long_row",
    "missing_indicator",
    "missing_activity",
    "unreadable_period",
    "unknown_kind",
}
OF_A_COLUMN = {"unknown_column", "quarter_or_year_target", "ambiguous_period", "similar_name"}
OF_A_FILE = {"no_table", "missing_period"}


def left_over(file: CheckedFile) -> list[tuple[str, str | None, str | None, str]]:
    """The findings of what nothing came of: code, sheet, cells and words."""
    told = file.findings.filter(file.findings["code"].is_in(LEFT_OVER))
    return told.select("code", "sheet", "cell", "message").rows()


def report(*rows: list[Cell]) -> CheckedFile:
    return checked(workbook({"A": [*TITLE, *rows]}))


def test_a_column_without_a_heading_is_told_with_its_cells() -> None:
    file = report(
        ["Succeskriterier", "Årsmål", "Dette kvartal", None],
        [PARTICIPANTS, 10, 5, 77],
        [TALKS, 20, 6, 78],
    )
    assert left_over(file) == [
        (
            "figures_without_header",
            "A",
            "D6, D7",
            "Tallene i D6, D7 er ikke med: der står ingen overskrift over dem.",
        )
    ]


def test_a_second_column_of_values_is_told_with_its_cells() -> None:
    file = checked(
        text_file(
            "Aktivitet;Indikator;Periode;Værdi;Antal",
            f"Beboervejledning;{PARTICIPANTS};2023K3;5;6",
            f"Beboervejledning;{TALKS};2023K3;7;8",
        ),
        "tal.csv",
    )
    assert left_over(file) == [
        (
            "figures_left_over",
            None,
            "E2, E3",
            "Tallene under »Antal« i E2, E3 er ikke med, for det fremgår ikke, hvad de er.",
        )
    ]


def test_a_sheet_without_a_table_is_told_beside_one_that_has_one() -> None:
    sheets: dict[str, list[list[Cell]]] = {
        "Tal": [*TITLE, ["Succeskriterier", "Dette kvartal"], [PARTICIPANTS, 5]],
        "Løst": [["Cykler", 5], ["Bolde", "9-10"], ["Opgjort", "3. kvartal 2023"]],
    }
    assert left_over(checked(workbook(sheets))) == [
        (
            "figures_outside_tables",
            "Løst",
            "B1, B2",
            "Tallene i B1, B2 står ikke i en tabel med succeskriterier og er ikke med.",
        )
    ]


def test_figures_above_the_table_are_told_and_its_period_is_none() -> None:
    rows: list[list[Cell]] = [
        ["Boliger:", 345],
        ["Succeskriterier", "Dette kvartal"],
        [PARTICIPANTS, 5],
    ]
    file = report(*rows)
    assert [cell for _, _, cell, _ in left_over(file)] == ["B5"]
    assert figures(file) == [(PARTICIPANTS, None, "2023K3", "actual", 5.0)]


def test_a_number_in_the_name_of_the_plan_or_an_activity_is_no_figure() -> None:
    name = "Bakkens helhedsplan 2024-2027"
    plan = PLAN_FILE.replace('name = "Prøveby"', f'name = "{name}"')
    plan = plan.replace('aliases = ["Vejledning"]', 'aliases = ["Klub 10-12"]')
    known = read_plan_file(plan.encode()).catalogue
    rows: list[list[Cell]] = [
        [name],
        ["Helhedsplan:", name, None, "Boliger:", 345],
        ["Aktivitet: Klub 7", None, 12],
        ["Aktivitet:", "Klub 10-12", 13],
        [None, "Område:", "Afdeling 4"],
        ["Kvartal/år:", "3. kvartal 2023"],
        ["Succeskriterier", "Dette kvartal"],
        [PARTICIPANTS, 5],
    ]

    sheets = {"A": rows, "Noter": [[name], ["klub 10-12"]]}
    file = checked(workbook(sheets), plan=None, known=known)

    assert [cells for _, _, cells, _ in left_over(file)] == ["E2, C3, C4"]


def test_a_column_that_numbers_the_rows_holds_no_figures() -> None:
    file = report(
        [None, "Succeskriterier", "Dette kvartal"],
        [1, PARTICIPANTS, 5],
        [2, TALKS, 6],
    )
    assert left_over(file) == []


def test_a_row_of_sums_is_used_when_it_is_held_against_its_rows() -> None:
    file = report(
        ["Succeskriterier", "Dette kvartal"],
        [PARTICIPANTS, 5],
        [TALKS, 6],
        ["I alt", 11],
    )
    assert left_over(file) == []


def test_a_column_that_is_left_out_by_a_person_is_not_told_again() -> None:
    answer = NOTHING_CHOSEN.with_answer("column", None, None, "Talt op", "ignored")
    rows: list[list[Cell]] = [
        *TITLE,
        ["Succeskriterier", "Dette kvartal", "Talt op"],
        [PARTICIPANTS, 5, 6],
    ]
    assert left_over(checked(workbook({"A": rows}), choices=answer)) == []


def test_forty_cells_are_named_and_the_rest_counted() -> None:
    rows: list[list[Cell]] = [[f"{PARTICIPANTS} {number}", 1, 2] for number in range(50)]
    file = report(["Succeskriterier", "Dette kvartal", None], *rows)
    ((_, _, cells, words),) = left_over(file)
    assert cells == ", ".join(f"C{row}" for row in range(6, 46))
    assert words == (
        "Tallene i C6, C7, C8, C9, C10, C11, C12, C13 og 42 mere er ikke med: der står ingen "
        "overskrift over dem."
    )


# What stands below one of these says what a row's figures are about.
LABELS = {"Område", "Periode", "Type", "Enhed"}
HEADINGS = st.sampled_from(
    [
        "",
        "Succeskriterier",
        "Aktivitet",
        "Område",
        "Årsmål",
        "Dette kvartal",
        "Total i år",
        "1. kvartal 2023",
        "2. kvartal",
        "Ringparken",
        "S",
        "Nordpark",
        "I alt",
        "Periode",
        "Værdi",
        "Type",
        "Enhed",
        "Baseline",
        "Laveste",
        "Talt op",
        "2023",
    ]
)
WORDS = st.sampled_from(
    [
        "",
        "",
        PARTICIPANTS,
        TALKS,
        "I alt",
        "Ringparken",
        "2023K3",
        "mål",
        "Beboervejledning",
        "ukendt",
    ]
)
# None is written as a number that stands once, so that one is never taken for another.
HEADER = st.lists(HEADINGS, min_size=1, max_size=6)
BODY = st.lists(st.one_of(st.none(), st.none(), WORDS), min_size=1, max_size=6)
SHEETS = st.lists(st.one_of(HEADER, BODY, BODY, BODY), min_size=1, max_size=9)


@pytest.mark.parametrize("heading", [None, "Succeskriterier;Dette kvartal;Årsmål;;Talt op;Antal"])
@settings(max_examples=60)
@given(drawn=SHEETS)
def test_every_figure_of_any_sheet_is_read_asked_about_or_told_of(
    heading: str | None, drawn: list[list[str | None]]
) -> None:
    rows: list[list[str]] = [["Aktivitet:", "Beboervejledning"], ["Kvartal/år:", "3. kvartal 2023"]]
    rows += [[heading]] if heading is not None else []
    rows += [
        [
            f"{7001 + 10 * row + column}" if cell is None else cell
            for column, cell in enumerate(line)
        ]
        for row, line in enumerate(drawn)
    ]
    file = checked(text_file(*(";".join(row) for row in rows)), "ark.csv")
    placed = [cell.split(";") for row in rows for cell in [";".join(row)]]
    in_sheet: set[str] = set()
    labels: set[int] = set()
    for row, cells in enumerate(placed):
        for column, text in enumerate(cells):
            labels |= {column} if text in LABELS else set()
            if re.fullmatch(r"7\d{3}", text):
                in_sheet |= set() if column in labels else {address(row, column)}
    unsaid = in_sheet - accounted(file, in_sheet)
    assert unsaid == set(), (rows, codes(file))


def accounted(file: CheckedFile, cells: set[str]) -> set[str]:
    """Those of the cells that an observation, a finding or a question speaks of."""
    spoken: set[str] = set()
    for place in [*file.observations["cell"], *file.questions["cell"]]:
        spoken |= set(addresses_in(place)) if place else set()
    rows: set[int] = set()
    columns: set[int] = set()
    for code, place in file.findings.select("code", "cell").iter_rows():
        if code in OF_A_FILE:
            return cells
        for cell in addresses_in(place) if place else ():
            spoken.add(cell)
            row, column = row_and_column(cell)
            rows |= {row} if code in OF_A_ROW else set()
            columns |= {column} if code in OF_A_COLUMN else set()
    return {
        cell
        for cell in cells
        if cell in spoken or row_and_column(cell)[0] in rows or row_and_column(cell)[1] in columns
    }


def test_a_list_of_more_names_than_any_plan_has_is_refused() -> None:
    def listed(names: int) -> CheckedFile:
        rows = [f"Vejledning;Vare {number};2023K3;Resultat;5" for number in range(names)]
        return checked(text_file("Aktivitet;Indikator;Periode;Type;Værdi", *rows), "tal.csv")

    file = listed(2001)
    assert file.has_errors
    assert file.observations.is_empty()
    assert file.questions.is_empty()
    assert file.findings.select("code", "cell", "message").rows() == [
        (
            "too_many_criteria",
            "B1",
            "Der står 2.001 forskellige navne under »Indikator«. Det er ikke en opgørelse for en "
            "helhedsplan, og filen er ikke læst videre.",
        )
    ]
