"""Tables to figures: which indicator, area, period and kind each cell gives."""

import pytest

from tests.loaders.given_files import HEADER, TITLE, checked, codes, figures, text_file, workbook


def test_an_activity_sheet_gives_target_quarter_and_year_to_date() -> None:
    file = checked(
        workbook({"A": [*TITLE, HEADER, ["Antal samtaler med beboere", 1100, 329, "1.160*"]]})
    )
    assert file.layout == "activity_sheets"
    assert figures(file) == [
        ("Antal samtaler med beboere", None, "2023", "target", 1100),
        ("Antal samtaler med beboere", None, "2023K3", "actual", 329),
        ("Antal samtaler med beboere", None, "2023K3", "ytd", 1160),
    ]
    assert file.observations["cell"].to_list() == ["B6", "C6", "D6"]
    assert file.observations["raw"].to_list() == ["1100", "329", "1.160*"]
    assert file.observations["reported_in"].to_list() == ["2023K3"] * 3
    assert codes(file) == []


def test_areas_inside_a_cell_become_figures_of_their_own() -> None:
    rows = [*TITLE, HEADER, ["Antal samtaler med beboere", None, "R: 1 S: 2 I alt: 3", None]]
    assert figures(checked(workbook({"A": rows}))) == [
        ("Antal samtaler med beboere", "R", "2023K3", "actual", 1),
        ("Antal samtaler med beboere", "S", "2023K3", "actual", 2),
        ("Antal samtaler med beboere", None, "2023K3", "actual", 3),
    ]


def test_an_area_in_a_rows_name_is_the_area_of_its_figures() -> None:
    file = checked(workbook({"A": [*TITLE, HEADER, ["Antal deltagere (R)", 10, 15, None]]}))
    assert figures(file) == [
        ("Antal deltagere (R)", "R", "2023", "target", 10),
        ("Antal deltagere (R)", "R", "2023K3", "actual", 15),
    ]
    assert set(file.observations["indicator_id"]) == {"proeveby/vejledning/deltagere"}


def test_a_column_of_areas_gives_each_row_its_area() -> None:
    rows = [
        *TITLE,
        ["Indikator", "Område", "Opnået"],
        ["Antal deltagere", "Ringparken", 4],
        [None, "Syd", 5],
        [None, "Hele planen", 9],
    ]
    assert figures(checked(workbook({"A": rows}))) == [
        ("Antal deltagere", "R", "2023K3", "actual", 4),
        ("Antal deltagere", "S", "2023K3", "actual", 5),
        ("Antal deltagere", None, "2023K3", "actual", 9),
    ]


def test_columns_of_areas_give_figures_of_the_quarter() -> None:
    rows = [*TITLE, ["Indikator", "S", "R", "I alt"], ["Antal deltagere", 5, 4, 9]]
    file = checked(workbook({"A": rows}))
    assert file.layout == "area_columns"
    assert figures(file) == [
        ("Antal deltagere", "S", "2023K3", "actual", 5),
        ("Antal deltagere", "R", "2023K3", "actual", 4),
        ("Antal deltagere", None, "2023K3", "actual", 9),
    ]


def test_quarters_as_columns_with_the_target_in_the_criterion() -> None:
    content = text_file(
        "Aktivitet;Succeskriterier;1.kvartal;2.kvartal;3.kvartal;4.kvartal;I alt",
        "Beboervejledning;20 unge får hjælp;1;2;;4;7",
    )
    file = checked(content, "a.csv", period="2019")
    assert file.layout == "quarter_columns"
    assert figures(file) == [
        ("20 unge får hjælp", None, "2019", "target", 20),
        ("20 unge får hjælp", None, "2019K1", "actual", 1),
        ("20 unge får hjælp", None, "2019K2", "actual", 2),
        ("20 unge får hjælp", None, "2019K4", "actual", 4),
        ("20 unge får hjælp", None, "2019K4", "ytd", 7),
    ]
    assert "target_from_words" in codes(file)


def test_the_total_of_a_year_that_is_not_over_stands_at_its_newest_quarter() -> None:
    content = text_file(
        "Aktivitet;Succeskriterier;1.kvartal;2.kvartal;3.kvartal;4.kvartal;I alt",
        "Beboervejledning;Antal deltagere;1;2;;;3",
    )
    file = checked(content, "a.csv", period="2019")
    assert figures(file)[-1] == ("Antal deltagere", None, "2019K2", "ytd", 3)


def test_two_targets_in_one_criterion_are_asked_about() -> None:
    content = text_file(
        "Aktivitet;Succeskriterier;1.kvartal;2.kvartal;3.kvartal;4.kvartal",
        "Beboervejledning;10 deltager og 80% gennemfører;1;2;3;4",
    )
    file = checked(content, "a.csv", period="2019")
    assert "target" not in file.observations["kind"].to_list()
    assert "several_targets" in codes(file)


def test_quarters_inside_a_cell_go_before_the_column() -> None:
    rows = [
        *TITLE,
        ["Indikator", "Mål", "Opnået år til dato"],
        ["Antal deltagere", "50 per år", "Q 1: 18 Q 2: 13 Q 3: 12"],
    ]
    assert figures(checked(workbook({"A": rows}))) == [
        ("Antal deltagere", None, "2023", "target", 50),
        ("Antal deltagere", None, "2023K1", "actual", 18),
        ("Antal deltagere", None, "2023K2", "actual", 13),
        ("Antal deltagere", None, "2023K3", "actual", 12),
    ]


