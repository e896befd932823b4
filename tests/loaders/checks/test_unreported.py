"""What an activity has and its report leaves out is said, and nothing is said of a correction."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from loaders import CheckedFile
from loaders.catalogue.plan_file import read_plan_file
from store.figures import standing_figures
from tests.given import Figure, Indicator, catalogue, store_with
from tests.loaders.given_files import HEADER, Cell, checked, text_file, workbook

PLAN = catalogue(
    Indicator("Samtaler"),
    Indicator("Besøg"),
    Indicator("Hold"),
    Indicator("Ansatte", kind="long_term"),
    Indicator("Ture", activity="Udflugter"),
)
LIST_HEADER = "Aktivitet;Indikator;Periode;Type;Værdi"
CODE = "indicators_not_reported"


def standing(folder: Path, *figures: Figure) -> pl.DataFrame:
    store = store_with(folder, PLAN, *figures)
    figures_of_plan = standing_figures(store, "proeveby")
    store.close()
    return figures_of_plan


def sheet(*rows: list[Cell], before: pl.DataFrame | None = None) -> CheckedFile:
    title: list[list[Cell]] = [["Aktivitet:", "Vejledning"], ["Kvartal/år:", "3. kvartal 2023"], []]
    content = workbook({"Vejledning": [*title, HEADER, *rows]})
    return checked(content, plan="proeveby", known=PLAN, before=before)


def listed(*rows: str, before: pl.DataFrame | None = None) -> CheckedFile:
    content = text_file(LIST_HEADER, *(f"Vejledning;{row}" for row in rows))
    return checked(content, "tal.csv", plan="proeveby", known=PLAN, before=before)


def told(file: CheckedFile) -> list[str]:
    return file.findings.filter(code=CODE)["message"].to_list()


def missing(indicators: str) -> list[str]:
    return [f"Filen har tal for »Vejledning« i 3. kvartal 2023, men ikke for {indicators}."]


TARGET = Figure("Besøg", None, "2023", "target", 40)
LAST_QUARTER = Figure("Hold", "R", "2023K2", "actual", 3)


def test_an_indicator_with_a_target_or_a_late_figure_is_missed(tmp_path: Path) -> None:
    before = standing(tmp_path, TARGET, LAST_QUARTER)
    file = sheet(["Samtaler", None, 4, None], before=before)
    assert told(file) == missing("»Besøg« og »Hold«")
    assert file.findings.filter(code=CODE).select("severity", "sheet", "cell").rows() == [
        ("note", "Vejledning", None)
    ]
    assert not file.has_errors


def test_what_has_ended_is_not_missed(tmp_path: Path) -> None:
    before = standing(tmp_path, TARGET, LAST_QUARTER)
    ended = pl.when(pl.col("indicator_name") == "Besøg").then(pl.lit(date(2023, 6, 30)))
    known = replace(PLAN, indicator=PLAN.indicator.with_columns(valid_to=ended))
    title: list[list[Cell]] = [["Aktivitet:", "Vejledning"], ["Kvartal/år:", "3. kvartal 2023"], []]
    content = workbook({"Vejledning": [*title, HEADER, ["Samtaler", None, 4, None]]})

    assert told(checked(content, plan="proeveby", known=known, before=before)) == missing("»Hold«")


def test_a_target_beside_an_empty_cell_is_missed() -> None:
    file = sheet(["Samtaler", None, 4, None], ["Besøg", 40, None, None])
    assert told(file) == missing("»Besøg«")


@pytest.mark.parametrize("cell", [0, "Afventer opstart", "?", "R: 1 S: 2"])
def test_what_is_said_in_any_way_is_not_missed(tmp_path: Path, cell: Cell) -> None:
    file = sheet(["Samtaler", None, 4, None], ["Besøg", 40, cell, None])
    assert told(file) == []


@pytest.mark.parametrize(
    "figure",
    [
        Figure("Hold", None, "2022K2", "actual", 3),
        Figure("Hold", None, "2022", "target", 3),
        Figure("Hold", None, "2023K2", "target", 3),
        Figure("Hold", None, "2024/25", "target", 3),
        Figure("Hold", None, "2023K4", "actual", 3),
        Figure("Ansatte", None, "2023K2", "actual", 3),
        Figure("Hold", None, "2023K3", "ytd", 3),
    ],
)
def test_what_is_not_expected_in_the_quarter_is_not_missed(tmp_path: Path, figure: Figure) -> None:
    before = standing(tmp_path, figure)
    assert told(sheet(["Samtaler", None, 4, None], before=before)) == []


def test_the_target_of_a_school_year_holds_in_its_quarters(tmp_path: Path) -> None:
    before = standing(tmp_path, Figure("Hold", None, "2023/24", "target", 3))
    assert told(sheet(["Samtaler", None, 4, None], before=before)) == missing("»Hold«")


def test_a_file_of_targets_alone_misses_nothing(tmp_path: Path) -> None:
    before = standing(tmp_path, TARGET, LAST_QUARTER)
    assert told(sheet(["Samtaler", 40, None, None], before=before)) == []


def test_a_list_reports_a_quarter_once_and_corrects_it_afterwards(tmp_path: Path) -> None:
    before = standing(tmp_path, TARGET, LAST_QUARTER)
    assert told(listed("Samtaler;2023K3;Opnået;4", before=before)) == missing("»Besøg« og »Hold«")

    (tmp_path / "rettet").mkdir()
    reported = Figure("Samtaler", None, "2023K3", "actual", 4)
    before = standing(tmp_path / "rettet", TARGET, LAST_QUARTER, reported)
    assert told(listed("Samtaler;2023K3;Opnået;5", before=before)) == []
    assert told(sheet(["Samtaler", None, 5, None], before=before)) == missing("»Besøg« og »Hold«")


def test_each_activity_is_held_to_its_own_newest_quarter() -> None:
    rows = ["Samtaler;1;2;3", "Besøg;1;2;", "Hold;;;"]
    content = text_file(
        "Aktivitet;Succeskriterier;1. kvartal 2023;2. kvartal 2023;3. kvartal 2023",
        *(f"Vejledning;{row}" for row in rows),
        "Udflugter;Ture;1;2;",
    )
    assert told(checked(content, "a.csv", plan="proeveby", known=PLAN)) == missing("»Besøg«")


def test_a_name_that_is_asked_about_is_not_missed_as_well(tmp_path: Path) -> None:
    before = standing(tmp_path, TARGET)
    file = sheet(["Samtaler", None, 4, None], ["Besøgg", None, 3, None], before=before)
    assert file.questions["subject"].to_list()[0] == "indicator"
    assert told(file) == []


def test_of_many_indicators_five_are_named_and_the_others_counted() -> None:
    plan = """
