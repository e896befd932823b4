"""Where tables begin and end, what their columns hold and what stands above them."""

import pytest

from loaders.grammar.areas import Areas
from loaders.raw.files import read_file
from loaders.tables.roles import Role
from loaders.tables.sheet_tables import Table, explained_areas, plan_named_in, tables_in
from tests.loaders.given_files import HEADER, TITLE, Cell, workbook

AREAS = Areas().with_area("R", "Ringparken").with_area("S", "Sydbyen")


def tables(*rows: list[Cell], sheet: str = "Ark 1") -> list[Table]:
    raw_file = read_file("a.xlsx", workbook({sheet: rows}))
    return list(tables_in(raw_file, explained_areas(raw_file, AREAS)))


def roles(*header: str) -> list[Role]:
    (table,) = tables(list(header), ["x", *(1 for _ in header[1:])])
    return [column.role for column in table.columns]


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Årsmål:", Role.TARGET),
        ("Års mål", Role.TARGET),
        ("Mål 3. kvartal 2023", Role.TARGET),
        ("Dette kvartal:", Role.ACTUAL),
        ("Denne måned:", Role.ACTUAL),
        ("Opnået (3. kvartal)", Role.ACTUAL),
        ("Opnået Q3", Role.ACTUAL),
        ("Q3 Øjebliksbillede", Role.ACTUAL),
        ("3. kvartal:", Role.ACTUAL),
        ("Total i år:", Role.YEAR_TO_DATE),
        ("Totalt i år", Role.YEAR_TO_DATE),
        ("Opnået år til dato", Role.YEAR_TO_DATE),
        ("Opnået året til dato", Role.YEAR_TO_DATE),
        ("Total til og med sidste kvartal", Role.EARLIER_TOTAL),
        ("Bemærkninger", Role.NOTE),
        ("Område", Role.AREA),
        ("Ansvarlig", Role.UNKNOWN),
    ],
)
def test_a_header_says_what_its_column_holds(header: str, role: Role) -> None:
    assert roles("Succeskriterier", "Mål", header)[2] is role


def test_a_total_beside_quarters_is_the_years() -> None:
    assert roles("Succeskriterier", "1.kvartal", "2.kvartal", "I alt")[3] is Role.YEAR_TO_DATE


def test_a_total_beside_areas_is_the_whole_plans() -> None:
    (table,) = tables(["Indikator", "R", "Sydbyen", "I alt"], ["Møder", 1, 2, 3])
    assert [(column.role, column.area) for column in table.columns[1:]] == [
        (Role.AREA_FIGURE, "R"),
        (Role.AREA_FIGURE, "S"),
        (Role.AREA_FIGURE, None),
    ]


def test_numbered_areas_beside_a_total_need_not_be_known() -> None:
    (table,) = tables(["Målgrupper 01.03.2021", 22, 24, "Hovedtotal"], ["Ledige", 7, 11, 18])
    assert [column.area for column in table.columns] == [None, "22", "24", None]


def test_a_figure_in_a_header_is_kept_apart_from_the_header() -> None:
    (table,) = tables(
        ["Antal i job", "Års mål: 25", "3. Kvartal", "Totalt i år"], ["I løn", "", 1, 2]
    )
    assert table.columns[0].role is Role.INDICATOR
    assert table.columns[1].own_figure == "25"


def test_areas_under_a_group_of_columns_belong_to_the_group() -> None:
    (table,) = tables(
        ["Indikator", "Årsmål", "Dette kvartal", None, None],
        [None, None, "R", "S", "I alt"],
        ["Møder", 10, 1, 2, 3],
    )
    assert [(column.role, column.area) for column in table.columns[2:]] == [
        (Role.ACTUAL, "R"),
        (Role.ACTUAL, "S"),
        (Role.ACTUAL, None),
    ]
    assert table.rows == (2,)


def test_what_stands_above_a_table_holds_for_it() -> None:
    (table,) = tables(*TITLE, HEADER, ["Møder", 1, 2, 3])
    context = table.context
    assert (context.activity, context.focus_area) == ("Beboervejledning", "Medborgerskab")
    assert context.period is not None
    assert context.period.label == "2023K3"
    assert (table.header_row, table.rows) == (4, (5,))


def test_a_sheet_holds_several_tables_under_one_title() -> None:
    first, second = tables(
        *TITLE,
        HEADER,
        ["Møder", 1, 2, 3],
        ["Hold", 1, 2, 3],
        [],
        ["Indikator", "Mål", "Opnået"],
        ["Samtaler", 4, 5],
    )
    assert (first.rows, second.rows) == ((5, 6), (9,))
    assert second.context.activity == "Beboervejledning"


def test_a_lone_line_above_a_table_of_quarters_is_its_activity() -> None:
    header: list[Cell] = ["Succeskriterier", "1.kvartal", "2.kvartal", "3.kvartal", "4.kvartal"]
    first, second = tables(
        ["Den boligsociale Helhedsplan i Prøveby"],
        ["Gældende for perioden:", "01/01/2019 – 31/12/2019"],
        [],
        ["Lektiecafé"],
        header,
        ["Møder", 1, 2, 3, 4],
        [],
        ["Naboskab"],
        header,
        ["Fester", 1, 2, 3, 4],
    )
    assert (first.context.activity, second.context.activity) == ("Lektiecafé", "Naboskab")
    assert (first.rows, second.rows) == ((5,), (9,))
    assert second.context.period is not None
    assert second.context.period.label == "2019"


def test_rows_of_a_tidy_table_are_never_taken_for_headers() -> None:
    (table,) = tables(
        ["Indikator", "Periode", "Type", "Værdi", "Enhed"],
        ["Indikator 5", "2023K1", "Resultat", 7, "antal"],
        ["Indikator 6", "2023K1", "Mål", "Afventer opstart", "antal"],
    )
    assert table.rows == (1, 2)


def test_a_legend_explains_the_areas() -> None:
    raw_file = read_file(
        "a.xlsx", workbook({"A": [["Resultater (R= Ringparken, N= Nordre Park, M= Motalavej)"]]})
    )
    areas = explained_areas(raw_file, AREAS)
    assert areas.names_by_code == {
        "R": "Ringparken",
        "S": "Sydbyen",
        "N": "Nordre Park",
        "M": "Motalavej",
    }


@pytest.mark.parametrize(
    "rows",
    [
        [["Helhedsplan:", "Prøveby"], ["x", "y"]],
        [["Helhedsplan: Prøveby"], ["x", "y"]],
        [["Den boligsociale Helhedsplan i Prøveby"], ["x", "y"]],
    ],
)
def test_a_line_may_name_the_plan(rows: list[list[Cell]]) -> None:
    assert plan_named_in(read_file("a.xlsx", workbook({"A": rows}))) == "Prøveby"