def test_a_target_for_a_quarter_stands_at_the_quarter() -> None:
    rows = [*TITLE, ["Indikator", "Mål 3. kvartal 2023", "Opnået"], ["Antal deltagere", 25, 10]]
    assert figures(checked(workbook({"A": rows})))[0] == (
        "Antal deltagere",
        None,
        "2023K3",
        "target",
        25,
    )


@pytest.mark.parametrize("cell", ["30 (skoleår 2022/23)", "30 i skoleåret 2022/23"])
def test_a_target_of_a_goal_year_stands_at_that_year(cell: str) -> None:
    rows = [*TITLE, ["Indikator", "Årsmål", "Opnået"], ["Antal deltagere", cell, 10]]
    assert figures(checked(workbook({"A": rows})))[0] == (
        "Antal deltagere",
        None,
        "2022/23",
        "target",
        30,
    )


def test_a_figure_in_a_header_is_the_target_of_the_criterion_beside_it() -> None:
    rows = [
        *TITLE,
        ["Antal deltagere", "Års mål: 25", "3. Kvartal", "Totalt i år"],
        ["Antal samtaler med beboere", None, 7, 16],
    ]
    assert figures(checked(workbook({"A": rows})))[0] == (
        "Antal deltagere",
        None,
        "2023",
        "target",
        25,
    )


def test_a_title_that_orders_the_quarters_orders_the_figures_in_the_cells() -> None:
    rows = [
        *TITLE,
        ["Deltagere. Q1, Q2 (Q3)"],
        ["Område", "Antal deltagere", "Antal samtaler med beboere"],
        ["Ringparken", "63 66 (76)", "0 (0)"],
    ]
    file = checked(workbook({"A": rows}))
    assert figures(file) == [
        ("Antal deltagere", "R", "2023K1", "actual", 63),
        ("Antal deltagere", "R", "2023K2", "actual", 66),
        ("Antal deltagere", "R", "2023K3", "actual", 76),
        ("Antal samtaler med beboere", "R", "2023K3", "actual", 0),
    ]


def test_baselines_stand_at_their_year_and_beside_the_municipality() -> None:
    rows = [
        ["Gældende for perioden:", "01/09/2021 – 31/08/2025"],
        [
            "Delmål",
            "Indikator",
            "Baseline",
            "Anden baseline (kommune)",
            "Baseline år",
            "Kilde",
            "Mål",
        ],
        ["Flere", "Andel, der kommer igen", "20%", "33%", "Udgang februar 2021", "Egen", "85%"],
    ]
    file = checked(workbook({"Beboervejledning": rows}))
    assert file.layout == "baseline"
    assert figures(file) == [
        ("Andel, der kommer igen", None, "2021K1", "baseline", 20),
        ("Andel, der kommer igen", "PK", "2021K1", "baseline", 33),
        ("Andel, der kommer igen", None, "2025", "target", 85),
    ]
    assert file.observations["note"][0] == "Delmål: Flere; Kilde: Egen"
    assert codes(file) == ["activity_from_sheet"]


def test_a_date_beside_the_criteria_is_the_period_of_the_figures() -> None:
    rows = [["Målgrupper 01.03.2021", 22, 24, "Hovedtotal"], ["Ledige", 7, 11, 18]]
    file = checked(workbook({"Beboervejledning": rows}))
    assert [row[1:] for row in figures(file)] == [
        ("22", "2021K1", "actual", 7),
        ("24", "2021K1", "actual", 11),
        (None, "2021K1", "actual", 18),
    ]


def test_a_month_in_a_quarterly_report_is_read_and_noticed() -> None:
    rows = [*TITLE, ["Succeskriterier", "Årsmål", "Denne måned:"], ["Antal deltagere", 10, "0*"]]
    file = checked(workbook({"A": rows}))
    assert figures(file)[-1] == ("Antal deltagere", None, "2023K3", "actual", 0)
    assert codes(file) == ["month_in_quarter"]
    assert file.findings["cell"][0] == "C5"


def test_a_column_that_is_not_understood_is_named_when_it_holds_something() -> None:
    rows = [
        *TITLE,
        ["Succeskriterier", "Årsmål", "Opnået", "Stjerner", "Farve"],
        ["Antal deltagere", 10, 4, 5, None],
    ]
    file = checked(workbook({"A": rows}))
    assert file.findings.select("code", "cell", "raw").rows() == [
        ("unknown_column", "D5", "Stjerner")
    ]


def test_a_remark_column_is_kept_as_the_note_of_the_rows_figures() -> None:
    rows = [*TITLE, [*HEADER, "Bemærkninger"], ["Antal deltagere", None, "4*", None, "Ferie"]]
    assert checked(workbook({"A": rows})).observations["note"].to_list() == ["*; Ferie"]


def test_a_report_without_a_period_gives_an_error_and_no_figures() -> None:
    file = checked(workbook({"A": [HEADER, ["Antal deltagere", 10, 4, 4]]}), "tal.xlsx")
    assert figures(file) == []
    assert "missing_period" in codes(file)