[[plan]]
id = "proeveby"
name = "Prøveby"
start_date = 2019-01-01
end_date = 2026-12-31
[[plan.focus_area]]
name = "Medborgerskab"
canonical = "Sammenhængskraft og medborgerskab"
[[plan.activity]]
id = "vejledning"
name = "Vejledning"
focus_area = "Medborgerskab"
""" + "".join(
        f'[[plan.activity.indicator]]\nid = "ture{number}"\nname = "Ture i uge {number}"\n'
        for number in range(9)
    )
    known = read_plan_file(plan.encode()).catalogue
    rows = [f"Vejledning;Ture i uge {number};2023;Mål;9" for number in range(9)]
    content = text_file(LIST_HEADER, "Vejledning;Ture i uge 0;2023K3;Opnået;1", *rows)
    named = [f"»Ture i uge {number}«" for number in range(1, 6)]
    assert told(checked(content, "tal.csv", known=known)) == missing(f"{', '.join(named)} og 3 til")


STANDING = (
    Figure("Samtaler", None, "2023K2", "actual", 4),
    Figure("Besøg", None, "2023K2", "actual", 5),
    Figure("Hold", None, "2023K2", "actual", 6),
)


@pytest.mark.parametrize(
    ("values", "day", "also", "message"),
    [
        (
            (7, 9, 6),
            date(2023, 10, 2),
            (),
            "Filen gælder 2. kvartal 2023, som er indberettet før, og 2 af 3 tal er blevet"
            " anderledes. Der er ingen tal for 3. kvartal 2023.",
        ),
        (
            (4, 5, 6),
            date(2023, 10, 2),
            (),
            "Filen gælder 2. kvartal 2023, og alle 3 tal er indberettet før. Der er ingen tal for"
            " 3. kvartal 2023.",
        ),
        ((4, 5, 7), date(2023, 10, 2), (), None),
        ((7, 9, 8), date(2023, 9, 30), (), None),
        ((7, 9, 8), date(2023, 10, 2), (Figure("Hold", None, "2023K3", "actual", 2),), None),
    ],
)
def test_an_old_quarter_is_told_of_once_where_the_next_is_over_and_unreported(
    tmp_path: Path,
    values: tuple[int, int, int],
    day: date,
    also: tuple[Figure, ...],
    message: str | None,
) -> None:
    before = standing(tmp_path, *STANDING, *also)
    rows = [
        f"Vejledning;{name};2023K2;Resultat;{value}"
        for name, value in zip(("Samtaler", "Besøg", "Hold"), values, strict=True)
    ]
    content = text_file(LIST_HEADER, *rows)
    file = checked(content, "tal.csv", plan="proeveby", known=PLAN, before=before, today=day)
    old = file.findings.filter(pl.col("code").str.starts_with("old_quarter"))
    assert old["message"].to_list() == ([message] if message else [])
