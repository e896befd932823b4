"""Goals under a heading that does not say their period: asked about once, and remembered."""

import polars as pl
import pytest

from loaders import CheckedFile, Choices
from loaders.catalogue.plan_file import read_plan_file
from tests.loaders.given_files import (
    PARTICIPANTS,
    PLAN_FILE,
    TALKS,
    TITLE,
    Cell,
    checked,
    codes,
    text_file,
    workbook,
)
from tests.loaders.written_report import REPORT

BARE: list[Cell] = ["Indikator", "Mål", "Opnået"]
QUARTER = Choices.none().with_answer("goal_period", None, None, "", "quarter")
YEAR = Choices.none().with_answer("goal_period", None, None, "", "year")


def sheet(*rows: list[Cell], header: list[Cell] = BARE, above: list[list[Cell]] = TITLE) -> bytes:
    return workbook({"A": [*above, header, *rows]})


def targets(file: CheckedFile) -> list[tuple[object, ...]]:
    own = file.observations.filter(kind="target")
    return own.select("area_code", "period", "value").rows()


def asked(file: CheckedFile) -> list[tuple[object, ...]]:
    about = file.questions.filter(pl.col("subject") == "goal_period")
    return about.select("sheet", "cell", "raw").rows()


def test_a_bare_heading_is_asked_about_once_with_every_figure_that_waits() -> None:
    rows: list[list[Cell]] = [[PARTICIPANTS, 105, 97], [TALKS, "R: 18 S: 22", 50]]
    file = checked(sheet(*rows))
    assert (targets(file), asked(file)) == ([], [("A", "B6", "105 · R: 18 S: 22")])
    assert codes(file) == ["goal_without_period"]
    assert file.findings["message"].to_list() == [
        "Det fremgår ikke, om målene under »Mål« gælder kvartalet eller hele året. "
        "2 mål er ikke talt med."
    ]
    assert targets(checked(sheet(*rows), choices=QUARTER)) == [
        (None, "2023K3", 105),
        ("R", "2023K3", 18),
        ("S", "2023K3", 22),
    ]
    settled = checked(sheet(*rows), choices=YEAR)
    assert targets(settled) == [(None, "2023", 105), ("R", "2023", 18), ("S", "2023", 22)]
    assert (asked(settled), codes(settled)) == ([], [])


@pytest.mark.parametrize(
    ("heading", "period"),
    [
        ("Årsmål", "2023"),
        ("Mål 2023", "2023"),
        ("Mål for året", "2023"),
        ("Kvartalsmål", "2023K3"),
        ("Mål for kvartalet", "2023K3"),
        ("Mål pr. kvartal", "2023K3"),
        ("Mål for hvert kvartal", "2023K3"),
        ("Mål 3. kvartal 2023", "2023K3"),
    ],
)
def test_a_heading_that_says_its_period_is_not_asked_about(heading: str, period: str) -> None:
    file = checked(sheet([PARTICIPANTS, 105, 97], header=["Indikator", heading, "Opnået"]))
    assert (targets(file), asked(file)) == ([(None, period, 105)], [])


@pytest.mark.parametrize(
    ("indicator", "target", "period"),
    [
        (PARTICIPANTS, "50 per år", "2023"),
        (PARTICIPANTS, "8 gange første halvår", "2023"),
        (PARTICIPANTS, "3. kvartal: 20", "2023K3"),
        ("10 deltager årligt", 10, "2023"),
    ],
)
def test_words_that_say_the_period_are_not_asked_about(
    indicator: str, target: Cell, period: str
) -> None:
    file = checked(sheet([indicator, target, 9]))
    assert [row[1] for row in targets(file)] == [period]
    assert asked(file) == []


def test_an_age_says_no_period() -> None:
    assert asked(checked(sheet(["Antal unge under 18 år", 10, 9]))) == [("A", "B6", "10")]


def test_a_goal_in_the_report_of_a_year_is_the_years() -> None:
    above: list[list[Cell]] = [["Aktivitet:", "Beboervejledning"], ["År:", "2023"]]
    rows: list[Cell] = [PARTICIPANTS, 40, 10, 20]
    header: list[Cell] = ["Indikator", "Mål", "1. kvartal", "2. kvartal"]
    file = checked(sheet(rows, header=header, above=above))
    assert (targets(file), asked(file)) == ([(None, "2023", 40)], [])


def test_a_goal_beside_a_baseline_is_the_level_to_be_reached() -> None:
    header: list[Cell] = ["Indikator", "Baseline", "Mål", "Opnået"]
    assert asked(checked(sheet([PARTICIPANTS, 233, 200, 225], header=header))) == []


def test_a_list_says_the_period_of_each_goal_itself() -> None:
    content = text_file(
        "Aktivitet;Indikator;Område;Periode;Type;Værdi",
        "Beboervejledning;Antal deltagere;;2023K3;Mål;10",
    )
    file = checked(content, "a.csv")
    assert (targets(file), asked(file)) == ([(None, "2023K3", 10)], [])


def test_a_figure_in_a_bare_heading_waits_too() -> None:
    content = sheet([TALKS, None, 7], header=[PARTICIPANTS, "Mål: 25", "3. kvartal"])
    assert asked(checked(content)) == [("A", "B5", "Mål: 25")]
    assert targets(checked(content, choices=QUARTER)) == [(None, "2023K3", 25)]


def test_the_tables_of_a_written_report_are_asked_about_too() -> None:
    report = REPORT.replace("Indikator\tÅrsmål", "Indikator\tMål")
    file = checked(report.encode(), "rapport.md")
    assert [row[2] for row in asked(file)] == ["10"]
    settled = checked(report.encode(), "rapport.md", choices=QUARTER)
    assert ("R", "2023K3", 10) in targets(settled)


def test_what_is_answered_is_remembered_under_every_bare_heading() -> None:
    remembered = Choices.from_rows(QUARTER.remembered())
    content = sheet([PARTICIPANTS, 105, 97], header=["Indikator", "Måltal", "Opnået"])
    assert targets(checked(content, choices=remembered)) == [(None, "2023K3", 105)]
    assert remembered.answer_to("goal_period", "105 · 97") == "quarter"


def test_a_plan_file_may_say_it_and_an_answer_goes_before_it() -> None:
    stated = PLAN_FILE.replace("[[plan]]\n", '[[plan]]\ngoal_period = "quarter"\n', 1)
    known = read_plan_file(stated.encode()).catalogue
    content = sheet([PARTICIPANTS, 105, 97])
    assert targets(checked(content, known=known)) == [(None, "2023K3", 105)]
    assert targets(checked(content, known=known, choices=YEAR)) == [(None, "2023", 105)]
