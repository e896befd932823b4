"""Rules over a whole file."""

from datetime import date
from pathlib import Path

from loaders import CheckedFile
from loaders.catalogue.plan_file import read_plan_file
from store.catalogue import current_catalogue
from tests import given
from tests.loaders.given_files import (
    HEADER,
    PLAN_FILE,
    TITLE,
    Cell,
    checked,
    codes,
    text_file,
    workbook,
)

TIDY = "Aktivitet;Indikator;Periode;Type;Værdi"


def sheet(*rows: list[Cell]) -> CheckedFile:
    return checked(workbook({"A": [*TITLE, HEADER, *rows]}))


def test_areas_that_do_not_add_up_are_named_with_both_figures() -> None:
    file = sheet(["Antal deltagere", None, None, "R: 61 S: 34 I alt 94"])
    assert file.findings.select("code", "severity", "cell", "raw").rows() == [
        ("areas_differ", "warning", "D6", "R: 61 S: 34 I alt 94")
    ]
    assert file.findings["message"][0] == (
        "Områderne giver 95 tilsammen, men der står 94 i alt for »Antal deltagere«."
    )
    assert not file.has_errors


def test_quarters_that_do_not_add_up_are_named_with_both_figures() -> None:
    content = text_file(
        "Aktivitet;Succeskriterier;1.kvartal;2.kvartal;3.kvartal;4.kvartal;I alt",
        "Beboervejledning;Antal deltagere;9;16;7;12;43",
        "Beboervejledning;Antal samtaler med beboere;1;2;3;4;10",
    )
    file = checked(content, "a.csv", period="2019")
    assert file.findings.select("code", "cell").rows() == [("quarters_differ", "G2")]
    assert "44" in file.findings["message"][0]
    assert "43" in file.findings["message"][0]


def test_a_file_of_an_old_quarter_is_checked_by_what_held_then(tmp_path: Path) -> None:
    # Added up until July 2024, since then the newest figure.
    store = given.store_with(
        tmp_path,
        given.catalogue(
            given.Indicator("Samtaler"),
            given.Indicator("Samtaler", aggregation="last", valid_from=date(2024, 7, 1)),
        ),
    )

    def differing(year: str) -> list[str]:
        content = text_file(
            "Aktivitet;Succeskriterier;1.kvartal;2.kvartal;3.kvartal;4.kvartal;I alt",
            "Vejledning;Samtaler;9;16;7;12;44",
        )
        file = checked(content, "a.csv", plan="proeveby", period=year, known=catalogue_of)
        return codes(file)

    catalogue_of = current_catalogue(store)
    # 9 + 16 + 7 + 12 = 44; the newest is 12.
    assert differing("2023") == []
    assert differing("2025") == ["quarters_differ"]


def test_the_same_figure_twice_is_counted_once() -> None:
    row: list[Cell] = ["Antal deltagere", None, 4, None]
    file = sheet(row, row)
    assert len(file.observations) == 1
    assert file.findings.select("code", "severity", "cell").rows() == [
        ("same_row_twice", "note", "C7")
    ]


def test_rows_that_stand_twice_are_told_of_once() -> None:
    rows: list[list[Cell]] = [["Antal deltagere", 40, 4, 12], ["Antal samtaler", 50, 5, 13]]
    file = sheet(*rows, *rows)
    assert len(file.observations) == 6
    assert file.findings.filter(code="same_rows_twice")["message"].to_list() == [
        "4 tal står mere end én gang i filen og er kun talt med én gang: C8, D8, C9, D9."
    ]
    assert codes(file).count("target_in_every_row") == 1


def test_a_years_target_in_the_row_of_every_quarter_is_told_of_once() -> None:
    rows = [f"Vejledning;Antal deltagere;2023K{number};100;{20 + number}" for number in range(1, 5)]
    file = checked(text_file("Aktivitet;Indikator;Periode;Årsmål;Dette kvartal", *rows), "a.csv")
    assert file.observations.filter(kind="target")["value"].to_list() == [100]
    assert file.findings.select("code", "cell", "message").rows() == [
        (
            "target_in_every_row",
            "D3",
            "Årets mål står i flere rækker (D3, D4, D5) og er kun talt med én gang.",
        )
    ]


def quarter_targets(year: int, *quarters: int) -> list[tuple[str | None, str]]:
    """What is said of a year's target and those of its quarters."""
    rows = [f"Vejledning;Antal deltagere;2023;Mål;{year}"]
    rows += [
        f"Vejledning;Antal deltagere;2023K{number};Mål;{target}"
        for number, target in enumerate(quarters, 1)
    ]
    file = checked(text_file(TIDY, *rows), "a.csv")
    return file.findings.filter(code="quarter_targets_differ").select("cell", "message").rows()


