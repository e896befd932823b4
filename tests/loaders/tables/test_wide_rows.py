"""The rows of wide tables: what names them, sums of others, and rows that are only titles."""

from dataclasses import replace
from io import BytesIO

import polars as pl
import xlsxwriter

from tests.loaders.given_files import (
    HEADER,
    PARTICIPANTS,
    TALKS,
    TITLE,
    Cell,
    catalogue,
    checked,
    codes,
    figures,
    figures_of,
    text_file,
    workbook,
)


def test_labels_that_stand_once_hold_for_their_group_but_figures_never_do() -> None:
    content = text_file(
        "Indsatsområde;Aktivitet;Indikator;Område;Årsmål;Opnået",
        "Medborgerskab;Beboervejledning;Antal deltagere;Ringparken;10;1",
        ";;;Sydbyen;;2",
        ";;Antal samtaler med beboere;Ringparken;;3",
        ";Naboskab;Antal hold;Sydbyen;;4",
    )
    file = checked(content, "a.csv", period="2023K3")
    assert file.observations.select("activity", "indicator", "area_code", "value").rows() == [
        ("Beboervejledning", PARTICIPANTS, "R", 10),
        ("Beboervejledning", PARTICIPANTS, "R", 1),
        ("Beboervejledning", PARTICIPANTS, "S", 2),
        ("Beboervejledning", TALKS, "R", 3),
        ("Naboskab", "Antal hold", "S", 4),
    ]


def test_a_target_beside_a_criterion_goes_before_the_one_in_its_words() -> None:
    name = "Der holdes 6 møder"
    quarters: list[Cell] = ["Indikator", "1. kvartal", "2. kvartal"]
    rows = [*TITLE, HEADER, [name, 8, 5, None], [], quarters, [name, 1, 2]]
    targets = checked(workbook({"A": rows})).observations.filter(pl.col("kind") == "target")
    assert targets.select("indicator", "value").rows() == [(name, 8.0)]


def test_figures_without_a_name_become_a_finding_and_no_indicator() -> None:
    rows = [*TITLE, HEADER, [PARTICIPANTS, 10, 1, 2], [None, None, 5, 6]]
    file = checked(workbook({"A": rows}))
    assert len(figures(file)) == 3
    assert file.findings.select("code", "cell").rows() == [("missing_indicator", "B7")]


def test_a_row_of_sums_is_compared_and_is_no_indicator() -> None:
    rows = [*TITLE, HEADER, [PARTICIPANTS, None, 1, 2], [TALKS, None, 3, 4], ["I alt", None, 4, 7]]
    file = checked(workbook({"A": rows}))
    assert {row[0] for row in figures(file)} == {PARTICIPANTS, TALKS}
    assert file.findings.select("code", "cell", "message").rows() == [
        (
            "rows_differ",
            "D8",
            "Rækkerne giver 6 tilsammen, men der står 7 i rækken »I alt«.",
        )
    ]


def test_sums_of_groups_and_of_everything_are_both_compared() -> None:
    content = text_file(
        "Aktivitet;Indikator;Dette kvartal",
        "Beboervejledning;Antal deltagere;1",
        ";Antal samtaler med beboere;2",
        "Beboervejledning i alt;;3",
        "Naboskab;Antal hold;4",
        "Naboskab i alt;;5",
        "Hovedtotal;;7",
    )
    file = checked(content, "a.csv", period="2023K3")
    assert [row[-1] for row in figures(file)] == [1, 2, 4]
    differing = file.findings.filter(file.findings["code"] == "rows_differ")
    assert differing["cell"].to_list() == ["C6"]


def test_an_indicator_that_only_ends_in_a_word_for_sums_is_an_indicator() -> None:
    rows = [HEADER, ["Unge i alt", None, 4, None]]
    assert [row[0] for row in figures_of(*rows)] == ["Unge i alt"]


def test_title_rows_that_the_plan_knows_divide_a_table_into_activities() -> None:
    content = text_file(
        "Indikator;Dette kvartal",
        "Beboervejledning;",
        "Antal deltagere;1",
        "Naboskab;",
        "Antal hold;2",
    )
    file = checked(content, "a.csv", period="2023K3")
    assert file.observations.select("activity", "indicator").rows() == [
        ("Beboervejledning", PARTICIPANTS),
        ("Beboervejledning", "Antal hold"),
    ]


def test_title_rows_divide_a_table_that_begins_with_one() -> None:
    content = text_file(
        "Indikator;Dette kvartal", "Naboskab;", "Antal hold;1", "Lektiecafé;", "Antal gange;2"
    )
    file = checked(content, "a.csv", period="2023K3")
    assert file.observations.select("activity", "indicator").rows() == [
        ("Naboskab", "Antal hold"),
        ("Lektiecafé", "Antal gange"),
    ]
    assert "activity_from_title_row" in codes(file)


def test_a_criterion_without_figures_is_no_title_under_an_activity() -> None:
    rows = [HEADER, ["Sommerferieaktiviteter", None, None, None], [PARTICIPANTS, None, 1, None]]
    file = checked(workbook({"A": [*TITLE, *rows]}))
    assert file.observations["activity"].to_list() == ["Beboervejledning"]


def test_lines_inside_a_table_may_name_the_activity() -> None:
    rows = [["Indikator", "Dette kvartal"], [PARTICIPANTS, 1], ["Aktivitet: Naboskab"], ["Hold", 2]]
    file = checked(workbook({"A": [*TITLE, *rows]}))
    assert file.observations["activity"].to_list() == ["Beboervejledning", "Naboskab"]


