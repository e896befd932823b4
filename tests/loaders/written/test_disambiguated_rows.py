"""Rows of one name below several headings: the later ones are named by theirs."""

import polars as pl
import pytest

from loaders.raw.document.document_text import document_of
from loaders.written.disambiguated_rows import disambiguated
from loaders.written.report_sections import activity_reports
from tests.given import Indicator, catalogue
from tests.loaders.given_files import checked, codes

ABOVE = "Aktivitet:\tSprog\nKvartal/år:\t3. kvartal 2023\n\nOpnåede resultater (R= Ring)\n"
DANISH = ("R: Dansk undervisning med skolen", "Der er ét hold.")
GRADE = ("R: 9. klasse undervisning med skolen", "Holdet begynder nu.")
HEADER = "Indikator\tMål\tOpnået"


def part(lines: tuple[str, ...], *rows: str) -> str:
    told = "\n\n".join(("Kort beskrivelse af aktuel aktivitet/forløb", *lines))
    return "\n".join((told, "", *rows, ""))


def names(text: str, *known: str) -> list[str]:
    """The names of the rows of a report, told apart; the plan's activity is called Vejledning."""
    plan = catalogue(*(Indicator(name, activity="Vejledning") for name in known))
    reports, _ = disambiguated(activity_reports(document_of(text)), plan)
    rows = [
        row for report in reports for grid in report.tables for row in grid.rows if len(row) > 1
    ]
    return [row[0] for row in rows if row[0] != "Indikator"]


def test_the_later_row_takes_on_what_its_heading_alone_says() -> None:
    first = part(DANISH, HEADER, "Antal deltagere (R)\t10\t15", "Antal møder\t3\t1")
    second = part(GRADE, HEADER, "Antal deltagere (R)\t10\tAfventer", "Antal prøver\t1\t1")
    assert names(ABOVE + first + second) == [
        "Antal deltagere (R)",
        "Antal møder",
        "Antal deltagere i 9. klasse (R)",
        "Antal prøver",
    ]


@pytest.mark.parametrize(
    "second",
    [
        part(GRADE, HEADER, "Antal deltagere\t10\t15"),
        part(GRADE, "Indikator\tMål 3. kvartal\tOpnået", "Antal deltagere\t2\t15"),
        part((), HEADER, "Antal deltagere\t10\t7"),
        part(("Undervisning med skolen",), HEADER, "Antal deltagere\t10\t7"),
    ],
    ids=["same figures", "other columns", "no heading", "a heading of the same words"],
)
def test_a_row_that_is_not_told_apart_keeps_its_name(second: str) -> None:
    first = part(DANISH, HEADER, "Antal deltagere\t10\t15")
    assert names(ABOVE + first + second) == ["Antal deltagere", "Antal deltagere"]


def test_a_heading_that_begins_with_a_preposition_keeps_it() -> None:
    first = part(("Holdet i byen",), HEADER, "Antal gæster\t10\t15")
    second = part(("Holdet på havnen",), HEADER, "Antal gæster\t10\t7")
    assert names(ABOVE + first + second)[1] == "Antal gæster på havnen"


def test_a_table_has_the_line_after_the_table_above_as_its_heading() -> None:
    lines = (*DANISH, HEADER + "\nAntal deltagere\t10\t15", *GRADE)
    assert names(ABOVE + part(lines, HEADER, "Antal deltagere\t10\t7")) == [
        "Antal deltagere",
        "Antal deltagere i 9. klasse",
    ]


def test_a_name_that_the_plan_knows_is_used_where_the_heading_confirms_it() -> None:
    known = ("Antal deltagere", "Antal deltagere i 9. klasse", "Antal deltagere i kor")
    text = ABOVE.replace("Sprog", "Vejledning") + part(GRADE, HEADER, "Antal deltagere (R)\t10\t7")
    assert names(text, *known) == ["Antal deltagere i 9. klasse (R)"]
    assert names(text) == ["Antal deltagere (R)"]


def test_the_figures_stand_under_both_names_and_the_file_that_is_kept_says_the_same() -> None:
    first = part(DANISH, HEADER, "Antal deltagere (R)\t10\t15")
    second = part(GRADE, HEADER, "Antal deltagere (R)\t10\t7")
    file = checked(("Helhedsplan:\tPrøveby\n\n" + ABOVE + first + second).encode(), "rapport.md")
    actual = file.observations.filter(pl.col("kind") == "actual")
    assert actual.select("indicator", "area_code", "value").rows() == [
        ("Antal deltagere (R)", "R", 15.0),
        ("Antal deltagere i 9. klasse (R)", "R", 7.0),
    ]
    assert codes(file).count("row_named_by_heading") == 1
    again = checked(file.content, file.file_name)
    columns = ("indicator", "area_code", "period", "kind", "value")
    assert again.observations.select(columns).equals(file.observations.select(columns))
    assert "row_named_by_heading" not in codes(again)
