"""The field's own tables, read as outcomes of a plan: recognised, mapped once, remembered."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from loaders import CheckedFile, Choices, publish_file
from loaders.catalogue.plan_file import read_plan_file
from loaders.findings.choices import IGNORED, NEW
from queries import filtered
from queries.filters import Filters
from store.records import Catalogue
from tests.given import new_store
from tests.loaders.given_files import PLAN_FILE, TITLE, Cell, checked, codes, text_file, workbook

GOALS = """
[[plan.activity]]
id = "delmaal"
name = "Delmål"
focus_area = "Medborgerskab"

[[plan.activity.indicator]]
id = "ledige"
name = "Antal ledige beboere"
aggregation = "last"
direction = "decrease"
kind = "long_term"

[[plan.activity.indicator]]
id = "forsoergede"
name = "Andel offentligt forsørgede, 30-64 år"
unit = "procent"
aggregation = "last"
direction = "decrease"
kind = "long_term"
"""
UNEMPLOYED, SUPPORTED = "proeveby/delmaal/ledige", "proeveby/delmaal/forsoergede"
STATBANK = (
    "OMRÅDE;KØN;YDELSE;TID;INDHOLD",
    "Hele landet;I alt;Ledige;2022K4;70123",
    "Hele landet;Mænd;Ledige;2022K4;40123",
    "Prøveby;I alt;Ledige;2022K4;1502",
    "Prøveby;Mænd;Ledige;2022K4;800",
    "Prøveby;I alt;Ledige;2023K1;1490*",
    "Prøveby;I alt;Ledige;2023K2;..",
    "Prøveby;I alt;Ledige;2023K3;-",
    "Prøveby;I alt;Ledige;2017K3;1600",
    "173 Hvidovre;I alt;Ledige;2023K3;900",
    "Sydbyen;I alt;Ledige;2023K3;101",
)
FUND: dict[str, list[list[Cell]]] = {
    "Tabel 8": [
        ["Tabel 8. Beboernes beskæftigelse 1. januar 2023-2024"],
        ["Boligafdeling: Ringparken"],
        ["Landsbyggefondens beboerdata, opdateret den 15. december 2024"],
        [],
        ["", 2023, "", 2024, ""],
        ["", "Antal", "Pct.", "Antal", "Pct."],
        ["Beskæftigede", 210, 52.5, 220, 53.1],
        ["Ledige", 40, 10, "x", "8,7"],
        ["I alt", 400, 100, 414, 100],
    ]
}
LIST: list[list[Cell]] = [
    ["Liste over udsatte boligområder pr. 1. december 2023"],
    [],
    ["Kommune", "Boligområde", "Antal beboere", "Andel offentligt forsørgede", "Andel dømte"],
    ["Prøveby", "Ringparken", 1204, 41.2, 2.1],
    ["Odense", "Sydbyen", 8000, 45.2, 3.1],
]


@cache
def known() -> Catalogue:
    return read_plan_file((PLAN_FILE + GOALS).encode()).catalogue


def read(
    content: bytes, file_name: str, *answers: tuple[str, str, str], today: date | None = None
) -> CheckedFile:
    """The file read after these answers: subject, raw text, option."""
    choices = Choices.none()
    for subject, raw, option in answers:
        choices = choices.with_answer(subject, None, None, raw, option)
    return checked(content, file_name, known=known(), choices=choices, today=today)


def told(file: CheckedFile) -> list[tuple[object, ...]]:
    columns = ["indicator", "area_code", "period", "value", "status", "note", "sheet", "cell"]
    return file.observations.select(columns).rows()


def asked(file: CheckedFile) -> list[tuple[str, str, list[str]]]:
    return file.questions.select("subject", "raw", "options").rows()


def test_rows_of_statbank_are_one_question_and_then_outcomes() -> None:
    content = text_file(*STATBANK)
    options = [UNEMPLOYED, SUPPORTED, NEW, IGNORED]

    before = read(content, "AUK01.csv")
    after = read(content, "AUK01.csv", ("outcome", "AUK01: Ledige", UNEMPLOYED))

    assert before.layout == "outcomes"
    assert before.observations.is_empty()
    assert asked(before) == [("outcome", "AUK01: Ledige", options)]
    source = "Danmarks Statistik, uden udgivelsesdag"
    name = "Antal ledige beboere"
    assert told(after) == [
        (name, "PK", "2022K4", 1502.0, "reported", source, None, "E4"),
        (name, "PK", "2023K1", 1490.0, "reported", f"foreløbigt tal; {source}", None, "E6"),
        (name, "PK", "2023K2", None, "missing", f"ikke oplyst af kilden; {source}", None, "E7"),
        (name, "PK", "2023K3", 0.0, "reported", f"nul; {source}", None, "E8"),
        (name, "S", "2023K3", 101.0, "reported", source, None, "E11"),
    ]
    assert asked(after) == []
    assert not after.has_errors


def test_what_is_not_the_plans_is_told_of_once_with_its_number() -> None:
    file = read(text_file(*STATBANK), "AUK01.csv", ("outcome", "AUK01: Ledige", UNEMPLOYED))

    # 2 of the country and 1 of Hvidovre; 1 of the municipality before 2019; 1 of men.
    assert file.findings.select("code", "message").rows() == [
        (
            "outcomes_of_other_areas",
            "3 tal gælder 2 områder, der ikke er planens, og er ikke talt med: Hele landet, "
            "173 Hvidovre.",
        ),
        (
            "outcomes_of_other_years",
            "1 tal gælder tiden før eller efter helhedsplanen (3. kvartal 2017) og er ikke talt "
            "med.",
        ),
        ("outcomes_in_parts", "Tabellen er også delt op i Mænd; kun »I alt« er talt med."),
        (
            "outcomes_not_available",
            "1 tal har kilden ikke oplyst (»..«). De står som ikke oplyst.",
        ),
        (
            "outcomes_read",
            "Tabellen »AUK01« er læst som tal udefra: 5 tal fra Danmarks Statistik om »Antal "
            "ledige beboere«.",
        ),
    ]


def test_next_years_edition_is_read_by_what_was_answered() -> None:
    later = text_file(STATBANK[0], "Prøveby;I alt;Ledige;2024K1;1411")
    question = read(later, "AUK01 2024.csv").questions
    remembered = Choices.none().with_answer("outcome", None, None, "AUK01: Ledige", UNEMPLOYED)
    remembered = Choices.from_rows(remembered.remembered())

    file = checked(
        later,
        "AUK01 2024.csv",
        known=known(),
        choices=Choices.none().recalling(question, remembered),
        today=date(2024, 6, 3),
    )

    assert [(row[2], row[3]) for row in told(file)] == [("2024K1", 1411.0)]
    assert told(file)[0][5] == ("Danmarks Statistik, indlæst 3. juni 2024 uden udgivelsesdag")


def test_a_table_with_the_times_across_holds_its_texts_down_and_notes_below() -> None:
    rows: list[list[Cell]] = [
        ["Fuldtidsledige efter område, køn og tid"],
        [],
        ["", "", "2023K1", "2023K2", "2023K3*"],
        ["Hele landet", "I alt", 70000, 71000, 72000],
        ["", "Mænd", 40000, 41000, 42000],
        ["Prøveby", "I alt", 1490, "..", 1480],
        ["", "Mænd", 800, 790, ".."],
        [],
        ["..: Oplysning foreligger ikke"],
        ["Kilde: Danmarks Statistik, senest opdateret den 12. marts 2024"],
    ]
    title = str(rows[0][0])

    file = read(workbook({"AUK01": rows}), "hentet.xlsx", ("outcome", title, UNEMPLOYED))

    source = "Danmarks Statistik, offentliggjort 12. marts 2024"
    assert [(*row[1:6], row[7]) for row in told(file)] == [
        ("PK", "2023K1", 1490.0, "reported", source, "C6"),
        ("PK", "2023K2", None, "missing", f"ikke oplyst af kilden; {source}", "D6"),
        ("PK", "2023K3", 1480.0, "reported", source, "E6"),
    ]


def test_the_funds_table_is_of_the_area_above_it_and_of_the_first_of_january() -> None:
    key = "Tabel 8. Beboernes beskæftigelse 1. januar: Ledige, antal"

    before = read(workbook(FUND), "beboerdata.xlsx")
    after = read(workbook(FUND), "beboerdata.xlsx", ("outcome", key, UNEMPLOYED))

    # Counts are no share, so the goal in percent is not offered for them.
    assert asked(before) == [("outcome", key, [UNEMPLOYED, NEW, IGNORED])]
    source = "Landsbyggefonden, offentliggjort 15. december 2024"
    assert [row[1:] for row in told(after)] == [
        ("R", "2023K1", 40.0, "reported", source, "Tabel 8", "B8"),
        ("R", "2024K1", None, "missing", f"ikke oplyst af kilden; {source}", "Tabel 8", "D8"),
    ]
    left = after.findings.filter(code="outcomes_of_no_goal")["message"].item()
    assert left.startswith("10 tal er ikke talt med, for de ligner ingen af planens delmål")


def test_areas_may_stand_over_the_years_and_another_age_is_another_goal() -> None:
    rows: list[list[Cell]] = [
        ["Tabel 9. Offentligt forsørgede i procent"],
        ["Kilde: Landsbyggefonden"],
        [],
        ["", "Ringparken", "", "Prøveby Kommune", ""],
        ["", "2023K4", "2024K4", "2023K4", "2024K4"],
        ["30-64 år", 44.5, 43, 19, 18],
        ["18-29 år", 30, 31, 12, 11],
    ]
    key = "Tabel 9. Offentligt forsørgede i procent: 30-64 år"

    before = read(workbook({"A": rows}), "b.xlsx")
    after = read(workbook({"A": rows}), "b.xlsx", ("outcome", key, SUPPORTED))

    assert asked(before) == [("outcome", key, [SUPPORTED, NEW, IGNORED])]
    assert [(*row[1:4], row[7]) for row in told(after)] == [
        ("R", "2023K4", 44.5, "B6"),
        ("R", "2024K4", 43.0, "C6"),
        ("PK", "2023K4", 19.0, "D6"),
        ("PK", "2024K4", 18.0, "E6"),
    ]


def test_a_list_of_areas_is_of_the_day_in_its_title_and_of_the_own_municipality() -> None:
    key = "Liste over udsatte boligområder pr. 1. december: Andel offentligt forsørgede"

    file = read(workbook({"Liste": LIST}), "liste.xlsx", ("outcome", key, SUPPORTED))

    source = "Listen over boligområder, offentliggjort 1. december 2023"
    assert [row[1:] for row in told(file)] == [
        ("R", "2023K4", 41.2, "reported", source, "Liste", "D4")
    ]


def test_an_outcome_stands_with_its_source_beside_the_goal_and_the_municipality(
    tmp_path: Path,
) -> None:
    store = new_store(tmp_path / "store.duckdb")
    plan_file = checked((PLAN_FILE + GOALS).encode(), "plan.toml")
    rows: list[list[Cell]] = [
        ["Andel offentligt forsørgede, 30-64 år"],
        ["Kilde: Landsbyggefonden, offentliggjort 15. december 2023"],
        [],
        ["Område", "2023K1", "2023K2"],
        ["Ringparken", 44.5, 43],
        ["Prøveby", 19, 18.5],
    ]
    file = checked(workbook({"Tabel 9": rows}), known=known(), today=date(2024, 1, 8))
    publish_file(store, plan_file, "Prøveleder")
    publish_file(store, file, "Prøveleder")
    filters = Filters(plan_id="proeveby", quarter="2023K2", area="R")

    goal = filtered.long_term_goals(store, filters=filters).filter(indicator_id=SUPPORTED)
    beside = filtered.municipal_figures(store, filters=filters)

    source = "Landsbyggefonden, offentliggjort 15. december 2023"
    assert goal.select("figure", "figure_quarter", "note").rows() == [(43.0, "2023K2", source)]
    assert beside.select("period", "figure", "municipal_figure", "gap", "note").rows() == [
        ("2023K1", 44.5, 19.0, 25.5, source),
        ("2023K2", 43.0, 18.5, 24.5, source),
    ]


def test_a_series_with_the_name_of_a_goal_needs_no_question() -> None:
    content = text_file(
        "OMRÅDE;TID;INDHOLD", "Prøveby;2023;19,1", "Sydbyen;2023;0,0", "Ringparken;2023;."
    )

    file = read(content, "Andel offentligt forsørgede, 30-64 år 2023.csv")

    source = "for hele 2023; Danmarks Statistik, uden udgivelsesdag"
    assert asked(file) == []
    assert file.observations.select(
        "area_code", "period", "value", "approximate", "note"
    ).rows() == [
        ("PK", "2023K4", 19.1, False, source),
        ("S", "2023K4", 0.0, True, f"mindre end en halv; {source}"),
    ]
    assert "outcomes_cannot_occur" in codes(file)


def test_a_new_goal_is_a_long_term_one_that_its_newest_figure_tells() -> None:
    content = text_file(*STATBANK[:1], "Prøveby;I alt;Sygemeldte;2023K1;90")

    file = read(content, "SYG.csv", ("outcome", "SYG: Sygemeldte", NEW))

    added = file.additions.indicator.select("indicator_name", "indicator_kind", "aggregation")
    assert added.rows() == [("Sygemeldte", "long_term", "last")]
    assert file.observations["activity"].to_list() == ["Delmål"]


def test_a_name_with_an_area_in_it_is_asked_about_once() -> None:
    content = text_file(
        "OMRÅDE;TID;INDHOLD", "Sydbyen (afd. 3);2023K1;40", "Sydbyen (afd. 3);2023K2;41"
    )

    before = read(content, "Antal ledige beboere.csv")
    after = read(content, "Antal ledige beboere.csv", ("area", "Sydbyen (afd. 3)", "S"))

    assert asked(before) == [("area", "Sydbyen (afd. 3)", ["S", IGNORED])]
    assert [(row[1], row[3]) for row in told(after)] == [("S", 40.0), ("S", 41.0)]


def test_a_table_that_names_no_area_is_asked_which_it_is() -> None:
    content = text_file("YDELSE;TID;INDHOLD", "Antal ledige beboere;2023K1;40")

    before = read(content, "udtræk.csv")
    after = read(content, "udtræk.csv", ("outcome_area", "udtræk", "whole plan"))

    assert asked(before) == [("outcome_area", "udtræk", ["R", "S", "PK", "whole plan", IGNORED])]
    assert [(row[1], row[3]) for row in told(after)] == [(None, 40.0)]


def test_a_time_that_cannot_be_read_is_told_of() -> None:
    content = text_file("OMRÅDE;TID;INDHOLD", "Prøveby;2023K1;4", "Prøveby;snart;5", "Prøveby;;6")

    file = read(content, "Antal ledige beboere.csv")

    assert [row[2:4] for row in told(file)] == [("2023K1", 4.0)]
    assert file.findings.filter(code="outcomes_of_no_time")["message"].item() == (
        "2 tal i tabellen »Antal ledige beboere« er ikke talt med: tiden ved dem kan ikke læses."
    )


def test_a_table_of_one_plans_municipality_is_of_that_plan() -> None:
    content = text_file("OMRÅDE;TID;INDHOLD", "Hele landet;2023K1;40", "Prøveby;2023K1;4")
    elsewhere = text_file("OMRÅDE;TID;INDHOLD", "Hele landet;2023K1;40")
    name = "Antal ledige beboere.csv"

    assert checked(content, name, plan=None, known=known()).plan_id == "proeveby"
    assert codes(checked(elsewhere, name, plan=None, known=known())) == ["missing_plan"]


def test_a_table_of_other_areas_alone_says_so() -> None:
    file = read(text_file("OMRÅDE;TID;INDHOLD", "Odense;2023K1;40"), "AUK01.csv")

    assert codes(file) == ["outcomes_of_no_area"]
    assert file.observations.is_empty()


@pytest.mark.parametrize(
    "sheet",
    [
        [*TITLE, ["", "2023K1", "2023K2"], ["Antal deltagere", 4, 5]],
        [["Kilde: Landsbyggefonden"], ["", "2023K1", "2023K2"], ["Antal deltagere", 4, 5]],
        [["Godkendt af Landsbyggefonden"], ["", 2023, 2024], ["Beboervejledning", 4, 5]],
    ],
)
def test_a_leaders_own_sheet_is_none_of_them(sheet: list[list[Cell]]) -> None:
    assert read(workbook({"A": sheet}), "rapport.xlsx").layout != "outcomes"
