"""Layouts that leaders keep for themselves: headers of two rows, years across, groups and sums."""

from io import BytesIO

import xlsxwriter

from loaders import Choices
from tests.loaders.given_files import (
    HEADER,
    PARTICIPANTS,
    TALKS,
    TITLE,
    Cell,
    checked,
    codes,
    figures,
    figures_of,
    text_file,
    workbook,
)


def test_areas_stand_in_any_order_under_each_quarter() -> None:
    assert figures_of(
        ["Indikator", "1. kvartal 2023", None, None, "2. kvartal 2023", None, None],
        [None, "S", "R", "I alt", "R", "S", "I alt"],
        [PARTICIPANTS, 1, 2, 3, 4, 5, 9],
    ) == [
        (PARTICIPANTS, "S", "2023K1", "actual", 1),
        (PARTICIPANTS, "R", "2023K1", "actual", 2),
        (PARTICIPANTS, None, "2023K1", "actual", 3),
        (PARTICIPANTS, "R", "2023K2", "actual", 4),
        (PARTICIPANTS, "S", "2023K2", "actual", 5),
        (PARTICIPANTS, None, "2023K2", "actual", 9),
    ]


def test_the_criteria_may_be_named_in_the_lower_of_two_header_rows() -> None:
    assert figures_of(
        [None, "Årsmål", None, "Dette kvartal", None],
        ["Indikator", "R", "S", "R", "S"],
        [PARTICIPANTS, 10, 20, 1, 2],
    ) == [
        (PARTICIPANTS, "R", "2023", "target", 10),
        (PARTICIPANTS, "S", "2023", "target", 20),
        (PARTICIPANTS, "R", "2023K3", "actual", 1),
        (PARTICIPANTS, "S", "2023K3", "actual", 2),
    ]


def test_target_and_result_stand_under_each_area() -> None:
    assert figures_of(
        [None, "Ringparken", None, "Sydbyen", None],
        ["Indikator", "Årsmål", "Opnået", "Årsmål", "Opnået"],
        [PARTICIPANTS, 10, 1, 20, 2],
    ) == [
        (PARTICIPANTS, "R", "2023", "target", 10),
        (PARTICIPANTS, "R", "2023K3", "actual", 1),
        (PARTICIPANTS, "S", "2023", "target", 20),
        (PARTICIPANTS, "S", "2023K3", "actual", 2),
    ]


def test_merged_cells_say_how_far_a_group_goes() -> None:
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("A")
        for number, row in enumerate(TITLE):
            sheet.write_row(number, 0, row)
        sheet.merge_range(4, 0, 5, 0, "Indikator")
        sheet.merge_range(4, 1, 4, 2, "Dette kvartal")
        sheet.merge_range(4, 3, 5, 3, "Bemærkninger")
        sheet.write_row(5, 1, ["R", "S"])
        sheet.write_row(6, 0, [PARTICIPANTS, 1, 2, "Ferie"])
    file = checked(content.getvalue())
    assert figures(file) == [
        (PARTICIPANTS, "R", "2023K3", "actual", 1),
        (PARTICIPANTS, "S", "2023K3", "actual", 2),
    ]
    assert file.observations["note"].to_list() == ["Ferie", "Ferie"]
    assert codes(file) == []


def test_a_quarter_and_a_year_may_share_a_header_of_two_rows() -> None:
    assert figures_of(
        ["Indikator", 2022, None, 2023, None],
        [None, "K3", "K4", "K1", "K2"],
        [PARTICIPANTS, 1, 2, 3, 4],
    ) == [
        (PARTICIPANTS, None, "2022K3", "actual", 1),
        (PARTICIPANTS, None, "2022K4", "actual", 2),
        (PARTICIPANTS, None, "2023K1", "actual", 3),
        (PARTICIPANTS, None, "2023K2", "actual", 4),
    ]


def test_years_as_columns_are_the_years_totals() -> None:
    rows = [["Indikator", 2021, 2022, 2023], [PARTICIPANTS, 5, 6, 7]]
    assert figures_of(*rows) == [
        (PARTICIPANTS, None, "2021K4", "ytd", 5),
        (PARTICIPANTS, None, "2022K4", "ytd", 6),
        (PARTICIPANTS, None, "2023K3", "ytd", 7),
    ]