def test_what_stands_after_a_bullet_in_a_criterion_is_a_note() -> None:
    rows = [*TITLE, HEADER, [f"{PARTICIPANTS} • Sæson fra august 23", None, "4*", None]]
    file = checked(workbook({"A": rows}))
    assert file.observations.select("indicator", "note").rows() == [
        (PARTICIPANTS, "*; Sæson fra august 23")
    ]
    assert codes(file) == []


def test_a_merged_label_holds_for_all_its_rows() -> None:
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("A")
        for number, row in enumerate([*TITLE, ["Indikator", "Område", "Opnået"]]):
            sheet.write_row(number, 0, row)
        sheet.merge_range(5, 1, 6, 1, "Ringparken")
        sheet.write_row(5, 2, [1])
        sheet.write_row(6, 2, [2])
        sheet.write_column(5, 0, [PARTICIPANTS, TALKS])
    file = checked(content.getvalue())
    assert file.observations["area_code"].to_list() == ["R", "R"]


def test_a_fraction_is_asked_about_where_the_plan_counts_in_percent() -> None:
    known = catalogue()
    share = pl.when(indicator_name=TALKS).then(pl.lit("procent")).otherwise("unit")
    known = replace(known, indicator=known.indicator.with_columns(unit=share))
    rows = [*TITLE, ["Indikator", "Dette kvartal"], [TALKS, 0.82]]
    assert codes(checked(workbook({"A": rows}), known=known)) == ["ambiguous_percent"]
    tidy = text_file("Aktivitet;Indikator;Periode;Værdi", f"Vejledning;{TALKS};2023K3;0,82")
    assert codes(checked(tidy, "a.csv", known=known)) == ["ambiguous_percent"]


def test_an_area_may_end_or_begin_the_name_of_a_row_in_several_ways() -> None:
    labels = [
        f"{PARTICIPANTS} - Ringparken",
        f"{PARTICIPANTS}, Sydbyen",
        f"{TALKS}: R",
        f"Syd: {TALKS}",
    ]
    header: list[Cell] = ["Indikator", "Dette kvartal"]
    file = checked(workbook({"A": [*TITLE, header, *([label, 4] for label in labels)]}))
    assert file.observations.select("indicator_id", "area_code").rows() == [
        ("proeveby/vejledning/deltagere", "R"),
        ("proeveby/vejledning/deltagere", "S"),
        ("proeveby/vejledning/samtaler", "R"),
        ("proeveby/vejledning/samtaler", "S"),
    ]
    assert codes(file) == []


def test_a_row_over_all_areas_is_the_whole_of_the_areas_rows() -> None:
    header: list[Cell] = ["Indikator", "Dette kvartal"]
    for words in ("i alt", "(I alt)", "- hele planen"):
        rows = [
            [f"{PARTICIPANTS} (R)", 4],
            [f"{PARTICIPANTS} (S)", 5],
            [f"{PARTICIPANTS} {words}", 8],
        ]
        file = checked(workbook({"A": [*TITLE, header, *rows]}))
        assert file.observations.select("indicator_id", "area_code", "value").rows() == [
            ("proeveby/vejledning/deltagere", "R", 4),
            ("proeveby/vejledning/deltagere", "S", 5),
            ("proeveby/vejledning/deltagere", None, 8),
        ]
        assert codes(file) == ["areas_differ"]


def test_a_whole_below_the_rows_of_its_areas_is_stored_and_held_against_them() -> None:
    content = text_file(
        "Aktivitet;Indikator;Område;Opnået",
        f"Beboervejledning;{TALKS};Ringparken;31",
        ";;Sydbyen;22",
        "I alt;;;60",
        f"Beboervejledning;{PARTICIPANTS};Ringparken;4",
        ";;Sydbyen;5",
        ";I alt;;9",
    )
    file = checked(content, "a.csv", period="2023K3")
    assert file.observations.select("indicator", "area_code", "value").rows() == [
        (TALKS, "R", 31),
        (TALKS, "S", 22),
        (TALKS, None, 60),
        (PARTICIPANTS, "R", 4),
        (PARTICIPANTS, "S", 5),
        (PARTICIPANTS, None, 9),
    ]
    differing = file.findings.filter(pl.col("code") == "areas_differ")
    assert differing.select("cell").rows() == [("D4",)]


def test_a_row_of_sums_below_the_areas_of_two_criteria_is_the_whole_of_neither() -> None:
    content = text_file(
        "Aktivitet;Indikator;Område;Opnået",
        f"Beboervejledning;{TALKS};Ringparken;31",
        ";;Sydbyen;22",
        f";{PARTICIPANTS};Ringparken;4",
        ";;Sydbyen;5",
        ";I alt;;62",
    )
    file = checked(content, "a.csv", period="2023K3")
    assert file.observations["area_code"].to_list() == ["R", "S", "R", "S"]
    assert "figures_left_over" in codes(file)


def test_a_point_before_three_digits_is_asked_about_among_points_for_decimals() -> None:
    content = text_file(
        "Aktivitet;Indikator;Område;Opnået",
        f"Beboervejledning;{TALKS};Ringparken;6.5",
        ";;Sydbyen;6.375",
    )
    file = checked(content, "a.csv", period="2023K3")
    assert file.observations["value"].to_list() == [6.5, None]
    asked = file.questions.filter(pl.col("subject") == "cell")
    assert asked.select("cell", "raw").rows() == [("D3", "6.375")]
    assert asked["options"][0].to_list()[:2] == ["6,3750", "6375"]


def test_a_point_before_three_digits_separates_thousands_everywhere_else() -> None:
    content = text_file(
        "Aktivitet;Indikator;Område;Opnået",
        f"Beboervejledning;{TALKS};Ringparken;6,5",
        ";;Sydbyen;6.375",
    )
    file = checked(content, "a.csv", period="2023K3")
    assert file.observations["value"].to_list() == [6.5, 6375]
