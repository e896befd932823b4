"""Headings as leaders write them: a quarter beside another word, and what is not a result."""

import pytest

from loaders import CheckedFile
from loaders.grammar.areas import Areas
from loaders.tables.columns import column_of
from loaders.tables.header_words import role_by_words
from loaders.tables.roles import Role
from tests.loaders.given_files import checked, codes, figures, text_file

TALKS = "Antal samtaler med beboere"


def role_of(header: str) -> Role:
    return column_of(0, header, Areas()).role


@pytest.mark.parametrize(
    "header", ["Mål K3", "K3 mål", "K3-mål", "Måltal 3. kvartal", "Mål for 3. kvt.", "Target Q3"]
)
def test_a_goal_of_a_quarter_is_no_result(header: str) -> None:
    assert figures(_report(f"Indikator;{header};3. kvartal", f"{TALKS};15;7")) == [
        (TALKS, None, "2023K3", "target", 15),
        (TALKS, None, "2023K3", "actual", 7),
    ]


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("Forventet K4", Role.FORECAST),
        ("K4 forventes", Role.FORECAST),
        ("Prognose for året", Role.FORECAST),
        ("Skøn 4. kvartal", Role.FORECAST),
        ("Forventet ved årets udgang", Role.FORECAST),
        ("Ændring siden K2", Role.COMPUTED),
        ("K3 ift. K2", Role.ACTUAL),
        ("+/- siden K2", Role.COMPUTED),
        ("Udvikling fra 2. kvartal", Role.COMPUTED),
        ("Afvigelse fra mål", Role.COMPUTED),
        ("Opfyldelse i %", Role.COMPUTED),
        ("% af årsmål", Role.COMPUTED),
        ("Opnået i % af mål", Role.COMPUTED),
        ("Mål nået?", Role.COMPUTED),
        ("Mål nået (ja/nej)", Role.COMPUTED),
        ("Akk. mål K3", Role.COMPUTED),
        ("Mangler", Role.COMPUTED),
        ("Opnået sidste år", Role.EARLIER),
        ("Samme kvartal sidste år", Role.EARLIER),
        ("K3 året før", Role.EARLIER),
        ("Forrige kvartal", Role.EARLIER),
        ("Mål 2023-2026", Role.PERIOD_TARGET),
        ("Mål for hele perioden", Role.PERIOD_TARGET),
        ("Samlet 2023-2026", Role.WHOLE_PERIOD),
        ("Bemærkninger K3", Role.NOTE),
        ("K3 kommentar", Role.NOTE),
        ("Akkumuleret K3", Role.YEAR_TO_DATE),
        ("Akk. 3. kvt.", Role.YEAR_TO_DATE),
        ("K1-K3", Role.YEAR_TO_DATE),
        ("K1+K2+K3", Role.YEAR_TO_DATE),
        ("Jan-sep", Role.YEAR_TO_DATE),
        ("ÅTD", Role.YEAR_TO_DATE),
        ("Til og med K3", Role.YEAR_TO_DATE),
        ("Opnået i år", Role.YEAR_TO_DATE),
        ("Mål nået", Role.ACTUAL),
        ("Mål opnået", Role.ACTUAL),
        ("Opnået K3", Role.ACTUAL),
        ("Deltagere K3", Role.ACTUAL),
        ("Planlagt K4", Role.UNKNOWN),
        ("Nye siden K2", Role.UNKNOWN),
        ("Udvikling i antal fraflyttede", Role.UNKNOWN),
        ("Antal kommentarer", Role.UNKNOWN),
    ],
)
def test_the_words_beside_a_quarter_decide(header: str, role: Role) -> None:
    assert role_of(header) is role


def test_a_year_that_stands_alone_says_no_role() -> None:
    assert role_by_words("2023", None) is None


def test_what_is_set_aside_is_told_and_not_counted() -> None:
    file = _report(
        "Indikator;Årsmål;K3;Forventet K4;Ændring siden K2;Opnået sidste år",
        f"{TALKS};60;20;18;4;52",
    )
    assert figures(file) == [
        (TALKS, None, "2023", "target", 60),
        (TALKS, None, "2023K3", "actual", 20),
    ]
    assert codes(file).count("column_set_aside") == 3
    assert file.questions.is_empty()


def test_quarters_under_a_word_for_forecasts_are_forecasts() -> None:
    file = _report(";Opnået;;Prognose;", "Indikator;K1;K2;K3;K4", f"{TALKS};1;2;3;4")
    assert [row[2] for row in figures(file)] == ["2023K1", "2023K2"]


def test_what_is_counted_from_the_first_quarter_on_is_the_years() -> None:
    assert figures(_report("Indikator;Årsmål;K1;K1-K2;K1-K3", f"{TALKS};60;10;25;45")) == [
        (TALKS, None, "2023", "target", 60),
        (TALKS, None, "2023K1", "actual", 10),
        (TALKS, None, "2023K2", "ytd", 25),
        (TALKS, None, "2023K3", "ytd", 45),
    ]


@pytest.mark.parametrize(
    ("target", "actual"), [("Mål (%)", "Opnået (%)"), ("Mål i pct.", "K3 i pct.")]
)
def test_percent_in_the_heading_is_the_figures_unit(target: str, actual: str) -> None:
    file = _report(f"Indikator;{target};{actual}", "Unge i fritidsjob;60;55", quarter="3. kvartal ")
    assert file.observations.select("kind", "value", "unit").rows() == [
        ("target", 60, "procent"),
        ("actual", 55, "procent"),
    ]
    assert "goal_without_period" not in codes(file)


def _report(*rows: str, quarter: str = "") -> CheckedFile:
    above = ["Aktivitet:;Beboervejledning", f"Periode:;{quarter}2023", ""]
    return checked(text_file(*above, *rows), "rapport.csv")