def test_targets_of_quarters_are_held_against_the_years() -> None:
    # 100 + 100 + 50 + 100 = 350.
    assert quarter_targets(400, 100, 100, 50, 100) == [
        (
            "E2",
            "Kvartalernes mål giver 350 tilsammen, men årets mål er 400 for »Antal deltagere«.",
        )
    ]
    assert quarter_targets(400, 100, 100, 100, 100) == []
    assert quarter_targets(400, 100, 200, 300, 400) == []
    assert quarter_targets(400, 100, 100, 50) == []
    assert len(quarter_targets(400, 400, 400, 400, 400)) == 1


def test_two_figures_for_the_same_thing_are_an_error() -> None:
    file = sheet(["Antal deltagere", None, 4, None], ["Antal deltagere", None, 5, None])
    assert file.findings.select("code", "severity", "cell", "message").rows() == [
        (
            "conflicting_rows",
            "error",
            "C7",
            "To forskellige tal for det samme: 5 her og 4 i C6.",
        )
    ]


def test_rows_of_another_length_than_the_header_are_named() -> None:
    file = checked(
        text_file(
            TIDY,
            "Beboervejledning;Antal deltagere;2023K1;Resultat;1",
            "Beboervejledning;Antal deltagere;2023K2;Resultat;2;9",
            "Beboervejledning;Antal deltagere;2023K3;Resultat",
        ),
        "tal.csv",
    )
    assert file.findings.select("code", "cell").rows() == [("long_row", "A3"), ("short_row", "A4")]


def test_text_where_a_figure_was_expected_is_kept_and_named() -> None:
    file = sheet(["Antal deltagere", None, "Info-møder", None])
    assert file.observations.select("value", "status", "note", "raw").rows() == [
        (None, "text", "Info-møder", "Info-møder")
    ]
    assert file.findings.select("code", "cell").rows() == [("text_for_figure", "C6")]


def test_a_target_repeated_at_every_area_is_not_added_up() -> None:
    file = sheet(["Antal deltagere", "R: 40 S: 40 I alt: 40", None, None])
    assert file.findings.select("code", "severity", "cell", "message").rows() == [
        (
            "repeated_target",
            "note",
            "B6",
            "Målet 40 for »Antal deltagere« står både for hele planen og ved hvert område. "
            "Områdernes mål lægges ikke sammen.",
        )
    ]


def test_targets_of_areas_that_differ_are_compared_with_the_whole() -> None:
    assert codes(sheet(["Antal deltagere", "R: 40 S: 20 I alt: 40", None, None])) == [
        "areas_differ"
    ]
    assert codes(sheet(["Antal deltagere", "R: 40 S: 40 I alt: 80", None, None])) == []
    assert codes(sheet(["Andel, der kommer igen", "R: 40 % S: 40 % I alt: 40 %", None, None])) == []


def test_activities_of_the_plan_without_a_figure_are_named_in_one_note() -> None:
    other = (
        PLAN_FILE
        + """
[[plan.activity]]
id = "lektier"
name = "Lektiecafé"
focus_area = "Medborgerskab"

[[plan.activity.indicator]]
id = "boern"
name = "Antal børn"
"""
    )
    known = read_plan_file(other.encode()).catalogue
    content = workbook({"A": [*TITLE, HEADER, ["Antal deltagere", None, 4, None]]})
    file = checked(content, known=known)
    assert file.findings.select("code", "severity", "message").rows() == [
        (
            "activities_not_reported",
            "note",
            "Filen har ingen tal for 1 af planens 2 aktiviteter: Lektiecafé.",
        )
    ]


def test_long_term_goals_are_not_expected_every_quarter() -> None:
    goals = """
[[plan.activity]]
id = "delmaal"
name = "Delmål"
focus_area = "Medborgerskab"

[[plan.activity.indicator]]
id = "andel"
name = "Andel i job"
kind = "long_term"
"""
    known = read_plan_file((PLAN_FILE + goals).encode()).catalogue
    content = workbook({"A": [*TITLE, HEADER, ["Antal deltagere", None, 4, None]]})
    assert codes(checked(content, known=known)) == []


def test_a_file_of_targets_alone_reports_no_activity() -> None:
    assert codes(sheet(["Antal deltagere", 40, None, None])) == []


def test_a_target_over_the_whole_period_stands_beside_the_years(tmp_path: Path) -> None:
    store = given.store_with(tmp_path, given.catalogue(given.Indicator("Samtaler")))
    content = text_file(
        "Aktivitet;Succeskriterier;Mål 2022-2025;Mål 2023;Dette kvartal",
        "Vejledning;Samtaler;400;100;30",
    )
    known = current_catalogue(store)
    file = checked(content, "a.csv", plan="proeveby", period="2023K1", known=known)
    assert file.observations.select("kind", "period", "value").sort("value").rows() == [
        ("actual", "2023K1", 30),
        ("target", "2023", 100),
        ("period_target", "2025", 400),
    ]
    unsaid = text_file(
        "Aktivitet;Succeskriterier;Mål for hele perioden;Dette kvartal",
        "Vejledning;Samtaler;400;30",
    )
    file = checked(unsaid, "b.csv", plan="proeveby", period="2023K1", known=known)
    assert file.observations.filter(kind="period_target")["period"].to_list() == ["2025"]