def test_school_years_as_columns_end_in_their_last_quarter() -> None:
    rows = [["Indikator", "2021/22", "2022/23"], [PARTICIPANTS, 5, 6]]
    assert figures_of(*rows) == [
        (PARTICIPANTS, None, "2022K2", "ytd", 5),
        (PARTICIPANTS, None, "2023K2", "ytd", 6),
    ]


def test_a_column_of_the_first_quarters_together_is_the_year_so_far() -> None:
    rows = [["Indikator", "1. halvår 2023", "3. kvartal 2023"], [PARTICIPANTS, 5, 6]]
    assert figures_of(*rows) == [
        (PARTICIPANTS, None, "2023K2", "ytd", 5),
        (PARTICIPANTS, None, "2023K3", "actual", 6),
    ]


def test_quarters_may_stand_downwards_and_criteria_across() -> None:
    rows: list[list[Cell]] = [
        ["Kvartal", PARTICIPANTS, TALKS],
        ["1. kvartal", 1, 2],
        ["3. kvartal", 3, 4],
        ["I alt", 4, 6],
    ]
    assert figures_of(*rows) == [
        (PARTICIPANTS, None, "2023K1", "actual", 1),
        (TALKS, None, "2023K1", "actual", 2),
        (PARTICIPANTS, None, "2023K3", "actual", 3),
        (TALKS, None, "2023K3", "actual", 4),
        (PARTICIPANTS, None, "2023K3", "ytd", 4),
        (TALKS, None, "2023K3", "ytd", 6),
    ]


def test_a_column_of_counts_without_periods_is_the_reports_quarter() -> None:
    assert figures_of(["Indikator", "Antal"], [PARTICIPANTS, 2]) == [
        (PARTICIPANTS, None, "2023K3", "actual", 2)
    ]


def test_a_line_that_only_names_a_quarter_is_the_period_of_the_tables_under_it() -> None:
    content = text_file(
        "Kvartalsrapport 3. kvartal 2023;", "Indikator;Opnået", "Beboervejledning;", "Hold;1"
    )
    assert [row[2:] for row in figures(checked(content, "a.csv"))] == [("2023K3", "actual", 1)]


def test_a_row_may_have_a_period_of_its_own() -> None:
    content = text_file(
        "Aktivitet;Indikator;Kvartal;Årsmål;Opnået",
        "Beboervejledning;Antal deltagere;1. kvartal 2023;40;9",
        "Beboervejledning;Antal deltagere;2. kvartal 2023;;12",
    )
    assert figures(checked(content, "a.csv")) == [
        (PARTICIPANTS, None, "2023", "target", 40),
        (PARTICIPANTS, None, "2023K1", "actual", 9),
        (PARTICIPANTS, None, "2023K2", "actual", 12),
    ]


def test_year_and_quarter_may_stand_in_a_column_each() -> None:
    content = text_file(
        "Aktivitet;Indikator;År;Kvartal;Opnået",
        "Beboervejledning;Antal deltagere;2023;3;9",
        "Beboervejledning;Antal deltagere;2024;K1;12",
    )
    assert [row[2:] for row in figures(checked(content, "a.csv"))] == [
        ("2023K3", "actual", 9),
        ("2024K1", "actual", 12),
    ]


def test_a_target_beside_each_quarter_is_asked_about() -> None:
    content = text_file(
        "Aktivitet;Indikator;Kvartal;Mål;Opnået",
        "Beboervejledning;Antal deltagere;2023K1;10;9",
        "Beboervejledning;Antal deltagere;2023K2;11;12",
    )
    asked = checked(content, "a.csv")
    assert [row[3] for row in figures(asked)] == ["actual", "actual"]
    assert asked.questions.select("subject", "raw", "options").rows() == [
        ("goal_period", "10 · 11", ["year", "quarter"])
    ]
    answer = Choices.none().with_answer("goal_period", None, None, "10 · 11", "quarter")
    settled = checked(content, "a.csv", choices=answer)
    assert [row[2:] for row in figures(settled)] == [
        ("2023K1", "target", 10),
        ("2023K1", "actual", 9),
        ("2023K2", "target", 11),
        ("2023K2", "actual", 12),
    ]


def test_a_column_may_say_of_each_row_what_kind_of_figure_it_is() -> None:
    rows = [
        ["Indikator", "Type", "1. kvartal", "2. kvartal"],
        [PARTICIPANTS, "Mål", 10, 20],
        [None, "Resultat", 1, 2],
    ]
    assert figures_of(*rows) == [
        (PARTICIPANTS, None, "2023K1", "target", 10),
        (PARTICIPANTS, None, "2023K2", "target", 20),
        (PARTICIPANTS, None, "2023K1", "actual", 1),
        (PARTICIPANTS, None, "2023K2", "actual", 2),
    ]


def test_a_target_cell_that_names_a_quarter_is_that_quarters_target() -> None:
    rows = [*TITLE, HEADER, [PARTICIPANTS, "3. kvartal R: 54 S: 16,5", None, None]]
    file = checked(workbook({"A": rows}))
    assert [row[1:] for row in figures(file)] == [
        ("R", "2023K3", "target", 54),
        ("S", "2023K3", "target", 16.5),
    ]
    assert codes(file) == ["target_of_quarter"]


def test_a_header_with_a_date_of_its_own_keeps_it_when_a_period_is_chosen() -> None:
    rows: list[list[Cell]] = [
        ["Målgrupper 01.03.2021", 22, 24, "Hovedtotal"],
        ["Ledige", 7, 11, 18],
    ]
    file = checked(workbook({"Beboervejledning": rows}), period="2023K3")
    assert {row[2] for row in figures(file)} == {"2021K1"}


def test_a_column_of_units_settles_what_the_figures_of_new_indicators_are() -> None:
    header: list[Cell] = ["Indikator", "Enhed", "Årsmål", "Dette kvartal"]
    rows: list[list[Cell]] = [["Mødte op", "%", 80, 0.5], ["Frivilligtid", "timer", 40, 12]]
    file = checked(workbook({"A": [*TITLE, header, *rows]}))
    assert file.observations.select("indicator", "unit", "value", "status").rows() == [
        ("Mødte op", "procent", 80, "reported"),
        ("Mødte op", "procent", None, "uncertain"),
        ("Frivilligtid", "timer", 40, "reported"),
        ("Frivilligtid", "timer", 12, "reported"),
    ]
    assert file.additions.indicator["unit"].to_list() == ["procent", "timer"]
    assert codes(file) == ["ambiguous_percent", "unknown_indicator", "unknown_indicator"]


def test_a_unit_that_is_not_the_plans_is_named() -> None:
    header: list[Cell] = ["Indikator", "Enhed", "Dette kvartal"]
    file = checked(workbook({"A": [*TITLE, header, [PARTICIPANTS, "pct.", 12], [TALKS, "stk", 2]]}))
    assert file.findings.select("code", "cell", "message").rows() == [
        ("unit_differs", "C6", "»Antal deltagere« står i procent i filen, men i antal i planen.")
    ]


def test_a_unit_nobody_knows_is_named_and_not_used() -> None:
    header: list[Cell] = ["Indikator", "Enhed", "Dette kvartal"]
    file = checked(workbook({"A": [*TITLE, header, [PARTICIPANTS, "1.000 kr.", 12]]}))
    assert file.findings.select("code", "cell", "raw").rows() == [
        ("unknown_unit", "B6", "1.000 kr.")
    ]
    assert file.observations["unit"].to_list() == ["antal"]


def test_the_target_of_a_school_years_report_is_the_school_years() -> None:
    rows: list[list[Cell]] = [["Aktivitet:", "Vejledning"], ["Periode:", "skoleåret 2023/24"]]
    header: list[Cell] = ["Indikator", "Årsmål", "K3", "K4", "K1", "K2"]
    file = checked(workbook({"A": [*rows, header, [PARTICIPANTS, 9, 1, 2, 3, 4]]}))
    assert [row[2:] for row in figures(file)] == [
        ("2023/24", "target", 9),
        ("2023K3", "actual", 1),
        ("2023K4", "actual", 2),
        ("2024K1", "actual", 3),
        ("2024K2", "actual", 4),
    ]
